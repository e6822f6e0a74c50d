import type { Container, Declaration, Root, Rule } from "postcss";
import postcss from "postcss";
import { lowerColours } from "./colours.ts";

/** Where a token may have another value: a narrow or a wide window, a light or a dark scheme. */
const CONTEXTS = ["light narrow", "light wide", "dark narrow", "dark wide"] as const;
type Context = typeof CONTEXTS[number];

const WIDE = "(min-width: 768px)";

/**
 * KERN's design tokens, resolved at build.
 *
 * KERN declares some 800 custom properties, each an alias of an alias, its colours in `oklch` and only inside
 * `prefers-color-scheme`, which browsers of 2018 drop altogether. So each use is followed to its end here: what is the same
 * everywhere is written out, and what changes with scheme or width stays one custom property with a plain light default.
 */
export class Tokens {
  readonly #values = new Map<Context, Map<string, string>>(CONTEXTS.map((context) => [context, new Map()]));
  readonly #resolved = new Map<string, string>();

  /** Takes the token declarations out of `sheet`; later calls overrule earlier ones. */
  take(sheet: Root): void {
    sheet.walkRules((rule) => {
      if (!isTokenRule(rule)) return;
      const contexts = contextsOf(rule);
      rule.each((node) => {
        if (node.type !== "decl") return;
        for (const context of contexts) this.#values.get(context)?.set(node.prop, node.value.trim());
      });
      const parent = rule.parent;
      rule.remove();
      removeIfEmpty(parent);
    });
  }

  /** Writes tokens out in all declarations of `sheet` and puts those that stay custom properties in front of it, except `known` ones. */
  resolve(sheet: Root, known: ReadonlySet<string>): Set<string> {
    const used = new Set<string>();
    sheet.walkDecls((declaration: Declaration) => {
      if (declaration.value.includes("var(")) declaration.value = this.#inline(declaration.value, used);
    });
    const fresh = [...used].filter((name) => !known.has(name)).sort();
    sheet.prepend(this.#declare(fresh));
    return used;
  }

  /** `value` with every `var(--token)` followed to a plain value, or to the one name that differs between contexts. */
  #inline(value: string, used: Set<string>): string {
    return replaceVars(value, (name, fallback) => {
      const end = this.#end(name);
      if (end === undefined) {
        if (!name.startsWith("--kern-")) {
          return `var(${name}${fallback === undefined ? "" : `, ${fallback}`})`;
        }
        if (fallback === undefined) throw new Error(`unknown token ${name}`);
        return this.#inline(fallback, used);
      }
      if (end.constant !== undefined) return end.constant;
      used.add(end.name);
      return `var(${end.name})`;
    });
  }

  /** Follows aliases while they are the same in every context. */
  #end(name: string): { name: string; constant?: string } | undefined {
    const perContext = CONTEXTS.map((context) => this.#value(name, context));
    const [first] = perContext;
    if (first === undefined) return undefined;
    if (perContext.every((value) => value === first)) return { name, constant: first };
    const declared = new Set(CONTEXTS.map((context) => this.#values.get(context)?.get(name)));
    const alias = declared.size === 1 ? /^var\((--[\w-]+)\)$/.exec([...declared][0] ?? "")?.[1] : undefined;
    return alias ? this.#end(alias) : { name };
  }

  /** The final value of a token in one context, colours lowered. */
  #value(name: string, context: Context): string | undefined {
    const key = `${context} ${name}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const declared = this.#values.get(context)?.get(name);
    if (declared === undefined) return undefined;
    const plain = replaceVars(declared, (inner, fallback) => {
      const value = this.#value(inner, context) ?? fallback;
      if (value === undefined) throw new Error(`token ${name} needs ${inner}, which nothing declares`);
      return value;
    });
    // Pieces of colours, such as `0.725 0.012 271.4`, stay as they are until they are used inside oklch().
    const value = lowerColours(plain);
    this.#resolved.set(key, value);
    return value;
  }

  #declare(names: readonly string[]): string {
    const lines = (context: Context, unlike?: Context) =>
      names.filter((name) => unlike === undefined || this.#value(name, context) !== this.#value(name, unlike))
        .map((name) => `${name}:${this.#value(name, context)}`).join(";");
    const wide = lines("light wide", "light narrow");
    const dark = lines("dark narrow", "light narrow");
    return [
      names.length > 0 ? `:root{${lines("light narrow")}}` : "",
      wide ? `@media ${WIDE}{:root{${wide}}}` : "",
      // Paper is white: print keeps the light values.
      dark ? `@media screen and (prefers-color-scheme: dark){:root{${dark}}}` : "",
    ].join("");
  }
}

const TOKEN_SELECTORS = /^(:root|\.kern-(light|dark|level-\d)|\[data-kern-theme|:is\(body|\.kern-layer)/;

function isTokenRule(rule: Rule): boolean {
  return rule.selectors.every((selector) => TOKEN_SELECTORS.test(selector)) &&
    rule.nodes.length > 0 &&
    rule.nodes.every((node) => node.type !== "decl" || node.prop.startsWith("--"));
}

/** The contexts a token rule speaks for; none for KERN's nested themes and layers, which this product does not use. */
function contextsOf(rule: Rule): readonly Context[] {
  const isRoot = rule.selectors.some((selector) => selector === ":root" || selector.startsWith(":is(body"));
  if (!isRoot) return [];
  const parent = rule.parent;
  if (parent?.type !== "atrule") return CONTEXTS;
  const media = String("params" in parent ? parent.params : "");
  if (media === "(prefers-color-scheme: dark)") return ["dark narrow", "dark wide"];
  if (media === "(prefers-color-scheme: light)") return ["light narrow", "light wide"];
  if (media === WIDE) return ["light wide", "dark wide"];
  throw new Error(`tokens inside an unknown condition: @media ${media}`);
}

function removeIfEmpty(container: Container | undefined | { type: string }): void {
  if (container && "nodes" in container && container.type === "atrule" && container.nodes?.length === 0) {
    (container as Container).remove();
  }
}

/** Replaces each outermost `var(--name, fallback)` by what `by` says. */
function replaceVars(value: string, by: (name: string, fallback?: string) => string): string {
  const start = value.indexOf("var(");
  if (start < 0) return value;
  let depth = 0;
  let end = start;
  for (; end < value.length; end++) {
    if (value[end] === "(") depth++;
    if (value[end] === ")" && --depth === 0) break;
  }
  const inside = value.slice(start + 4, end);
  const comma = inside.indexOf(",");
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const replaced = by(name, comma < 0 ? undefined : inside.slice(comma + 1).trim());
  return value.slice(0, start) + replaced + replaceVars(value.slice(end + 1), by);
}

/** Parses a sheet; the file's name is for messages. */
export function parseSheet(css: string, from: string): Root {
  return postcss.parse(css, { from });
}
