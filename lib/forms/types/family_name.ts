import { tidy } from "../characters.ts";
import { type Kind, understood } from "../kind.ts";
import { checkName } from "../names.ts";
import { partFaults } from "../texts.ts";

/** A family name as in the identity document. Who has none writes a dash, as the register does. */
export const familyName: Kind<"familyName"> = {
  type: "familyName",
  parts: ["value"],
  missing: partFaults.nameMissing,
  parse(raw) {
    const value = tidy(raw["value"] ?? "");
    return checkName(value) ?? understood(value);
  },
  format: (value) => value,
  exportValue: (value) => value,
};
