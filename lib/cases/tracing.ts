import type { Audit, AuditEntry } from "#lib/audit/mod.ts";
import type { Booking } from "#lib/booking/mod.ts";
import type { NoticeTrace } from "#lib/notices/mod.ts";
import type { Delivery, Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import type { Visits } from "#lib/visits/mod.ts";
import type { CaseParts } from "./parts.ts";

/** The outbox kind of trail entries that go to the records, where their case is or will be soon. */
export const CASE_TRACE = "case-trace";

type TraceParts = {
  readonly audit: Audit;
  readonly booking: Booking;
  readonly outbox: Outbox;
  readonly visits: Visits;
};

/**
 * How lib/notices writes into the trail of a case: into the live one while the visit has not ended, else through the outbox into the records. A
 * visit that ends meanwhile extends the same live trail, so that one of the two commits is tried again.
 */
export function caseTrace({ audit, booking, outbox, visits }: TraceParts): NoticeTrace {
  return async (op, { appointment: id, caseId }, { event, actor, at, facts = {} }) => {
    const appointment = await booking.find(id);
    const ended = appointment && (await visits.of(appointment)).endedAt !== undefined;
    if (!ended) return await audit.append(op, caseId, { event, actor, at, facts });
    outbox.add(op, CASE_TRACE, {
      ...{ appointment: id, case: caseId, event, role: actor.role, actor: actor.id ?? "" },
      at: at.toString(),
      facts: JSON.stringify(facts),
    });
  };
}

/** Adds an entry that waited to the trail in the records. */
export async function writeTrace(
  { records, booking }: Pick<CaseParts, "records" | "booking">,
  { subject }: OutboxRecord,
): Promise<Delivery> {
  const text = (name: string) => String(subject[name] ?? "");
  const actor = {
    role: text("role") as AuditEntry["actor"]["role"],
    ...(text("actor") ? { id: text("actor") } : {}),
  };
  const facts = JSON.parse(text("facts")) as AuditEntry["facts"];
  const at = Temporal.Instant.from(text("at"));
  const amended = await records.amend(text("case"), { events: [{ event: text("event"), actor, at, facts }] });
  if (amended.ok) return { done: true };
  if (amended.reason === "recordsUnavailable") return { done: false, fault: amended.detail };
  // On its way into the records; or gone with its retention.
  return await booking.find(text("appointment")) ? { done: false, fault: "not_filed" } : { done: true };
}
