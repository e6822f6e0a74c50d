import assert from "node:assert/strict";
import type { DeskDay } from "#lib/calendar/mod.ts";
import { HOLD_MINUTES, UNDO_MINUTES } from "#lib/booking/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { DeskModel, type Owning } from "./model.ts";

const CLIENTS = 12;
/** Operations of each client between two restarts; more with `MODEL_OPERATIONS=500 deno task test model`. */
const OPERATIONS = Number(Deno.env.get("MODEL_OPERATIONS") ?? 45);
/** What the product's clock gains with each restart: holds lapse, then undo windows end, then both in two steps. */
const STEPS_MINUTES = [0, HOLD_MINUTES + 1, UNDO_MINUTES + 1, HOLD_MINUTES + 1];
const FIRST_MOMENT = Temporal.ZonedDateTime.from("2027-03-02T09:00[Europe/Berlin]");
/** Days that are fought for, and the one that the lead closes for the second half. */
const DATES = ["2027-03-03", "2027-03-04"] as const;
const CLOSED_LATER = DATES[1];
const SERVICES = ["anmeldung", "abmeldung-ausland", "schwerbehindertenparkausweis"];

const planOf = (closed: boolean) => ({
  desks: [{ id: "schalter", name: "Schalter", services: "all" }],
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "06:00", to: "22:00" }] }],
  exceptions: closed ? [{ firstDay: CLOSED_LATER, hours: [] }] : [],
  holidays: "none",
  stepMinutes: 10,
  shortestNoticeMinutes: 0,
  furthestDays: 5,
  limits: { holdsPerMinuteCalm: 1_000_000 },
});

type Mine = {
  readonly path: string;
  readonly service: string;
  owning: Owning;
  cancelledAtMinute?: number;
};

/** The product's minutes so far, and whether a date is closed: the same for all clients between two restarts. */
type World = { minute: number; closed: boolean; readonly model: DeskModel; readonly url: string };

/** One client and what it was promised. Only it touches its own holds and appointments; slots are everybody's. */
class Client {
  readonly appointments: Mine[] = [];
  private holds: { readonly path: string; readonly service: string; owning: Owning }[] = [];
  private count = 0;
  operations = 0;

  constructor(private readonly number: number, private readonly world: World) {}

  async act(): Promise<void> {
    this.operations++;
    const choice = Math.random();
    if (choice < 0.3) return await this.hold();
    if (choice < 0.55) return await this.book();
    if (choice < 0.65) return await this.moveHold();
    const mine = this.appointments[below(this.appointments.length)];
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
    const service = SERVICES[below(SERVICES.length)]!;
    const asked = this.ask(service);
    const answer = await this.post("/holds", { service, start: asked.start });
    if (this.settle(asked, answer)) this.holds.push({ path: answer.to, service, owning: asked.owning });
  }

  private async moveHold(): Promise<void> {
    const held = this.holds[below(this.holds.length)];
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
    const held = this.holds.splice(below(this.holds.length), 1)[0];
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
  private ask(service: string, not?: number): { start: string; date: string; owning: Owning } {
    const { durationMinutes, bufferMinutes } = catalogue.find(service)!;
    const date = DATES[below(DATES.length)]!;
    const plainTime = Temporal.PlainTime.from("06:00").add({ minutes: 10 * below(90) });
    const instant = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "Europe/Berlin", plainTime })
      .toInstant();
    if (instant.epochMilliseconds === not) return this.ask(service, not);
    const who = `client ${this.number}`;
    const minutes = durationMinutes + bufferMinutes;
    const owning = this.world.model.ask(who, instant.epochMilliseconds, minutes, performance.now());
    return { start: instant.toString({ smallestUnit: "minute" }), date, owning };
  }

  /** @returns whether the slot was given */
  private settle(asked: { date: string; owning: Owning }, { status, answered }: Answer): boolean {
    const closed = this.world.closed && asked.date === CLOSED_LATER;
    if (status === 303) {
      if (closed) this.world.model.faults.push(`${asked.date} is closed, and was given`);
      this.world.model.given(asked.owning, answered);
      return true;
    }
    assert.equal(status, 409);
    // Refused because closed, or because of a slot of the client's own: then nobody else need have had it.
    if (closed || this.ownOverlaps(asked.owning)) this.world.model.release(asked.owning, answered, answered);
    else this.world.model.refused(asked.owning, answered);
    return false;
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

type Answer = { status: number; to: string; sent: number; answered: number };

Deno.test("[P01] [P03] [P04] random operations of many clients at the real server agree with a simple model, through restarts", async () => {
  await using folder = await temporaryFolder("model");
  const planFile = folder.file("plan.json");
  await Deno.writeTextFile(planFile, JSON.stringify(planOf(false)));
  const dataDir = folder.file("data");
  const now = (minute: number) => FIRST_MOMENT.add({ minutes: minute }).toString({ timeZoneName: "never" });
  const server = await startServer({
    dataDir,
    env: { DEMO: "1", DEMO_NOW: now(0), PLAN_FILE: planFile, TRUST_PROXY: "1", LOG_LEVEL: "warn" },
  });
  try {
    const world: World = { minute: 0, closed: false, model: new DeskModel(), url: server.url };
    const clients = Array.from({ length: CLIENTS }, (_, number) => new Client(number, world));
    for (const [round, step] of STEPS_MINUTES.entries()) {
      if (round > 0) {
        world.minute += step;
        world.closed = round >= STEPS_MINUTES.length / 2;
        await Deno.writeTextFile(planFile, JSON.stringify(planOf(world.closed)));
        await server.restart({ DEMO_NOW: now(world.minute) });
        clients.forEach((client) => client.lapse(performance.now()));
      }
      await Promise.all(clients.map(async (client) => {
        for (let operation = 0; operation < OPERATIONS; operation++) await client.act();
      }));
      assert.deepEqual(world.model.faults, [], `round ${round}`);
    }
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
      await storedStarts(`${dataDir}/live.kv`),
      standing.map(({ owning }) => owning.start).sort(),
    );
  } finally {
    await server.stop();
  }
});

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

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}
