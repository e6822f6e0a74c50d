import { citizenTexts } from "#lib/i18n/mod.ts";

/** The eight items of § 24(2) BMG, and the headings above them. */
export const confirmationTexts = citizenTexts("forms.confirmation", {
  person: { de: "Person {number}", en: "Person {number}", "de-x-leicht": "Person {number}" },
  home: { de: "Wohnung {number}", en: "Home {number}", "de-x-leicht": "Wohnung {number}" },
  registration: { de: "Anmeldung", en: "Registration", "de-x-leicht": "Anmeldung" },
  deregistration: { de: "Abmeldung", en: "Deregistration", "de-x-leicht": "Abmeldung" },
  familyName: { de: "Familienname", en: "Family name", "de-x-leicht": "Nach·name" },
  firstNames: { de: "Vornamen", en: "First names", "de-x-leicht": "Vor·namen" },
  doctorate: { de: "Doktorgrad", en: "Doctorate", "de-x-leicht": "Doktor·titel" },
  dateOfBirth: { de: "Geburtsdatum", en: "Date of birth", "de-x-leicht": "Geburts·tag" },
  movedIn: { de: "Einzugsdatum", en: "Date of moving in", "de-x-leicht": "Tag vom Einzug" },
  movedOut: { de: "Auszugsdatum", en: "Date of moving out", "de-x-leicht": "Tag vom Auszug" },
  registeredOn: {
    de: "Datum der Anmeldung",
    en: "Date of registration",
    "de-x-leicht": "Tag von der Anmeldung",
  },
  deregisteredOn: {
    de: "Datum der Abmeldung",
    en: "Date of deregistration",
    "de-x-leicht": "Tag von der Abmeldung",
  },
  address: { de: "Anschrift", en: "Address", "de-x-leicht": "Adresse" },
  status: { de: "Art der Wohnung", en: "Kind of home", "de-x-leicht": "Art von der Wohnung" },
  sole: { de: "alleinige Wohnung", en: "sole home", "de-x-leicht": "einzige Wohnung" },
  main: { de: "Hauptwohnung", en: "main home", "de-x-leicht": "Haupt·wohnung" },
  secondary: { de: "Nebenwohnung", en: "secondary home", "de-x-leicht": "Neben·wohnung" },
});
