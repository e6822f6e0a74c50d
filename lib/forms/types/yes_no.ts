import { faulty, type Kind, understood } from "../kind.ts";
import { faults, values } from "../texts.ts";

export const yesNo: Kind<"yesNo"> = {
  type: "yesNo",
  parts: ["value"],
  missing: faults.choose,
  parse(raw) {
    const typed = (raw["value"] ?? "").trim().toLowerCase();
    if (typed === "yes" || typed === "ja") return understood(true);
    return typed === "no" || typed === "nein" ? understood(false) : faulty(faults.notOneOfThese);
  },
  format: (value, _question, speech) => speech.t(value ? values.yes : values.no),
  exportValue: (value) => value,
};
