import type { RawValue } from "#lib/services/mod.ts";
import type { SampleAnswers } from "./filling.ts";

const value = (typed: string): RawValue => ({ value: typed });

/** A renewal of the orange card by an attorney, complete for the citizen on 24 November 2026. */
export const RENEWAL_WITH_REPRESENTATIVE: SampleAnswers = {
  rows: {},
  raws: {
    marks: value("GB"),
    degree: value("90"),
    grounds: value("legs"),
    groundDegree: value("80"),
    card: value("orange"),
    occasion: value("renewal"),
    oldCardNumber: value("PA-2021-0815"),
    delivery: value("post"),
    familyName: value("Probe"),
    firstNames: { names: "Şirin" },
    birthDate: { day: "17", month: "5", year: "1958" },
    address: { street: "Rosenweg", houseNumber: "4", postcode: "58452", city: "Musterstadt" },
    phone: value("030 23125 017"),
    disabilityOffice: value("Kreis Musterland, Fachdienst Schwerbehindertenrecht"),
    disabilityFile: value("SB 12/345678"),
    disabilityUnlimited: value("yes"),
    actingAs: value("attorney"),
    actingFamilyName: value("Probe"),
    actingFirstNames: { names: "Deniz" },
    actingAddress: value("Tulpenweg 9, 58452 Musterstadt"),
    affirmCorrect: value("yes"),
  },
};
