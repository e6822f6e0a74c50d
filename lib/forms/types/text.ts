import { findForeign, tidyLines } from "../characters.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { checkLength } from "../limits.ts";
import { faults } from "../texts.ts";

/** Free text of one or several lines. */
export const text: Kind<"text"> = {
  type: "text",
  parts: ["value"],
  lines: (question) => question.long === true,
  missing: faults.fill,
  parse(raw, question) {
    const value = tidyLines(raw["value"] ?? "");
    const character = findForeign(value, "text");
    if (character) return faulty(faults.foreign, undefined, { character });
    return checkLength(value, question.maxCharacters) ?? understood(value);
  },
  format: (value) => value,
  exportValue: (value) => value,
};
