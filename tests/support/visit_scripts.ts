import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { buildAssets } from "#lib/web/build/build.ts";
import { BUILT } from "#lib/web/build/places.ts";

/** Scripts that no page of a visit loads. */
const ELSEWHERE = [
  ...["islands/HoldCheck.js", "islands/DocumentCheck.js", "islands/OwnTime.js"],
  ...["htmx.js", "islands/page.js"],
];

/** All scripts that a visit can load, from the door to the signature, with their compressed bytes. */
export async function visitScripts(): Promise<{ name: string; bytes: number }[]> {
  const { manifest } = await buildAssets();
  const scripts = Object.entries(manifest.files).filter(([name]) =>
    name.endsWith(".js") && !ELSEWHERE.includes(name)
  );
  return await Promise.all(scripts.map(async ([name, file]) => ({
    name,
    bytes: gzipSync(await Deno.readFile(join(BUILT, file)), { level: 9 }).length,
  })));
}
