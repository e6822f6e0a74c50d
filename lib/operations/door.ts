import type { Config } from "#lib/config/mod.ts";

/** A server that listens, or why it cannot, as one more line about the settings. */
export type Door =
  | { readonly ok: true; readonly server: Deno.HttpServer<Deno.NetAddr> }
  | { readonly ok: false; readonly fault: string };

/** What may go wrong at HOST and PORT, in words for whoever set them. */
const LISTENING: readonly { readonly is: new () => Error; words(config: Config): string }[] = [
  {
    is: Deno.errors.AddrInUse,
    words: ({ host, port }) =>
      `PORT: expected ${host}:${port} to be free, found it in use; \`deno task doctor\` says whether by this product`,
  },
  {
    is: Deno.errors.AddrNotAvailable,
    words: ({ host }) => `HOST: expected an address of this machine, found "${host}"`,
  },
  {
    is: Deno.errors.PermissionDenied,
    words: ({ port }) =>
      `PORT: expected a port that this user may open, found ${port}; below 1024 that takes CAP_NET_BIND_SERVICE`,
  },
];

/** Opens the web pages to everybody at HOST and PORT. What is wrong with port or certificate is said, everything else is thrown. */
export async function openDoor(
  config: Config,
  app: Deno.ServeHandler<Deno.NetAddr>,
  hooks: Pick<Deno.ServeTcpOptions, "onListen" | "onError">,
): Promise<Door> {
  const { host: hostname, port } = config;
  const tls = config.tls && await readTls(config.tls);
  if (typeof tls === "string") return { ok: false, fault: tls };
  try {
    const server = Deno.serve({ hostname, port, automaticCompression: true, ...hooks, ...tls }, app);
    return { ok: true, server };
  } catch (fault) {
    const known = LISTENING.find(({ is }) => fault instanceof is);
    if (known) return { ok: false, fault: known.words(config) };
    if (fault instanceof Error && fault.message.includes("lookup")) {
      return { ok: false, fault: `HOST: expected an address or a name of this machine, found "${hostname}"` };
    }
    // With a certificate nothing else can be wrong that a setting could mend.
    if (tls && fault instanceof Error) return { ok: false, fault: unfit(fault.name) };
    throw fault;
  }
}

async function readTls({ certFile, keyFile }: NonNullable<Config["tls"]>) {
  const files = { TLS_CERT: certFile, TLS_KEY: keyFile };
  for (const [name, file] of Object.entries(files)) {
    const fault = await Deno.readTextFile(file).then(() => undefined, (fault: Error) => fault.name);
    if (fault) return `${name}: expected a PEM file that can be read, found ${fault} at ${file}`;
  }
  return { cert: await Deno.readTextFile(certFile), key: await Deno.readTextFile(keyFile) };
}

function unfit(name: string): string {
  return `TLS_CERT, TLS_KEY: expected a certificate and its key, found ${name}; \`deno task doctor\` looks closer`;
}
