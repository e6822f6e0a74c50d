import { tidy } from "../characters.ts";
import { type Kind, understood } from "../kind.ts";
import { checkAddressPart } from "../names.ts";
import { faults } from "../texts.ts";

/** The name of a town or place. */
export const place: Kind<"place"> = {
  type: "place",
  parts: ["value"],
  missing: faults.fill,
  parse(raw) {
    const value = tidy(raw["value"] ?? "");
    return checkAddressPart(value, "value") ?? understood(value);
  },
  format: (value) => value,
  exportValue: (value) => value,
};
