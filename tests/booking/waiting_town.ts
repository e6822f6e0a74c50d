import assert from "node:assert/strict";
import { CITIZEN, FREED_RECORD } from "#lib/booking/mod.ts";
import type { Need } from "#lib/calendar/mod.ts";
import type { WaitingSubject } from "#lib/notices/mod.ts";
import { ALWAYS_OPEN, ERIKA, openTown } from "./town.ts";

export const SERVICE = "abmeldung-ausland";
/** One desk and one time a day: what is booked is full. */
export const TIGHT = {
  ...ALWAYS_OPEN,
  desks: [ALWAYS_OPEN.desks[0]],
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "14:00", to: "14:20" }] }],
  furthestDays: 1,
};
export const NO_DAY = { day: "", month: "", year: "" };

type Mail = { readonly notice: string; readonly subject: WaitingSubject };

/** A town whose mails to the waiting list are kept here instead of sent. */
export async function openTownWithMails(plan: unknown = TIGHT) {
  const town = await openTown(plan);
  const { booking, parts: { outbox } } = town;
  const mails: Mail[] = [];
  outbox.handle("notice", () => Promise.resolve({ done: true }));
  booking.waiting.serve();
  outbox.handle("waiting-notice", async ({ subject: { entry, start, notice } }) => {
    const startMs = start === undefined ? undefined : Number(start);
    const subject = await booking.waiting.noticeSubject(String(entry), startMs, notice === "opened");
    if (subject) mails.push({ notice: String(notice), subject });
    return { done: true };
  });
  const join = async (email: string, more: { needs?: readonly Need[]; latestDay?: typeof NO_DAY } = {}) =>
    await booking.waiting.join(
      { service: SERVICE, needs: more.needs ?? [] },
      { email, language: "de", latestDay: more.latestDay ?? NO_DAY },
      CITIZEN,
    );
  /** Puts an address down and confirms it as its owner would. */
  const wait = async (email: string, more: Parameters<typeof join>[1] = {}) => {
    assert.ok((await join(email, more)).ok);
    await outbox.deliverDue();
    const mail = mails.splice(0).at(-1)!;
    assert.equal(mail.notice, "confirm");
    assert.ok((await booking.waiting.confirm(mail.subject.token))?.confirmed);
    town.clock.advance({ seconds: 1 });
    return mail.subject.token;
  };
  const book = async (email = "a@example.org") => {
    const [free] = await booking.firstFree(SERVICE);
    const held = await booking.hold(SERVICE, free!.start);
    assert.ok(held.ok);
    const booked = await booking.book(held.hold.id, { ...ERIKA, email });
    assert.ok(booked.ok);
    return booked.appointment;
  };
  /** What waits in the outbox to be told to people on the list. */
  const freedRecord = async () => {
    type Told = Parameters<typeof booking.waiting.spread>[0];
    const records = await Array.fromAsync(town.parts.kv.list<Told>({ prefix: ["outbox"] }));
    return records.map(({ value }) => value).find(({ kind }) => kind === FREED_RECORD)!;
  };
  const delivered = async () => {
    await outbox.deliverDue();
    return mails.splice(0).map(({ notice, subject }) => `${notice} ${subject.email}`);
  };
  return Object.assign(Object.create(town) as typeof town, {
    mails,
    join,
    wait,
    book,
    freedRecord,
    delivered,
  });
}
