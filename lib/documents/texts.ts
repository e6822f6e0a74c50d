import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** What a page calls our documents. */
export const texts = citizenTexts("documents", {
  filledForm: { de: "Formular", en: "Form", "de-x-leicht": "Formular" },
  signatureSheet: { de: "Unterschriftenblatt", en: "Signature sheet", "de-x-leicht": "Unterschriften-Blatt" },
  receipt: {
    de: "Quittung über den Termin",
    en: "Receipt of the appointment",
    "de-x-leicht": "Quittung vom Termin",
  },
  deregistrationConfirmation: {
    de: "Abmeldebestätigung",
    en: "Confirmation of deregistration",
    "de-x-leicht": "Abmelde-Bestätigung",
  },
  registrationConfirmation: {
    de: "Meldebestätigung",
    en: "Confirmation of registration",
    "de-x-leicht": "Melde-Bestätigung",
  },
});

/**
 * What is printed. Documents are German, the official language (§ 23(1) VwVfG): one file, one hash, the same for everyone who reads it.
 * The English of the eight items is printed small under the German label where the citizen uses the English pages, because a
 * confirmation of moving abroad is shown abroad.
 */
export const printed = staffTexts("documents.printed", {
  page: { de: "Seite {page} von {pages}", en: "Page {page} of {pages}" },
  documentNumber: { de: "Dokument {id}", en: "Document {id}" },
  madeAt: { de: "erstellt am {when}", en: "made on {when}" },
  continued: { de: "{title} (Fortsetzung)", en: "{title} (continued)" },
  demo: {
    de: "Muster aus einem Probebetrieb. Dieses Dokument ist ungültig.",
    en: "Sample from a trial run. This document is not valid.",
  },
  checkTitle: { de: "Dieses Dokument prüfen", en: "Check this document" },
  checkText: {
    de: "Ob es von uns stammt und seither unverändert ist, kann jede Person prüfen:",
    en: "Anybody can check whether this document comes from us and is unchanged:",
  },
  checkCode: { de: "Prüfnummer {code}", en: "Check number {code}" },
  checkQr: {
    de: "QR-Code zur Prüfseite {address}, Prüfnummer {code}",
    en: "QR code of the check page {address}, check number {code}",
  },
  phone: { de: "Telefon {number}", en: "Phone {number}" },

  deregistrationIntro: {
    de: "Amtliche Bestätigung der Abmeldung nach § 24 Absatz 2 Bundesmeldegesetz",
    en: "Official confirmation of deregistration under section 24(2) of the Federal Registration Act",
  },
  registrationIntro: {
    de: "Amtliche Bestätigung der Anmeldung nach § 24 Absatz 2 Bundesmeldegesetz",
    en: "Official confirmation of registration under section 24(2) of the Federal Registration Act",
  },
  person: {
    de: "{total, plural, one {Person} other {Person {number} von {total}}}",
    en: "{total, plural, one {Person} other {Person {number} of {total}}}",
  },
  deregistration: { de: "Abmeldung", en: "Deregistration" },
  registration: { de: "Anmeldung", en: "Registration" },
  familyName: { de: "Familienname", en: "Family name" },
  firstNames: { de: "Vornamen", en: "First names" },
  usualName: { de: "Rufname: {name}", en: "Usual first name: {name}" },
  doctorate: { de: "Doktorgrad", en: "Doctorate" },
  dateOfBirth: { de: "Geburtsdatum", en: "Date of birth" },
  movedOut: { de: "Auszugsdatum", en: "Date of moving out" },
  movedIn: { de: "Einzugsdatum", en: "Date of moving in" },
  deregisteredOn: { de: "Datum der Abmeldung", en: "Date of deregistration" },
  registeredOn: { de: "Datum der Anmeldung", en: "Date of registration" },
  address: { de: "Anschrift", en: "Address" },
  dwelling: { de: "Art der Wohnung", en: "Kind of dwelling" },
  dwellingSole: { de: "Alleinige Wohnung", en: "Sole dwelling" },
  dwellingMain: { de: "Hauptwohnung", en: "Main dwelling" },
  dwellingSecondary: { de: "Nebenwohnung", en: "Secondary dwelling" },
  issuedElectronically: {
    de: "{place}, {date}. Elektronisch ausgestellt von {office}.",
    en: "{place}, {date}. Issued electronically by {office}.",
  },

  byClerk: {
    de: "Von der Sachbearbeitung eingetragen am {when}",
    en: "Entered by the clerk on {when}",
  },
  byGuest: { de: "Von einer Begleitperson eingetragen am {when}", en: "Entered by a companion on {when}" },
  byClerkUndated: { de: "Von der Sachbearbeitung eingetragen", en: "Entered by the clerk" },
  byGuestUndated: { de: "Von einer Begleitperson eingetragen", en: "Entered by a companion" },
  confirmedAt: {
    de: "{entered}, von der antragstellenden Person bestätigt am {when}",
    en: "{entered}, confirmed by the applicant on {when}",
  },
  notConfirmed: {
    de: "{entered}, von der antragstellenden Person nicht bestätigt",
    en: "{entered}, not confirmed by the applicant",
  },

  sheetTitle: { de: "Unterschriftenblatt", en: "Signature sheet" },
  sheetIntro: {
    de:
      "Dieses Blatt hält fest, wer welches Dokument wann und auf welche Weise elektronisch unterschrieben hat.",
    en: "This sheet records who signed which document electronically, when and how.",
  },
  signedDocument: { de: "Unterschriebenes Dokument", en: "Signed document" },
  documentTitle: { de: "Bezeichnung", en: "Title" },
  documentId: { de: "Dokumentnummer", en: "Document number" },
  sha256: { de: "Prüfsumme (SHA-256)", en: "Checksum (SHA-256)" },
  signature: {
    de: "{total, plural, one {Unterschrift} other {Unterschrift {number} von {total}}}",
    en: "Signature {number} of {total}",
  },
  signer: { de: "Wer", en: "Who" },
  signerCitizen: { de: "{name} (antragstellende Person)", en: "{name} (applicant)" },
  signerGuest: { de: "{name} (mitwirkende Person)", en: "{name} (other participant)" },
  signedHow: { de: "Wie", en: "How" },
  signedAt: { de: "Wann", en: "When" },
  level: { de: "Was das bedeutet", en: "What this means" },
  declared: { de: "Erklärung", en: "Declaration" },
  proof: { de: "Nachweise", en: "Evidence" },
  identityCheck: { de: "Prüfung der Identität", en: "Identity check" },
  identityEstablished: {
    de: "Sichtprüfung per Video durch {clerk} am {when}: Die Identität wurde festgestellt.",
    en: "Visual check by video by {clerk} on {when}: identity was established.",
  },
  identityNotEstablished: {
    de: "Sichtprüfung per Video durch {clerk} am {when}: Die Identität wurde nicht festgestellt.",
    en: "Visual check by video by {clerk} on {when}: identity was not established.",
  },
  identityNotChecked: {
    de: "In diesem Termin wurde keine Identität geprüft.",
    en: "No identity was checked in this appointment.",
  },
  auditHead: { de: "Letzter Eintrag im Verlauf", en: "Last entry of the audit trail" },
  auditHeadNote: {
    de:
      "Eintrag Nummer {seq}. Jeder Eintrag enthält die Prüfsumme des vorigen: Eine spätere Änderung am Verlauf fällt auf.",
    en: "Entry number {seq}. Each entry holds the checksum of the one before: a later change is noticed.",
  },
  seal: { de: "Elektronisches Siegel", en: "Electronic seal" },
  sealIssued: {
    de:
      "Zertifikat ausgestellt von {issuer}. Das Siegel zeigt, dass dieses Blatt und das unterschriebene Dokument seither unverändert sind.",
    en:
      "Certificate issued by {issuer}. The seal shows that this sheet and the signed document are unchanged since.",
  },
  sealSelfMade: {
    de:
      "Selbst erstellt, nicht von einer Zertifizierungsstelle ausgestellt: Das Siegel zeigt spätere Änderungen, beweist aber nicht, von wem das Dokument stammt.",
    en:
      "Self-made, not issued by a certification authority: the seal shows later changes, but does not prove whom the document comes from.",
  },
  timestamp: { de: "Zeitstempel des Siegels", en: "The seal's timestamp" },
  timestampNone: {
    de:
      "Ohne Zeitstempel einer unabhängigen Stelle. Wann gesiegelt wurde, sagt nur die Uhr der ausstellenden Stelle.",
    en:
      "Without a timestamp of an independent authority. When it was sealed is said by the issuing office's clock only.",
  },
  timestampBy: {
    de:
      "{authority}, {when}. Diese unabhängige Stelle hat bestätigt, dass das Siegel des unterschriebenen Dokuments zu dieser Zeit da war.",
    en:
      "{authority}, {when}. This independent authority confirmed that the signed document's seal was there at that time.",
  },
  caseNumber: { de: "Vorgangsnummer", en: "Case number" },

  receiptTitle: { de: "Quittung über Ihren Termin", en: "Receipt of your appointment" },
  receiptIntro: {
    de: "Diese Quittung ist für Ihre Unterlagen. Sie zeigt, was in Ihrem Videotermin geschehen ist.",
    en: "This receipt is for your records. It shows what happened in your video appointment.",
  },
  appointment: { de: "Ihr Termin", en: "Your appointment" },
  service: { de: "Anliegen", en: "Service" },
  when: { de: "Zeit", en: "Time" },
  clerk: { de: "Sachbearbeitung", en: "Clerk" },
  outcome: { de: "Ergebnis", en: "Outcome" },
  reason: { de: "Begründung", en: "Reason" },
  nextSteps: { de: "Wie es weitergeht", en: "What happens next" },
  step: { de: "Schritt {number}", en: "Step {number}" },
  handedOver: { de: "Ihre Dokumente", en: "Your documents" },
  checksum: { de: "Prüfsumme (SHA-256)", en: "Checksum (SHA-256)" },
  statements: { de: "Erklärung", en: "Declaration" },
  meaning: { de: "Was das bedeutet", en: "What this means" },
  clock: { de: "{date}, {time} Uhr", en: "{date}, {time}" },
});
