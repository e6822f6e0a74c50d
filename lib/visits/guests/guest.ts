import type { Language } from "#lib/i18n/mod.ts";
import type { StoredDeviceReport } from "../store.ts";
import { statusOf, type Visit, WAITING_ROOM_CLOSES_HOURS_AFTER } from "../visit.ts";

/** What a third person is there for. */
export const GUEST_KINDS = ["interpreter", "companion", "institution"] as const;
export type GuestKind = typeof GUEST_KINDS[number];

/** So many links a visit may have that have not been withdrawn: every picture stays large enough to read hands and lips. */
export const GUESTS_COUNT_MAX = 4;
/** Longest name of a guest, in characters. */
export const GUEST_NAME_CHARACTERS_MAX = 80;

/** What a device check found, and when. */
export type CheckedDevices = Pick<StoredDeviceReport, "at" | "report">;

/** A third person whom the clerk has invited, as dated facts (RFC 3339 instants). */
export interface Guest {
  readonly id: string;
  readonly visitId: string;
  readonly kind: GuestKind;
  readonly name: string;
  /** where the link was sent to, if it was, and in which language */
  readonly email?: string;
  readonly language?: Language;
  readonly invitedAt: string;
  readonly invitedBy: string;
  /** opened the link and asked to come in */
  readonly arrivedAt?: string;
  readonly admittedAt?: string;
  readonly admittedBy?: string;
  /** sent out, and the link is dead */
  readonly removedAt?: string;
  /** what their device check found last */
  readonly devices?: CheckedDevices;
}

export type GuestStatus = "invited" | "waiting" | "admitted" | "removed";

/** Where a guest stands in a visit. An admission holds for the conversation in which it was given, with the clerk who gave it. */
export function guestStatus(guest: Guest, visit: Visit): GuestStatus {
  if (guest.removedAt) return "removed";
  if (isAdmitted(guest, visit)) return "admitted";
  return guest.arrivedAt ? "waiting" : "invited";
}

function isAdmitted({ admittedAt, admittedBy }: Guest, visit: Visit): boolean {
  return statusOf(visit) === "talking" && admittedBy !== undefined && admittedBy === visit.calledBy &&
    admittedAt !== undefined && visit.calledAt !== undefined &&
    Temporal.Instant.compare(Temporal.Instant.from(admittedAt), Temporal.Instant.from(visit.calledAt)) >= 0;
}

/** Whether a guest's link opens anything: not withdrawn, and the day of the appointment is not over. */
export function linkOpens(guest: Guest, start: Temporal.Instant, now: Temporal.Instant): boolean {
  return guest.removedAt === undefined && linkTimeOpen(start, now);
}

/** Whether links of guests to an appointment at `start` still open anything: until its waiting room closes. */
export function linkTimeOpen(start: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER })) < 0;
}
