import { ask } from "./definition.ts";
import { move } from "./texts/abmeldung_ausland_form.ts";
import { clerk, people } from "./texts/abmeldung_ausland_people.ts";

/** Questions that several services ask in the same words. A service says itself when it asks them. */

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

const statusOptions = [
  { value: "main", label: move.main },
  { value: "secondary", label: move.secondary },
] as const;

export const homeStatus = ask({
  type: "choice",
  id: "status",
  label: move.status,
  why: move.statusWhy,
  section: "§ 21 BMG",
  options: [{ value: "sole", label: move.sole }, ...statusOptions],
  enteredBy: "both",
});

export const contactEmail = ask({
  type: "email",
  id: "contactEmail",
  label: people.email,
  why: people.emailWhy,
  optional: true,
  enteredBy: "both",
});

/** Whoever acts for others: who they are, and where they can be reached. */
export const actingFamilyName = ask({
  type: "familyName",
  id: "actingFamilyName",
  label: people.actingFamilyName,
  why: people.actingPersonWhy,
  enteredBy: "both",
});

export const actingFirstNames = ask({
  type: "firstNames",
  id: "actingFirstNames",
  label: people.actingFirstNames,
  enteredBy: "both",
});

export const actingAddress = ask({
  type: "text",
  id: "actingAddress",
  label: people.actingAddress,
  long: true,
  maxCharacters: 400,
  enteredBy: "both",
});

export const affirmCorrect = ask({
  type: "affirm",
  id: "affirmCorrect",
  label: people.correct,
  statement: people.correctStatement,
  section: "§ 25 Nr. 1 BMG",
  enteredBy: "citizen",
});

export const authoritySeen = ask({
  type: "yesNo",
  id: "authoritySeen",
  label: clerk.authority,
  enteredBy: "clerk",
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
