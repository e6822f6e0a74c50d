import { citizenTexts } from "#lib/i18n/mod.ts";

/** The four items of § 23(3) BMG. */
export const prefillTexts = citizenTexts("forms.prefill", {
  familyName: { de: "Familienname", en: "Family name", "de-x-leicht": "Nach·name" },
  firstNames: { de: "Vornamen", en: "First names", "de-x-leicht": "Vor·namen" },
  dateOfBirth: { de: "Geburtsdatum", en: "Date of birth", "de-x-leicht": "Geburts·tag" },
  address: { de: "Anschrift", en: "Address", "de-x-leicht": "Adresse" },
});
