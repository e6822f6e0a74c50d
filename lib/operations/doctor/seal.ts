import type { Config } from "#lib/config/mod.ts";
import { readSealFile } from "#lib/documents/mod.ts";
import type { Finding } from "./finding.ts";

/** Authorities need weeks to issue a seal's certificate. */
const SEAL_DAYS_COMFORTABLE = 60;

/** Whether the town's own seal is there, opens, and lasts. */
export async function checkSeal({ seal, demo }: Config, now: Temporal.Instant): Promise<Finding> {
  const part = "seal";
  if (seal.p12File === undefined) {
    const facts = { part, expected: "the town's own certificate in SEAL_P12", found: "a self-made one" };
    if (demo) {
      return { state: "good", part, expected: "a self-made certificate in a demo", found: "just that" };
    }
    const advice = "It shows changes but proves nobody's identity; documents and check page say so.";
    return { state: "note", ...facts, advice };
  }
  const expected = "a key file that opens, with a certificate valid for weeks";
  const read = await readSealFile({ p12File: seal.p12File, password: seal.password }, now);
  if (!read.ok) return { state: "wrong", part, expected: read.expected, found: read.found };
  const days = Math.floor(read.found.chain[0].notAfter.since(now).total("hours") / 24);
  const found = `${days} days left`;
  return days >= SEAL_DAYS_COMFORTABLE
    ? { state: "good", part, expected, found }
    : { state: "note", part, expected, found, advice: "Order the next one now, and restart to use it." };
}
