import {
  actingAddress as generalAddress,
  actingFamilyName as generalFamilyName,
  actingFirstNames as generalFirstNames,
  authoritySeen as generalAuthority,
  homeStatus as status,
} from "./shared_questions.ts";
import { type Answers, ask, type Question } from "./definition.ts";
import * as d from "./meldeschein_documents.ts";
import { home } from "./texts/anmeldung_form.ts";
import { people } from "./texts/anmeldung_people.ts";
import { care, clerk } from "./texts/pflege_form.ts";

/** Registering in a care institution: § 32 BMG first asks whether there is a duty at all. */

const both = { enteredBy: "both" } as const;
const ofHome = { section: "§ 3 Abs. 1 Nr. 12 BMG", enteredBy: "both" } as const;

export const registered = ask({
  ...both,
  type: "yesNo",
  id: "registeredHome",
  label: care.registered,
  why: care.registeredWhy,
  section: "§ 32 Abs. 1 Satz 1 BMG",
});

export const givenUp = ask({
  ...both,
  type: "yesNo",
  id: "homeGivenUp",
  label: care.givenUp,
  why: care.givenUpWhy,
  section: "§ 17 Abs. 1 BMG",
  when: (answers) => answers.of(registered) === true,
});

export const admitted = ask({
  ...both,
  type: "date",
  id: "admittedOn",
  label: care.admitted,
  why: care.admittedWhy,
  section: "§ 32 Abs. 1 Satz 2, § 3 Abs. 1 Nr. 13 BMG",
  around: "today",
  // A day that decides nothing is not asked for.
  when: (answers) => answers.of(givenUp) !== false || answers.of(anyway) === true,
});

export const canAct = ask({
  ...both,
  type: "yesNo",
  id: "canAct",
  label: care.canAct,
  why: care.canActWhy,
  section: "§ 32 Abs. 1 Satz 3, 4 BMG",
});

/** Who has no duty may register all the same. The form ends here where that is not wanted. */
export const anyway: Extract<Question, { type: "yesNo" }> = ask({
  ...both,
  type: "yesNo",
  id: "registerAnyway",
  label: care.anyway,
  hint: care.anywayHint,
  section: "§ 32 Abs. 1 BMG",
  optional: true,
  when: (answers) =>
    answers.of(givenUp) === false || (answers.of(registered) === false && answers.of(admitted) !== undefined),
});

export const institutionName = ask({
  ...both,
  type: "text",
  id: "institutionName",
  label: care.name,
  section: "§ 19 Abs. 3 BMG",
});
export const institutionAddress = ask({
  ...ofHome,
  type: "germanAddress",
  id: "institutionAddress",
  label: care.address,
});
export const newStatus = ask({
  ...both,
  type: "choice",
  id: "newStatus",
  label: care.status,
  why: home.statusWhy,
  section: "§ 21 BMG",
  options: [
    { value: "sole", label: care.sole },
    { value: "main", label: care.main },
    { value: "secondary", label: care.secondary },
  ],
});

export const oldAddress = ask({
  ...ofHome,
  type: "germanAddress",
  id: "oldAddress",
  label: care.oldAddress,
  when: (answers) => answers.of(registered) === true,
});
export const oldStatus = ask({
  ...status,
  id: "oldStatus",
  label: care.oldStatus,
  when: (answers) => answers.of(givenUp) === true,
});
export const movedOutOn = ask({
  ...both,
  type: "date",
  id: "movedOutOn",
  label: care.movedOut,
  section: "§ 3 Abs. 1 Nr. 13 BMG",
  around: "past",
  when: (answers) => answers.of(givenUp) === true,
});
export const fromAbroad = ask({
  ...ofHome,
  type: "yesNo",
  id: "fromAbroad",
  label: care.fromAbroad,
  when: (answers) => answers.of(registered) === false,
});
export const stateBefore = ask({
  ...ofHome,
  type: "state",
  id: "stateBefore",
  label: care.state,
  except: { codes: ["DE"], fault: home.oldStateGermany },
  when: (answers) => answers.of(fromAbroad) === true,
});
export const lastGermanAddress = ask({
  ...ofHome,
  type: "germanAddress",
  id: "lastGermanAddress",
  label: home.oldAddress,
  optional: true,
  when: (answers) => answers.of(registered) === false,
});

export const actingAs = ask({
  ...both,
  type: "choice",
  id: "actingAs",
  label: care.acting,
  why: care.canActWhy,
  section: "§ 32 Abs. 1 Satz 3, 4, § 17 Abs. 3 BMG",
  options: [
    { value: "self", label: care.self },
    { value: "guardian", label: care.guardian },
    { value: "attorney", label: care.attorney },
    { value: "institution", label: care.institution },
  ],
});
export const actingFamilyName = ask({ ...generalFamilyName, when: forAnother });
export const actingFirstNames = ask({ ...generalFirstNames, when: forAnother });
export const actingAddress = ask({ ...generalAddress, when: forAnother });
export const actingPhone = ask({
  ...both,
  type: "phone",
  id: "actingPhone",
  label: care.phone,
  why: care.contactWhy,
  optional: true,
});
export const actingEmail = ask({
  ...both,
  type: "email",
  id: "actingEmail",
  label: care.email,
  why: care.contactWhy,
  optional: true,
});

export const affirmEntitled = ask({
  type: "affirm",
  id: "affirmEntitled",
  label: people.entitled,
  statement: care.entitledStatement,
  section: "§ 32 Abs. 1, § 17 Abs. 3 BMG",
  enteredBy: "citizen",
  when: forAnother,
});

export const authoritySeen = ask({
  ...generalAuthority,
  when: (answers) => ["guardian", "attorney"].includes(answers.of(actingAs) ?? ""),
});
export const institutionConfirmed = ask({
  type: "yesNo",
  id: "institutionConfirmed",
  label: clerk.confirmed,
  enteredBy: "clerk",
});

export const { hasDocuments, identityDocuments, hasRepresentative, representatives } = d;

function forAnother(answers: Answers): boolean {
  return ["guardian", "attorney", "institution"].includes(answers.of(actingAs) ?? "");
}
