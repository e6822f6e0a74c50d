import {
  type ConfirmationContent,
  deadlineProof,
  type DocumentContent,
  filledForm,
  receipt,
  type RenderOptions,
  signatureSheet,
} from "#lib/documents/mod.ts";

/** Samples that tests render and people can look at. All names, places and numbers are invented. */
export const ZONE = "Europe/Berlin";
const at = (time: string) => Temporal.Instant.from(`2026-03-03T${time}:00+01:00`);

export const OPTIONS: RenderOptions = {
  town: {
    name: "Musterstadt",
    office: "Bürgerservice Musterstadt",
    street: "Rathausplatz 1",
    postcodeAndPlace: "12345 Musterstadt",
    phone: "+49 30 23125 000",
    email: "buergerservice@musterstadt.example.org",
  },
  timeZone: ZONE,
  madeAt: at("10:31"),
  documentId: "0123456789abcdefghjkmnpqrs",
  language: "de",
};

export const FORM: DocumentContent = filledForm({
  title: "Abmeldung ins Ausland",
  titleTranslated: "Deregistration when moving abroad",
  intro:
    "Erklärung über den Auszug aus einer Wohnung ohne Bezug einer neuen Wohnung im Inland (§ 17 Absatz 2 Bundesmeldegesetz)",
  sections: [
    {
      title: "Person",
      titleTranslated: "Person",
      fields: [
        {
          label: "Familienname",
          labelTranslated: "Family name",
          value: "Ǧäßt-Łukaševičiūtė",
          enteredBy: "citizen",
        },
        {
          label: "Vornamen",
          labelTranslated: "First names",
          value: "Žofie Anna-Ḹ Māra",
          enteredBy: "citizen",
        },
        {
          label: "Geburtsdatum",
          labelTranslated: "Date of birth",
          value: "29.02.1984",
          enteredBy: "clerk",
          enteredAt: at("10:12"),
          confirmedAt: at("10:20"),
        },
      ],
    },
    {
      title: "Bisherige Wohnung",
      titleTranslated: "Home given up",
      fields: [
        {
          label: "Anschrift der Wohnung",
          labelTranslated: "Address of the dwelling",
          value: "Lindenallee 12\n12345 Musterstadt",
          enteredBy: "citizen",
        },
        {
          label: "Auszugsdatum",
          labelTranslated: "Date of moving out",
          value: "28.02.2026",
          enteredBy: "citizen",
        },
        {
          label: "Weitere Wohnungen in Deutschland",
          labelTranslated: "Other homes in Germany",
          value: "",
          enteredBy: "citizen",
        },
      ],
    },
    {
      title: "Neue Wohnung im Ausland",
      titleTranslated: "New home abroad",
      fields: [
        { label: "Staat", labelTranslated: "State", value: "Griechenland", enteredBy: "citizen" },
        {
          label: "Anschrift im Ausland",
          labelTranslated: "Address abroad",
          value: "Οδός Ερμού 17\n105 63 Αθήνα",
          enteredBy: "clerk",
          enteredAt: at("10:14"),
          confirmedAt: at("10:20"),
        },
        {
          label: "E-Mail für die Bestätigung",
          labelTranslated: "E-mail for the confirmation",
          value: "zofie@example.org",
          enteredBy: "citizen",
        },
      ],
    },
  ],
  statements: [
    "Ich versichere, dass die Angaben in diesem Formular richtig und vollständig sind. Mir ist bekannt, dass falsche Angaben als Ordnungswidrigkeit verfolgt werden können (§ 54 Bundesmeldegesetz).",
  ],
}, ZONE);

const LINDENALLEE = { street: "Lindenallee", houseNumber: "12", postcode: "12345", city: "Musterstadt" };

export const CONFIRMATION: ConfirmationContent = {
  kind: "confirmation",
  items: {
    persons: [{
      familyName: "Ǧäßt-Łukaševičiūtė",
      firstNames: { names: "Žofie Anna Māra", usual: "Žofie" },
      doctorate: "Dr.",
      dateOfBirth: { year: 1984, month: 2, day: 29 },
    }],
    movedOn: { event: "out", date: Temporal.PlainDate.from("2026-02-28") },
    reportedOn: Temporal.PlainDate.from("2026-03-03"),
    homes: [{ address: LINDENALLEE, status: "sole" }],
  },
};

export const SHEET: DocumentContent = signatureSheet({
  caseId: "zyxwvtsrqpnmkjhgfedcba9876",
  document: {
    id: "0123456789abcdefghjkmnpqrs",
    title: "Abmeldung ins Ausland",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
  signatures: [{
    name: "Žofie Anna Māra Ǧäßt-Łukaševičiūtė",
    role: "citizen",
    way: "Eingetippter Name mit ausdrücklicher Erklärung",
    level: "Einfache elektronische Erklärung. Sie ersetzt die Schriftform nicht (§ 3a VwVfG).",
    declaration: "Ich habe das Dokument gelesen. Die Angaben sind richtig und vollständig.",
    signedAt: at("10:33"),
  }],
  identity: { established: true, clerk: "Frau Berg", checkedAt: at("10:08") },
  seal: { name: "Stadt Musterstadt – Siegel", issuer: "Prüfstelle Beispiel", selfMade: false },
  auditHead: { seq: 41, hash: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752" },
}, ZONE);

export const PROOF: DocumentContent = deadlineProof({
  service: "Anmeldung in einer Pflegeeinrichtung",
  event: "admitted",
  eventDate: Temporal.PlainDate.from("2025-11-24"),
  eventCase: "Die Person war bisher nicht in Deutschland gemeldet",
  firstLawfulDay: Temporal.PlainDate.from("2026-02-25"),
  lastLawfulDay: Temporal.PlainDate.from("2026-03-10"),
  section: "§ 32 Abs. 1 Satz 2 BMG",
  searchedAt: at("10:20"),
  needs: ["Jemand dolmetscht für mich"],
  code: "A4FN2-7TH5M-0WH6C-W03HP-TBK8C-T09CD-YJ5A0-PY",
  checkAt: "https://termin.example.org/services/pflegeeinrichtung/proof/check",
}, ZONE);

export const RECEIPT: DocumentContent = receipt({
  service: "Abmeldung ins Ausland",
  startedAt: at("10:00"),
  clerk: "Frau Berg",
  outcome: "Erledigt. Ihre Abmeldung ist aufgenommen.",
  nextSteps: [
    "Laden Sie Ihre Dokumente herunter und bewahren Sie sie auf.",
    "Ändern Sie Ihre Anschrift bei Bank, Versicherung und Arbeitgeber.",
  ],
  documents: [
    {
      title: "Abmeldung ins Ausland",
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    {
      title: "Abmeldebestätigung",
      sha256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    },
  ],
  caseId: "zyxwvtsrqpnmkjhgfedcba9876",
}, ZONE);

/** Long in every direction: many rows, one value over more than a page, one word wider than the column. */
export const LONG: DocumentContent = filledForm({
  title: "Ein Formular mit einem sehr langen Namen, der nicht in eine einzige Zeile einer Seite passt",
  sections: [
    {
      title: "Viele Zeilen",
      fields: Array.from({ length: 40 }, (_, i) => ({
        label: `Frage ${i + 1}`,
        value: `Antwort ${i + 1}`,
        enteredBy: i % 3 === 0 ? "clerk" as const : "citizen" as const,
      })),
    },
    {
      title: "Lange Antworten",
      fields: [
        {
          label: "Lange Antwort",
          value: Array.from({ length: 900 }, (_, i) => `wort${i}`).join(" "),
          enteredBy: "citizen",
        },
        { label: "Ein langes Wort", value: "x".repeat(300) + "Ende", enteredBy: "citizen" },
      ],
    },
  ],
}, ZONE);
