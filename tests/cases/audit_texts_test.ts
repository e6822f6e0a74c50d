import assert from "node:assert/strict";
import { translator } from "#lib/i18n/mod.ts";
import { NOTICE_KINDS } from "#lib/notices/mod.ts";
import { OUTCOMES } from "#lib/visits/mod.ts";
import { STOP_REASONS } from "#lib/identity/mod.ts";
import { SIGNING_METHODS } from "#lib/signatures/mod.ts";
import { auditLines } from "#lib/ui/session/case_audit.tsx";
import { auditSentence } from "#lib/ui/session/audit_texts.ts";
import { forCitizens } from "#lib/ui/session/trail_texts.ts";

/** Rooms whose events are not a case's: sign-ins have a list of their own, logs are for operators. */
const OTHER_TRAILS = ["staff/", "log/"];

/** Names that are put together while running, and what they can become. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  "appointment.${what}": NOTICE_KINDS.filter((kind) => kind !== "confirmation" && kind !== "reminder").map((
    kind,
  ) => `appointment.${kind}`),
};

/** Every name of a case's event that the product's source writes. */
async function eventNames(): Promise<Set<string>> {
  const names = new Set<string>();
  const root = new URL("../../lib/", import.meta.url);
  for await (const path of sources(root, "")) {
    if (OTHER_TRAILS.some((room) => path.startsWith(room))) continue;
    const text = await Deno.readTextFile(new URL(path, root));
    for (const [, value] of text.matchAll(/\bevent\b\s*[:=](?!=)([^;]*?)[,;}]\s/gs)) {
      for (const [, name] of value!.matchAll(/["`]([a-z]+\.[\w${}]+)["`]/g)) names.add(name!);
    }
  }
  return names;
}

async function* sources(root: URL, below: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(new URL(below, root))) {
    if (entry.isDirectory) yield* sources(root, `${below}${entry.name}/`);
    else if (/\.tsx?$/.test(entry.name)) yield below + entry.name;
  }
}

Deno.test("Every event that the code writes into a case's trail has a German and an English sentence", async () => {
  const written = await eventNames();
  for (const known of ["visit.arrived", "form.rowRemoved", "identity.checkStopped", "appointment.${what}"]) {
    assert.ok(written.has(known), `the search finds ${known}`);
  }
  const events = [...written].flatMap((name) => name.includes("$") ? COMPOSED[name] ?? [name] : [name]);
  assert.ok(events.includes("appointment.rebooked"));
  const wordless = events.filter((event) =>
    (["de", "en"] as const).some((language) =>
      auditSentence({ event, facts: {} }, translator(language)) === event
    )
  );
  assert.deepEqual(wordless, []);
});

Deno.test("Every event of a case's trail has a sentence of its own in Leichte Sprache, without a checksum", async () => {
  const t = forCitizens(translator("de-x-leicht"));
  const german = translator("de");
  const facts = { sha256: "abcdef0123456789", kind: "filledForm", wasSigned: true };
  for (const name of await eventNames()) {
    for (const event of name.includes("$") ? COMPOSED[name] ?? [name] : [name]) {
      const easy = auditSentence({ event, facts }, t);
      assert.notEqual(easy, auditSentence({ event, facts }, german), event);
      assert.doesNotMatch(easy, /abcdef|\{|Prüfsumme/, event);
    }
  }
});

Deno.test("Codes in the facts are told in words, in both languages", () => {
  const cases = [
    ...OUTCOMES.map((outcome) => ({ event: "visit.ended", facts: { outcome } })),
    ...STOP_REASONS.map((reason) => ({ event: "identity.checkStopped", facts: { reason } })),
    ...SIGNING_METHODS.map((method) => ({ event: "signature.given", facts: { method } })),
    ...["formChanged", "documentWithdrawn", "visitEnded"].map((reason) => ({
      event: "signature.voided",
      facts: { reason, wasSigned: true },
    })),
    ...["filledForm", "signatureSheet", "confirmation", "receipt"].map((kind) => ({
      event: "document.frozen",
      facts: { kind, sha256: "abcdef0123456789" },
    })),
  ];
  for (const entry of cases) {
    const code = Object.values(entry.facts)[0]!;
    const german = auditSentence(entry, translator("de"));
    const english = auditSentence(entry, translator("en"));
    assert.notEqual(german, english);
    assert.doesNotMatch(german, new RegExp(`\\b${code}\\b`), german);
    assert.match(german, /[\wäöüß)…]\.?$/);
  }
});

Deno.test("An event or a code without words is called by its name; nothing is hidden and nothing breaks", () => {
  const t = translator("de");
  assert.equal(auditSentence({ event: "case.reopened", facts: {} }, t), "case.reopened");
  assert.equal(auditSentence({ event: "constructor", facts: {} }, t), "constructor");
  assert.equal(
    auditSentence({ event: "visit.ended", facts: { outcome: "vanished" } }, t),
    "Gespräch beendet: vanished.",
  );
});

Deno.test("What one person typed in one go is one line that names every field once and every entry's number", () => {
  const entry = (seq: number, event: string, field: string, role: "citizen" | "clerk") => ({
    ...{ seq, event, hash: "", facts: { field, version: 1 } },
    actor: { role },
    at: `2026-03-03T09:0${seq}:00Z`,
  });
  const lines = auditLines(
    [
      entry(0, "form.fieldSet", "a", "citizen"),
      entry(1, "form.fieldSet", "b", "citizen"),
      entry(2, "form.fieldSet", "a", "citizen"),
      entry(3, "form.fieldSet", "a", "clerk"),
      entry(4, "form.fieldConfirmed", "a", "citizen"),
    ],
    translator("de"),
    (id) => id === "a" ? "Tag des Auszugs" : undefined,
  );
  assert.deepEqual(lines.map(({ first, last, sentence }) => `${first}-${last} ${sentence}`), [
    "1-3 Eingetragen: „Tag des Auszugs“, „b“.",
    "4-4 Eingetragen: „Tag des Auszugs“.",
    "5-5 Eintragung bestätigt: „Tag des Auszugs“.",
  ]);
});
