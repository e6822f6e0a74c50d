import { fits, type Interval, type Offer, slotMinutes } from "#lib/calendar/mod.ts";
import { newId, randomBelow } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import type { Core } from "../core.ts";
import { turnOf } from "../holding.ts";
import { addAppointment, linkToken } from "../making.ts";
import { sealedContact } from "../contacts.ts";
import { putDay, toAppointment } from "../store.ts";
import { type Acting, type Appointment, type BookingEvent, CITIZEN, type Contact } from "../types.ts";
import { holderFor, liveTime, offersAgain, offersOf, serviceOf } from "./offers.ts";
import { findKept, putKept, removeKept, type StoredKept } from "./store.ts";

/**
 * How long the kept time is kept, in hours: long enough to read a mail, short enough that nobody else misses it for long. Each failed visit
 * keeps one time, which nobody had; whoever is later still books with one click, what is free then.
 */
export const KEPT_HOURS = 24;
/** Kept until so many minutes before it begins, so that the desk does not wait for nobody. */
const KEPT_UNTIL_BEFORE_MINUTES = 5;
/** Further times that are named beside the kept one. */
const OTHERS_COUNT = 5;

/** What somebody whose visit technical failure ended can have now. */
export interface Again {
  /** the time that is kept for them, while it is */
  readonly kept?: { readonly start: Temporal.Instant; readonly until: Temporal.Instant };
  /** free now, earliest first, without the kept one */
  readonly others: readonly Temporal.Instant[];
  /** the appointment they have booked instead */
  readonly booked?: Appointment;
}

export type AgainResult =
  | {
    readonly ok: true;
    readonly appointment: Appointment;
    readonly token: string;
    readonly event?: BookingEvent;
  }
  | { readonly ok: false; readonly reason: "notKept" | "taken" };

/** A time kept for whom technical failure sent away, and how it is booked. */
export class BookingAgain {
  constructor(private readonly core: Core, private readonly tell: (event: BookingEvent) => void) {}

  /** Keeps the next free time, once; `join` adds the caller's own writes and is told the case of the appointment to come. */
  async keep(appointment: Appointment, join: Joined): Promise<void> {
    await keepAgain(this.core, appointment, join);
  }

  /** What they can have now; looking changes nothing (P07). `undefined` where nothing was kept for this appointment. */
  async of(appointment: Appointment): Promise<Again | undefined> {
    return await readAgain(this.core, appointment);
  }

  /** Books the kept time, or another free one, with the data as they were. */
  async book(
    appointment: Appointment,
    start: Temporal.Instant,
    acting: Acting = CITIZEN,
  ): Promise<AgainResult> {
    const result = await bookAgain(this.core, appointment, start, acting);
    if (result.ok && result.event) this.tell(result.event);
    return result;
  }
}

type Joined = (op: Deno.AtomicOperation, caseId: string) => void | Promise<void>;

/**
 * Keeps the next free time for whom technical failure sent away, once. The caller's own writes (the form, the mail) join the commit; they are told
 * the case of the appointment to come.
 */
async function keepAgain(core: Core, appointment: Appointment, join: Joined): Promise<void> {
  const { kv, keys } = core.parts;
  if ((await findKept(kv, appointment.id)).value) return;
  const contact = contactOf(core, appointment);
  const service = serviceOf(core, appointment);
  if (!contact || !service) return;
  const caseId = keys.newCase();
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const seen = await findKept(kv, appointment.id);
    if (seen.value) return keys.giveBack(caseId);
    const offer = (await offersAgain(core, service, 1, holderFor(appointment.id)))[0];
    const op = core.store.begin();
    const time = offer && await holdTime(core, op, appointment.id, service, offer);
    if (offer && !time) continue;
    putKept(op, seen, { caseId, needs: contact.needs, ...(time ? { time } : {}) });
    await join(op, caseId);
    if (await core.store.commit(op)) return;
  }
  keys.giveBack(caseId);
  throw new Error("expected to keep a time within the attempts, found its day changed each time");
}

async function holdTime(
  core: Core,
  op: Deno.AtomicOperation,
  id: string,
  service: Service,
  { start, desks }: Offer,
): Promise<StoredKept["time"]> {
  const nowMs = core.now().epochMilliseconds;
  const place = { desk: desks[randomBelow(desks.length)]!, date: core.dateOf(start).toString() };
  const day = await core.store.day(place.date, place.desk);
  const wanted = { start: start.epochMilliseconds, minutes: slotMinutes(service) };
  if (!fits(day.value ?? { ...place, intervals: [] }, wanted, core.now())) return undefined;
  const until = Math.min(nowMs + KEPT_HOURS * 3_600_000, wanted.start - KEPT_UNTIL_BEFORE_MINUTES * 60_000);
  putDay(op, day, place, [...day.value?.intervals ?? [], { ...wanted, holder: holderFor(id), until }], nowMs);
  return { ...place, start: wanted.start, until };
}

/** What the link offers now; looking changes nothing (P07). `undefined` where nothing was kept for this appointment. */
async function readAgain(core: Core, appointment: Appointment): Promise<Again | undefined> {
  const { value: kept } = await findKept(core.parts.kv, appointment.id);
  const service = serviceOf(core, appointment);
  if (!kept) return undefined;
  if (kept.appointment !== undefined) {
    const { value } = await core.store.appointment(kept.appointment);
    return { others: [], ...(value ? { booked: toAppointment(value) } : {}) };
  }
  if (!service) return { others: [] };
  const time = await liveTime(core, appointment.id, kept);
  const offers = await offersAgain(core, service, OTHERS_COUNT + 1, holderFor(appointment.id));
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
  return {
    ...(time ? { kept: { start: at(time.start), until: at(time.until) } } : {}),
    others: offers.map(({ start }) => start).filter(({ epochMilliseconds }) =>
      epochMilliseconds !== time?.start
    )
      .slice(0, OTHERS_COUNT),
  };
}

/** Books the kept time, or another that is free, with the data of the one that was ended. The same again gives the same appointment (P05). */
async function bookAgain(
  core: Core,
  appointment: Appointment,
  start: Temporal.Instant,
  acting: Acting,
): Promise<AgainResult> {
  const service = serviceOf(core, appointment);
  for (let attempt = 0; service && attempt < COMMIT_ATTEMPTS; attempt++) {
    const { value: kept } = await findKept(core.parts.kv, appointment.id);
    if (!kept) return { ok: false, reason: "notKept" };
    const place = await placeFor(core, appointment.id, kept, service, start);
    if (kept.appointment === undefined && !place) return { ok: false, reason: "taken" };
    const turn = place ?? { desk: "", date: "" };
    const tried = await core.turns.take(
      turnOf(turn),
      () => tryBookAgain(core, appointment, service, { ...turn, start }, acting),
    );
    if (tried !== "lost") return tried;
  }
  return { ok: false, reason: service ? "taken" : "notKept" };
}

/** The kept time's desk, or a random one of those that are free then. */
async function placeFor(
  core: Core,
  id: string,
  kept: StoredKept,
  service: Service,
  start: Temporal.Instant,
): Promise<{ desk: string; date: string } | undefined> {
  const time = await liveTime(core, id, kept);
  if (time?.start === start.epochMilliseconds) return { desk: time.desk, date: time.date };
  const date = core.dateOf(start);
  const offer = (await offersOf(core, service, date, 1, holderFor(id)))
    .find((one) => one.start.epochMilliseconds === start.epochMilliseconds);
  const desk = offer?.desks[randomBelow(offer.desks.length)];
  return desk === undefined ? undefined : { desk, date: date.toString() };
}

async function tryBookAgain(
  core: Core,
  before: Appointment,
  service: Service,
  place: { readonly desk: string; readonly date: string; readonly start: Temporal.Instant },
  acting: Acting,
): Promise<AgainResult | "lost"> {
  const { store, parts } = core;
  const seen = await findKept(parts.kv, before.id);
  const kept = seen.value;
  if (!kept) return { ok: false, reason: "notKept" };
  if (kept.appointment !== undefined) {
    const { value } = await store.appointment(kept.appointment);
    if (!value) return { ok: false, reason: "notKept" };
    const appointment = toAppointment(value);
    return { ok: true, appointment, token: linkToken(core, appointment) };
  }
  const contact = contactOf(core, before);
  if (!contact) return { ok: false, reason: "notKept" };
  const now = core.now();
  const holder = holderFor(before.id);
  const day = await store.day(place.date, place.desk);
  const wanted = { start: place.start.epochMilliseconds, minutes: slotMinutes(service) };
  if (!fits(day.value ?? { ...place, intervals: [] }, wanted, now, holder)) {
    store.recent.forget(place.date);
    return "lost";
  }
  const { value: old } = await store.appointment(before.id);
  if (!old) return { ok: false, reason: "notKept" };
  const id = newId();
  const op = store.begin();
  const without = (intervals: readonly Interval[]) => intervals.filter((one) => one.holder !== holder);
  putDay(
    op,
    day,
    place,
    [...without(day.value?.intervals ?? []), { ...wanted, holder: id }],
    now.epochMilliseconds,
  );
  if (kept.time && (kept.time.date !== place.date || kept.time.desk !== place.desk)) {
    const other = await store.day(kept.time.date, kept.time.desk);
    if (other.value) putDay(op, other, kept.time, without(other.value.intervals), now.epochMilliseconds);
  }
  const { appointment, link } = await addAppointment(core, op, {
    id,
    slot: { service: before.service, desk: place.desk, date: place.date, start: wanted.start },
    service,
    made: { caseId: kept.caseId, details: contact },
    counted: { emailCount: old.emailCount, mailbox: await store.emailCount(old.emailCount) },
    acting,
    now,
  });
  putKept(op, seen, { ...kept, appointment: id });
  if (!await store.commit(op)) return "lost";
  return {
    ...{ ok: true, appointment, token: link },
    event: { event: "booked", appointment, dates: [place.date] },
  };
}

/**
 * What was kept goes with the appointment it was kept for.
 * @param fateOf tells that nothing lives under the case that was never begun, and clears what was copied into it
 */
export async function forgetKept(
  core: Core,
  appointment: string,
  fateOf: (caseId: string) => Promise<unknown>,
): Promise<void> {
  const { kv, keys } = core.parts;
  const { value: kept } = await findKept(kv, appointment);
  if (!kept) return;
  if (kept.appointment === undefined) {
    await fateOf(kept.caseId);
    keys.destroy(kept.caseId);
  }
  await removeKept(kv, appointment);
}

function contactOf(core: Core, appointment: Appointment): Contact | undefined {
  const sealed = sealedContact(appointment);
  return sealed && core.parts.keys.open<Contact>(appointment.caseId, "contact", sealed);
}
