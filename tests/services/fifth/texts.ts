import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** A landlord confirms that somebody moved in: § 19 BMG. */
export const texts = citizenTexts("tests.wohnungsgeber", {
  name: {
    de: "Wohnungsgeberbestätigung",
    en: "Landlord's confirmation",
    "de-x-leicht": "Bestätigung vom Vermieter",
  },
  short: {
    de: "Bestätigen Sie als Vermieterin oder Vermieter, wer bei Ihnen eingezogen ist",
    en: "Confirm as a landlord who has moved in",
    "de-x-leicht": "Sie vermieten eine Wohnung? Sagen Sie uns, wer eingezogen ist.",
  },
  forWhom: {
    de: "Für alle, die eine Wohnung vermieten oder überlassen",
    en: "For everyone who lets a home",
    "de-x-leicht": "Für alle, die eine Wohnung vermieten.",
  },
  lease: { de: "Der Mietvertrag", en: "The lease", "de-x-leicht": "Der Miet·vertrag" },
  result: {
    de: "Die Bestätigung liegt der Meldebehörde vor.",
    en: "The registration office has the confirmation.",
    "de-x-leicht": "Das Amt hat die Bestätigung.",
  },
  formTitle: { de: "Bestätigung des Einzugs", en: "Confirmation of moving in", "de-x-leicht": "Bestätigung" },
  dwelling: { de: "Wohnung", en: "Dwelling", "de-x-leicht": "Wohnung" },
  address: {
    de: "Anschrift der Wohnung",
    en: "Address of the dwelling",
    "de-x-leicht": "Adresse von der Wohnung",
  },
  date: { de: "Tag des Einzugs", en: "Day of moving in", "de-x-leicht": "Tag vom Einzug" },
  notYet: {
    de: "Vor dem Einzug lässt sich nichts bestätigen. Bitte kommen Sie ab dem {firstDay} wieder.",
    en: "Nothing can be confirmed before the move. Please come back from {firstDay} on.",
    "de-x-leicht": "Das geht erst nach dem Einzug. Kommen Sie ab dem {firstDay} wieder.",
  },
  residents: { de: "Wer ist eingezogen?", en: "Who moved in?", "de-x-leicht": "Wer ist eingezogen?" },
  resident: { de: "Person {number}", en: "Person {number}", "de-x-leicht": "Person {number}" },
  add: { de: "Weitere Person", en: "Another person", "de-x-leicht": "Noch eine Person" },
  familyName: { de: "Familienname", en: "Family name", "de-x-leicht": "Familien·name" },
  firstNames: { de: "Vornamen", en: "First names", "de-x-leicht": "Vor·namen" },
  landlord: { de: "Wohnungsgeber", en: "Landlord", "de-x-leicht": "Vermieter" },
  ownFamilyName: { de: "Ihr Familienname", en: "Your family name", "de-x-leicht": "Ihr Familien·name" },
  ownFirstNames: { de: "Ihre Vornamen", en: "Your first names", "de-x-leicht": "Ihre Vor·namen" },
  isOwner: {
    de: "Gehört Ihnen die Wohnung selbst?",
    en: "Do you own the dwelling yourself?",
    "de-x-leicht": "Gehört Ihnen die Wohnung?",
  },
  owner: {
    de: "Name der Eigentümerin oder des Eigentümers",
    en: "Owner's name",
    "de-x-leicht": "Wem gehört die Wohnung?",
  },
  correct: { de: "Richtigkeit", en: "Correctness", "de-x-leicht": "Stimmt alles?" },
  statement: {
    de: "Ich bestätige den Einzug der genannten Personen.",
    en: "I confirm that the persons named have moved in.",
    "de-x-leicht": "Diese Personen sind eingezogen.",
  },
  note: { de: "Nach § 19 BMG.", en: "Under section 19 BMG.", "de-x-leicht": "So steht es im Gesetz." },
});

export const clerk = staffTexts("tests.wohnungsgeber.clerk", {
  page: { de: "Nur für die Sachbearbeitung", en: "For the clerk only" },
  known: { de: "Wohnungsgeber im Register bekannt", en: "Landlord known in the register" },
});
