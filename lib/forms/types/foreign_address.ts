import { tidy } from "../characters.ts";
import { type Kind, missing, understood } from "../kind.ts";
import { checkAddressPart } from "../names.ts";
import { partFaults } from "../texts.ts";

const PARTS = ["street", "addition", "postcode", "city", "region"] as const;

/** An address abroad, as it would stand on a letter. Not every state has postcodes; the state itself is a question of its own. */
export const foreignAddress: Kind<"foreignAddress"> = {
  type: "foreignAddress",
  parts: PARTS,
  missing: partFaults.addressMissing,
  parse(raw) {
    const parts = Object.fromEntries(PARTS.map((part) => [part, tidy(raw[part] ?? "")]));
    for (const part of PARTS) {
      const fault = checkAddressPart(parts[part]!, part);
      if (fault) return fault;
    }
    if (parts["street"] === "") return missing(partFaults.streetMissing, "street");
    if (parts["city"] === "") return missing(partFaults.cityMissing, "city");
    const { street = "", city = "", addition, postcode, region } = parts;
    return understood({
      street,
      city,
      ...(addition ? { addition } : {}),
      ...(postcode ? { postcode } : {}),
      ...(region ? { region } : {}),
    });
  },
  format({ street, addition, postcode, city, region }) {
    return [street, addition, [postcode, city].filter(Boolean).join(" "), region].filter(Boolean).join(", ");
  },
  exportValue: ({ street, addition, postcode, city, region }) => ({
    street,
    addition: addition ?? null,
    postcode: postcode ?? null,
    city,
    region: region ?? null,
  }),
};
