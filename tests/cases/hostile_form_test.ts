import assert from "node:assert/strict";
import { SERVICE_SAMPLES } from "#tests/forms/samples/typing.ts";
import { ManualClock } from "#tests/support/clock.ts";
import type { HttpClient, Page } from "#tests/support/http.ts";
import { openDesk } from "./desk.ts";
import { book, fill, freeze, identify, openTown } from "./house.ts";
import { booked, fillPages, NOW } from "./plain_walk.ts";

/** Neither names nor addresses, and nothing that may break a page. */
const NASTY = {
  emoji: "👩‍👩‍👧‍👦🇩🇪",
  "right to left": "\u202Eשלום \u2066عليكم\u2069",
  "marks without end": `Z${"\u0310".repeat(120)}`,
  "NUL and other controls": "Er\u0000i\u0007ka\u001B[31m",
  "half a character": "Erika \uD83D",
  markup: '"><script>alert(1)</script><img src=x onerror=alert(1)>{name}${7*7}',
  "a hundred thousand letters": "x".repeat(100_000),
} as const;

Deno.test("[P26] Whatever is pasted into every text of every page is answered in words, kept to be put right, and never drawn as anything but text", async (test) => {
  await using town = await openTown({ clock: new ManualClock(NOW) });
  await using desk = await openDesk(town);
  for (const sample of SERVICE_SAMPLES) {
    const { token } = await booked(town, sample.service);
    const citizen = desk.client();
    const home = `/appointments/${token}/form`;
    await fillPages(await citizen.get(home), sample);
    for (const pageId of await pagesOf(citizen, home)) {
      for (const [what, text] of Object.entries(NASTY)) {
        const page = await citizen.get(`${home}?page=${pageId}`);
        // A hundred thousand letters go into one question: more than a page of them is no form any more.
        const names = textsOf(page).slice(0, text.length > 10_000 ? 1 : undefined);
        if (names.length === 0) continue;
        const before = Object.fromEntries(valuesOf(page, names));
        const answer = await save(page, Object.fromEntries(names.map((name) => [name, text])));
        await test.step(`${sample.service}, ${pageId}: ${what}`, () => {
          assert.equal(answer.status, 200);
          assert.equal(answer.all("#form-area script, #form-area img").length, 0);
          assert.doesNotMatch(answer.text, /undefined|\[object/);
          for (const [name, value] of valuesOf(answer, names)) {
            assert.ok(value.length > 0, `${name} is kept`);
          }
          // An address says once what is wrong with it. Markup is letters and signs like others, where it is not a name.
          for (const field of answer.all("#form-area [data-field]")) {
            const name = field.getAttribute("data-field")!;
            const isFaulty = field.querySelector("[aria-invalid=true]") !== null;
            if (names.some((one) => one === name || one.startsWith(`${name}.`))) {
              assert.ok(isFaulty || what === "markup", name);
            }
          }
        });
        const right = await save(answer, before);
        assert.equal(right.all("#form-area [aria-invalid=true]").length, 0, "put right again");
      }
    }
    assert.match((await citizen.get(`${home}?page=review`)).text, /Das Formular ist vollständig/);
  }
});

Deno.test("[P26] Two windows, an old page sent once more and a double click lose nothing and write nothing twice", async () => {
  await using town = await openTown({ clock: new ManualClock(NOW) });
  await using desk = await openDesk(town);
  const { token } = await booked(town, "abmeldung-ausland");
  const citizen = desk.client();
  const contact = `/appointments/${token}/form?page=contact`;
  const [one, other] = [await citizen.get(contact), await citizen.get(contact)];
  await save(one, { contactEmail: "erika@example.org" });
  const both = await save(other, { contactPost: "Bahnhofstrasse 1, 8001 Zürich" });
  assert.deepEqual(valuesOf(both, ["contactEmail", "contactPost"]), [
    ["contactEmail", "erika@example.org"],
    ["contactPost", "Bahnhofstrasse 1, 8001 Zürich"],
  ]);
  await save(both, { contactEmail: "max@example.org" });
  const back = await save(one, {});
  assert.equal(valueOf(back, "contactEmail"), "max@example.org", "the back button brings nothing old back");
  const now = await citizen.get(contact);
  const [first, second] = await Promise.all([
    save(now, { contactEmail: "doppelt@example.org" }),
    save(now, { contactEmail: "doppelt@example.org" }),
  ]);
  for (const page of [first, second]) assert.equal(valueOf(page, "contactEmail"), "doppelt@example.org");
});

Deno.test("29 February of a year that has none is said to be no day of the calendar, as it was typed", async () => {
  await using town = await openTown({ clock: new ManualClock(NOW) });
  await using desk = await openDesk(town);
  const { token } = await booked(town, "abmeldung-ausland");
  const page = await desk.client().get(`/appointments/${token}/form`);
  const date = { "moveOutDate.day": "29", "moveOutDate.month": "2", "moveOutDate.year": "2027" };
  const answer = await save(page, date);
  assert.match(answer.find("#field-moveOutDate").text, /Diesen Tag gibt es im Kalender nicht/);
  for (const [name, value] of Object.entries(date)) assert.equal(valueOf(answer, name), value);
});

Deno.test("[P29] A page sent after the form was closed, or the visit ended, says where things stand and changes nothing", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const token = town.house.booking.tokenOf(appointment);
  const clerk = { id: await desk.idOf("clara.muster") };
  assert.ok((await town.house.cases.arrive(appointment)).ok);
  assert.ok((await town.house.cases.call(appointment, clerk)).ok);
  await fill(town, appointment);
  const citizen = desk.client();
  const open = await citizen.get(`/visits/${token}?page=contact`);
  await identify(town, appointment, clerk);
  await freeze(town, appointment, clerk);
  const closed = await save(open, { contactEmail: "spaet@example.org" });
  assert.equal(closed.status, 409);
  assert.match(closed.text, /schon abgeschlossen. Was Sie zuletzt geändert haben, ist nicht mehr dabei/);
  assert.equal(closed.all("#signing-form").length, 1, "the next step is there");
  const ended = await town.house.cases.end(appointment, clerk, "mustComeIn");
  assert.ok(ended.ok, JSON.stringify(ended));
  const late = await save(open, { contactEmail: "spaeter@example.org" });
  assert.equal(late.status, 409);
  assert.match(late.text, /ist nicht mehr dabei.*beendet/s);
  assert.doesNotMatch(late.text, /spaet/);
  const atHome = await desk.client().get(`/appointments/${token}/form`);
  assert.doesNotMatch(atHome.text, /spaet/);
});

async function pagesOf(citizen: HttpClient, home: string): Promise<string[]> {
  const review = await citizen.get(`${home}?page=review`);
  const hrefs = review.all("a[href*='page=']").map((link) => new URL(link.getAttribute("href")!, review.url));
  return [...new Set(hrefs.map((url) => url.searchParams.get("page")!))].filter((id) => id !== "review");
}

/** Inputs into which one types words. */
function textsOf(page: Page): string[] {
  return page.all("#form-area [data-field] input[type=text], #form-area [data-field] textarea")
    .map((control) => control.getAttribute("name")!)
    .filter((name) => !/\.(day|month|year)$/.test(name));
}

function valuesOf(page: Page, names: readonly string[]): [string, string][] {
  return names.map((name) => [name, valueOf(page, name)]);
}

function valueOf(page: Page, name: string): string {
  return new Map(page.form({ button: "Speichern und weiter" }).values()).get(name) ?? "";
}

async function save(page: Page, values: Record<string, string>): Promise<Page> {
  return await page.form({ button: "Speichern und weiter" }).submit(values, /^Speichern$/);
}
