import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** The questions of the form: the persons, who acts, and the affirmations. */
export const people = citizenTexts("services.abmeldungAusland.people", {
  page: { de: "Wer zieht aus?", en: "Who is moving out?", "de-x-leicht": "Wer zieht aus?" },
  intro: {
    de: "Nennen Sie alle Personen, die am selben Tag in denselben Staat ziehen.",
    en: "Name everyone who moves to the same state on the same day.",
    "de-x-leicht": "Schreiben Sie alle Personen auf, die mit Ihnen ausziehen.",
  },
  persons: {
    de: "Personen, die ausziehen",
    en: "Persons moving out",
    "de-x-leicht": "Personen, die ausziehen",
  },
  person: { de: "Person {number}", en: "Person {number}", "de-x-leicht": "Person {number}" },
  addPerson: { de: "Weitere Person hinzufügen", en: "Add another person", "de-x-leicht": "Noch eine Person" },
  familyName: { de: "Familienname", en: "Family name", "de-x-leicht": "Nach·name" },
  formerNames: { de: "Frühere Namen", en: "Former names", "de-x-leicht": "Frühere Namen" },
  formerNamesHint: {
    de: "Zum Beispiel der Geburtsname, wenn er anders war",
    en: "For example the name at birth, if it was different",
    "de-x-leicht": "Hatten Sie bei der Geburt einen anderen Namen? Dann schreiben Sie ihn hier.",
  },
  formerNamesWhy: {
    de: "So finden wir Sie im Melderegister sicher, auch wenn ein früherer Name eingetragen ist.",
    en: "So that we find you in the register even under a former name.",
    "de-x-leicht": "So finden wir Sie besser in unseren Daten.",
  },
  firstNames: { de: "Vornamen", en: "First names", "de-x-leicht": "Vor·namen" },
  firstNamesWhy: {
    de: "Auf der Bestätigung stehen alle Vornamen; der gebräuchliche ist gekennzeichnet.",
    en: "The confirmation shows all first names and marks the usual one.",
    "de-x-leicht": "Auf dem Papier stehen alle Vor·namen. Wir brauchen auch Ihren Ruf·namen.",
  },
  doctorate: { de: "Doktorgrad", en: "Doctorate", "de-x-leicht": "Doktor·titel" },
  doctorateHint: {
    de: "Nur wenn er eingetragen ist, zum Beispiel „Dr.“",
    en: "Only if it is on record, for example “Dr.”",
    "de-x-leicht": "Nur wenn Sie einen haben. Zum Beispiel: Dr.",
  },
  birthDate: { de: "Geburtsdatum", en: "Date of birth", "de-x-leicht": "Geburts·tag" },
  birthDateHint: {
    de: "Steht im Ausweis kein Tag oder kein Monat, lassen Sie das Feld leer.",
    en: "If the identity document shows no day or month, leave that field empty.",
    "de-x-leicht": "Steht im Ausweis kein Tag? Dann lassen Sie das Feld leer.",
  },
  contactPage: { de: "Erreichbarkeit", en: "Reaching you", "de-x-leicht": "So erreichen wir Sie" },
  contactIntro: {
    de: "Die Bestätigung können Sie hier herunterladen. Diese Angaben sind freiwillig.",
    en: "You can download the confirmation here. These answers are voluntary.",
    "de-x-leicht": "Sie können das Papier hier herunter·laden. Sie müssen hier nichts schreiben.",
  },
  email: { de: "E-Mail-Adresse", en: "E-mail address", "de-x-leicht": "E-Mail-Adresse" },
  emailWhy: {
    de: "Falls wir nach dem Termin eine Rückfrage haben. Die Adresse wird mit dem Vorgang gelöscht.",
    en: "In case we have a question afterwards. The address is deleted with the case.",
    "de-x-leicht": "Vielleicht haben wir später eine Frage an Sie.",
  },
  post: {
    de: "Anschrift für die Bestätigung auf Papier",
    en: "Address for a confirmation on paper",
    "de-x-leicht": "Adresse für die Bestätigung auf Papier",
  },
  postHint: {
    de: "Nur wenn Sie die Bestätigung per Post möchten, auch im Ausland",
    en: "Only if you want the confirmation by post, also abroad",
    "de-x-leicht": "Möchten Sie das Papier mit der Post? Dann schreiben Sie hier Ihre Adresse.",
  },
  actingPage: { de: "Wer handelt?", en: "Who is acting?", "de-x-leicht": "Wer macht die Abmeldung?" },
  acting: {
    de: "In welcher Rolle melden Sie ab?",
    en: "In which capacity are you acting?",
    "de-x-leicht": "Für wen machen Sie die Abmeldung?",
  },
  actingWhy: {
    de:
      "Für Personen unter 16 Jahren meldet ab, aus wessen Wohnung sie ausziehen; für betreute Personen die Betreuung mit Aufenthaltsbestimmungsrecht.",
    en:
      "Persons under 16 are deregistered by those whose home they leave; adult wards by the guardian with power over residence.",
    "de-x-leicht": "Kinder unter 16 Jahren melden die Eltern ab.",
  },
  self: { de: "Ich ziehe selbst aus", en: "I am moving out myself", "de-x-leicht": "Ich ziehe selbst aus." },
  family: {
    de: "Ich ziehe nicht mit aus, melde aber meine Familie oder mein Kind ab",
    en: "I am not moving, but deregister my family or child",
    "de-x-leicht": "Ich ziehe nicht aus. Ich melde meine Familie oder mein Kind ab.",
  },
  representative: {
    de: "Ich habe eine Vollmacht oder bin Betreuerin oder Betreuer",
    en: "I hold a power of attorney or am the guardian",
    "de-x-leicht": "Ich habe eine Voll·macht. Oder ich bin Betreuer.",
  },
  actingFamilyName: { de: "Ihr Familienname", en: "Your family name", "de-x-leicht": "Ihr Nach·name" },
  actingFirstNames: { de: "Ihre Vornamen", en: "Your first names", "de-x-leicht": "Ihre Vor·namen" },
  actingAddress: { de: "Ihre Anschrift", en: "Your address", "de-x-leicht": "Ihre Adresse" },
  actingPersonWhy: {
    de: "Wer für andere handelt, steht mit Namen und Anschrift auf der Abmeldung.",
    en: "Whoever acts for others is named on the form with their address.",
    "de-x-leicht": "Sie machen das für andere. Darum brauchen wir Ihren Namen und Ihre Adresse.",
  },
  affirmPage: { de: "Versicherung", en: "Affirmation", "de-x-leicht": "Stimmt alles?" },
  correct: { de: "Richtigkeit", en: "Correctness", "de-x-leicht": "Alles ist richtig" },
  correctStatement: {
    de: "Ich versichere, dass meine Angaben richtig und vollständig sind.",
    en: "I affirm that my statements are correct and complete.",
    "de-x-leicht": "Alle meine Angaben stimmen. Ich habe nichts vergessen.",
  },
  entitled: { de: "Berechtigung", en: "Entitlement", "de-x-leicht": "Ich darf das" },
  entitledStatement: {
    de:
      "Ich versichere, dass ich berechtigt bin, die Abmeldung auch für die anderen genannten Personen zu erklären.",
    en: "I affirm that I am entitled to deregister the other persons named here as well.",
    "de-x-leicht": "Ich darf auch die anderen Personen abmelden.",
  },
  entitledWhy: {
    de: "Sie unterschreiben für weitere Personen mit.",
    en: "You sign for other persons as well.",
    "de-x-leicht": "Sie unter·schreiben auch für andere Personen.",
  },
});

/** What only the clerk sees. */
export const clerk = staffTexts("services.abmeldungAusland.clerk", {
  page: { de: "Nur für die Sachbearbeitung", en: "For the clerk only" },
  authority: {
    de: "Vertretungsnachweis gesehen (Vollmacht, Betreuerausweis)",
    en: "Proof of authority seen (power of attorney, guardian's certificate)",
  },
  remark: { de: "Vermerk für das Melderegister", en: "Remark for the register" },
  remarkHint: {
    de: "Keine Ausweisnummern: Der Abgleich nach § 23 Abs. 6 BMG wird nicht gespeichert.",
    en: "No document numbers: the comparison under § 23(6) BMG is not stored.",
  },
});
