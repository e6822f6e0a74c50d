import type { Answers } from "./definition.ts";
import * as p from "./meldeschein_person.ts";
import type { ConfirmationItems } from "./service.ts";

/** What a confirmation says of a person (§ 24(2) nos. 1 to 4 BMG); `undefined` while one that must be there is missing. */
export function personItems(answers: Answers): ConfirmationItems["persons"][number] | undefined {
  const familyName = answers.of(p.familyName), firstNames = answers.of(p.firstNames);
  const dateOfBirth = answers.of(p.birthDate), doctorate = answers.of(p.doctorate);
  if (!familyName || !firstNames || !dateOfBirth) return undefined;
  return { familyName, firstNames, dateOfBirth, ...(doctorate ? { doctorate } : {}) };
}
