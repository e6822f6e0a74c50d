import assert from "node:assert/strict";
import type { CaseFilter, CaseShelf } from "#lib/records/mod.ts";
import { databases } from "#tests/sql/databases.ts";
import { type Answers, type Case, type House, openHouse, type Summary } from "./house.ts";

export const at = (text: string) => Temporal.Instant.from(text);
export const NOW = at("2027-04-01T08:00:00Z");
export const SYSTEM = { role: "system" } as const;

export async function stored(house: House, change: Partial<Case> = {}): Promise<Case> {
  const gathered = house.gather(change);
  assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
  return gathered;
}

export async function found(house: House, caseId: string) {
  const result = await house.records.allCases().find(caseId);
  assert.ok(result.ok, JSON.stringify(result));
  return result.case;
}

export async function listed(shelf: CaseShelf<Summary, Answers>, filter: CaseFilter = {}): Promise<string[]> {
  const result = await shelf.list(filter, { limit: 100 });
  assert.ok(result.ok);
  return result.cases.map((one) => one.id);
}

export async function total(house: House): Promise<number> {
  const result = await house.records.counts();
  assert.ok(result.ok);
  return result.counts.reduce((sum, count) => sum + count.total, 0);
}

/** One test on each of the two databases (P35), each time with empty records. */
export function contract(promise: string, what: string, fn: (house: House) => Promise<void>): void {
  for (const { name, options, place } of databases) {
    Deno.test(`${promise} ${name}: ${what}`, options, async () => {
      await using here = await place();
      await using house = openHouse(here);
      await fn(house);
    });
  }
}
