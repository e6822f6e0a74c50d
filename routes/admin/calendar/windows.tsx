import type { JSX } from "preact";
import {
  type Plan,
  readDay,
  readHours,
  readMoment,
  weekdayName,
  writeDay,
  writeHours,
  writeMoment,
} from "#lib/calendar/mod.ts";
import { Checkboxes, TextField } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { staffWith } from "#lib/web/mod.ts";
import { DeskChoice, deskOf, EVERY_DESK } from "../_planning.tsx";
import { checkOrder, type FieldsProps, readOptional, type Row, rowsPage } from "../_rows.tsx";

export const access = staffWith("plan");

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Window = Plan["windows"][number];
type Typed = Row & {
  readonly weekdays: readonly string[];
  readonly hours: string;
  readonly desk: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly releasedAt: string;
};
const EMPTY: Typed = {
  ...{ weekdays: [], hours: "", desk: EVERY_DESK, firstDay: "", lastDay: "", releasedAt: "" },
  remove: false,
};

const { handler, Page } = rowsPage<Typed, Window>({
  path: "/admin/calendar/windows",
  title: texts.windows,
  lead: texts.lead,
  prefix: "w",
  rowsMax: 1001,
  newRows: 1,
  empty: EMPTY,
  legend: ({ t }, _, number) => t(texts.windowLegend, { number }),
  newLegend: texts.windowNew,
  newHint: texts.windowNewHint,
  removeLabel: texts.removeWindow,
  write: ({ windows }) =>
    windows.map((window) => ({
      weekdays: window.weekdays.map(String),
      hours: writeHours(window.hours),
      desk: window.desk ?? EVERY_DESK,
      firstDay: window.firstDay ? writeDay(window.firstDay) : "",
      lastDay: window.lastDay ? writeDay(window.lastDay) : "",
      releasedAt: window.releasedAt ? writeMoment(window.releasedAt) : "",
      remove: false,
    })),
  typed: (text, all) => ({
    weekdays: all("weekdays"),
    ...{ hours: text("hours"), desk: text("desk"), firstDay: text("firstDay"), lastDay: text("lastDay") },
    releasedAt: text("releasedAt"),
  }),
  isEmpty: ({ weekdays, hours, firstDay, lastDay, releasedAt }) =>
    weekdays.length === 0 && [hours, firstDay, lastDay, releasedAt].every((text) => text.trim() === ""),
  read(row, fault) {
    const hours = readHours(row.hours);
    if (!hours) fault("hours", texts.hoursWrong);
    else if (hours.length === 0) fault("hours", texts.hoursMissing);
    if (row.weekdays.length === 0) fault("weekdays", texts.weekdaysMissing);
    const firstDay = readOptional(row.firstDay, readDay, () => fault("firstDay", texts.dayWrong));
    const lastDay = readOptional(row.lastDay, readDay, () => fault("lastDay", texts.dayWrong));
    checkOrder(firstDay, lastDay, fault);
    const releasedAt = readOptional(row.releasedAt, readMoment, () => fault("releasedAt", texts.momentWrong));
    return {
      weekdays: row.weekdays.map(Number),
      hours: hours ?? [],
      ...deskOf(row.desk),
      ...(firstDay ? { firstDay } : {}),
      ...(lastDay ? { lastDay } : {}),
      ...(releasedAt ? { releasedAt } : {}),
    };
  },
  into(plan, windows, { t }, errors) {
    if (windows.length === 0) errors.push({ fieldId: "w0-hours", message: t(texts.windowLast) });
    return { ...plan, windows: [...windows] };
  },
  Fields: WindowFields,
});

export { handler };
export default Page;

function WindowFields({ ctx, row, of }: FieldsProps<Typed>): JSX.Element {
  const { t, formats } = ctx;
  return (
    <>
      <Checkboxes
        {...of("weekdays")}
        label={t(texts.weekdays)}
        required
        inline
        values={row.weekdays}
        options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, formats) }))}
      />
      <TextField
        {...of("hours")}
        label={t(texts.hours)}
        hint={t(texts.hoursHint)}
        value={row.hours}
        required
      />
      <DeskChoice ctx={ctx} name={of("desk").name} value={row.desk} />
      <div class="af-row">
        <TextField
          {...of("firstDay")}
          label={t(texts.firstDay)}
          hint={t(texts.dayHint)}
          value={row.firstDay}
          width="medium"
        />
        <TextField
          {...of("lastDay")}
          label={t(texts.lastDay)}
          hint={t(texts.dayHint)}
          value={row.lastDay}
          width="medium"
        />
        <TextField
          {...of("releasedAt")}
          label={t(texts.releasedAt)}
          hint={t(texts.releasedHint)}
          value={row.releasedAt}
          width="medium"
        />
      </div>
    </>
  );
}
