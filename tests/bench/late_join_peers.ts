/** What our call is measured beside when somebody joins late: Debian's Janus video room, and a plain call from browser to browser. */
import type { Page } from "playwright-core";
import { findProgram } from "#tests/support/found.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { freePort } from "#tests/support/ports.ts";
import { watch } from "#tests/support/processes.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";
import { firstFrame, watchFrames } from "./first_frame.ts";

/** One of those compared: a round is somebody joining somebody who sends already. */
export interface Joining {
  readonly name: string;
  /** @returns milliseconds from "come in" to the first drawn frame */
  round(): Promise<number>;
}

/** A blank page of an address of ours, with its camera and microphone on. */
async function openBlank(browser: TestBrowser, url: string): Promise<Page> {
  const person = await browser.person();
  await watchFrames(person);
  const page = await person.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    const constraints = { audio: true, video: { width: 1280, height: 720, frameRate: 25 } };
    Object.assign(globalThis, { own: await navigator.mediaDevices.getUserMedia(constraints) });
  });
  return page;
}

function serveBlank() {
  const body = "<!doctype html><title>Vergleich</title><body></body>";
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    () => new Response(body, { headers: { "content-type": "text/html" } }),
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

/** Two windows of one browser that tell each other everything by a channel within it: no signalling could be faster. */
export function direct(browser: TestBrowser): Joining & AsyncDisposable {
  const blank = serveBlank();
  return {
    name: "from browser to browser, no server",
    async round() {
      const caller = await openBlank(browser, blank.url);
      const called = await caller.context().newPage();
      await called.goto(blank.url);
      await called.evaluate(async () => {
        const constraints = { audio: true, video: { width: 1280, height: 720, frameRate: 25 } };
        Object.assign(globalThis, { own: await navigator.mediaDevices.getUserMedia(constraints) });
      });
      await called.evaluate(talkDirectly, false);
      await caller.evaluate(talkDirectly, true);
      const found = await firstFrame(caller);
      await caller.context().close();
      return found;
    },
    [Symbol.asyncDispose]: () => blank[Symbol.asyncDispose](),
  };
}

/** Runs in a page. */
async function talkDirectly(caller: boolean): Promise<void> {
  const page = globalThis as unknown as { own: MediaStream; began?: number };
  page.began = performance.now();
  const channel = new BroadcastChannel("signals");
  const pc = new RTCPeerConnection();
  for (const track of page.own.getTracks()) pc.addTrack(track, page.own);
  pc.onicecandidate = ({ candidate }) => candidate && channel.postMessage({ candidate: candidate.toJSON() });
  const early: RTCIceCandidateInit[] = [];
  channel.onmessage = async ({ data }) => {
    if (data.candidate) {
      if (pc.remoteDescription) await pc.addIceCandidate(data.candidate);
      else early.push(data.candidate);
      return;
    }
    await pc.setRemoteDescription(data.description);
    for (const candidate of early.splice(0)) await pc.addIceCandidate(candidate);
    if (data.description.type !== "offer") return;
    await pc.setLocalDescription();
    channel.postMessage({ description: pc.localDescription!.toJSON() });
  };
  if (!caller) return;
  await pc.setLocalDescription();
  channel.postMessage({ description: pc.localDescription!.toJSON() });
}

/** Debian's package, installed for this comparison alone. */
export async function janusIsThere(): Promise<boolean> {
  if (findProgram("janus") !== undefined) return true;
  if (Deno.uid() !== 0 || findProgram("apt-get") === undefined) return false;
  const args = ["install", "-y", "-q", "--no-install-recommends", "janus"];
  await new Deno.Command("apt-get", { args, env: { DEBIAN_FRONTEND: "noninteractive" }, stdout: "null" })
    .output();
  return findProgram("janus") !== undefined;
}

const ROOM = 4711;

export async function janus(
  browser: TestBrowser,
): Promise<{ sending: Joining; watching: Joining } & AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder("janus"));
  const blank = stack.use(serveBlank());
  const port = freePort();
  const files = {
    "janus.jcfg": `general: { admin_secret = "only-for-this-run" debug_level = 3 }
      media: { rtp_port_range = "30000-30400" } nat: { nice_debug = false ignore_mdns = true full_trickle = true }
      plugins: { disable = "libjanus_audiobridge.so,libjanus_streaming.so,libjanus_recordplay.so,libjanus_sip.so,libjanus_nosip.so,libjanus_voicemail.so,libjanus_textroom.so,libjanus_videocall.so,libjanus_echotest.so" }
      transports: { disable = "libjanus_http.so,libjanus_pfunix.so,libjanus_rabbitmq.so,libjanus_mqtt.so,libjanus_nanomsg.so" }
      events: { broadcast = false }`,
    "janus.transport.websockets.jcfg":
      `general: { json = "compact" ws = true ws_port = ${port} ws_ip = "127.0.0.1" wss = false } admin: { admin_ws = false }`,
    "janus.plugin.videoroom.jcfg":
      `room-${ROOM}: { description = "bench" publishers = 12 bitrate = 1200000 fir_freq = 10 audiocodec = "opus" videocodec = "vp8" record = false }`,
  };
  for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(folder.file(name), text);
  const server = stack.use(watch(findProgram("janus")!, ["-F", folder.path, "-o"]));
  await eventually("Janus to listen", async () => {
    const connection = await Deno.connect({ hostname: "127.0.0.1", port }).catch(() => undefined);
    connection?.close();
    return connection !== undefined;
  }, { seconds: 20 }).catch((fault) => {
    throw new Error(`${fault.message}\n${server.lines.slice(-20).join("\n")}`);
  });
  const joining = (name: string, sends: boolean): Joining => ({
    name,
    async round() {
      const sender = await openBlank(browser, blank.url);
      await sender.evaluate(enterJanus, { port, room: ROOM, sends: true, watches: false });
      const late = await openBlank(browser, blank.url);
      await late.evaluate(enterJanus, { port, room: ROOM, sends, watches: true });
      const found = await firstFrame(late);
      for (const page of [late, sender]) await page.context().close();
      return found;
    },
  });
  const kept = stack.move();
  return {
    sending: joining("Janus' video room, both send", true),
    watching: joining("Janus' video room, who joins only watches", false),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Runs in a page: Janus' protocol over its socket, as far as a room needs it. The clock starts when session and handles are there. */
async function enterJanus(
  { port, room, sends, watches }: { port: number; room: number; sends: boolean; watches: boolean },
): Promise<void> {
  type Said = Record<string, unknown> & {
    janus: string;
    transaction?: string;
    jsep?: RTCSessionDescriptionInit;
    data?: { id: number };
    plugindata?: { data: Record<string, unknown> };
  };
  const page = globalThis as unknown as { own: MediaStream; began?: number };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, "janus-protocol");
  await new Promise((opened) => socket.onopen = opened);
  const waiting = new Map<string, (said: Said) => void>();
  socket.onmessage = ({ data }) => {
    const said = JSON.parse(data) as Said;
    if (said.janus !== "ack") waiting.get(said.transaction ?? "")?.(said);
  };
  const ask = (message: Record<string, unknown>) =>
    new Promise<Said>((done) => {
      const transaction = crypto.randomUUID();
      waiting.set(transaction, done);
      socket.send(JSON.stringify({ ...message, transaction }));
    });
  const { data: session } = await ask({ janus: "create" });
  const session_id = session!.id;
  setInterval(() => void ask({ janus: "keepalive", session_id }), 20_000);
  const attach = async () =>
    (await ask({ janus: "attach", plugin: "janus.plugin.videoroom", session_id })).data!.id;
  const [sending, receiving] = [await attach(), await attach()];
  const say = (handle_id: number, body: unknown, jsep?: RTCSessionDescriptionInit) =>
    ask({ janus: "message", session_id, handle_id, body, ...(jsep ? { jsep } : {}) });
  const connection = (handle_id: number) => {
    const pc = new RTCPeerConnection();
    pc.onicecandidate = ({ candidate }) =>
      void ask({
        janus: "trickle",
        session_id,
        handle_id,
        candidate: candidate?.toJSON() ?? { completed: true },
      });
    return pc;
  };
  page.began = performance.now();
  const publish = async () => {
    const pc = connection(sending);
    for (const track of page.own.getTracks()) pc.addTrack(track, page.own);
    await pc.setLocalDescription();
    const answer = await say(sending, { request: "publish" }, pc.localDescription!.toJSON());
    await pc.setRemoteDescription(answer.jsep!);
    if (watches) return;
    while (pc.connectionState !== "connected") await new Promise((look) => setTimeout(look, 20));
  };
  const subscribe = async (feed: number) => {
    const offer = await say(receiving, { request: "join", ptype: "subscriber", room, streams: [{ feed }] });
    const pc = connection(receiving);
    await pc.setRemoteDescription(offer.jsep!);
    await pc.setLocalDescription();
    await say(receiving, { request: "start" }, pc.localDescription!.toJSON());
  };
  const joined = await say(sending, { request: "join", ptype: "publisher", room });
  const [other] = joined.plugindata!.data["publishers"] as { id: number }[];
  await Promise.all([
    ...(watches ? [subscribe(other!.id)] : []),
    ...(sends ? [publish()] : []),
  ]);
}
