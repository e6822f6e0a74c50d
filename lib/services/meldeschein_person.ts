import { ask } from "./definition.ts";
import { person } from "./texts/meldeschein.ts";

/** What every registration asks about a person: § 24(1) with § 3(1) BMG, and nothing beyond. */
export {
  affirmCorrect,
  birthDate,
  doctorate,
  familyName,
  firstNames,
  formerNames,
} from "./shared_questions.ts";
import { birthDate, doctorate, familyName, firstNames, formerNames } from "./shared_questions.ts";

export const artistName = ask({
  type: "text",
  id: "artistName",
  label: person.artistName,
  hint: person.artistNameHint,
  section: "§ 3 Abs. 1 Nr. 5 BMG",
  optional: true,
  enteredBy: "both",
});

export const birthPlace = ask({
  type: "place",
  id: "birthPlace",
  label: person.birthPlace,
  section: "§ 3 Abs. 1 Nr. 6 BMG",
  enteredBy: "both",
});

export const bornAbroad = ask({
  type: "yesNo",
  id: "bornAbroad",
  label: person.bornAbroad,
  why: person.birthWhy,
  section: "§ 3 Abs. 1 Nr. 6 BMG",
  enteredBy: "both",
});

export const birthState = ask({
  type: "state",
  id: "birthState",
  label: person.birthState,
  why: person.birthWhy,
  section: "§ 3 Abs. 1 Nr. 6 BMG",
  except: { codes: ["DE"], fault: person.birthStateGermany },
  enteredBy: "both",
  when: (answers) => answers.of(bornAbroad) === true,
});

export const SEXES = [
  { value: "female", label: person.female },
  { value: "male", label: person.male },
  { value: "diverse", label: person.diverse },
  { value: "notStated", label: person.notStated },
] as const;

export const sex = ask({
  type: "choice",
  id: "sex",
  label: person.sex,
  why: person.sexWhy,
  section: "§ 3 Abs. 1 Nr. 7 BMG",
  options: SEXES,
  enteredBy: "both",
});

const nationalityAsked = {
  type: "nationality",
  why: person.nationalityWhy,
  section: "§ 3 Abs. 1 Nr. 10 BMG",
  enteredBy: "both",
} as const;

export const nationality = ask({ ...nationalityAsked, id: "nationality", label: person.nationality });

export const secondNationality = ask({
  ...nationalityAsked,
  id: "secondNationality",
  label: person.furtherNationality,
  optional: true,
});

/** A row cannot hold rows of its own, so that further nationalities appear one after the other. */
const thirdNationality = ask({
  ...nationalityAsked,
  id: "thirdNationality",
  label: person.furtherNationality,
  optional: true,
  when: (answers) => answers.of(secondNationality) !== undefined,
});

const fourthNationality = ask({
  ...nationalityAsked,
  id: "fourthNationality",
  label: person.furtherNationality,
  optional: true,
  when: (answers) => answers.of(thirdNationality) !== undefined,
});

/** Art. 9 GDPR; Art. 140 GG with Art. 136(3) WRV: only the membership on which rights and duties depend may be asked. */
export const religion = ask({
  type: "choice",
  id: "religion",
  label: person.religion,
  hint: person.religionHint,
  why: person.religionWhy,
  section: "§ 3 Abs. 1 Nr. 11 BMG",
  options: [
    { value: "none", label: person.none },
    { value: "romanCatholic", label: person.romanCatholic },
    { value: "protestant", label: person.protestant },
    { value: "oldCatholic", label: person.oldCatholic },
    { value: "jewish", label: person.jewish },
    { value: "other", label: person.otherBody },
  ],
  enteredBy: "both",
});

export const religiousBody = ask({
  type: "text",
  id: "religiousBody",
  label: person.bodyName,
  section: "§ 3 Abs. 1 Nr. 11 BMG",
  enteredBy: "both",
  when: (answers) => answers.of(religion) === "other",
});

export const NAMES = [familyName, formerNames, firstNames, doctorate, artistName] as const;

export const PERSON = [
  ...NAMES,
  birthDate,
  birthPlace,
  bornAbroad,
  birthState,
  sex,
  nationality,
  secondNationality,
  thirdNationality,
  fourthNationality,
  religion,
  religiousBody,
] as const;
