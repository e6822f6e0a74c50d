import type { RawValue } from "#lib/services/mod.ts";
import type { SampleAnswers } from "./filling.ts";

const value = (typed: string): RawValue => ({ value: typed });

/** A guardian registers a resident whose home was given up, complete for the citizen on 24 November 2026. */
export const GUARDIAN_ACTING: SampleAnswers = {
  rows: {},
  raws: {
    registeredHome: value("yes"),
    homeGivenUp: value("yes"),
    admittedOn: { day: "16", month: "11", year: "2026" },
    canAct: value("no"),
    institutionName: value("Haus Abendrot"),
    institutionAddress: { street: "Parkallee", houseNumber: "20", postcode: "58452", city: "Musterstadt" },
    newStatus: value("sole"),
    oldAddress: { street: "Am Brunnen", houseNumber: "5", postcode: "58452", city: "Musterstadt" },
    oldStatus: value("sole"),
    movedOutOn: { day: "16", month: "11", year: "2026" },
    familyName: value("Musterfrau"),
    firstNames: { names: "Hildegard Luise", usual: "Luise" },
    birthDate: { day: "9", month: "1", year: "1938" },
    birthPlace: value("Breslau"),
    bornAbroad: value("no"),
    sex: value("female"),
    nationality: value("DE"),
    religion: value("protestant"),
    maritalStatus: value("widowed"),
    hasDocuments: value("no"),
    hasRepresentative: value("yes"),
    "representatives.1.familyName": value("Beispiel"),
    "representatives.1.firstNames": { names: "Karim" },
    "representatives.1.birthDate": { day: "2", month: "7", year: "1979" },
    "representatives.1.sex": value("male"),
    "representatives.1.address": value("Ringstraße 1, 58452 Musterstadt"),
    actingAs: value("guardian"),
    actingFamilyName: value("Beispiel"),
    actingFirstNames: { names: "Karim" },
    actingAddress: value("Ringstraße 1, 58452 Musterstadt"),
    actingPhone: value("+49 30 23125 021"),
    actingEmail: value("betreuung@example.org"),
    affirmCorrect: value("yes"),
    affirmEntitled: value("yes"),
  },
};
