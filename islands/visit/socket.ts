/**
 * The one socket of a visit. It carries signals, and HTML fragments which it puts in place; it comes back by itself and brings along what was
 * typed meanwhile (P19).
 */
import {
  BEAT_SECONDS,
  type FromViewer,
  LEASE_SECONDS,
  type TextLine,
  type ToViewer,
} from "#lib/visits/shared.ts";
import type { MediaFromClient, MediaFromServer } from "#lib/visits/media_messages.ts";
import { swapFragment } from "./fragments.ts";

/** As lib/web/live/session.ts closes a socket whose viewer may see it no longer. */
const CLOSE_SIGNED_OUT = 4401;
const RETRY_FIRST_MS = 300;
/** Within the five seconds after a restarted server's return, the call must be joined and its picture be there as well (P19). */
const RETRY_MAX_MS = 1000;
/** A page looks at the clock so often; one that missed so much of it stood still: the device slept, or the browser froze the page. */
const TICK_MS = 1_000;
const STOOD_STILL_MS = 5_000;
/** An open socket may be a dead one after that: the answer to a sign of life must come within this time. */
const ANSWER_WITHIN_MS = 1_500;

type Listeners = {
  media: (message: MediaFromServer) => void;
  notice: (notice: Extract<ToViewer, { type: "notice" }>) => void;
  stored: (ref: number) => void;
  text: (line: TextLine) => void;
  texts: (lines: readonly TextLine[]) => void;
  /** after a fragment was put in place */
  swapped: (element: Element) => void;
  state: (connected: boolean) => void;
};

/** What a page can do with its visit's socket. */
export interface VisitSocket {
  send(
    message: { type: "media"; message: MediaFromClient } | Exclude<FromViewer, { type: "media" }>,
  ): boolean;
  listen<K extends keyof Listeners>(what: K, listener: Listeners[K]): () => void;
  /** Calls `opened` at every (re)connect, and at once if the socket is open. */
  onOpen(opened: () => void): () => void;
}

let single: Socket | undefined;

/** The page's socket. Its address stands in `<body data-socket>` or any element with `data-socket`. */
export function visitSocket(): VisitSocket {
  if (!single) {
    const path = document.querySelector<HTMLElement>("[data-socket]")?.dataset["socket"];
    if (!path) throw new Error("expected an element with data-socket, found none");
    single = new Socket(path);
  }
  return single;
}

class Socket implements VisitSocket {
  private socket: WebSocket | undefined;
  private retryMs = RETRY_FIRST_MS;
  private heardAt = Date.now();
  private readonly opened = new Set<() => void>();
  private readonly listeners: { [K in keyof Listeners]: Set<Listeners[K]> } = {
    media: new Set(),
    notice: new Set(),
    stored: new Set(),
    text: new Set(),
    texts: new Set(),
    swapped: new Set(),
    state: new Set(),
  };

  constructor(private readonly path: string) {
    this.connect();
    setInterval(() => this.beat(), BEAT_SECONDS * 1000);
    // A phone that wakes up, or a network that returns, need not wait for the next attempt.
    addEventListener("online", () => this.wake());
    addEventListener("pageshow", () => this.wake());
    document.addEventListener("resume", () => this.wake());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.wake();
    });
    let tickedAt = Date.now();
    setInterval(() => {
      if (Date.now() - tickedAt > STOOD_STILL_MS) this.wake();
      tickedAt = Date.now();
    }, TICK_MS);
  }

  send(message: FromViewer): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  listen<K extends keyof Listeners>(what: K, listener: Listeners[K]): () => void {
    this.listeners[what].add(listener);
    return () => this.listeners[what].delete(listener);
  }

  onOpen(opened: () => void): () => void {
    this.opened.add(opened);
    if (this.socket?.readyState === WebSocket.OPEN) opened();
    return () => this.opened.delete(opened);
  }

  private connect(): void {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    // Content comes in the page's language: browsers differ in what they send along with a handshake.
    const query = new URLSearchParams({ lang: document.documentElement.lang });
    // A new socket goes on with the page of the form that is open.
    const page = document.querySelector<HTMLElement>("[data-form-page]")?.dataset["formPage"];
    if (page !== undefined) query.set("page", page);
    const socket = this.socket = new WebSocket(`${scheme}//${location.host}${this.path}?${query}`);
    socket.onopen = () => {
      if (this.socket !== socket) return;
      this.retryMs = RETRY_FIRST_MS;
      this.heardAt = Date.now();
      this.showState(true);
      for (const opened of this.opened) opened();
    };
    socket.onmessage = (event) => {
      if (this.socket !== socket) return;
      this.heardAt = Date.now();
      this.receive(JSON.parse(event.data) as ToViewer);
    };
    socket.onclose = ({ code }) => {
      if (this.socket !== socket) return;
      // The sign-in has ended: the page leads there.
      if (code === CLOSE_SIGNED_OUT) return location.reload();
      this.showState(false);
      setTimeout(() => this.socket === socket && this.connect(), this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, RETRY_MAX_MS);
    };
  }

  /** A page that stood still, is looked at again, or has a network again: within moments it has a socket that works. */
  private wake(): void {
    const { socket } = this;
    if (socket?.readyState === WebSocket.CONNECTING) return;
    if (socket?.readyState !== WebSocket.OPEN || this.isLeaseOver()) return this.replace();
    const askedAt = Date.now();
    this.send({ type: "beat" });
    setTimeout(() => {
      if (this.socket === socket && this.heardAt < askedAt) this.replace();
    }, ANSWER_WITHIN_MS);
  }

  /** A new socket at once. Waiting for the old one to close would take as long as the browser likes: nobody is there to say goodbye to. */
  private replace(): void {
    const old = this.socket;
    this.retryMs = RETRY_FIRST_MS;
    if (old?.readyState === WebSocket.OPEN) this.showState(false);
    this.connect();
    old?.close();
  }

  private isLeaseOver(): boolean {
    return Date.now() - this.heardAt > LEASE_SECONDS * 1000;
  }

  private beat(): void {
    this.send({ type: "beat" });
    // A network that vanished without a word leaves an open socket on which nothing comes any more.
    if (this.socket?.readyState === WebSocket.OPEN && this.isLeaseOver()) this.replace();
  }

  private showState(connected: boolean): void {
    document.documentElement.dataset["live"] = connected ? "connected" : "lost";
    for (const listener of this.listeners.state) listener(connected);
  }

  private receive(message: ToViewer): void {
    switch (message.type) {
      case "fragment": {
        const element = swapFragment(message.target, message.html);
        if (element) { for (const listener of this.listeners.swapped) listener(element); }
        return;
      }
      case "stored":
        for (const listener of this.listeners.stored) listener(message.ref);
        return;
      case "text":
        for (const listener of this.listeners.text) listener(message.line);
        return;
      case "texts":
        for (const listener of this.listeners.texts) listener(message.lines);
        return;
      case "media":
        for (const listener of this.listeners.media) listener(message.message);
        return;
      case "notice":
        for (const listener of this.listeners.notice) listener(message);
        return;
      case "beat":
        return;
    }
  }
}
