/** Questions that every registration asks, each with its number in § 3(1) BMG: of a person, … */
export const OF_A_PERSON: Readonly<Record<string, string>> = {
  familyName: "1",
  formerNames: "2",
  firstNames: "3",
  doctorate: "4",
  artistName: "5",
  birthDate: "6",
  birthPlace: "6",
  bornAbroad: "6",
  birthState: "6",
  sex: "7",
  nationality: "10",
  secondNationality: "10",
  thirdNationality: "10",
  fourthNationality: "10",
  religion: "11",
  religiousBody: "11",
  maritalStatus: "14",
  marriageDate: "14",
  marriagePlace: "14",
  marriedAbroad: "14",
  marriageState: "14",
  spouseFamilyName: "15 a",
  spouseFirstNames: "15 b",
  spouseBirthName: "15 c",
  spouseDoctorate: "15 d",
  spouseBirthDate: "15 e",
  spouseSex: "15 f",
  spouseAddress: "15 g",
};

/** … and of representatives, documents and rights to object. */
export const OF_EVERY_REGISTRATION: Readonly<Record<string, string>> = {
  hasRepresentative: "9",
  "representatives.familyName": "9 a",
  "representatives.firstNames": "9 b",
  "representatives.doctorate": "9 c",
  "representatives.address": "9 d",
  "representatives.birthDate": "9 e",
  "representatives.sex": "9 f",
  hasDocuments: "17",
  "identityDocuments.holder": "17",
  "identityDocuments.kind": "17",
  "identityDocuments.authority": "17",
  "identityDocuments.issued": "17",
  "identityDocuments.validUntil": "17",
  "identityDocuments.number": "17",
  objectParties: "18 with § 50(5)",
  objectJubilees: "18 with § 50(5)",
  objectDirectories: "18 with § 50(5)",
  objectReligiousBodies: "18 with § 42(3)",
};

/** The same questions in each row of a group. */
export function inRowsOf(group: string, grounds: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(grounds).map(([id, ground]) => [`${group}.${id}`, ground]));
}
