/**
 * A data folder as the version of early November 2026 left it (before seals, the check page, daily heads and lanes in the outbox): what today's
 * version writes, put back into the keys, fields and tables of then. Kept as code, because a real folder would hold keys and names.
 */
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";

type StoredOutbox = { readonly kind: string; readonly dueAt: number; readonly id: string };

/** What later versions have added to values of KV, by the first part of their keys. */
const LATER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  documents: ["seal"],
  signing_intents: ["place"],
};
/** Keys that there were none of. */
const LATER_KEYS = ["document_codes", "document_hashes"];

export interface Earlier {
  /** how many outbox records lie by date alone again */
  readonly outbox: number;
  readonly documents: number;
}

/** Puts KV back. Nothing else may have it open for writing. */
export async function kvOfNovember(kv: Deno.Kv): Promise<Earlier> {
  let outbox = 0, documents = 0;
  for await (const entry of kv.list<StoredOutbox>({ prefix: ["outbox"] })) {
    const { dueAt, id } = entry.value;
    await kv.atomic().delete(entry.key).set(["outbox", dueAt, id], entry.value).commit();
    outbox++;
  }
  for (const [first, fields] of Object.entries(LATER_FIELDS)) {
    for await (const { key, value } of kv.list<Record<string, unknown>>({ prefix: [first] })) {
      const kept = Object.entries(value).filter(([field]) => !fields.includes(field));
      await kv.set(key, Object.fromEntries(kept));
      if (first === "documents") documents++;
    }
  }
  for (const first of LATER_KEYS) {
    for await (const { key } of kv.list({ prefix: [first] })) await kv.delete(key);
  }
  return { outbox, documents };
}

/** Puts the records' tables back to the first migration. */
export function recordsOfNovember(dataDir: string): void {
  const db = new DatabaseSync(join(dataDir, "records.db"));
  for (const table of ["issued_documents", "audit_days", "audit_day_heads"]) db.exec(`DROP TABLE ${table}`);
  db.exec("DELETE FROM applied_migrations WHERE number > 1");
  db.close();
}
