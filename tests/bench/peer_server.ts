/** The peer beside our live form: Hocuspocus, in a process of its own, with its documents in memory. Prints its port. */
import { Hocuspocus } from "@hocuspocus/server";

const hocuspocus = new Hocuspocus({ quiet: true });
const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, (request) => {
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.binaryType = "arraybuffer";
  const connection = hocuspocus.handleConnection(socket as never, request as never, {});
  socket.onmessage = ({ data }) => connection.handleMessage(new Uint8Array(data as ArrayBuffer));
  return response;
});
Deno.stdout.writeSync(new TextEncoder().encode(`${server.addr.port}\n`));
