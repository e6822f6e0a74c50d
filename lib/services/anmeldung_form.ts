import { signingBy } from "./co_signers.ts";
import * as l from "./anmeldung_landlord.ts";
import * as w from "./anmeldung_people.ts";
import * as q from "./anmeldung_questions.ts";
import { affirmCorrect, registerRemark } from "./shared_questions.ts";
import type { Answers, Finding, FormDefinition, Rule } from "./definition.ts";
import { allThere, earliestBirth, fault, notice, yearsOn } from "./findings.ts";
import { MOVING_IN, placeInWindow, windowOf } from "./legal_window.ts";
import * as d from "./meldeschein_documents.ts";
import { hasOtherChildren, otherChildren } from "./meldeschein_family.ts";
import { personItems } from "./meldeschein_items.ts";
import * as p from "./meldeschein_person.ts";
import type { ConfirmationItems, HomeStatus, PrefillKey } from "./service.ts";
import { clerk, people as common } from "./texts/abmeldung_ausland_people.ts";
import { home } from "./texts/anmeldung_form.ts";
import { landlord } from "./texts/anmeldung_landlord.ts";
import { people } from "./texts/anmeldung_people.ts";
import { documents } from "./texts/meldeschein_documents.ts";
import { sendPaper } from "./upload_questions.ts";
import { tabs } from "./texts/tabs.ts";

/** From this age on a person registers themself: § 17(3) BMG. */
const REGISTERS_SELF_FROM_YEARS = 16;

/** § 17(1) BMG: who has not moved in yet cannot register; after two weeks it is late but due. */
const movedInWithinTwoWeeks: Rule = {
  id: "movedInWithinTwoWeeks",
  check(answers, { today, isHoliday }) {
    const date = answers.of(q.moveInDate);
    if (!date) return [];
    const window = windowOf(MOVING_IN, date, isHoliday);
    const fieldId = answers.fieldId(q.moveInDate);
    const values = { firstDay: window.firstLawfulDay, lastDay: window.lastLawfulDay };
    switch (placeInWindow(window, today)) {
      case "early":
        return [fault(fieldId, home.future, "§ 17 Abs. 1 BMG", values)];
      case "late":
        return [notice(fieldId, home.late, "§ 17 Abs. 1, § 54 BMG", values)];
      case "inTime":
        return [];
    }
  },
};

/** Who has not left the old home still has it: it stays registered until the move (§ 21 BMG). */
const movedOutAlready: Rule = {
  id: "movedOutAlready",
  check(answers, { today }) {
    const date = answers.of(q.movedOutOn);
    if (!date || Temporal.PlainDate.compare(date, today) <= 0) return [];
    return [fault(answers.fieldId(q.movedOutOn), home.outAfterIn, "§ 21 BMG")];
  },
};

/** § 21 BMG: one home alone is the sole one; of several, exactly one is the main home. */
const homesFitTogether: Rule = {
  id: "homesFitTogether",
  check(answers) {
    const own = answers.of(q.newStatus);
    if (!own) return [];
    const fieldId = answers.fieldId(q.newStatus);
    const others = answers.rows(q.otherHomes);
    const several = others.length > 0 || answers.of(q.oldKept) === true;
    if (!several) return own === "sole" ? [] : [fault(fieldId, home.onlyOne, "§ 21 BMG")];
    if (own === "sole") return [fault(fieldId, home.soleAmongMany, "§ 21 BMG")];
    const statuses = [
      { fieldId, status: own as string },
      { fieldId: answers.fieldId(q.oldStatusNow), status: answers.of(q.oldStatusNow) },
      ...others.map((row) => ({ fieldId: row.fieldId(q.otherStatus), status: row.of(q.otherStatus) })),
    ];
    const mains = statuses.filter(({ status }) => status === "main");
    if (mains.length > 1) return mains.slice(1).map((one) => fault(one.fieldId, home.mainTwice, "§ 21 BMG"));
    const allSaid = statuses.every(({ status }, at) =>
      status !== undefined || (at === 1 && !answers.of(q.oldKept))
    );
    return mains.length === 0 && allSaid ? [fault(fieldId, home.noMain, "§ 21 BMG")] : [];
  },
};

/** § 19(2) and (3) BMG: a missing confirmation is taken down; another move-in date on it is asked about. */
const landlordConfirms: Rule = {
  id: "landlordConfirms",
  check(answers) {
    const found: Finding[] = [];
    if (answers.of(l.landlordProof) === "none") {
      found.push(notice(answers.fieldId(l.landlordProof), landlord.noneNotice, "§ 19 Abs. 2 BMG"));
    }
    const theirs = answers.of(l.landlordMoveIn), own = answers.of(q.moveInDate);
    if (theirs && own && !theirs.equals(own)) {
      found.push(notice(answers.fieldId(l.landlordMoveIn), landlord.dateDiffers, "§ 19 Abs. 3 BMG"));
    }
    return found;
  },
};

/** § 17(3) BMG. Where the date of birth is not fully known, the benefit of the doubt is with the person. */
const oldEnoughToAct: Rule = {
  id: "oldEnoughToAct",
  check(answers, { today }) {
    const born = answers.rows(w.persons)[0]?.of(p.birthDate);
    if (answers.of(w.actingAs) !== "self" || !born) return [];
    if (yearsOn(earliestBirth(born), today) >= REGISTERS_SELF_FROM_YEARS) return [];
    return [fault(answers.fieldId(w.actingAs), people.tooYoung, "§ 17 Abs. 3 BMG")];
  },
};

const blockInConfidence: Rule = {
  id: "blockInConfidence",
  check: (answers) =>
    answers.of(w.informationBlock) === true
      ? [notice(answers.fieldId(w.informationBlock), people.blockNotice, "§ 51 BMG")]
      : [],
};

const authorityFile = sendPaper("powerOfAttorney", {
  section: "§ 17 Abs. 3 BMG",
  when: (answers) => answers.of(w.actingAs) === "representative",
});

export const anmeldungForm: FormDefinition = {
  version: 1,
  title: home.formTitle,
  pages: [
    { id: "home", title: home.page, tab: tabs.newHome, items: [q.moveInDate, q.newAddress, q.newStatus] },
    {
      id: "before",
      title: home.fromPage,
      tab: tabs.before,
      items: [
        q.cameFrom,
        q.stateBefore,
        q.enteredOn,
        q.livedInGermany,
        q.oldAddress,
        q.leftGermanyOn,
        q.oldStatus,
        q.oldKept,
        q.oldStatusNow,
        q.movedOutOn,
        q.hasOtherHomes,
        q.otherHomes,
      ],
    },
    { id: "persons", title: people.page, tab: tabs.persons, intro: people.intro, items: [w.persons] },
    {
      id: "children",
      title: people.childrenPage,
      tab: tabs.children,
      items: [hasOtherChildren, otherChildren],
    },
    {
      id: "representatives",
      title: documents.representativesPage,
      tab: tabs.representatives,
      items: [d.hasRepresentative, d.representatives],
    },
    {
      id: "documents",
      title: documents.page,
      tab: tabs.documents,
      intro: documents.intro,
      items: [d.hasDocuments, d.identityDocuments],
    },
    {
      id: "landlord",
      title: landlord.page,
      tab: tabs.landlord,
      intro: landlord.intro,
      items: [
        l.landlordProof,
        l.landlordReference,
        l.landlordName,
        l.landlordAddress,
        l.landlordIsOwner,
        l.ownerName,
        l.landlordMoveIn,
        l.landlordFile,
      ],
    },
    {
      id: "objections",
      title: people.objectionsPage,
      tab: tabs.objections,
      intro: people.objectionsIntro,
      items: [...w.objections, w.informationBlock],
    },
    {
      id: "acting",
      title: people.actingPage,
      tab: tabs.acting,
      items: [w.actingAs, w.actingFamilyName, w.actingFirstNames, w.actingAddress, authorityFile],
    },
    {
      id: "affirmation",
      title: common.affirmPage,
      tab: tabs.affirmation,
      items: [affirmCorrect, w.affirmEntitled, w.prefilled, w.affirmReceiving],
    },
    {
      id: "clerk",
      title: clerk.page,
      tab: tabs.clerk,
      items: [l.landlordChecked, w.authoritySeen, registerRemark],
    },
  ],
  rules: [
    movedInWithinTwoWeeks,
    movedOutAlready,
    homesFitTogether,
    landlordConfirms,
    oldEnoughToAct,
    blockInConfidence,
    d.documentDates,
    d.childrenAreMinors,
  ],
};

/** The eight items of § 24(2) BMG, and nothing else of what was answered. `undefined` while one that must be there is missing. */
export function confirmationItems(
  answers: Answers,
  reportedOn: Temporal.PlainDate,
): ConfirmationItems | undefined {
  const date = answers.of(q.moveInDate);
  const address = answers.of(q.newAddress), status = answers.of(q.newStatus);
  const persons = answers.rows(w.persons).map(personItems);
  if (!date || !address || !status || !allThere(persons)) return undefined;
  const homes = [{ address, status: status as HomeStatus }];
  return { persons, homes, reportedOn, movedOn: { event: "in", date } };
}

export const { signers, coSigners } = signingBy({ ...p, ...w });

/** § 23(3) BMG: the first person and the last address in Germany are the key to the form that the office may fill in advance. */
export function prefillKey(answers: Answers): PrefillKey | undefined {
  const first = answers.rows(w.persons)[0];
  const items = first && personItems(first);
  const lastAddress = answers.of(q.oldAddress);
  if (!items || !lastAddress) return undefined;
  const { familyName, firstNames, dateOfBirth } = items;
  return { familyName, firstNames, dateOfBirth, lastAddress };
}
