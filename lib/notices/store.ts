/** A message that waits to be mailed to the office: sealed, because people may write about themselves. */
const FEEDBACK = "feedback";
const FEEDBACK_COUNT = "feedback-count";

export function addFeedback(op: Deno.AtomicOperation, id: string, sealed: Uint8Array): void {
  op.set([FEEDBACK, id], sealed);
}

export async function readFeedback(kv: Deno.Kv, id: string): Promise<Uint8Array | undefined> {
  return (await kv.get<Uint8Array>([FEEDBACK, id])).value ?? undefined;
}

export async function removeFeedback(kv: Deno.Kv, id: string): Promise<void> {
  await kv.delete([FEEDBACK, id]);
}

/** How many messages came in the hour that `hour` names. */
export async function readFeedbackCount(kv: Deno.Kv, hour: string): Promise<Deno.KvEntryMaybe<number>> {
  return await kv.get<number>([FEEDBACK_COUNT, hour]);
}

/** Counts one more of feedback or text messages, if nobody else has meanwhile; the counter goes by itself. */
export function countOne(
  op: Deno.AtomicOperation,
  entry: Deno.KvEntryMaybe<number>,
  keepMilliseconds: number,
): void {
  op.check(entry).set(entry.key, (entry.value ?? 0) + 1, { expireIn: keepMilliseconds });
}

const REFUSED = "notice_refused";

/** `returned`: a server took the mail and sent it back, so that being taken again says nothing. */
type Refused = true | "returned";

/** Notes that the address of an appointment is refused, or that it is not any more. */
export async function noteRefused(
  kv: Deno.Kv,
  appointment: string,
  refused: boolean,
  keepMilliseconds: number,
): Promise<void> {
  const before = await kv.get<Refused>([REFUSED, appointment]);
  if (before.value === "returned") return;
  if (refused) await kv.set([REFUSED, appointment], true, { expireIn: keepMilliseconds });
  else if (before.value) await kv.delete([REFUSED, appointment]);
}

/** Adds to a commit that a mail to this address has come back. */
export function noteReturned(op: Deno.AtomicOperation, appointment: string, keepMilliseconds: number): void {
  op.set([REFUSED, appointment], "returned" satisfies Refused, { expireIn: keepMilliseconds });
}

export function forgetReturned(op: Deno.AtomicOperation, appointment: string): void {
  op.delete([REFUSED, appointment]);
}

export async function isRefused(kv: Deno.Kv, appointment: string): Promise<boolean> {
  return (await kv.get<Refused>([REFUSED, appointment])).value !== null;
}

const RESENDS = "notice_resends";
const SMS_COUNT = "sms_count";

/** When the confirmation of an appointment was sent again by somebody's wish: epoch milliseconds. */
export async function readResends(
  kv: Deno.Kv,
  appointment: string,
): Promise<Deno.KvEntryMaybe<readonly number[]>> {
  return await kv.get<readonly number[]>([RESENDS, appointment]);
}

export function putResends(
  op: Deno.AtomicOperation,
  entry: Deno.KvEntryMaybe<readonly number[]>,
  times: readonly number[],
  keepMilliseconds: number,
): void {
  op.check(entry).set(entry.key, times, { expireIn: keepMilliseconds });
}

/** How many text messages went out under `key` (a number's keyed hash, or "all") in the hour that `hour` names. */
export async function readSmsCount(
  kv: Deno.Kv,
  hour: string,
  key: string,
): Promise<Deno.KvEntryMaybe<number>> {
  return await kv.get<number>([SMS_COUNT, hour, key]);
}
