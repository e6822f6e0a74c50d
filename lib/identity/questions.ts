import type { Text } from "#lib/i18n/mod.ts";
import type { FormDefinition, GermanAddress, Group, PartialDate, Question } from "#lib/services/mod.ts";
import type { Answers } from "#lib/services/mod.ts";
import { ageOn } from "./dates.ts";
import { questionTexts as texts } from "./question_texts.ts";

type Day = Temporal.PlainDate;

/** What the case says of the person already: from it questions are suggested that only they answer without thinking. */
export interface KnownFacts {
  readonly birthDate?: PartialDate;
  readonly birthPlace?: string;
  readonly address?: GermanAddress;
  /** the day of moving, or another day that the form turns on */
  readonly day?: Temporal.PlainDate;
  /** how many persons the form names */
  readonly persons: number;
}

/** A question to ask aloud. The clerk hears the answer and writes nothing down (domain.md "Identity check"). */
export interface SuggestedQuestion {
  readonly text: Text;
  readonly values: Readonly<Record<string, string | number>>;
  /** what the case says of it, for comparing */
  readonly known?: string;
}

/** Reads from a form what questions can be made of, by the types of its questions; the first of each kind is the person's own. */
export function knownFacts(definition: FormDefinition, answers: Answers): KnownFacts {
  const found: { birthDate?: PartialDate; birthPlace?: string; address?: GermanAddress; day?: Day } = {};
  const take = (of: Answers, question: Question) => {
    if (question.type === "birthDate") {
      Object.assign(found, { birthDate: found.birthDate ?? of.of(question) });
    }
    if (question.type === "place") Object.assign(found, { birthPlace: found.birthPlace ?? of.of(question) });
    if (question.type === "germanAddress") {
      Object.assign(found, { address: found.address ?? of.of(question) });
    }
    if (question.type === "date" && question.around === "today") {
      Object.assign(found, { day: found.day ?? of.of(question) });
    }
  };
  let persons = 0;
  for (const { items } of definition.pages) {
    for (const item of items) {
      if (item.type !== "group") take(answers, item);
      else persons = Math.max(persons, takeRow(item, answers, take));
    }
  }
  return { ...found, persons };
}

/** The first row is the person who came; rows with a date of birth are persons. */
function takeRow(group: Group, answers: Answers, take: (of: Answers, question: Question) => void): number {
  const rows = answers.rows(group);
  for (const question of rows[0] ? group.questions : []) take(rows[0]!, question);
  return group.questions.some(({ type }) => type === "birthDate") ? rows.length : 0;
}

/** Questions that fit the case, those on what it knows first. Two or three of them are asked. */
export function suggestQuestions(known: KnownFacts, today: Temporal.PlainDate): SuggestedQuestion[] {
  const { birthDate, birthPlace, address, day, persons } = known;
  const questions: (SuggestedQuestion | undefined)[] = [
    birthDate?.month && birthDate.day
      ? { text: texts.age, values: {}, known: String(nextAge(birthDate, today)) }
      : { text: texts.age, values: {} },
    address && { text: texts.nearby, values: { street: address.street } },
    birthPlace ? { text: texts.birthPlace, values: { place: birthPlace } } : undefined,
    day && { text: texts.weekday, values: {}, known: weekday(day) },
    persons > 1 ? { text: texts.others, values: { count: persons - 1 } } : undefined,
    { text: texts.issued, values: {} },
    { text: texts.why, values: {} },
  ];
  return questions.filter((question) => question !== undefined);
}

function nextAge({ year, month, day }: PartialDate, today: Temporal.PlainDate): number {
  return ageOn(Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 }), today) + 1;
}

function weekday(day: Temporal.PlainDate): string {
  return day.toLocaleString("de-DE", { weekday: "long" });
}
