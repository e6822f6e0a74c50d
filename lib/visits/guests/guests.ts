import type { Audit } from "#lib/audit/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import { type CaseKeys, type Secrets, sha256Hex } from "#lib/crypto/mod.ts";
import type { Language } from "#lib/i18n/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { DeviceReport } from "../device_report.ts";
import type { LiveEvents } from "../live.ts";
import { findVisit } from "../store.ts";
import { statusOf, type Visit } from "../visit.ts";
import {
  type Guest,
  GUEST_NAME_CHARACTERS_MAX,
  type GuestKind,
  GUESTS_COUNT_MAX,
  guestStatus,
  linkOpens,
} from "./guest.ts";
import { type GuestEntry, GuestStore } from "./store.ts";

type Deps = {
  readonly kv: Deno.Kv;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly live: LiveEvents;
  readonly keys: CaseKeys;
  readonly secrets: Secrets;
};
type Appointment = { readonly id: string; readonly caseId: string; readonly start: Temporal.Instant };

export interface Invitation {
  readonly kind: GuestKind;
  readonly name: string;
  readonly email?: string;
  /** of the mail; without it, German */
  readonly language?: Language;
}

export type Inviting =
  | { readonly ok: true; readonly guest: Guest }
  | { readonly ok: false; readonly reason: "nameMissing" | "tooMany" | "ended" };

export type Admitting =
  | { readonly ok: true; readonly guest: Guest }
  | { readonly ok: false; readonly reason: "notYours" | "notHere" | "gone" };

/** Third people of a visit: invited by a clerk, let in by the clerk who leads the conversation, and never there unseen (P14). */
export class Guests {
  private readonly store: GuestStore;

  constructor(private readonly deps: Deps) {
    this.store = new GuestStore(deps.kv, deps.keys);
  }

  /** Everybody invited to the visit and not removed, in the order of the invitations. */
  async of(visitId: string): Promise<Guest[]> {
    return (await this.store.list(visitId)).map(({ guest }) => guest).filter(({ removedAt }) => !removedAt);
  }

  async find(visitId: string, id: string): Promise<Guest | undefined> {
    return (await this.store.find(visitId, id))?.guest;
  }

  /** The secret of a guest's link: tied to the visit, the guest and what they are there for. */
  tokenOf({ visitId, id, kind }: Pick<Guest, "visitId" | "id" | "kind">): string {
    return this.deps.secrets.token("guest-link", visitId, id, kind);
  }

  /** Whose link it is. Whether it opens anything now is for {@link linkOpens}. */
  async byToken(token: string): Promise<Guest | undefined> {
    const place = await this.store.byLink(sha256Hex(token));
    const guest = place && await this.find(place.visitId, place.id);
    if (!guest || guest.removedAt) return undefined;
    const { visitId, id, kind } = guest;
    return this.deps.secrets.isToken(token, "guest-link", visitId, id, kind) ? guest : undefined;
  }

  /** @param join adds the invitation's mail to the same commit */
  async invite(
    appointment: Appointment,
    clerkId: string,
    invitation: Invitation,
    join?: (op: Deno.AtomicOperation, guest: Guest) => void,
  ): Promise<Inviting> {
    const name = invitation.name.trim().slice(0, GUEST_NAME_CHARACTERS_MAX);
    if (name === "") return { ok: false, reason: "nameMissing" };
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const now = this.deps.clock.now();
      const guest: Guest = {
        ...{ id: newId(), visitId: appointment.id, kind: invitation.kind, name },
        ...(invitation.email ? { email: invitation.email } : {}),
        ...(invitation.language ? { language: invitation.language } : {}),
        ...{ invitedAt: now.toString(), invitedBy: clerkId },
      };
      const op = this.deps.kv.atomic();
      this.store.put(op, guest, {
        caseId: appointment.caseId,
        linkHash: sha256Hex(this.tokenOf(guest)),
      });
      await this.trace(op, appointment.caseId, "guest.invited", guest, { role: "clerk", id: clerkId });
      // Asked after the audit chain's head was read: an end or another invitation from here on makes the commit fail.
      if (await this.hasEnded(appointment)) return { ok: false, reason: "ended" };
      if ((await this.of(appointment.id)).length >= GUESTS_COUNT_MAX) return { ok: false, reason: "tooMany" };
      join?.(op, guest);
      if (!(await op.commit()).ok) continue;
      this.tell(appointment.id);
      return { ok: true, guest };
    }
    throw new Error(`expected to invite within ${COMMIT_ATTEMPTS} attempts, found contention`);
  }

  /** The guest asks to come in. Asking twice changes nothing. */
  async arrive(appointment: Appointment, id: string): Promise<boolean> {
    const now = this.deps.clock.now();
    const changed = await this.change(appointment, id, "guest.arrived", (guest) => {
      if (!linkOpens(guest, appointment.start, now)) return undefined;
      return guest.arrivedAt ? guest : { ...guest, arrivedAt: now.toString() };
    }, (guest) => ({ role: "guest", id: guest.id }));
    return changed !== undefined;
  }

  /** What a guest's device check found is kept with the invitation, so that the clerk knows before letting them in. */
  async reportDevices(
    id: { readonly visitId: string; readonly id: string },
    report: DeviceReport,
  ): Promise<void> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await this.store.find(id.visitId, id.id);
      if (!entry || entry.guest.removedAt) return;
      const op = this.deps.kv.atomic();
      const devices = { at: this.deps.clock.now().toString(), report };
      this.store.put(op, { ...entry.guest, devices }, entry);
      if ((await op.commit()).ok) return this.tell(id.visitId);
    }
    throw new Error(`expected to keep a report within ${COMMIT_ATTEMPTS} attempts, found contention`);
  }

  /** The clerk who leads the conversation lets a waiting guest in. */
  async admit(appointment: Appointment, id: string, clerkId: string): Promise<Admitting> {
    const visit = await this.visitOf(appointment.id);
    if (!visit || statusOf(visit) !== "talking" || visit.calledBy !== clerkId) {
      return { ok: false, reason: "notYours" };
    }
    let refusal: "notHere" | "gone" = "gone";
    const guest = await this.change(appointment, id, "guest.admitted", (before) => {
      if (before.removedAt) return undefined;
      if (!before.arrivedAt) return void (refusal = "notHere");
      if (guestStatus(before, visit) === "admitted") return before;
      return { ...before, admittedAt: this.deps.clock.now().toString(), admittedBy: clerkId };
    }, () => ({ role: "clerk", id: clerkId }));
    return guest ? { ok: true, guest } : { ok: false, reason: refusal };
  }

  /** Sends a guest out, or withdraws an invitation: the link is dead, and every connection ends at once. */
  async remove(appointment: Appointment, id: string, clerkId: string): Promise<boolean> {
    const visit = await this.visitOf(appointment.id);
    if (visit && statusOf(visit) === "talking" && visit.calledBy !== clerkId) return false;
    const removedAt = this.deps.clock.now().toString();
    const guest = await this.change(
      ...[appointment, id, "guest.removed"] as const,
      (before) => before.removedAt ? before : { ...before, removedAt },
      () => ({ role: "clerk", id: clerkId }),
    );
    return guest !== undefined;
  }

  async forget(isOver: (visitId: string) => Promise<boolean>): Promise<void> {
    await this.store.forget(isOver);
  }

  private async hasEnded({ id }: Appointment): Promise<boolean> {
    return (await this.visitOf(id))?.endedAt !== undefined;
  }

  private async visitOf(id: string): Promise<Visit | undefined> {
    return (await findVisit(this.deps.kv, id)).value ?? undefined;
  }

  /** @returns the guest as it is afterwards, or `undefined` when there is none or `next` refuses */
  private async change(
    appointment: Appointment,
    id: string,
    event: string,
    next: (guest: Guest) => Guest | undefined,
    actor: (guest: Guest) => { role: "clerk" | "guest"; id: string },
  ): Promise<Guest | undefined> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry: GuestEntry | undefined = await this.store.find(appointment.id, id);
      const after = entry && next(entry.guest);
      if (!entry || !after) return undefined;
      if (after === entry.guest) return after;
      const op = this.deps.kv.atomic();
      this.store.put(op, after, entry);
      await this.trace(op, appointment.caseId, event, after, actor(after));
      // What has ended is on its way into the records, its trail as well. Asked after the trail's head was read: an end from here on makes the commit fail.
      if (await this.hasEnded(appointment)) return undefined;
      if (!(await op.commit()).ok) continue;
      this.tell(appointment.id);
      return after;
    }
    throw new Error(`expected to change a guest within ${COMMIT_ATTEMPTS} attempts, found contention`);
  }

  private async trace(
    op: Deno.AtomicOperation,
    caseId: string,
    event: string,
    { kind }: Guest,
    actor: { role: "clerk" | "guest"; id: string },
  ): Promise<void> {
    await this.deps.audit.append(op, caseId, {
      event,
      actor,
      at: this.deps.clock.now(),
      facts: { guest: kind },
    });
  }

  private tell(visitId: string): void {
    this.deps.live.publish({ type: "guestsChanged", visitId });
  }
}
