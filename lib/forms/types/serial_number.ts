import { tidy } from "../characters.ts";
import { checkDigit } from "../check_digit.ts";
import { faulty, type Kind, missing, understood } from "../kind.ts";
import { faults, numberFaults } from "../texts.ts";

/**
 * The serial number of an identity document (§ 3(1) no. 17 BMG). The check digit that follows it in the machine-readable zone may be typed as
 * well: then it is compared and forgotten.
 */
export const serialNumber: Kind<"serialNumber"> = {
  type: "serialNumber",
  parts: ["number", "checkDigit"],
  missing: faults.fill,
  parse(raw) {
    const number = tidy(raw["number"] ?? "").replace(/[\s.\/-]/g, "").toUpperCase();
    const digit = tidy(raw["checkDigit"] ?? "");
    if (number === "") return missing(faults.fill, "number");
    if (!/^[A-Z0-9]{5,20}$/.test(number)) return faulty(numberFaults.serialNumber, "number");
    if (digit === "") return understood(number);
    if (!/^\d$/.test(digit)) return faulty(numberFaults.checkDigitForm, "checkDigit");
    // The zone has nine places for the number; fillers behind a shorter one count nothing.
    return Number(digit) === checkDigit(number)
      ? understood(number)
      : faulty(numberFaults.checkDigit, "number");
  },
  format: (value) => value,
  exportValue: (value) => value,
};
