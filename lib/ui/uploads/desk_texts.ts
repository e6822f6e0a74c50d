import { staffTexts } from "#lib/i18n/mod.ts";

/** What clerks read about the papers of a case. */
export const deskUploadTexts = staffTexts("desk.uploads", {
  title: { de: "Unterlagen der Person", en: "The person's papers" },
  ask: { de: "Anfordern", en: "Ask for it" },
  askFor: { de: "{name} anfordern", en: "Ask for {name}" },
  askAgain: { de: "Noch einmal anfordern", en: "Ask again" },
  askAgainFor: { de: "{name}: noch einmal anfordern", en: "{name}: ask again" },
  asked: { de: "angefordert um {time} Uhr", en: "asked for at {time}" },
  askedBecause: { de: "angefordert um {time} Uhr: {reason}", en: "asked for at {time}: {reason}" },
  reason: { de: "Was ist mit „{name}“?", en: "What is it about “{name}”?" },
  noReason: { de: "ohne Grund", en: "no reason" },
  unreadable: { de: "nicht lesbar", en: "cannot be read" },
  incomplete: { de: "unvollständig", en: "incomplete" },
  otherPaper: { de: "anderes Papier", en: "another paper" },
  withdraw: { de: "Doch nicht nötig", en: "Not needed after all" },
  withdrawFor: { de: "{name}: doch nicht nötig", en: "{name}: not needed after all" },
  turn: { de: "Drehen", en: "Rotate" },
  turnOne: { de: "{name} drehen", en: "Rotate {name}" },
  none: { de: "nichts da", en: "nothing here" },
  followed: { de: "Unterlagen nachgereicht am {time}", en: "papers sent on {time}" },
  news: {
    de: "Eingegangen: {name}, {count, plural, =1 {1 Datei} other {# Dateien}}.",
    en: "Arrived: {name}, {count, plural, =1 {1 file} other {# files}}.",
  },
});
