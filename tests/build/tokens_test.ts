import assert from "node:assert/strict";
import { parseSheet, Tokens } from "#lib/web/build/tokens.ts";

const KERN = `
:root { --kern-8: 0.5rem; --kern-space: var(--kern-8); --kern-dark: oklch(0% 0 0); --kern-light: oklch(100% 0 0) }
@media (prefers-color-scheme: light) { :root { --kern-ink: var(--kern-dark) } }
@media (prefers-color-scheme: dark) { :root { --kern-ink: var(--kern-light) } }
@media (min-width: 768px) { :root { --kern-8: 1rem } }
:is(body, .kern-light):not([class*=kern-level-]) { --kern-ink-contextual: var(--kern-ink) }
.kern-level-1 { --kern-ink-contextual: red }
.rule { color: var(--kern-ink-contextual, #123); margin: calc(var(--kern-space, 8px) * -1); top: var(--kern-gone, 3px) }
`;

function resolved(css: string, known = new Set<string>()): string {
  const tokens = new Tokens();
  const sheet = parseSheet(css, "kern.css");
  tokens.take(sheet);
  tokens.resolve(sheet, known);
  return sheet.toString().replace(/\s+/g, " ");
}

Deno.test("A token that differs by scheme stays one custom property: light by default, dark on dark screens", () => {
  const css = resolved(KERN);
  assert.match(css, /color: var\(--kern-ink\)/);
  assert.match(css, /^:root\{--kern-8:0.5rem;--kern-ink:#000000\}/);
  assert.match(css, /@media screen and \(prefers-color-scheme: dark\)\{:root\{--kern-ink:#ffffff\}\}/);
});

Deno.test("A token that differs by width is followed to the one name that differs", () => {
  const css = resolved(KERN);
  assert.match(css, /margin: calc\(var\(--kern-8\) \* -1\)/);
  assert.match(css, /@media \(min-width: 768px\)\{:root\{--kern-8:1rem\}\}/);
});

Deno.test("A token that is the same everywhere is written out, and an undeclared one leaves its fallback", () => {
  const css = resolved(KERN.replace("@media (min-width: 768px) { :root { --kern-8: 1rem } }", ""));
  assert.match(css, /margin: calc\(0.5rem \* -1\); top: 3px/);
  assert.doesNotMatch(css, /--kern-8/);
});

Deno.test("KERN's nested layers, which this product does not use, change nothing", () => {
  assert.doesNotMatch(resolved(KERN), /red/);
});

Deno.test("A token that an earlier sheet declares is not declared again", () => {
  assert.doesNotMatch(resolved(KERN, new Set(["--kern-ink", "--kern-8"])), /:root/);
});

Deno.test("A use of a token that nothing declares stops the build", () => {
  assert.throws(() => resolved(":root{--kern-a:1px} .x{top:var(--kern-b)}"), /unknown token --kern-b/);
  assert.throws(() => resolved(":root{--kern-a:var(--kern-b)} .x{top:var(--kern-a)}"), /--kern-b/);
});
