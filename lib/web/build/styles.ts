import init, { Features, transform } from "lightningcss-wasm";
import { basename, join } from "node:path";
import type { AtRule, Declaration, Root, Rule } from "postcss";
import { PurgeCSS } from "purgecss";
import { PUBLIC_FLOOR, styleTargets, VISIT_FLOOR } from "./floors.ts";
import { packageFile } from "./packages.ts";
import { filesBelow, ROOT } from "./places.ts";
import { parseSheet, Tokens } from "./tokens.ts";

/** A sheet of its own: what every page sends, and what only the visit or the desk adds. */
interface Sheet {
  readonly name: string;
  readonly kern: boolean;
  readonly sources: readonly string[];
  readonly floor: typeof PUBLIC_FLOOR | typeof VISIT_FLOOR;
}

const SHEETS: readonly Sheet[] = [
  { name: "app.css", kern: true, sources: ["base.css", "parts.css"], floor: PUBLIC_FLOOR },
  { name: "visit.css", kern: false, sources: ["form.css", "visit.css"], floor: VISIT_FLOOR },
  { name: "staff.css", kern: false, sources: ["staff.css"], floor: VISIT_FLOOR },
  { name: "desk.css", kern: false, sources: ["form.css", "desk.css"], floor: VISIT_FLOOR },
];

/** Builds all style sheets: logical name → minified CSS. */
export async function buildStyles(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  await init();
  const tokens = new Tokens();
  const kern = await readSheet(await packageFile("@kern-ux/native/dist/kern.css"));
  tokens.take(kern);
  tokens.take(await readSheet(join(ROOT, "static/css/theme.css")));
  const content = await readContent();
  const built = new Map<string, Uint8Array<ArrayBuffer>>();
  let known = new Set<string>();
  for (const sheet of SHEETS) {
    const root = sheet.kern ? lean(await purge(kern, content)) : parseSheet("", sheet.name);
    for (const source of sheet.sources) {
      root.append(await purge(await readSheet(join(ROOT, "static/css", source)), content));
    }
    const used = tokens.resolve(splitForOldBrowsers(mirrored(root)), known);
    if (sheet.kern) known = used;
    built.set(sheet.name, lower(sheet, root.toString()));
  }
  return built;
}

function lower(sheet: Sheet, css: string): Uint8Array<ArrayBuffer> {
  const { code } = transform({
    filename: sheet.name,
    code: new TextEncoder().encode(css),
    minify: true,
    targets: styleTargets(sheet.floor),
    // Nothing here uses light-dark(); its replacement would add variables to every `color-scheme`.
    exclude: Features.LightDark,
  });
  return new Uint8Array(code);
}

async function readSheet(path: string): Promise<Root> {
  return parseSheet(await Deno.readTextFile(path), basename(path));
}

/** Everything that can name a class: components, pages, islands. Class names are written out in full there. */
async function readContent(): Promise<{ raw: string; extension: string }[]> {
  const folders = ["lib/ui", "lib/web", "routes", "islands"].map((folder) => join(ROOT, folder));
  const files = (await Promise.all(folders.map((folder) => filesBelow(folder, [".ts", ".tsx"])))).flat();
  const wanted = files.filter((file) => !file.includes("/web/build/"));
  return await Promise.all(
    wanted.map(async (file) => ({ raw: await Deno.readTextFile(file), extension: "tsx" })),
  );
}

/** Keeps the rules whose classes and elements occur in `content`. */
async function purge(sheet: Root, content: { raw: string; extension: string }[]): Promise<Root> {
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw: sheet.toString() }],
    // Only classes are purged: elements come from the renderer as often as from the source.
    safelist: { standard: [/^(?!kern-|af-)/] },
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    keyframes: true,
  });
  return parseSheet(result?.css ?? "", "purged.css");
}

/** Declarations of KERN that only repeat what is inherited, or that would defeat a reader's own text spacing (WCAG 1.4.12). */
const NEEDLESS: ReadonlySet<string> = new Set(["font-family", "font-style", "letter-spacing"]);

/** Selectors for states and markup this product does not use, or that repeat a plainer one in the same list. */
const NEEDLESS_SELECTOR =
  /aria-disabled|\[disabled=|\[readonly=|:has\((select|input|textarea)|sr-only-mobile|:has\(\.kern-sr-only|\.kern-icon|\[data-kern-theme/;

/** KERN without needless declarations and selectors, and without its rules for all elements that our base.css states anew. */
function lean(root: Root): Root {
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkDecls((declaration) => {
    // Images inside the sheet are foreign to the content policy `default-src 'self'`; our icons are drawn in the page.
    if (NEEDLESS.has(declaration.prop) || declaration.value.includes("data:")) declaration.remove();
  });
  root.walkRules((rule) => {
    const replaced = /^(\*|html|body|area|iframe|img)/.test(rule.selector);
    const kept = rule.selectors.filter((selector) =>
      !NEEDLESS_SELECTOR.test(selector) && !hasPlainTwin(selector, rule.selectors)
    );
    if (replaced || kept.length === 0 || rule.nodes.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkAtRules("media", (media: AtRule) => {
    // Forced colours keep an outline that is there; KERN's own rules for it would draw it thinner.
    if (media.params.includes("forced-colors")) {
      media.walkRules(/:focus/, (rule) => {
        rule.remove();
      });
    }
    if (media.nodes?.length === 0) media.remove();
  });
  return root;
}

/** Whether a list with `x:focus-visible` also has `x:focus`, which includes it and which old browsers know. */
function hasPlainTwin(selector: string, all: readonly string[]): boolean {
  return selector.includes(":focus-visible") && all.includes(selector.replace(/:focus-visible/g, ":focus"));
}

const LOGICAL: Record<string, string> = {
  "margin-left": "margin-inline-start",
  "margin-right": "margin-inline-end",
  "padding-left": "padding-inline-start",
  "padding-right": "padding-inline-end",
  "border-left": "border-inline-start",
  "border-right": "border-inline-end",
};

/** Left and right become start and end, so that right-to-left languages mirror the page. */
function mirrored(root: Root): Root {
  root.walkDecls((declaration: Declaration) => {
    declaration.prop = LOGICAL[declaration.prop] ?? declaration.prop;
    if (declaration.prop !== "text-align") return;
    if (declaration.value === "left") declaration.value = "start";
    if (declaration.value === "right") declaration.value = "end";
  });
  return root;
}

/** Selectors that a browser at the floor does not know; there one of them voids its whole rule. */
const YOUNG_SELECTOR = /:has\(|:focus-visible|::marker|:is\(|:where\(/;

/** Gives every young selector a rule of its own, so that old browsers keep the rest of the list. */
function splitForOldBrowsers(root: Root): Root {
  root.walkRules((rule: Rule) => {
    const young = rule.selectors.filter((selector) => YOUNG_SELECTOR.test(selector));
    if (young.length === 0 || young.length === rule.selectors.length) return;
    const old = rule.selectors.filter((selector) => !YOUNG_SELECTOR.test(selector));
    rule.after(rule.clone({ selectors: young }));
    rule.selectors = old;
  });
  return root;
}
