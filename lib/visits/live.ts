import { type Log, silentLog, tellAll } from "#lib/log/mod.ts";

/** Something that happened in a visit. Past tense, sent after the commit; it says what to look at again, the state is read from the stores. */
export type VisitEvent =
  | { type: "arrived"; visitId: string }
  | { type: "called"; visitId: string }
  | { type: "ended"; visitId: string }
  | { type: "formChanged"; visitId: string; field?: string; by?: string }
  | { type: "focusChanged"; visitId: string }
  | { type: "presenceChanged"; visitId: string }
  /** a third person was invited, asks to come in, was admitted or sent out */
  | { type: "guestsChanged"; visitId: string }
  /** a line of text was finished in the waiting room: the desk shows it */
  | { type: "textWritten"; visitId: string }
  /** identity check, freeze, signature, documents: whatever else the pages show */
  | { type: "caseChanged"; visitId: string };

type Listener = (event: VisitEvent) => void;

/** In-process distribution of events. Whoever subscribes was authorised before. */
export class LiveEvents {
  private readonly byVisit = new Map<string, Set<Listener>>();
  private readonly everywhere = new Set<Listener>();

  constructor(private readonly log: Log = silentLog) {}

  publish(event: VisitEvent): void {
    tellAll([...(this.byVisit.get(event.visitId) ?? []), ...this.everywhere], event, this.log);
  }

  /** @returns how to end the subscription */
  subscribe(visitId: string, listener: Listener): () => void {
    const listeners = this.byVisit.get(visitId) ?? new Set();
    this.byVisit.set(visitId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.byVisit.delete(visitId);
    };
  }

  /** Events of all visits: for the desk. */
  subscribeAll(listener: Listener): () => void {
    this.everywhere.add(listener);
    return () => this.everywhere.delete(listener);
  }
}
