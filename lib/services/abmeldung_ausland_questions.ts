import { actingFor } from "./acting_questions.ts";
import { ask, type Group } from "./definition.ts";
import * as shared from "./shared_questions.ts";
import { move } from "./texts/abmeldung_ausland_form.ts";
import { people } from "./texts/abmeldung_ausland_people.ts";

/** The questions of the Abmeldung: nothing beyond § 24(1) with § 3(1) BMG. */

const { familyName, formerNames, firstNames, doctorate, birthDate, homeStatus } = shared;
export { birthDate, doctorate, familyName, firstNames, homeStatus };
export const { affirmCorrect, contactEmail, registerRemark } = shared;

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

export const homeAddress = ask({
  type: "germanAddress",
  id: "address",
  label: move.address,
  section: "§ 3 Abs. 1 Nr. 12 BMG",
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

/**
 * Whoever signs for others affirms being entitled. The notice of § 202a StGB belongs to the pre-filled form of § 23(2), in which the office
 * hands out stored data; an Abmeldung hands out none, so it is not shown here.
 */
export const { actingAs, actingFamilyName, actingFirstNames, actingAddress, authoritySeen, affirmEntitled } =
  actingFor(persons, people);
