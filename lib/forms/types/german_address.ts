import type { RawValue } from "#lib/services/shared.ts";
import { tidy } from "../characters.ts";
import { faulty, type Kind, missing, understood } from "../kind.ts";
import { LINE_CHARACTERS_MAX } from "../limits.ts";
import { checkAddressPart } from "../names.ts";
import { partFaults } from "../texts.ts";

const PARTS = ["street", "houseNumber", "addition", "postcode", "city"] as const;

/** An address in Germany. The house number may be typed behind the street, and the town behind the postcode. */
export const germanAddress: Kind<"germanAddress"> = {
  type: "germanAddress",
  parts: PARTS,
  missing: partFaults.addressMissing,
  parse(raw) {
    const { street, houseNumber, addition, postcode, city } = spread(raw);
    for (const [part, value] of Object.entries({ street, houseNumber, addition, city })) {
      const fault = checkAddressPart(value, part);
      if (fault) return fault;
    }
    if (street === "") return missing(partFaults.streetMissing, "street");
    if (houseNumber === "") return missing(partFaults.houseNumberMissing, "houseNumber");
    const number = readHouseNumber(houseNumber);
    if (number === undefined) return faulty(partFaults.houseNumber, "houseNumber");
    if (postcode === "") return missing(partFaults.postcodeMissing, "postcode");
    // German postcodes run from 01001 to 99998.
    if (!/^\d{5}$/.test(postcode) || Number(postcode) < 1001 || postcode === "99999") {
      return faulty(partFaults.postcode, "postcode");
    }
    if (city === "") return missing(partFaults.cityMissing, "city");
    return understood({ street, houseNumber: number, postcode, city, ...(addition ? { addition } : {}) });
  },
  format({ street, houseNumber, addition, postcode, city }) {
    const firstLine = houseNumber ? `${street} ${houseNumber}` : street;
    return [firstLine, addition, `${postcode} ${city}`].filter(Boolean).join(", ");
  },
  exportValue: ({ street, houseNumber, addition, postcode, city }) => ({
    street,
    houseNumber,
    addition: addition ?? null,
    postcode,
    city,
  }),
};

type Spread = Record<typeof PARTS[number], string>;

/** The parts, tidied, with what was typed into a neighbour's control moved to its own. */
function spread(raw: RawValue): Spread {
  const parts = Object.fromEntries(PARTS.map((part) => [part, tidy(raw[part] ?? "")])) as Spread;
  if (parts.houseNumber === "" && parts.street.length <= LINE_CHARACTERS_MAX) {
    const match = /^(\D.*?)[\s,]+(\d+\s?[a-zA-Z]?(?:\s?[-\/]\s?\d+\s?[a-zA-Z]?)?)$/.exec(parts.street);
    if (match) Object.assign(parts, { street: match[1], houseNumber: match[2] });
  }
  parts.postcode = parts.postcode.replace(/^D\s?-?\s?/i, "");
  if (parts.city === "") {
    const match = /^(\d{5}) (\D.*)$/.exec(parts.postcode);
    if (match) Object.assign(parts, { postcode: match[1], city: match[2] });
  }
  parts.postcode = parts.postcode.replace(/\s/g, "");
  return parts;
}

/** "12", "12 a", "12-14", "5 1/2"; "" where there is none. */
function readHouseNumber(typed: string): string | undefined {
  if (/^(?:ohne|keine|none|-)$/i.test(typed)) return "";
  return /^\d{1,5}(?:[ ,\-\/+.]{0,3}[0-9a-zA-Z]{1,5}){0,4}$/.test(typed) ? typed : undefined;
}
