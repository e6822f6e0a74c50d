import type { Audit } from "#lib/audit/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { LiveEvents } from "./live.ts";
import type { DeviceReport } from "./device_report.ts";
import {
  checkVisit,
  findConversation,
  findDeviceReport,
  findVisit,
  listConversations,
  putConversation,
  putDeviceReport,
  putVisit,
  removeVisits,
  type StoredDeviceReport,
} from "./store.ts";
import { type Outcome, statusOf, type Visit, visitAt, waitingRoomAt } from "./visit.ts";

type Deps = {
  kv: Deno.Kv;
  clock: Clock;
  audit: Audit;
  live: LiveEvents;
};
type Appointment = { readonly id: string; readonly caseId: string; readonly start: Temporal.Instant };

/** Adds the caller's own writes to the commit under construction: what begins with an arrival or a call. */
export type Join = (op: Deno.AtomicOperation) => void | Promise<void>;
/** As {@link Join}; `false`: the appointment has been cancelled or moved meanwhile, so nobody can arrive for it. */
export type JoinArrival = (op: Deno.AtomicOperation) => boolean | void | Promise<boolean | void>;

export type Arrival = { ok: true; visit: Visit } | {
  ok: false;
  reason: "early" | "over" | "ended" | "cancelled";
};
export type Calling =
  | { ok: true; visit: Visit }
  /** `inConversation` names the visit that the clerk still has open */
  | { ok: false; reason: "notHere" | "ended" | "calledByOther" }
  | { ok: false; reason: "inConversation"; visitId: string };

/** Who notes an arrival, or ends a visit. */
export type Ender =
  | { readonly role: "clerk"; readonly id: string }
  | { readonly role: "citizen" }
  /** nobody came back */
  | { readonly role: "system" };

/** The live encounters: waiting, called, talking, ended. */
export class Visits {
  constructor(private readonly deps: Deps) {}

  /** The visit of an appointment. Before anyone arrived it is a visit without facts. */
  async of(appointment: Appointment): Promise<Visit> {
    return present(await findVisit(this.deps.kv, appointment.id), appointment);
  }

  /**
   * The citizen enters the waiting room. Entering twice changes nothing.
   * @param by a clerk, where the person comes to the office
   */
  async arrive(
    appointment: Appointment,
    join?: JoinArrival,
    by: Ender = { role: "citizen" },
  ): Promise<Arrival> {
    const now = this.deps.clock.now();
    const door = waitingRoomAt(appointment.start, now);
    return await this.change<Arrival>(appointment, async (visit, op) => {
      if (visit.endedAt) return { ok: false, reason: "ended" };
      if (visit.arrivedAt) return { ok: true, visit };
      if (door !== "open") return { ok: false, reason: door };
      await this.deps.audit.append(op, visit.caseId, {
        event: "visit.arrived",
        actor: by,
        at: now,
      });
      if (await join?.(op) === false) return { ok: false, reason: "cancelled" };
      return { ok: true, visit: { ...visit, arrivedAt: now.toString() } };
    }, "arrived");
  }

  /**
   * Adds to the commit under construction that the visit stays as it is: whoever moves or cancels an appointment must not miss an arrival.
   * @returns whether it has begun: somebody waits, is in conversation, or has been served
   */
  async isUnderWay(op: Deno.AtomicOperation, appointment: Appointment): Promise<boolean> {
    const entry = await findVisit(this.deps.kv, appointment.id);
    checkVisit(op, entry);
    return statusOf(present(entry, appointment)) !== "expected";
  }

  /** A clerk calls the citizen in. The first clerk wins; calling again by the same one changes nothing. */
  async call(appointment: Appointment, clerkId: string, join?: Join): Promise<Calling> {
    const now = this.deps.clock.now();
    return await this.change<Calling>(appointment, async (visit, op) => {
      if (visit.endedAt) return { ok: false, reason: "ended" };
      if (visit.calledBy === clerkId) return { ok: true, visit };
      if (visit.calledBy) return { ok: false, reason: "calledByOther" };
      if (!visit.arrivedAt) return { ok: false, reason: "notHere" };
      const conversation = await findConversation(this.deps.kv, clerkId);
      if (conversation.value) return { ok: false, reason: "inConversation", visitId: conversation.value };
      putConversation(op, conversation, visit.id);
      const actor = { role: "clerk", id: clerkId } as const;
      await this.deps.audit.append(op, visit.caseId, { event: "visit.called", actor, at: now });
      await join?.(op);
      return { ok: true, visit: { ...visit, calledAt: now.toString(), calledBy: clerkId } };
    }, "called");
  }

  /** Sends the citizen back to the waiting room: the call ends, the visit goes on. */
  async sendBack(appointment: Appointment, clerkId: string): Promise<Visit | undefined> {
    const now = this.deps.clock.now();
    const result = await this.change<{ ok: true; visit: Visit } | { ok: false }>(
      appointment,
      async (visit, op) => {
        if (visit.calledBy !== clerkId || visit.endedAt) return { ok: false };
        putConversation(op, await findConversation(this.deps.kv, clerkId), undefined);
        const actor = { role: "clerk", id: clerkId } as const;
        await this.deps.audit.append(op, visit.caseId, { event: "visit.sentBack", actor, at: now });
        const { calledAt: _at, calledBy: _by, ...waiting } = visit;
        return { ok: true, visit: waiting };
      },
      "called",
    );
    return result.ok ? result.visit : undefined;
  }

  /**
   * Adds the end of the visit to the commit under construction. The caller (cases) commits it with the record's way into SQL and then
   * publishes the event.
   * @param by a clerk, who ends what nobody or they themselves have in hand; or the citizen, who ends their own visit once it has begun
   * @returns `false` when the visit has ended already or is not theirs to end
   */
  async end(
    op: Deno.AtomicOperation,
    appointment: Appointment,
    by: Ender,
    outcome: Outcome,
  ): Promise<boolean> {
    const entry = await findVisit(this.deps.kv, appointment.id);
    const visit = present(entry, appointment);
    if (visit.endedAt || !mayEnd(visit, by)) return false;
    const endedAt = this.deps.clock.now().toString();
    putVisit(op, entry, { ...visit, endedAt, ...(by.role === "clerk" ? { endedBy: by.id } : {}), outcome });
    const inHandOf = by.role === "clerk" ? by.id : visit.calledBy;
    if (inHandOf === undefined) return true;
    const conversation = await findConversation(this.deps.kv, inHandOf);
    if (conversation.value === visit.id) putConversation(op, conversation, undefined);
    return true;
  }

  /** Keeps what the citizen's device check found, in place of the one before; the desk sees it at once. */
  async reportDevices(appointment: Appointment, report: DeviceReport): Promise<void> {
    const op = this.deps.kv.atomic();
    putDeviceReport(op, { id: appointment.id, at: this.deps.clock.now().toString(), report });
    await op.commit();
    this.deps.live.publish({ type: "caseChanged", visitId: appointment.id });
  }

  /** What the last device check of an appointment found, if there was one. */
  async devices(appointmentId: string): Promise<StoredDeviceReport | undefined> {
    return await findDeviceReport(this.deps.kv, appointmentId);
  }

  /** Removes the facts of visits whose appointment is no more. @returns how many */
  async forget(isOver: (id: string) => Promise<boolean>): Promise<number> {
    return await removeVisits(this.deps.kv, isOver);
  }

  /** The visit that a clerk is in conversation with, if any. */
  async conversationOf(clerkId: string): Promise<string | undefined> {
    return (await findConversation(this.deps.kv, clerkId)).value ?? undefined;
  }

  /** Ids of all visits that are in conversation. */
  async conversations(): Promise<string[]> {
    return await listConversations(this.deps.kv);
  }

  private async change<R extends { ok: boolean; visit?: Visit }>(
    appointment: Appointment,
    decide: (visit: Visit, op: Deno.AtomicOperation) => Promise<R>,
    happened: "arrived" | "called",
  ): Promise<R> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await findVisit(this.deps.kv, appointment.id);
      const before = present(entry, appointment);
      const op = this.deps.kv.atomic();
      const result = await decide(before, op);
      if (!result.visit || result.visit === before) return result;
      putVisit(op, entry, result.visit);
      if ((await op.commit()).ok) {
        this.deps.live.publish({ type: happened, visitId: appointment.id });
        return result;
      }
    }
    throw new Error(`expected to change a visit within ${COMMIT_ATTEMPTS} attempts, found contention`);
  }
}

function mayEnd(visit: Visit, by: Ender): boolean {
  if (by.role !== "clerk") return visit.arrivedAt !== undefined;
  return visit.calledBy === undefined || visit.calledBy === by.id;
}

function present({ value }: Deno.KvEntryMaybe<Visit>, { id, caseId, start }: Appointment): Visit {
  return value ? visitAt(value, start) : { id, caseId };
}
