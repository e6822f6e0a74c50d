import { createPrivateKey, X509Certificate } from "node:crypto";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#lib/config/mod.ts";
import { demoFolderFault, folderEntries } from "../demo_folder.ts";
import { type Finding, nameOf } from "./finding.ts";

/** This version cannot have been used before. */
const CLOCK_NOT_BEFORE = Temporal.Instant.from("2026-01-01T00:00:00Z");
/** A file that was written later than now, beyond what two clocks may differ by. */
const CLOCK_TOLERANCE_SECONDS = 120;
const FREE_BYTES_NEEDED = 200e6;
const FREE_BYTES_COMFORTABLE = 2e9;
const CERTIFICATE_DAYS_COMFORTABLE = 21;

/** Deadlines, TANs and links depend on the clock. What was already written cannot lie in the future. */
export function checkClock({ dataDir, timeZone }: Config, now: Temporal.Instant): Finding {
  const newest = Math.max(0, ...folderEntries(dataDir).map((name) => modified(join(dataDir, name))));
  const here = now.toZonedDateTimeISO(timeZone);
  const found = `${here.toPlainDate()} ${
    here.toPlainTime().toString({ smallestUnit: "minute" })
  } in ${timeZone}`;
  const expected = "the present time, after everything that is stored";
  const behind = newest > now.epochMilliseconds + CLOCK_TOLERANCE_SECONDS * 1000;
  if (!behind && Temporal.Instant.compare(now, CLOCK_NOT_BEFORE) > 0) {
    return { state: "good", part: "clock", expected, found };
  }
  const advice = "Set the clock and keep it set: timedatectl set-ntp true.";
  return { state: "wrong", part: "clock", expected, found, advice };
}

function modified(path: string): number {
  try {
    return Deno.statSync(path).mtime?.getTime() ?? 0;
  } catch {
    return 0; // gone since
  }
}

/** The data folder: whose it is, whether it can be written to, and how much fits in. */
export async function checkDataFolder({ dataDir, demo }: Config): Promise<Finding[]> {
  const part = "data folder";
  const fault = demoFolderFault({ demo, dataDir, entries: folderEntries(dataDir) });
  if (fault) return [{ state: "wrong", part, expected: "this installation's own folder", found: fault }];
  const expected = `${dataDir}, for this user alone, writable`;
  try {
    await Deno.mkdir(dataDir, { recursive: true, mode: 0o700 });
    const probe = await Deno.makeTempFile({ dir: dataDir, prefix: ".doctor-" });
    await Deno.remove(probe);
  } catch (error) {
    const advice = "Let the service's user own the folder: chown -R.";
    return [{ state: "wrong", part, expected, found: nameOf(error), advice }];
  }
  const mode = ((await Deno.stat(dataDir)).mode ?? 0) & 0o777;
  const rights: Finding = (mode & 0o077) === 0 ? { state: "good", part, expected, found: "just that" } : {
    ...{
      state: "note",
      part,
      expected,
      found: `mode ${mode.toString(8)}, open to other users of this machine`,
    },
    advice: `Close it: chmod 700 ${dataDir}.`,
  };
  return [rights, await checkSpace(dataDir)];
}

async function checkSpace(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = Number(bavail) * Number(bsize);
  const facts = { part: "free space", expected: "some gigabytes", found: `${(free / 1e9).toFixed(1)} GB` };
  if (free >= FREE_BYTES_COMFORTABLE) return { state: "good", ...facts };
  const advice = "Make room: without it nobody can book.";
  return { state: free >= FREE_BYTES_NEEDED ? "note" : "wrong", ...facts, advice };
}

/** Where the master key lies: beside the data it protects nothing against whoever takes the disk. */
export function checkMasterKey({ dataDir, masterKey, demo }: Config): Finding {
  const part = "master key";
  const expected = "MASTER_KEY set from outside the data folder";
  if (masterKey) {
    const bytes = Math.floor(masterKey.replace(/=+$/, "").length * 3 / 4);
    return bytes === 32
      ? { state: "good", part, expected, found: "just that" }
      : { state: "wrong", part, expected: "32 bytes in base64 in MASTER_KEY", found: `about ${bytes} bytes` };
  }
  const names = folderEntries(dataDir);
  if (names.includes("master.key")) {
    const advice = "Move its text into MASTER_KEY (a secret of the service manager) and delete the file.";
    const found = "the file master.key beside the data";
    return demo ? { state: "good", part, expected: "any key in a demo", found } : {
      ...{ state: "note", part, expected, found, advice },
    };
  }
  if (!names.includes("case-keys.db")) {
    return { state: "note", part, expected, found: "none; the first start makes one beside the data" };
  }
  const advice =
    "Set MASTER_KEY to the key that this data was made with: with a new one nothing can be read.";
  return { state: "wrong", part, expected, found: "data, and no key", advice };
}

/** The certificate's dates, names and key; without one of our own, whether browsers will let people use their cameras. */
export async function checkTls({ tls, publicUrl }: Config, now: Temporal.Instant): Promise<Finding> {
  const part = "TLS";
  if (!tls) return withoutTls(publicUrl);
  const expected = `a certificate for ${publicUrl.hostname} with its key, valid for weeks`;
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(await Deno.readTextFile(tls.certFile));
    const key = createPrivateKey(await Deno.readTextFile(tls.keyFile));
    if (!certificate.checkPrivateKey(key)) throw new Error("the key of another certificate");
  } catch (fault) {
    const found = fault instanceof Error && fault.message.startsWith("the key")
      ? fault.message
      : nameOf(fault);
    return {
      state: "wrong",
      part,
      expected,
      found,
      advice: "Look at TLS_CERT and TLS_KEY: PEM files that belong together.",
    };
  }
  const [from, to] = [certificate.validFrom, certificate.validTo].map((text) => Date.parse(text));
  const days = Math.floor(((to ?? 0) - now.epochMilliseconds) / 86_400_000);
  const early = (from ?? 0) > now.epochMilliseconds;
  const found = early
    ? "one that is not valid yet"
    : days < 0
    ? `one that ended ${-days} days ago`
    : `${days} days left`;
  if (early || days < 0) return { state: "wrong", part, expected, found, advice: "Renew the certificate." };
  if (certificate.checkHost(publicUrl.hostname) === undefined) {
    return {
      state: "wrong",
      part,
      expected,
      found: "one for other names",
      advice: "PUBLIC_URL and certificate must agree.",
    };
  }
  if (days >= CERTIFICATE_DAYS_COMFORTABLE) return { state: "good", part, expected, found };
  return { state: "note", part, expected, found, advice: "Renew the certificate, and restart to use it." };
}

function withoutTls({ protocol, hostname }: URL): Finding {
  const facts = { part: "TLS", expected: "https for everybody but this machine" };
  if (protocol === "https:") return { state: "good", ...facts, found: "https, ended by a proxy in front" };
  if (/^(localhost|127\.|\[::1\])/.test(hostname)) {
    return { state: "good", ...facts, found: "this machine alone" };
  }
  const advice =
    "Browsers allow camera and microphone over https only: TLS_CERT and TLS_KEY, or a proxy and PUBLIC_URL.";
  return { state: "wrong", ...facts, found: "http", advice };
}
