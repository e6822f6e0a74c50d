import { staffTexts } from "#lib/i18n/mod.ts";

/** The pages of the forms in a word each, for the clerk's tabs: all of them stand beside each other. */
export const tabs = staffTexts("services.clerk.tabs", {
  newHome: { de: "Wohnung", en: "Home" },
  before: { de: "Bisher", en: "Before" },
  persons: { de: "Personen", en: "Persons" },
  person: { de: "Person", en: "Person" },
  children: { de: "Kinder", en: "Children" },
  representatives: { de: "Vertreter", en: "Represented" },
  documents: { de: "Ausweise", en: "Documents" },
  landlord: { de: "Vermieter", en: "Landlord" },
  objections: { de: "Rechte", en: "Rights" },
  acting: { de: "Rolle", en: "Role" },
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
