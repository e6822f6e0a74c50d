import { signingBy } from "./co_signers.ts";
import type { Answers, FormDefinition, Rule } from "./definition.ts";
import { notice } from "./findings.ts";
import * as q from "./parkausweis_questions.ts";
import { clerk as general, people } from "./texts/abmeldung_ausland_people.ts";
import { card } from "./texts/parkausweis_form.ts";
import { applicant } from "./texts/parkausweis_people.ts";
import { sendPaper } from "./upload_questions.ts";
import { tabs } from "./texts/tabs.ts";

/** VwV-StVO to § 46(1) no. 11: up to five years. */
const CARD_YEARS_MAX = 5;

/** The least degrees of the orange card's groups: VwV-StVO to § 46(1) no. 11. */
const LEGS_ALONE = 80;
const LEGS_WITH_HEART = 70;
const HEART_WITH_LEGS = 50;
const BOWEL = 60;
const STOMA = 70;

export type Advice = Exclude<keyof typeof q.advice, "none">;

/** By which rule which card fits, if any does. It advises and never decides: atypical cases are assessed one by one. */
export function adviceFor(answers: Answers): Advice | undefined {
  const marks = answers.of(q.marks);
  if (marks === "aG" || marks === "Bl" || marks === "aGBl") return "blueByMark";
  const degree = answers.of(q.groundDegree) ?? 0;
  const withMarks = marks === "GB";
  switch (answers.of(q.grounds)) {
    case "limbs":
      return "blueByLimbs";
    case "legsHeart": {
      const heart = answers.of(q.heartDegree) ?? 0;
      if (withMarks && degree >= LEGS_ALONE) return "orangeByLegs";
      return withMarks && degree >= LEGS_WITH_HEART && heart >= HEART_WITH_LEGS
        ? "orangeByLegsAndHeart"
        : undefined;
    }
    case "legs":
      return withMarks && degree >= LEGS_ALONE ? "orangeByLegs" : undefined;
    case "bowel":
      return degree >= BOWEL ? "orangeByBowel" : undefined;
    case "stoma":
      return degree >= STOMA ? "orangeByStoma" : undefined;
  }
  return undefined;
}

/** Said beside the choice of the card, as soon as the marks, and where they do not say enough the grounds, are known. */
const cardIsAdvised: Rule = {
  id: "cardIsAdvised",
  check(answers) {
    const marks = answers.of(q.marks);
    if (!marks) return [];
    const known = adviceFor(answers);
    if (!known && !answers.of(q.grounds)) return [];
    const section = q.marks.section;
    return [notice(answers.fieldId(q.kind), q.advice[known ?? "none"], section)];
  },
};

const cardNeverOutlasts: Rule = {
  id: "cardNeverOutlasts",
  check(answers, { today }) {
    const until = answers.of(q.validUntil);
    if (!until) return [];
    const fieldId = answers.fieldId(q.validUntil);
    const values = { date: until };
    if (Temporal.PlainDate.compare(until, today) < 0) {
      return [notice(fieldId, applicant.expired, q.marks.section, values)];
    }
    const shorter = Temporal.PlainDate.compare(until, today.add({ years: CARD_YEARS_MAX })) < 0;
    return shorter ? [notice(fieldId, applicant.longest, q.marks.section, values)] : [];
  },
};

const oldCardComesBack: Rule = {
  id: "oldCardComesBack",
  check(answers) {
    const fieldId = answers.fieldId(q.occasion);
    switch (answers.of(q.occasion)) {
      case "loss":
        return [{ kind: "notice", fieldId, text: card.lossNotice }];
      case "renewal":
      case "damage":
        return [{ kind: "notice", fieldId, text: card.returnNotice }];
    }
    return [];
  },
};

const ofApplication = { section: "§ 46 Abs. 1 Nr. 11 StVO" } as const;
const disabilityCardFile = sendPaper("disabilityCard", ofApplication);
const disabilityNoticeFile = sendPaper("disabilityNotice", ofApplication);
/** Only the blue card bears a photo (Council Recommendation 98/376/EC). */
const photoFile = sendPaper("photo", { ...ofApplication, when: (answers) => answers.of(q.kind) === "blue" });
const oldCardFile = sendPaper("oldCard", {
  ...ofApplication,
  when: (answers) => ["renewal", "damage"].includes(answers.of(q.occasion) ?? ""),
});
const guardianFile = sendPaper("guardianCertificate", {
  ...ofApplication,
  when: (answers) => answers.of(q.actingAs) === "guardian",
});
const authorityFile = sendPaper("powerOfAttorney", {
  ...ofApplication,
  when: (answers) => answers.of(q.actingAs) === "attorney",
});

export const parkausweisForm: FormDefinition = {
  version: 1,
  title: card.formTitle,
  pages: [
    {
      id: "grounds",
      title: card.groundsPage,
      tab: tabs.grounds,
      intro: card.groundsIntro,
      items: [q.marks, q.degree, q.grounds, q.groundDegree, q.heartDegree],
    },
    {
      id: "card",
      title: card.page,
      tab: tabs.card,
      items: [q.kind, q.occasion, q.oldNumber, q.lostNumber, oldCardFile, photoFile, q.delivery],
    },
    {
      id: "person",
      title: applicant.page,
      tab: tabs.person,
      intro: applicant.intro,
      items: [q.familyName, q.firstNames, q.doctorate, q.birthDate, q.address, q.phone, q.email],
    },
    {
      id: "office",
      title: applicant.officePage,
      tab: tabs.office,
      items: [q.office, q.fileNumber, q.unlimited, q.validUntil, disabilityCardFile, disabilityNoticeFile],
    },
    {
      id: "acting",
      title: applicant.actingPage,
      tab: tabs.acting,
      items: [
        q.actingAs,
        q.actingFamilyName,
        q.actingFirstNames,
        q.actingAddress,
        guardianFile,
        authorityFile,
      ],
    },
    { id: "affirmation", title: people.affirmPage, tab: tabs.affirmation, items: [q.affirmCorrect] },
    { id: "clerk", title: general.page, tab: tabs.clerk, items: [q.authoritySeen, q.assessment] },
  ],
  rules: [cardIsAdvised, cardNeverOutlasts, oldCardComesBack],
};

export const { signers, coSigners } = signingBy({ ...q });
