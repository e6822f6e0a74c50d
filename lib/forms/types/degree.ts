import { tidy } from "../characters.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { checkLength } from "../limits.ts";
import { faults, numberFaults } from "../texts.ts";

const MOST = 100;

/** A degree of disability (Grad der Behinderung), stated in tens: § 152(1) SGB IX. Typed as "80", "80 %" or "GdB 80". */
export const degree: Kind<"degree"> = {
  type: "degree",
  parts: ["value"],
  missing: faults.fill,
  parse(raw, { least }) {
    const typed = tidy(raw["value"] ?? "");
    const tooLong = checkLength(typed);
    if (tooLong) return tooLong;
    const match = /^(?:gdb\s*)?(\d{2,3})\s*(?:%|v\.?\s?h\.?|prozent)?$/i.exec(typed);
    const value = match ? Number(match[1]) : 0;
    return value % 10 === 0 && value >= least && value <= MOST
      ? understood(value)
      : faulty(numberFaults.degree, undefined, { least });
  },
  format: (value) => String(value),
  exportValue: (value) => String(value),
};
