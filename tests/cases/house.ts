import assert from "node:assert/strict";
import type { AuditEntry } from "#lib/audit/mod.ts";
import type { Appointment, TypedDetails } from "#lib/booking/mod.ts";
import { readConfig } from "#lib/config/mod.ts";
import type { Catalogue, RawValue } from "#lib/services/mod.ts";
import type { VideoRooms } from "#lib/visits/mod.ts";
import { createLog } from "#lib/log/mod.ts";
import { openSql, type Sql } from "#lib/sql/mod.ts";
import { composeHouse, type House } from "#lib/web/mod.ts";
import { ALWAYS_OPEN, ERIKA, planOf } from "#tests/booking/town.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { FakeVideoRooms } from "#tests/support/video.ts";

export const SERVICE = "abmeldung-ausland";
export const CLARA = { id: "clara-000000000000000000000" };
export const LEA = { id: "lea-00000000000000000000000" };
export const CITIZEN = { role: "citizen" } as const;

/** Answers of a complete Abmeldung for the clock's start (3 March 2026); who moves out on the 9th is in the window of § 17(2) BMG. */
export const ANSWERS: Readonly<Record<string, RawValue>> = {
  newHomeInGermany: { value: "no" },
  moveOutDate: { day: "9", month: "3", year: "2026" },
  stateAbroad: { value: "Schweiz" },
  addressAbroadKnown: { value: "yes" },
  addressAbroad: { street: "Bahnhofstrasse 1", postcode: "8001", city: "Zürich" },
  "persons.1.familyName": { value: "Mustermann" },
  "persons.1.firstNames": { names: "Erika Maria", usual: "Erika" },
  "persons.1.birthDate": { day: "12", month: "8", year: "1964" },
  "homes.1.address": { street: "Marktplatz", houseNumber: "1", postcode: "58452", city: "Musterstadt" },
  "homes.1.status": { value: "sole" },
  otherHomes: { value: "no" },
  actingAs: { value: "self" },
  affirmCorrect: { value: "yes" },
};

export interface Town extends AsyncDisposable {
  readonly house: House;
  readonly clock: ManualClock;
  readonly video: FakeVideoRooms;
  readonly sql: Sql;
  readonly kv: Deno.Kv;
  readonly dataDir: string;
  /** everything that was logged, level "debug" included */
  readonly logs: readonly string[];
}

export interface TownOptions {
  readonly databaseUrl?: string;
  /** puts something between the product and its KV */
  readonly kv?: (kv: Deno.Kv) => Deno.Kv;
  readonly clock?: ManualClock;
  /** further settings */
  readonly env?: Readonly<Record<string, string>>;
  /** the real rooms; without them there are none behind {@link Town.video} */
  readonly video?: VideoRooms;
  /** a catalogue of the test's own */
  readonly services?: Catalogue;
}

/** The whole product put together as `main.ts` does it, without HTTP and without video, on a folder of its own. */
export async function openTown(options: TownOptions = {}): Promise<Town> {
  const folder = await temporaryFolder("cases");
  const dataDir = folder.file("data");
  await Deno.mkdir(dataDir);
  const read = readConfig({
    DATA_DIR: dataDir,
    ...options.env,
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
  });
  assert.ok(read.ok);
  const { config } = read;
  const logs: string[] = [];
  const clock = options.clock ?? new ManualClock();
  const video = new FakeVideoRooms();
  const real = await Deno.openKv(folder.file("data", "live.kv"));
  const kv = options.kv?.(real) ?? real;
  const sql = openSql(config);
  const house = composeHouse({
    ...{ config, clock, kv, sql, video: options.video ?? video },
    log: createLog("debug", (line) => logs.push(line)),
    masterKey: new Uint8Array(32).fill(7),
    plan: planOf(ALWAYS_OPEN),
    ...(options.services ? { services: options.services } : {}),
  });
  return {
    ...{ house, clock, video, sql, kv: real, dataDir, logs },
    async [Symbol.asyncDispose]() {
      await house.close();
      await sql.close();
      real.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Books the next free slot, in the waiting room's opening time. */
export async function book({ house, clock }: Town, details: TypedDetails = ERIKA): Promise<Appointment> {
  const [offer] = await house.booking.firstFree(SERVICE);
  assert.ok(offer, "a free slot");
  const held = await house.booking.hold(SERVICE, offer.start);
  assert.ok(held.ok);
  const booked = await house.booking.book(held.hold.id, details);
  assert.ok(booked.ok, JSON.stringify(booked));
  clock.advance({ minutes: 1 });
  return booked.appointment;
}

/** Booked, arrived and called in by `clerk`. */
export async function inConversation(
  town: Town,
  clerk: { id: string } = CLARA,
  details: TypedDetails = ERIKA,
): Promise<Appointment> {
  const appointment = await book(town, details);
  const arrival = await town.house.cases.arrive(appointment);
  assert.ok(arrival.ok, JSON.stringify(arrival));
  town.clock.advance({ seconds: 30 });
  const calling = await town.house.cases.call(appointment, clerk);
  assert.ok(calling.ok, JSON.stringify(calling));
  return appointment;
}

/** The citizen answers; `answers` replaces some of {@link ANSWERS}. */
export async function fill(
  { house, clock }: Town,
  { caseId }: Appointment,
  answers: Readonly<Record<string, RawValue>> = {},
): Promise<void> {
  for (const [fieldId, raw] of Object.entries({ ...ANSWERS, ...answers })) {
    const set = await house.forms.setField(caseId, fieldId, raw, CITIZEN);
    assert.ok(set.ok, `${fieldId}: ${JSON.stringify(set)}`);
    clock.advance({ seconds: 1 });
  }
}

/** The clerk establishes the identity, step by step. */
export async function identify(
  { house }: Town,
  { caseId }: Appointment,
  clerk: { id: string } = CLARA,
): Promise<void> {
  const started = await house.identity.start(caseId, clerk);
  assert.ok(started.ok);
  const steps = [
    { step: "document", kind: "idCard", issuingState: "DE" },
    { step: "front", validUntil: "2031-07-31" },
    { step: "features", features: ["tiltImage", "guilloches", "laserPortrait"] },
    { step: "prompts", done: started.check.prompts },
    { step: "face", matches: true },
    { step: "plausibility", plausible: true },
  ] as const;
  for (const step of steps) {
    const recorded = await house.identity.record(caseId, clerk, step);
    assert.ok(recorded.ok, JSON.stringify(recorded));
  }
  const concluded = await house.identity.conclude(caseId, clerk, { kind: "established" });
  assert.ok(concluded.ok);
}

/** The form is closed, and the intents to sign it. */
export async function freeze(
  { house }: Town,
  appointment: Appointment,
  clerk: { id: string } = CLARA,
): Promise<string> {
  const frozen = await house.cases.freeze(appointment, clerk);
  assert.ok(frozen.ok, JSON.stringify(frozen));
  return frozen.documentId;
}

/** Signs the open intent by typed name. */
export async function sign(
  { house, clock }: Town,
  appointment: Appointment,
  typedName = "Erika Maria Mustermann",
): Promise<void> {
  const { caseId } = appointment;
  clock.advance({ minutes: 1 });
  const intent = (await house.signatures.list(caseId)).find((one) => !one.voidedAt && !one.signedAt);
  assert.ok(intent, "an open intent");
  const signed = await house.signatures.signTyped(
    { caseId, intentId: intent.id },
    { typedName, affirmed: true },
    CITIZEN,
  );
  assert.ok(signed.ok, JSON.stringify(signed));
  await house.cases.signed(appointment);
}

/** The whole visit but its end: called, filled, identified, frozen, signed. */
export async function readyToEnd(
  town: Town,
  clerk: { id: string } = CLARA,
  details: TypedDetails = ERIKA,
): Promise<Appointment> {
  const appointment = await inConversation(town, clerk, details);
  await fill(town, appointment);
  await identify(town, appointment, clerk);
  await freeze(town, appointment, clerk);
  await sign(town, appointment);
  return appointment;
}

/** Keys in KV that name the case, beside the appointment itself. */
export async function liveKeys({ kv }: Town, caseId: string): Promise<string[]> {
  const entries = await Array.fromAsync(kv.list({ prefix: [] }));
  return entries.filter(({ key }) => key.includes(caseId)).map(({ key }) => key.join("/"));
}

/** Paths below the blobs' folder of the case. */
export async function liveFiles({ dataDir }: Town, caseId: string): Promise<string[]> {
  try {
    return (await Array.fromAsync(Deno.readDir(`${dataDir}/blobs/${caseId}`))).map(({ name }) => name);
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return [];
    throw fault;
  }
}

export function eventsOf(entries: readonly AuditEntry[]): string[] {
  return entries.map(({ event }) => event);
}

/** The case in the records; fails the test where it is not. */
export async function filed({ house }: Town, caseId: string) {
  const found = await house.records.caseAlone(caseId).find(caseId);
  assert.ok(found.ok, JSON.stringify(found));
  return found.case;
}
