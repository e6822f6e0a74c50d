import {
  ask,
  type FormDefinition,
  type Group,
  MOVING_IN,
  type Rule,
  type Service,
} from "#lib/services/mod.ts";
import { common } from "#lib/services/texts/common.ts";
import { clerk, texts } from "./texts.ts";

/** A fifth service in one file and its texts: a landlord confirms to the office that somebody moved in (§ 19(3) and (5) BMG). */

const both = { section: "§ 19 Abs. 3 BMG", enteredBy: "both" } as const;

const address = ask({ ...both, type: "germanAddress", id: "dwelling", label: texts.address });
const date = ask({ ...both, type: "date", id: "movedIn", label: texts.date, around: "today" });
const residents: Group = {
  type: "group",
  id: "residents",
  label: texts.residents,
  rowLabel: texts.resident,
  addLabel: texts.add,
  minRows: 1,
  maxRows: 12,
  questions: [
    ask({ ...both, type: "familyName", id: "familyName", label: texts.familyName }),
    ask({ ...both, type: "firstNames", id: "firstNames", label: texts.firstNames }),
  ],
};
const ownFamilyName = ask({ ...both, type: "familyName", id: "ownFamilyName", label: texts.ownFamilyName });
const ownFirstNames = ask({ ...both, type: "firstNames", id: "ownFirstNames", label: texts.ownFirstNames });
const isOwner = ask({ ...both, type: "yesNo", id: "isOwner", label: texts.isOwner });
const owner = ask({
  ...both,
  type: "text",
  id: "owner",
  label: texts.owner,
  when: (answers) => answers.of(isOwner) === false,
});
const correct = ask({
  type: "affirm",
  id: "correct",
  label: texts.correct,
  statement: texts.statement,
  enteredBy: "citizen",
});
const known = ask({ type: "yesNo", id: "known", label: clerk.known, enteredBy: "clerk" });

const hasMovedIn: Rule = {
  id: "hasMovedIn",
  check(answers, { today }) {
    const day = answers.of(date);
    if (!day || Temporal.PlainDate.compare(day, today) <= 0) return [];
    const fieldId = answers.fieldId(date);
    return [{
      kind: "fault",
      fieldId,
      text: texts.notYet,
      values: { firstDay: day },
      section: "§ 19 Abs. 3 BMG",
    }];
  },
};

const form: FormDefinition = {
  version: 1,
  title: texts.formTitle,
  pages: [
    { id: "dwelling", title: texts.dwelling, items: [address, date] },
    { id: "residents", title: texts.residents, items: [residents] },
    { id: "landlord", title: texts.landlord, items: [ownFamilyName, ownFirstNames, isOwner, owner, correct] },
    { id: "clerk", title: clerk.page, items: [known] },
  ],
  rules: [hasMovedIn],
};

export const wohnungsgeber: Service = {
  id: "wohnungsgeberbestaetigung",
  name: texts.name,
  short: texts.short,
  forWhom: [texts.forWhom],
  toHaveReady: [common.identityDocument, texts.lease, common.quietRoom],
  showToCamera: [common.identityDocument],
  uploads: [{ id: "landlordConfirmation" }],
  durationMinutes: 15,
  bufferMinutes: 5,
  window: { rule: MOVING_IN, text: texts.note, section: "§ 19 BMG" },
  notices: [],
  signatureLevel: "simple",
  completionByVideo: { claims: "complete", note: texts.note, section: "§ 19 BMG" },
  result: texts.result,
  followUps: [],
  documents: [{ id: "filledForm", name: common.filledForm, madeBy: "signing", section: "§ 19 BMG" }],
  form,
  signers(answers) {
    const familyName = answers.of(ownFamilyName), firstNames = answers.of(ownFirstNames);
    return familyName && firstNames ? [{ familyName, firstNames }] : [];
  },
};
