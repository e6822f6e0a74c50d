import assert from "node:assert/strict";
import { journey, mayEnter, type Place } from "#lib/forms/mod.ts";
import type { RawValue } from "#lib/services/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import { openTown, type Town } from "#tests/cases/house.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { eventually } from "#tests/support/waiting.ts";
import { LiveScreen } from "./live_screen.ts";
import { randomFrom } from "./random.ts";
import { SERVICE_SAMPLES, type ServiceSample } from "./samples/typing.ts";

/** Tuesday, 24 November 2026: the samples' day. */
const NOW = "2026-11-24T10:00:00+01:00[Europe/Berlin]";
const EDITS_COUNT = 120;
/** Each of the edits is drawn anew for both sides. */
const STORED_SECONDS = 90;
const SIDES = ["citizen", "clerk"] as const;

Deno.test("[P26] Forms of all services over real sockets: random answers, rows and papers from both sides with lines that break end in what the server has, on every page of both", async (test) => {
  await using town = await openTown({ clock: new ManualClock(NOW) });
  await using desk = await openDesk(town);
  for (const sample of SERVICE_SAMPLES) {
    await test.step(sample.service, () => converge(town, desk, sample));
  }
});

async function converge(town: Town, desk: Desk, sample: ServiceSample): Promise<void> {
  const { house } = town;
  const { appointment, clerk } = await talk(town, desk, sample.service);
  const { caseId } = appointment;
  const screens = {
    citizen: await LiveScreen.open(desk.client(), `/visits/${house.booking.tokenOf(appointment)}`),
    clerk: await LiveScreen.open(await desk.signedIn("clara.muster"), `/desk/visits/${appointment.id}`),
  };
  const seed = Math.floor(Math.random() * 1e9);
  const random = randomFrom(seed);
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const samples = Object.values(sample.answers.raws);

  const edit = async () => {
    const role = one(SIDES);
    const by = role === "clerk" ? { role, ...clerk } : { role };
    const { steps, form } = await pages(town, caseId, role);
    const places = steps.flatMap((step) => step.places);
    const groups = [...new Set(places.flatMap(({ group }) => group?.id ?? []))];
    switch (random(12)) {
      case 0:
        return screens[role].turnTo(one(steps).page.id);
      case 1:
        return await screens[role].breakLine();
      case 2:
        return groups.length > 0 && await house.forms.addRow(caseId, one(groups), by);
      case 3: {
        const row = one(places.filter(({ rowId }) => rowId) ?? []);
        return row?.group && await house.forms.removeRow(caseId, row.group.id, row.rowId!, by);
      }
      case 4: {
        const papers = places.flatMap(({ question }) => question.type === "upload" ? [question.upload] : []);
        return papers.length > 0 && await house.forms.setFiles(caseId, one(papers), [`file${random(3)}`]);
      }
      default: {
        const mine = places.filter(({ question }) =>
          question.type !== "upload" && mayEnter(form.definition, question, role, form.phase)
        );
        const place = one(mine);
        if (place) screens[role].type(place.fieldId, answerTo(place, sample, one(samples), random));
      }
    }
  };
  for (const side of SIDES) screens[side].turnTo((await pages(town, caseId, side)).steps[0]!.page.id);
  for (let count = 0; count < EDITS_COUNT; count++) await edit();

  const what = `${sample.service}, seed ${seed}`;
  await eventually(
    `everything typed to be stored: ${what}`,
    () => SIDES.every((side) => screens[side].isStored),
    { seconds: STORED_SECONDS },
  );
  for (const side of SIDES) {
    // As it stands, without turning: what came piece by piece is what a new page shows.
    await same(screens[side], `${side}, as it stands, ${what}`);
    const { steps } = await pages(town, caseId, side);
    assert.ok(steps.length >= 1, what);
    for (const { page } of steps) {
      screens[side].turnTo(page.id);
      await same(screens[side], `${side}, ${page.id}, ${what}`);
    }
    screens[side].close();
  }
  assert.deepEqual(await house.cases.end(appointment, clerk, "technicalFailure"), { ok: true });
}

/** What was typed on a line that has broken since may still be on its way into the form: both are looked at again. */
async function same(screen: LiveScreen, what: string): Promise<void> {
  let expected: Record<string, string> = {};
  await eventually(what, async () => {
    expected = await screen.fresh();
    return JSON.stringify(screen.shown()) === JSON.stringify(expected);
  }).catch(() => assert.deepEqual(screen.shown(), expected, what));
}

/** The sample's own answer, another question's, or half of one. */
function answerTo(
  place: Place,
  { answers }: ServiceSample,
  other: RawValue,
  random: (below: number) => number,
): RawValue {
  const own = answers.raws[place.fieldId];
  if (own && random(3) > 0) return own;
  const parts = Object.keys(own ?? { value: "" });
  return Object.fromEntries(
    parts.map((part) => [part, random(4) === 0 ? "" : `${Object.values(other)[0] ?? ""}${random(10)}`]),
  );
}

async function pages({ house }: Town, caseId: string, role: "citizen" | "clerk") {
  const form = await house.forms.read(caseId, role);
  assert.ok(form);
  return { form, steps: journey(form.definition, form.filled, form.context, role).steps };
}

async function talk({ house, clock }: Town, desk: Desk, service: string) {
  const [offer] = await house.booking.firstFree(service);
  const held = await house.booking.hold(service, offer!.start);
  assert.ok(held.ok);
  const booked = await house.booking.book(held.hold.id, { ...ERIKA, email: `${service}@example.org` });
  assert.ok(booked.ok, JSON.stringify(booked));
  const { appointment } = booked;
  const waits = clock.now().until(appointment.start).total("minutes") - 20;
  if (waits > 0) clock.advance({ minutes: Math.ceil(waits) });
  const clerk = { id: await desk.idOf("clara.muster") };
  assert.ok((await house.cases.arrive(appointment)).ok);
  assert.ok((await house.cases.call(appointment, clerk)).ok);
  return { appointment, clerk };
}
