import assert from "node:assert/strict";
import type { DeskDay } from "#lib/calendar/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** How often the server is killed; more with `CRASH_ROUNDS=100 deno task test crash`. */
const ROUNDS = Number(Deno.env.get("CRASH_ROUNDS") ?? 25);
const BOOKERS = 6;
/** The server is killed at a random moment between these, while all bookers are at work. */
const KILL_AFTER_MILLISECONDS = [100, 900] as const;

const PLAN = {
  desks: ["a", "b", "c"].map((id) => ({ id, name: id, services: "all" })),
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  holidays: "none",
  stepMinutes: 15,
  shortestNoticeMinutes: 0,
  furthestDays: 20,
};

type State = { readonly start: string; readonly cancelled: boolean };
/** An acknowledged booking: as it was last said to be, and as it may be as well where the server died before it answered. */
type Booked = { readonly path: string; readonly email: string; state: State; doubt?: State; changes: number };

/** One person after the other books; what they do then is interrupted at any point. */
class Bookers {
  readonly acknowledged: Booked[] = [];
  private person = 0;

  constructor(private readonly server: RunningServer) {}

  async book(): Promise<void> {
    const number = ++this.person;
    const client = this.server.client({ "x-forwarded-for": `10.${number >> 8}.${number & 255}.1` });
    const email = `p${number}@example.org`;
    const day = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 1 + number % 19 });
    const slots = await client.get(`/services/anmeldung/slots?from=${day}`);
    const times = slots.all("button.af-time").map((button) => button.getAttribute("value")!);
    const start = times[number * 7 % times.length]!;
    const held = await client.post("/holds", { service: "anmeldung", start });
    if (held.status !== 200) return;
    const booked = await held.submit("Termin verbindlich buchen", { name: "Erika Mustermann", email });
    const path = booked.url.pathname;
    if (!path.startsWith("/appointments/")) return;
    const mine: Booked = { path, email, state: { start, cancelled: false }, changes: 0 };
    this.acknowledged.push(mine);
    const other = times[(number * 7 + 11) % times.length]!;
    const cancel = () =>
      this.change(client, mine, "cancellation", { decision: "cancel" }, { cancelled: true });
    switch (number % 4) {
      case 1:
        return await this.change(client, mine, "rebooking", { start: other }, { start: other });
      case 2:
        return await cancel();
      case 3:
        await cancel();
        await this.change(client, mine, "cancellation", { _method: "delete" }, { cancelled: false });
        return await this.change(client, mine, "rebooking", { start: other }, { start: other });
    }
  }

  private async change(
    client: HttpClient,
    mine: Booked,
    what: string,
    values: Record<string, string>,
    becomes: Partial<State>,
  ): Promise<void> {
    const next = { ...mine.state, ...becomes };
    mine.doubt = next;
    mine.changes++;
    const url = new URL(`${mine.path}/${what}`, this.server.url);
    const init = { body: new URLSearchParams(values), headers: { origin: url.origin }, redirect: "manual" };
    const answer = await client.request("POST", url, init as RequestInit);
    if (answer.status === 303) mine.state = next;
    delete mine.doubt;
  }
}

Deno.test("[P02] [P04] killed at random points while people book, move, cancel and take back: what was acknowledged is there once, and its mail arrives", async () => {
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
  const bookers = new Bookers(server);
  const { acknowledged } = bookers;
  let checked = 0;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      let running = true;
      const work = Promise.all(Array.from({ length: BOOKERS }, async () => {
        // A connection that dies with the server is what this test is about.
        while (running) await bookers.book().catch(() => {});
      }));
      const [least, most] = KILL_AFTER_MILLISECONDS;
      await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
      // Not while nobody has got anywhere yet: a machine that is busy needs longer for its first pages.
      await eventually("a booking of this round", () => acknowledged.length > checked, { seconds: 30 });
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
    const to = (email: string) => mails.mails.filter((mail) => mail.to.includes(email));
    await eventually(
      "a mail for every acknowledged booking",
      () => acknowledged.every(({ email }) => to(email).length > 0),
      { seconds: 60 },
    );
    for (const { email, changes } of acknowledged) {
      const ids = new Set(to(email).map(({ messageId }) => messageId));
      assert.ok(ids.size <= 1 + changes, `${email}: expected one Message-ID per notice, found ${ids.size}`);
      if (changes === 0) assert.equal(ids.size, 1, email);
    }
  } finally {
    await server.stop();
  }
  await checkStore(`${dataDir}/live.kv`, acknowledged);
});

/**
 * No slot sold twice; every appointment in exactly one day; every interval that stays is an appointment's, and every one that lapses is that of a
 * hold that is there: none is orphaned.
 */
async function checkStore(path: string, acknowledged: readonly Booked[]): Promise<void> {
  const kv = await Deno.openKv(path);
  try {
    const days = (await Array.fromAsync(kv.list<DeskDay>({ prefix: ["desk_day"] }))).map(({ value }) =>
      value
    );
    type Stored = { id: string; start: number; desk: string; cancelledAt?: number };
    const stored = (await Array.fromAsync(kv.list<Stored>({ prefix: ["appointment"] }))).map(({ value }) =>
      value
    );
    const places = days.flatMap(({ desk, intervals }) =>
      intervals.filter((interval) => interval.until === undefined)
        .map(({ holder, start }) => `${holder} ${desk} ${start}`)
    );
    const named = ({ id, desk, start }: Stored) => `${id} ${desk} ${start}`;
    const standing = stored.filter(({ cancelledAt }) => cancelledAt === undefined);
    assert.deepEqual(places.sort(), standing.map(named).sort());
    const holds = await Array.fromAsync(kv.list<{ desk: string; start: number }>({ prefix: ["hold"] }));
    const held = new Set(holds.map(({ key, value }) => `${String(key[1])} ${value.desk} ${value.start}`));
    const undoable = new Set(stored.filter(({ cancelledAt }) => cancelledAt !== undefined).map(named));
    const orphans = days.flatMap(({ desk, intervals }) =>
      intervals.filter((interval) => interval.until !== undefined)
        .map(({ holder, start }) => `${holder} ${desk} ${start}`)
    ).filter((interval) => !held.has(interval) && !undoable.has(interval));
    assert.deepEqual(orphans, []);
    for (const { desk, intervals } of days) {
      const sorted = [...intervals].sort((a, b) => a.start - b.start);
      sorted.forEach((one, index) => {
        const next = sorted[index + 1];
        assert.ok(!next || one.start + one.minutes * 60_000 <= next.start, `two at ${desk}`);
      });
    }
    const byId = new Map(stored.map((one) => [one.id, one]));
    for (const { path, email, state, doubt } of acknowledged) {
      const id = (await kv.get<string>(["appointment_link", sha256Hex(path.split("/").at(-1)!)])).value;
      const { start, cancelledAt } = byId.get(id!)!;
      const found = `${Temporal.Instant.fromEpochMilliseconds(start)} ${cancelledAt !== undefined}`;
      const possible = [state, ...(doubt ? [doubt] : [])]
        .map((one) => `${Temporal.Instant.from(one.start)} ${one.cancelled}`);
      assert.ok(possible.includes(found), `${email}: expected ${possible.join(" or ")}, found ${found}`);
    }
    const counts = Map.groupBy(acknowledged, ({ doubt }) => doubt !== undefined);
    assert.ok((counts.get(false)?.length ?? 0) > ROUNDS, "expected a history with bookings in it");
  } finally {
    kv.close();
  }
}
