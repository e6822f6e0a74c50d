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

/** All values below `prefix`, in key order. For small ranges only: `limit` is a ceiling, not a page. */
export async function listValues<T>(
  kv: Deno.Kv,
  prefix: Deno.KvKey,
  limit = 1000,
): Promise<Deno.KvEntry<T>[]> {
  return await Array.fromAsync(kv.list<T>({ prefix }, { limit }));
}

/** How often a verb tries again after it lost a race for a record, before it says so. */
export const COMMIT_ATTEMPTS = 12;
