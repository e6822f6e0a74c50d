import type { Config } from "#lib/config/mod.ts";
import { daysLeft, readSealFile, SEAL_WARNING_DAYS } from "#lib/documents/mod.ts";
import type { Finding } from "./finding.ts";

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
  const days = daysLeft(read.found.chain[0].notAfter, now);
  const found = `${days} days left`;
  return days >= SEAL_WARNING_DAYS
    ? { state: "good", part, expected, found }
    : { state: "note", part, expected, found, advice: "Order the next one now, and restart to use it." };
}
