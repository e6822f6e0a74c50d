/**
 * The smallest product around a call: one visit, a page per participant, and the real media rooms. Everyone waits with
 * a preview until the test admits them; then the call takes the preview's place, as on the visit's page.
 */
import * as esbuild from "esbuild";
import { join } from "node:path";
import { translator } from "#lib/i18n/mod.ts";
import { createLog } from "#lib/log/mod.ts";
import { callStrings } from "#lib/visits/call_texts.ts";
import type { MediaFromClient, MediaFromServer } from "#lib/visits/media_messages.ts";
import type { RoomParticipant, RoomPeer } from "#lib/visits/rooms.ts";
import type { FromViewer, ToViewer } from "#lib/visits/shared.ts";
import { denoPackages } from "#lib/web/build/packages.ts";
import { ROOT } from "#lib/web/build/places.ts";
import { type MediaRooms, type MediaSettings, startMediaRooms, workerPaths } from "#media/mod.ts";
import { freePort } from "#tests/support/ports.ts";

export type Harness = AsyncDisposable & {
  /** The rooms of the server as it runs now. */
  readonly rooms: MediaRooms;
  readonly log: readonly string[];
  url(participant: RoomParticipant): string;
  /** From now on this participant may join; their page swaps to the call. */
  admit(id: string): void;
  /** Cuts the participant's socket; the page makes a new one. */
  cut(id: string): void;
  /** Ends the server with everything in it, workers and sockets included. */
  fall(): Promise<void>;
  /** Starts it again at the same address; who was admitted still is. */
  rise(): void;
  /** How many media messages this participant's browser sent. */
  heard(id: string): number;
};

const VISIT = "visit-1";
const texts = callStrings(translator("de"));

type Present = {
  readonly participant: RoomParticipant;
  socket?: WebSocket;
  peer?: RoomPeer;
  admitted: boolean;
  /** Their page shows the call. */
  called?: boolean;
  heard: number;
};

/** What a test does with a message on its way to the media server. @returns whether it goes no further */
export type Between = (
  id: string,
  message: MediaFromClient,
  tell: (message: MediaFromServer) => void,
) => boolean;

/** @param media the media server's settings where the test has its own */
export async function startHarness(
  media: Partial<MediaSettings> = {},
  between: Between = () => false,
): Promise<Harness> {
  const log: string[] = [];
  const startRooms = () =>
    startMediaRooms({
      settings: { listen: "127.0.0.1", port: 0, workers: 1, ...media },
      paths: workerPaths(Deno.env.toObject()),
      log: createLog("info", (line) => log.push(line)),
    });
  let rooms = startRooms();
  const scripts = await bundle();
  const people = new Map<string, Present>();

  const serve = (port: number) => Deno.serve({ port, hostname: "127.0.0.1", onListen: () => {} }, answer);
  // One that nobody is given while the server is gone.
  const port = freePort();
  let server = serve(port);

  function answer(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    const script = scripts.get(pathname);
    if (script) return new Response(script, { headers: { "content-type": "text/javascript" } });
    const id = searchParams.get("id") ?? "";
    if (pathname.startsWith("/live/")) {
      return live(request, decodeURIComponent(pathname.slice("/live/".length)));
    }
    if (pathname !== "/") return new Response(null, { status: 204 });
    delete people.get(id)?.called;
    people.set(id, people.get(id) ?? { participant: participantOf(searchParams), admitted: false, heard: 0 });
    return new Response(page(id), { headers: { "content-type": "text/html; charset=utf-8" } });
  }

  function live(request: Request, id: string): Response {
    const person = people.get(id)!;
    const { socket, response } = Deno.upgradeWebSocket(request);
    socket.onopen = () => {
      person.socket = socket;
      if (person.admitted) enter(person);
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data) as FromViewer;
      if (message.type === "beat") socket.send(JSON.stringify({ type: "beat" } satisfies ToViewer));
      if (message.type !== "media") return;
      person.heard += 1;
      const tell = (told: MediaFromServer) => socket.send(JSON.stringify({ type: "media", message: told }));
      if (!between(id, message.message, tell)) person.peer?.receive(message.message);
    };
    socket.onclose = () => {
      if (person.socket !== socket) return;
      person.peer?.leave();
      delete person.peer;
      delete person.socket;
    };
    return response;
  }

  function enter(person: Present): void {
    const { socket, participant } = person;
    if (!socket) return;
    const tell = (message: ToViewer) =>
      socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message));
    person.peer = rooms.join(VISIT, participant, (message) => tell({ type: "media", message } as ToViewer));
    if (person.called) return;
    person.called = true;
    tell({
      type: "fragment",
      target: "stage",
      html: island("VideoCall", { ownId: participant.id, texts, worker: "/islands/media/cipher_worker.js" }),
    });
  }

  async function fall(): Promise<void> {
    rooms.stop();
    for (const person of people.values()) {
      delete person.peer;
      person.socket?.close();
    }
    await server.shutdown();
  }

  return {
    get rooms() {
      return rooms;
    },
    log,
    url: ({ id, role, name }) => `http://127.0.0.1:${port}/?${new URLSearchParams({ id, role, name })}`,
    admit(id) {
      const person = people.get(id)!;
      person.admitted = true;
      enter(person);
    },
    cut: (id) => people.get(id)?.socket?.close(),
    heard: (id) => people.get(id)?.heard ?? 0,
    fall,
    rise() {
      rooms = startRooms();
      server = serve(port);
    },
    [Symbol.asyncDispose]: fall,
  };
}

function participantOf(search: URLSearchParams): RoomParticipant {
  const role = search.get("role");
  return {
    id: search.get("id") ?? "",
    name: search.get("name") ?? "",
    role: role === "clerk" || role === "guest" ? role : "citizen",
  };
}

function page(id: string): string {
  return `<!doctype html><html lang="de"><head><title>Gespräch</title><style>summary, button { line-height: 44px; }</style></head>
<body data-socket="/live/${encodeURIComponent(id)}"><main><h1>Gespräch</h1>
${island("CameraPreview", { texts }, "VideoCall")}</main>
<script type="module" src="/tests/media/harness_page.js"></script></body></html>`;
}

function island(name: string, props: unknown, ahead?: string): string {
  const json = JSON.stringify(props).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const next = ahead ? ` data-ahead="/islands/${ahead}.js"` : "";
  return `<div id="stage"><div data-island="${name}" data-src="/islands/${name}.js"${next} data-props="${json}"></div></div>`;
}

async function bundle(): Promise<Map<string, string>> {
  const result = await esbuild.build({
    entryPoints: [
      "tests/media/harness_page.ts",
      "islands/VideoCall.tsx",
      "islands/CameraPreview.tsx",
      "islands/media/cipher_worker.ts",
    ]
      .map((file) => join(ROOT, file)),
    absWorkingDir: ROOT,
    outdir: "/",
    outbase: ROOT,
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    target: ["chrome90", "firefox102", "safari14.1"],
    write: false,
    plugins: [denoPackages],
  });
  await esbuild.stop();
  return new Map(result.outputFiles.map(({ path, text }) => [path, text]));
}
