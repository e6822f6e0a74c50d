import { staffTexts } from "#lib/i18n/mod.ts";

/** What clerks read about their ended cases. */
export const caseTexts = staffTexts("desk.cases", {
  exportHelp: {
    de:
      "Zum Übernehmen in das Fachverfahren, ohne Abtippen: dieselben Angaben mit gleichbleibenden Feldnamen.",
    en: "For the specialist system, without retyping: the same answers under lasting field names.",
  },
  exportCsv: { de: "Tabelle (CSV)", en: "Table (CSV)" },
  exportJson: { de: "Datensatz (JSON)", en: "Record (JSON)" },
  casesLead: {
    de: "Beendete Vorgänge, die Sie bearbeitet haben, die neuesten zuerst.",
    en: "Ended cases that you worked on, newest first.",
  },
  casesNotFound: {
    de:
      "Kein Vorgang unter dem Namen „{name}“. Suchen Sie nach ganzen Namen, in beliebiger Reihenfolge; Müller findet auch Mueller.",
    en: "No case under the name “{name}”. Search for whole names, in any order; Müller finds Mueller too.",
  },
  allCases: { de: "Alle anzeigen", en: "Show all" },
  firstPage: { de: "Zum Anfang", en: "Back to the start" },
  backToDesk: { de: "Zum Schalter", en: "To the desk" },
  recordsDownTitle: {
    de: "Vorgänge gerade nicht abrufbar",
    en: "Cases cannot be read right now",
  },
  tryAgain: { de: "Noch einmal versuchen", en: "Try again" },
  caseDestroyed: { de: "Inhalt gelöscht", en: "Content deleted" },
  caseDestroyedHelp: {
    de: "Die Aufbewahrungsfrist ist abgelaufen. Geblieben ist nur, dass es den Vorgang gab.",
    en: "The retention period is over. All that is left is that there was such a case.",
  },
  appointmentOn: { de: "Termin", en: "Appointment" },
  openedOn: { de: "Begonnen", en: "Begun" },
  handledBy: { de: "Bearbeitet von", en: "Handled by" },
  caseNumber: { de: "Vorgangsnummer", en: "Case number" },
  identity: { de: "Identitätsprüfung", en: "Identity check" },
  noIdentity: { de: "Es gab keine Identitätsprüfung.", en: "There was no identity check." },
  identityStopped: {
    de: "Abgebrochen am {time}: {reason}.",
    en: "Stopped on {time}: {reason}.",
  },
  identityFeatures: { de: "Geprüfte Merkmale", en: "Features checked" },
  identityPrompts: { de: "Befolgte Aufforderungen", en: "Prompts followed" },
  identityFace: { de: "Lichtbild und Person", en: "Photograph and person" },
  identityFaceMatched: { de: "stimmten überein", en: "matched" },
  identityPlausible: { de: "Fragen", en: "Questions" },
  identityPlausibleYes: {
    de: "Die Antworten passten. Sie sind nicht gespeichert.",
    en: "The answers fitted. They are not stored.",
  },
  identityPlausibleNo: {
    de: "Die Antworten passten nicht. Sie sind nicht gespeichert.",
    en: "The answers did not fit. They are not stored.",
  },
  noAnswers: { de: "Es wurde kein Formular ausgefüllt.", en: "No form was filled." },
  notAnswered: { de: "keine Angabe", en: "not answered" },
  by_citizen: { de: "eingetragen von der Person", en: "entered by the person" },
  by_clerk: { de: "eingetragen von der Sachbearbeitung", en: "entered by the clerk" },
  by_guest: { de: "eingetragen von einem Gast", en: "entered by a guest" },
  byClerkConfirmed: {
    de: "eingetragen von der Sachbearbeitung, von der Person bestätigt",
    en: "entered by the clerk, confirmed by the person",
  },
  documentHash: { de: "Prüfsumme (SHA-256) {hash}", en: "Checksum (SHA-256) {hash}" },
  documentWithdrawn: { de: "zurückgezogen", en: "withdrawn" },
  documentMade: { de: "Erstellt am {time}", en: "Made on {time}" },
});
