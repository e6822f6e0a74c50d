import { type Answers, ask, type Group } from "./definition.ts";
import { homeStatus as status } from "./shared_questions.ts";
import { move } from "./texts/abmeldung_ausland_form.ts";
import { home } from "./texts/anmeldung_form.ts";

/** The questions of the Anmeldung about homes: nothing beyond § 24(1) with § 3(1) nos. 12 and 13 BMG. */

const ofHome = { section: "§ 3 Abs. 1 Nr. 12 BMG", enteredBy: "both" } as const;
const ofDate = { type: "date", section: "§ 3 Abs. 1 Nr. 13 BMG", enteredBy: "both" } as const;

/** Around today and not "past": what lies ahead is answered by a rule in the law's words. */
export const moveInDate = ask({
  ...ofDate,
  id: "moveInDate",
  label: home.date,
  hint: home.dateHint,
  why: home.dateWhy,
  around: "today",
});

export const newAddress = ask({ ...ofHome, type: "germanAddress", id: "newAddress", label: home.address });

const severalOptions = [
  { value: "main", label: home.main },
  { value: "secondary", label: home.secondary },
] as const;

export const newStatus = ask({
  type: "choice",
  id: "newStatus",
  label: home.status,
  why: home.statusWhy,
  section: "§ 21 BMG",
  options: [{ value: "sole", label: home.sole }, ...severalOptions],
  enteredBy: "both",
});

export const cameFrom = ask({
  ...ofHome,
  type: "choice",
  id: "cameFrom",
  label: home.from,
  why: home.fromWhy,
  options: [
    { value: "germany", label: home.inGermany },
    { value: "abroad", label: home.abroad },
    { value: "nowhere", label: home.nowhere },
  ],
});

export const stateBefore = ask({
  ...ofHome,
  type: "state",
  id: "stateBefore",
  label: home.oldState,
  except: { codes: ["DE"], fault: home.oldStateGermany },
  when: fromAbroad,
});

export const enteredOn = ask({
  ...ofDate,
  id: "enteredGermanyOn",
  label: home.enteredOn,
  around: "past",
  when: fromAbroad,
});

export const livedInGermany = ask({
  ...ofHome,
  type: "yesNo",
  id: "livedInGermany",
  label: home.livedHere,
  when: fromAbroad,
});

/** The previous home; for who comes from abroad the last one in Germany, if there was one. */
export const oldAddress = ask({
  ...ofHome,
  type: "germanAddress",
  id: "oldAddress",
  label: home.oldAddress,
  when: (answers) => fromGermany(answers) || answers.of(livedInGermany) === true,
});

export const leftGermanyOn = ask({
  ...ofDate,
  id: "leftGermanyOn",
  label: home.leftOn,
  around: "past",
  optional: true,
  when: (answers) => answers.of(livedInGermany) === true,
});

export const oldStatus = ask({ ...status, id: "oldStatus", label: home.oldStatus, when: fromGermany });

export const oldKept = ask({
  ...ofHome,
  type: "yesNo",
  id: "oldKept",
  label: home.kept,
  when: fromGermany,
});

export const oldStatusNow = ask({
  type: "choice",
  id: "oldStatusNow",
  label: home.keptStatus,
  section: "§ 21 BMG",
  options: severalOptions,
  enteredBy: "both",
  when: (answers) => answers.of(oldKept) === true,
});

export const movedOutOn = ask({
  ...ofDate,
  id: "movedOutOn",
  label: home.movedOut,
  around: "today",
  when: (answers) => answers.of(oldKept) === false,
});

export const hasOtherHomes = ask({
  ...ofHome,
  type: "yesNo",
  id: "hasOtherHomes",
  label: home.others,
  why: home.statusWhy,
});

const otherAddress = ask({
  ...ofHome,
  type: "germanAddress",
  id: "address",
  label: move.address,
});

export const otherStatus = ask({
  type: "choice",
  id: "status",
  label: home.status,
  section: "§ 21 BMG",
  options: severalOptions,
  enteredBy: "both",
});

export const otherHomes: Group = {
  type: "group",
  id: "otherHomes",
  label: home.otherHomes,
  rowLabel: move.home,
  addLabel: move.addHome,
  minRows: 1,
  maxRows: 5,
  questions: [otherAddress, otherStatus],
  when: (answers) => answers.of(hasOtherHomes) === true,
};

function fromGermany(answers: Answers): boolean {
  return answers.of(cameFrom) === "germany";
}

function fromAbroad(answers: Answers): boolean {
  return answers.of(cameFrom) === "abroad";
}
