/** Words of the text beside the voice. The island gets them as plain strings in the reader's language. */
import { citizenTexts, type Translator } from "#lib/i18n/mod.ts";

const texts = citizenTexts("talk", {
  title: { de: "Text", en: "Text", "de-x-leicht": "Text" },
  open: { de: "Mit Text schreiben", en: "Write text", "de-x-leicht": "Text schreiben" },
  fresh: { de: "{count} neu", en: "{count} new", "de-x-leicht": "{count} neu" },
  log: { de: "Geschriebenes", en: "What was written", "de-x-leicht": "Das wurde geschrieben" },
  empty: {
    de: "Noch nichts geschrieben. Die anderen lesen jedes Zeichen sofort mit.",
    en: "Nothing written yet. The others read every character at once.",
    "de-x-leicht": "Noch hat niemand geschrieben. Die anderen lesen sofort mit.",
  },
  emptyWaiting: {
    de: "Hier können Sie uns im Warteraum schreiben. Wir lesen jedes Zeichen sofort mit.",
    en: "Here you can write to us from the waiting room. We read every character at once.",
    "de-x-leicht": "Hier können Sie uns schreiben. Wir lesen sofort mit.",
  },
  line: { de: "Ihre Zeile", en: "Your line", "de-x-leicht": "Ihr Text" },
  send: { de: "Zeile fertig", en: "Finish line", "de-x-leicht": "Fertig" },
  you: { de: "Sie", en: "You", "de-x-leicht": "Sie" },
  writing: { de: "{name} schreibt", en: "{name} is writing", "de-x-leicht": "{name} schreibt" },
  wrote: { de: "{name} schreibt: {text}", en: "{name} writes: {text}", "de-x-leicht": "{name}: {text}" },
  unsent: {
    de: "noch nicht gesendet",
    en: "not sent yet",
    "de-x-leicht": "noch nicht gesendet",
  },
  role_clerk: { de: "Amt", en: "town office", "de-x-leicht": "Amt" },
  kind_interpreter: { de: "Dolmetschen", en: "interpreter", "de-x-leicht": "übersetzt" },
  kind_companion: { de: "Begleitung", en: "companion", "de-x-leicht": "Begleitung" },
  kind_institution: { de: "Einrichtung", en: "institution", "de-x-leicht": "Einrichtung" },
  later: {
    de: "Ich brauche noch etwa 10 Minuten.",
    en: "I need about 10 more minutes.",
    "de-x-leicht": "Ich komme 10 Minuten später.",
  },
  moment: {
    de: "Ich bin kurz weg und gleich wieder da.",
    en: "I am away for a moment and will be right back.",
    "de-x-leicht": "Ich bin gleich wieder da.",
  },
  ready: { de: "Ich bin bereit.", en: "I am ready.", "de-x-leicht": "Ich bin bereit." },
  note: {
    de: "Der Text wird nicht gespeichert und ist mit dem Ende des Gesprächs weg.",
    en: "The text is not stored and is gone when the conversation ends.",
    "de-x-leicht": "Wir speichern den Text nicht.",
  },
});

export type TextStrings = Readonly<Record<keyof typeof texts, string>>;

/** All words for the island `TextTalk`; what stands in braces stays in and is filled in the browser. */
export function textStrings(t: Translator): TextStrings {
  const holes = { name: "{name}", text: "{text}", count: "{count}" };
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, t(text, holes)]),
  ) as TextStrings;
}
