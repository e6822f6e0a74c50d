import { ask, type Group } from "./definition.ts";
import { move } from "./texts/abmeldung_ausland_form.ts";
import { clerk, people } from "./texts/abmeldung_ausland_people.ts";

/** The questions of the Abmeldung: nothing beyond § 24(1) with § 3(1) BMG. */

export const newHomeInGermany = ask({
  type: "yesNo",
  id: "newHomeInGermany",
  label: move.newHome,
  why: move.newHomeWhy,
  section: "§ 17 Abs. 2 BMG",
  enteredBy: "both",
});

export const moveOutDate = ask({
  type: "date",
  id: "moveOutDate",
  label: move.date,
  hint: move.dateHint,
  why: move.dateWhy,
  section: "§ 17 Abs. 2 BMG",
  around: "today",
  enteredBy: "both",
});

export const stateAbroad = ask({
  type: "state",
  id: "stateAbroad",
  label: move.state,
  why: move.stateWhy,
  section: "§ 3 Abs. 1 Nr. 12 BMG",
  except: { codes: ["DE"], fault: move.stateGermany },
  enteredBy: "both",
});

/** [practice] Many do not know the address yet; then the state alone is taken down. */
export const addressAbroadKnown = ask({
  type: "yesNo",
  id: "addressAbroadKnown",
  label: move.known,
  enteredBy: "both",
});

export const addressAbroad = ask({
  type: "foreignAddress",
  id: "addressAbroad",
  label: move.abroad,
  why: move.stateWhy,
  section: "§ 3 Abs. 1 Nr. 12 BMG",
  enteredBy: "both",
  when: (answers) => answers.of(addressAbroadKnown) === true,
});

export const familyName = ask({
  type: "familyName",
  id: "familyName",
  label: people.familyName,
  section: "§ 3 Abs. 1 Nr. 1 BMG",
  enteredBy: "both",
});

export const formerNames = ask({
  type: "text",
  id: "formerNames",
  label: people.formerNames,
  hint: people.formerNamesHint,
  why: people.formerNamesWhy,
  section: "§ 3 Abs. 1 Nr. 2 BMG",
  optional: true,
  enteredBy: "both",
});

export const firstNames = ask({
  type: "firstNames",
  id: "firstNames",
  label: people.firstNames,
  why: people.firstNamesWhy,
  section: "§ 3 Abs. 1 Nr. 3 BMG",
  enteredBy: "both",
});

export const doctorate = ask({
  type: "text",
  id: "doctorate",
  label: people.doctorate,
  hint: people.doctorateHint,
  section: "§ 3 Abs. 1 Nr. 4 BMG",
  maxCharacters: 120,
  optional: true,
  enteredBy: "both",
});

export const birthDate = ask({
  type: "birthDate",
  id: "birthDate",
  label: people.birthDate,
  hint: people.birthDateHint,
  section: "§ 3 Abs. 1 Nr. 6 BMG",
  enteredBy: "both",
});

export const persons: Group = {
  type: "group",
  id: "persons",
  label: people.persons,
  rowLabel: people.person,
  addLabel: people.addPerson,
  minRows: 1,
  maxRows: 12,
  questions: [familyName, formerNames, firstNames, doctorate, birthDate],
};

const statusOptions = [
  { value: "main", label: move.main },
  { value: "secondary", label: move.secondary },
] as const;

export const homeAddress = ask({
  type: "germanAddress",
  id: "address",
  label: move.address,
  section: "§ 3 Abs. 1 Nr. 12 BMG",
  enteredBy: "both",
});

export const homeStatus = ask({
  type: "choice",
  id: "status",
  label: move.status,
  why: move.statusWhy,
  section: "§ 21 BMG",
  options: [{ value: "sole", label: move.sole }, ...statusOptions],
  enteredBy: "both",
});

export const homes: Group = {
  type: "group",
  id: "homes",
  label: move.homes,
  rowLabel: move.home,
  addLabel: move.addHome,
  minRows: 1,
  maxRows: 5,
  questions: [homeAddress, homeStatus],
};

export const otherHomes = ask({
  type: "yesNo",
  id: "otherHomes",
  label: move.others,
  why: move.othersWhy,
  section: "§ 21 BMG",
  enteredBy: "both",
});

export const keptAddress = ask({
  type: "germanAddress",
  id: "address",
  label: move.address,
  section: "§ 3 Abs. 1 Nr. 12 BMG",
  enteredBy: "both",
});

export const keptHomes: Group = {
  type: "group",
  id: "keptHomes",
  label: move.keptHomes,
  rowLabel: move.home,
  addLabel: move.addHome,
  minRows: 1,
  maxRows: 5,
  questions: [keptAddress],
  when: (answers) => answers.of(otherHomes) === true,
};

export const contactEmail = ask({
  type: "email",
  id: "contactEmail",
  label: people.email,
  why: people.emailWhy,
  optional: true,
  enteredBy: "both",
});

export const contactPost = ask({
  type: "text",
  id: "contactPost",
  label: people.post,
  hint: people.postHint,
  long: true,
  maxCharacters: 400,
  optional: true,
  enteredBy: "both",
});

export const actingAs = ask({
  type: "choice",
  id: "actingAs",
  label: people.acting,
  why: people.actingWhy,
  section: "§ 17 Abs. 3, § 23 Abs. 4 BMG",
  options: [
    { value: "self", label: people.self },
    { value: "family", label: people.family },
    { value: "representative", label: people.representative },
  ],
  enteredBy: "both",
});

export const actingFamilyName = ask({
  type: "familyName",
  id: "actingFamilyName",
  label: people.actingFamilyName,
  why: people.actingPersonWhy,
  enteredBy: "both",
  when: (answers) => actsForOthersOnly(answers.of(actingAs)),
});

export const actingFirstNames = ask({
  type: "firstNames",
  id: "actingFirstNames",
  label: people.actingFirstNames,
  enteredBy: "both",
  when: (answers) => actsForOthersOnly(answers.of(actingAs)),
});

export const actingAddress = ask({
  type: "text",
  id: "actingAddress",
  label: people.actingAddress,
  long: true,
  maxCharacters: 400,
  enteredBy: "both",
  when: (answers) => actsForOthersOnly(answers.of(actingAs)),
});

export const affirmCorrect = ask({
  type: "affirm",
  id: "affirmCorrect",
  label: people.correct,
  statement: people.correctStatement,
  section: "§ 25 Nr. 1 BMG",
  enteredBy: "citizen",
});

/**
 * Who signs for others affirms being entitled. The notice of § 202a StGB belongs to the pre-filled form of § 23(3), in which the office hands
 * out stored data; an Abmeldung hands out none, so it is not shown here.
 */
export const affirmEntitled = ask({
  type: "affirm",
  id: "affirmEntitled",
  label: people.entitled,
  why: people.entitledWhy,
  statement: people.entitledStatement,
  section: "§ 23 Abs. 4 BMG",
  enteredBy: "citizen",
  when: (answers) => actsForOthersOnly(answers.of(actingAs)) || answers.rows(persons).length > 1,
});

export const authoritySeen = ask({
  type: "yesNo",
  id: "authoritySeen",
  label: clerk.authority,
  enteredBy: "clerk",
  when: (answers) => answers.of(actingAs) === "representative",
});

export const registerRemark = ask({
  type: "text",
  id: "registerRemark",
  label: clerk.remark,
  hint: clerk.remarkHint,
  long: true,
  maxCharacters: 500,
  optional: true,
  enteredBy: "clerk",
});

function actsForOthersOnly(acting: string | undefined): boolean {
  return acting === "family" || acting === "representative";
}
