import { faulty, type Kind, understood } from "../kind.ts";
import { faults } from "../texts.ts";

/** One of a few answers. */
export const choice: Kind<"choice"> = {
  type: "choice",
  parts: ["value"],
  missing: faults.choose,
  parse(raw, question) {
    const typed = (raw["value"] ?? "").trim();
    const option = question.options.find(({ value }) => value === typed);
    return option ? understood(option.value) : faulty(faults.notOneOfThese);
  },
  format(value, question, speech) {
    const option = question.options.find((one) => one.value === value);
    return option ? speech.t(option.label) : value;
  },
  exportValue: (value) => value,
};
