import type { Outbox } from "#lib/outbox/mod.ts";

/** What a citizen is told by mail about an appointment. */
export const NOTICE_KINDS = ["confirmation", "rebooked", "cancelled", "restored", "reminder"] as const;
export type NoticeKind = typeof NOTICE_KINDS[number];

/** What a change of an appointment is told as. */
export type ChangeNotice = Extract<NoticeKind, "rebooked" | "cancelled" | "restored">;

/** The outbox kind under which notices wait. */
export const NOTICE_RECORD = "notice";

/** Adds a notice to the commit that makes it true. It is written when it is sent, from what is stored then. */
export function addNotice(
  outbox: Outbox,
  op: Deno.AtomicOperation,
  kind: Exclude<NoticeKind, "reminder">,
  appointment: string,
): void {
  outbox.add(op, NOTICE_RECORD, { notice: kind, appointment });
}
