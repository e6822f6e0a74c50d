import type { PartialDate } from "#lib/services/shared.ts";
import { readDate } from "../date_reading.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { dateFaults } from "../texts.ts";

/** A date of birth. Many identity documents show no day, or neither day nor month: then these stay empty. */
export const birthDate: Kind<"birthDate"> = {
  type: "birthDate",
  parts: ["day", "month", "year"],
  missing: dateFaults.missing,
  parse(raw, _question, { today }) {
    const read = readDate(raw, { today, around: "past", mayBePartial: true });
    if (!read.ok) return read;
    const { year, month = 1, day = 1 } = read.value;
    const earliest = Temporal.PlainDate.from({ year, month, day });
    return Temporal.PlainDate.compare(earliest, today) > 0
      ? faulty(dateFaults.future, "year")
      : understood(read.value);
  },
  format(value, _question, speech) {
    const { year, month, day } = value;
    if (month && day) return speech.date(Temporal.PlainDate.from({ year, month, day }));
    const separator = speech.language === "en" ? "/" : ".";
    return ["00", month ? two(month) : "00", String(year)].join(separator);
  },
  exportValue: formatPartial,
};

/** ISO 8601 as far as it is known: "1980-05-17", "1980-05", "1980". */
function formatPartial({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, "0"), month && two(month), day && two(day)].filter(Boolean).join("-");
}

const two = (n: number) => String(n).padStart(2, "0");
