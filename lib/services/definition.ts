import type { Text } from "#lib/i18n/mod.ts";
import type { UploadKind } from "./uploads.ts";

/**
 * The language in which a service says what it asks. Pure data and pure functions: the engine in lib/forms makes the page, the validation,
 * the PDF and the export of it.
 */

/** What was typed, part by part ("value" where a question has one control only). It is kept as it is, faulty or not. */
export type RawValue = Readonly<Record<string, string>>;

/** Who sits at a form. A guest is an interpreter or companion with a link of their own. */
export type FormRole = "citizen" | "clerk" | "guest";

/** Who may enter a field. What only the clerk enters is never sent to the citizen, and what only the citizen enters nobody enters for them. */
export type EnteredBy = "citizen" | "clerk" | "both";

/** A date of birth of which the day, or day and month, may be unknown. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** All first names, and among them the usual one (§ 3(1) no. 3 BMG). */
export interface FirstNames {
  readonly names: string;
  readonly usual?: string;
}

export interface GermanAddress {
  readonly street: string;
  readonly houseNumber: string;
  readonly addition?: string;
  readonly postcode: string;
  readonly city: string;
}

export interface ForeignAddress {
  readonly street: string;
  readonly addition?: string;
  readonly postcode?: string;
  readonly city: string;
  readonly region?: string;
}

/** What each type of question is understood as. */
export interface Values {
  text: string;
  familyName: string;
  firstNames: FirstNames;
  date: Temporal.PlainDate;
  birthDate: PartialDate;
  place: string;
  /** ISO 3166-1 alpha-2, and XK */
  state: string;
  /** ISO 3166-1 alpha-2, XK, or "stateless" or "unresolved" */
  nationality: string;
  germanAddress: GermanAddress;
  foreignAddress: ForeignAddress;
  choice: string;
  yesNo: boolean;
  /** E.164 */
  phone: string;
  email: string;
  affirm: true;
  /** Grad der Behinderung, in tens */
  degree: number;
  /** in capitals, without the check digit */
  serialNumber: string;
  /** ids of the files that were sent */
  upload: readonly string[];
}

export type QuestionType = keyof Values;

interface Asked<Type extends QuestionType> {
  readonly type: Type;
  /** Letters and digits only: it becomes part of addresses, input names and the export. It never changes. */
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** answers "Warum fragen wir das?" */
  readonly why?: Text;
  /** the law behind the question: "§ 3(1) no. 12 BMG" */
  readonly section?: string;
  readonly optional?: true;
  readonly enteredBy: EnteredBy;
  /** Whether the question is asked at all. Without it: always. */
  readonly when?: (answers: Answers) => boolean;
}

export interface TextQuestion extends Asked<"text"> {
  /** 200 without it */
  readonly maxCharacters?: number;
  /** several lines */
  readonly long?: true;
}

export interface DateQuestion extends Asked<"date"> {
  /** How a year of two digits is read: the latest that is not in the future, or the nearest to today. */
  readonly around: "past" | "today";
  /** How far ahead it may lie. 5 without it; a passport is valid for longer. */
  readonly yearsAheadMax?: number;
}

export interface StateQuestion extends Asked<"state"> {
  /** codes that are no answer here, with the sentence that says why */
  readonly except?: { readonly codes: readonly string[]; readonly fault: Text };
}

export interface ChoiceQuestion extends Asked<"choice"> {
  readonly options: readonly { readonly value: string; readonly label: Text; readonly hint?: Text }[];
}

export interface DegreeQuestion extends Asked<"degree"> {
  /** the least degree that can be an answer: a whole degree is stated from 20 on (§ 152(1) SGB IX), that of one impairment from 10 */
  readonly least: 10 | 20;
}

/** A paper to be sent. What is kept are the ids of its files; they are set by sending and removing them, never by typing. */
export interface UploadQuestion extends Asked<"upload"> {
  readonly upload: UploadKind;
}

export interface AffirmQuestion extends Asked<"affirm"> {
  /** the full sentence that is affirmed; it is printed above the signature */
  readonly statement: Text;
}

export type Question =
  | TextQuestion
  | Asked<"familyName">
  | Asked<"firstNames">
  | DateQuestion
  | Asked<"birthDate">
  | Asked<"place">
  | StateQuestion
  | Asked<"nationality">
  | Asked<"germanAddress">
  | Asked<"foreignAddress">
  | ChoiceQuestion
  | Asked<"yesNo">
  | Asked<"phone">
  | Asked<"email">
  | AffirmQuestion
  | DegreeQuestion
  | UploadQuestion
  | Asked<"serialNumber">;

/** A block of questions that is asked once per row: per person, per home. */
export interface Group {
  readonly type: "group";
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** heading of one row, with {number} */
  readonly rowLabel: Text;
  readonly addLabel: Text;
  readonly minRows: number;
  readonly maxRows: number;
  readonly questions: readonly Question[];
  readonly when?: (answers: Answers) => boolean;
}

export interface Page {
  readonly id: string;
  readonly title: Text;
  /** the title in a word, for the clerk's tabs; without it the title */
  readonly tab?: Text;
  readonly intro?: Text;
  readonly items: readonly (Question | Group)[];
}

/** The answers as they are understood: a question that is not asked, not answered or answered faultily has no value. */
export interface Answers {
  /** The value of a question; inside a row first that row's, else the form's. */
  of<Q extends Question>(question: Q): Values[Q["type"]] | undefined;
  rows(group: Group): readonly RowAnswers[];
  /** The address of the question's field: "moveOutDate", "persons.1.familyName". */
  fieldId(question: Question): string;
}

export interface RowAnswers extends Answers {
  readonly rowId: string;
}

/** Fills a sentence's placeholders. Dates are written out in the reader's language. */
export type SentenceValues = Readonly<Record<string, string | number | Temporal.PlainDate>>;

/**
 * Something found in an answer, in words. A fault must be put right before signing; a notice only informs; at an ending there is nothing to
 * report, so nothing after its field is asked and nothing is signed.
 */
export interface Finding {
  readonly kind: "fault" | "notice" | "ending";
  readonly fieldId: string;
  readonly part?: string;
  readonly text: Text;
  readonly values?: SentenceValues;
  readonly section?: string;
}

export interface RuleContext {
  /** the town's calendar date */
  readonly today: Temporal.PlainDate;
  readonly isHoliday: (date: Temporal.PlainDate) => boolean;
}

/** What several answers must be together. */
export interface Rule {
  readonly id: string;
  readonly check: (answers: Answers, context: RuleContext) => readonly Finding[];
}

export interface FormDefinition {
  /** rises with every change of what is asked */
  readonly version: number;
  readonly title: Text;
  readonly pages: readonly Page[];
  readonly rules: readonly Rule[];
  /** What a guest may do with the form. Without it: not see it. */
  readonly guests?: "read" | "fill";
}

/** Keeps a question's own type, so that `answers.of(question)` knows what it gives. */
export function ask<const Q extends Question>(question: Q): Q {
  return question;
}
