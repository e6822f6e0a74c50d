import assert from "node:assert/strict";
import { exportJson } from "#lib/forms/mod.ts";
import { catalogue, makeCatalogue } from "#lib/services/mod.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { openTown } from "#tests/cases/house.ts";
import { NOW, walk } from "#tests/cases/plain_walk.ts";
import { CONTEXT } from "#tests/forms/samples.ts";
import { filledFrom } from "#tests/forms/samples/filling.ts";
import type { ServiceSample } from "#tests/forms/samples/typing.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { needs } from "#tests/support/needs.ts";
import { wohnungsgeber } from "./fifth/wohnungsgeber.ts";

const LANDLORD: ServiceSample = {
  service: wohnungsgeber.id,
  who: "a landlord",
  form: wohnungsgeber.form!,
  firstPage: "dwelling",
  signer: "Ida Vermiet",
  outcome: "erledigt",
  clerk: { known: { value: "no" } },
  answers: {
    rows: { residents: ["1", "2"] },
    raws: {
      dwelling: { street: "Lindenweg", houseNumber: "7 b", postcode: "58452", city: "Musterstadt" },
      movedIn: { day: "17", month: "11", year: "2026" },
      "residents.1.familyName": { value: "Nowak" },
      "residents.1.firstNames": { names: "Zofia Anna", usual: "Anna" },
      "residents.2.familyName": { value: "Nowak" },
      "residents.2.firstNames": { names: "Łukasz" },
      ownFamilyName: { value: "Vermiet" },
      ownFirstNames: { names: "Ida" },
      isOwner: { value: "no" },
      owner: { value: "Wohnbau Musterstadt eG" },
      correct: { value: "yes" },
    },
  },
};

Deno.test({
  name:
    "A fifth service is one file and its texts: page, checklist, slots, form, faults, review, PDF, export and record come of it on the real server",
  ...needs("pdftotext"),
  async fn() {
    const services = makeCatalogue([...catalogue.all, wohnungsgeber]);
    await using town = await openTown({ clock: new ManualClock(NOW), services });
    await using desk = await openDesk(town);
    const visitor = desk.client();
    const start = await visitor.get("/");
    const page = await start.follow("Wohnungsgeberbestätigung");
    assert.equal(page.url.pathname, `/services/${wohnungsgeber.id}`);
    for (const said of ["Der Mietvertrag", "§ 19 BMG", "Für alle, die eine Wohnung vermieten"]) {
      assert.ok(page.text.includes(said), said);
    }
    for (const language of ["en", "de-x-leicht"]) {
      const translated = await visitor.get(`/services/${wohnungsgeber.id}?lang=${language}`);
      assert.ok(translated.text.includes(language === "en" ? "The lease" : "Der Miet·vertrag"), language);
    }
    // The rule of the law is the form's: a move ahead is answered with its first day.
    const slots = await desk.client().get(`/services/${wohnungsgeber.id}/slots`);
    const held = await slots.submit(/Nächster freier Termin/);
    const booked = await held.submit("Termin verbindlich buchen", {
      name: "Ida Vermiet",
      email: "ida@example.org",
    });
    const form = await booked.follow("Formular ausfüllen");
    const early = await form.submit(/^Speichern$/, {
      "movedIn.day": "1",
      "movedIn.month": "12",
      "movedIn.year": "2026",
    });
    assert.match(early.text, /Bitte kommen Sie ab dem Dienstag, 1\. Dezember 2026 wieder/);

    await walk(town, desk, LANDLORD);
    assert.deepEqual(
      exportJson(wohnungsgeber.id, wohnungsgeber.form!, filledFrom(LANDLORD.answers), CONTEXT)["residents"],
      [
        { familyName: "Nowak", firstNames: { names: "Zofia Anna", usual: "Anna" } },
        { familyName: "Nowak", firstNames: { names: "Łukasz", usual: "Łukasz" } },
      ],
    );
  },
});

Deno.test("The product's own catalogue has no fifth service", () => {
  assert.equal(catalogue.find(wohnungsgeber.id), undefined);
});
