import assert from "node:assert/strict";
import {
  CONFIRM_HOURS,
  HOLD_MINUTES,
  UNDO_MINUTES,
  WAITING_DAYS,
  WAITING_PER_RANGE,
  WAVE_MINUTES,
  WAVE_PEOPLE,
} from "#lib/booking/mod.ts";
import { renderWaitingNotice } from "#lib/notices/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { ERIKA } from "./town.ts";
import { NO_DAY, openTownWithMails, SERVICE } from "./waiting_town.ts";

Deno.test("a cancelled time is told only when it can be taken back no more, and to nobody who has not confirmed", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  await town.wait("waiting@example.org");
  await town.join("stranger@example.org");
  assert.deepEqual(await town.delivered(), ["confirm stranger@example.org"]);
  assert.ok((await town.booking.cancel(appointment.id)).ok);
  town.clock.advance({ minutes: UNDO_MINUTES - 1 });
  assert.deepEqual(await town.delivered(), []);
  town.clock.advance({ minutes: 1 });
  await town.parts.outbox.deliverDue();
  const [mail] = town.mails;
  assert.equal(mail!.subject.email, "waiting@example.org");
  assert.ok(mail!.subject.start!.equals(appointment.start));
});

Deno.test("a cancellation taken back, a lapsed hold, and a time taken again before the mail goes are told to nobody", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  await town.wait("waiting@example.org");
  await town.booking.cancel(appointment.id);
  await town.booking.undoCancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  assert.deepEqual(await town.delivered(), []);
  const [free] = await town.booking.firstFree(SERVICE);
  assert.ok((await town.booking.hold(SERVICE, free!.start)).ok);
  town.clock.advance({ minutes: HOLD_MINUTES });
  assert.deepEqual(await town.delivered(), []);
  await town.booking.cancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  await town.book("faster@example.org");
  assert.deepEqual(await town.delivered(), []);
});

Deno.test("a moved appointment frees its old time at once", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  await town.wait("waiting@example.org");
  const [free] = await town.booking.firstFree(SERVICE);
  assert.ok((await town.booking.rebook(appointment.id, free!.start)).ok);
  await town.parts.outbox.deliverDue();
  assert.equal(town.mails.length, 1);
  assert.ok(town.mails[0]!.subject.start!.equals(appointment.start));
});

Deno.test("who waits longest is told first, in waves, each once; nobody any more once the time is taken", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  const people = Array.from({ length: 2 * WAVE_PEOPLE + 3 }, (_, nth) => `p${nth}@example.org`);
  for (const email of people) await town.wait(email);
  await town.booking.cancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  const freed = (emails: string[]) => emails.map((email) => `freed ${email}`);
  assert.deepEqual(await town.delivered(), freed(people.slice(0, WAVE_PEOPLE)));
  town.clock.advance({ minutes: WAVE_MINUTES - 1 });
  assert.deepEqual(await town.delivered(), []);
  town.clock.advance({ minutes: 1 });
  assert.deepEqual(await town.delivered(), freed(people.slice(WAVE_PEOPLE, 2 * WAVE_PEOPLE)));
  // Somebody of the second wave takes it; the third hears nothing.
  await town.book(people[WAVE_PEOPLE]);
  town.clock.advance({ minutes: WAVE_MINUTES });
  assert.deepEqual(await town.delivered(), []);
});

Deno.test("[P34] a wave repeated after a crash finds itself done", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  const people = Array.from({ length: WAVE_PEOPLE + 2 }, (_, nth) => `p${nth}@example.org`);
  for (const email of people) await town.wait(email);
  await town.booking.cancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  const record = await town.freedRecord();
  await Promise.all([1, 2, 3].map(() => town.second().waiting.spread(record)));
  const first = people.slice(0, WAVE_PEOPLE).map((email) => `freed ${email}`);
  assert.deepEqual(await town.delivered(), first);
});

Deno.test("a mail that waited while somebody took the time is not sent", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  await town.wait("waiting@example.org");
  await town.booking.cancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  await town.booking.waiting.spread(await town.freedRecord());
  await town.book("faster@example.org");
  assert.deepEqual(await town.delivered(), []);
});

Deno.test("[P01] a freed time that many were told of is held by one; whoever books leaves the list", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  for (const nth of [1, 2, 3, 4, 5]) await town.wait(`p${nth}@example.org`);
  await town.booking.cancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  assert.equal((await town.delivered()).length, 5);
  const { start } = appointment;
  const holds = await Promise.all([1, 2, 3, 4, 5].map(() => town.second().hold(SERVICE, start)));
  const won = holds.flatMap((held) => held.ok ? [held] : []);
  assert.equal(won.length, 1);
  const booked = await town.booking.book(won[0]!.hold.id, {
    ...ERIKA,
    email: "P3+x@example.org",
  });
  assert.ok(booked.ok);
  const left = await Array.fromAsync(town.parts.kv.list({ prefix: ["waiting"] }));
  assert.equal(left.length, 4, "p3 waits no more, however the address is spelled");
});

Deno.test("a latest day and an interpreter count: no mail for a time that is too late or too short", async () => {
  await using town = await openTownWithMails();
  const appointment = await town.book();
  const { year, month, day } = town.booking.today();
  const tomorrow = await town.book("tomorrow@example.org");
  await town.wait("today@example.org", {
    latestDay: { day: String(day), month: String(month), year: String(year) },
  });
  // 30 minutes do not fit into a window of 20.
  await town.wait("interpreted@example.org", { needs: ["interpreter"] });
  await town.booking.cancel(tomorrow.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  assert.deepEqual(await town.delivered(), []);
  await town.booking.cancel(appointment.id);
  town.clock.advance({ minutes: UNDO_MINUTES });
  assert.deepEqual(await town.delivered(), ["freed today@example.org"]);
});

Deno.test("[P37] entries end by themselves: unconfirmed after a day, others after their latest day or thirty", async () => {
  await using town = await openTownWithMails();
  await town.join("never@example.org");
  await town.parts.outbox.deliverDue();
  const unconfirmed = town.mails.splice(0)[0]!.subject.token;
  const short = await town.wait("short@example.org", { latestDay: { day: "5", month: "3", year: "2026" } });
  const long = await town.wait("long@example.org");
  const { waiting } = town.booking;
  town.clock.advance({ hours: CONFIRM_HOURS });
  assert.equal(await waiting.byToken(unconfirmed), undefined);
  assert.equal(await waiting.confirm(unconfirmed), undefined);
  town.clock.set("2026-03-05T23:59:59+01:00[Europe/Berlin]");
  assert.ok(await waiting.byToken(short));
  town.clock.advance({ seconds: 1 });
  assert.equal(await waiting.byToken(short), undefined);
  assert.ok(await waiting.byToken(long));
  town.clock.advance({ days: WAITING_DAYS });
  assert.equal(await waiting.byToken(long), undefined);
});

Deno.test("[P13] the link opens its own entry and no other; left, nothing of it remains; addresses lie sealed", async () => {
  await using town = await openTownWithMails();
  const token = await town.wait("kanarienvogel@example.org");
  const other = await town.wait("other@example.org");
  const { waiting } = town.booking;
  const stored = await Array.fromAsync(town.parts.kv.list({ prefix: [] }));
  const text =
    stored.map(({ key, value }) => Deno.inspect([key, value], { depth: 9, strAbbreviateSize: 9999 }))
      .join() +
    stored.map(({ value }) => new TextDecoder().decode((value as { sealed?: Uint8Array }).sealed));
  assert.ok(!text.includes("kanarienvogel") && !text.includes(token));
  for (const wrong of ["", "x", token.slice(1), `${token}0`, token.slice(0, 26) + other.slice(26)]) {
    assert.equal(await waiting.byToken(wrong), undefined);
    assert.equal(await waiting.confirm(wrong), undefined);
    await waiting.leave(wrong);
  }
  await waiting.leave(token);
  await waiting.leave(token);
  assert.equal(await waiting.byToken(token), undefined);
  assert.ok(await waiting.byToken(other));
  assert.equal((await Array.fromAsync(town.parts.kv.list({ prefix: ["waiting_mailbox"] }))).length, 1);
});

Deno.test("[P08] a mailbox waits once and is not mailed again at once; an address range enters ten strangers at most", async () => {
  await using town = await openTownWithMails();
  await Promise.all([1, 2, 3].map(() => town.join("Same+x@example.org")));
  await town.join("same@example.org");
  assert.equal((await town.delivered()).length, 1);
  const { waiting } = town.booking;
  const from = { role: "citizen", address: "203.0.113.7" } as const;
  const enter = (nth: number) =>
    waiting.join({ service: SERVICE, needs: [] }, {
      email: `v${nth}@example.org`,
      language: "de",
      latestDay: NO_DAY,
    }, from);
  for (let nth = 0; nth < WAITING_PER_RANGE; nth++) assert.ok((await enter(nth)).ok);
  const refused = await enter(99);
  assert.ok(!refused.ok && refused.reason === "tooMany" && refused.retryAfterSeconds > 0);
  town.clock.advance({ hours: CONFIRM_HOURS });
  assert.ok((await enter(99)).ok);
});

Deno.test("[P12] bad addresses and days are faults, each at its field", async () => {
  await using town = await openTownWithMails();
  const faults = async (email: string, latestDay = NO_DAY) => {
    const result = await town.join(email, { latestDay });
    return result.ok
      ? []
      : result.reason === "faulty"
      ? result.faults.map(({ field, fault }) => `${field} ${fault}`)
      : [];
  };
  assert.deepEqual(await faults(""), ["email missing"]);
  assert.deepEqual(await faults("a@"), ["email notAnEmail"]);
  assert.deepEqual(await faults("a@example.org\r\nBcc: b@example.org"), ["email controlCharacters"]);
  assert.deepEqual(await faults(`${"a".repeat(10_000)}@example.org`), ["email tooLong"]);
  assert.deepEqual(await faults("a@example.org", { day: "31", month: "2", year: "2026" }), [
    "latestDay notADate",
  ]);
  assert.deepEqual(await faults("a@example.org", { day: "1", month: "3", year: "2026" }), ["latestDay past"]);
  assert.deepEqual(await town.delivered(), []);
});

Deno.test("mails to the waiting list say their one thing in every language, with links that keep the need", () => {
  const place = {
    publicUrl: new URL("https://termin.example.org"),
    timeZone: "Europe/Berlin",
    town: { name: "Musterstadt" } as never,
  };
  const start = Temporal.Instant.from("2026-11-24T08:00:00Z");
  const common = {
    service: catalogue.find(SERVICE)!,
    needs: ["interpreter"],
    email: "a@example.org",
    token: "TOKEN",
  };
  for (const language of ["de", "en", "de-x-leicht"] as const) {
    const asked = renderWaitingNotice({ ...common, language }, place);
    assert.match(
      asked.text,
      /https:\/\/termin\.example\.org\/services\/abmeldung-ausland\/waiting-list\/TOKEN/,
    );
    const freed = renderWaitingNotice({ ...common, language, start }, place);
    assert.match(freed.text, /\/slots\?start=2026-11-24T08%3A00Z&need=interpreter/);
    assert.match(freed.text, /waiting-list\/TOKEN/);
    assert.match(freed.subject, /2026, 09:00/);
    assert.match(freed.html, new RegExp(`<html lang="${language}"`));
  }
});
