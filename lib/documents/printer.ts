import type { DocumentContent, RenderOptions } from "./content.ts";
import { type PrintAnswer, type PrintRequest, toMessage } from "./print_messages.ts";

/** Documents that may wait to be set at once: more than all desks of a large town close in the same second. */
const PRINTS_WAITING_MAX = 200;

type Waiting = { resolve(answer: PrintAnswer): void; reject(fault: Error): void };

/**
 * Sets documents in a Web Worker: the same bytes as `renderPdf`, beside the event loop instead of in it. The worker starts with the first
 * document, may nothing (no file, no network, no environment), and if it dies the next document starts a new one.
 */
export class Printer {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private closed = false;

  /** @throws Error when too many are waiting, the worker died, or the content could not be set */
  async print(content: DocumentContent, options: RenderOptions): Promise<Uint8Array> {
    const answer = await this.ask(toMessage(++this.lastId, content, options));
    if (!answer.ok) {
      throw new Error(`expected a document, found a fault in the printing worker: ${answer.fault}`);
    }
    return answer.bytes;
  }

  /** Ends the worker. Documents under way are refused. */
  close(): void {
    this.closed = true;
    this.fail(new Error("expected the printer to be open, found it closed"));
  }

  private ask(request: PrintRequest): Promise<PrintAnswer> {
    if (this.closed) throw new Error("expected the printer to be open, found it closed");
    if (this.waiting.size >= PRINTS_WAITING_MAX) {
      throw new Error(`expected at most ${PRINTS_WAITING_MAX} documents to wait, found more`);
    }
    const { promise, resolve, reject } = Promise.withResolvers<PrintAnswer>();
    this.waiting.set(request.id, { resolve, reject });
    this.worker ??= this.start();
    this.worker.postMessage(request);
    return promise;
  }

  private start(): Worker {
    const worker = new Worker(new URL("./print_worker.ts", import.meta.url), {
      type: "module",
      deno: { permissions: "none" },
    });
    worker.onmessage = ({ data }: MessageEvent<PrintAnswer>) => {
      this.waiting.get(data.id)?.resolve(data);
      this.waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.fail(new Error("expected the printing worker to run, found it dead"));
    };
    return worker;
  }

  private fail(fault: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(fault);
    this.waiting.clear();
  }
}
