import assert from "node:assert/strict";
import type { DeskDay } from "#lib/calendar/mod.ts";
import { startServer } from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** How often the server is killed; more with `CRASH_ROUNDS=100 deno task test crash`. */
const ROUNDS = Number(Deno.env.get("CRASH_ROUNDS") ?? 8);
const BOOKERS = 8;
/** The server is killed at a random moment between these, while all bookers are at work. */
const KILL_AFTER_MILLISECONDS = [200, 1800] as const;

const PLAN = {
  desks: ["a", "b", "c"].map((id) => ({ id, name: id, services: "all" })),
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  holidays: "none",
  stepMinutes: 15,
  shortestNoticeMinutes: 0,
  furthestDays: 20,
};

type Acknowledged = { path: string; email: string };

Deno.test("[P02] [P04] killed at random points: what was acknowledged is there once, and its mail arrives", async () => {
  await using mails = await startMailServer();
  await using folder = await temporaryFolder("plan");
  await Deno.writeTextFile(folder.file("plan.json"), JSON.stringify(PLAN));
  const dataDir = folder.file("data");
  const server = await startServer({
    dataDir,
    env: {
      PLAN_FILE: folder.file("plan.json"),
      TRUST_PROXY: "1",
      SMTP_URL: mails.url,
      DENO_CERT: mails.certificateFile,
    },
  });
  server.expectErrors(/./);
  const acknowledged: Acknowledged[] = [];
  let person = 0;
  let checked = 0;
  const book = async (): Promise<void> => {
    const number = ++person;
    const client = server.client({ "x-forwarded-for": `10.${number >> 8}.${number & 255}.1` });
    const email = `p${number}@example.org`;
    const day = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 1 + number % 19 });
    const slots = await client.get(`/services/anmeldung/slots?from=${day}`);
    const times = slots.all("button.af-time");
    const start = times[number * 7 % times.length]!.getAttribute("value")!;
    const held = await client.post("/holds", { service: "anmeldung", start });
    if (held.status !== 200) return;
    const booked = await held.submit("Termin verbindlich buchen", { name: "Erika Mustermann", email });
    if (!booked.url.pathname.startsWith("/appointments/")) return;
    acknowledged.push({ path: booked.url.pathname, email });
    // Every second one moves at once: the kill may fall between the two days.
    if (number % 2 === 0) {
      const other = times[(number * 7 + 11) % times.length]!.getAttribute("value")!;
      await client.post(`${booked.url.pathname}/rebooking`, { start: other });
    }
  };

  try {
    for (let round = 0; round < ROUNDS; round++) {
      await book();
      let running = true;
      const work = Promise.all(Array.from({ length: BOOKERS }, async () => {
        // A connection that dies with the server is what this test is about.
        while (running) await book().catch(() => {});
      }));
      const [least, most] = KILL_AFTER_MILLISECONDS;
      await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
      await server.kill("SIGKILL");
      running = false;
      await work;
      await server.restart();
      const lost: string[] = [];
      for (const { path, email } of acknowledged.slice(checked)) {
        if ((await server.client().get(path)).status !== 200) lost.push(email);
      }
      assert.deepEqual(lost, [], `round ${round}`);
      checked = acknowledged.length;
    }
    // Everything once more at the very end: a later crash must not take what an earlier one left.
    for (const { path, email } of acknowledged) {
      assert.equal((await server.client().get(path)).status, 200, email);
    }
    assert.ok(acknowledged.length > ROUNDS, `expected more bookings, found ${acknowledged.length}`);
    await eventually(
      "a mail for every acknowledged booking",
      () => acknowledged.every(({ email }) => mails.mails.some((mail) => mail.to.includes(email))),
    );
    for (const { email } of acknowledged) {
      const own = mails.mails.filter((mail) =>
        mail.to.includes(email) && /^Ihr Termin am/.test(mail.subject)
      );
      assert.ok(new Set(own.map((mail) => mail.messageId)).size <= 1, "expected one Message-ID per notice");
    }
  } finally {
    await server.stop();
  }
  await checkStore(`${dataDir}/live.kv`);
});

/**
 * No slot sold twice; every appointment in exactly one day; every interval that stays is an appointment's, and every one that lapses is that of a
 * hold that is there: none is orphaned.
 */
async function checkStore(path: string): Promise<void> {
  const kv = await Deno.openKv(path);
  try {
    const days = (await Array.fromAsync(kv.list<DeskDay>({ prefix: ["desk_day"] }))).map(({ value }) =>
      value
    );
    const stored = await Array.fromAsync(
      kv.list<{ id: string; start: number; desk: string }>({ prefix: ["appointment"] }),
    );
    const places = days.flatMap(({ desk, intervals }) =>
      intervals.filter((interval) => interval.until === undefined)
        .map(({ holder, start }) => `${holder} ${desk} ${start}`)
    );
    assert.deepEqual(
      places.sort(),
      stored.map(({ value: { id, desk, start } }) => `${id} ${desk} ${start}`).sort(),
    );
    const holds = await Array.fromAsync(kv.list<{ desk: string; start: number }>({ prefix: ["hold"] }));
    const held = new Set(holds.map(({ key, value }) => `${String(key[1])} ${value.desk} ${value.start}`));
    const orphans = days.flatMap(({ desk, intervals }) =>
      intervals.filter((interval) => interval.until !== undefined)
        .map(({ holder, start }) => `${holder} ${desk} ${start}`)
    ).filter((interval) => !held.has(interval));
    assert.deepEqual(orphans, []);
    for (const { desk, intervals } of days) {
      const sorted = [...intervals].sort((a, b) => a.start - b.start);
      sorted.forEach((one, index) => {
        const next = sorted[index + 1];
        assert.ok(!next || one.start + one.minutes * 60_000 <= next.start, `two at ${desk}`);
      });
    }
  } finally {
    kv.close();
  }
}
