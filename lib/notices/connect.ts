import { connect, type Socket } from "node:net";

type Connected = (fault: Error | null, opened?: { connection: Socket }) => void;

/**
 * Connects to the mail server by its name, in one step (nodemailer's `getSocket`). nodemailer alone looks the name up first and then connects
 * to the address; a process that may reach `mail.example.org:587` and nothing else (see lib/operations/launch) is refused both.
 */
export function connectByName(
  { host, port, connectionTimeout }: {
    host?: string | undefined;
    port?: number | string | undefined;
    connectionTimeout?: number | undefined;
  },
  done: Connected,
): void {
  const socket = connect({ host: host ?? "localhost", port: Number(port) });
  const fail = (fault: Error) => {
    clearTimeout(limit);
    socket.destroy();
    done(fault);
  };
  const limit = setTimeout(() => {
    fail(Object.assign(new Error("the mail server did not answer in time"), { code: "ETIMEDOUT" }));
  }, connectionTimeout);
  socket.once("error", fail);
  socket.once("connect", () => {
    clearTimeout(limit);
    socket.off("error", fail);
    done(null, { connection: socket });
  });
}
