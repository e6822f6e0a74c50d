import assert from "node:assert/strict";
import type { DeskDay } from "#lib/calendar/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type ReceivedMail, startMailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** How often the server is killed; more with `CRASH_ROUNDS=100 deno task test crash`. */
const ROUNDS = Number(Deno.env.get("CRASH_ROUNDS") ?? 25);
/** Towns that are killed side by side, each with a server and a store of its own: a start works on one processor only. */
const TOWNS = 2;
const BOOKERS = 4;
/** How long a busy machine may take to its first bookings after a start. */
const FIRST_BOOKINGS_SECONDS = 60;
/** A server is killed at a random moment between these, while all bookers are at work. */
const KILL_AFTER_MILLISECONDS = [50, 450] as const;

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
  /** how many of these have been answered all that they asked for */
  done = 0;
  private person = 0;

  constructor(private readonly town: number, private readonly server: RunningServer) {}

  /** Without the pages in between: reading them takes the time in which a server can be killed at work. */
  async book(): Promise<void> {
    const number = ++this.person;
    const client = this.server.client({ "x-forwarded-for": `10.${number >> 8}.${number & 255}.1` });
    const email = `p${number}@town${this.town}.example.org`;
    const start = timeOf(number);
    const held = await this.post(client, "/holds", { service: "anmeldung", start });
    if (held.status !== 303) return;
    const name = "Erika Mustermann";
    const details = { name, email, language: "de" };
    const booked = await this.post(client, `${held.to.split("?")[0]}/appointment`, details);
    const path = booked.to;
    if (!path.startsWith("/appointments/")) return;
    const mine: Booked = { path, email, state: { start, cancelled: false }, changes: 0 };
    this.acknowledged.push(mine);
    await this.changeMind(client, mine, number);
    this.done++;
  }

  private async changeMind(client: HttpClient, mine: Booked, number: number): Promise<void> {
    const other = timeOf(number + 1000);
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
    if ((await this.post(client, `${mine.path}/${what}`, values)).status === 303) mine.state = next;
    delete mine.doubt;
  }

  private async post(
    client: HttpClient,
    path: string,
    values: Record<string, string>,
  ): Promise<{ status: number; to: string }> {
    const url = new URL(path, this.server.url);
    const init = { body: new URLSearchParams(values), headers: { origin: url.origin }, redirect: "manual" };
    const answer = await client.request("POST", url, init as RequestInit);
    return { status: answer.status, to: answer.response.headers.get("location") ?? "" };
  }
}

/** A quarter of an hour for a person, the same days and times for many. */
function timeOf(number: number): string {
  const day = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 1 + number % 19 });
  const midnight = day.toZonedDateTime("Europe/Berlin");
  return midnight.add({ minutes: 15 * (number * 7 % 92) }).toInstant().toString({ smallestUnit: "minute" });
}

Deno.test("[P02] [P04] killed at random points while people book, move, cancel and take back: what was acknowledged is there once, and its mail arrives", async () => {
  await using mails = await startMailServer();
  await using folder = await temporaryFolder("plan");
  await Deno.writeTextFile(folder.file("plan.json"), JSON.stringify(PLAN));
  await Promise.all(Array.from({ length: TOWNS }, async (_, town) => {
    const dataDir = folder.file(`data${town}`);
    const server = await startServer({
      dataDir,
      env: {
        PLAN_FILE: folder.file("plan.json"),
        TRUST_PROXY: "1",
        SMTP_URL: mails.url,
        DENO_CERT: mails.certificateFile,
        ...await withoutVideo(folder.file("no-worker")),
      },
    });
    server.expectErrors(/./);
    const bookers = new Bookers(town, server);
    try {
      for (let round = town; round < ROUNDS; round += TOWNS) {
        await killOnce(server, bookers, `round ${round}`);
      }
      await checkMails(server, bookers.acknowledged, mails);
    } finally {
      await server.stop();
    }
    await checkStore(`${dataDir}/live.kv`, bookers.acknowledged);
  }));
});

/** A cache in which no video worker lies: nobody calls here, and starting one takes time in every round. */
async function withoutVideo(cache: string): Promise<Record<string, string>> {
  await Deno.mkdir(cache, { recursive: true });
  return { AMTSFENSTER_CACHE: cache, MEDIASOUP_WORKER_BIN: "" };
}

/** Everybody books, the server dies and comes back, and what it had acknowledged in this round is there. */
async function killOnce(server: RunningServer, bookers: Bookers, round: string): Promise<void> {
  const { acknowledged } = bookers;
  const before = { acknowledged: acknowledged.length, done: bookers.done };
  let running = true;
  const work = Promise.all(Array.from({ length: BOOKERS }, async () => {
    // A connection that dies with the server is what this test is about.
    while (running) await bookers.book().catch(() => {});
  }));
  const [least, most] = KILL_AFTER_MILLISECONDS;
  try {
    await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
    // Not while nobody has got anywhere yet: a machine that is busy needs longer for its first pages.
    await eventually("bookings of this round", () => bookers.done > before.done + 1, {
      seconds: FIRST_BOOKINGS_SECONDS,
    });
    const killed = server.kill("SIGKILL");
    // Who is at work meets the crash; nobody begins anew where nothing answers.
    running = false;
    await killed;
  } finally {
    running = false;
    await work;
  }
  await server.restart();
  assert.deepEqual(await lostOf(server, acknowledged.slice(before.acknowledged)), [], round);
}

/** The acknowledged bookings whose links open nothing. */
async function lostOf(server: RunningServer, acknowledged: readonly Booked[]): Promise<string[]> {
  const statuses = await Promise.all(acknowledged.map(async ({ path }) => {
    return (await server.client().get(path)).status;
  }));
  return acknowledged.filter((_, index) => statuses[index] !== 200).map(({ email }) => email);
}

/** Everything once more at the very end, because a later crash must not take what an earlier one left; and all mails have come. */
async function checkMails(
  server: RunningServer,
  acknowledged: readonly Booked[],
  { mails }: { readonly mails: readonly ReceivedMail[] },
): Promise<void> {
  assert.deepEqual(await lostOf(server, acknowledged), []);
  const idsOf = () => {
    const ids = new Map<string, Set<string>>();
    for (const { to, messageId } of mails) {
      for (const email of to) ids.set(email, (ids.get(email) ?? new Set()).add(messageId));
    }
    return ids;
  };
  const missing = () => {
    const ids = idsOf();
    return acknowledged.filter(({ email }) => !ids.has(email)).length;
  };
  // However many there are: as long as mails keep coming, the last one is waited for.
  for (let come = mails.length; missing() > 0; come = mails.length) {
    await eventually("a mail for every acknowledged booking, the next one", () => mails.length > come);
  }
  const ids = idsOf();
  for (const { email, changes } of acknowledged) {
    const own = ids.get(email)!;
    assert.ok(own.size <= 1 + changes, `${email}: expected one Message-ID per notice, found ${own.size}`);
    if (changes === 0) assert.equal(own.size, 1, email);
  }
}

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
    const certain = acknowledged.filter(({ doubt }) => doubt === undefined).length;
    assert.ok(certain > ROUNDS / TOWNS, `expected a history with bookings in it, found ${certain}`);
  } finally {
    kv.close();
  }
}
