import assert from "node:assert/strict";
import { createLog } from "#lib/log/mod.ts";
import { type FromViewer, LEASE_SECONDS, MESSAGE_CHARACTERS_MAX, type ToViewer } from "#lib/visits/mod.ts";
import { OpenSockets } from "#lib/web/live/open_sockets.ts";
import { type Line, type LiveView, type Region, serveSocket } from "#lib/web/live/session.ts";

/** A browser's end, without a network. */
class FakeSocket {
  readyState: number = WebSocket.OPEN;
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly sent: ToViewer[] = [];
  closedWith: number | undefined | "not closed" = "not closed";

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(code?: number): void {
    if (this.readyState === WebSocket.OPEN) this.closedWith = code;
    this.readyState = WebSocket.CLOSING;
  }

  /** What the browser sends. */
  say(message: unknown): void {
    this.onmessage?.({ data: typeof message === "string" ? message : JSON.stringify(message) });
  }

  /** The connection is gone. */
  drop(): void {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.();
  }

  /** Targets and html of the fragments since the last look. */
  fragments(): string[] {
    return this.sent.splice(0).flatMap((message) =>
      message.type === "fragment" ? [`${message.target}: ${message.html}`] : []
    );
  }
}

/** A view whose regions a test sets. */
class FakeView implements LiveView {
  shown: readonly Region[] = [];
  rendered = 0;
  left = 0;
  readonly received: FromViewer[] = [];
  line!: Line;
  mayStay = true;
  /** what happens while a message is being worked on */
  work: (message: FromViewer) => Promise<void> = () => Promise.resolve();
  rendering: () => Promise<void> = () => Promise.resolve();
  said: { title: string; text: string; sound: "arrival" | "call" | null } | undefined;

  async regions(): Promise<readonly Region[]> {
    const shown = this.shown;
    this.rendered++;
    await this.rendering();
    return shown;
  }

  notice() {
    return Promise.resolve(this.said);
  }

  async receive(message: FromViewer): Promise<void> {
    await this.work(message);
    this.received.push(message);
    if (message.type === "field") this.line.send({ type: "stored", ref: message.ref });
  }

  allowed(): Promise<boolean> {
    return Promise.resolve(this.mayStay);
  }

  refresh(): Promise<void> {
    return this.line.refresh();
  }

  enter(line: Line): () => void {
    this.line = line;
    return () => void this.left++;
  }
}

function open(view = new FakeView(), begun?: (work: Promise<void>) => void) {
  const socket = new FakeSocket();
  const logs: string[] = [];
  serveSocket(socket as unknown as WebSocket, view, createLog("debug", (line) => logs.push(line)), begun);
  socket.onopen?.();
  return {
    ...{ socket, view, logs },
    [Symbol.dispose]: () => socket.drop(),
  };
}

/** Lets everything that is under way without a timer come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function form(shape: string, html: Record<string, string>): Region {
  const whole = Object.values(html).join("");
  return {
    target: "form",
    html: `<div>${whole}</div>`,
    parts: { shape, html: new Map(Object.entries(html)) },
  };
}

const field = (ref: number, value = "x") => ({ type: "field", ref, field: "a", raw: { value }, seen: 0 });

Deno.test("A region is sent once, and again only when it looks different", async () => {
  using live = open();
  live.view.shown = [{ target: "agenda", html: "A" }, { target: "stage", html: "S" }];
  void live.view.refresh();
  await settled();
  assert.deepEqual(live.socket.fragments(), ["agenda: A", "stage: S"]);
  void live.view.refresh();
  await settled();
  assert.deepEqual(live.socket.fragments(), []);
  live.view.shown = [{ target: "agenda", html: "A" }, { target: "stage", html: "S2" }];
  void live.view.refresh();
  await settled();
  assert.deepEqual(live.socket.fragments(), ["stage: S2"]);
});

Deno.test("Of a form only the questions that changed are sent; a new shape sends it whole, once", async () => {
  using live = open();
  const show = async (region: Region) => {
    live.view.shown = [region];
    void live.view.refresh();
    await settled();
    return live.socket.fragments();
  };
  assert.deepEqual(await show(form("a b", { a: "1", b: "2" })), ["form: <div>12</div>"]);
  assert.deepEqual(await show(form("a b", { a: "1", b: "3" })), ["b: 3"]);
  assert.deepEqual(await show(form("a b c", { a: "1", b: "3", c: "" })), ["form: <div>13</div>"]);
  assert.deepEqual(await show(form("a b c", { a: "1", b: "3", c: "" })), []);
  assert.deepEqual(await show({ target: "form", html: "review" }), ["form: review"]);
  assert.deepEqual(await show(form("a b c", { a: "1", b: "3", c: "" })), ["form: <div>13</div>"]);
  assert.deepEqual(await show(form("a b c", { a: "4", b: "5", c: "" })), ["a: 4", "b: 5"]);
});

Deno.test("Many changes during one rendering make one more rendering, which shows the last state", async () => {
  using live = open();
  await settled();
  const { promise, resolve } = Promise.withResolvers<void>();
  live.view.rendering = () => promise;
  live.view.rendered = 0;
  void live.view.refresh();
  for (let at = 1; at <= 50; at++) {
    live.view.shown = [{ target: "agenda", html: `${at}` }];
    void live.view.refresh();
  }
  resolve();
  await settled();
  assert.equal(live.view.rendered, 2);
  assert.deepEqual(live.socket.fragments(), ["agenda: 50"]);
});

Deno.test("A change is never lost, in whichever moment of a rendering's end it comes", async () => {
  for (let ticks = 0; ticks < 20; ticks++) {
    using live = open();
    await settled();
    void live.view.refresh();
    let moment: Promise<void> = Promise.resolve();
    for (let tick = 0; tick < ticks; tick++) moment = moment.then(() => {});
    void moment.then(() => {
      live.view.shown = [{ target: "agenda", html: "the last" }];
      void live.view.refresh();
    });
    await settled();
    assert.deepEqual(live.socket.fragments(), ["agenda: the last"], `after ${ticks} ticks`);
  }
});

Deno.test("A notice is sent when it changes, not with every rendering", async () => {
  using live = open();
  const notices = async () => {
    void live.view.refresh();
    await settled();
    return live.socket.sent.splice(0).filter(({ type }) => type === "notice").length;
  };
  assert.equal(await notices(), 0);
  live.view.said = { title: "(1) wartet", text: "", sound: "arrival" };
  assert.equal(await notices(), 1);
  assert.equal(await notices(), 0);
  live.view.said = { title: "Schalter", text: "", sound: null };
  assert.equal(await notices(), 1);
});

Deno.test("Messages are worked on one after the other, in their order, though an early one takes longer", async () => {
  using live = open();
  const early = Promise.withResolvers<void>();
  live.view.work = (message) =>
    message.type === "field" && message.ref === 1 ? early.promise : Promise.resolve();
  for (let ref = 1; ref <= 5; ref++) live.socket.say(field(ref));
  await settled();
  assert.equal(live.view.received.length, 0);
  early.resolve();
  await settled();
  assert.deepEqual(live.view.received.map((message) => message.type === "field" && message.ref), [
    1,
    2,
    3,
    4,
    5,
  ]);
  const stored = live.socket.sent.flatMap((message) => message.type === "stored" ? [message.ref] : []);
  assert.deepEqual(stored, [1, 2, 3, 4, 5]);
});

Deno.test("[P19] Signalling keeps its order though an early word takes longer, and does not wait for the form", async () => {
  using opened = open();
  const { socket, view } = opened;
  const early = Promise.withResolvers<void>();
  const form = Promise.withResolvers<void>();
  let began = 0;
  view.work = (message) =>
    message.type === "field" ? form.promise : began++ === 0 ? early.promise : Promise.resolve();
  const hello = { type: "media", message: { type: "hello", attempt: 1 } };
  const next = { type: "media", message: { type: "play", consumerId: "of-the-one-before" } };
  for (const message of [field(1), hello, next]) {
    socket.say(message);
  }
  await settled();
  assert.deepEqual(view.received, []);
  early.resolve();
  await settled();
  assert.deepEqual(view.received, [hello, next]);
  form.resolve();
});

Deno.test("A sign of life is answered and touches nothing; who may no longer see this is closed with 4401", async () => {
  using live = open();
  await settled();
  live.socket.say({ type: "beat" });
  await settled();
  assert.deepEqual(live.socket.sent.map(({ type }) => type), ["beat"]);
  assert.deepEqual(live.view.received, []);
  live.view.mayStay = false;
  live.socket.say({ type: "beat" });
  await settled();
  assert.equal(live.socket.closedWith, 4401);
});

Deno.test("A refresh is over when all that was true at its call has been sent; a fault does not leave anyone waiting", async () => {
  using live = open();
  live.view.shown = [{ target: "agenda", html: "1" }];
  const first = live.view.refresh();
  live.view.shown = [{ target: "agenda", html: "2" }];
  await Promise.all([first, live.view.refresh()]);
  assert.equal(live.socket.fragments().at(-1), "agenda: 2");
  live.view.rendering = () => Promise.reject(new Error("expected a case, found none"));
  await live.view.refresh();
  assert.notEqual(live.socket.closedWith, "not closed");
});

Deno.test("What a view forgets is sent again, though it looks the same", async () => {
  using live = open();
  live.view.shown = [{ target: "agenda", html: "A" }];
  await live.view.refresh();
  live.socket.fragments();
  live.view.line.forget("agenda");
  await live.view.refresh();
  assert.deepEqual(live.socket.fragments(), ["agenda: A"]);
});

Deno.test("[P23] Who does not take what is sent is closed instead of filling the memory", async () => {
  using live = open();
  await settled();
  live.socket.bufferedAmount = 64 * 1024 * 1024;
  live.view.shown = [{ target: "agenda", html: "A" }];
  await live.view.refresh();
  assert.deepEqual(live.socket.fragments(), []);
  assert.equal(live.socket.closedWith, 1008);
});

Deno.test("[P23] What is no message of ours closes the socket with 1008, and nothing after it is heard", async () => {
  const strange: unknown[] = [
    ...["", "{", "null", "[]", "7", '"beat"', "{}"],
    ...[{ type: "sign" }, { type: "__proto__" }, { type: "field" }, { type: "media" }, { type: "focus" }],
    ...[{ ...field(1), ref: "1" }, { ...field(1), field: 5 }, { ...field(1), raw: "x" }, {
      ...field(1),
      seen: null,
    }],
    ...[{ ...field(1), raw: { value: 3 } }, { ...field(1), raw: [] }, { type: "media", message: "x" }],
    ...[{ ...field(1), raw: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`p${at}`, ""])) }],
    ...[{ type: "page" }, { type: "page", page: 1 }, { type: "focus", field: {} }],
  ];
  for (const message of strange) {
    using live = open();
    live.socket.say(message);
    assert.equal(live.socket.closedWith, 1008, JSON.stringify(message));
    live.socket.say(field(2));
    await settled();
    assert.deepEqual(live.view.received, [], JSON.stringify(message));
  }
});

Deno.test("[P23] A message that is too long, or binary, closes the socket with 1009; the longest allowed is heard", async () => {
  for (const data of ["x".repeat(MESSAGE_CHARACTERS_MAX + 1), "y".repeat(1_000_000)]) {
    using live = open();
    live.socket.say(data);
    assert.equal(live.socket.closedWith, 1009);
  }
  using binary = open();
  binary.socket.onmessage?.({ data: new Uint8Array([1, 2, 3]).buffer });
  assert.equal(binary.socket.closedWith, 1009);
  using live = open();
  const frame = JSON.stringify(field(1, "")).length;
  live.socket.say(field(1, "x".repeat(MESSAGE_CHARACTERS_MAX - frame)));
  await settled();
  assert.equal(live.socket.closedWith, "not closed");
  assert.equal(live.view.received.length, 1);
});

Deno.test("[P23] Who sends a thousand messages in a second is cut off; a call's burst of signalling is not", async () => {
  using live = open();
  for (let ref = 0; ref < 200; ref++) {
    live.socket.say({ type: "media", message: { type: "hello", attempt: ref } });
  }
  assert.equal(live.socket.closedWith, "not closed");
  for (let ref = 0; ref < 800; ref++) live.socket.say(field(ref));
  assert.equal(live.socket.closedWith, 1008);
  await settled();
  assert.ok(live.view.received.length < 400, `${live.view.received.length} were heard`);
});

Deno.test("A fault in a message or in a rendering closes this socket and is logged without what was typed", async () => {
  using message = open();
  message.view.work = () => Promise.reject(new TypeError("expected a form, found none"));
  message.socket.say(field(1, "Kanarienvögelchen"));
  await settled();
  assert.notEqual(message.socket.closedWith, "not closed");
  assert.match(message.logs.join(), /live\.messageFaulted/);
  assert.doesNotMatch(message.logs.join(), /Kanarienvögelchen/);
  using rendering = open();
  await settled();
  rendering.view.rendering = () => Promise.reject(new TypeError("expected a case, found none"));
  void rendering.view.refresh();
  await settled();
  assert.notEqual(rendering.socket.closedWith, "not closed");
  assert.match(rendering.logs.join(), /live\.refreshFaulted/);
});

Deno.test("Closing leaves once, and nothing is sent into a closed socket", async () => {
  const { socket, view } = open();
  await settled();
  socket.drop();
  socket.onerror?.();
  socket.drop();
  assert.equal(view.left, 1);
  view.shown = [{ target: "agenda", html: "late" }];
  void view.refresh();
  await settled();
  assert.deepEqual(socket.fragments(), []);
});

Deno.test(`A socket that is silent for ${LEASE_SECONDS} seconds is taken for dead; every message renews the lease`, () => {
  const timers = new Map<number, { run: () => void; ms: number }>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  let made = 0;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms: number) => (timers.set(++made, { run, ms }), made),
    clearTimeout: (id: number) => void timers.delete(id),
  });
  try {
    const { socket, view } = open();
    assert.deepEqual([...timers.values()].map(({ ms }) => ms), [LEASE_SECONDS * 1000]);
    const [first] = timers.keys();
    socket.say({ type: "beat" });
    assert.equal(timers.has(first!), false);
    assert.equal(timers.size, 1);
    [...timers.values()][0]!.run();
    assert.notEqual(socket.closedWith, "not closed");
    assert.equal(view.left, 1, "whoever sleeps is gone at once, although no goodbye comes back");
    socket.drop();
    assert.equal(timers.size, 0, "nothing is left running");
    assert.equal(view.left, 1);
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }
});

Deno.test("A server that ends waits for what is still drawn or stored for somebody whose socket has closed, before it closes what that needs", async () => {
  for (const does of ["draws", "stores"] as const) {
    const sockets = new OpenSockets();
    const work = Promise.withResolvers<void>();
    const view = new FakeView();
    if (does === "draws") view.rendering = () => work.promise;
    else view.work = () => work.promise;
    using live = open(view, (begun) => sockets.finishFirst(begun));
    if (does === "stores") live.socket.say(field(1));
    live.socket.drop();
    let ended = false;
    const ending = sockets.closeAll().then(() => ended = true);
    await settled();
    assert.equal(ended, false, does);
    work.resolve();
    await ending;
  }
});
