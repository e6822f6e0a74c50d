import assert from "node:assert/strict";
import { silentLog } from "#lib/log/mod.ts";
import { answerServeFault, cutAfter } from "#lib/web/cut_line.ts";
import { FORM_BODY_SECONDS_MAX, readForm } from "#lib/web/form_entries.ts";
import { HttpRefusal } from "#lib/web/refusal.ts";
import { freePort } from "#tests/support/ports.ts";

/** Long beside what a busy machine may stand still: the quick form has to be read within it as well. */
const LIMIT_SECONDS = 2;
const DRIP_MILLISECONDS = 100;
const HEAD = "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n";

/** A server that does nothing but read forms, with a short patience. */
function readingServer() {
  const read: string[] = [];
  const options = {
    hostname: "127.0.0.1",
    port: freePort(),
    onListen() {},
    onError: answerServeFault(silentLog),
  };
  const server = Deno.serve(options, async (request) => {
    try {
      read.push((await readForm(request, LIMIT_SECONDS)).text("name"));
      return new Response("read");
    } catch (fault) {
      if (!(fault instanceof HttpRefusal)) throw fault;
      return await cutAfter(new Response("refused", { status: fault.status }));
    }
  });
  return { to: { hostname: "127.0.0.1", port: server.addr.port }, read, close: () => server.shutdown() };
}

/** Sends a beginning, then a byte now and then until the line is closed, or nothing more until there is an answer. @returns what came back */
async function send(to: { hostname: string; port: number }, text: string, drips: boolean): Promise<string> {
  using connection = await Deno.connect(to);
  await connection.write(new TextEncoder().encode(text));
  const timer = setInterval(() => {
    // Cut off: what was answered before is what counts.
    if (drips) connection.write(new TextEncoder().encode("a")).catch(() => {});
  }, DRIP_MILLISECONDS);
  let answer = "";
  const buffer = new Uint8Array(4096);
  try {
    for (let count; (count = await connection.read(buffer)) !== null;) {
      answer += new TextDecoder().decode(buffer.subarray(0, count));
      if (!drips) break;
    }
  } catch {
    // As above.
  } finally {
    clearInterval(timer);
  }
  return answer;
}

Deno.test("[P40] forms that are sent byte by byte are cut off together, and meanwhile others are answered", async () => {
  const server = readingServer();
  const long = `${HEAD}content-length: 100000\r\n\r\nname=`;
  const slow = Array.from({ length: 40 }, () => send(server.to, long, true));
  const silent = send(server.to, long, false);
  const quick = await send(
    server.to,
    `${HEAD}content-length: 10\r\nconnection: close\r\n\r\nname=Erika`,
    false,
  );
  assert.match(quick, /^HTTP\/1\.1 200 /);
  assert.deepEqual(server.read, ["Erika"]);
  const answers = await Promise.all([...slow, silent]);
  await server.close();
  for (const answer of answers) assert.match(answer, /^HTTP\/1\.1 408 /);
  assert.deepEqual(server.read, ["Erika"], "nothing of them was taken for a form");
});

Deno.test("[P40] the largest form has time enough over a poor line", () => {
  // 10 kB a second is less than the slowest mobile telephone.
  assert.ok(FORM_BODY_SECONDS_MAX * 10_000 >= 256 * 1024);
});
