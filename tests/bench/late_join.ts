import type { BrowserContext, Page } from "playwright-core";
import { findProgram } from "#tests/support/found.ts";
import { goesOn } from "#tests/browser/conversation.ts";
import { switchOn } from "#tests/browser/people.ts";
import { watchDevices } from "#tests/browser/watching.ts";
import { startHarness } from "#tests/media/harness.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { freePort } from "#tests/support/ports.ts";
import { watch } from "#tests/support/processes.ts";
import { quantile } from "#tests/support/quantile.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

export interface JoinFigure {
  readonly name: string;
  readonly runs: number;
  readonly p50: number;
  readonly most: number;
}

const RUNS = 7;

/**
 * Somebody sends picture and sound; another person, whose camera is on already, comes in: milliseconds from the word "come in" to the first
 * frame of the other that is drawn. The same browser, one after another: our call with end-to-end encryption, Janus' video room, a plain call
 * from browser to browser.
 */
export async function measureLateJoin(): Promise<JoinFigure[]> {
  await using browser = await launchBrowser();
  const figures = [await ours(browser)];
  if (await janusIsThere()) figures.push(await janus(browser));
  figures.push(await direct(browser));
  return figures;
}

function figure(name: string, times: readonly number[]): JoinFigure {
  return {
    name,
    runs: times.length,
    p50: Math.round(quantile(times, 0.5)),
    most: Math.round(Math.max(...times)),
  };
}

/** In every page: when the first frame of somebody else is drawn, and, for our call, when its part of the page has come. */
async function watchFrames(person: BrowserContext): Promise<void> {
  await person.addInitScript(() => {
    const times = globalThis as unknown as { began?: number; first?: number };
    const Original = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(...args: ConstructorParameters<typeof Original>) {
        super(...args);
        this.addEventListener("track", ({ track }) => {
          if (track.kind !== "video") return;
          const video = Object.assign(document.createElement("video"), { muted: true, playsInline: true });
          video.srcObject = new MediaStream([track]);
          video.requestVideoFrameCallback(() => times.first ??= performance.now());
          document.body.append(video);
          void video.play();
        });
      }
    };
    const Line = globalThis.WebSocket;
    globalThis.WebSocket = class extends Line {
      constructor(...args: ConstructorParameters<typeof Line>) {
        super(...args);
        this.addEventListener("message", ({ data }) => {
          if (String(data).includes("VideoCall")) times.began ??= performance.now();
        });
      }
    };
  });
}

async function firstFrame(page: Page): Promise<number> {
  return await eventually("the other's first frame", () =>
    page.evaluate(() => {
      const { began, first } = globalThis as unknown as { began?: number; first?: number };
      return began !== undefined && first !== undefined && first - began;
    }), { seconds: 20 });
}

async function ours(browser: TestBrowser): Promise<JoinFigure> {
  await using harness = await startHarness();
  const sender = { id: "sender", role: "clerk", name: "Bernd Schalter" } as const;
  const sending = await (await browser.person()).newPage();
  await sending.goto(harness.url(sender));
  await switchOn(sending);
  harness.admit(sender.id);
  await sending.locator("[data-connection=connected]").waitFor();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const person = await browser.person();
    await watchDevices(person);
    await watchFrames(person);
    const late = { id: `late-${run}`, role: "citizen", name: "Ayşe Öztürk" } as const;
    const page = await person.newPage();
    await page.goto(harness.url(late));
    await switchOn(page);
    harness.admit(late.id);
    times.push(await firstFrame(page));
    if (run === 0) await goesOn([page]);
    await person.close();
  }
  await sending.context().close();
  return figure("our call, end-to-end encrypted", times);
}

/** A page of our own address for the peers' own few lines of script. */
async function withPages(
  browser: TestBrowser,
  work: (open: () => Promise<Page>) => Promise<number[]>,
): Promise<number[]> {
  const body = "<!doctype html><title>Vergleich</title><body></body>";
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    () => new Response(body, { headers: { "content-type": "text/html" } }),
  );
  const person = await browser.person();
  await watchFrames(person);
  const open = async () => {
    const page = await person.newPage();
    await page.goto(`http://127.0.0.1:${server.addr.port}/`);
    await page.evaluate(async () => {
      const constraints = { audio: true, video: { width: 1280, height: 720 } };
      Object.assign(globalThis, { own: await navigator.mediaDevices.getUserMedia(constraints) });
    });
    return page;
  };
  const times = await work(open);
  await person.close();
  return times;
}

async function direct(browser: TestBrowser): Promise<JoinFigure> {
  const times = await withPages(browser, async (open) => {
    const found: number[] = [];
    const [one, two] = [await open(), await open()];
    const talk = async (caller: boolean) => {
      const page = globalThis as unknown as { own: MediaStream; began?: number; first?: number };
      delete page.first;
      page.began = performance.now();
      const channel = new BroadcastChannel("signals");
      const pc = new RTCPeerConnection();
      for (const track of page.own.getTracks()) pc.addTrack(track, page.own);
      pc.onicecandidate = ({ candidate }) =>
        candidate && channel.postMessage({ candidate: candidate.toJSON() });
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
    };
    for (let run = 0; run < RUNS; run += 1) {
      await two.evaluate(talk, false);
      await one.evaluate(talk, true);
      found.push(await firstFrame(one));
      for (const page of [one, two]) {
        await page.reload();
        await page.evaluate(async () => {
          const constraints = { audio: true, video: { width: 1280, height: 720 } };
          Object.assign(globalThis, { own: await navigator.mediaDevices.getUserMedia(constraints) });
        });
      }
    }
    return found;
  });
  return figure("from browser to browser, no server", times);
}

/** Debian's package, installed for this comparison alone. */
async function janusIsThere(): Promise<boolean> {
  if (findProgram("janus") !== undefined) return true;
  if (Deno.uid() !== 0 || findProgram("apt-get") === undefined) return false;
  const args = ["install", "-y", "-q", "--no-install-recommends", "janus"];
  await new Deno.Command("apt-get", { args, env: { DEBIAN_FRONTEND: "noninteractive" }, stdout: "null" })
    .output();
  return findProgram("janus") !== undefined;
}

const ROOM = 4711;

async function janus(browser: TestBrowser): Promise<JoinFigure> {
  await using folder = await temporaryFolder("janus");
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
  await using server = watch(findProgram("janus")!, ["-F", folder.path, "-o"]);
  await eventually("Janus to listen", async () => {
    const connection = await Deno.connect({ hostname: "127.0.0.1", port }).catch(() => undefined);
    connection?.close();
    return connection !== undefined;
  }, { seconds: 20 }).catch((fault) => {
    throw new Error(`${fault.message}\n${server.lines.slice(-20).join("\n")}`);
  });
  const times = await withPages(browser, async (open) => {
    const sender = await open();
    await sender.evaluate(enterJanus, { port, room: ROOM, publish: true });
    const found: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const late = await open();
      await late.evaluate(enterJanus, { port, room: ROOM, publish: false });
      found.push(await firstFrame(late));
      await late.close();
    }
    return found;
  });
  return figure("Janus' video room", times);
}

/** Runs in a page: Janus' protocol over its socket, as far as a room needs it. The clock starts when session and handles are there. */
async function enterJanus(
  { port, room, publish }: { port: number; room: number; publish: boolean },
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
  const joined = await say(sending, { request: "join", ptype: "publisher", room });
  const [other] = joined.plugindata!.data["publishers"] as { id: number }[];
  if (publish) {
    const pc = connection(sending);
    for (const track of page.own.getTracks()) pc.addTrack(track, page.own);
    await pc.setLocalDescription();
    const answer = await say(sending, { request: "publish" }, pc.localDescription!.toJSON());
    await pc.setRemoteDescription(answer.jsep!);
    return;
  }
  const streams = [{ feed: other!.id }];
  const offer = await say(receiving, { request: "join", ptype: "subscriber", room, streams });
  const pc = connection(receiving);
  await pc.setRemoteDescription(offer.jsep!);
  await pc.setLocalDescription();
  await say(receiving, { request: "start" }, pc.localDescription!.toJSON());
}
