import { eventually } from "#tests/support/waiting.ts";

/** A live socket in the hand of a test: what a program may send that is not our page. */
export interface Line extends AsyncDisposable {
  readonly received: { type: string; message?: { type: string } }[];
  /** the close code, once it is closed */
  readonly closed: Promise<number>;
  send(message: unknown): void;
  sendText(frame: string | Uint8Array<ArrayBuffer>): void;
  until(fits: (message: Line["received"][number]) => boolean): Promise<void>;
}

/** Deno's sockets take headers; the browsers' types, which the product is checked with, know none. */
const DenoSocket = WebSocket as unknown as new (
  address: string,
  options: { headers: Record<string, string> },
) => WebSocket;

/** @throws Error when the handshake is refused */
export async function openLine(address: string, headers: Record<string, string> = {}): Promise<Line> {
  const socket = new DenoSocket(address, { headers });
  const received: Line["received"] = [];
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener("close", ({ code }) => resolve(code))
  );
  socket.addEventListener("message", ({ data }) => received.push(JSON.parse(data)));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`expected a socket at ${address}, was refused`)));
  });
  return {
    received,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    sendText: (frame) => socket.send(frame),
    async until(fits) {
      await eventually("a message on the live socket", () => received.some(fits));
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      await closed;
    },
  };
}
