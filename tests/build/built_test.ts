import * as esbuild from "esbuild";
import init, { Features, transform } from "lightningcss-wasm";
import assert from "node:assert/strict";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { buildAssets, type Manifest } from "#lib/web/build/build.ts";
import { PUBLIC_FLOOR, scriptTarget, styleTargets, VISIT_FLOOR } from "#lib/web/build/floors.ts";
import { type TemporaryFolder, temporaryFolder } from "#tests/support/temporary.ts";

/** Start, service and slot page may send 14,600 bytes of HTML and CSS; half of it is for the pages. */
const APP_CSS_BYTES_MAX = 7_300;
const MORE_CSS_BYTES_MAX = 3_000;
/** The call of three, the text, papers and the device check are drawn here; no page of the booking loads it. */
const VISIT_CSS_BYTES_MAX = 4_400;
const BOOT_BYTES_MAX = 6_500;
const HTMX_BYTES_MAX = 19_500;

interface Built {
  readonly folder: TemporaryFolder;
  readonly manifest: Manifest;
}

async function built(): Promise<Built> {
  const folder = await temporaryFolder("built");
  const { manifest } = await buildAssets(folder.path);
  return { folder, manifest };
}

function read({ folder, manifest }: Built, name: string): Promise<string> {
  const file = manifest.files[name];
  assert.ok(file, `${name} is built`);
  return Deno.readTextFile(join(folder.path, file));
}

const brotli = async (text: string) => (await promisify(brotliCompress)(text)).length;
const gzipped = async (text: string) => (await promisify(gzip)(text)).length;

Deno.test("A build without changes does nothing, and one with a missing file is done again", async () => {
  const { folder, manifest } = await built();
  await using _ = folder;
  assert.deepEqual(await buildAssets(folder.path), { skipped: true, manifest });
  const boot = manifest.files["islands/boot.js"];
  assert.ok(boot);
  await Deno.remove(join(folder.path, boot));
  const again = await buildAssets(folder.path);
  assert.equal(again.skipped, false);
  assert.deepEqual(again.manifest, manifest, "the same inputs give the same names");
  assert.ok((await Deno.stat(join(folder.path, boot))).isFile);
});

Deno.test("Styles hold nothing that the oldest browsers or the content policy would drop", async () => {
  const it = await built();
  await using _ = it.folder;
  await init();
  const floors = {
    ...{
      "app.css": PUBLIC_FLOOR,
      "visit.css": VISIT_FLOOR,
      "staff.css": VISIT_FLOOR,
      "desk.css": VISIT_FLOOR,
    },
  };
  for (const [name, floor] of Object.entries(floors)) {
    const css = await read(it, name);
    assert.ok(css.length > 1000, `${name} is not empty`);
    for (
      const young of ["oklch", "oklab", "color-mix", "display-p3", "lab(", "url(", "@layer", "@container"]
    ) {
      assert.ok(!css.includes(young), `${name} holds ${young}`);
    }
    assert.doesNotMatch(css, /var\(--kern-[\w-]+,/, `${name} names a token that was not resolved`);
    const declared = new Set((await read(it, "app.css") + css).match(/--[\w-]+(?=:)/g));
    for (const used of css.match(/(?<=var\()--[\w-]+/g) ?? []) assert.ok(declared.has(used), used);
    // Lowering once more finds nothing to lower.
    const again = transform({
      filename: name,
      code: new TextEncoder().encode(css),
      minify: true,
      targets: styleTargets(floor),
      exclude: Features.LightDark,
    });
    assert.deepEqual(pieces(new TextDecoder().decode(again.code)), pieces(css), `${name} is lowered`);
  }
});

/** Selectors and declarations without their order, which a second run may change. */
function pieces(css: string): string[] {
  return css.split(/[{};]/).sort();
}

Deno.test("Selectors that old browsers do not know stand alone, so that they void no other", async () => {
  const it = await built();
  await using _ = it.folder;
  const css = await read(it, "app.css");
  for (const [, selectors = ""] of css.matchAll(/(?<=^|[{}])([^{}@;]+)\{/g)) {
    const list = selectors.split(",");
    const young = list.filter((each) => /:has\(|:focus-visible|:is\(|:where\(/.test(each));
    assert.ok(young.length === 0 || young.length === list.length, selectors);
  }
});

Deno.test("Scripts parse in the oldest browsers: lowering them once more changes nothing", async () => {
  const it = await built();
  await using _ = it.folder;
  const scripts = Object.keys(it.manifest.files).filter((name) => name.endsWith(".js"));
  assert.ok(scripts.includes("htmx.js") && scripts.includes("islands/boot.js"));
  try {
    for (const name of scripts) {
      const code = await read(it, name);
      const target = name === "htmx.js" ? ["es2017"] : scriptTarget(PUBLIC_FLOOR);
      const [lowered, kept] = await Promise.all([
        esbuild.transform(code, { target, supported: { destructuring: true } }),
        esbuild.transform(code, { target: "esnext" }),
      ]);
      assert.equal(lowered.code, kept.code, `${name} is lowered`);
    }
  } finally {
    await esbuild.stop();
  }
});

Deno.test("Styles and scripts stay within their budgets of compressed bytes", async () => {
  const it = await built();
  await using _ = it.folder;
  const sizes = {
    app: await brotli(await read(it, "app.css")),
    visit: await brotli(await read(it, "visit.css")),
    desk: await brotli(await read(it, "desk.css")),
    htmx: await gzipped(await read(it, "htmx.js")),
  };
  const chunks = Object.keys(it.manifest.files).filter((name) => name.startsWith("islands/chunks/"));
  const boot = await gzipped(await read(it, "islands/boot.js"));
  assert.ok(sizes.app <= APP_CSS_BYTES_MAX, `app.css: ${sizes.app}`);
  assert.ok(sizes.visit <= VISIT_CSS_BYTES_MAX, `visit.css: ${sizes.visit}`);
  assert.ok(sizes.desk <= MORE_CSS_BYTES_MAX, `desk.css: ${sizes.desk}`);
  assert.ok(sizes.htmx <= HTMX_BYTES_MAX, `htmx.js: ${sizes.htmx}`);
  assert.ok(boot <= BOOT_BYTES_MAX, `boot.js: ${boot}, beside ${chunks.length} chunks`);
});

Deno.test("Several builds at once leave whole files and one manifest", async () => {
  await using folder = await temporaryFolder("built");
  const results = await Promise.all([1, 2, 3].map(() => buildAssets(folder.path)));
  const [first] = results;
  for (const { manifest } of results) assert.deepEqual(manifest, first?.manifest);
  for await (const entry of Deno.readDir(folder.path)) assert.doesNotMatch(entry.name, /\.part$/);
});
