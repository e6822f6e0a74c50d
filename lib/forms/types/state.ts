import { faulty, type Kind, understood } from "../kind.ts";
import { findState, stateName } from "../states.ts";
import { faults } from "../texts.ts";

/** A state, by its ISO 3166-1 code or by its German or English name. */
export const state: Kind<"state"> = {
  type: "state",
  parts: ["value"],
  missing: faults.choose,
  parse(raw, question) {
    const code = findState(raw["value"] ?? "");
    if (!code) return faulty(faults.state);
    return question.except?.codes.includes(code) ? faulty(question.except.fault) : understood(code);
  },
  format: (code, _question, speech) => stateName(code, speech.language),
  exportValue: (code) => code,
};
