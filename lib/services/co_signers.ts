import type { Answers, FirstNames, PartialDate } from "./definition.ts";
import type { CoSigner, SignerNames } from "./service.ts";

/** From this age on a person reports for themself (§ 17(3) BMG), so their own signature means something. */
const SIGNING_AGE_YEARS = 16;

/** What a form asks of a person, as far as signing needs it. */
export interface NamedPerson {
  readonly id: string;
  readonly familyName: string | undefined;
  readonly firstNames: FirstNames | undefined;
  readonly doctorate?: string | undefined;
  readonly birthDate: PartialDate | undefined;
}

/** Those of the persons who are named, old enough, and do not sign anyway. */
export function otherSigners(
  persons: readonly NamedPerson[],
  must: readonly SignerNames[],
  today: Temporal.PlainDate,
): readonly CoSigner[] {
  return persons.flatMap(({ id, familyName, firstNames, doctorate, birthDate }) => {
    if (!familyName || !firstNames || !birthDate || !isOldEnough(birthDate, today)) return [];
    const signs = must.some((one) =>
      one.familyName === familyName && one.firstNames.names === firstNames.names
    );
    return signs ? [] : [{ id, familyName, firstNames, ...(doctorate ? { doctorate } : {}) }];
  });
}

/** An unknown month or day counts as the last one: nobody is taken for older than they are. */
function isOldEnough({ year, month = 12, day = 31 }: PartialDate, today: Temporal.PlainDate): boolean {
  const born = Temporal.PlainDate.from({ year, month, day });
  return Temporal.PlainDate.compare(born.add({ years: SIGNING_AGE_YEARS }), today) <= 0;
}

/** A form that names one person: they may sign too where somebody acts for them. */
export function representedSigner(
  person: Omit<NamedPerson, "id">,
  signers: (answers: Answers) => readonly SignerNames[],
  answers: Answers,
  today: Temporal.PlainDate,
): readonly CoSigner[] {
  return otherSigners([{ id: "person", ...person }], signers(answers), today);
}
