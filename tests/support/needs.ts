import { findChromium, findPostgres, findProgram, findVideoWorker } from "#tests/support/found.ts";

/** What a test may need besides Deno. */
export type Need =
  | "chromium"
  | "video"
  | "postgres"
  | "openssl"
  | "coturn"
  | "firefox"
  | "pdftotext"
  | "pdfsig"
  | "qpdf"
  | "w3m"
  | "prlimit"
  | "root"
  | "unprivileged user";

const FOUND: Record<Need, () => string | undefined> = {
  chromium: findChromium,
  video: findVideoWorker,
  postgres: findPostgres,
  openssl: () => findProgram("openssl"),
  coturn: () => findProgram("turnserver"),
  firefox: () => findProgram("firefox-esr", "firefox"),
  pdftotext: () => findProgram("pdftotext"),
  pdfsig: () => findProgram("pdfsig"),
  qpdf: () => findProgram("qpdf"),
  w3m: () => findProgram("w3m"),
  prlimit: () => findProgram("prlimit"),
  root: () => Deno.uid() === 0 ? "root" : undefined,
  "unprivileged user": () => Deno.uid() !== 0 ? "user" : undefined,
};

/** With `CI=true` these are never a reason to skip: the test runs, and fails saying what it did not find. */
const NEVER_SKIPPED_IN_CI: readonly Need[] = ["chromium", "video", "postgres"];

/** Starts the line by which a test file says that something is missing. */
export const SKIP_MARK = "tests here are skipped, missing: ";

/** Everything of `wanted` that this machine lacks. */
export function missing(...wanted: Need[]): Need[] {
  return wanted.filter((need) => FOUND[need]() === undefined);
}

/**
 * The `ignore` of a test that needs more than Deno:
 *
 * ```ts
 * Deno.test({ name: "a citizen books", ...needs("chromium"), async fn() { … } });
 * ```
 *
 * Prints one line naming what is missing; the runner lists every skipped test by name.
 */
export function needs(...wanted: Need[]): { ignore: boolean } {
  const inCi = Deno.env.get("CI") === "true";
  const lacking = missing(...wanted).filter((need) => !(inCi && NEVER_SKIPPED_IN_CI.includes(need)));
  if (lacking.length > 0) {
    Deno.stdout.writeSync(new TextEncoder().encode(`${SKIP_MARK}${lacking.join(", ")}\n`));
  }
  return { ignore: lacking.length > 0 };
}
