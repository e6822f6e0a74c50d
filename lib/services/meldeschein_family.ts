import { type Answers, ask, type Group } from "./definition.ts";
import * as p from "./meldeschein_person.ts";
import { family } from "./texts/meldeschein.ts";
import { people } from "./texts/abmeldung_ausland_people.ts";

/** Family status, spouse or partner, minor children: § 3(1) nos. 14 to 16 BMG. */

export const maritalStatus = ask({
  type: "choice",
  id: "maritalStatus",
  label: family.status,
  section: "§ 3 Abs. 1 Nr. 14 BMG",
  options: [
    { value: "single", label: family.single },
    { value: "married", label: family.married },
    { value: "partnership", label: family.partnership },
    { value: "widowed", label: family.widowed },
    { value: "divorced", label: family.divorced },
    { value: "annulled", label: family.annulled },
    { value: "partnershipEnded", label: family.partnershipEnded },
    { value: "partnerDied", label: family.partnerDied },
    { value: "unknown", label: family.unknown },
  ],
  enteredBy: "both",
});

const ofMarriage = {
  why: family.why,
  section: "§ 3 Abs. 1 Nr. 14 BMG",
  enteredBy: "both",
  when: (answers: Answers) => inMarriage(answers),
} as const;

export const marriageDate = ask({
  ...ofMarriage,
  type: "date",
  id: "marriageDate",
  label: family.date,
  around: "past",
});
export const marriagePlace = ask({
  ...ofMarriage,
  type: "place",
  id: "marriagePlace",
  label: family.place,
});
export const marriedAbroad = ask({
  ...ofMarriage,
  type: "yesNo",
  id: "marriedAbroad",
  label: family.abroad,
});
export const marriageState = ask({
  ...ofMarriage,
  type: "state",
  id: "marriageState",
  label: family.state,
  except: { codes: ["DE"], fault: family.stateGermany },
  when: (answers) => answers.of(marriedAbroad) === true,
});

export const spouseListed = ask({
  type: "yesNo",
  id: "spouseListed",
  label: family.spouseListed,
  why: family.spouseListedWhy,
  section: "§ 3 Abs. 1 Nr. 15 BMG",
  enteredBy: "both",
  when: (answers) => inMarriage(answers),
});

const ofSpouse = {
  section: "§ 3 Abs. 1 Nr. 15 BMG",
  enteredBy: "both",
  when: (answers: Answers) => answers.of(spouseListed) === false,
} as const;

export const spouseFamilyName = ask({
  ...ofSpouse,
  type: "familyName",
  id: "spouseFamilyName",
  label: family.spouseFamilyName,
});
export const spouseBirthName = ask({
  ...ofSpouse,
  type: "text",
  id: "spouseBirthName",
  label: family.spouseBirthName,
  optional: true,
});
export const spouseFirstNames = ask({
  ...ofSpouse,
  type: "firstNames",
  id: "spouseFirstNames",
  label: family.spouseFirstNames,
});
const spouseDoctorate = ask({
  ...ofSpouse,
  type: "text",
  id: "spouseDoctorate",
  label: people.doctorate,
  maxCharacters: 120,
  optional: true,
});
export const spouseBirthDate = ask({
  ...ofSpouse,
  type: "birthDate",
  id: "spouseBirthDate",
  label: family.spouseBirthDate,
});
export const spouseSex = ask({
  ...ofSpouse,
  type: "choice",
  id: "spouseSex",
  label: p.sex.label,
  options: p.SEXES,
});
export const spouseAddress = ask({
  ...ofSpouse,
  type: "text",
  id: "spouseAddress",
  label: family.spouseAddress,
  long: true,
  maxCharacters: 400,
});

export const MARRIAGE = [
  maritalStatus,
  marriageDate,
  marriagePlace,
  marriedAbroad,
  marriageState,
] as const;

export const SPOUSE = [
  spouseFamilyName,
  spouseBirthName,
  spouseFirstNames,
  spouseDoctorate,
  spouseBirthDate,
  spouseSex,
  spouseAddress,
] as const;

/** The same for a form that names one person only: there the spouse is never named already. */
export const SPOUSE_OF_ONE = SPOUSE.map((question) => ({ ...question, when: inMarriage }));

export const hasOtherChildren = ask({
  type: "yesNo",
  id: "hasOtherChildren",
  label: family.otherChildren,
  why: family.otherChildrenWhy,
  section: "§ 3 Abs. 1 Nr. 16 BMG",
  enteredBy: "both",
});

const ofChild = { section: "§ 3 Abs. 1 Nr. 16 BMG", enteredBy: "both" } as const;

export const childBirthDate = ask({
  ...ofChild,
  type: "birthDate",
  id: "birthDate",
  label: people.birthDate,
  hint: people.birthDateHint,
});

export const otherChildren: Group = {
  type: "group",
  id: "otherChildren",
  label: family.children,
  rowLabel: family.child,
  addLabel: family.addChild,
  minRows: 1,
  maxRows: 12,
  questions: [
    ask({ ...ofChild, type: "familyName", id: "familyName", label: people.familyName }),
    ask({ ...ofChild, type: "firstNames", id: "firstNames", label: people.firstNames }),
    childBirthDate,
    ask({ ...ofChild, type: "choice", id: "sex", label: p.sex.label, options: p.SEXES }),
    ask({
      ...ofChild,
      type: "germanAddress",
      id: "address",
      label: family.childAddress,
      hint: family.childAddressHint,
      optional: true,
    }),
  ],
  when: (answers) => answers.of(hasOtherChildren) === true,
};

function inMarriage(answers: Answers): boolean {
  const status = answers.of(maritalStatus);
  return status === "married" || status === "partnership";
}
