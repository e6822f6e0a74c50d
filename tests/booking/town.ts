import { Audit } from "#lib/audit/mod.ts";
import { Booking, type BookingParts, type TypedDetails } from "#lib/booking/mod.ts";
import { parsePlan, type Plan } from "#lib/calendar/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { Outbox } from "#lib/outbox/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { LiveEvents, Visits } from "#lib/visits/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** Open around the clock on every day at two desks, so that a test is about booking and not about opening hours. */
export const ALWAYS_OPEN = {
  desks: [
    { id: "schalter-1", name: "Schalter 1", services: "all" },
    { id: "schalter-2", name: "Schalter 2", services: "all" },
  ],
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "08:00", to: "18:00" }] }],
  holidays: "none",
  shortestNoticeMinutes: 0,
  furthestDays: 28,
};

export const ERIKA: TypedDetails = {
  name: "Erika Mustermann",
  email: "erika.mustermann@example.org",
  phone: "",
  language: "de",
  needs: [],
};

export function planOf(json: unknown): Plan {
  const parsed = parsePlan(json, "Europe/Berlin");
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.faults));
  return parsed.plan;
}

/** A town with an empty calendar on real parts, closed and removed at the end of the scope. */
export async function openTown(
  plan: unknown = ALWAYS_OPEN,
  clock: ManualClock = new ManualClock(),
): Promise<
  AsyncDisposable & {
    booking: Booking;
    clock: ManualClock;
    parts: BookingParts & { visits: Visits };
    second(): Booking;
  }
> {
  const folder = await temporaryFolder("booking");
  const kv = await Deno.openKv(folder.file("live.kv"));
  const secrets = new Secrets(new Uint8Array(32).fill(7));
  const keys = new CaseKeys(folder.path, secrets.key("case-keys"));
  const audit = new Audit(kv);
  const parts: BookingParts & { visits: Visits } = {
    kv,
    keys,
    secrets,
    clock,
    outbox: new Outbox(kv, clock, silentLog),
    audit,
    plan: planOf(plan),
    catalogue,
    visits: new Visits({ kv, clock, audit, live: new LiveEvents(silentLog) }),
    log: silentLog,
  };
  return {
    booking: new Booking(parts),
    clock,
    parts,
    /** another instance on the same store, which knows nothing of the first one's turns */
    second: () => new Booking(parts),
    async [Symbol.asyncDispose]() {
      keys.close();
      kv.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Everything that is stored, to compare before and after. */
export async function everything(kv: Deno.Kv): Promise<string> {
  const entries = await Array.fromAsync(kv.list({ prefix: [] }));
  return JSON.stringify(
    entries.map(({ key, versionstamp }) => [key, versionstamp]),
    (_, part) => typeof part === "bigint" ? String(part) : part,
  );
}

/** The intervals of one day that overlap another at the same desk: must always be none. */
export async function overlaps(kv: Deno.Kv, nowMs: number): Promise<string[]> {
  const found: string[] = [];
  type Day = { desk: string; date: string; intervals: { start: number; minutes: number; until?: number }[] };
  for await (const { value } of kv.list<Day>({ prefix: ["desk_day"] })) {
    const live = value.intervals.filter((i) => i.until === undefined || i.until > nowMs)
      .sort((a, b) => a.start - b.start);
    live.forEach((one, index) => {
      const next = live[index + 1];
      if (next && one.start + one.minutes * 60_000 > next.start) found.push(`${value.desk} ${value.date}`);
    });
  }
  return found;
}
