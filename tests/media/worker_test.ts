import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { version } from "mediasoup";
import { listSources } from "#media/worker/build.ts";
import { mesonList } from "#media/worker/meson.ts";
import { readPackages } from "#media/worker/packages.ts";
import { workerPaths } from "#media/worker/paths.ts";
import { downloadPrebuilt, fileInTar, prebuiltUrl } from "#media/worker/prebuilt.ts";
import { MEDIASOUP_VERSION, PACKAGES } from "#media/worker/recipe.ts";
import { readStatus, REPORT_STALE_SECONDS, writeReport } from "#media/worker/status.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const NOW = Temporal.Instant.from("2026-11-24T09:00:00Z");

Deno.test("the worker's place follows AMTSFENSTER_CACHE, then XDG_CACHE_HOME, then HOME", () => {
  const all = { AMTSFENSTER_CACHE: "/srv/cache/", XDG_CACHE_HOME: "/xdg", HOME: "/home/anna" };
  assert.equal(workerPaths(all).cache, "/srv/cache");
  assert.equal(workerPaths({ ...all, AMTSFENSTER_CACHE: " " }).cache, "/xdg/amtsfenster");
  assert.equal(
    workerPaths({ XDG_CACHE_HOME: "relative", HOME: "/home/anna" }).cache,
    "/home/anna/.cache/amtsfenster",
  );
  assert.throws(() => workerPaths({}), /HOME/);
});

Deno.test("the worker's folder is keyed by version, architecture and build inputs, and the same every time", () => {
  const env = { HOME: "/home/anna" };
  const paths = workerPaths(env, "x86_64");
  assert.deepEqual(workerPaths(env, "x86_64"), paths);
  assert.notEqual(workerPaths(env, "aarch64").folder, paths.folder);
  assert.match(paths.folder, new RegExp(`/worker/mediasoup-${MEDIASOUP_VERSION}-linux-x86_64-[0-9a-f]{12}$`));
  assert.ok(paths.binary.startsWith(paths.folder) && paths.status.startsWith(paths.folder));
});

Deno.test("MEDIASOUP_WORKER_BIN goes before the cache", () => {
  const paths = workerPaths({ HOME: "/home/anna", MEDIASOUP_WORKER_BIN: "/opt/worker" });
  assert.deepEqual([paths.given, paths.binary], [true, "/opt/worker"]);
});

Deno.test("the provided version is the installed one", () => assert.equal(MEDIASOUP_VERSION, version));

Deno.test("source lists are read from meson files: later additions count, comments and other lists do not", () => {
  const text = `
    other_common_sources = ['no.cpp']
    common_sources = [
      'a.cpp', # 'not this.cpp'
      # 'nor this.cpp',
      'sub/b.cpp',
    ]
    if not get_option('x')
      common_sources += ['c.cpp']
    endif
    test_sources = ['t.cpp']`;
  assert.deepEqual(mesonList(text, "common_sources"), ["a.cpp", "sub/b.cpp", "c.cpp"]);
  assert.throws(() => mesonList(text, "missing"), /missing/);
  assert.throws(() => mesonList("x = ['a'", "x"), /end of the file/);
});

Deno.test("mediasoup's own lists name every file of the build, each once and all of them there", async () => {
  const worker = fileURLToPath(import.meta.resolve("mediasoup")).replace(/node\/lib\/.*$/, "worker");
  const files = await listSources(worker);
  assert.equal(new Set(files).size, files.length);
  for (const file of ["src/main.cpp", "src/RTC/DtlsTransport.cpp", "src/DepLibWebRTC.cpp"]) {
    assert.ok(files.includes(file));
  }
  assert.ok(files.some((file) => file.startsWith("deps/libwebrtc/libwebrtc/")));
  assert.ok(!files.some((file) => file.startsWith("test/") || file.startsWith("fuzzer/")));
});

Deno.test("a status is read as it was written; unfinished ones go stale, garbage and nothing mean waiting", async () => {
  await using folder = await temporaryFolder("status");
  const path = folder.file("status.json");
  assert.deepEqual(await readStatus(path, NOW), { state: "waiting" });
  const compiling = { state: "compiling", done: 7, total: 259 } as const;
  await writeReport(path, compiling, NOW);
  const later = NOW.add({ seconds: REPORT_STALE_SECONDS });
  assert.deepEqual(await readStatus(path, later), compiling);
  const stale = await readStatus(path, later.add({ seconds: 1 }));
  assert.equal(stale.state, "unavailable");
  await writeReport(path, { state: "ready" }, NOW);
  assert.deepEqual(await readStatus(path, NOW.add({ hours: 9000 })), { state: "ready" });
  await Deno.writeTextFile(path, '{"at":"yesterday"}');
  assert.deepEqual(await readStatus(path, NOW), { state: "waiting" });
  assert.deepEqual([...Deno.readDirSync(folder.path)].map(({ name }) => name), ["status.json"]);
});

Deno.test("removed and half-installed packages count as missing", () => {
  const lines = PACKAGES.map((name) => `${name} ii  1.0-1`);
  assert.deepEqual(readPackages(lines.join("\n")).missing, []);
  lines[0] = "g++ rc  1.0-1";
  lines[3] = "libssl-dev iU  1.0-1";
  assert.deepEqual(readPackages(lines.join("\n")).missing, ["g++", "libssl-dev"]);
  assert.deepEqual(readPackages("").missing, [...PACKAGES]);
});

Deno.test("the prebuilt worker's address is the one its publisher uses", () => {
  const manifest = { version: "3.27.1", repository: { url: "git+https://example.org/owner/sfu.git" } };
  const system = { os: "linux", arch: "aarch64", release: "6.1.0-40-arm64" };
  assert.equal(
    prebuiltUrl(manifest, system),
    "https://example.org/owner/sfu/releases/download/3.27.1/mediasoup-worker-3.27.1-linux-arm64-kernel6.tgz",
  );
  assert.match(
    prebuiltUrl(manifest, { ...system, arch: "x86_64" }, "http://mirror"),
    /^http:\/\/mirror\/3\.27\.1\/.*-linux-x64-/,
  );
});

Deno.test("the program is taken from the archive; no archive, a cut one or a refusal give nothing", async () => {
  const program = new TextEncoder().encode("#!/bin/sh\nexit 41\n");
  const tar = tarOf("mediasoup-worker", program);
  assert.deepEqual(fileInTar(tar, "mediasoup-worker"), program);
  assert.equal(fileInTar(tar, "other"), undefined);
  assert.equal(fileInTar(tar.slice(0, 520), "mediasoup-worker"), undefined);

  const packed = new Response(new Response(tar).body!.pipeThrough(new CompressionStream("gzip")));
  const answers: Record<string, () => Response> = {
    "/good": () => packed,
    "/html": () => new Response("<html>"),
  };
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    ({ url }) => answers[new URL(url).pathname]?.() ?? new Response(null, { status: 404 }),
  );
  const base = `http://127.0.0.1:${server.addr.port}`;
  assert.deepEqual(await downloadPrebuilt(`${base}/good`), program);
  assert.equal(await downloadPrebuilt(`${base}/html`), undefined);
  assert.equal(await downloadPrebuilt(`${base}/none`), undefined);
  assert.equal(await downloadPrebuilt("http://127.0.0.1:1/closed"), undefined);
});

/** A ustar archive with one file (checksum left out: nobody here checks it). */
function tarOf(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const tar = new Uint8Array(512 + Math.ceil(content.length / 512) * 512 + 1024);
  const write = (at: number, text: string) => tar.set(new TextEncoder().encode(text), at);
  write(0, `./${name}`);
  write(124, content.length.toString(8).padStart(11, "0"));
  write(156, "0");
  write(257, "ustar");
  tar.set(content, 512);
  return tar;
}
