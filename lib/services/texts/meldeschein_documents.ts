import { citizenTexts } from "#lib/i18n/mod.ts";

/** Data of identity documents (§ 3(1) no. 17 BMG) and legal representatives (no. 9). */
export const documents = citizenTexts("services.meldeschein.documents", {
  page: { de: "Ausweise", en: "Identity documents", "de-x-leicht": "Ausweise" },
  intro: {
    de:
      "Tragen Sie die gültigen Ausweise und Pässe aller Personen ein. Die Sachbearbeitung kann das im Gespräch für Sie tun. Bitte laden Sie kein Bild davon hoch.",
    en:
      "Enter the valid identity cards and passports of everyone. The clerk can do this for you in the call. Please do not upload a picture of them.",
    "de-x-leicht":
      "Schreiben Sie hier die Ausweise auf. Wir können das auch im Gespräch für Sie machen. Schicken Sie uns kein Bild vom Ausweis.",
  },
  has: {
    de: "Gibt es gültige Ausweise oder Pässe?",
    en: "Are there valid identity cards or passports?",
    "de-x-leicht": "Gibt es gültige Ausweise?",
  },
  group: { de: "Ausweise und Pässe", en: "Identity cards and passports", "de-x-leicht": "Ausweise" },
  row: { de: "Ausweis {number}", en: "Document {number}", "de-x-leicht": "Ausweis {number}" },
  add: { de: "Weiteren Ausweis hinzufügen", en: "Add another document", "de-x-leicht": "Noch ein Ausweis" },
  holder: { de: "Wem gehört er?", en: "Whose is it?", "de-x-leicht": "Wem gehört der Ausweis?" },
  kind: { de: "Art", en: "Kind", "de-x-leicht": "Welcher Ausweis?" },
  identityCard: { de: "Personalausweis", en: "Identity card", "de-x-leicht": "Personal·ausweis" },
  temporaryCard: {
    de: "vorläufiger Personalausweis",
    en: "Temporary identity card",
    "de-x-leicht": "vorläufiger Personal·ausweis",
  },
  replacementCard: {
    de: "Ersatz-Personalausweis",
    en: "Replacement identity card",
    "de-x-leicht": "Ersatz-Personal·ausweis",
  },
  passport: { de: "Reisepass", en: "Passport", "de-x-leicht": "Reise·pass" },
  passportSubstitute: {
    de: "Passersatzpapier",
    en: "Document in place of a passport",
    "de-x-leicht": "Papier statt Pass",
  },
  authority: {
    de: "Ausstellungsbehörde",
    en: "Issuing authority",
    "de-x-leicht": "Welches Amt hat ihn gemacht?",
  },
  issued: { de: "Ausgestellt am", en: "Date of issue", "de-x-leicht": "An welchem Tag gemacht?" },
  validUntil: { de: "Gültig bis", en: "Valid until", "de-x-leicht": "Gültig bis" },
  number: { de: "Seriennummer", en: "Serial number", "de-x-leicht": "Nummer vom Ausweis" },
  why: {
    de: "Diese Angaben schreibt das Melderegister vor, damit der Ausweis zur Person passt.",
    en: "The register has to hold these details, so that document and person belong together.",
    "de-x-leicht": "Wir müssen aufschreiben: Welchen Ausweis hat die Person?",
  },
  order: {
    de: "„Gültig bis“ liegt vor dem Tag der Ausstellung. Bitte prüfen Sie beide Daten.",
    en: "“Valid until” lies before the date of issue. Please check both dates.",
    "de-x-leicht": "Die beiden Tage passen nicht zusammen. Bitte prüfen Sie sie.",
  },
  expired: {
    de: "Dieser Ausweis ist seit dem {date} abgelaufen. Bitte beantragen Sie einen neuen.",
    en: "This document expired on {date}. Please apply for a new one.",
    "de-x-leicht": "Dieser Ausweis gilt seit dem {date} nicht mehr. Sie brauchen einen neuen.",
  },
  representativesPage: {
    de: "Gesetzliche Vertretung",
    en: "Legal representatives",
    "de-x-leicht": "Gesetzliche Vertreter",
  },
  hasRepresentative: {
    de:
      "Hat eine der Personen eine gesetzliche Vertretung, die nicht selbst mit einzieht, zum Beispiel einen Elternteil oder eine rechtliche Betreuung?",
    en:
      "Has any of the persons a legal representative who does not move in, for example a parent or a legal guardian?",
    "de-x-leicht": "Gibt es einen Betreuer? Oder einen Eltern·teil, der nicht mit einzieht?",
  },
  representativeWhy: {
    de: "Das Melderegister nennt die gesetzliche Vertretung von Kindern und betreuten Personen.",
    en: "The register names the legal representatives of children and wards.",
    "de-x-leicht": "Wir müssen aufschreiben: Wer vertritt die Person?",
  },
  representatives: {
    de: "Gesetzliche Vertreterinnen und Vertreter",
    en: "Legal representatives",
    "de-x-leicht": "Gesetzliche Vertreter",
  },
  representative: {
    de: "Vertretung {number}",
    en: "Representative {number}",
    "de-x-leicht": "Vertreter {number}",
  },
  addRepresentative: {
    de: "Weitere Vertretung hinzufügen",
    en: "Add another representative",
    "de-x-leicht": "Noch ein Vertreter",
  },
  representativeAddress: { de: "Anschrift", en: "Address", "de-x-leicht": "Adresse" },
});
