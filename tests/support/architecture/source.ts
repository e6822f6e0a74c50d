import { dirname, join, normalize } from "node:path";
import { walk } from "#tests/support/files.ts";

/** One `import` or `export … from`, or an `import("…")`. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file of the checkout that it means; undefined for packages and `node:` modules. */
  readonly file: string | undefined;
  /** Vanishes when the program runs. */
  readonly typeOnly: boolean;
}

export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  /** A function of the exported `handler` object of a route. */
  readonly handler: boolean;
}

/** What the rules need to know about a file. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionSize[];
  /** Calls as `object.method` or `name`, with their line. */
  readonly calls: readonly { readonly text: string; readonly line: number }[];
  /** `a.b.c` chains, as written. */
  readonly members: readonly { readonly text: string; readonly line: number }[];
  /** Names used as types or values that are not declared here: `Request`, `Response`, `Deno`. */
  readonly globals: ReadonlySet<string>;
  /** Names of variables that hold a `Deno.AtomicOperation`. */
  readonly atomics: readonly string[];
}

const FOLDERS = ["lib", "media", "routes", "islands"];

/** Reads the product's sources: everything but tests. Works inside `deno test` only, where Deno lends its parser (Deno.lint). */
export async function readSources(checkout: string): Promise<Source[]> {
  const paths = (await Promise.all(FOLDERS.map((folder) => walk(checkout, folder)))).flat();
  const wanted = ["main.ts", ...paths].filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
  return await Promise.all(
    wanted.map(async (path) => readSource(path, await Deno.readTextFile(join(checkout, path)))),
  );
}

const WATCHED_GLOBALS = new Set(["Request", "Response", "Deno"]);

/** Reads one file's text. */
export function readSource(path: string, text: string): Source {
  const imports: Import[] = [];
  const functions: FunctionSize[] = [];
  const calls: { text: string; line: number }[] = [];
  const members: { text: string; line: number }[] = [];
  const globals = new Set<string>();
  const lineOf = lineCounter(text);
  const cut = (range: readonly [number, number]) => text.slice(range[0], range[1]);
  const addImport = (source: { value: unknown } | null, typeOnly: boolean) => {
    if (typeof source?.value === "string") {
      imports.push({ specifier: source.value, file: resolveFile(path, source.value), typeOnly });
    }
  };
  const addFunction = (
    node: Deno.lint.FunctionDeclaration | Deno.lint.FunctionExpression | Deno.lint.ArrowFunctionExpression,
  ) => {
    const [first, last] = [lineOf(node.range[0]), lineOf(node.range[1])];
    functions.push({ name: nameOf(node), line: first, lines: last - first + 1, handler: isHandler(node) });
  };
  const visitor: Deno.lint.LintVisitor = {
    ImportDeclaration: (node) => addImport(node.source, isTypeOnly(node.importKind, node.specifiers)),
    ExportNamedDeclaration: (node) => addImport(node.source, isTypeOnly(node.exportKind, node.specifiers)),
    ExportAllDeclaration: (node) => addImport(node.source, node.exportKind === "type"),
    ImportExpression: (node) => addImport(node.source.type === "Literal" ? node.source : null, false),
    FunctionDeclaration: addFunction,
    FunctionExpression: addFunction,
    ArrowFunctionExpression: addFunction,
    CallExpression: (node) =>
      void calls.push({ text: squeeze(cut(node.callee.range)), line: lineOf(node.range[0]) }),
    NewExpression: (node) =>
      void calls.push({ text: `new ${cut(node.callee.range)}`, line: lineOf(node.range[0]) }),
    MemberExpression: (node) =>
      void members.push({ text: squeeze(cut(node.range)), line: lineOf(node.range[0]) }),
    Identifier: (node) => {
      if (WATCHED_GLOBALS.has(node.name) && !isPropertyName(node)) globals.add(node.name);
    },
  };
  parseWith(visitor, path, text);
  return {
    path,
    lines: text.split("\n").length - 1,
    imports,
    functions,
    calls,
    members,
    globals,
    atomics: atomicsOf(text),
  };
}

function atomicsOf(text: string): string[] {
  const annotated = text.matchAll(/(\w+)\??:\s*Deno\.AtomicOperation\b/g);
  const made = text.matchAll(/(?:const|let)\s+(\w+)\s*=\s*[\w.]*kv\.atomic\(\)/g);
  return [...new Set([...annotated, ...made].map((match) => match[1]!))];
}

/** Lets Deno's own parser walk over the text. */
function parseWith(visitor: Deno.lint.LintVisitor, path: string, text: string): void {
  const plugin: Deno.lint.Plugin = { name: "architecture", rules: { read: { create: () => visitor } } };
  Deno.lint.runPlugin(plugin, path, text);
}

/** The checkout's file behind a specifier, by deno.json's import map. */
function resolveFile(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? normalize(join(dirname(from), specifier)) : undefined;
}

function isTypeOnly(kind: string | undefined, specifiers: readonly unknown[]): boolean {
  if (kind === "type") return true;
  const kinds = specifiers as readonly { importKind?: string; exportKind?: string }[];
  return kinds.length > 0 && kinds.every((one) => one.importKind === "type" || one.exportKind === "type");
}

type Named = { type: string; id?: { name?: string } | null; key?: { name?: string }; parent?: Named };

function nameOf(node: unknown): string {
  const { id, parent } = node as Named;
  return id?.name ?? parent?.key?.name ?? parent?.id?.name ?? "(without a name)";
}

/** `export const handler = { POST(ctx) { … } }`, also with `satisfies`. */
function isHandler(node: unknown): boolean {
  const property = (node as Named).parent;
  if (property?.type !== "Property") return false;
  for (let above: Named | undefined = property.parent; above !== undefined; above = above.parent) {
    if (above.type === "VariableDeclarator") return above.id?.name === "handler";
    if (!/^(ObjectExpression|TSSatisfiesExpression|TSAsExpression|CallExpression)$/.test(above.type)) {
      return false;
    }
  }
  return false;
}

function isPropertyName(node: unknown): boolean {
  const { parent } = node as {
    parent?: { type: string; computed?: boolean; property?: unknown; key?: unknown };
  };
  if (parent === undefined) return false;
  const named = parent.type === "MemberExpression" ? parent.property : parent.key;
  return named === node && !parent.computed;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0, high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
