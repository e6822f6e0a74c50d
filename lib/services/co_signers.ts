import type { Answers, Group, PartialDate, Question, QuestionType } from "./definition.ts";
import type { CoSigner, SignerNames } from "./service.ts";

/** From this age on a person reports for themself (§ 17(3) BMG), so their own signature means something. */
const SIGNING_AGE_YEARS = 16;

type Of<Type extends QuestionType> = Extract<Question, { readonly type: Type }>;

/** The questions of a form that say who may sign it. */
export interface SigningQuestions {
  /** In which capacity somebody acts; "self" is the person, everything else is somebody for them. */
  readonly actingAs: Of<"choice">;
  readonly actingFamilyName: Of<"familyName">;
  readonly actingFirstNames: Of<"firstNames">;
  readonly familyName: Of<"familyName">;
  readonly firstNames: Of<"firstNames">;
  readonly doctorate: Of<"text">;
  readonly birthDate: Of<"birthDate">;
  /** the group that asks for the persons; without it the form is about one */
  readonly persons?: Group;
}

/** Who signs a form: who must, and who may as well if they wish. */
export interface Signing {
  /** One signature is enough (§ 23(4) BMG): that of the first person, or of the one who acts for them. */
  readonly signers: (answers: Answers) => readonly SignerNames[];
  /** Everybody else on the form who is old enough, such as the spouse, or the person who is represented. */
  readonly coSigners: (answers: Answers, today: Temporal.PlainDate) => readonly CoSigner[];
}

export function signingBy(questions: SigningQuestions): Signing {
  const { actingAs, actingFamilyName, actingFirstNames, persons } = questions;
  const personsOf = (answers: Answers) =>
    persons
      ? answers.rows(persons).map((row) => ({ id: row.rowId, of: row }))
      : [{ id: "person", of: answers }];
  const nameOf = (of: Answers) =>
    named(of.of(questions.familyName), of.of(questions.firstNames), of.of(questions.doctorate));
  const signers = (answers: Answers) => {
    if (answers.of(actingAs) !== "self") {
      return named(answers.of(actingFamilyName), answers.of(actingFirstNames));
    }
    const [first] = personsOf(answers);
    return first ? nameOf(first.of) : [];
  };
  const coSigners = (answers: Answers, today: Temporal.PlainDate) => {
    const must = signers(answers);
    return personsOf(answers).flatMap(({ id, of }) => {
      const born = of.of(questions.birthDate);
      if (!born || !isOldEnough(born, today)) return [];
      return nameOf(of).filter((one) => !must.some((other) => isSame(one, other))).map((one) => ({
        id,
        ...one,
      }));
    });
  };
  return { signers, coSigners };
}

/** A name that may stand below a document, where it is complete. */
function named(
  familyName: SignerNames["familyName"] | undefined,
  firstNames: SignerNames["firstNames"] | undefined,
  doctorate?: string,
): SignerNames[] {
  return familyName && firstNames ? [{ familyName, firstNames, ...(doctorate ? { doctorate } : {}) }] : [];
}

function isSame(one: SignerNames, other: SignerNames): boolean {
  return one.familyName === other.familyName && one.firstNames.names === other.firstNames.names;
}

/** An unknown month or day counts as the last one: nobody is taken for older than they are. */
function isOldEnough({ year, month = 12, day = 31 }: PartialDate, today: Temporal.PlainDate): boolean {
  const born = Temporal.PlainDate.from({ year, month, day });
  return Temporal.PlainDate.compare(born.add({ years: SIGNING_AGE_YEARS }), today) <= 0;
}
