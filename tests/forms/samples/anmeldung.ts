import type { RawValue } from "#lib/services/mod.ts";
import type { SampleAnswers } from "./filling.ts";

const value = (typed: string): RawValue => ({ value: typed });

function person(
  row: string,
  familyName: string,
  firstNames: RawValue,
  birthDate: RawValue,
  more: Readonly<Record<string, RawValue>>,
): Record<string, RawValue> {
  const fields = {
    familyName: value(familyName),
    firstNames,
    birthDate,
    birthPlace: value("Musterstadt"),
    bornAbroad: value("no"),
    nationality: value("DE"),
    religion: value("none"),
    maritalStatus: value("single"),
    ...more,
  };
  return Object.fromEntries(Object.entries(fields).map(([id, raw]) => [`persons.${row}.${id}`, raw]));
}

const marriage = {
  maritalStatus: value("married"),
  marriageDate: { day: "6", month: "6", year: "2015" },
  marriagePlace: value("Kraków"),
  marriedAbroad: value("yes"),
  marriageState: value("Polen"),
  spouseListed: value("yes"),
};

/** A family of four that moved within Germany on 17 November 2026, complete for the citizen on 24 November 2026. */
export const FAMILY_OF_FOUR: SampleAnswers = {
  rows: { persons: ["1", "2", "3", "4"], identityDocuments: ["1", "2"] },
  raws: {
    moveInDate: { day: "17", month: "11", year: "2026" },
    newAddress: { street: "Lindenweg", houseNumber: "7 b", postcode: "58452", city: "Musterstadt" },
    newStatus: value("sole"),
    cameFrom: value("germany"),
    oldAddress: { street: "Hafenstraße", houseNumber: "12", postcode: "44147", city: "Beispielstadt" },
    oldStatus: value("sole"),
    oldKept: value("no"),
    movedOutOn: { day: "16", month: "11", year: "2026" },
    hasOtherHomes: value("no"),
    ...person("1", "Nowak-Beispiel", { names: "Zofia Anna", usual: "Anna" }, {
      day: "3",
      month: "4",
      year: "1988",
    }, {
      sex: value("female"),
      formerNames: value("Nowak"),
      doctorate: value("Dr."),
      birthPlace: value("Kraków"),
      bornAbroad: value("yes"),
      birthState: value("Polen"),
      nationality: value("PL"),
      secondNationality: value("DE"),
      religion: value("romanCatholic"),
      ...marriage,
    }),
    ...person("2", "Beispiel", { names: "Jonas" }, { day: "21", month: "9", year: "1985" }, {
      sex: value("male"),
      ...marriage,
    }),
    ...person("3", "Beispiel", { names: "Mila" }, { day: "1", month: "2", year: "2017" }, {
      sex: value("female"),
    }),
    ...person(
      "4",
      "Beispiel",
      { names: "Emil Jan", usual: "Emil" },
      { day: "30", month: "8", year: "2021" },
      {
        sex: value("male"),
      },
    ),
    hasOtherChildren: value("no"),
    hasRepresentative: value("no"),
    hasDocuments: value("yes"),
    "identityDocuments.1.holder": value("Anna Nowak-Beispiel"),
    "identityDocuments.1.kind": value("identityCard"),
    "identityDocuments.1.authority": value("Stadt Beispielstadt"),
    "identityDocuments.1.issued": { day: "5", month: "5", year: "2021" },
    "identityDocuments.1.validUntil": { day: "4", month: "5", year: "2031" },
    "identityDocuments.1.number": { number: "T22000129", checkDigit: "3" },
    "identityDocuments.2.holder": value("Jonas Beispiel"),
    "identityDocuments.2.kind": value("passport"),
    "identityDocuments.2.authority": value("Stadt Beispielstadt"),
    "identityDocuments.2.issued": { day: "9", month: "1", year: "2024" },
    "identityDocuments.2.validUntil": { day: "8", month: "1", year: "2034" },
    "identityDocuments.2.number": { number: "C01X00T47" },
    landlordProof: value("paper"),
    landlordName: value("Wohnbau Musterstadt eG"),
    landlordAddress: value("Marktplatz 3, 58452 Musterstadt"),
    landlordIsOwner: value("yes"),
    landlordMoveInDate: { day: "17", month: "11", year: "2026" },
    objectParties: value("yes"),
    objectDirectories: value("yes"),
    actingAs: value("self"),
    affirmCorrect: value("yes"),
    affirmEntitled: value("yes"),
  },
};
