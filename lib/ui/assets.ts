import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where built files are served from. */
const SERVED_UNDER = "/built/";
const MANIFEST = join(fileURLToPath(new URL("../../static/built/", import.meta.url)), "manifest.json");

let files: Readonly<Record<string, string>> | undefined;

/**
 * The address of a built file by its logical name: `asset("app.css")` → `/built/app.1a2b3c4d5e.css`. The manifest is read once.
 *
 * @throws Error when nothing was built yet or the name is unknown: a page without its styles is a defect
 */
export function asset(name: string): string {
  files ??= readManifest();
  const file = files[name];
  if (file === undefined) {
    throw new Error(`expected a built file named "${name}", found ${Object.keys(files).join(", ")}`);
  }
  return SERVED_UNDER + file;
}

function readManifest(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(Deno.readTextFileSync(MANIFEST)).files;
  } catch (cause) {
    throw new Error(`expected built styles and scripts in ${MANIFEST}; run: deno task build`, { cause });
  }
}

/**
 * htmx's settings, for `<meta name="htmx-config">`: no injected style (the content policy forbids it), no eval, only our own host,
 * and refusals are shown like a success, because they carry the page to read: 422 (faults in a form) and 409 (someone was first) are no
 * errors, 429 and 503 are, and say when to come again.
 */
export const HTMX_CONFIG = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  scrollIntoViewOnBoost: false,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "(409|422)", swap: true, error: false },
    { code: "[45]..", swap: true, error: true },
  ],
});
