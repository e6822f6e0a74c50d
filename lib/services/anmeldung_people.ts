import { actingFor } from "./acting_questions.ts";
import { ask, type Group } from "./definition.ts";
import { MARRIAGE, SPOUSE, spouseListed } from "./meldeschein_family.ts";
import { PERSON } from "./meldeschein_person.ts";
import { people as common } from "./texts/abmeldung_ausland_people.ts";
import { people } from "./texts/anmeldung_people.ts";

/** The questions of the Anmeldung about persons, who acts for them, and their rights. */

export const persons: Group = {
  type: "group",
  id: "persons",
  label: people.persons,
  rowLabel: common.person,
  addLabel: common.addPerson,
  minRows: 1,
  maxRows: 12,
  questions: [...PERSON, ...MARRIAGE, spouseListed, ...SPOUSE],
};

const objection = {
  type: "yesNo",
  why: people.objectionWhy,
  optional: true,
  enteredBy: "both",
} as const;

const ofTransmission = { ...objection, section: "§ 50 Abs. 5, § 3 Abs. 1 Nr. 18 BMG" } as const;

export const objections = [
  ask({ ...ofTransmission, id: "objectParties", label: people.parties }),
  ask({ ...ofTransmission, id: "objectJubilees", label: people.jubilees }),
  ask({ ...ofTransmission, id: "objectDirectories", label: people.directories }),
  ask({
    ...objection,
    id: "objectReligiousBodies",
    label: people.religiousBodies,
    section: "§ 42 Abs. 3, § 3 Abs. 1 Nr. 18 BMG",
  }),
] as const;

/** Only whether, never why: the facts of a danger belong into a talk, not into this form. */
export const informationBlock = ask({
  type: "yesNo",
  id: "informationBlock",
  label: people.block,
  why: people.blockWhy,
  section: "§ 51, § 3 Abs. 1 Nr. 18 BMG",
  optional: true,
  enteredBy: "both",
});

const acting = actingFor(persons, people);
export const { actingAs, actingFamilyName, actingFirstNames, actingAddress, authoritySeen, affirmEntitled } =
  acting;

/** The office is bound to present the data that the last registry has, where it can get them (§ 23(2) BMG). */
export const prefilled = ask({
  type: "yesNo",
  id: "prefilled",
  label: people.prefilled,
  hint: people.prefilledHint,
  section: "§ 23 Abs. 2, 3 BMG",
  optional: true,
  enteredBy: "both",
});

/** Only with the pre-filled form the office hands out data of others; then § 202a StGB is pointed out. */
export const affirmReceiving = ask({
  type: "affirm",
  id: "affirmReceiving",
  label: people.receive,
  statement: people.receiveStatement,
  section: "§ 23 Abs. 4 BMG, § 202a StGB",
  enteredBy: "citizen",
  when: (answers) => answers.of(prefilled) === true && acting.signsForOthers(answers),
});
