import { ask, type Finding, type Group, type Rule } from "./definition.ts";
import { fault, latestBirth, yearsOn } from "./findings.ts";
import { childBirthDate, otherChildren } from "./meldeschein_family.ts";
import * as p from "./meldeschein_person.ts";
import { people } from "./texts/abmeldung_ausland_people.ts";
import { family } from "./texts/meldeschein.ts";
import { documents as texts } from "./texts/meldeschein_documents.ts";

/** Identity documents (§ 3(1) no. 17 BMG) and legal representatives (no. 9). */

export const hasDocuments = ask({
  type: "yesNo",
  id: "hasDocuments",
  label: texts.has,
  why: texts.why,
  section: "§ 3 Abs. 1 Nr. 17 BMG",
  enteredBy: "both",
});

const ofDocument = { section: "§ 3 Abs. 1 Nr. 17 BMG", enteredBy: "both" } as const;

/** A passport is valid for ten years, an identity card of an older person in some states for much longer. */
const DOCUMENT_YEARS_AHEAD_MAX = 60;

const documentIssued = ask({
  ...ofDocument,
  type: "date",
  id: "issued",
  label: texts.issued,
  around: "past",
});
const documentValidUntil = ask({
  ...ofDocument,
  type: "date",
  id: "validUntil",
  label: texts.validUntil,
  around: "today",
  yearsAheadMax: DOCUMENT_YEARS_AHEAD_MAX,
});

export const identityDocuments: Group = {
  type: "group",
  id: "identityDocuments",
  label: texts.group,
  rowLabel: texts.row,
  addLabel: texts.add,
  minRows: 1,
  maxRows: 24,
  questions: [
    ask({ ...ofDocument, type: "text", id: "holder", label: texts.holder }),
    ask({
      ...ofDocument,
      type: "choice",
      id: "kind",
      label: texts.kind,
      why: texts.why,
      options: [
        { value: "identityCard", label: texts.identityCard },
        { value: "temporaryCard", label: texts.temporaryCard },
        { value: "replacementCard", label: texts.replacementCard },
        { value: "passport", label: texts.passport },
        { value: "passportSubstitute", label: texts.passportSubstitute },
      ],
    }),
    ask({ ...ofDocument, type: "text", id: "authority", label: texts.authority }),
    documentIssued,
    documentValidUntil,
    ask({ ...ofDocument, type: "serialNumber", id: "number", label: texts.number, why: texts.why }),
  ],
  when: (answers) => answers.of(hasDocuments) === true,
};

export const hasRepresentative = ask({
  type: "yesNo",
  id: "hasRepresentative",
  label: texts.hasRepresentative,
  why: texts.representativeWhy,
  section: "§ 3 Abs. 1 Nr. 9 BMG",
  enteredBy: "both",
});

const ofRepresentative = { section: "§ 3 Abs. 1 Nr. 9 BMG", enteredBy: "both" } as const;

export const representatives: Group = {
  type: "group",
  id: "representatives",
  label: texts.representatives,
  rowLabel: texts.representative,
  addLabel: texts.addRepresentative,
  minRows: 1,
  maxRows: 4,
  questions: [
    ask({ ...ofRepresentative, type: "familyName", id: "familyName", label: people.familyName }),
    ask({ ...ofRepresentative, type: "firstNames", id: "firstNames", label: people.firstNames }),
    ask({
      ...ofRepresentative,
      type: "text",
      id: "doctorate",
      label: people.doctorate,
      maxCharacters: 120,
      optional: true,
    }),
    ask({ ...ofRepresentative, type: "birthDate", id: "birthDate", label: people.birthDate }),
    ask({ ...ofRepresentative, type: "choice", id: "sex", label: p.sex.label, options: p.SEXES }),
    ask({
      ...ofRepresentative,
      type: "text",
      id: "address",
      label: texts.representativeAddress,
      long: true,
      maxCharacters: 400,
    }),
  ],
  when: (answers) => answers.of(hasRepresentative) === true,
};

/** A document is valid from its issue on; an expired one is told, and does not keep anybody from registering. */
export const documentDates: Rule = {
  id: "documentDates",
  check: (answers, { today }) =>
    answers.rows(identityDocuments).flatMap((row): Finding[] => {
      const issued = row.of(documentIssued), until = row.of(documentValidUntil);
      if (!until) return [];
      const fieldId = row.fieldId(documentValidUntil);
      if (issued && Temporal.PlainDate.compare(until, issued) < 0) {
        return [fault(fieldId, texts.order, "§ 3 Abs. 1 Nr. 17 BMG")];
      }
      if (Temporal.PlainDate.compare(until, today) >= 0) return [];
      const values = { date: until };
      return [{ kind: "notice", fieldId, text: texts.expired, values, section: "§ 3 Abs. 1 Nr. 17 BMG" }];
    }),
};

/** § 3(1) no. 16 BMG speaks of minor children: of others nothing may be stored here. */
export const childrenAreMinors: Rule = {
  id: "childrenAreMinors",
  check: (answers, { today }) =>
    answers.rows(otherChildren).flatMap((row) => {
      const born = row.of(childBirthDate);
      const ofAge = born && yearsOn(latestBirth(born), today) >= 18;
      return ofAge ? [fault(row.fieldId(childBirthDate), family.childOfAge, "§ 3 Abs. 1 Nr. 16 BMG")] : [];
    }),
};
