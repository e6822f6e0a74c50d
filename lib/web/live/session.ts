import type { Log } from "#lib/log/mod.ts";
import { type FromViewer, LEASE_SECONDS, MESSAGE_CHARACTERS_MAX, type ToViewer } from "#lib/visits/mod.ts";
import { readMessage } from "./read_message.ts";

/**
 * A part of the page that the socket keeps up to date. `html` is the element with the id `target`. A region with parts is sent whole only when
 * its `shape` changes; else only the parts that changed are sent, so that nobody's form jumps while somebody types.
 */
export interface Region {
  readonly target: string;
  readonly html: string;
  readonly parts?: { readonly shape: string; readonly html: ReadonlyMap<string, string> };
}

/** What may have changed: anything, or only the answers of the shared form and who is in which question. */
export type Scope = "all" | "form";

/** What one viewer sees and may do; the session around it keeps the socket. */
export interface LiveView {
  /**
   * What this viewer should see now, read fresh from the stores, so that it always converges: everything, or with the scope "form" at least what
   * depends on the answers of the form.
   */
  regions(scope: Scope): Promise<readonly Region[]>;
  /** The tab's title and what is to be heard, when it differs from the last one. */
  notice?(): Promise<Omit<Extract<ToViewer, { type: "notice" }>, "type"> | undefined>;
  receive(message: FromViewer): Promise<void>;
  /** Whether this viewer may still see all this; asked at every sign of life. Without it: as long as the socket is open. */
  allowed?(): Promise<boolean>;
  /** The socket is open. Returns what to do when it is closed. */
  enter(line: Line): () => void;
}

/** What a view can do with its viewer's socket. */
export interface Line {
  /** Reads again and sends what changed. Resolves when all that was true at the call has been sent; never rejects. */
  refresh(scope?: Scope): Promise<void>;
  /** The browser may show something else in `target` than it was sent, so the next refresh sends it again. */
  forget(target: string): void;
  send(message: ToViewer): void;
  /** Closes the socket, because the viewer may see this no longer. */
  expel(): void;
}

/** Messages a browser may send per second, on average and at once. Signalling of a call comes in bursts. */
const MESSAGES_PER_SECOND = 60;
const MESSAGES_BURST = 240;
/** RFC 6455 § 7.4.1: policy violation; message too big. */
const CLOSE_POLICY = 1008;
const CLOSE_TOO_BIG = 1009;
/** What may wait to be sent to one viewer, in bytes. Whoever takes less than is sent gets a new socket, with the state of then. */
const BACKLOG_BYTES_MAX = 4 * 1024 * 1024;
/** Our own (RFC 6455 § 7.4.2): the sign-in has ended. The page reloads and leads to the sign-in. */
const CLOSE_SIGNED_OUT = 4401;

/**
 * Serves one viewer's socket until it closes: sends what changed, hands on what comes in, sheds what is too much (P23).
 * @param begun told of each work that may go on after the socket has closed; none of them rejects
 */
export function serveSocket(socket: WebSocket, view: LiveView, log: Log, begun: Begun = () => {}): void {
  new LiveSession(socket, view, log, begun);
}

type Begun = (work: Promise<void>) => void;

class LiveSession {
  private readonly sent = new Map<string, string>();
  private readonly shapes = new Map<string, string>();
  private lastNotice = "";
  private refreshing = false;
  /** the round of reading and sending that has not begun yet */
  private nextRound: PromiseWithResolvers<void> | undefined;
  private nextScope: Scope = "form";
  private leave: (() => void) | undefined;
  private lease: ReturnType<typeof setTimeout> | undefined;
  private allowance = MESSAGES_BURST;
  private allowedAt = performance.now();
  private inOrder: Promise<void> = Promise.resolve();
  private besideForm: Promise<void> = Promise.resolve();
  private faulted = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly view: LiveView,
    private readonly log: Log,
    private readonly begun: Begun,
  ) {
    socket.onopen = () => {
      this.leave = view.enter({
        refresh: (scope) => this.refresh(scope),
        forget: (target) => void this.sent.delete(target),
        send: (message) => this.send(message),
        expel: () => this.expel(),
      });
      this.renewLease();
      void this.refresh();
    };
    socket.onmessage = (event) => this.take(event.data);
    socket.onclose = () => this.end();
    socket.onerror = () => this.end();
  }

  /** Renders again and sends what changed. Calls during a rendering make one more, not many. */
  private refresh(scope: Scope = "all"): Promise<void> {
    if (scope === "all") this.nextScope = "all";
    const { promise } = this.nextRound ??= Promise.withResolvers();
    if (!this.refreshing) this.begun(this.catchUp());
    return promise;
  }

  private async catchUp(): Promise<void> {
    this.refreshing = true;
    for (let round = this.nextRound; round; round = this.nextRound) {
      const scope = this.nextScope;
      this.nextRound = undefined;
      this.nextScope = "form";
      try {
        await this.sendAll(scope);
      } catch (fault) {
        this.log.error("live.refreshFaulted", fault);
        this.close();
      }
      round.resolve();
    }
    this.refreshing = false;
  }

  private async sendAll(scope: Scope): Promise<void> {
    if (!this.isOpen) return;
    for (const region of await this.view.regions(scope)) this.sendRegion(region);
    const notice = await this.view.notice?.();
    const asText = JSON.stringify(notice ?? null);
    if (notice && asText !== this.lastNotice) this.send({ type: "notice", ...notice });
    this.lastNotice = asText;
  }

  /** The whole is asked for only where it is sent: drawing it is the dearest part of a change. */
  private sendRegion(region: Region): void {
    const { target, parts } = region;
    if (!parts) {
      this.shapes.delete(target);
      return this.sendChanged(target, region.html);
    }
    if (this.shapes.get(target) !== parts.shape) {
      this.shapes.set(target, parts.shape);
      this.sent.delete(target);
      for (const [part, partHtml] of parts.html) this.sent.set(part, partHtml);
      this.send({ type: "fragment", target, html: region.html });
      return;
    }
    for (const [part, partHtml] of parts.html) this.sendChanged(part, partHtml);
  }

  private sendChanged(target: string, html: string): void {
    if (this.sent.get(target) === html) return;
    this.sent.set(target, html);
    this.send({ type: "fragment", target, html });
  }

  private get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  private send(message: ToViewer): void {
    if (!this.isOpen) return;
    if (this.socket.bufferedAmount > BACKLOG_BYTES_MAX) return this.close(CLOSE_POLICY);
    this.socket.send(JSON.stringify(message));
  }

  private take(data: unknown): void {
    if (!this.isOpen) return; // what still arrives after we closed
    this.renewLease();
    if (typeof data !== "string" || data.length > MESSAGE_CHARACTERS_MAX) {
      return this.close(CLOSE_TOO_BIG);
    }
    if (!this.mayTake()) return this.close(CLOSE_POLICY);
    const message = readMessage(data);
    if (!message) return this.close(CLOSE_POLICY);
    if (message.type === "beat") return this.beat();
    // One after the other: a later value of a question must not overtake an earlier one, nor a word of signalling the one before it, on
    // which it stands. Text beside the voice and signalling touch no question: they do not wait until one is on the disk (P25).
    if (message.type === "text" || message.type === "media") {
      this.begun(this.besideForm = this.besideForm.then(() => this.handOn(message)));
    } else this.begun(this.inOrder = this.inOrder.then(() => this.handOn(message)));
  }

  /** After a fault nothing more is handed on: the browser sends on its next socket whatever has no receipt. */
  private async handOn(message: FromViewer): Promise<void> {
    if (this.faulted) return;
    try {
      await this.view.receive(message);
    } catch (fault) {
      this.faulted = true;
      this.log.error("live.messageFaulted", fault, { type: message.type });
      this.close();
    }
  }

  private beat(): void {
    this.send({ type: "beat" });
    void this.view.allowed?.().then((allowed) => allowed || this.expel()).catch(() => this.close());
  }

  /** Whoever sleeps or has no network answers no goodbye, and the socket would stay half closed for hours: nobody is there from now on. */
  private close(code?: number): void {
    this.socket.close(code);
    this.end();
  }

  private expel(): void {
    this.close(CLOSE_SIGNED_OUT);
  }

  private mayTake(): boolean {
    const now = performance.now();
    const earned = (now - this.allowedAt) / 1000 * MESSAGES_PER_SECOND;
    this.allowance = Math.min(MESSAGES_BURST, this.allowance + earned) - 1;
    this.allowedAt = now;
    return this.allowance >= 0;
  }

  private renewLease(): void {
    clearTimeout(this.lease);
    this.lease = setTimeout(() => this.close(), LEASE_SECONDS * 1000);
  }

  private end(): void {
    clearTimeout(this.lease);
    this.leave?.();
    this.leave = undefined;
  }
}
