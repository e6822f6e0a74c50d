import { type Answers, ask } from "./definition.ts";
import {
  actingAddress as generalAddress,
  actingFamilyName as generalFamilyName,
  actingFirstNames as generalFirstNames,
  authoritySeen as generalAuthority,
  contactEmail as generalEmail,
} from "./shared_questions.ts";
import { people } from "./texts/abmeldung_ausland_people.ts";
import { advice, card, clerk } from "./texts/parkausweis_form.ts";
import { applicant } from "./texts/parkausweis_people.ts";

export { advice };

/** The questions of the application. The card is bound to the person, so no vehicle is asked for. */

const RULE = "VwV-StVO zu § 46 Abs. 1 Nr. 11 StVO";
const ofHealth = { section: RULE, enteredBy: "both" } as const;
const plain = { enteredBy: "both" } as const;

export const marks = ask({
  ...ofHealth,
  type: "choice",
  id: "marks",
  label: card.marks,
  why: card.marksWhy,
  options: [
    { value: "aG", label: card.markAg },
    { value: "Bl", label: card.markBl },
    { value: "aGBl", label: card.markAgBl },
    { value: "GB", label: card.markGb },
    { value: "other", label: card.markOther },
  ],
});

export const degree = ask({
  ...ofHealth,
  type: "degree",
  id: "degree",
  label: card.degree,
  hint: card.degreeHint,
  least: 20,
});

/** Which impairment it is, is asked only where the marks do not say enough. */
export const grounds = ask({
  ...ofHealth,
  type: "choice",
  id: "grounds",
  label: card.grounds,
  hint: card.groundsHint,
  options: [
    { value: "limbs", label: card.limbs },
    { value: "legs", label: card.legs },
    { value: "legsHeart", label: card.legsHeart },
    { value: "bowel", label: card.bowel },
    { value: "stoma", label: card.stoma },
    { value: "other", label: card.otherGround },
  ],
  when: (answers) => ["GB", "other"].includes(answers.of(marks) ?? ""),
});

export const groundDegree = ask({
  ...ofHealth,
  type: "degree",
  id: "groundDegree",
  label: card.groundDegree,
  hint: card.groundDegreeHint,
  least: 10,
  optional: true,
  when: (answers) => ["legs", "legsHeart", "bowel", "stoma"].includes(answers.of(grounds) ?? ""),
});

export const heartDegree = ask({
  ...ofHealth,
  type: "degree",
  id: "heartDegree",
  label: card.heartDegree,
  hint: card.groundDegreeHint,
  least: 10,
  optional: true,
  when: (answers) => answers.of(grounds) === "legsHeart",
});

export const kind = ask({
  type: "choice",
  id: "card",
  label: card.kind,
  section: "§ 46 Abs. 1 Nr. 11 StVO",
  options: [
    { value: "blue", label: card.blue, hint: card.blueHint },
    { value: "orange", label: card.orange, hint: card.orangeHint },
    { value: "either", label: card.either },
  ],
  enteredBy: "both",
});

export const occasion = ask({
  ...plain,
  type: "choice",
  id: "occasion",
  label: card.occasion,
  options: [
    { value: "new", label: card.first },
    { value: "renewal", label: card.renewal },
    { value: "loss", label: card.loss },
    { value: "damage", label: card.damage },
  ],
});

export const oldNumber = ask({
  ...plain,
  type: "text",
  id: "oldCardNumber",
  label: card.oldNumber,
  maxCharacters: 40,
  when: (answers) => ["renewal", "damage"].includes(answers.of(occasion) ?? ""),
});

export const lostNumber = ask({
  ...plain,
  type: "text",
  id: "lostCardNumber",
  label: card.oldNumberLost,
  maxCharacters: 40,
  optional: true,
  when: (answers) => answers.of(occasion) === "loss",
});

export const delivery = ask({
  ...plain,
  type: "choice",
  id: "delivery",
  label: card.delivery,
  options: [{ value: "post", label: card.post }, { value: "collect", label: card.collect }],
});

/** As in the register's forms, but it is not § 3 BMG that this application rests on. */
export const familyName = ask({ ...plain, type: "familyName", id: "familyName", label: people.familyName });
export const firstNames = ask({ ...plain, type: "firstNames", id: "firstNames", label: people.firstNames });
export const doctorate = ask({
  ...plain,
  type: "text",
  id: "doctorate",
  label: people.doctorate,
  hint: people.doctorateHint,
  maxCharacters: 120,
  optional: true,
});
export const birthDate = ask({
  ...plain,
  type: "birthDate",
  id: "birthDate",
  label: people.birthDate,
  hint: people.birthDateHint,
});
export const affirmCorrect = ask({
  type: "affirm",
  id: "affirmCorrect",
  label: people.correct,
  statement: people.correctStatement,
  enteredBy: "citizen",
});

export const address = ask({ ...plain, type: "germanAddress", id: "address", label: applicant.address });
export const email = ask({ ...generalEmail, id: "email", why: applicant.contactWhy });
export const phone = ask({
  ...plain,
  type: "phone",
  id: "phone",
  label: applicant.phone,
  why: applicant.contactWhy,
  optional: true,
});

export const office = ask({ ...plain, type: "text", id: "disabilityOffice", label: applicant.office });
export const fileNumber = ask({
  ...plain,
  type: "text",
  id: "disabilityFile",
  label: applicant.file,
  why: applicant.fileWhy,
  maxCharacters: 60,
});
export const unlimited = ask({
  ...plain,
  type: "yesNo",
  id: "disabilityUnlimited",
  label: applicant.unlimited,
});

/** Disability cards are limited to five years, those of 10 to 15-year-olds to the age of 20 (§ 6(2), (4) SchwbAwV); older ones ran longer. */
const DISABILITY_CARD_YEARS_AHEAD_MAX = 30;

export const validUntil = ask({
  ...plain,
  type: "date",
  id: "disabilityValidUntil",
  label: applicant.validUntil,
  hint: applicant.validUntilHint,
  around: "today",
  yearsAheadMax: DISABILITY_CARD_YEARS_AHEAD_MAX,
  when: (answers) => answers.of(unlimited) === false,
});

export const actingAs = ask({
  ...plain,
  type: "choice",
  id: "actingAs",
  label: applicant.acting,
  options: [
    { value: "self", label: applicant.self },
    { value: "parent", label: applicant.parent },
    { value: "guardian", label: applicant.guardian },
    { value: "attorney", label: applicant.attorney },
  ],
});

export const actingFamilyName = ask({ ...generalFamilyName, why: applicant.nameWhy, when: forAnother });
export const actingFirstNames = ask({ ...generalFirstNames, when: forAnother });
export const actingAddress = ask({ ...generalAddress, when: forAnother });
export const authoritySeen = ask({
  ...generalAuthority,
  when: (answers) => ["guardian", "attorney"].includes(answers.of(actingAs) ?? ""),
});

export const assessment = ask({
  type: "text",
  id: "assessment",
  label: clerk.decision,
  hint: clerk.decisionHint,
  section: RULE,
  long: true,
  maxCharacters: 500,
  optional: true,
  enteredBy: "clerk",
});

function forAnother(answers: Answers): boolean {
  return ["parent", "guardian", "attorney"].includes(answers.of(actingAs) ?? "");
}
