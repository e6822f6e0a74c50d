import assert from "node:assert/strict";
import { lowerColours } from "#lib/web/build/colours.ts";

Deno.test("An oklch colour becomes the hexadecimal one that KERN itself names beside it", () => {
  // KERN writes these pairs as fallbacks: var(--kern-color-action-default, #2044AA) and so on.
  assert.equal(lowerColours("oklch(42.84% 0.1689 265.02)"), "#2044aa");
  assert.equal(lowerColours("oklch(20.23% 0.0321 277.67)"), "#131525");
  assert.equal(lowerColours("oklch(100% 0 0)"), "#ffffff");
  assert.equal(lowerColours("oklch(0% 0 0)"), "#000000");
});

Deno.test("Opacity becomes a fourth pair of digits", () => {
  assert.equal(lowerColours("oklch(0% 0 0 / 0.5)"), "#00000080");
  assert.equal(lowerColours("color-mix(in oklch, #2044aa, transparent 92%)"), "#2044aa14");
});

Deno.test("A mix takes its shares from either side and KERN's two calculations", () => {
  assert.equal(lowerColours("color-mix(in oklch, white, black)"), "#636363");
  assert.equal(lowerColours("color-mix(in oklch, white 100%, black)"), "#ffffff");
  assert.equal(lowerColours("color-mix(in oklch, white, black calc(100% - 100%))"), "#ffffff");
  assert.equal(lowerColours("color-mix(in oklch, black calc(0.5 * 100%), transparent)"), "#00000080");
});

Deno.test("A hexadecimal colour comes through a mix with itself unchanged", () => {
  for (const colour of ["#2044aa", "#fee", "#006b8c", "#131525"]) {
    const full = colour.length === 4 ? "#ffeeee" : colour;
    assert.equal(lowerColours(`color-mix(in oklch, ${colour}, ${colour})`), full);
  }
});

Deno.test("What stands around a colour stays", () => {
  assert.equal(lowerColours("0 1px 2px oklch(0% 0 0 / 0.5), 0 0 red"), "0 1px 2px #00000080, 0 0 red");
});

Deno.test("A colour that cannot be computed stops the build", () => {
  assert.throws(() => lowerColours("oklch(from red l c h)"), /expected/);
  assert.throws(() => lowerColours("color-mix(in hsl, red, blue)"), /expected a mix/);
});
