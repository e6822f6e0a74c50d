import { citizenTexts } from "#lib/i18n/mod.ts";

/** The components' own words. */
export const texts = citizenTexts("ui", {
  product: {
    de: "Digitaler Bürgerservice",
    en: "Digital citizen service",
    "de-x-leicht": "Bürger·service am Bild·schirm",
  },
  skipToContent: {
    de: "Zum Inhalt springen",
    en: "Skip to content",
    "de-x-leicht": "Zum Inhalt springen",
  },
  languages: { de: "Sprache", en: "Language", "de-x-leicht": "Sprache" },
  legal: { de: "Rechtliches", en: "Legal information", "de-x-leicht": "Wichtige Seiten" },
  imprint: { de: "Impressum", en: "Imprint", "de-x-leicht": "Impressum" },
  privacy: { de: "Datenschutz", en: "Privacy", "de-x-leicht": "Daten·schutz" },
  accessibility: { de: "Barrierefreiheit", en: "Accessibility", "de-x-leicht": "Barriere·freiheit" },
  checkDocument: { de: "Dokument prüfen", en: "Check a document", "de-x-leicht": "Dokument prüfen" },
  optional: { de: "freiwillig", en: "optional", "de-x-leicht": "freiwillig" },
  whyWeAsk: {
    de: "Warum fragen wir das?",
    en: "Why do we ask this?",
    "de-x-leicht": "Warum fragen wir das?",
  },
  error: { de: "Fehler:", en: "Error:", "de-x-leicht": "Fehler:" },
  errorsTitle: {
    de:
      "{count, plural, one {Eine Angabe fehlt noch oder stimmt nicht} other {# Angaben fehlen noch oder stimmen nicht}}",
    en:
      "{count, plural, one {One answer is missing or not right} other {# answers are missing or not right}}",
    "de-x-leicht":
      "{count, plural, one {Eine Antwort stimmt noch nicht} other {# Antworten stimmen noch nicht}}",
  },
  errorsHelp: {
    de: "Alles andere ist noch da. Bitte wählen Sie eine Zeile, um zum Feld zu kommen:",
    en: "Everything else is still there. Choose a line to go to its field:",
    "de-x-leicht": "Alles andere ist noch da. Klicken Sie auf eine Zeile. Dann kommen Sie zu der Frage.",
  },
  day: { de: "Tag", en: "Day", "de-x-leicht": "Tag" },
  month: { de: "Monat", en: "Month", "de-x-leicht": "Monat" },
  year: { de: "Jahr", en: "Year", "de-x-leicht": "Jahr" },
  morning: { de: "Vormittag", en: "Morning", "de-x-leicht": "Am Vor·mittag" },
  afternoon: { de: "Nachmittag", en: "Afternoon", "de-x-leicht": "Am Nach·mittag" },
  freeTimes: {
    de: "{count, plural, =0 {ausgebucht} one {# Zeit frei} other {# Zeiten frei}}",
    en: "{count, plural, =0 {fully booked} one {# time free} other {# times free}}",
    "de-x-leicht": "{count, plural, =0 {alles belegt} one {# Zeit ist frei} other {# Zeiten sind frei}}",
  },
  nextFree: {
    de: "Nächster freier Tag: {day}",
    en: "Next free day: {day}",
    "de-x-leicht": "Der nächste freie Tag ist: {day}",
  },
  onDay: { de: "Uhr, {day}", en: "on {day}", "de-x-leicht": "Uhr, {day}" },
  choose: { de: "Bitte wählen", en: "Please choose", "de-x-leicht": "Bitte wählen" },
  change: { de: "Ändern", en: "Change", "de-x-leicht": "Ändern" },
});
