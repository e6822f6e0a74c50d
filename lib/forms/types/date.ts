import { readDate } from "../date_reading.ts";
import { faulty, type Kind, understood } from "../kind.ts";
import { dateFaults } from "../texts.ts";

/** A full calendar date in three controls. A whole date typed into the first one is understood as well. */
export const date: Kind<"date"> = {
  type: "date",
  parts: ["day", "month", "year"],
  missing: dateFaults.missing,
  parse(raw, question, { today }) {
    const { around, yearsAheadMax } = question;
    const read = readDate(raw, {
      today,
      around,
      mayBePartial: false,
      ...(yearsAheadMax === undefined ? {} : { yearsAheadMax }),
    });
    if (!read.ok) return read;
    const { year, month = 1, day = 1 } = read.value;
    const value = Temporal.PlainDate.from({ year, month, day });
    if (question.around === "past" && Temporal.PlainDate.compare(value, today) > 0) {
      return faulty(dateFaults.future, "year");
    }
    return understood(value);
  },
  format: (value, _question, speech) => speech.date(value),
  exportValue: (value) => value.toString(),
};
