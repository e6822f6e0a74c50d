import { IntlMessageFormat } from "intl-messageformat";
import { type Language, LANGUAGES, localeOf } from "./language.ts";

/** One text in every language it is needed in; `id` is its address for a town's own wording. */
export interface Text {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  /** Missing for staff texts: staff read `de`. */
  readonly "de-x-leicht"?: string;
}

type CitizenEntry = { de: string; en: string; "de-x-leicht": string };
type StaffEntry = { de: string; en: string };
type Values = Record<string, string | number>;

/** Says `text` in the reader's language, with ICU placeholders (`{name}`, `{count, plural, …}`) filled from `values`. */
export type Translator = (text: Text, values?: Values) => string;

/** Texts that citizens read: complete in every language, or it does not compile. */
export function citizenTexts<T extends Record<string, CitizenEntry>>(
  room: string,
  entries: T,
): { [K in keyof T]: Text } {
  return withIds(room, entries);
}

/** Texts that only staff read: German and English. */
export function staffTexts<T extends Record<string, StaffEntry>>(
  room: string,
  entries: T,
): { [K in keyof T]: Text } {
  return withIds(room, entries);
}

function withIds<T extends Record<string, StaffEntry>>(room: string, entries: T): { [K in keyof T]: Text } {
  const named = Object.entries(entries).map(([key, entry]) => [key, { id: `${room}.${key}`, ...entry }]);
  return Object.fromEntries(named);
}

const compiled = new Map<string, IntlMessageFormat>();

/** @throws Error when a placeholder's value is missing: a hole in a sentence is a defect, not a style */
export function translator(language: Language): Translator {
  return (text, values) => {
    const pattern = text[language] ?? text.de;
    if (!pattern.includes("{")) return pattern;
    const key = `${language}\n${pattern}`;
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}

/** The language a person asks for: their choice if it is one of ours, else the best of `Accept-Language` (RFC 9110 § 12.5.4), else German. */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  const known = LANGUAGES.find((language) => language === chosen);
  if (known) return known;
  const wanted = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const q = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
    return { primary: tag.toLowerCase().split("-")[0], q: q ? Number(q.slice(2)) || 0 : 1 };
  }).sort((a, b) => b.q - a.q);
  return wanted.find((w) => w.q > 0 && (w.primary === "de" || w.primary === "en"))?.primary === "en"
    ? "en"
    : "de";
}

export { type Formats, formats } from "./formats.ts";
export { type Language, LANGUAGES, localeOf } from "./language.ts";
