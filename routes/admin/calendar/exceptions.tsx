import type { JSX } from "preact";
import { type Plan, readDay, readHours, writeDay, writeHours } from "#lib/calendar/mod.ts";
import { TextField } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { staffWith } from "#lib/web/mod.ts";
import { DeskChoice, deskOf, EVERY_DESK } from "../_planning.tsx";
import { checkOrder, type FieldsProps, readOptional, type Row, rowsPage } from "../_rows.tsx";

export const access = staffWith("plan");

type Exception = Plan["exceptions"][number];
type Typed = Row & {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly desk: string;
  readonly hours: string;
};

const { handler, Page } = rowsPage<Typed, Exception>({
  path: "/admin/calendar/exceptions",
  title: texts.exceptions,
  lead: texts.exceptionsLead,
  prefix: "e",
  rowsMax: 2002,
  newRows: 2,
  empty: { firstDay: "", lastDay: "", desk: EVERY_DESK, hours: "", remove: false },
  legend: ({ t }, _, number) => t(texts.exceptionLegend, { number }),
  newLegend: texts.exceptionNew,
  removeLabel: texts.removeException,
  /** Past ones are left out, and so go when something is saved. */
  write: ({ exceptions }, { house }) => {
    const today = house.booking.today().toString();
    return exceptions.filter(({ firstDay, lastDay }) => (lastDay ?? firstDay) >= today)
      .map(({ firstDay, lastDay, desk, hours }) => ({
        firstDay: writeDay(firstDay),
        lastDay: lastDay ? writeDay(lastDay) : "",
        desk: desk ?? EVERY_DESK,
        hours: writeHours(hours),
        remove: false,
      }));
  },
  typed: (text) => ({
    ...{ firstDay: text("firstDay"), lastDay: text("lastDay"), desk: text("desk"), hours: text("hours") },
  }),
  isEmpty: ({ firstDay, lastDay, hours }) => [firstDay, lastDay, hours].every((text) => text.trim() === ""),
  read(row, fault) {
    const firstDay = readDay(row.firstDay);
    if (!firstDay) fault("firstDay", row.firstDay.trim() === "" ? texts.firstDayMissing : texts.dayWrong);
    const lastDay = readOptional(row.lastDay, readDay, () => fault("lastDay", texts.dayWrong));
    checkOrder(firstDay, lastDay, fault);
    const hours = readHours(row.hours);
    if (!hours) fault("hours", texts.hoursWrong);
    return {
      firstDay: firstDay ?? "",
      ...(lastDay ? { lastDay } : {}),
      ...deskOf(row.desk),
      hours: hours ?? [],
    };
  },
  into: (plan, exceptions) => ({ ...plan, exceptions: [...exceptions] }),
  Fields: ExceptionFields,
});

export { handler };
export default Page;

function ExceptionFields({ ctx, row, of }: FieldsProps<Typed>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <div class="af-row">
        <TextField
          {...of("firstDay")}
          label={t(texts.firstDay)}
          hint={t(texts.dayHint)}
          value={row.firstDay}
          width="medium"
          required
        />
        <TextField
          {...of("lastDay")}
          label={t(texts.lastDay)}
          hint={t(texts.lastDayHint)}
          value={row.lastDay}
          width="medium"
        />
      </div>
      <DeskChoice ctx={ctx} name={of("desk").name} value={row.desk} />
      <TextField
        {...of("hours")}
        label={t(texts.exceptionHours)}
        hint={t(texts.exceptionHoursHint)}
        value={row.hours}
      />
    </>
  );
}
