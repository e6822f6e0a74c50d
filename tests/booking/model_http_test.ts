import assert from "node:assert/strict";
import type { DeskDay } from "#lib/calendar/mod.ts";
import { HOLD_MINUTES, UNDO_MINUTES } from "#lib/booking/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { mailFiles } from "#tests/support/mail_files.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";
import { simpleParser } from "mailparser";
import { DeskModel, type Owning } from "./model.ts";

const CLIENTS = 12;
/** Operations of each client between two restarts; more with `MODEL_OPERATIONS=500 deno task test model`. */
const OPERATIONS = Number(Deno.env.get("MODEL_OPERATIONS") ?? 45);
/** What the product's clock gains by itself between two restarts, at most. */
const PASSED_MINUTES = 8;
/**
 * What it gains with each restart: holds lapse, then undo windows end, then holds again. However late in a round somebody held or cancelled, and
 * however early in the next one somebody looks, both sides must know alike that it is over, or that it is not.
 */
const STEPS_MINUTES = [
  0,
  HOLD_MINUTES + PASSED_MINUTES,
  UNDO_MINUTES + PASSED_MINUTES,
  HOLD_MINUTES + PASSED_MINUTES,
];
const FIRST_MOMENT = Temporal.ZonedDateTime.from("2027-03-02T09:00[Europe/Berlin]");
/** Days that are fought for; one that a lead closes and opens again all the while, and one, a Friday, that is released in the middle. */
const DATES = ["2027-03-03", "2027-03-04", "2027-03-05"] as const;
const [, LEADS_DAY, RELEASED_DAY] = DATES;
/** After what the clock can gain in the second round, before where the third begins. */
const RELEASED_AT_MINUTE = 30;
/** The same seed asks for the same things; how parallel ones interleave is the machine's affair. */
const SEED = Number(Deno.env.get("MODEL_SEED") ?? Math.floor(Math.random() * 2 ** 31));
const SERVICES = ["anmeldung", "abmeldung-ausland", "schwerbehindertenparkausweis"];

const PLAN = {
  desks: [{ id: "schalter", name: "Schalter", services: "all" }],
  windows: [
    { weekdays: [1, 2, 3, 4, 6, 7], hours: [{ from: "06:00", to: "22:00" }] },
    { weekdays: [5], hours: [{ from: "06:00", to: "22:00" }], releasedAt: "2027-03-02T09:30" },
  ],
  holidays: "none",
  stepMinutes: 10,
  shortestNoticeMinutes: 0,
  furthestDays: 5,
  limits: { holdsPerMinuteCalm: 1_000_000 },
};

type Mine = {
  readonly path: string;
  readonly service: string;
  owning: Owning;
  cancelledAtMinute?: number;
};

/**
 * The product's minutes so far, the same for all clients between two restarts, and whether the lead's day is closed: `closed` for certain, `open`
 * for certain, or in doubt while a change of the plan is under way. `changes` counts them, so that a change in between two looks is seen.
 */
type World = {
  minute: number;
  day: "open" | "closed" | "in doubt";
  changes: number;
  readonly model: DeskModel;
  readonly url: string;
};

/** One client and what it was promised. Only it touches its own holds and appointments; slots are everybody's. */
class Client {
  readonly appointments: Mine[] = [];
  private holds: { readonly path: string; readonly service: string; owning: Owning }[] = [];
  private count = 0;
  operations = 0;

  private readonly random: () => number;
  /** under which this client waits for a freed time */
  readonly mailbox: string;

  constructor(private readonly number: number, private readonly world: World) {
    this.random = randomFrom(SEED + number);
    this.mailbox = `waiting${number}@example.org`;
  }

  async act(): Promise<void> {
    this.operations++;
    const choice = this.random();
    if (choice < 0.3) return await this.hold();
    if (choice < 0.55) return await this.book();
    if (choice < 0.65) return await this.moveHold();
    if (choice < 0.68) return await this.joinWaitingList();
    const mine = this.appointments[this.below(this.appointments.length)];
    if (!mine) return await this.hold();
    if (choice < 0.75) return await this.cancel(mine);
    if (choice < 0.85) return await this.undo(mine);
    await this.rebook(mine);
  }

  /** The clock has moved on by more than a hold lasts. */
  lapse(answered: number): void {
    for (const { owning } of this.holds) this.world.model.release(owning, answered, answered);
    this.holds = [];
    for (const mine of this.appointments) {
      if (this.isOver(mine)) this.world.model.release(mine.owning, answered, answered);
    }
  }

  isOver({ cancelledAtMinute }: Mine): boolean {
    return cancelledAtMinute !== undefined && this.world.minute - cancelledAtMinute >= UNDO_MINUTES;
  }

  private async hold(): Promise<void> {
    const service = SERVICES[this.below(SERVICES.length)]!;
    const asked = this.ask(service);
    const answer = await this.post("/holds", { service, start: asked.start });
    if (this.settle(asked, answer)) this.holds.push({ path: answer.to, service, owning: asked.owning });
  }

  private async moveHold(): Promise<void> {
    const held = this.holds[this.below(this.holds.length)];
    if (!held) return await this.hold();
    const asked = this.ask(held.service);
    const id = held.path.split("/").at(-1)!;
    const answer = await this.post("/holds", { service: held.service, start: asked.start, hold: id });
    if (!this.settle(asked, answer)) return;
    assert.equal(answer.to, held.path, "the hold keeps its address");
    this.world.model.release(held.owning, answer.sent, answer.answered);
    held.owning = asked.owning;
  }

  private async book(): Promise<void> {
    const held = this.holds.splice(this.below(this.holds.length), 1)[0];
    if (!held) return await this.hold();
    const email = `c${this.number}-${++this.count}@example.org`;
    const answer = await this.post(`${held.path}/appointment`, {
      name: "Erika Mustermann",
      email,
      language: "de",
    });
    assert.equal(answer.status, 303, "a hold that is live is booked");
    this.appointments.push({ path: answer.to, service: held.service, owning: held.owning });
  }

  private async cancel(mine: Mine): Promise<void> {
    const answer = await this.post(`${mine.path}/cancellation`, { decision: "cancel" });
    assert.equal(answer.status, this.isOver(mine) ? 404 : 303, "cancelling");
    mine.cancelledAtMinute ??= this.world.minute;
  }

  private async undo(mine: Mine): Promise<void> {
    const answer = await this.post(`${mine.path}/cancellation`, { _method: "delete" });
    assert.equal(answer.status, this.isOver(mine) ? 404 : 303, "taking a cancellation back");
    if (answer.status === 303) delete mine.cancelledAtMinute;
  }

  private async rebook(mine: Mine): Promise<void> {
    if (mine.cancelledAtMinute !== undefined) return;
    // Asking for the time one already has changes nothing, and is answered as done even on a day closed since.
    const asked = this.ask(mine.service, mine.owning.start);
    const answer = await this.post(`${mine.path}/rebooking`, { start: asked.start });
    if (!this.settle(asked, answer)) return;
    this.world.model.release(mine.owning, answer.sent, answer.answered);
    mine.owning = asked.owning;
  }

  /** @param not a start that is not to be drawn, in epoch milliseconds */
  private ask(service: string, not?: number): Asked {
    const date = DATES[this.below(DATES.length)]!;
    const plainTime = Temporal.PlainTime.from("06:00").add({ minutes: 10 * this.below(90) });
    const instant = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "Europe/Berlin", plainTime })
      .toInstant();
    return instant.epochMilliseconds === not ? this.ask(service, not) : this.askFor(service, instant);
  }

  private askFor(service: string, instant: Temporal.Instant): Asked {
    const { durationMinutes, bufferMinutes } = catalogue.find(service)!;
    const date = instant.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
    const who = `client ${this.number}`;
    const minutes = durationMinutes + bufferMinutes;
    const owning = this.world.model.ask(who, instant.epochMilliseconds, minutes, performance.now());
    return { start: instant.toString({ smallestUnit: "minute" }), date, owning, changes: this.world.changes };
  }

  /** @returns whether the slot was given */
  private settle(asked: Asked, { status, answered }: Answer): boolean {
    const { world } = this;
    const theirs = asked.date === LEADS_DAY;
    const certain = world.changes === asked.changes;
    const unreleased = asked.date === RELEASED_DAY && !isReleased(world);
    if (status === 303) {
      if (theirs && certain && world.day === "closed") {
        world.model.faults.push(`${asked.date} is closed, and was given`);
      }
      if (unreleased) world.model.faults.push(`${asked.date} is not released yet, and was given`);
      this.world.model.given(asked.owning, answered);
      return true;
    }
    assert.equal(status, 409);
    // Refused because closed or not released, or because of a slot of the client's own: then nobody else need have had it.
    const mayBeClosed = unreleased || theirs && !(certain && world.day === "open");
    if (mayBeClosed || this.ownOverlaps(asked.owning)) {
      this.world.model.release(asked.owning, answered, answered);
    } else this.world.model.refused(asked.owning, answered);
    return false;
  }

  /** Somebody on the list presses the time that a mail has named: given or taken, as with every other time. */
  async press(service: string, start: string): Promise<boolean> {
    const instant = Temporal.Instant.from(start);
    // A mail that was read late names a time that has passed.
    const now = FIRST_MOMENT.add({ minutes: this.world.minute + PASSED_MINUTES }).toInstant();
    if (Temporal.Instant.compare(instant, now) <= 0) return false;
    const asked = this.askFor(service, instant);
    const answer = await this.post("/holds", { service, start: asked.start });
    if (!this.settle(asked, answer)) return false;
    this.holds.push({ path: answer.to, service, owning: asked.owning });
    return true;
  }

  private async joinWaitingList(): Promise<void> {
    const service = SERVICES[this.below(SERVICES.length)]!;
    const answer = await this.post(`/services/${service}/waiting-list`, { email: this.mailbox });
    assert.equal(answer.status, 303, "everybody may wait");
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private ownOverlaps({ start, end }: Owning): boolean {
    return [...this.holds, ...this.appointments].some(({ owning }) =>
      owning.start < end && start < owning.end && owning.possibleTo === Infinity
    );
  }

  private async post(path: string, values: Record<string, string>): Promise<Answer> {
    const sent = performance.now();
    const range = `10.${this.number}.${this.operations & 255}.1`;
    const response = await fetch(this.world.url + path, {
      method: "POST",
      headers: { origin: this.world.url, "x-forwarded-for": range },
      body: new URLSearchParams(values),
      redirect: "manual",
    });
    await response.body?.cancel();
    const to = response.headers.get("location") ?? "";
    return { status: response.status, to, sent, answered: performance.now() };
  }
}

/** Whether the third day can be booked: its moment lies between two rounds, so this is certain. */
function isReleased({ minute }: World): boolean {
  return minute >= RELEASED_AT_MINUTE;
}

type Asked = { start: string; date: string; owning: Owning; changes: number };
type Answer = { status: number; to: string; sent: number; answered: number };

/** The lead, at the pages that leads have: closes a day and opens it again, whatever is booked in it. */
class Lead {
  constructor(private readonly server: RunningServer, private readonly world: World) {}

  async run(going: () => boolean): Promise<number> {
    const client = this.server.client();
    await (await client.get("/dev/sign-in-as")).submit(/Lea /);
    let changes = 0;
    while (going()) {
      const close = this.world.day === "open";
      this.world.day = "in doubt";
      this.world.changes++;
      const form = await client.get("/admin/calendar/exceptions");
      const values: Record<string, string> = close
        ? { "e0-firstDay": "4.3.2027", "e0-hours": "" }
        : { "e0-remove": "yes" };
      let saved = await form.submit("Speichern", values);
      if (saved.url.pathname !== "/admin/calendar") saved = await saved.submit("Trotzdem speichern");
      assert.equal(saved.url.pathname, "/admin/calendar", saved.text);
      this.world.day = close ? "closed" : "open";
      this.world.changes++;
      changes++;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return changes;
  }
}

type WaitingMail = { readonly to: string; readonly text: string };

/** Mails to the waiting list that this process has not seen yet. */
async function newMails(dataDir: string, seen: Set<string>): Promise<WaitingMail[]> {
  const found: WaitingMail[] = [];
  for (const name of await mailFiles(dataDir)) {
    if (seen.has(name)) continue;
    const source = await Deno.readTextFile(`${dataDir}/mail/${name}`);
    seen.add(name);
    // Taking a whole mail apart takes longer than booking: only those that are for the waiting list.
    if (!/^To: .*waiting\d+@/mi.test(source)) continue;
    const mail = await simpleParser(source);
    const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""))[0] ??
      "";
    if (to.startsWith("waiting")) found.push({ to, text: mail.text ?? "" });
  }
  return found;
}

/** How many people on the waiting list were told of a time, and how many of them of one on the day that is released. */
type Told = { ofTimes: number; ofReleased: number };

/** Confirms who was asked to, and has everybody press who was told of a time. */
async function readMails(
  mails: readonly WaitingMail[],
  clients: readonly Client[],
  world: World,
  told: Told,
): Promise<void> {
  const { url } = world;
  await Promise.all(mails.map(async ({ to, text }) => {
    const named = /\/services\/([a-z-]+)\/slots\?start=([^&\s]+)/.exec(text);
    const entry = /\/services\/[a-z-]+\/waiting-list\/[0-9a-z]+/.exec(text)![0];
    if (named) {
      const start = decodeURIComponent(named[2]!);
      if (start.startsWith(RELEASED_DAY)) {
        told.ofReleased++;
        if (!isReleased(world)) world.model.faults.push(`${start} is not released yet, and was named`);
      }
      const client = clients.find(({ mailbox }) => mailbox === to)!;
      // Some press, some do not care any more: their offer lapses.
      if (++told.ofTimes % 3 > 0) await client.press(named[1]!, start);
      return;
    }
    const answer = await fetch(url + entry, {
      method: "POST",
      headers: { origin: url },
      body: new URLSearchParams({ decision: "wait" }),
      redirect: "manual",
    });
    await answer.body?.cancel();
    assert.ok([303, 404].includes(answer.status), "confirming, unless a booking has ended it");
  }));
}

Deno.test("[P01] [P03] [P04] random operations of many clients at the real server, while a lead changes the plan and people wait for freed times, agree with a simple model", async () => {
  await using folder = await temporaryFolder("model");
  const planFile = folder.file("plan.json");
  await Deno.writeTextFile(planFile, JSON.stringify(PLAN));
  const dataDir = folder.file("data");
  const now = (minute: number) => FIRST_MOMENT.add({ minutes: minute }).toString({ timeZoneName: "never" });
  const server = await startServer({
    dataDir,
    env: { DEMO: "1", DEMO_NOW: now(0), PLAN_FILE: planFile, TRUST_PROXY: "1", LOG_LEVEL: "warn" },
  });
  try {
    const world: World = { minute: 0, day: "open", changes: 0, model: new DeskModel(), url: server.url };
    const clients = Array.from({ length: CLIENTS }, (_, number) => new Client(number, world));
    const lead = new Lead(server, world);
    const seen = new Set<string>();
    const told: Told = { ofTimes: 0, ofReleased: 0 };
    let changes = 0;
    for (const [round, step] of STEPS_MINUTES.entries()) {
      if (round > 0) {
        world.minute += step;
        await server.restart({ DEMO_NOW: now(world.minute) });
        clients.forEach((client) => client.lapse(performance.now()));
      }
      // Told before twelve clients set about the new day: a day that is sold out before a mail goes is rightly named to nobody.
      if (isReleased(world) && told.ofReleased === 0) {
        await eventually(
          "somebody on the waiting list to be told of a freed and of a released time",
          async () => {
            await readMails(await newMails(dataDir, seen), clients, world, told);
            return told.ofReleased > 0 && told.ofTimes > told.ofReleased;
          },
        );
      }
      let working = true;
      const leading = lead.run(() => working);
      const acting = Promise.all(clients.map(async (client) => {
        for (let operation = 0; operation < OPERATIONS; operation++) await client.act();
      })).finally(() => working = false);
      changes += (await Promise.all([leading, acting]))[0];
      await readMails(await newMails(dataDir, seen), clients, world, told);
      assert.deepEqual(world.model.faults, [], `round ${round}`);
    }
    assert.ok(changes >= STEPS_MINUTES.length, "expected a plan that changes");
    assert.ok(told.ofReleased > 0, "expected a day that is released in the middle");
    assert.deepEqual(world.model.faults, []);
    await checkEnd(server, clients);
  } catch (fault) {
    throw new Error(`expected a history that the model agrees with, MODEL_SEED=${SEED} does not`, {
      cause: fault,
    });
  } finally {
    await server.stop();
  }
});

/** Every link opens what its client was promised, and the store has just that. */
async function checkEnd(server: RunningServer, clients: readonly Client[]): Promise<void> {
  const mine = clients.flatMap((client) =>
    client.appointments.map((one) => ({ ...one, over: client.isOver(one) }))
  );
  for (const { path, over } of mine) {
    const response = await fetch(server.url + path, { redirect: "manual" });
    await response.body?.cancel();
    assert.equal(response.status === 404, over, path.slice(0, 14));
  }
  const standing = mine.filter(({ cancelledAtMinute }) => cancelledAtMinute === undefined);
  assert.ok(standing.length > CLIENTS, `expected a history with bookings in it, found ${standing.length}`);
  await server.kill("SIGTERM");
  assert.deepEqual(
    await storedStarts(`${server.dataDir}/live.kv`),
    standing.map(({ owning }) => owning.start).sort(),
  );
}

/** When the appointments that stand begin, as the store has them. */
async function storedStarts(path: string): Promise<number[]> {
  const kv = await Deno.openKv(path);
  try {
    const days = await Array.fromAsync(kv.list<DeskDay>({ prefix: ["desk_day"] }));
    return days.flatMap(({ value }) => value.intervals).filter(({ until }) => until === undefined)
      .map(({ start }) => start).sort();
  } finally {
    kv.close();
  }
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
