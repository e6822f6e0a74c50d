import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { buildAssets } from "#lib/web/build/build.ts";
import { BUILT } from "#lib/web/build/places.ts";

/** What experience.md allows for the page of a visit, in bytes. */
const VISIT_SCRIPT_BYTES_MAX = 100_000;

/** Scripts that no page of a visit loads. */
const ELSEWHERE = [
  ...["islands/HoldCheck.js", "islands/DocumentCheck.js", "islands/OwnTime.js"],
  ...["htmx.js", "islands/page.js"],
];

/** Builds once for all tests; does nothing when it is up to date. */
const share = { sanitizeOps: false, sanitizeResources: false };

Deno.test({
  name: "All scripts that a visit can load, from the door to the signature, have at most 100 kB compressed",
  ...share,
  async fn() {
    const { manifest } = await buildAssets();
    const scripts = Object.entries(manifest.files).filter(([name]) =>
      name.endsWith(".js") && !ELSEWHERE.includes(name)
    );
    assert.ok(scripts.some(([name]) => name === "islands/VideoCall.js"));
    const sizes = await Promise.all(
      scripts.map(async ([name, file]) =>
        [name, gzipSync(await Deno.readFile(join(BUILT, file)), { level: 9 }).length] as const
      ),
    );
    const sum = sizes.reduce((total, [, size]) => total + size, 0);
    assert.ok(sum <= VISIT_SCRIPT_BYTES_MAX, `${sum} bytes: ${JSON.stringify(Object.fromEntries(sizes))}`);
  },
});
