import type { DeviceReport } from "./device_report.ts";
import type { KeptFigures } from "./call_quality.ts";
import type { CallFigures } from "./figures_messages.ts";
import type { Visit } from "./visit.ts";

const key = (id: string): Deno.KvKey => ["visit", id];

export async function findVisit(kv: Deno.Kv, id: string): Promise<Deno.KvEntryMaybe<Visit>> {
  return await kv.get<Visit>(key(id));
}

/** Writes the visit's next facts if nobody else wrote since `entry` was read. */
export function putVisit(op: Deno.AtomicOperation, entry: Deno.KvEntryMaybe<Visit>, next: Visit): void {
  op.check(entry).set(entry.key, next);
}

/** The visit stays as it was read, without a write. */
export function checkVisit(op: Deno.AtomicOperation, entry: Deno.KvEntryMaybe<Visit>): void {
  op.check(entry);
}

/** What the device check of an appointment found last. */
export interface StoredDeviceReport {
  readonly id: string;
  /** RFC 3339 */
  readonly at: string;
  readonly report: DeviceReport;
}

const reportKey = (id: string): Deno.KvKey => ["device-report", id];

export async function findDeviceReport(kv: Deno.Kv, id: string): Promise<StoredDeviceReport | undefined> {
  return (await kv.get<StoredDeviceReport>(reportKey(id))).value ?? undefined;
}

/** The newest report stands in place of the one before. */
export function putDeviceReport(op: Deno.AtomicOperation, stored: StoredDeviceReport): void {
  op.set(reportKey(stored.id), stored);
}

/** A clerk has one conversation at a time: this record holds which. */
export async function findConversation(kv: Deno.Kv, clerkId: string): Promise<Deno.KvEntryMaybe<string>> {
  return await kv.get<string>(["conversation", clerkId]);
}

export async function listConversations(kv: Deno.Kv): Promise<string[]> {
  return (await Array.fromAsync(kv.list<string>({ prefix: ["conversation"] }))).map(({ value }) => value);
}

export function putConversation(
  op: Deno.AtomicOperation,
  entry: Deno.KvEntryMaybe<string>,
  visitId: string | undefined,
): void {
  op.check(entry);
  if (visitId === undefined) op.delete(entry.key);
  else op.set(entry.key, visitId);
}

/** Removes the visits that `isOver` names by their id, and what was found of devices. @returns how many visits */
export async function removeVisits(kv: Deno.Kv, isOver: (id: string) => Promise<boolean>): Promise<number> {
  let removed = 0;
  for await (const { key: visitKey, value } of kv.list<Visit>({ prefix: ["visit"] })) {
    if (!(await isOver(value.id))) continue;
    await kv.delete(visitKey);
    removed++;
  }
  for await (const { key, value } of kv.list<StoredDeviceReport>({ prefix: ["device-report"] })) {
    if (await isOver(value.id)) await kv.delete(key);
  }
  return removed;
}

const FIGURES = "call-figures";
const FIGURES_OF = "call-figures-of";

/** Where the figures of somebody's call lie, and what each page they had it open in has said last. */
export interface FiguresPlace {
  readonly day: string;
  readonly id: string;
  readonly pages: Readonly<Record<string, CallFigures>>;
}

export async function findFiguresPlace(
  kv: Deno.Kv,
  visitId: string,
  personId: string,
): Promise<Deno.KvEntryMaybe<FiguresPlace>> {
  return await kv.get<FiguresPlace>([FIGURES_OF, visitId, personId]);
}

/**
 * Writes the figures of one call, in place of what was known of it. Whose they are is forgotten after `milliseconds`; the figures themselves say
 * nothing of it.
 */
export function putFigures(
  op: Deno.AtomicOperation,
  entry: Deno.KvEntryMaybe<FiguresPlace>,
  place: FiguresPlace,
  kept: { readonly figures: KeptFigures; readonly milliseconds: number },
): void {
  op.check(entry).set(entry.key, place, { expireIn: kept.milliseconds })
    .set([FIGURES, place.day, place.id], kept.figures);
}

/** Figures from this day on (ISO 8601, so that the keys are in the order of time). */
export async function* listFigures(
  kv: Deno.Kv,
  from: string,
): AsyncGenerator<{ day: string; figures: KeptFigures }> {
  for await (
    const { key: [, day], value } of kv.list<KeptFigures>({ prefix: [FIGURES], start: [FIGURES, from] })
  ) {
    yield { day: String(day), figures: value };
  }
}

/** Removes the figures of the days before this one. @returns how many */
export async function forgetFigures(kv: Deno.Kv, before: string): Promise<number> {
  let removed = 0;
  for await (const entry of kv.list({ prefix: [FIGURES], end: [FIGURES, before] })) {
    await kv.delete(entry.key);
    removed++;
  }
  return removed;
}
