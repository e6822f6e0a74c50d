import { signingBy } from "./co_signers.ts";
import { affirmCorrect, registerRemark } from "./shared_questions.ts";
import { objections } from "./anmeldung_people.ts";
import type { Answers, FormDefinition, Rule, RuleContext } from "./definition.ts";
import { fault, notice } from "./findings.ts";
import {
  MOVING_IN,
  placeInWindow,
  REPORT_BY_INSTITUTION,
  STAYING_IN_INSTITUTION,
  windowOf,
  type WindowRule,
} from "./legal_window.ts";
import { documentDates } from "./meldeschein_documents.ts";
import { MARRIAGE, SPOUSE_OF_ONE } from "./meldeschein_family.ts";
import { personItems } from "./meldeschein_items.ts";
import * as p from "./meldeschein_person.ts";
import * as q from "./pflege_questions.ts";
import type { ConfirmationItems, HomeStatus, PrefillKey } from "./service.ts";
import { clerk, people as common } from "./texts/abmeldung_ausland_people.ts";
import { people } from "./texts/anmeldung_people.ts";
import { documents } from "./texts/meldeschein_documents.ts";
import { care } from "./texts/pflege_form.ts";
import { sendPaper } from "./upload_questions.ts";
import { tabs } from "./texts/tabs.ts";

/** Whether and since when there is a duty: § 32(1) BMG. `undefined` while an answer that decides it is missing. */
function dutyOf(answers: Answers): { kind: "none" | "movedIn" | "longStay"; section: string } | undefined {
  const registered = answers.of(q.registered);
  if (registered === false) return { kind: "longStay", section: "§ 32 Abs. 1 Satz 2 BMG" };
  const givenUp = answers.of(q.givenUp);
  if (registered === undefined || givenUp === undefined) return undefined;
  return givenUp
    ? { kind: "movedIn", section: "§ 17 Abs. 1 BMG" }
    : { kind: "none", section: "§ 32 Abs. 1 Satz 1 BMG" };
}

/** § 32(1) sentences 1 and 2 BMG: who is registered elsewhere, or stays no longer than three months, need not register, but may. */
const endsWithoutDuty: Rule = {
  id: "endsWithoutDuty",
  check(answers, context) {
    const duty = dutyOf(answers);
    const kind = answers.of(q.anyway) === true ? "notice" : "ending";
    const fieldId = answers.fieldId(q.anyway);
    if (duty?.kind === "none") {
      return [{ kind, fieldId, text: care.keepsHome, section: duty.section }];
    }
    const stay = duty?.kind === "longStay"
      ? windowAfter(answers, STAYING_IN_INSTITUTION, context)
      : undefined;
    if (!stay || stay.place !== "early" || stay.ahead) return [];
    return [{
      kind,
      fieldId,
      text: care.notYetThreeMonths,
      values: stay.values,
      section: "§ 32 Abs. 1 Satz 2 BMG",
    }];
  },
};

/** § 17(1), § 32(1) sentences 2 and 3 BMG: nobody is registered before the admission; when it is due, and when late. */
const reportedInTime: Rule = {
  id: "reportedInTime",
  check(answers, context) {
    const admission = windowAfter(answers, MOVING_IN, context);
    if (!admission) return [];
    const { fieldId } = admission;
    if (admission.ahead) return [fault(fieldId, care.future, "§ 32 Abs. 1 BMG", admission.values)];
    const duty = dutyOf(answers);
    if (!duty || duty.kind === "none") return [];
    const byInstitution = answers.of(q.actingAs) === "institution";
    const rule = byInstitution
      ? REPORT_BY_INSTITUTION
      : duty.kind === "movedIn"
      ? MOVING_IN
      : STAYING_IN_INSTITUTION;
    const section = byInstitution ? "§ 32 Abs. 1 Satz 3 BMG" : duty.section;
    const { place, values } = windowAfter(answers, rule, context)!;
    if (place === "early") return [];
    // § 54(2) no. 1 threatens those who have to register, not the head who reports.
    const late = byInstitution ? care.lateByInstitution : care.late;
    return [notice(fieldId, place === "late" ? late : care.until, section, values)];
  },
};

function windowAfter(answers: Answers, rule: WindowRule, { today, isHoliday }: RuleContext) {
  const date = answers.of(q.admitted);
  if (!date) return undefined;
  const window = windowOf(rule, date, isHoliday);
  return {
    fieldId: answers.fieldId(q.admitted),
    place: placeInWindow(window, today),
    /** the admission itself is still to come */
    ahead: Temporal.PlainDate.compare(date, today) > 0,
    values: { firstDay: window.firstLawfulDay, lastDay: window.lastLawfulDay },
  };
}

/** § 21 BMG: with a kept home the institution is a main or secondary home, without one the sole one. */
const homesFitTogether: Rule = {
  id: "homesFitTogether",
  check(answers) {
    const status = answers.of(q.newStatus);
    if (!status) return [];
    const kept = answers.of(q.givenUp) === false;
    const fieldId = answers.fieldId(q.newStatus);
    if (kept && status === "sole") return [fault(fieldId, care.soleWithHome, "§ 21 BMG")];
    return !kept && status !== "sole" ? [fault(fieldId, care.onlyOne, "§ 21 BMG")] : [];
  },
};

/** § 32(1) sentences 3 and 4 BMG: who acts for a person who cannot, and that the institution acts only then. */
const rightPersonActs: Rule = {
  id: "rightPersonActs",
  check(answers) {
    const acting = answers.of(q.actingAs), canAct = answers.of(q.canAct);
    const fieldId = answers.fieldId(q.actingAs);
    if (acting === "self" && canAct === false) {
      return [fault(fieldId, care.cannotAct, "§ 32 Abs. 1 Satz 3, 4 BMG")];
    }
    if (acting !== "institution") return [];
    return canAct === true
      ? [fault(fieldId, care.canActItself, "§ 32 Abs. 1 Satz 3 BMG")]
      : [notice(fieldId, care.inform, "§ 32 Abs. 1 Satz 3 BMG")];
  },
};

const guardianFile = sendPaper("guardianCertificate", {
  section: "§ 17 Abs. 3 BMG",
  when: (answers) => answers.of(q.actingAs) === "guardian",
});
const authorityFile = sendPaper("powerOfAttorney", {
  section: "§ 17 Abs. 3 BMG",
  when: (answers) => answers.of(q.actingAs) === "attorney",
});
const admissionFile = sendPaper("admission", { section: "§ 32 Abs. 1 BMG" });

export const pflegeForm: FormDefinition = {
  version: 1,
  title: care.formTitle,
  pages: [
    {
      id: "triage",
      title: care.triagePage,
      tab: tabs.triage,
      intro: care.triageIntro,
      items: [q.registered, q.givenUp, q.admitted, q.anyway, q.canAct],
    },
    {
      id: "institution",
      title: care.page,
      tab: tabs.institution,
      items: [q.institutionName, q.institutionAddress, q.newStatus],
    },
    {
      id: "before",
      title: care.beforePage,
      tab: tabs.before,
      items: [q.oldAddress, q.oldStatus, q.movedOutOn, q.fromAbroad, q.stateBefore, q.lastGermanAddress],
    },
    { id: "person", title: care.personPage, tab: tabs.person, items: p.PERSON },
    { id: "family", title: care.familyPage, tab: tabs.family, items: [...MARRIAGE, ...SPOUSE_OF_ONE] },
    {
      id: "documents",
      title: documents.page,
      tab: tabs.documents,
      intro: documents.intro,
      items: [q.hasDocuments, q.identityDocuments, q.hasRepresentative, q.representatives],
    },
    {
      id: "objections",
      title: people.objectionsPage,
      tab: tabs.objections,
      intro: people.objectionsIntro,
      items: [...objections],
    },
    {
      id: "acting",
      title: care.actingPage,
      tab: tabs.acting,
      items: [
        q.actingAs,
        q.actingFamilyName,
        q.actingFirstNames,
        q.actingAddress,
        q.actingPhone,
        q.actingEmail,
        guardianFile,
        authorityFile,
        admissionFile,
      ],
    },
    {
      id: "affirmation",
      title: common.affirmPage,
      tab: tabs.affirmation,
      items: [affirmCorrect, q.affirmEntitled],
    },
    {
      id: "clerk",
      title: clerk.page,
      tab: tabs.clerk,
      items: [q.institutionConfirmed, q.authoritySeen, registerRemark],
    },
  ],
  rules: [endsWithoutDuty, reportedInTime, homesFitTogether, rightPersonActs, documentDates],
};

/** The eight items of § 24(2) BMG, and nothing else of what was answered. `undefined` while one that must be there is missing. */
export function confirmationItems(
  answers: Answers,
  reportedOn: Temporal.PlainDate,
): ConfirmationItems | undefined {
  const date = answers.of(q.admitted), person = personItems(answers);
  const address = answers.of(q.institutionAddress), status = answers.of(q.newStatus);
  if (!date || !person || !address || !status) return undefined;
  const homes = [{ address, status: status as HomeStatus }];
  return { persons: [person], homes, reportedOn, movedOn: { event: "in", date } };
}

export const { signers, coSigners } = signingBy({ ...p, ...q });

/** § 23(3) BMG: the resident and the home that is given up or kept. */
export function prefillKey(answers: Answers): PrefillKey | undefined {
  const items = personItems(answers), lastAddress = answers.of(q.oldAddress);
  if (!items || !lastAddress) return undefined;
  const { familyName, firstNames, dateOfBirth } = items;
  return { familyName, firstNames, dateOfBirth, lastAddress };
}
