import type { RawValue } from "#lib/services/mod.ts";
import type { SampleAnswers } from "./filling.ts";

const value = (typed: string): RawValue => ({ value: typed });

/** A couple gives up two homes and moves abroad on 30 November 2026; complete for the citizen on 24 November 2026. */
export const TWO_HOMES_ABROAD: SampleAnswers = {
  rows: { persons: ["1", "2"], homes: ["1", "2"] },
  raws: {
    newHomeInGermany: value("no"),
    moveOutDate: { day: "30", month: "11", year: "2026" },
    stateAbroad: value("Österreich"),
    addressAbroadKnown: value("yes"),
    addressAbroad: { street: "Beispielgasse 5/12", addition: "Stiege 2", postcode: "1010", city: "Wien" },
    "persons.1.familyName": value("Müller-Weiß"),
    "persons.1.formerNames": value("Weiß"),
    "persons.1.firstNames": { names: "Žofie Anna", usual: "Žofie" },
    "persons.1.doctorate": value("Dr."),
    "persons.1.birthDate": { day: "", month: "2", year: "1992" },
    "persons.2.familyName": value("Müller-Weiß"),
    "persons.2.firstNames": { names: "Łukasz" },
    "persons.2.birthDate": { day: "29", month: "2", year: "1988" },
    "homes.1.address": { street: "Musterweg", houseNumber: "7a", postcode: "58452", city: "Musterstadt" },
    "homes.1.status": value("main"),
    "homes.2.address": { street: "Uferstraße", houseNumber: "3", postcode: "44147", city: "Beispielstadt" },
    "homes.2.status": value("secondary"),
    otherHomes: value("no"),
    contactEmail: value("zofie@example.org"),
    actingAs: value("self"),
    affirmCorrect: value("yes"),
    affirmEntitled: value("yes"),
  },
};
