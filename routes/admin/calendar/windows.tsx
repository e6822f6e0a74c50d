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
import { Checkboxes, Fieldset, TextField } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { type Context, type Handlers, type PageProps, staffWith } from "#lib/web/mod.ts";
import {
  DeskChoice,
  errorOf,
  EVERY_DESK,
  type FieldError,
  type Outcome,
  PlanForm,
  planJson,
  planningPage,
  RemoveBox,
  savePlan,
} from "../_planning.tsx";

export const access = staffWith("plan");

const PATH = "/admin/calendar/windows";
const ROWS_MAX = 1001;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Row = {
  readonly weekdays: readonly string[];
  readonly hours: string;
  readonly desk: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly releasedAt: string;
  readonly remove: boolean;
};
type Data = Outcome & { readonly rows: readonly Row[] };
type Window = Plan["windows"][number];
const EMPTY: Row = {
  weekdays: [],
  hours: "",
  desk: EVERY_DESK,
  firstDay: "",
  lastDay: "",
  releasedAt: "",
  remove: false,
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    await ctx.house.planBook.load();
    const rows = planJson(ctx).windows.map((window) => ({
      weekdays: window.weekdays.map(String),
      hours: writeHours(window.hours),
      desk: window.desk ?? EVERY_DESK,
      firstDay: window.firstDay ? writeDay(window.firstDay) : "",
      lastDay: window.lastDay ? writeDay(window.lastDay) : "",
      releasedAt: window.releasedAt ? writeMoment(window.releasedAt) : "",
      remove: false,
    }));
    return show(ctx, { rows: [...rows, EMPTY] });
  },

  async POST(ctx) {
    const rows = readRows(ctx);
    const errors: FieldError[] = [];
    const windows = rows.flatMap((row, index) =>
      row.remove || isEmpty(row) ? [] : [readWindow(ctx, row, index, errors)]
    );
    if (windows.length === 0) errors.push({ fieldId: "w0-hours", message: ctx.t(texts.windowLast) });
    if (errors.length > 0) return show(ctx, { rows, errors });
    return await savePlan(ctx, { ...planJson(ctx), windows }, (outcome) => show(ctx, { rows, ...outcome }));
  },
};

function show(ctx: Context, data: Data) {
  return planningPage(ctx, data, ctx.t(texts.windows));
}

function readRows({ form }: Context): Row[] {
  const count = Math.min(Number(form.text("rows")) || 0, ROWS_MAX);
  return Array.from({ length: count }, (_, index) => {
    const of = (field: string) => form.text(`w${index}-${field}`);
    return {
      weekdays: form.all(`w${index}-weekdays`),
      ...{ hours: of("hours"), desk: of("desk"), firstDay: of("firstDay"), lastDay: of("lastDay") },
      releasedAt: of("releasedAt"),
      remove: of("remove") !== "",
    };
  });
}

function isEmpty({ weekdays, hours, firstDay, lastDay, releasedAt }: Row): boolean {
  return weekdays.length === 0 && [hours, firstDay, lastDay, releasedAt].every((text) => text.trim() === "");
}

/** The window that a row means; what is wrong with it goes to `errors`. */
function readWindow({ t }: Context, row: Row, index: number, errors: FieldError[]): Window {
  const fault = (field: string, text: keyof typeof texts) => {
    errors.push({ fieldId: `w${index}-${field}`, message: t(texts[text]) });
  };
  const read = <T,>(
    field: "firstDay" | "lastDay" | "releasedAt",
    reader: (text: string) => T | undefined,
  ) => {
    if (row[field].trim() === "") return undefined;
    const value = reader(row[field]);
    if (value === undefined) fault(field, field === "releasedAt" ? "momentWrong" : "dayWrong");
    return value;
  };
  const hours = readHours(row.hours);
  if (!hours) fault("hours", "hoursWrong");
  else if (hours.length === 0) fault("hours", "hoursMissing");
  if (row.weekdays.length === 0) fault("weekdays", "weekdaysMissing");
  const firstDay = read("firstDay", readDay);
  const lastDay = read("lastDay", readDay);
  if (firstDay && lastDay && lastDay < firstDay) fault("lastDay", "dayOrder");
  const releasedAt = read("releasedAt", readMoment);
  return {
    weekdays: row.weekdays.map(Number),
    hours: hours ?? [],
    ...(row.desk === EVERY_DESK || row.desk === "" ? {} : { desk: row.desk }),
    ...(firstDay ? { firstDay } : {}),
    ...(lastDay ? { lastDay } : {}),
    ...(releasedAt ? { releasedAt } : {}),
  };
}

export default function WindowsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  return (
    <PlanForm ctx={ctx} outcome={data} path={PATH} title={t(texts.windows)} lead={t(texts.lead)}>
      <input type="hidden" name="rows" value={data.rows.length} />
      {data.rows.map((row, index) => (
        <WindowFields
          key={index}
          ctx={ctx}
          row={row}
          index={index}
          outcome={data}
          isNew={index === data.rows.length - 1}
        />
      ))}
    </PlanForm>
  );
}

function WindowFields(
  { ctx, row, index, outcome, isNew }: {
    ctx: Context;
    row: Row;
    index: number;
    outcome: Outcome;
    isNew: boolean;
  },
): JSX.Element {
  const { t, formats } = ctx;
  const of = (field: string) => ({
    t,
    name: `w${index}-${field}`,
    error: errorOf(outcome, `w${index}-${field}`),
  });
  return (
    <Fieldset
      {...{ t, group: true, name: `w${index}` }}
      label={isNew ? t(texts.windowNew) : t(texts.windowLegend, { number: index + 1 })}
      {...(isNew ? { hint: t(texts.windowNewHint) } : {})}
    >
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
      <DeskChoice ctx={ctx} name={`w${index}-desk`} value={row.desk} />
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
      {!isNew && <RemoveBox {...of("remove")} label={t(texts.removeWindow)} checked={row.remove} />}
    </Fieldset>
  );
}
