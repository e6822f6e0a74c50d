import { join } from "node:path";
import { turnConfiguration } from "#lib/operations/turn/configuration.ts";
import { makeCertificate } from "#tests/support/certificate.ts";
import { findProgram } from "#tests/support/found.ts";
import { freePort } from "#tests/support/ports.ts";
import { watch } from "#tests/support/processes.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** A TURN server on loopback with the configuration that the product writes. */
export interface Coturn extends AsyncDisposable {
  readonly port: number;
  readonly tlsPort: number;
  readonly secret: string;
  /** from where it talks to peers */
  readonly relayAddress: string;
  /** its certificate, PEM */
  readonly certificate: string;
  readonly configuration: string;
}

export interface CoturnOptions {
  readonly mediaAddress: string;
  /** Tests live on loopback, which a real TURN server refuses whatever is allowed. */
  readonly loopback?: boolean;
}

const RELAY_ADDRESS = "127.0.0.3";

export async function startCoturn({ mediaAddress, loopback = true }: CoturnOptions): Promise<Coturn> {
  const program = findProgram("turnserver");
  if (program === undefined) throw new Error("expected coturn (apt-get install coturn), found none");
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder("coturn"));
  const certificate = stack.use(await makeCertificate());
  const port = freePort(), tlsPort = freePort();
  const secret = crypto.randomUUID();
  const configuration = turnConfiguration({
    urls: [
      `turn:127.0.0.1:${port}?transport=udp`,
      `turn:127.0.0.1:${port}?transport=tcp`,
      `turns:127.0.0.1:${tlsPort}?transport=tcp`,
    ],
    secret,
    realm: "localhost",
    mediaAddresses: [mediaAddress],
    mediaPorts: { first: 1, last: 65_535 },
    certFile: certificate.file,
    keyFile: certificate.keyFile,
  });
  const forTests = [
    "listening-ip=127.0.0.1",
    `relay-ip=${RELAY_ADDRESS}`,
    `pidfile=${folder.file("pid")}`,
    `userdb=${folder.file("turn.db")}`,
    ...(loopback ? ["allow-loopback-peers"] : []),
  ];
  const file = join(folder.path, "turnserver.conf");
  await Deno.writeTextFile(file, [configuration, ...forTests, ""].join("\n"));
  const server = stack.use(watch(program, ["-c", file]));
  await eventually("the TURN server to listen", async () => {
    const connection = await Deno.connect({ hostname: "127.0.0.1", port: tlsPort }).catch(() => undefined);
    connection?.close();
    return connection !== undefined;
  }, { seconds: 20 }).catch((fault) => {
    throw new Error(`${fault.message}\n${server.lines.slice(-20).join("\n")}`);
  });
  const kept = stack.move();
  return {
    ...{ port, tlsPort, secret, configuration },
    relayAddress: RELAY_ADDRESS,
    certificate: certificate.certificate,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
