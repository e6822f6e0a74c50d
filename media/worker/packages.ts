/** The Debian packages of the source build: what is missing, and installing it where that is allowed. */
import { PACKAGES } from "./recipe.ts";
import { run, tail } from "./run.ts";

export type Packages =
  | { readonly known: true; readonly missing: readonly string[]; readonly versions: string }
  | { readonly known: false };

/** Seconds apt waits for another apt. */
const APT_LOCK_SECONDS = 300;

/** The exact command an administrator runs. */
export function aptCommand(missing: readonly string[]): string {
  return `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
}

/** Asks dpkg; `known: false` where there is no dpkg. */
export async function findPackages(signal?: AbortSignal): Promise<Packages> {
  const asked = await run(
    "dpkg-query",
    ["-W", "-f=${Package} ${db:Status-Abbrev} ${Version}\n", ...PACKAGES],
    {
      env: { LC_ALL: "C" },
      ...(signal ? { signal } : {}),
    },
  );
  if (asked.code === 127) return { known: false };
  return readPackages(asked.output);
}

/** Reads dpkg-query's lines: "name ii  version" is installed, every other state or no line is missing. */
export function readPackages(output: string): Packages & { known: true } {
  const installed = new Map<string, string>();
  for (const line of output.split("\n")) {
    const [name, state, version] = line.trim().split(/\s+/);
    if (name && state === "ii" && version) installed.set(name, version);
  }
  return {
    known: true,
    missing: PACKAGES.filter((name) => !installed.has(name)),
    versions: PACKAGES.map((name) => `${name}=${installed.get(name) ?? ""}`).join(" "),
  };
}

/** Installs as root. Returns the reason if it did not work. */
export async function installPackages(
  missing: readonly string[],
  signal?: AbortSignal,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const options = { env: { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" }, ...(signal ? { signal } : {}) };
  const lock = ["-o", `DPkg::Lock::Timeout=${APT_LOCK_SECONDS}`];
  const install = ["install", "-y", "--no-install-recommends", ...lock, ...missing];
  if ((await run("apt-get", install, options)).ok) return { ok: true };
  await run("apt-get", ["update", ...lock], options);
  const second = await run("apt-get", install, options);
  if (second.ok) return { ok: true };
  return { ok: false, reason: `"${aptCommand(missing)}" failed: ${tail(second.output)}` };
}
