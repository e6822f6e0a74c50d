import { PAPERS_WAITING_MAX, PAPERS_WAITING_PER_CASE_MAX } from "./shared.ts";

/** Starts a worker from a module of ours that may nothing: no file, no network, no environment. */
export function confined(module: URL): Worker {
  return new Worker(module, { type: "module", deno: { permissions: "none" } });
}

/**
 * Work on files that strangers sent: one after the other, each in a worker of its own that is ended when it has answered or its time is over. One
 * at a time, because a call beside it needs the processors too; beside the event loop, because everybody's pages are answered there.
 */
export class ConfinedWork<Question, Answer extends object> {
  private line: Promise<unknown> = Promise.resolve();
  /** how many files of each case wait or are worked on */
  private readonly waiting = new Map<string, number>();
  private closed = false;
  private endCurrent: (() => void) | undefined;

  constructor(private readonly start: () => Worker, private readonly secondsMax: number) {}

  /**
   * @param caseId whose file it is: one sender's slow files must not take all places in the line
   * @returns the worker's answer; `failed` when it died or took too long, `busy` when too many wait
   */
  async ask(question: Question, caseId: string): Promise<Answer | "busy" | "failed"> {
    if (this.closed || !this.hasRoom(caseId)) return "busy";
    this.count(caseId, 1);
    const mine = this.line.then(() => this.askNow(question));
    this.line = mine.catch(() => {});
    return await mine.finally(() => this.count(caseId, -1));
  }

  /** Ends what is being worked on: it has failed. What waits is answered as busy. */
  close(): void {
    this.closed = true;
    this.endCurrent?.();
  }

  private hasRoom(caseId: string): boolean {
    const all = this.waiting.values().reduce((sum, count) => sum + count, 0);
    return all < PAPERS_WAITING_MAX && (this.waiting.get(caseId) ?? 0) < PAPERS_WAITING_PER_CASE_MAX;
  }

  private count(caseId: string, by: 1 | -1): void {
    const count = (this.waiting.get(caseId) ?? 0) + by;
    if (count > 0) this.waiting.set(caseId, count);
    else this.waiting.delete(caseId);
  }

  private async askNow(question: Question): Promise<Answer | "busy" | "failed"> {
    if (this.closed) return "busy";
    const worker = this.start();
    const { promise, resolve } = Promise.withResolvers<Answer | "failed">();
    const fail = () => resolve("failed");
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail();
    };
    const timer = setTimeout(fail, this.secondsMax * 1000);
    this.endCurrent = fail;
    worker.postMessage(question);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.endCurrent = undefined;
      worker.terminate();
    }
  }
}
