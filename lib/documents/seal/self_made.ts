import { Buffer } from "node:buffer";
import { createPrivateKey } from "node:crypto";
import { openSealed, seal } from "#lib/crypto/mod.ts";
import { type KeyAndChain, makeSelfSigned, readCertificate } from "./certificate.ts";
import { children, joined, octets, read, sequence } from "./der.ts";

const CONTEXT = "self-made-seal";

/**
 * The key and certificate that this data folder made itself, or new ones: the certificate in clear, the key wrapped. One that does not fit the
 * town's name or the time any more is replaced.
 */
export async function loadSelfMade(
  path: string,
  wrappingKey: Uint8Array,
  names: Parameters<typeof makeSelfSigned>[0],
  now: Temporal.Instant,
): Promise<KeyAndChain> {
  const known = await readKept(path, wrappingKey);
  if (known && fits(known, names, now)) return known;
  const made = makeSelfSigned(names, now);
  const key = new Uint8Array(made.key.export({ type: "pkcs8", format: "der" }));
  const bytes = sequence(octets(made.chain[0].raw), octets(seal(wrappingKey, CONTEXT, key)));
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true, mode: 0o700 });
  await Deno.writeFile(`${path}.new`, bytes, { mode: 0o600 });
  await Deno.rename(`${path}.new`, path);
  return made;
}

async function readKept(path: string, wrappingKey: Uint8Array): Promise<KeyAndChain | undefined> {
  try {
    const [certificate, wrapped] = children(read(await Deno.readFile(path)));
    const der = openSealed(wrappingKey, CONTEXT, wrapped!.content);
    const key = createPrivateKey({ key: Buffer.from(der), format: "der", type: "pkcs8" });
    return { key, chain: [readCertificate(joined(certificate!.content))] };
  } catch {
    // None yet, or one of another master key: what it has sealed stays as it is, and a new one is made.
    return undefined;
  }
}

function fits({ chain: [own] }: KeyAndChain, { name }: { name: string }, now: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return own.name === [...name].slice(0, 64).join("") && compare(own.notBefore, now) <= 0 &&
    compare(now, own.notAfter) <= 0;
}
