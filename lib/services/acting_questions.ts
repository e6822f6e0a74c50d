import type { Text } from "#lib/i18n/mod.ts";
import { type Answers, ask, type Group } from "./definition.ts";
import * as shared from "./shared_questions.ts";

/** How a service words who acts. */
export type ActingTexts = Readonly<
  Record<
    | "acting"
    | "actingWhy"
    | "self"
    | "family"
    | "representative"
    | "entitled"
    | "entitledWhy"
    | "entitledStatement",
    Text
  >
>;

/** Who acts for the persons of one form (§ 17(3) BMG), and that they may (§ 23(4) BMG); the words are the service's own. */
export function actingFor(persons: Group, texts: ActingTexts) {
  const actingAs = ask({
    type: "choice",
    id: "actingAs",
    label: texts.acting,
    why: texts.actingWhy,
    section: "§ 17 Abs. 3, § 23 Abs. 4 BMG",
    options: [
      { value: "self", label: texts.self },
      { value: "family", label: texts.family },
      { value: "representative", label: texts.representative },
    ],
    enteredBy: "both",
  });
  const forOthersOnly = (answers: Answers) => {
    const acting = answers.of(actingAs);
    return acting === "family" || acting === "representative";
  };
  const signsForOthers = (answers: Answers) => forOthersOnly(answers) || answers.rows(persons).length > 1;
  return {
    actingAs,
    actingFamilyName: ask({ ...shared.actingFamilyName, when: forOthersOnly }),
    actingFirstNames: ask({ ...shared.actingFirstNames, when: forOthersOnly }),
    actingAddress: ask({ ...shared.actingAddress, when: forOthersOnly }),
    authoritySeen: ask({
      ...shared.authoritySeen,
      when: (answers: Answers) => answers.of(actingAs) === "representative",
    }),
    affirmEntitled: ask({
      type: "affirm",
      id: "affirmEntitled",
      label: texts.entitled,
      why: texts.entitledWhy,
      statement: texts.entitledStatement,
      section: "§ 23 Abs. 4 BMG",
      enteredBy: "citizen",
      when: signsForOthers,
    }),
    /** The one signature stands for others too. */
    signsForOthers,
  };
}
