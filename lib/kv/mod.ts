/** Deno KV: the home of everything live. Opened once, by `main.ts` or a test. */

/**
 * Opens the embedded store under `dataDir`, or the remote one that `KV_URL` names.
 * @throws Deno.errors.PermissionDenied / TypeError when the place cannot be opened
 */
export async function openKv(place: { dataDir: string; kvUrl?: string }): Promise<Deno.Kv> {
  if (place.kvUrl) return await Deno.openKv(place.kvUrl);
  await Deno.mkdir(place.dataDir, { recursive: true, mode: 0o700 });
  return await Deno.openKv(`${place.dataDir}/live.kv`);
}

/** How often a verb tries again after it lost a race for a record, before it says so. */
export const COMMIT_ATTEMPTS = 12;

/**
 * Waits a moment of random length, longer after each lost race: two writers in step would meet at every attempt.
 * @param lost how many races were lost so far; after none there is no wait
 */
export async function stepAside(lost: number): Promise<void> {
  if (lost > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * lost * 4));
}
