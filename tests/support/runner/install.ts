import { setTimeout as delay } from "node:timers/promises";
import { findChromium, findPostgres, findProgram } from "#tests/support/found.ts";

/** What the tests use beyond Deno: how to see that it is there, and the Debian package that brings it. */
const TOOLS: readonly { package: string; there: () => boolean }[] = [
  { package: "chromium", there: () => findChromium() !== undefined },
  { package: "coturn", there: () => findProgram("turnserver") !== undefined },
  { package: "firefox-esr", there: () => findProgram("firefox-esr", "firefox") !== undefined },
  { package: "fonts-dejavu-core", there: () => hasEntries("/usr/share/fonts") },
  { package: "openssl", there: () => findProgram("openssl") !== undefined },
  { package: "poppler-utils", there: () => findProgram("pdfsig") !== undefined },
  { package: "postgresql", there: () => findPostgres() !== undefined },
  { package: "qpdf", there: () => findProgram("qpdf") !== undefined },
  { package: "w3m", there: () => findProgram("w3m") !== undefined },
];

/** Another apt may be at work: wait for it. */
const LOCK_SECONDS = 900;
/** A mirror may be out of reach for a moment. */
const RETRIES = 3;
const AGAIN_AFTER_SECONDS = 10;

/** Debian packages whose programs are missing. */
export function missingPackages(): string[] {
  return TOOLS.filter((tool) => !tool.there()).map((tool) => tool.package);
}

/** Installs what is missing where that is allowed (root and apt); otherwise says what a person can do. */
export async function installMissing(print: (line: string) => void): Promise<void> {
  const packages = missingPackages();
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (Deno.uid() !== 0 || findProgram("apt-get") === undefined) {
    return print(`Some tests will be skipped. As root on Debian this makes them run: ${command}`);
  }
  print(`Installing what the tests need: ${command}`);
  const install = ["install", "-y", "-q", "--no-install-recommends"];
  // The lists of a fresh container are empty: the first attempt may fail for that reason alone.
  const done = (hasEntries("/var/lib/apt/lists", "_Packages") && await apt([...install, ...packages])) ||
    (await apt(["update", "-q"]) && await apt([...install, ...packages]));
  if (done) return;
  // One that cannot be had must not keep away the others, nor a list that another apt was reading.
  await delay(AGAIN_AFTER_SECONDS * 1000);
  await apt(["update", "-q"]);
  for (const one of missingPackages()) await apt([...install, one]);
  const left = missingPackages();
  if (left.length > 0) print(`Could not install everything; still missing: ${left.join(" ")}`);
}

async function apt(args: readonly string[]): Promise<boolean> {
  const { success } = await new Deno.Command("apt-get", {
    args: ["-o", `DPkg::Lock::Timeout=${LOCK_SECONDS}`, "-o", `Acquire::Retries=${RETRIES}`, ...args],
    env: { DEBIAN_FRONTEND: "noninteractive" },
    stdin: "null",
  }).spawn().status;
  return success;
}

function hasEntries(folder: string, part = ""): boolean {
  try {
    return [...Deno.readDirSync(folder)].some((entry) => entry.name.includes(part));
  } catch {
    return false;
  }
}
