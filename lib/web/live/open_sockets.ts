/** RFC 6455 § 7.4.1: the server goes away, as Deno's own server says it too. Our pages come back after it. */
const CLOSE_GOING_AWAY = 1001;
const LOOK_AGAIN_MILLISECONDS = 10;

/** Every live socket of this process, so that they can be counted, and closed politely when it ends. */
export class OpenSockets {
  private readonly sockets = new Set<WebSocket>();
  private closing = false;

  get count(): number {
    return this.sockets.size;
  }

  add(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.addEventListener("close", () => this.sockets.delete(socket));
    socket.addEventListener("error", () => this.sockets.delete(socket));
    // Its handshake was under way when the order to end came.
    socket.addEventListener("open", () => this.closing && socket.close(CLOSE_GOING_AWAY));
  }

  /** Tells every browser to come back later, and waits until they have heard it. Some never answer: whoever calls this sets a limit. */
  async closeAll(): Promise<void> {
    this.closing = true;
    for (const socket of this.sockets) {
      if (socket.readyState === WebSocket.OPEN) socket.close(CLOSE_GOING_AWAY);
    }
    while (this.sockets.size > 0) await new Promise((look) => setTimeout(look, LOOK_AGAIN_MILLISECONDS));
  }
}
