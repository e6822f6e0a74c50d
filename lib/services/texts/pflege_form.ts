import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** The questions of the form: first whether anything is to be reported, then the institution and who acts. */
export const care = citizenTexts("services.pflegeeinrichtung.form", {
  formTitle: {
    de: "Anmeldung in einer Pflegeeinrichtung",
    en: "Registration in a care institution",
    "de-x-leicht": "Anmeldung im Pflege·heim",
  },
  triagePage: {
    de: "Muss etwas gemeldet werden?",
    en: "Is there anything to report?",
    "de-x-leicht": "Muss man etwas melden?",
  },
  triageIntro: {
    de: "Oft ist nichts zu tun. Diese Fragen klären es zuerst.",
    en: "Often nothing is to be done. These questions settle that first.",
    "de-x-leicht": "Oft müssen Sie nichts tun. Das prüfen wir zuerst.",
  },
  registered: {
    de: "Ist die Person noch für eine Wohnung in Deutschland gemeldet?",
    en: "Is the person still registered for a home in Germany?",
    "de-x-leicht": "Ist die Person noch in einer Wohnung in Deutschland gemeldet?",
  },
  registeredWhy: {
    de: "Wer für eine Wohnung in Deutschland gemeldet ist, muss sich in der Einrichtung nicht anmelden.",
    en: "Whoever is registered for a home in Germany need not register in the institution.",
    "de-x-leicht": "Ist die Person dort gemeldet? Dann ist keine Anmeldung nötig.",
  },
  givenUp: {
    de: "Ist diese Wohnung aufgegeben, zum Beispiel gekündigt und geräumt?",
    en: "Has this home been given up, for example the lease ended and the home cleared?",
    "de-x-leicht": "Gibt es die Wohnung nicht mehr? Zum Beispiel: Sie ist gekündigt und leer.",
  },
  givenUpWhy: {
    de: "Ist die Wohnung aufgegeben, wird die Einrichtung zur neuen Wohnung und muss angemeldet werden.",
    en: "If the home has been given up, the institution becomes the new home and has to be registered.",
    "de-x-leicht": "Gibt es die alte Wohnung nicht mehr? Dann ist das Heim die neue Wohnung.",
  },
  admitted: {
    de: "Tag der Aufnahme",
    en: "Day of admission",
    "de-x-leicht": "Seit welchem Tag wohnt die Person im Heim?",
  },
  admittedWhy: {
    de: "Von diesem Tag an laufen die Fristen. Er steht auch auf der Meldebestätigung.",
    en: "The periods run from this day. It is also on the confirmation.",
    "de-x-leicht": "Ab diesem Tag zählen wir die Zeit.",
  },
  canAct: {
    de: "Kann die Person selbst handeln?",
    en: "Can the person act for themself?",
    "de-x-leicht": "Kann die Person die Anmeldung selbst machen?",
  },
  canActWhy: {
    de:
      "Kann sie es nicht, handelt die rechtliche Betreuung, eine bevollmächtigte Person oder die Leitung der Einrichtung.",
    en: "If not, the guardian, an attorney or the head of the institution acts.",
    "de-x-leicht": "Wenn nicht: Dann macht es der Betreuer. Oder eine Person mit Voll·macht. Oder das Heim.",
  },
  anyway: {
    de: "Wenn nichts gemeldet werden muss: Möchten Sie trotzdem anmelden?",
    en: "If nothing has to be reported: would you like to register all the same?",
    "de-x-leicht": "Müssen Sie nichts melden? Möchten Sie die Person trotzdem anmelden?",
  },
  anywayHint: {
    de: "Lassen Sie die Frage sonst offen.",
    en: "Otherwise leave this open.",
    "de-x-leicht": "Sie können die Frage auch auslassen.",
  },
  keepsHome: {
    de:
      "Sie müssen nichts melden: Solange die Person für eine Wohnung in Deutschland gemeldet ist, besteht in der Einrichtung keine Meldepflicht. Sie können hier aufhören. Wird die Wohnung später aufgegeben, haben Sie dann zwei Wochen Zeit.",
    en:
      "You need not report anything: as long as the person is registered for a home in Germany, there is no duty to register in the institution. You can stop here. If the home is given up later, you have two weeks from then.",
    "de-x-leicht":
      "Sie müssen nichts tun. Die Person ist noch in ihrer Wohnung gemeldet. Sie können jetzt aufhören. Gibt es die Wohnung später nicht mehr? Dann haben Sie 2 Wochen Zeit.",
  },
  notYetThreeMonths: {
    de:
      "Sie müssen noch nichts melden: Die Pflicht entsteht erst, wenn der Aufenthalt länger als drei Monate dauert, also am {firstDay}. Dann haben Sie bis zum {lastDay} Zeit. Sie können hier aufhören.",
    en:
      "You need not report anything yet: the duty begins only once the stay exceeds three months, on {firstDay}. Then you have until {lastDay}. You can stop here.",
    "de-x-leicht":
      "Sie müssen jetzt noch nichts tun. Erst nach 3 Monaten muss man sich anmelden. Das ist am {firstDay}. Dann haben Sie Zeit bis: {lastDay}. Sie können jetzt aufhören.",
  },
  future: {
    de:
      "Dieser Tag liegt in der Zukunft. Anmelden können Sie erst nach der Aufnahme: frühestens am {firstDay}.",
    en: "This day is in the future. You can register only after the admission: from {firstDay} on.",
    "de-x-leicht": "Dieser Tag war noch nicht. Sie können die Person erst dann anmelden: {firstDay}.",
  },
  late: {
    de:
      "Die Frist ist am {lastDay} abgelaufen. Die Anmeldung ist trotzdem nötig und möglich; ein Bußgeld ist möglich (§ 54 BMG).",
    en:
      "The period ended on {lastDay}. Registering is still required and possible; a fine is possible (§ 54 BMG).",
    "de-x-leicht":
      "Die Zeit war am {lastDay} vorbei. Melden Sie trotzdem an. Vielleicht müssen Sie Geld zahlen.",
  },
  lateByInstitution: {
    de:
      "Die Frist ist am {lastDay} abgelaufen. Die Mitteilung der Einrichtung ist trotzdem nötig und möglich.",
    en: "The period ended on {lastDay}. The institution must and can still report.",
    "de-x-leicht": "Die Zeit war am {lastDay} vorbei. Das Heim muss die Person trotzdem melden.",
  },
  until: {
    de: "Die Anmeldung ist bis zum {lastDay} fällig.",
    en: "Registration is due by {lastDay}.",
    "de-x-leicht": "Sie haben Zeit bis: {lastDay}.",
  },
  page: { de: "Einrichtung", en: "Institution", "de-x-leicht": "Das Heim" },
  name: { de: "Name der Einrichtung", en: "Name of the institution", "de-x-leicht": "Name vom Heim" },
  address: {
    de: "Anschrift der Einrichtung",
    en: "Address of the institution",
    "de-x-leicht": "Adresse vom Heim",
  },
  status: {
    de: "Die Einrichtung ist künftig",
    en: "The institution is from now on",
    "de-x-leicht": "Das Heim ist jetzt",
  },
  sole: { de: "die einzige Wohnung", en: "the only home", "de-x-leicht": "die einzige Wohnung" },
  main: { de: "die Hauptwohnung", en: "the main home", "de-x-leicht": "die Haupt·wohnung" },
  secondary: { de: "eine Nebenwohnung", en: "a secondary home", "de-x-leicht": "eine Neben·wohnung" },
  soleWithHome: {
    de:
      "Die Person behält eine Wohnung. Dann ist die Einrichtung Haupt- oder Nebenwohnung; bitte wählen Sie.",
    en: "The person keeps a home. Then the institution is a main or secondary home; please choose.",
    "de-x-leicht": "Die Person hat noch eine Wohnung. Bitte wählen Sie: Haupt·wohnung oder Neben·wohnung.",
  },
  onlyOne: {
    de: "Die Person hat keine andere Wohnung in Deutschland. Dann ist die Einrichtung die einzige.",
    en: "The person has no other home in Germany. Then the institution is the only one.",
    "de-x-leicht": "Die Person hat keine andere Wohnung. Dann ist das Heim die einzige Wohnung.",
  },
  beforePage: { de: "Bisherige Wohnung", en: "Previous home", "de-x-leicht": "Die alte Wohnung" },
  oldAddress: {
    de: "Anschrift der Wohnung in Deutschland",
    en: "Address of the home in Germany",
    "de-x-leicht": "Adresse von der Wohnung in Deutschland",
  },
  oldStatus: { de: "Diese Wohnung war", en: "This home was", "de-x-leicht": "Diese Wohnung war" },
  movedOut: { de: "Tag des Auszugs", en: "Day of moving out", "de-x-leicht": "Tag vom Auszug" },
  fromAbroad: {
    de: "Kommt die Person aus dem Ausland?",
    en: "Does the person come from abroad?",
    "de-x-leicht": "Kommt die Person aus einem anderen Land?",
  },
  state: { de: "Aus welchem Staat?", en: "From which state?", "de-x-leicht": "Aus welchem Land?" },
  personPage: { de: "Bewohnerin oder Bewohner", en: "The resident", "de-x-leicht": "Die Person im Heim" },
  familyPage: { de: "Familie", en: "Family", "de-x-leicht": "Familie" },
  actingPage: { de: "Wer handelt?", en: "Who is acting?", "de-x-leicht": "Wer macht die Anmeldung?" },
  acting: {
    de: "In welcher Rolle melden Sie an?",
    en: "In which capacity are you acting?",
    "de-x-leicht": "Wer sind Sie?",
  },
  self: {
    de: "Ich bin selbst die Bewohnerin oder der Bewohner",
    en: "I am the resident",
    "de-x-leicht": "Ich wohne selbst im Heim.",
  },
  guardian: {
    de: "rechtliche Betreuung mit Aufenthaltsbestimmungsrecht",
    en: "guardian with power over residence",
    "de-x-leicht": "Ich bin der rechtliche Betreuer.",
  },
  attorney: {
    de: "mit Vollmacht",
    en: "with a power of attorney",
    "de-x-leicht": "Ich habe eine Voll·macht.",
  },
  institution: {
    de: "Leitung der Einrichtung oder von ihr beauftragt",
    en: "head of the institution, or on their behalf",
    "de-x-leicht": "Ich arbeite für das Heim.",
  },
  phone: { de: "Ihre Telefonnummer", en: "Your phone number", "de-x-leicht": "Ihre Telefon·nummer" },
  email: { de: "Ihre E-Mail-Adresse", en: "Your e-mail address", "de-x-leicht": "Ihre E-Mail-Adresse" },
  contactWhy: {
    de: "Freiwillig: falls wir nach dem Termin eine Rückfrage haben.",
    en: "Voluntary: in case we have a question afterwards.",
    "de-x-leicht": "Sie müssen das nicht schreiben. Vielleicht haben wir eine Frage.",
  },
  cannotAct: {
    de:
      "Sie haben angegeben, dass die Person nicht selbst handeln kann. Bitte wählen Sie, wer für sie handelt.",
    en: "You said that the person cannot act for themself. Please choose who acts for them.",
    "de-x-leicht": "Die Person kann das nicht selbst machen. Bitte wählen Sie: Wer macht es?",
  },
  canActItself: {
    de:
      "Die Leitung der Einrichtung meldet nur für Personen, die nicht selbst handeln können. Bitte prüfen Sie Ihre Angaben.",
    en:
      "The head of the institution reports only for persons who cannot act for themself. Please check your answers.",
    "de-x-leicht":
      "Das Heim meldet nur Personen, die das nicht selbst können. Bitte prüfen Sie Ihre Antworten.",
  },
  inform: {
    de: "Die Einrichtung muss die Person über die Anmeldung unterrichten.",
    en: "The institution has to inform the person of the registration.",
    "de-x-leicht": "Das Heim muss der Person sagen: Wir haben Sie angemeldet.",
  },
  entitledStatement: {
    de: "Ich versichere, dass ich berechtigt bin, die genannte Person anzumelden.",
    en: "I affirm that I am entitled to register the person named here.",
    "de-x-leicht": "Ich darf die Person anmelden.",
  },
});

/** What only the clerk sees. */
export const clerk = staffTexts("services.pflegeeinrichtung.clerk", {
  confirmed: {
    de: "Bestätigung der Einrichtung gesehen: Aufnahme und Name stimmen überein",
    en: "Confirmation of the institution seen: admission and name agree",
  },
});
