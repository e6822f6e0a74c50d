import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { type Language, LANGUAGES, translator } from "#lib/i18n/mod.ts";
import { EXAMPLES, titleOf } from "#lib/ui/examples.ts";
import * as ui from "#lib/ui/mod.ts";

function render(language: Language): { title: string; html: string }[] {
  const t = translator(language);
  return EXAMPLES.map((example) => ({ title: titleOf(example), html: renderToString(example.render(t)) }));
}

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}

Deno.test("Every component with a look of its own has an example, and no two examples share a title", () => {
  const titles = EXAMPLES.map(titleOf);
  assert.deepEqual(titles.filter((title, index) => titles.indexOf(title) !== index), []);
  const sources = EXAMPLES.map((example) => example.component + String(example.render)).join("\n");
  // Frames of whole pages, drawings, parts that only occur inside others, and places of scripts.
  const within = ["Document", "Shell", "Icon", "Drawing", "FieldError", "Key", "Island", "PageScript"];
  const components = Object.keys(ui).filter((name) => /^[A-Z][a-z]/.test(name) && !within.includes(name));
  const inHelpers = ["ActionBar", "ActionButton", "Agenda", "AgendaItem", "Stage", "StagePlaceholder"];
  const missing = components.filter((name) => !sources.includes(name) && !inHelpers.includes(name));
  assert.deepEqual(missing, []);
});

Deno.test("Examples render in every language without holes", () => {
  for (const language of LANGUAGES) {
    for (const { title, html } of render(language)) {
      assert.ok(html.length > 20, `${title} renders`);
      assert.doesNotMatch(html, /undefined|\[object|NaN/, `${title} in ${language}`);
    }
  }
});

Deno.test("Nothing is inline that the content policy forbids", () => {
  for (const { title, html } of render("de")) {
    assert.doesNotMatch(html, /\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)/, title);
  }
});

Deno.test("Labels, descriptions and links to fields lead to ids that are there once", () => {
  for (const { title, html } of render("de")) {
    const ids = attributes(html, "id");
    assert.equal(new Set(ids).size, ids.length, `${title} repeats an id`);
    const wanted = [
      ...attributes(html, "for"),
      ...["aria-describedby", "aria-labelledby"].flatMap((name) => attributes(html, name)).join(" ").split(
        " ",
      ),
    ].filter(Boolean);
    for (const id of wanted) assert.ok(ids.includes(id), `${title}: expected an element with the id ${id}`);
  }
});

Deno.test("A faulty field is marked as such, describes its fault, and the summary's link fits its id", () => {
  const html = render("de").find(({ title }) => title === "TextField: faulty")?.html ?? "";
  assert.match(html, /<input[^>]*aria-invalid="true"/);
  assert.match(html, /<input[^>]*aria-describedby="email-error email-hint"/);
  assert.match(html, /<input[^>]*id="email"/);
  assert.match(html, /id="email-error"[^]*Fehler:/);
});

Deno.test("Questions that may stay empty say so, and only they", () => {
  const html = (title: string) => render("de").find((each) => each.title === title)?.html ?? "";
  assert.match(html("TextField: optional, short, entered by the clerk"), /\(freiwillig\)/);
  assert.doesNotMatch(html("TextField: with hint and reason"), /freiwillig/);
});

Deno.test("A switch of the bar says whether it is on, also when it is off", () => {
  const html = render("de").find(({ title }) => title === "VisitLayout: filling the form")?.html ?? "";
  assert.match(html, /aria-pressed="true"/);
  assert.match(html, /aria-pressed="false"/);
});

Deno.test("A time's button says its day, because a list of buttons is read without headings", () => {
  const html = render("de").find(({ title }) => title.startsWith("SlotGrid"))?.html ?? "";
  assert.match(html, />09:40<span class="kern-sr-only"> Uhr, Dienstag, 24. November<\/span>/);
  assert.match(html, /7 Zeiten frei/);
  assert.match(html, /ausgebucht/);
  assert.match(html, /href="#2026-12-01"[^>]*>Nächster freier Tag: Dienstag, 1. Dezember/);
});
