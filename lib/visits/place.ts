import { statusOf, type Visit } from "./visit.ts";

/** Where somebody who waits stands. */
export interface PlaceInLine {
  /** how many wait who have an earlier appointment */
  readonly ahead: number;
  /** until it is their turn, roughly; 0: any moment */
  readonly minutes: number;
}

type Waiting = { readonly id: string; readonly start: Temporal.Instant; readonly visit: Visit };

/** What a conversation still takes, on average: half of a usual one. */
const REST_OF_A_CONVERSATION_MINUTES = 8;

/**
 * Where `own` stands among the appointments of the day. Nobody is called before their time, and those with an earlier one go first; as many
 * are served at once as there are conversations now.
 */
export function placeInLine(own: Waiting, day: readonly Waiting[], now: Temporal.Instant): PlaceInLine {
  const ahead =
    day.filter(({ id, start, visit }) =>
      id !== own.id && statusOf(visit) === "waiting" && Temporal.Instant.compare(start, own.start) < 0
    ).length;
  const conversations = Math.max(1, day.filter(({ visit }) => statusOf(visit) === "talking").length);
  const untilStart = Math.max(0, Math.ceil(now.until(own.start).total("minutes")));
  const untilFree = Math.ceil(ahead / conversations) * REST_OF_A_CONVERSATION_MINUTES;
  return { ahead, minutes: Math.max(untilStart, untilFree) };
}
