import { staffTexts } from "#lib/i18n/mod.ts";

/** What is printed on the proof of a search in time. */
export const proofTexts = staffTexts("documents.deadlineProof", {
  title: {
    de: "Bescheinigung über die Suche nach einem Termin",
    en: "Certificate of the search for an appointment",
  },
  intro: {
    de: "Innerhalb der gesetzlichen Frist wurde online nach einem Termin gesucht. Es war keiner frei.",
    en: "An appointment was searched for online within the legal period. None was free.",
  },
  period: { de: "Anliegen und Frist", en: "Service and period" },
  service: { de: "Anliegen", en: "Service" },
  movedIn: { de: "Tag des Einzugs", en: "Day of moving in" },
  movingOut: { de: "Tag des Auszugs", en: "Day of moving out" },
  admitted: { de: "Tag der Aufnahme", en: "Day of admission" },
  asGiven: {
    de: "So angegeben bei der Suche; von der Behörde nicht geprüft",
    en: "As given when searching; not checked by the office",
  },
  case: { de: "Fall", en: "Case" },
  firstDay: { de: "Erster zulässiger Tag", en: "First lawful day" },
  lastDay: { de: "Letzter Tag der Frist", en: "Last day of the period" },
  search: { de: "Suche", en: "Search" },
  searchedAt: { de: "Gesucht am", en: "Searched on" },
  searched: { de: "Durchsuchte Tage", en: "Days searched" },
  fromTo: { de: "{from} bis {to}", en: "{from} to {to}" },
  needs: { de: "Gesucht mit", en: "Searched with" },
  result: { de: "Ergebnis", en: "Result" },
  none: {
    de: "An diesen Tagen war zu diesem Zeitpunkt kein Videotermin frei.",
    en: "No appointment by video was free on these days at that moment.",
  },
  check: { de: "Echtheit prüfen", en: "Checking that it is genuine" },
  code: { de: "Prüfcode", en: "Code" },
  checkAt: { de: "Prüfen unter", en: "Check at" },
  means: {
    de:
      "Diese Bescheinigung nennt keine Person. Sie belegt, dass und wann mit dem angegebenen Tag gesucht wurde; gespeichert wurde dabei nichts. Bitte bewahren Sie sie zu Ihren Unterlagen auf.",
    en:
      "This certificate names no person. It attests that and when a search with the day given was made; nothing was stored. Please keep it with your papers.",
  },
  stillDue: {
    de:
      "Die Frist verlängert sich dadurch nicht, und die Pflicht bleibt. Bitte buchen Sie den nächsten freien Termin oder kommen Sie persönlich.",
    en:
      "It does not extend the period, and the duty remains. Please book the next free appointment or come in person.",
  },
});
