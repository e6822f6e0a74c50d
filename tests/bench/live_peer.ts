import { HocuspocusProvider } from "@hocuspocus/provider";
import { Doc } from "yjs";
import { BEAT_SECONDS } from "#lib/visits/shared.ts";
import { demoPassword } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { quantile } from "#tests/support/quantile.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const CHANGES_COUNT = 300;
/** Between two changes, in milliseconds: a fast typist. */
const PAUSE_MS = 20;

export interface LineFigure {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * How long one change of a field takes from one client's socket to the other's, without browsers: our server, which stores each change durably
 * with its audit entry and renders it for whoever sees it; and beside it, in the same run, Hocuspocus, which hands it on from memory. Both
 * servers are processes of their own on this machine.
 */
export async function run(): Promise<LineFigure[]> {
  return [
    figure("our form, stored and rendered", await measureOurs()),
    figure("Hocuspocus, in memory", await measurePeer()),
  ];
}

async function measureOurs(): Promise<number[]> {
  await using server = await startServer({ env: { DEMO: "1" } });
  const link = await bookByHttp(server, { name: "Zofie Malá", email: "zofie@example.org" });
  const token = link.split("/").at(-1)!;
  await server.client().post(`/visits/${token}/arrival`, {});
  const clerk = await signedIn(server);
  const id = (await clerk.get("/desk")).html.match(/\/desk\/visits\/([0-9a-z]{26})/)![1]!;
  await clerk.post(`/desk/visits/${id}/call`, {});
  const cookie = [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const writer = await socket(server, `/live/visits/${token}?page=contact`, {});
  const reader = await socket(server, `/live/desk/visits/${id}?page=contact`, { cookie });
  // The reader only listens: without a sign of life the server takes its socket for dead.
  const beating = setInterval(() => reader.send(JSON.stringify({ type: "beat" })), BEAT_SECONDS * 1000);
  let wanted = "";
  let seen = Promise.withResolvers<void>();
  reader.onmessage = ({ data }) => wanted !== "" && String(data).includes(wanted) && seen.resolve();
  const times = await measure((number) => {
    wanted = `Wert ${number}.`;
    seen = Promise.withResolvers();
    const raw = { value: wanted };
    writer.send(JSON.stringify({ type: "field", ref: number, field: "contactPost", raw, seen: number }));
    return seen.promise;
  });
  clearInterval(beating);
  for (const one of [writer, reader]) one.close();
  return times;
}

async function measurePeer(): Promise<number[]> {
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "tests/bench/peer_server.ts"],
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const lines = process.stdout.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  const [writer, reader] = await Promise.all([0, 1].map(async () => {
    const doc = new Doc();
    const provider = new HocuspocusProvider({
      ...{ url: `ws://127.0.0.1:${port}`, name: "form", document: doc },
    });
    await new Promise<void>((done) => provider.on("synced", () => done()));
    return { doc, provider };
  }));
  const fields = reader!.doc.getMap<string>("fields");
  const times = await measure(async (number) => {
    const seen = Promise.withResolvers<void>();
    const look = () => fields.get("contactPost") === `Wert ${number}.` && seen.resolve();
    fields.observe(look);
    writer!.doc.getMap<string>("fields").set("contactPost", `Wert ${number}.`);
    await seen.promise;
    fields.unobserve(look);
  });
  for (const { provider } of [writer!, reader!]) provider.destroy();
  process.kill();
  await process.status;
  await lines.return?.(undefined);
  return times;
}

async function measure(change: (number: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < CHANGES_COUNT; number++) {
    const start = performance.now();
    await change(number);
    times.push(performance.now() - start);
    await new Promise((pause) => setTimeout(pause, PAUSE_MS));
  }
  return times;
}

async function signedIn(server: RunningServer) {
  const client = server.client();
  const { name, password } = await demoPassword(server, "clerk");
  await (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" }).submit({
    name,
    password,
  });
  return client;
}

async function socket(
  server: RunningServer,
  path: string,
  headers: Record<string, string>,
): Promise<WebSocket> {
  // Deno takes headers here; the browser's types, which are in force, know protocols only.
  const options = { headers: { ...headers, origin: server.url } } as unknown as string[];
  const line = new WebSocket(`${server.url.replace("http", "ws")}${path}`, options);
  await new Promise((resolve, reject) => {
    line.onopen = resolve;
    line.onerror = reject;
  });
  return line;
}

function figure(name: string, milliseconds: readonly number[]): LineFigure {
  const at = (q: number) => Math.round(quantile(milliseconds, q) * 10) / 10;
  return { name, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

if (import.meta.main) {
  for (const { name, p50, p95, p99 } of await run()) {
    // deno-lint-ignore no-console -- a command-line tool prints its figures
    console.log(`${name}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
  }
  Deno.exit(0);
}
