import type { LiveEvents, VisitEvent } from "./live.ts";
import { statusOf } from "./visit.ts";
import type { Visits } from "./visits.ts";

type Parts = { readonly visits: Pick<Visits, "of">; readonly live: Pick<LiveEvents, "subscribe"> };

/** What says nothing new about who has the visit in hand, and happens with every keystroke or so. Everything else may. */
const ELSEWHERE: ReadonlySet<VisitEvent["type"]> = new Set([
  "formChanged",
  "focusChanged",
  "presenceChanged",
  "textWritten",
]);

/**
 * Whether a clerk has called the citizen of a visit and still has them in hand. It is asked for every message of the clerk's page, so the answer
 * is remembered; only a yes, only during the conversation, and only until something happens in the visit. That is told right after its commit and
 * before whoever did it is answered: nobody acts on an old word once it is known that the visit is no longer theirs.
 */
export class InHand {
  private watching = false;
  private sure = false;
  /** counts what happened, so that what was read before is told from what was read after */
  private happened = 0;

  constructor(
    private readonly parts: Parts,
    private readonly appointment: Parameters<Visits["of"]>[0],
    private readonly clerkId: string,
  ) {}

  /** From now on the answer may be remembered. @returns what ends that */
  watch(): () => void {
    const unsubscribe = this.parts.live.subscribe(this.appointment.id, ({ type }) => {
      if (!ELSEWHERE.has(type)) this.forget();
    });
    this.watching = true;
    return () => {
      unsubscribe();
      this.watching = false;
      this.forget();
    };
  }

  async held(): Promise<boolean> {
    if (this.sure) return true;
    const { happened } = this;
    const visit = await this.parts.visits.of(this.appointment);
    const held = visit.calledBy === this.clerkId;
    this.sure = held && statusOf(visit) === "talking" && this.watching && this.happened === happened;
    return held;
  }

  private forget(): void {
    this.happened += 1;
    this.sure = false;
  }
}
