import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { type WorkerPaths, workerPaths } from "#media/worker/paths.ts";
import { readStatus, type WorkerStatus } from "#media/worker/status.ts";
import { type TemporaryFolder, temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

const PROVIDE = fileURLToPath(new URL("../../media/worker/provide.ts", import.meta.url));
const FLAGS = ["read", "write", "env", "net", "run", "sys"].map((name) => `--allow-${name}`);

/**
 * The real provider in front of tools that only pretend: they note what they were asked for, and what they "link" ends with
 * 41, as the worker does without its version.
 */
async function workshop() {
  const folder = await temporaryFolder("provider");
  const asked = folder.file("asked.txt");
  const hold = folder.file("hold");
  await Deno.writeTextFile(asked, "");
  const tool = async (name: string, script: string) => {
    await Deno.writeTextFile(folder.file("bin", name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };
  await Deno.mkdir(folder.file("bin"));
  await tool("dpkg-query", `for p in "$@"; do case "$p" in -*) ;; *) echo "$p ii  1.0";; esac; done`);
  await tool("apt-get", `echo "apt-get $*" >> ${asked}; exit 100`);
  await tool("flatc", "exit 0");
  await tool(
    "g++",
    `[ "$1" = --version ] && echo "g++ 1.0" && exit 0
for last; do [ "$previous" = -o ] && out=$last; previous=$last; done
case "$*" in
  *" -c "*) echo "$last" >> ${asked}
    while [ -e ${hold} ] && [ "$(wc -l < ${asked})" -gt "$(cat ${hold})" ]; do touch ${hold}-seen; sleep 0.05; done
    echo object > "$out" ;;
  *c++-header*) echo header > "$out" ;;
  *) printf '#!/bin/sh\\nexit 41\\n' > "$out" ;;
esac`,
  );
  const env = {
    AMTSFENSTER_CACHE: folder.file("cache"),
    PATH: `${folder.file("bin")}:${Deno.env.get("PATH")}`,
    MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD: "1",
    MEDIASOUP_WORKER_BIN: "",
    WORKER_SETUP: "auto",
  };
  return {
    folder,
    env,
    tool,
    /** From so many files on the compilers wait, until {@link release}. */
    hold: async (files: number) => await Deno.writeTextFile(hold, String(files)),
    release: async () => await Deno.remove(hold),
    held: () => Deno.stat(`${hold}-seen`).then(() => true, () => false),
    asked: async () => (await Deno.readTextFile(asked)).trim().split("\n").filter(Boolean),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  } satisfies AsyncDisposable & Record<string, unknown> & { folder: TemporaryFolder };
}

function provider(env: Record<string, string>) {
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...FLAGS, PROVIDE],
    env,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const said = { text: "" };
  const collect = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
    for await (const part of stream.pipeThrough(new TextDecoderStream())) said.text += part;
  };
  const output = Promise.all([process.status, collect(process.stdout), collect(process.stderr)])
    .then(([{ code }]) => ({ code, text: said.text }));
  return { process, said, output };
}

async function statusOf(paths: WorkerPaths): Promise<WorkerStatus> {
  return await readStatus(paths.status, Temporal.Now.instant());
}

Deno.test("a given worker that runs is taken as it is; one that does not run is named", async () => {
  await using shop = await workshop();
  await shop.tool("given", "exit 41");
  const good = { ...shop.env, MEDIASOUP_WORKER_BIN: shop.folder.file("bin", "given") };
  assert.equal((await provider(good).output).code, 0);
  assert.deepEqual(await statusOf(workerPaths(good)), { state: "ready" });
  const bad = { ...shop.env, MEDIASOUP_WORKER_BIN: "/nowhere/worker" };
  assert.equal((await provider(bad).output).code, 1);
  assert.match(
    JSON.stringify(await statusOf(workerPaths(bad))),
    /\/nowhere\/worker, which does not run here/,
  );
});

Deno.test("missing packages are not installed with WORKER_SETUP=never: the exact command is told instead", async () => {
  await using shop = await workshop();
  await shop.tool("dpkg-query", "echo 'g++ ii  1.0'");
  const { code, text } = await provider({ ...shop.env, WORKER_SETUP: "never" }).output;
  assert.equal(code, 1);
  const command = /apt-get install -y --no-install-recommends flatbuffers-compiler .*libabsl-dev/;
  assert.match(text, command);
  assert.match(JSON.stringify(await statusOf(workerPaths(shop.env))), command);
  assert.deepEqual(await shop.asked(), [], "apt-get was run");
});

Deno.test("a failed installation names the command and what it said, and takes one line to announce", async () => {
  await using shop = await workshop();
  await shop.tool("dpkg-query", "exit 1");
  const { code, text } = await provider(shop.env).output;
  if (Deno.uid() !== 0) return assert.match(text, /not root/);
  assert.equal(code, 1);
  assert.equal(text.split("\n").filter((line) => line.includes("installing system packages")).length, 1);
  assert.match(JSON.stringify(await statusOf(workerPaths(shop.env))), /failed/);
});

Deno.test("two providers at once build once: the second reports the first one's progress and both end well", async () => {
  await using shop = await workshop();
  const paths = workerPaths(shop.env);
  await shop.hold(0);
  const first = provider(shop.env);
  await eventually("the first compiles", async () => (await statusOf(paths)).state === "compiling");
  const second = provider(shop.env);
  await eventually("the second reports", () => second.said.text.includes("in the other process"));
  await shop.release();
  const [one, two] = await Promise.all([first.output, second.output]);
  assert.deepEqual([one.code, two.code], [0, 0], one.text + two.text);
  assert.match(two.text, /compiling \d+ of \d+ \(in the other process\)/);
  const compiled = await shop.asked();
  assert.equal(new Set(compiled).size, compiled.length, "files were compiled twice");
  assert.deepEqual(await statusOf(paths), { state: "ready" });
  const left = [...Deno.readDirSync(paths.folder)].map(({ name }) => name).sort();
  assert.deepEqual(left, ["lock", "mediasoup-worker", "status.json"]);

  // The third finds it in the cache.
  assert.equal((await provider(shop.env).output).code, 0);
  assert.equal((await shop.asked()).length, compiled.length);
});

Deno.test("a provider killed in the middle leaves no lock, and the next one goes on where it stopped", async () => {
  await using shop = await workshop();
  const paths = workerPaths(shop.env);
  await shop.hold(20);
  const first = provider(shop.env);
  await eventually("some files are compiled, and the compilers wait", () => shop.held());
  first.process.kill("SIGKILL");
  const before = await shop.asked();
  await shop.release();
  await first.output;
  const second = await provider(shop.env).output;
  assert.equal(second.code, 0, second.text);
  assert.deepEqual(await statusOf(paths), { state: "ready" });
  const again = (await shop.asked()).slice(before.length).filter((file) => before.includes(file));
  assert.ok(again.length <= navigator.hardwareConcurrency, `compiled again: ${again.join(", ")}`);
});
