import { staffTexts } from "#lib/i18n/mod.ts";

/** The pages of the forms in a word each, for the clerk's tabs: all of them stand beside each other. */
export const tabs = staffTexts("services.clerk.tabs", {
  newHome: { de: "Neue Wohnung", en: "New home" },
  before: { de: "Bisherige", en: "Previous" },
  persons: { de: "Personen", en: "Persons" },
  person: { de: "Person", en: "Person" },
  children: { de: "Kinder", en: "Children" },
  representatives: { de: "Vertretung", en: "Representatives" },
  documents: { de: "Ausweise", en: "Documents" },
  landlord: { de: "Wohnungsgeber", en: "Landlord" },
  objections: { de: "Widersprüche", en: "Objections" },
  acting: { de: "Handelnde", en: "Acting" },
  affirmation: { de: "Erklärung", en: "Affirmation" },
  clerk: { de: "Intern", en: "Internal" },
  move: { de: "Umzug", en: "Move" },
  homes: { de: "Wohnungen", en: "Homes" },
  contact: { de: "Kontakt", en: "Contact" },
  triage: { de: "Pflicht?", en: "Duty?" },
  institution: { de: "Heim", en: "Institution" },
  family: { de: "Familie", en: "Family" },
  grounds: { de: "Behinderung", en: "Disability" },
  card: { de: "Karte", en: "Card" },
  office: { de: "Bescheid", en: "Assessment" },
});
