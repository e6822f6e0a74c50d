/** Asking the media server to take a sound or picture. Each question has a number, by which its answer is known from every other. */
import type { MediaFromClient, MediaSource, Opaque } from "#lib/visits/media_messages.ts";
import type { SomeTimers } from "./timers.ts";

/**
 * An answer comes within a second even on a poor line, later only from a server that has too much to do, which another question would not help.
 * After this long the question or its answer is lost.
 */
export const ANSWER_WITHIN_MS = 15_000;

/** The page's last question: numbers go on from link to link, so that what was asked on an earlier one answers nothing on this. */
let last = 0;

type Waiting = {
  readonly source: MediaSource;
  readonly done: (answer: { id: string }) => void;
  readonly failed: (fault: Error) => void;
};

export class Requests {
  private readonly waiting = new Map<number, Waiting>();

  constructor(
    private readonly send: (message: MediaFromClient) => void,
    private readonly timers: SomeTimers,
  ) {}

  produce(waiting: Waiting, rtpParameters: Opaque): void {
    const ref = ++last;
    this.waiting.set(ref, waiting);
    this.timers.after(timerOf(ref), ANSWER_WITHIN_MS, () => this.fail(ref, "no answer by the server"));
    this.send({ type: "produce", ref, source: waiting.source, rtpParameters });
  }

  /** @returns whether somebody still waited for it */
  produced(ref: number | undefined, id: string): boolean {
    const waiting = this.take(ref);
    waiting?.done({ id });
    return waiting !== undefined;
  }

  refused(ref: number | undefined): void {
    this.fail(ref, "refused by the server");
  }

  waitsFor(source: MediaSource): boolean {
    return [...this.waiting.values()].some((one) => one.source === source);
  }

  /** The link is closed: nothing is answered any more. */
  close(): void {
    for (const ref of [...this.waiting.keys()]) this.fail(ref, "closed");
  }

  private fail(ref: number | undefined, why: string): void {
    this.take(ref)?.failed(new Error(why));
  }

  private take(ref: number | undefined): Waiting | undefined {
    const waiting = ref === undefined ? undefined : this.waiting.get(ref);
    if (ref === undefined || !waiting) return undefined;
    this.waiting.delete(ref);
    this.timers.cancel(timerOf(ref));
    return waiting;
  }
}

function timerOf(ref: number): string {
  return `answer-${ref}`;
}
