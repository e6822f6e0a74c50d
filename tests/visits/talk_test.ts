import assert from "node:assert/strict";
import { newId } from "#lib/ids/mod.ts";
import {
  CallQuality,
  LINE_CHARACTERS_MAX,
  LiveEvents,
  placeInLine,
  readCallFigures,
  Talk,
  type TextLine,
  type Visit,
} from "#lib/visits/mod.ts";
import { layoutOf, pinned } from "#islands/media/layout.ts";
import { adviceOf, lookAt } from "#islands/media/coach.ts";
import { temporaryKv } from "#tests/support/temporary.ts";

const CITIZEN = { id: "citizen", role: "citizen", name: "Erika Mustermann" } as const;
const CLERK = { id: "clerk", role: "clerk", name: "Clara Muster" } as const;

Deno.test("[P25] Every keystroke is told to all; a finished line stays as it is, an emptied one is gone, the visit's end takes everything", () => {
  const live = new LiveEvents();
  const talk = new Talk(live);
  const told: TextLine[] = [];
  const stop = talk.subscribe("visit", (line) => told.push(line), 0);
  for (const text of ["G", "Gu", "Gut"]) talk.write("visit", CITIZEN, { line: "1", text, done: false }, 10);
  assert.deepEqual(told.map(({ text }) => text), ["G", "Gu", "Gut"]);
  talk.write("visit", CITIZEN, { line: "1", text: "Guten Tag", done: true }, 20);
  talk.write("visit", CITIZEN, { line: "1", text: "anders", done: false }, 30);
  assert.deepEqual(talk.of("visit").map(({ text, done }) => [text, done]), [["Guten Tag", true]]);
  talk.write("visit", CLERK, { line: "1", text: "x".repeat(LINE_CHARACTERS_MAX + 9), done: false }, 40);
  assert.equal(
    talk.of("visit")[1]?.text.length,
    LINE_CHARACTERS_MAX,
    "another person's line of the same name",
  );
  assert.equal(talk.unanswered("visit")?.text, "Guten Tag");
  talk.write("visit", CLERK, { line: "1", text: "", done: false }, 50);
  assert.equal(talk.of("visit").length, 1);
  talk.write("visit", CLERK, { line: "2", text: "Guten Tag zurück", done: true }, 60);
  assert.equal(talk.unanswered("visit"), undefined);
  assert.deepEqual(
    talk.of("visit", 60).map(({ by }) => by),
    ["clerk"],
    "a guest reads from when they were let in",
  );
  talk.write("visit", CITIZEN, { line: "2", text: "Nur für Sie", done: false }, 65);
  assert.deepEqual(talk.of("visit", 70), [], "nor do they see what was begun before and left");
  assert.deepEqual(talk.of("another"), []);
  const before = told.length;
  live.publish({ type: "ended", visitId: "visit" });
  talk.write("visit", CITIZEN, { line: "3", text: "noch nicht gehört", done: true }, 80);
  assert.deepEqual(talk.of("visit"), [], "also what is written by a page that has not heard of the end");
  stop();
  talk.write("visit", CLERK, { line: "3", text: "zu spät", done: false }, 70);
  assert.equal(told.length, before, "who has gone hears nothing");
});

Deno.test("The place in line counts who waits with an earlier time, and never promises to be called before one's own", () => {
  const now = Temporal.Instant.from("2027-03-02T09:00:00Z");
  const person = (minutes: number, facts: Partial<Visit>) => {
    const id = newId();
    return { id, start: now.add({ minutes }), visit: { id, caseId: id, ...facts } };
  };
  const waiting = { arrivedAt: now.toString() };
  const own = person(5, waiting);
  assert.deepEqual(placeInLine(own, [own], now), { ahead: 0, minutes: 5 });
  const late = person(-10, waiting);
  assert.deepEqual(placeInLine(late, [late, own], now), { ahead: 0, minutes: 0 });
  const day = [own, person(-30, waiting), person(-20, waiting), person(-20, {}), person(20, waiting)];
  assert.deepEqual(placeInLine(own, day, now), { ahead: 2, minutes: 16 });
  const talking = { ...waiting, calledAt: now.toString(), calledBy: "x" };
  day.push(person(-5, talking), person(-5, talking));
  assert.deepEqual(placeInLine(own, day, now), { ahead: 2, minutes: 8 });
});

Deno.test("Figures of calls are checked, gathered by week, name nobody, and are gone after three months", async () => {
  const figures = {
    page: "p1",
    ...{ joinMilliseconds: 800, seconds: 600, lossPercent: 1.25, roundTripMilliseconds: 40 },
    ...{ freezes: 3, reconnects: 1 },
  };
  assert.deepEqual(readCallFigures(figures), { ...figures, lossPercent: 1.3 });
  assert.equal(readCallFigures({ ...figures, lossPercent: 1e9 })?.lossPercent, 100);
  for (
    const wrong of [
      null,
      [],
      {},
      { ...figures, name: "Erika" },
      { ...figures, page: 1 },
      { ...figures, page: "x".repeat(41) },
      { ...figures, seconds: -1 },
      {
        ...figures,
        freezes: NaN,
      },
      { ...figures, freezes: "3" },
    ]
  ) assert.equal(readCallFigures(wrong), undefined, JSON.stringify(wrong));

  const { kv, [Symbol.asyncDispose]: remove } = await temporaryKv();
  const quality = new CallQuality(kv, "Europe/Berlin");
  const monday = Temporal.Instant.from("2027-03-01T08:00:00Z");
  const tuesday = monday.add({ hours: 24 });
  for (const joinMilliseconds of [500, 700, 9_000]) {
    const citizen = { visitId: `v${joinMilliseconds}`, personId: "citizen", role: "citizen" } as const;
    await quality.keep(citizen, { ...figures, joinMilliseconds }, tuesday);
  }
  await quality.keep(
    { visitId: "v500", personId: "clara", role: "clerk" },
    figures,
    monday.add({ hours: 24 * 8 }),
  );
  const weeks = await quality.weeks(monday.add({ hours: 24 * 9 }));
  assert.deepEqual(weeks.map(({ monday, participations }) => [monday.toString(), participations]), [
    ["2027-03-08", 1],
    ["2027-03-01", 3],
  ]);
  assert.deepEqual(
    [weeks[1]?.joinMillisecondsMiddle, weeks[1]?.joinMillisecondsSlow, weeks[1]?.freezesPerTenMinutes],
    [700, 9_000, 3],
  );
  const stored = JSON.stringify((await Array.fromAsync(kv.list({ prefix: [] }))).map(({ value }) => value));
  assert.doesNotMatch(stored, /visit|name|case/i);
  const later = monday.add({ hours: 24 * 95 });
  assert.equal(await quality.forget(later), 3);
  assert.equal((await quality.weeks(later)).length, 1);

  // The shortest three months there are (89 days), from the first minute of a day; a run of retention every six hours.
  const february = Temporal.ZonedDateTime.from("2027-02-01T00:00[Europe/Berlin]");
  await quality.keep({ visitId: "f", personId: "citizen", role: "citizen" }, figures, february.toInstant());
  assert.equal(await quality.forget(february.add({ days: 87, hours: 23 }).toInstant()), 0);
  assert.equal(await quality.forget(february.add({ months: 3 }).subtract({ hours: 6 }).toInstant()), 1);
  await remove();
});

Deno.test("Who loses the line often or loads the page anew is one participation of a call, with all its parts added up", async () => {
  const { kv, [Symbol.asyncDispose]: remove } = await temporaryKv();
  const quality = new CallQuality(kv, "Europe/Berlin");
  const now = Temporal.Instant.from("2027-03-01T08:00:00Z");
  const whose = { visitId: "v", personId: "citizen", role: "citizen" } as const;
  const said = {
    joinMilliseconds: 500,
    lossPercent: 1,
    roundTripMilliseconds: 40,
    freezes: 1,
    reconnects: 0,
  };
  // The same page, after each break of its line: what it says holds all that it has said before.
  for (let breaks = 1; breaks <= 50; breaks++) {
    await quality.keep(whose, { ...said, page: "a", seconds: breaks * 6, reconnects: breaks }, now);
  }
  // Loaded anew, twice: each counts from zero. Two of its lines end at the same moment.
  const after = { ...said, seconds: 100, joinMilliseconds: 4000, lossPercent: 4, roundTripMilliseconds: 80 };
  await Promise.all([
    quality.keep(whose, { ...after, page: "b" }, now),
    quality.keep(whose, { ...after, page: "c" }, now.add({ hours: 1 })),
  ]);
  const [week] = await quality.weeks(now);
  const { participations, joinMillisecondsMiddle, reconnects, lossPercentMiddle } = week!;
  assert.deepEqual({ participations, joinMillisecondsMiddle, reconnects, lossPercentMiddle }, {
    ...{ participations: 1, joinMillisecondsMiddle: 500, reconnects: 52 },
    lossPercentMiddle: (300 * 1 + 200 * 4) / 500,
  });
  assert.equal(Math.round(week!.freezesPerTenMinutes * 500 / 600), 3);
  // Pages without end are none of a person's.
  for (let page = 0; page < 100; page++) await quality.keep(whose, { ...after, page: `x${page}` }, now);
  const [known] = await Array.fromAsync(kv.list<{ pages: object }>({ prefix: ["call-figures-of"] }));
  assert.equal(Object.keys(known!.value.pages).length, 20);
  assert.equal((await Array.fromAsync(kv.list({ prefix: ["call-figures"] }))).length, 1);
  await remove();
});

Deno.test("Two pinned pictures are large, then who signs, then the citizen or clerk; what is shown goes before people", () => {
  const people = [
    { id: "a", role: "guest" },
    { id: "b", role: "clerk" },
    { id: "c", role: "guest" },
  ] as const;
  const wish = { pins: [], signing: [], allEqual: false };
  const ids = (tiles: readonly { id: string }[]) => tiles.map(({ id }) => id);
  assert.deepEqual(ids(layoutOf(people, wish).large), ["b"]);
  assert.deepEqual(ids(layoutOf(people, { ...wish, signing: ["c"] }).large), ["c"]);
  assert.deepEqual(ids(layoutOf(people, { ...wish, signing: ["c"], pins: ["a", "b"] }).large), ["a", "b"]);
  assert.deepEqual(ids(layoutOf(people, { ...wish, pins: ["gone"] }).large), ["b"]);
  const showing = layoutOf([...people.slice(0, 2), { ...people[2], screen: {} }], wish);
  assert.deepEqual(showing.large, [{ id: "c", what: "screen" }]);
  assert.deepEqual(ids(showing.small), ["a", "b", "c"]);
  assert.equal(layoutOf(people, { ...wish, allEqual: true }).large.length, 3);
  assert.deepEqual(pinned(pinned(pinned([], "a"), "b"), "c"), ["b", "c"]);
  assert.deepEqual(pinned(["a", "b"], "a"), ["b"]);
});

Deno.test("The coach asks for light, stillness and sharpness in this order, and is content with letters that can be read", () => {
  const width = 16;
  const picture = (of: (at: number) => number) =>
    Float32Array.from({ length: width * 12 }, (_, at) => of(at));
  const look = (points: Float32Array, before?: Float32Array) => adviceOf(lookAt(points, width, before));
  const letters = picture((at) => at % 3 === 0 ? 40 : 200);
  assert.equal(look(picture(() => 20)), "more-light");
  assert.equal(look(picture(() => 250)), "less-light");
  assert.equal(look(letters, picture((at) => at % 3 === 1 ? 40 : 200)), "hold-still");
  assert.equal(look(picture((at) => 120 + at % width)), "closer");
  assert.equal(look(letters, letters), "good");
});
