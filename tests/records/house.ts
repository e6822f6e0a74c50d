import { GENESIS_HASH, hashEntry } from "#lib/audit/mod.ts";
import { CaseKeys, sha256Hex } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { type GatheredCase, type GatheredDocument, Records } from "#lib/records/mod.ts";
import { openSql, type Sql } from "#lib/sql/mod.ts";

export interface Summary {
  persons: string[];
}
export interface Answers {
  street: string;
}
export type Case = GatheredCase<Summary, Answers>;

/** A name that stands nowhere else, so that finding it in a store means that it leaked. */
export const CANARY = "Kanarienvögelchen";

/** The records put together as `main.ts` does it, on a place of the test's own. */
export interface House extends AsyncDisposable {
  readonly records: Records<Summary, Answers>;
  readonly keys: CaseKeys;
  readonly sql: Sql;
  /** A case with a key, ready to be stored. */
  gather(change?: Partial<Case>): Case;
}

export function openHouse(place: { dataDir: string; databaseUrl?: string }): House {
  const keys = new CaseKeys(place.dataDir, new Uint8Array(32).fill(7));
  const sql = openSql(place);
  const nameKey = new Uint8Array(32).fill(9);
  return {
    keys,
    sql,
    records: new Records({ sql, seal: keys, nameKey, timeZone: "Europe/Berlin" }),
    gather(change = {}) {
      const gathered = sampleCase(change);
      if (!keys.has(gathered.id)) keys.create(gathered.id);
      return gathered;
    },
    async [Symbol.asyncDispose]() {
      await sql.close();
      keys.close();
    },
  };
}

export function sampleCase(change: Partial<Case> = {}): Case {
  return {
    id: newId(),
    service: "moving-abroad",
    outcome: "done",
    clerkId: "clerk-anders",
    openedAt: Temporal.Instant.from("2026-03-03T09:00:00Z"),
    endedAt: Temporal.Instant.from("2026-03-03T09:25:00.123Z"),
    names: [`Erika ${CANARY}`],
    summary: { persons: [`Erika ${CANARY}`] },
    answers: { street: `${CANARY}gasse 5` },
    documents: [sampleDocument("form"), sampleDocument("confirmation")],
    audit: sampleAudit(3),
    ...change,
  };
}

export function sampleDocument(kind: string, text = `%PDF of ${CANARY}`): GatheredDocument {
  const bytes = new TextEncoder().encode(`${text} ${newId()}`);
  return {
    id: newId(),
    kind,
    titleKey: `documents.${kind}`,
    mediaType: "application/pdf",
    sha256: sha256Hex(bytes),
    createdAt: Temporal.Instant.from("2026-03-03T09:20:00Z"),
    bytes,
  };
}

export function sampleAudit(length: number) {
  let hash = GENESIS_HASH;
  return Array.from({ length }, (_, seq) => {
    const entry = {
      seq,
      event: "form.fieldSet",
      actor: seq % 2 === 0 ? { role: "clerk" as const, id: "clerk-anders" } : { role: "citizen" as const },
      at: `2026-03-03T09:0${seq % 10}:00.123456789Z`,
      facts: { field: `field-${seq}`, version: seq, confirmed: true },
    };
    hash = hashEntry(hash, entry);
    return { ...entry, hash };
  });
}
