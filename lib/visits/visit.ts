/** How a visit ended (domain: "Outcomes of a visit"). */
export const OUTCOMES = [
  "done",
  /** the form ends without a report: the law asks nothing of this person */
  "nothingToReport",
  "documentsToFollow",
  "mustComeIn",
  "noShow",
  "technicalFailure",
  "identityNotEstablished",
] as const;
export type Outcome = typeof OUTCOMES[number];

/**
 * The live encounter of one appointment, as dated facts. Its id is the appointment's. Dates are RFC 3339 instants.
 */
export interface Visit {
  readonly id: string;
  readonly caseId: string;
  /** the citizen entered the waiting room */
  readonly arrivedAt?: string;
  /** a clerk called the citizen in */
  readonly calledAt?: string;
  readonly calledBy?: string;
  readonly endedAt?: string;
  /** the clerk; nobody where the citizen ended it by themselves */
  readonly endedBy?: string;
  readonly outcome?: Outcome;
}

export type VisitStatus = "expected" | "waiting" | "talking" | "ended";

/** Where a visit stands, computed from its facts. */
export function statusOf(visit: Visit): VisitStatus {
  if (visit.endedAt) return "ended";
  if (visit.calledAt) return "talking";
  return visit.arrivedAt ? "waiting" : "expected";
}

/** From how many minutes before its start the waiting room of an appointment is open. */
export const WAITING_ROOM_OPENS_MINUTES_BEFORE = 30;
/** Until how many hours after its start a citizen who is late may still come in. */
export const WAITING_ROOM_CLOSES_HOURS_AFTER = 8;

/** Whether the waiting room of an appointment at `start` is open. */
export function waitingRoomAt(start: Temporal.Instant, now: Temporal.Instant): "early" | "open" | "over" {
  const opens = start.subtract({ minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE });
  const closes = start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER });
  if (Temporal.Instant.compare(now, opens) < 0) return "early";
  return Temporal.Instant.compare(now, closes) < 0 ? "open" : "over";
}

/**
 * The visit as it counts for an appointment at `start`. Who arrived before this appointment's waiting room opened arrived for an earlier time of
 * it, and has moved it since: that arrival is over, unless the visit went on from it.
 */
export function visitAt(visit: Visit, start: Temporal.Instant): Visit {
  const { arrivedAt, ...rest } = visit;
  if (!arrivedAt || visit.calledAt || visit.endedAt) return visit;
  return waitingRoomAt(start, Temporal.Instant.from(arrivedAt)) === "early" ? rest : visit;
}
