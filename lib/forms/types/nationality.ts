import { faulty, type Kind, understood } from "../kind.ts";
import { findState, fold, stateName } from "../states.ts";
import { faults, values } from "../texts.ts";

const WITHOUT_STATE = { stateless: values.stateless, unresolved: values.unresolved } as const;

/** A nationality: a state, or stateless, or unresolved. Several nationalities are rows of a group. */
export const nationality: Kind<"nationality"> = {
  type: "nationality",
  parts: ["value"],
  missing: faults.choose,
  parse(raw) {
    const typed = fold(raw["value"] ?? "");
    for (const [value, text] of Object.entries(WITHOUT_STATE)) {
      if (typed === value || typed === fold(text.de)) return understood(value);
    }
    const code = findState(typed);
    return code ? understood(code) : faulty(faults.state);
  },
  format(value, _question, speech) {
    if (value === "stateless" || value === "unresolved") return speech.t(WITHOUT_STATE[value]);
    return stateName(value, speech.language);
  },
  exportValue: (value) => value,
};
