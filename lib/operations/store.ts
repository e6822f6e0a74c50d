import { newId } from "#lib/ids/mod.ts";

/** One key per check, so that two checks at once do not meet. */
const key = (id: string): Deno.KvKey => ["operations", "probe", id];

/** An abandoned check (the process died in it) leaves nothing behind for longer than this. */
const LEFTOVER_EXPIRES_MILLISECONDS = 60_000;

/**
 * Writes, reads back and deletes one small value: a store that only reads (a full disk) takes no booking either.
 * @throws whatever the store throws; Error when it reads something else than was written
 */
export async function probeKv(kv: Deno.Kv): Promise<void> {
  const id = newId();
  await kv.set(key(id), id, { expireIn: LEFTOVER_EXPIRES_MILLISECONDS });
  const { value } = await kv.get(key(id));
  await kv.delete(key(id));
  if (value !== id) throw new Error("expected to read what was written, found something else");
}

/** How long the protocols of retention runs are kept. */
const PROTOCOLS_DAYS_KEPT = 400;

/** Keeps what a retention run removed (P37). */
export async function keepRetentionRun(kv: Deno.Kv, atMs: number, run: unknown): Promise<void> {
  await kv.set(["retention_run", atMs], run, { expireIn: PROTOCOLS_DAYS_KEPT * 86_400_000 });
}
