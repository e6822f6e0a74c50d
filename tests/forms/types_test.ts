import assert from "node:assert/strict";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import {
  type Fault,
  isBlank,
  kindOf,
  parse,
  sayValue,
  speechIn,
  STATE_CODES,
  stateName,
} from "#lib/forms/mod.ts";
import type { Question, QuestionType, RawValue } from "#lib/services/mod.ts";
import { randomFrom } from "./random.ts";
import { CONTEXT, SAMPLES } from "./samples.ts";

const all = Object.entries(SAMPLES) as [QuestionType, (typeof SAMPLES)[QuestionType]][];

/** A fault is said in every language, without a hole in the sentence, and names a part that the question has. */
function assertSaid(fault: Fault, question: Question): void {
  for (const language of LANGUAGES) {
    const said = speechIn(language).t(fault.text, fault.values);
    assert.ok(said.length > 3 && !/\{\w+\}/.test(said), said);
  }
  if (fault.part) assert.ok(kindOf(question).parts.includes(fault.part), fault.part);
}

Deno.test("Every type understands its good values, in words and for the export", () => {
  for (const [type, { question, good }] of all) {
    for (const [raw, said, exported] of good) {
      const parsed = parse(question as Question, raw, CONTEXT);
      assert.ok(parsed.ok, `${type} ${JSON.stringify(raw)}`);
      assert.equal(sayValue(question, parsed.value, "de"), said);
      const exportValue = kindOf(question as Question).exportValue as (value: unknown) => unknown;
      assert.deepEqual(exportValue(parsed.value), exported);
      for (const language of LANGUAGES) assert.ok(sayValue(question, parsed.value, language));
    }
  }
});

Deno.test("Every type answers its bad values with a fault in words", () => {
  for (const [type, { question, bad }] of all) {
    for (const raw of bad) {
      const parsed = parse(question as Question, raw, CONTEXT);
      assert.ok(!parsed.ok, `${type} took ${JSON.stringify(raw).slice(0, 100)}`);
      assertSaid(parsed.fault, question);
    }
  }
});

Deno.test("Nothing typed is missing where it is required, and no fault where it is optional", () => {
  for (const [type, { question }] of all) {
    for (const raw of [undefined, {}, { [kindOf(question as Question).parts[0]!]: " \t " }]) {
      const required = parse(question as Question, raw, CONTEXT);
      assert.ok(!required.ok && required.fault.missing, type);
      assertSaid(required.fault, question);
      const optional = parse({ ...question, optional: true } as Question, raw, CONTEXT);
      assert.deepEqual(optional, { ok: true, value: undefined }, type);
    }
  }
});

Deno.test("Whatever is typed: no crash, a value or a fault in words, and the typed text untouched", () => {
  const random = randomFrom(20260824);
  const seen = { ok: 0, faulty: 0 };
  for (const [type, { question, good }] of all) {
    for (let round = 0; round < 1500; round++) {
      const raw = randomRaw(random, kindOf(question as Question).parts, good.map(([sample]) => sample));
      const before = structuredClone(raw);
      const parsed = parse(question as Question, raw, CONTEXT);
      assert.deepEqual(raw, before);
      if (!parsed.ok) {
        seen.faulty++;
        assertSaid(parsed.fault, question);
        assert.equal(
          parsed.fault.missing === true && !isBlank(raw) && parsed.fault.part === undefined,
          false,
          type,
        );
      } else {
        seen.ok++;
        const said = sayValue(question, parsed.value, "de");
        assert.equal(typeof said, "string", `${type} ${JSON.stringify(raw)}`);
        assert.doesNotMatch(
          said!,
          /(?![\n\t])\p{Cc}|\p{Cf}|undefined|\[object/u,
        );
      }
    }
  }
  assert.ok(seen.ok > 500 && seen.faulty > 5000, JSON.stringify(seen));
});

Deno.test("What a value says is understood as the same value again", () => {
  for (
    const type of ["text", "familyName", "place", "state", "nationality", "yesNo", "phone", "email"] as const
  ) {
    const { question, good } = SAMPLES[type];
    for (const [raw] of good) {
      const first = parse(question as Question, raw, CONTEXT);
      assert.ok(first.ok);
      const again = parse(question as Question, { value: sayValue(question, first.value, "de")! }, CONTEXT);
      assert.deepEqual(again, first, type);
    }
  }
});

Deno.test("A name takes every letter and sign that DIN 91379 has for names", () => {
  const { question } = SAMPLES.familyName;
  const single = "ÀÿĀſŒŸŽƇƈƏƗƠơƯưƷǍǜǞǟǢǰǴǵǸǿȒȓȘțȞȟȧȳəɨʒḂḃḆḇḊḑḜḫḯḷḺḻṀṉṒṛṞṣṪṫṬṯẀẇẌẙẞẠỹ".replace("ſ", "");
  const marked = "A̋C̀C̄C̆C̈C̕C̣C̦C̨̆D̂F̀F̄G̀H̄H̦H̱J́J̌K̀K̂K̄K̇K̕K̛K̦K͟HK͟hL̂L̥L̥̄L̦M̀M̂M̆M̐N̂N̄N̆N̦P̀P̄P̕P̣R̆R̥R̥̄S̀S̄S̛̄S̱T̀T̄T̈T̕T̛U̇" +
    "Z̀Z̄Z̆Z̈Z̧a̋c̀c̄c̆c̈c̕c̣c̦c̨̆d̂f̀f̄g̀h̄h̦j́k̀k̂k̄k̇k̕k̛k̦k͟hl̂l̥l̥̄l̦m̀m̂m̆m̐n̂n̄n̆n̦p̀p̄p̕p̣r̆r̥r̥̄s̀s̄s̛̄s̱t̀t̄t̕t̛u̇z̀z̄z̆z̈z̧Ç̆Û̄ç̆û̄ÿ́Č̕Č̣č̕č̣Ī́ī́Ž̦Ž̧ž̦ž̧Ḳ̄ḳ̄Ṣ̄ṣ̄Ṭ̄ṭ̄Ạ̈ạ̈Ọ̈ọ̈Ụ̄Ụ̈ụ̄ụ̈ē̍ḗō̍";
  const signs = "a'a,a-a.a`a~a¨a´a·aʹaʺaʾaʿaˈaˌa’a‡a";
  for (const name of [single, marked.slice(0, 150), marked.slice(150), signs]) {
    // A cut may leave a mark alone at the start of a half; the letter before it makes it whole.
    const parsed = parse(question, { value: name.replace(/^\p{M}+/u, "") }, CONTEXT);
    assert.deepEqual(parsed.ok ? "ok" : parsed.fault.values, "ok", name.slice(0, 20));
  }
  for (const name of ["Ж", "Ω", "ﬁ", "①", "_", "@", "X̃", "\u0301"]) {
    assert.equal(parse(question, { value: `A${name}` }, CONTEXT).ok, name === "\u0301", name);
  }
});

Deno.test("A name that has no letter at all is asked for again", () => {
  assert.equal(parse(SAMPLES.familyName.question, { value: "..." }, CONTEXT).ok, false);
});

Deno.test("Every state of the list has a German and an English name", () => {
  assert.equal(new Set(STATE_CODES).size, 250);
  for (const code of STATE_CODES) {
    assert.notEqual(stateName(code, "de"), code);
    assert.notEqual(stateName(code, "en"), code);
  }
});

const SCRAPS = [
  "Müller",
  "ß",
  "1",
  "31",
  "2",
  "99",
  "2026",
  "0",
  "1.2.26",
  "Mai",
  "-",
  "–",
  "'",
  "’",
  ".",
  ",",
  "@",
  "example.org",
  "+49",
  "\u0000",
  "\u202E",
  "\u200B",
  "\uFEFF",
  "\uD800",
  "😀",
  "\r\n",
  "\n",
  "\t",
  " ",
  "{name}",
  "{",
  "}",
  "<b>",
  "%00",
  "../",
  "${x}",
  "DE",
  "CH",
  "yes",
  "ja",
  "Ж",
  "東",
  "ا",
  "\u0301",
  "ẞ",
  "__proto__",
  "x".repeat(300),
  ",".repeat(5000),
  " ".repeat(5000),
  "a ".repeat(2000),
];

function randomRaw(
  random: (below: number) => number,
  parts: readonly string[],
  good: readonly RawValue[],
): RawValue {
  const raw: Record<string, string> = random(3) === 0 ? { ...good[random(good.length)] } : {};
  for (const part of parts) {
    if (random(3) === 0) continue;
    let text = random(2) === 0 ? (raw[part] ?? "") : "";
    for (let scraps = random(4); scraps > 0; scraps--) {
      text += random(4) === 0 ? String.fromCharCode(random(0x10000)) : SCRAPS[random(SCRAPS.length)]!;
    }
    raw[part] = text;
  }
  return raw;
}
