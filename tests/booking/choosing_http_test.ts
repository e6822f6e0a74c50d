import assert from "node:assert/strict";
import { mailFileTo } from "#tests/support/mail_files.ts";
import { needs } from "#tests/support/needs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const SLOTS = "/services/anmeldung/slots";
/** Monday before the two service days of the week. */
const NOW = "2026-11-23T10:00:00+01:00";
const PLAN = {
  desks: [{ id: "schalter-1", name: "Schalter 1", services: "all" }],
  windows: [
    { weekdays: [2, 3], hours: [{ from: "08:30", to: "12:00" }, { from: "13:30", to: "16:00" }] },
    {
      weekdays: [4],
      firstDay: "2026-12-03",
      releasedAt: "2026-11-26T18:00",
      hours: [{ from: "14:00", to: "18:00" }],
    },
  ],
  // The week of the 24th is closed, so that a period that ends in it is full.
  exceptions: [{ firstDay: "2026-11-24", lastDay: "2026-11-27", hours: [] }],
  dailyReleaseTime: "08:00",
};

async function serve(): Promise<RunningServer & AsyncDisposable> {
  const folder = await temporaryFolder("plan");
  const file = folder.file("plan.json");
  await Deno.writeTextFile(file, JSON.stringify(PLAN));
  const server = await startServer({ env: { PLAN_FILE: file, DEMO: "1", DEMO_NOW: NOW, TRUST_PROXY: "1" } });
  const stop = async () => {
    await server.stop();
    await folder[Symbol.asyncDispose]();
  };
  return Object.create(server, { [Symbol.asyncDispose]: { value: stop } });
}

Deno.test("Choosing over HTTP", async (t) => {
  await using server = await serve();
  let persons = 0;
  const someone = (headers = {}) => server.client({ "x-forwarded-for": `10.9.${++persons}.1`, ...headers });

  await t.step(
    "[P10] asked by a plain form: longer times for an interpreter, carried to the details and back",
    async () => {
      const client = someone();
      const slots = await client.get(SLOTS);
      const usual = slots.all("button.af-time").length;
      const asked = await slots.form({ selector: 'form[method="get"]' }).submit({
        need: ["interpreter", "companion"],
      });
      assert.match(asked.text, /Jemand dolmetscht für mich, Jemand begleitet mich: dafür sind 40 Minuten/);
      assert.ok(asked.all("button.af-time").length < usual, "fewer long times fit");
      const held = await asked.submit(/Nächster freier Termin/);
      assert.match(held.text, /dafür sind 40 Minuten eingeplant/);
      const back = await held.follow("Andere Zeit wählen");
      assert.match(back.text, /dafür sind 40 Minuten/);
      const moved = await back.submit(/^09:30/);
      assert.equal(moved.url.pathname, held.url.pathname);
      assert.match(moved.text, /09:30 Uhr/);
      const booked = await moved.submit("Termin verbindlich buchen", {
        name: "Erika Mustermann",
        email: "erika@example.org",
      });
      assert.match(booked.text, /40 Minuten/);
      const after = await someone().get(SLOTS);
      const taken = after.all("button.af-time").map((button) => button.getAttribute("value")!);
      assert.ok(!taken.includes("2026-12-01T09:00Z") && taken.includes("2026-12-01T09:30Z"), taken.join());
    },
  );

  await t.step(
    "[P10] without scripts each service asks its own date, with its need, and ends in a booking",
    async () => {
      const asked = [
        ["anmeldung", { "event-day": "18", "event-month": "11", "event-year": "2026", need: ["companion"] }],
        ["abmeldung-ausland", {
          "event-day": "1",
          "event-month": "12",
          "event-year": "2026",
          need: ["interpreter"],
        }],
        ["pflegeeinrichtung", {
          ...{ "event-day": "20", "event-month": "11", "event-year": "2026" },
          ...{ case: "homeGivenUp", need: ["companion"] },
        }],
        ["schwerbehindertenparkausweis", { need: ["interpreter", "companion"] }],
      ] as const;
      for (const [service, values] of asked) {
        const client = someone();
        const slots = await client.get(`/services/${service}/slots`);
        const times = await slots.form({ selector: 'form[method="get"]' }).submit(values);
        assert.equal(times.status, 200, service);
        if ("event-day" in values) assert.match(times.text, /Ihre Frist: .* § \d+ Abs\. \d/, service);
        const held = await times.submit(/Nächster freier Termin/);
        const booked = await held.submit("Termin verbindlich buchen", {
          ...{ name: "Kim Musterfrau", email: `${service}@example.org` },
        });
        assert.match(booked.url.pathname, /^\/appointments\/[0-9a-z]{32}$/, service);
        const moving = await booked.follow("Termin verschieben");
        assert.match(moving.text, /Jemand (dolmetscht|begleitet)/, `${service}: what was asked goes along`);
      }
    },
  );

  await t.step(
    "the period comes with its section: lawful times first, late ones named, early ones never",
    async () => {
      const client = someone();
      const page = await (await client.get(SLOTS)).form({ selector: 'form[method="get"]' })
        .submit({ "event-day": "18", "event-month": "11", "event-year": "2026" });
      assert.equal(page.status, 200);
      assert.match(page.text, /Ihre Frist: Mittwoch, 18\. November 2026 bis Mittwoch, 2\. Dezember 2026/);
      assert.match(page.text, /§ 17 Abs\. 1 BMG/);
      const days = page.all(".af-day").map((
        day,
      ) => [day.getAttribute("id"), day.querySelector(".af-day__note")?.text]);
      assert.deepEqual(days.slice(0, 3), [
        ["2026-12-01", undefined],
        ["2026-12-02", "Letzter Tag Ihrer Frist"],
        ["2026-12-08", "Nach der Frist, aber möglich"],
      ]);
      assert.match(page.text, /Bußgeld \(§ 54 BMG\)/);
      const abroad = await client.get("/services/abmeldung-ausland/slots?event=2026-12-16");
      assert.equal(abroad.all(".af-day")[0]!.getAttribute("id"), "2026-12-09", "one week before, § 17(2)");
      assert.match(abroad.text, /Vor dem Mittwoch, 9\. Dezember 2026 geht es noch nicht/);
      const early = await client.post("/holds", {
        service: "abmeldung-ausland",
        start: "2026-12-08T08:00Z",
        event: "2026-12-16",
      });
      assert.equal(early.status, 409);
      assert.match(early.text, /Diese Zeit wäre zu früh/);
      assert.equal(early.all('button[name="start"]')[0]!.getAttribute("value")!.slice(0, 10), "2026-12-09");
      const held = await early.form({ selector: 'form[action="/holds"]' }).submit({}, /Uhr/);
      assert.match(held.url.pathname, /^\/holds\//);
      assert.equal(
        held.url.searchParams.get("event"),
        "2026-12-16",
        "so that another time finds the period again",
      );
    },
  );

  await t.step(
    "impossible dates are answered in words, with what was typed kept, in three languages",
    async () => {
      const bad: [string, string, RegExp][] = [
        ["31/11/2026", "de", /Diesen Tag gibt es nicht/],
        ["24/12/2026", "de", /liegt in der Zukunft.*§ 17 Abs\. 1 BMG/],
        ["10//2026", "de", /Hier fehlt noch etwas/],
        ["x/<b>/2026", "en", /There is no such day/],
        ["24/12/2026", "de-x-leicht", /Dieser Tag kommt erst noch/],
        ["1/1/1900", "en", /check the year/],
      ];
      for (const [date, language, words] of bad) {
        const parts = date.split("/");
        const query = new URLSearchParams({ lang: language, need: "companion" });
        ["day", "month", "year"].forEach((part, index) => query.set(`event-${part}`, parts[index]!));
        const page = await someone().get(`${SLOTS}?${query}`);
        assert.equal(page.status, 422, date);
        assert.match(page.find("#event-error").text, words);
        assert.deepEqual(
          ["event", "event-month", "event-year"].map((id) => page.find(`#${id}`).getAttribute("value")),
          parts,
        );
        assert.ok(page.find('#fehler a[href="#event"]'));
        assert.ok(page.find('input[name="need"][value="companion"]').hasAttribute("checked"));
        assert.ok(page.all("button.af-time").length > 0, "the times stay");
      }
      const long = await someone().get(
        `${SLOTS}?event-day=${"9".repeat(5000)}&event-month=1&event-year=2026`,
      );
      assert.equal(long.status, 422);
      const care = await someone().get("/services/pflegeeinrichtung/slots?event=2026-11-10");
      assert.equal(care.status, 422);
      assert.match(care.find("#case-error").text, /Davon hängt die Frist ab|davon hängt die Frist ab/i);
    },
  );

  await t.step({
    name:
      "nothing free in time: a proof as PDF, whose code anybody can check; nothing is given where something is free",
    ignore: needs("pdftotext").ignore ?? false,
    async fn() {
      const client = someone();
      const page = await client.get(`${SLOTS}?event=2026-11-10`);
      assert.match(page.text, /In Ihrer Frist bis Dienstag, 24\. November 2026 ist zurzeit nichts frei/);
      const link = page.all("a").find((a) => a.text.includes("Bescheinigung"))!.getAttribute("href")!;
      const pdf = await fetch(new URL(link, server.url));
      assert.equal(pdf.headers.get("content-type"), "application/pdf");
      await using folder = await temporaryFolder("proof");
      await Deno.writeFile(folder.file("proof.pdf"), new Uint8Array(await pdf.arrayBuffer()));
      const read = await new Deno.Command("pdftotext", { args: ["-layout", folder.file("proof.pdf"), "-"] })
        .output();
      const text = new TextDecoder().decode(read.stdout);
      assert.match(text, /Dienstag, 10\. November 2026/);
      assert.match(text, /§ 17 Abs\. 1 BMG/);
      assert.match(text, /kein Videotermin\s+frei/);
      assert.match(text, /\/documents\/check/);
      const code = /([0-9A-Z]{5}-){7}[0-9A-Z]{2}/.exec(text)![0];
      const check = await client.get("/services/anmeldung/proof/check");
      const genuine = await check.submit("Prüfen", { code: code.toLowerCase() });
      assert.match(genuine.text, /Diesen Code haben wir ausgestellt/);
      assert.match(genuine.text, /10\. November 2026.*24\. November 2026.*23\. November 2026, 10:/s);
      // The one check page for all documents knows it too, however it is typed.
      for (const typed of [code, code.toLowerCase().replaceAll("-", " "), code.replaceAll("0", "O")]) {
        const found = await client.get(`/documents/check?code=${encodeURIComponent(typed)}`);
        assert.match(found.text, /Diesen Code haben wir ausgestellt/, typed);
        assert.equal(found.url.pathname, "/services/anmeldung/proof/check");
      }
      for (const wrong of [code.replace(/.$/, (last) => last === "0" ? "4" : "0"), "x", "ä".repeat(9000)]) {
        const refused = await client.get(`/services/anmeldung/proof/check?code=${encodeURIComponent(wrong)}`);
        assert.equal(refused.status, 200);
        assert.match(refused.text, /Diesen Code haben wir so nicht ausgestellt/);
      }
      const free = await client.get("/services/anmeldung/proof?event=2026-11-18");
      assert.equal(free.status, 409);
      assert.match(free.text, /inzwischen eine Zeit frei geworden/);
      assert.equal((await client.get("/services/anmeldung/proof")).status, 409);
      assert.equal((await client.get("/services/schwerbehindertenparkausweis/proof/check")).status, 404);
    },
  });

  await t.step(
    "releases are said in words; a day whose hours are not released yet is no full day",
    async () => {
      const page = await someone().get(SLOTS);
      assert.match(
        page.text,
        /Neue Termine kommen täglich um 08:00 Uhr\. Zurzeit können Sie bis Montag, 21\. Dezember/,
      );
      assert.match(
        page.text,
        /Ab Donnerstag, 26\. November 2026, 18:00 Uhr .*donnerstags ab Donnerstag, 3\. Dezember/,
      );
      assert.ok(!page.all(".af-day").some((day) => day.getAttribute("id") === "2026-12-03"));
    },
  );

  await t.step(
    "[P07] the waiting list: put down, confirmed by a choice, told by a link to that very time, left",
    async () => {
      const client = someone();
      const form = await client.get("/services/anmeldung/waiting-list?latest=2026-12-24&need=companion");
      assert.equal(form.find("#latest").getAttribute("value"), "24");
      const faulty = await form.submit("Auf die Warteliste", { email: "wartend@", "latest-day": "99" });
      assert.equal(faulty.status, 422);
      assert.equal(faulty.find("#email").getAttribute("value"), "wartend@");
      assert.equal(faulty.find("#latest").getAttribute("value"), "99");
      const sent = await faulty.submit("Auf die Warteliste", {
        email: "wartend@example.org",
        "latest-day": "24",
      });
      assert.match(sent.text, /Bitte schauen Sie in Ihr Postfach/);
      const mail = (await mailFileTo(server.dataDir, "wartend@example.org")).replace(/=\r?\n/g, "");
      const link = /\/services\/anmeldung\/waiting-list\/[0-9a-z]{58}/.exec(mail)![0];
      for (let nth = 0; nth < 3; nth++) {
        assert.match((await client.get(link)).text, /Möchten Sie auf die Warteliste/);
      }
      const unchosen = await (await client.get(link)).submit("Weiter");
      assert.equal(unchosen.status, 422);
      const confirmed = await unchosen.submit("Weiter", { decision: "wait" });
      assert.match(confirmed.text, /Sie stehen auf der Warteliste/);
      assert.match(confirmed.text, /am Donnerstag, 24\. Dezember 2026|am Mittwoch, 23\. Dezember 2026/);
      assert.equal((await client.get(link.replace("anmeldung", "abmeldung-ausland"))).status, 404);
      assert.equal((await client.get(link.slice(0, -1))).status, 404);
      const freed = await client.get(`${SLOTS}?start=2026-12-08T12:30Z&need=companion`);
      const held = await freed.submit(/Diese Zeit ist frei geworden/);
      assert.match(held.text, /13:30 Uhr/);
      const gone = await someone().get(`${SLOTS}?start=2026-12-08T12:30Z`);
      assert.match(gone.text, /ist schon wieder vergeben/);
      const left = await confirmed.submit("Weiter", { decision: "leave" });
      assert.match(left.text, /Ihre Adresse ist gelöscht/);
      assert.equal((await client.get(link)).status, 404);
      assert.ok(!server.logs.join("\n").includes("wartend@"));
    },
  );

  await t.step("for htmx: the same pages without their frame, refusals included", async () => {
    const client = someone({ "hx-request": "true" });
    const slots = await client.get(`${SLOTS}?need=companion`);
    assert.ok(!slots.html.includes("<html") && slots.html.includes("<title>"));
    assert.equal(slots.response.headers.get("hx-push-url"), `${SLOTS}?need=companion`);
    assert.ok(slots.find("h1").hasAttribute("autofocus"));
    const refused = await client.post("/holds", { service: "anmeldung", start: "2026-12-08T12:30Z" });
    assert.equal(refused.status, 409);
    assert.ok(!refused.html.includes("<html"));
    const held = await client.post("/holds", { service: "anmeldung", start: "2026-12-09T12:30Z" });
    assert.equal(held.response.headers.get("hx-push-url"), held.url.pathname);
  });
});
