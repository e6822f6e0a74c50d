import { faulty, type Kind, understood } from "../kind.ts";
import { faults, values } from "../texts.ts";

/** A statement that a person affirms, or does not: there is no affirmed "no". */
export const affirm: Kind<"affirm"> = {
  type: "affirm",
  parts: ["value"],
  missing: faults.affirm,
  parse(raw) {
    return (raw["value"] ?? "").trim() === "yes" ? understood(true as const) : faulty(faults.affirm);
  },
  format: (_value, question, speech) =>
    speech.t(values.affirmed, { statement: speech.t(question.statement) }),
  exportValue: (value) => value,
};
