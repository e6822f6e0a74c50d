import assert from "node:assert/strict";
import { type Appointment, LINK_DAYS_AFTER, UNDO_MINUTES } from "#lib/booking/mod.ts";
import { SESSION_IDLE_MINUTES } from "#lib/staff/limits.ts";
import {
  type Guest,
  WAITING_ROOM_CLOSES_HOURS_AFTER,
  WAITING_ROOM_OPENS_MINUTES_BEFORE,
} from "#lib/visits/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import { book, openTown, type Town } from "#tests/cases/house.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { openLine } from "#tests/support/line.ts";
import { rawAnswer } from "#tests/support/raw_http.ts";
import { eventually } from "#tests/support/waiting.ts";

/** A secret of the right shape that opens nothing. */
const UNKNOWN = "0".repeat(32);
const CALL = "call", NO_MEDIA = "no media", OPEN = "open", NOTHING = "404", SIGN_IN = "303";

/** A town with its pages, Clara at the desk, and what the tests ask of them. */
async function openAll() {
  const town = await openTown();
  const desk = await openDesk(town);
  const clara = { id: await desk.idOf("clara.muster") };
  const decided = watchLooks(town);
  const socket = (path: string, client?: HttpClient) => asksForTheCall({ desk, town, decided }, path, client);
  const page = (path: string, client = desk.client()) => seen(client, path);
  return {
    ...{ town, desk, clara, socket, page, house: town.house, clock: town.clock },
    /** What a link opens: its page, and what its socket gives to who asks for the call. */
    link: async (token: string) => [await page(`/visits/${token}`), await socket(`/live/visits/${token}`)],
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      await town[Symbol.asyncDispose]();
    },
  };
}
type All = Awaited<ReturnType<typeof openAll>>;

/** One town for all tests here, opened by the first; its clock only goes on. */
let all: Promise<All> | undefined;
const opened = () => all ??= openAll();
Deno.test.afterAll(async () => await (await all?.catch(() => undefined))?.[Symbol.asyncDispose]());
const SHARED = { sanitizeOps: false, sanitizeResources: false };

/** What a page is: how it was answered, and by its heading. What opens nothing is told by the very same page, whatever the reason (P14). */
async function seen(client: HttpClient, path: string): Promise<string> {
  const answer = await client.get(path);
  if (answer.status !== 404) return answer.find("h1").text.trim();
  assert.equal(await bare(answer.html), await bare((await client.get(`/visits/${UNKNOWN}`)).html), path);
  return NOTHING;
}

/** Without what is another one in each answer: the address in the links to other languages, and the form's token. */
function bare(html: string): string {
  return html.replaceAll(/(value|content)="[^"]*"/g, "").replaceAll(/href="[^"]*lang=[^"]*"/g, "")
    .replaceAll(/next=[^"&]*| aria-current="page"/g, "");
}

/**
 * Whether a clerk may be in the call is looked up for each of their messages: a sign of life is answered before that. @returns what waits until
 * every look that has begun is over, with what follows from it at once
 */
function watchLooks({ house: { visits } }: Town): () => Promise<void> {
  const looks = new Set<Promise<unknown>>();
  const of = visits.of.bind(visits);
  visits.of = (appointment) => {
    const look = of(appointment).finally(() => looks.delete(look));
    looks.add(look);
    return look;
  };
  return async () => {
    await Promise.allSettled(looks);
    await new Promise((turn) => setTimeout(turn, 0));
  };
}

/** Opens the socket as a program would and asks for the call: whether somebody was let into the room by it, or how the handshake was refused. */
async function asksForTheCall(
  { desk, town, decided }: { desk: Desk; town: Town; decided: () => Promise<void> },
  path: string,
  client?: HttpClient,
): Promise<string> {
  const cookie = [...client?.cookies ?? []].map(([name, value]) => `${name}=${value}`).join("; ");
  const line = await openLine(desk.origin.replace("http", "ws") + path, cookie ? { cookie } : {})
    .catch(() => undefined);
  if (!line) return await refusal(desk, path, cookie);
  await using open = line;
  const before = town.video.moves.length;
  // The device check shows nothing: whoever may check is told so at once, and its loop is no part of any room.
  if (path.startsWith("/live/device-checks/")) return OPEN;
  // The page is read first: only then is it known who may.
  await open.until(({ type }) => type === "fragment");
  open.send({ type: "media", message: { type: "hello", attempt: 1 } });
  open.send({ type: "beat" });
  await open.until(({ type }) => type === "beat");
  await decided();
  return town.video.moves.slice(before).some((move) => move.startsWith("join ")) ? CALL : NO_MEDIA;
}

async function refusal(desk: Desk, path: string, cookie: string): Promise<string> {
  const { hostname, port } = new URL(desk.origin);
  const ask = (asked: string) =>
    rawAnswer(
      { hostname, port: Number(port) },
      [
        `GET ${asked} HTTP/1.1`,
        ...[`Host: ${hostname}:${port}`, "Upgrade: websocket", "Connection: Upgrade, close"],
        ...[
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
          "Accept-Language: de",
        ],
        ...(cookie ? [`Cookie: ${cookie}`] : []),
        ...["", ""],
      ].join("\r\n"),
    );
  const answer = await ask(path);
  const status = answer.match(/^HTTP\/1\.1 (\d{3})/)?.[1] ?? answer.slice(0, 40);
  const body = (whole: string) => bare(whole.slice(whole.indexOf("\r\n\r\n")));
  if (status === NOTHING) assert.equal(body(answer), body(await ask(`/live/visits/${UNKNOWN}`)), path);
  return status;
}

/** Somebody has booked the next free time. */
async function booked(
  { town, house }: All,
  name: string,
): Promise<{ appointment: Appointment; token: string }> {
  const email = `${name.toLowerCase()}@example.org`;
  const appointment = await book(town, { ...ERIKA, name, email });
  return { appointment, token: house.booking.tokenOf(appointment) };
}

async function arrive({ desk }: All, token: string): Promise<void> {
  await desk.client().post(`/visits/${token}/arrival`, {});
}

Deno.test(
  "[P14][P17] The citizen's link at every time: what the page says, what the socket gives, and nobody but the called one in the call",
  SHARED,
  async () => {
    const all = await opened();
    const { house, clock, clara, link } = all;
    const { appointment, token } = await booked(all, "Eigen");
    const other = await booked(all, "Anders");
    const { start } = appointment;
    const early = start.subtract({ minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE, seconds: 1 });

    const opens = early.add({ seconds: 1 }).toZonedDateTimeISO("Europe/Berlin").toPlainTime().toString()
      .slice(0, 5);
    clock.set(early);
    await arrive(all, token);
    assert.deepEqual(await link(token), [`Der Warteraum öffnet um ${opens} Uhr`, NO_MEDIA], "too early");
    clock.set(early.add({ seconds: 1 }));
    assert.deepEqual(await link(token), ["Gleich geht es los", NO_MEDIA], "at the door");
    for (const one of [token, other.token]) {
      await arrive(all, one);
    }
    assert.deepEqual(await link(token), ["Sie sind im Warteraum", NO_MEDIA], "waiting");
    const calling = await house.cases.call(appointment, clara);
    assert.ok(calling.ok);
    assert.equal((await link(token))[1], CALL, "called");
    assert.deepEqual(await link(other.token), ["Sie sind im Warteraum", NO_MEDIA], "another visit's link");
    assert.ok(await house.visits.sendBack(appointment, clara.id));
    assert.deepEqual(await link(token), ["Sie sind im Warteraum", NO_MEDIA], "sent back");
    assert.ok((await house.cases.call(appointment, clara)).ok);
    assert.deepEqual(await house.cases.end(appointment, clara, "technicalFailure"), { ok: true });
    assert.equal((await link(token))[1], NO_MEDIA, "ended");
    assert.ok(
      all.town.video.moves.every((move) => !move.includes(other.appointment.id)),
      "never another's room",
    );

    clock.set(other.appointment.start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER }));
    const late = await booked(all, "Spaet");
    clock.set(late.appointment.start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER }));
    await arrive(all, late.token);
    assert.deepEqual(await link(late.token), ["Dieser Termin ist vorbei", NO_MEDIA], "too late");
    clock.set(late.appointment.start.add({ hours: 24 * (LINK_DAYS_AFTER + 1) }));
    for (const one of [token, other.token, late.token]) assert.deepEqual(await link(one), [NOTHING, NOTHING]);
  },
);

Deno.test(
  "[P13][P14] Moved, cancelled, made up: a link opens what it stands for now, and what opens nothing is told alike",
  SHARED,
  async () => {
    const all = await opened();
    const { house, clock, desk, link, page, socket } = all;
    const { appointment, token } = await booked(all, "Eigen");
    const reversed = [...token].reverse().join("");
    const nextVersion = house.booking.tokenOf({ ...appointment, version: appointment.version + 1 });
    for (
      const made of [UNKNOWN, reversed, nextVersion, "x", `${token}0`, token.toUpperCase(), appointment.id]
    ) {
      assert.deepEqual(await link(made), [NOTHING, NOTHING], made);
    }
    const lines = ["appointments", "device-checks"].map((kind) => `/live/${kind}/${token}`);
    for (const path of lines) {
      assert.equal(await socket(path.replace(token, UNKNOWN)), NOTHING);
    }

    // Moved to tomorrow: the same link, and nothing of today's time.
    clock.set(appointment.start.subtract({ minutes: 31 }));
    const [offer] = await house.booking.firstFree(
      "abmeldung-ausland",
      1,
      appointment.start.toZonedDateTimeISO("Europe/Berlin").toPlainDate().add({ days: 1 }),
    );
    assert.ok((await house.booking.rebook(appointment.id, offer!.start)).ok);
    clock.set(appointment.start);
    await arrive(all, token);
    const [heading, media] = await link(token);
    assert.match(heading!, /^Der Warteraum öffnet/);
    assert.equal(media, NO_MEDIA, "the earlier time opens nothing any more");

    const line = await openLine(`${desk.origin.replace("http", "ws")}/live/visits/${token}`);
    const check = await openLine(`${desk.origin.replace("http", "ws")}/live/device-checks/${token}`);
    assert.ok((await house.booking.cancel(appointment.id)).ok);
    assert.deepEqual([await line.closed, await check.closed], [4401, 4401], "open sockets close with it");
    assert.equal((await desk.client().get(`/visits/${token}`)).url.pathname, `/appointments/${token}`);
    assert.equal(await socket(`/live/visits/${token}`), NOTHING, "cancelled, though it can be taken back");
    for (const path of lines) assert.equal(await socket(path), NOTHING, path);
    await house.booking.undoCancel(appointment.id);
    assert.match((await link(token))[0]!, /^Der Warteraum öffnet/);
    assert.ok((await house.booking.cancel(appointment.id)).ok);
    clock.advance({ minutes: UNDO_MINUTES });
    assert.deepEqual(await link(token), [NOTHING, NOTHING], "cancelled for good");
    assert.equal(await page(`/appointments/${token}`), NOTHING);
  },
);

Deno.test(
  "[P14][P17] A guest's link: invited, waiting, admitted, sent back, sent out, ended, over, and another visit's",
  SHARED,
  async () => {
    const all = await opened();
    const { house, clock, clara, desk, link, page, socket } = all;
    const own = await booked(all, "Eigen"), other = await booked(all, "Anders");
    for (const { token } of [own, other]) await arrive(all, token);
    assert.ok((await house.cases.call(own.appointment, clara)).ok);
    const invite = async (appointment: Appointment): Promise<Guest> => {
      const invited = await house.guests.invite(appointment, clara.id, {
        kind: "interpreter",
        name: "Ana Petrova",
      });
      assert.ok(invited.ok);
      return invited.guest;
    };
    const guest = await invite(own.appointment), stranger = await invite(other.appointment);
    const token = house.guests.tokenOf(guest), strange = house.guests.tokenOf(stranger);
    const media = async () => (await link(token))[1];

    assert.equal(await media(), NO_MEDIA, "invited");
    const html = (await desk.client().get(`/visits/${token}`)).html;
    assert.ok(!html.includes("Eigen") && !html.includes("Clara"), "whom it is about is told only inside");
    for (const one of [token, strange]) await arrive(all, one);
    assert.equal(await media(), NO_MEDIA, "waiting");
    assert.ok((await house.guests.admit(own.appointment, guest.id, clara.id)).ok);
    assert.equal(await media(), CALL, "admitted");
    assert.equal((await link(strange))[1], NO_MEDIA, "another visit's guest");
    const asAnother = house.guests.tokenOf({ ...guest, visitId: other.appointment.id });
    const asCompanion = house.guests.tokenOf({ ...guest, kind: "companion" });
    for (const made of [asAnother, asCompanion]) assert.deepEqual(await link(made), [NOTHING, NOTHING]);
    // The link opens the conversation and nothing of the case.
    for (const path of [`/appointments/${token}`, `/appointments/${token}/form`, `/visits/${token}/trail`]) {
      assert.equal(await page(path), NOTHING, path);
    }
    assert.equal(await socket(`/live/appointments/${token}`), NOTHING);
    assert.equal(await socket(`/live/device-checks/${token}`), OPEN);
    for (const below of ["form", "signature", "signature/tan", "messages", "ending"]) {
      const answer = await desk.client().post(`/visits/${token}/${below}`, { decision: "end", text: "x" });
      assert.equal(answer.status, 404, below);
    }

    assert.ok(await house.visits.sendBack(own.appointment, clara.id));
    assert.equal(await media(), NO_MEDIA, "the citizen waits again, and so does everybody");
    clock.advance({ seconds: 1 });
    assert.ok((await house.cases.call(own.appointment, clara)).ok);
    assert.equal(await media(), NO_MEDIA, "an admission holds for its conversation only");
    assert.ok((await house.guests.admit(own.appointment, guest.id, clara.id)).ok);

    await using line = await openLine(`${desk.origin.replace("http", "ws")}/live/visits/${token}`);
    await line.until(({ type }) => type === "fragment");
    line.send({ type: "media", message: { type: "hello", attempt: 1 } });
    line.send({ type: "beat" });
    await line.until(({ type }) => type === "beat");
    assert.ok(await house.guests.remove(own.appointment, guest.id, clara.id));
    assert.deepEqual(await link(token), [NOTHING, NOTHING], "sent out");
    assert.equal(await socket(`/live/device-checks/${token}`), NOTHING);
    line.received.splice(0);
    line.send({ type: "media", message: { type: "hello", attempt: 2 } });
    line.send({ type: "beat" });
    await line.until(({ type }) => type === "beat");
    const left = `leave ${own.appointment.id} ${guest.id}`;
    await eventually("them to be out, and not in again", () => all.town.video.moves.at(-1) === left);

    const second = house.guests.tokenOf(await invite(own.appointment));
    assert.deepEqual(await house.cases.end(own.appointment, clara, "technicalFailure"), { ok: true });
    await arrive(all, second);
    assert.equal((await link(second))[1], NO_MEDIA, "the visit has ended");
    const open = await Promise.all(
      ["visits", "device-checks"].map((kind) =>
        openLine(`${desk.origin.replace("http", "ws")}/live/${kind}/${strange}`)
      ),
    );
    clock.set(other.appointment.start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER }));
    for (const one of [second, strange]) {
      assert.deepEqual(await link(one), [NOTHING, NOTHING], "the day is over");
    }
    for (const line of open) {
      line.send({ type: "beat" });
      assert.equal(await line.closed, 4401, "and an open page is told so at its next sign of life");
    }
  },
);

Deno.test(
  "[P14][P15] The desk: each role, a colleague's visit, a session that has ended; a link opens no desk and a sign-in no link",
  SHARED,
  async () => {
    const all = await opened();
    const { house, clock, clara, desk, page, socket, link } = all;
    const { appointment, token } = await booked(all, "Eigen");
    await arrive(all, token);
    const path = `/desk/visits/${appointment.id}`;
    const names = { clerk: "clara.muster", lead: "lea.muster", admin: "adam.muster", auditor: "pia.muster" };
    const people = {
      clerk: await desk.signedIn(names.clerk),
      lead: await desk.signedIn(names.lead),
      admin: await desk.signedIn(names.admin),
      auditor: await desk.signedIn(names.auditor),
      anonymous: desk.client(),
    };
    const media = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(people).map(async ([role, client]) => [role, await socket(`/live${path}`, client)]),
        ),
      );
    const outside = { admin: NOTHING, auditor: NOTHING, anonymous: SIGN_IN };
    assert.deepEqual(await media(), { clerk: NO_MEDIA, lead: NO_MEDIA, ...outside }, "waiting");
    assert.ok((await house.cases.call(appointment, clara)).ok);
    const talking = [];
    // One after the other, so that it is known by whom the room was entered.
    for (const [role, client] of Object.entries(people)) {
      talking.push([role, await socket(`/live${path}`, client)]);
    }
    assert.deepEqual(Object.fromEntries(talking), { clerk: CALL, lead: NO_MEDIA, ...outside }, "Clara's");
    for (const role of ["admin", "auditor"] as const) {
      assert.equal(await page(path, people[role]), NOTHING);
    }
    // Secrets of one side are none of the other's.
    assert.equal(await socket(`/live/visits/${appointment.id}`, people.clerk), NOTHING);
    assert.equal(await socket(`/live/desk/visits/${token}`, people.clerk), NOTHING);
    assert.equal(await page(`/desk/visits/${token}`, people.clerk), NOTHING);
    assert.equal((await link(token))[1], CALL, "who holds the link is who it says");

    const lines = await Promise.all(["/live/desk", `/live${path}`].map(async (live) => {
      const cookie = [...people.lead.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      return await openLine(desk.origin.replace("http", "ws") + live, { cookie });
    }));
    clock.advance({ minutes: SESSION_IDLE_MINUTES + 1 });
    assert.equal(await socket(`/live${path}`, people.clerk), SIGN_IN, "after an idle hour");
    for (const line of lines) {
      line.send({ type: "beat" });
      assert.equal(await line.closed, 4401);
    }
  },
);
