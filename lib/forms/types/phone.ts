import { faulty, type Kind, understood } from "../kind.ts";
import { faults } from "../texts.ts";

/** A phone number with its area code; kept in the international form (E.164). Without a country it is a German one. */
export const phone: Kind<"phone"> = {
  type: "phone",
  parts: ["value"],
  missing: faults.fill,
  parse(raw) {
    const typed = (raw["value"] ?? "").trim().replace(/^tel:/i, "").replace(/^(\+\d{1,3}\s*)\(0\)/, "$1");
    if (!/^\+?[\d\s().\/\-\u2010-\u2015]+$/.test(typed)) return faulty(faults.phone);
    const digits = typed.replace(/[^\d+]/g, "");
    const number = digits.replace(/^00/, "+").replace(/^0/, "+49");
    return /^\+[1-9]\d{5,14}$/.test(number) ? understood(number) : faulty(faults.phone);
  },
  format: (value) => value,
  exportValue: (value) => value,
};
