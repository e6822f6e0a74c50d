import { citizenTexts } from "#lib/i18n/mod.ts";

/** What stands around the questions: controls, provenance, rows, review. */
export const texts = citizenTexts("ui.form", {
  filesSent: {
    de: "{count, plural, =1 {1 Datei ist} other {# Dateien sind}} angekommen.",
    en: "{count, plural, =1 {1 file has} other {# files have}} arrived.",
    "de-x-leicht": "{count, plural, =1 {1 Datei ist} other {# Dateien sind}} da.",
  },
  noFileSent: {
    de: "Noch nichts hochgeladen.",
    en: "Nothing uploaded yet.",
    "de-x-leicht": "Es ist noch nichts da.",
  },
  toUpload: {
    de: "Zum Hochladen, unten bei den Unterlagen",
    en: "Go to the upload, below with the papers",
    "de-x-leicht": "Hier können Sie das Papier schicken",
  },
  day: { de: "Tag", en: "Day", "de-x-leicht": "Tag" },
  month: { de: "Monat", en: "Month", "de-x-leicht": "Monat" },
  year: { de: "Jahr", en: "Year", "de-x-leicht": "Jahr" },
  names: {
    de: "Alle Vornamen, wie im Ausweis",
    en: "All first names, as in the identity document",
    "de-x-leicht": "Alle Vor·namen. So wie im Ausweis.",
  },
  usual: {
    de: "Davon der Rufname, wenn es mehrere sind",
    en: "Of these the usual one, if there are several",
    "de-x-leicht": "Haben Sie mehrere Vor·namen? Mit welchem spricht man Sie an?",
  },
  street: { de: "Straße", en: "Street", "de-x-leicht": "Straße" },
  houseNumber: { de: "Hausnummer", en: "House number", "de-x-leicht": "Haus·nummer" },
  addition: {
    de: "Zusatz, zum Beispiel Hinterhaus (freiwillig)",
    en: "Addition, for example rear building (optional)",
    "de-x-leicht": "Zusatz. Zum Beispiel: Hinter·haus (freiwillig)",
  },
  postcode: { de: "Postleitzahl", en: "Postcode", "de-x-leicht": "Post·leit·zahl" },
  city: { de: "Ort", en: "Town", "de-x-leicht": "Ort" },
  streetAbroad: {
    de: "Straße und Hausnummer",
    en: "Street and number",
    "de-x-leicht": "Straße und Haus·nummer",
  },
  postcodeAbroad: {
    de: "Postleitzahl, wenn es eine gibt",
    en: "Postcode, if there is one",
    "de-x-leicht": "Post·leit·zahl. Wenn es eine gibt.",
  },
  region: {
    de: "Region oder Provinz (freiwillig)",
    en: "Region or province (optional)",
    "de-x-leicht": "Region (freiwillig)",
  },
  serialNumber: { de: "Seriennummer", en: "Serial number", "de-x-leicht": "Nummer vom Ausweis" },
  checkDigit: {
    de: "Prüfziffer, die in der maschinenlesbaren Zone dahinter steht (freiwillig)",
    en: "Check digit that follows it in the machine-readable zone (optional)",
    "de-x-leicht": "Prüf·ziffer. Die Zahl hinter der Nummer. (freiwillig)",
  },
  yes: { de: "Ja", en: "Yes", "de-x-leicht": "Ja" },
  no: { de: "Nein", en: "No", "de-x-leicht": "Nein" },
  section: {
    de: "Rechtsgrundlage: {section}",
    en: "Legal basis: {section}",
    "de-x-leicht": "Das steht im Gesetz: {section}",
  },
  byClerk: {
    de: "Eingetragen von der Sachbearbeitung. Bitte bestätigen Sie es oder ändern Sie es.",
    en: "Entered by the clerk. Please confirm or change it.",
    "de-x-leicht": "Das hat die Sach·bearbeitung geschrieben. Stimmt das? Dann bestätigen Sie es.",
  },
  byGuest: {
    de: "Eingetragen von Ihrer Begleitung. Bitte bestätigen Sie es oder ändern Sie es.",
    en: "Entered by your companion. Please confirm or change it.",
    "de-x-leicht": "Das hat Ihre Begleitung geschrieben. Stimmt das? Dann bestätigen Sie es.",
  },
  confirmedByYou: {
    de: "Eingetragen von der Sachbearbeitung, von Ihnen bestätigt.",
    en: "Entered by the clerk, confirmed by you.",
    "de-x-leicht": "Das hat die Sach·bearbeitung geschrieben. Sie haben es bestätigt.",
  },
  clerkUnconfirmed: {
    de: "Von Ihnen eingetragen, noch nicht bestätigt.",
    en: "Entered by you, not confirmed yet.",
    "de-x-leicht": "Von Ihnen geschrieben. Noch nicht bestätigt.",
  },
  clerkConfirmed: {
    de: "Von Ihnen eingetragen, bestätigt.",
    en: "Entered by you, confirmed.",
    "de-x-leicht": "Von Ihnen geschrieben. Bestätigt.",
  },
  clerkOnly: {
    de: "Nur für die Sachbearbeitung, nicht Teil des Formulars.",
    en: "For the clerk only, not part of the form.",
    "de-x-leicht": "Nur für die Sach·bearbeitung.",
  },
  rowsByClerk: {
    de: "Die Sachbearbeitung hat diese Liste geändert. Bitte bestätigen Sie es.",
    en: "The clerk has changed this list. Please confirm it.",
    "de-x-leicht": "Die Sach·bearbeitung hat diese Liste geändert. Stimmt das? Dann bestätigen Sie es.",
  },
  confirm: { de: "Bestätigen", en: "Confirm", "de-x-leicht": "Bestätigen" },
  confirmAll: {
    de: "{count, plural, one {Die eine Angabe bestätigen} other {Alle # Angaben bestätigen}}",
    en: "{count, plural, one {Confirm this answer} other {Confirm all # answers}}",
    "de-x-leicht": "{count, plural, one {Eine Antwort bestätigen} other {Alle # Antworten bestätigen}}",
  },
  confirmAllIntro: {
    de:
      "Diese Angaben hat nicht die antragstellende Person selbst eingetragen. Bitte prüfen Sie sie auf dieser Seite.",
    en: "These answers were not entered by the applicant. Please check them on this page.",
    "de-x-leicht": "Diese Antworten haben nicht Sie geschrieben. Bitte prüfen Sie die Antworten.",
  },
  before: {
    de: "Vorher stand hier: {value}",
    en: "Before, it said: {value}",
    "de-x-leicht": "Vorher stand hier: {value}",
  },
  takeBack: {
    de: "Vorherigen Wert zurückholen",
    en: "Bring back what was there",
    "de-x-leicht": "Wieder so wie vorher",
  },
  writing: {
    de: "{who} füllt dieses Feld gerade aus …",
    en: "{who} is filling in this field …",
    "de-x-leicht": "{who} schreibt hier gerade …",
  },
  removeRow: { de: "{row} entfernen", en: "Remove {row}", "de-x-leicht": "{row} weg·nehmen" },
  restoreRow: {
    de: "Entfernten Eintrag zurückholen",
    en: "Bring back the removed entry",
    "de-x-leicht": "Den letzten Eintrag zurück·holen",
  },
  save: { de: "Speichern", en: "Save", "de-x-leicht": "Speichern" },
  saveAndGoOn: { de: "Speichern und weiter", en: "Save and continue", "de-x-leicht": "Speichern und weiter" },
  change: { de: "Ändern", en: "Change", "de-x-leicht": "Ändern" },
  unanswered: { de: "keine Angabe", en: "not answered", "de-x-leicht": "Keine Antwort" },
  notUnderstood: {
    de: "Diese Angabe müssen Sie noch korrigieren.",
    en: "This answer still needs to be put right.",
    "de-x-leicht": "Diese Antwort stimmt noch nicht.",
  },
  complete: { de: "Vollständig", en: "Complete", "de-x-leicht": "Fertig" },
  begun: { de: "Begonnen", en: "Begun", "de-x-leicht": "Angefangen" },
  notStarted: { de: "Noch offen", en: "Not started", "de-x-leicht": "Noch offen" },
  faults: { de: "Bitte prüfen", en: "Please check", "de-x-leicht": "Bitte prüfen" },
  pages: { de: "Seiten des Formulars", en: "Pages of the form", "de-x-leicht": "Seiten vom Formular" },
  frozen: {
    de: "Das Formular liegt zur Unterschrift bereit und kann gerade nicht geändert werden.",
    en: "The form is ready for signing and cannot be changed at the moment.",
    "de-x-leicht": "Das Formular ist fertig zum Unter·schreiben. Sie können jetzt nichts ändern.",
  },
});
