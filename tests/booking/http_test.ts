import assert from "node:assert/strict";
import { type HttpClient, type Page } from "#tests/support/http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const SERVICE = "/services/abmeldung-ausland";
const ERIKA = { name: "Erika Mustermann", email: "erika@example.org" };
/** Details with a mailbox that no other test uses. */
const kim = () => ({ name: "Kim Musterfrau", email: `kim-${persons}@example.org` });
/** Tests share one server, because starting it is what takes the time; every person has an address of their own. */
const PLAN = {
  desks: [{ id: "schalter-1", name: "Schalter 1", services: "all" }],
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  holidays: "none",
  stepMinutes: 15,
  shortestNoticeMinutes: 0,
  furthestDays: 14,
};

let persons = 0;

function someone(server: RunningServer, headers: Record<string, string> = {}): HttpClient {
  persons++;
  return server.client({ "x-forwarded-for": `10.${persons >> 8}.${persons & 255}.1`, ...headers });
}

async function serve(): Promise<RunningServer & AsyncDisposable> {
  const folder = await temporaryFolder("plan");
  const file = folder.file("plan.json");
  await Deno.writeTextFile(file, JSON.stringify(PLAN));
  const server = await startServer({ env: { PLAN_FILE: file, TRUST_PROXY: "1" } });
  const stop = async () => {
    await server.stop();
    await folder[Symbol.asyncDispose]();
  };
  return Object.create(server, { [Symbol.asyncDispose]: { value: stop } });
}

/** The day on which the tests began: one and the same for all of them, even if midnight passes meanwhile. */
const TODAY = Temporal.Now.plainDateISO("Europe/Berlin");

/** So many days from today: not tomorrow, whose first times may be minutes away, which would end a hold early. */
function inDays(days: number): Temporal.PlainDate {
  return TODAY.add({ days });
}

/** A start in two days that is each test's own: `nth` half hours after midnight. */
function startOf(nth: number): string {
  const midnight = inDays(2).toZonedDateTime("Europe/Berlin");
  return midnight.add({ minutes: 30 * nth }).toInstant().toString({ smallestUnit: "minute" });
}

async function holdOn(client: HttpClient, start: string): Promise<Page> {
  return await client.post("/holds", { service: "abmeldung-ausland", start });
}

async function bookOn(
  client: HttpClient,
  start: string,
  details: Record<string, string> = kim(),
): Promise<Page> {
  const held = await holdOn(client, start);
  assert.equal(held.status, 200);
  const booked = await held.submit("Termin verbindlich buchen", details);
  return booked;
}

Deno.test("Booking over HTTP", async (t) => {
  await using server = await serve();

  await t.step(
    "[P10] without scripts: service, slot, details, appointment, moved, cancelled, taken back",
    async () => {
      const client = someone(server);
      const slots = await (await client.get(SERVICE)).follow("Termin aussuchen");
      assert.match(slots.text, /\d+ Zeiten? frei/);
      const held = await (await client.get(`${SERVICE}/slots?from=${inDays(4)}`)).submit(/^\d\d:\d\d/);
      assert.match(held.url.pathname, /^\/holds\/[0-9a-z]{26}$/);
      assert.match(held.text, /noch 10 Minuten/);
      const booked = await held.submit("Termin verbindlich buchen", kim());
      assert.match(booked.url.pathname, /^\/appointments\/[0-9a-z]{32}$/);
      assert.match(booked.text, /Abmeldung ins Ausland/);
      const ics = await client.get(`${booked.url.pathname}/calendar.ics`);
      assert.match(ics.response.headers.get("content-type")!, /^text\/calendar/);
      assert.match(ics.html, /METHOD:PUBLISH/);
      const start = startOf(0);
      const moving = await client.get(`${booked.url.pathname}/rebooking?from=${start.slice(0, 10)}`);
      const moved = await moving.submit("Auf diese Zeit verschieben", { start });
      assert.equal(moved.url.pathname, booked.url.pathname);
      assert.match(moved.text, /Verschoben/);
      const cancelling = await client.get(`${booked.url.pathname}/cancellation`);
      const cancelled = await cancelling.submit("Weiter", { decision: "cancel" });
      assert.match(cancelled.text, /Ihr Termin ist abgesagt/);
      const restored = await cancelled.submit("Absage zurücknehmen");
      assert.equal(restored.url.pathname, booked.url.pathname);
      assert.doesNotMatch(restored.text, /abgesagt/);
    },
  );

  await t.step(
    "[P01] 200 simultaneous POSTs for one slot: one is held, 199 get 409 with other times",
    async () => {
      const start = startOf(1);
      const answers = await Promise.all(
        Array.from({ length: 200 }, () => holdOn(someone(server), start)),
      );
      const statuses = Map.groupBy(answers, (answer) => answer.status);
      assert.deepEqual([...statuses].map(([status, { length }]) => [status, length]).sort(), [[200, 1], [
        409,
        199,
      ]]);
      for (const refused of statuses.get(409)!) {
        assert.match(refused.text, /gerade vergeben/);
        assert.ok(refused.all('button[name="start"]').length > 0);
      }
    },
  );

  await t.step("[P05] a double click and a replay show the same appointment", async () => {
    const client = someone(server);
    const held = await holdOn(client, startOf(2));
    const form = held.form({ button: "Termin verbindlich buchen" });
    const pages = await Promise.all([form.submit(ERIKA), form.submit(ERIKA), form.submit(ERIKA)]);
    pages.push(await form.submit({ ...ERIKA, name: "Somebody Else" }), await client.get(held.url));
    assert.equal(new Set(pages.map((page) => page.url.pathname)).size, 1);
    assert.ok(pages.every((page) => page.status === 200 && page.url.pathname.startsWith("/appointments/")));
  });

  await t.step(
    "[P13] a hold's address gives the appointment's link to the browser that booked it, and to no other",
    async () => {
      const [attacker, victim] = [someone(server), someone(server)];
      const baited = await holdOn(attacker, startOf(44));
      const held = await victim.get(baited.url.pathname);
      const booked = await held.submit("Termin verbindlich buchen", kim());
      assert.match(booked.url.pathname, /^\/appointments\//);
      const token = booked.url.pathname.split("/").at(-1)!;
      for (const client of [attacker, server.client()]) {
        const looked = await client.get(baited.url);
        assert.match(looked.text, /Dieser Termin ist gebucht/);
        const replayed = await client.post(`${baited.url.pathname}/appointment`, kim());
        assert.equal(replayed.status, 409);
        for (const page of [looked, replayed]) {
          assert.ok(!page.html.includes(token), "the link stays its owner's");
        }
      }
      assert.equal((await victim.get(baited.url)).url.pathname, booked.url.pathname);
    },
  );

  await t.step(
    "[P05] a time pressed twice is one hold; going back and pressing another time moves it",
    async () => {
      const client = someone(server);
      const slots = await client.get(`${SERVICE}/slots`);
      const form = slots.form({ selector: 'form[action="/holds"]' });
      const press = (start: string) => client.send("POST", "/holds", [...form.values(), ["start", start]]);
      const held = await Promise.all([1, 2, 3].map(() => press(startOf(34))));
      assert.deepEqual(held.map((page) => page.status), [200, 200, 200]);
      assert.equal(new Set(held.map((page) => page.url.pathname)).size, 1);
      const other = await press(startOf(35));
      assert.equal(other.url.pathname, held[0]!.url.pathname);
      assert.equal((await holdOn(someone(server), startOf(34))).status, 200);
      const booked = await other.submit("Termin verbindlich buchen", kim());
      const next = await press(startOf(38));
      assert.match(next.url.pathname, /^\/holds\//);
      assert.notEqual(next.url.pathname, held[0]!.url.pathname);
      assert.equal((await client.get(booked.url)).status, 200);
    },
  );

  await t.step(
    "wrong, empty, oversized and control characters: 422, faults beside fields, nothing typed is lost",
    async () => {
      const client = someone(server);
      const held = await holdOn(client, startOf(3));
      const bad: [Record<string, string>, string, RegExp][] = [
        [{ name: "", email: "erika@example.org" }, "name", /Vor- und Nachnamen/],
        [{ name: "Erika", email: "erika@" }, "email", /keine vollständige E-Mail-Adresse/],
        [{ name: "x".repeat(10_240), email: "erika@example.org" }, "name", /Höchstens 200 Zeichen/],
        [{ name: "Erika\u0007M", email: "erika@example.org" }, "name", /unsichtbare Zeichen/],
        [{ name: "<script>alert(1)</script>", email: "erika@example.org" }, "name", /nicht vorkommen/],
        [{ name: "Erika", email: "e@example.org", phone: "call me" }, "phone", /keine Telefonnummer/],
        [{ name: "Erika", email: "e@example.org", language: "tlh" }, "language", /Möglichkeiten/],
      ];
      for (const [typed, field, message] of bad) {
        const page = await client.post(`${held.url.pathname}/appointment`, { language: "en", ...typed });
        assert.equal(page.status, 422, field);
        assert.match(page.find(`#${field}-error`).text, message);
        assert.ok(page.find(`#fehler a[href="#${field}"]`));
        for (const [name, value] of Object.entries(typed)) {
          if (name !== "language") {
            assert.equal(page.find(`#${name}`).getAttribute("value") ?? "", value, name);
          }
        }
        if (!typed.language) {
          assert.ok(page.find('input[name="language"][value="en"]').hasAttribute("checked"));
        }
      }
    },
  );

  await t.step("in English and in Leichte Sprache the same faults are said in that language", async () => {
    for (
      const [language, words] of [["en", /Please enter your e-mail/], [
        "de-x-leicht",
        /Bitte schreiben Sie Ihre E-Mail/,
      ]] as const
    ) {
      const client = someone(server);
      await client.get(`${SERVICE}?lang=${language}`);
      const held = await holdOn(client, startOf(language === "en" ? 36 : 37));
      const page = await client.post(`${held.url.pathname}/appointment`, {
        name: "Erika",
        email: "",
        language,
      });
      assert.match(page.text, words);
      assert.equal(page.find("html").getAttribute("lang"), language);
    }
  });

  await t.step("ten more minutes keep what was typed, and are given once", async () => {
    const client = someone(server);
    const held = await holdOn(client, startOf(4));
    const more = await held.form({ button: "Termin verbindlich buchen" })
      .submit({ name: "Erika M", email: "halb" }, "10 Minuten länger");
    assert.equal(more.find("#name").getAttribute("value"), "Erika M");
    assert.equal(more.find("#email").getAttribute("value"), "halb");
    assert.doesNotMatch(more.text, /10 Minuten länger/);
  });

  await t.step(
    "a slot that was just taken: 409 with other times, and one press books with what was typed",
    async () => {
      const [first, second] = [someone(server), someone(server)];
      const start = startOf(20);
      await bookOn(first, start);
      const held = await holdOn(second, startOf(22));
      const refused = await second.post(`${held.url.pathname}/appointment`, {
        ...kim(),
        name: "Kim Musterfrau",
        language: "de",
        start,
      });
      assert.equal(refused.status, 409);
      assert.match(refused.text, /Ihre Angaben sind noch da/);
      const booked = await refused.form({ selector: "form[action$='/appointment']" }).submit({}, /Uhr/);
      assert.match(booked.url.pathname, /^\/appointments\//);
    },
  );

  await t.step(
    "no time, no service, no hold, no appointment: a clear page and the right status",
    async () => {
      const client = someone(server);
      for (const start of ["", "yesterday", "2026-02-30T10:00Z", "x".repeat(10_000), "2020-01-01T10:00Z"]) {
        const page = await holdOn(client, start);
        assert.equal(page.status, 409, start.slice(0, 20));
        assert.match(page.text, /Diese Zeit gibt es nicht/);
      }
      assert.equal((await client.post("/holds", { service: "steuern", start: "" })).status, 404);
      const id = "0".repeat(26);
      const token = "0".repeat(32);
      for (
        const path of [
          `/holds/${id}`,
          "/holds/x",
          `/appointments/${token}`,
          `/appointments/${token}/cancellation`,
          `/appointments/${token}/rebooking`,
          `/appointments/${token}/calendar.ics`,
          `/appointments/${token}/device-check`,
          "/appointments/%00",
          `/appointments/${"x".repeat(5000)}`,
          "/services/steuern",
          "/services/steuern/slots",
        ]
      ) {
        assert.equal((await client.get(path)).status, 404, path.slice(0, 60));
      }
      assert.equal((await client.post(`/holds/${id}/appointment`, ERIKA)).status, 404);
      assert.equal((await client.post(`/holds/${id}/extension`, {})).status, 404);
      assert.equal(
        (await client.post(`/appointments/${token}/cancellation`, { decision: "cancel" })).status,
        404,
      );
    },
  );

  await t.step(
    "[P07] HEAD, many GETs and buttons pressed without a choice leave the appointment as it is",
    async () => {
      const client = someone(server);
      const booked = await bookOn(client, startOf(30));
      const path = booked.url.pathname;
      for (const page of ["", "/cancellation", "/rebooking", "/calendar.ics", "/device-check"]) {
        await fetch(new URL(path + page, server.url), { method: "HEAD" });
        for (let i = 0; i < 3; i++) await client.get(path + page);
      }
      const unchosen = await (await client.get(`${path}/cancellation`)).submit("Weiter");
      assert.equal(unchosen.status, 422);
      assert.match(unchosen.text, /Bitte wählen Sie, ob Sie absagen oder kommen/);
      const unmoved = await (await client.get(`${path}/rebooking`)).submit("Auf diese Zeit verschieben");
      assert.equal(unmoved.status, 422);
      const after = await client.get(path);
      assert.equal(after.find(".af-ticket__time").text, booked.find(".af-ticket__time").text);
      assert.doesNotMatch(after.text, /abgesagt|Verschoben/);
    },
  );

  await t.step(
    "[P08] too many holds from one address range: 429, when to come again, whom to call",
    async () => {
      const range = { "x-forwarded-for": "203.0.113.5" };
      let last: Page | undefined;
      for (let nth = 0; nth < 13; nth++) {
        const client = someone(server, range);
        const free = await client.get(
          `${SERVICE}/slots?from=${inDays(3)}`,
        );
        last = await holdOn(client, free.all("button.af-time")[0]!.getAttribute("value")!);
      }
      assert.equal(last!.status, 429);
      assert.ok(Number(last!.response.headers.get("retry-after")) > 0);
      assert.match(last!.text, /030 23125 000/);
    },
  );

  await t.step("[P08] a fourth appointment for one mailbox is refused beside the e-mail field", async () => {
    const email = "viele@example.org";
    for (let nth = 0; nth < 3; nth++) {
      await bookOn(someone(server), startOf(40 + nth), { ...ERIKA, email });
    }
    const refused = await bookOn(someone(server), startOf(43), { ...ERIKA, email });
    assert.equal(refused.status, 422);
    assert.match(refused.find("#email-error").text, /schon 3 Termine/);
  });

  await t.step("[P13] links go into no log, no cache and no foreign Referer", async () => {
    const client = someone(server);
    const booked = await bookOn(client, startOf(32), {
      email: "canary@example.org",
      name: "Canary Kanarienvogel",
    });
    assert.equal(booked.response.headers.get("referrer-policy"), "same-origin");
    assert.equal(booked.response.headers.get("cache-control"), "no-store");
    const token = booked.url.pathname.split("/").at(-1)!;
    assert.equal(token.length, 32);
    const logs = server.logs.join("\n");
    for (const secret of [token, "Kanarienvogel", "canary@example.org"]) {
      assert.ok(!logs.includes(secret), secret);
    }
  });

  await t.step(
    "service and slot page: at most 14,600 bytes of compressed HTML and CSS, scripts only where they are a plus",
    async () => {
      const more = "need=interpreter&case=homeGivenUp&lang=de-x-leicht";
      const today = inDays(0);
      const paths = [
        SERVICE,
        `${SERVICE}/slots`,
        `${SERVICE}/slots?lang=de-x-leicht`,
        `/services/pflegeeinrichtung/slots?event=${today.subtract({ days: 3 })}&${more}`,
      ];
      for (const path of paths) {
        const page = await someone(server).get(path);
        const sheets = await Promise.all(
          page.all('link[rel="stylesheet"]').map(async (link) =>
            await (await fetch(new URL(link.getAttribute("href")!, server.url))).text()
          ),
        );
        const bytes = await compressed([page.html, ...sheets]);
        assert.ok(bytes <= 14_600, `${path}: ${bytes} bytes`);
        assert.equal(page.all("script").length === 0, path === SERVICE);
        assert.equal(page.all("script:not([src])").length, 0);
      }
    },
  );
});

async function compressed(texts: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const text of texts) {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
    bytes += (await new Response(stream).arrayBuffer()).byteLength;
  }
  return bytes;
}
