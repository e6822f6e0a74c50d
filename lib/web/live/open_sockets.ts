/** RFC 6455 § 7.4.1: the server goes away, as Deno's own server says it too. Our pages come back after it. */
const CLOSE_GOING_AWAY = 1001;
const LOOK_AGAIN_MILLISECONDS = 10;
/**
 * What one link, or one person at one page of the desk, may have open: more windows than anybody looks at, and what hangs after a broken line until
 * its lease ends. Each of them is told of everything, so without a limit one link could keep the server busy (P40).
 */
export const SOCKETS_PER_VIEWER_MAX = 24;

/** Every live socket of this process, so that they can be counted, and closed politely when it ends. */
export class OpenSockets {
  /** with whose it is */
  private readonly sockets = new Map<WebSocket, string>();
  private readonly underWay = new Set<Promise<void>>();
  private closing = false;

  get count(): number {
    return this.sockets.size;
  }

  /** Whether this viewer may open one more. */
  hasRoomFor(viewer: string): boolean {
    let open = 0;
    for (const one of this.sockets.values()) if (one === viewer) open++;
    return open < SOCKETS_PER_VIEWER_MAX;
  }

  add(socket: WebSocket, viewer: string): void {
    this.sockets.set(socket, viewer);
    socket.addEventListener("close", () => this.sockets.delete(socket));
    socket.addEventListener("error", () => this.sockets.delete(socket));
    // Its handshake was under way when the order to end came.
    socket.addEventListener("open", () => this.closing && socket.close(CLOSE_GOING_AWAY));
  }

  /** Has {@link closeAll} wait for what a socket's session does, whatever has become of the socket. @param work never rejects */
  finishFirst(work: Promise<void>): void {
    this.underWay.add(work);
    void work.then(() => this.underWay.delete(work));
  }

  /**
   * Tells every browser to come back later, and waits until they have heard it and nothing is drawn or stored for them any more. Some never
   * answer: whoever calls this sets a limit.
   */
  async closeAll(): Promise<void> {
    this.closing = true;
    for (const socket of this.sockets.keys()) {
      if (socket.readyState === WebSocket.OPEN) socket.close(CLOSE_GOING_AWAY);
    }
    while (this.sockets.size > 0) await new Promise((look) => setTimeout(look, LOOK_AGAIN_MILLISECONDS));
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }
}
