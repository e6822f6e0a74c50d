import type { JSX } from "preact";
import { type Plan, readDay, readHours, writeDay, writeHours } from "#lib/calendar/mod.ts";
import { Fieldset, TextField } from "#lib/ui/mod.ts";
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

const PATH = "/admin/calendar/exceptions";
const ROWS_MAX = 2002;
/** Empty ones at the end, to be filled. */
const NEW_ROWS = 2;

type Row = {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly desk: string;
  readonly hours: string;
  readonly remove: boolean;
};
type Data = Outcome & { readonly rows: readonly Row[] };
type Exception = Plan["exceptions"][number];
const EMPTY: Row = { firstDay: "", lastDay: "", desk: EVERY_DESK, hours: "", remove: false };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    await ctx.house.planBook.load();
    const today = ctx.house.booking.today().toString();
    const rows = planJson(ctx).exceptions.filter(({ firstDay, lastDay }) => (lastDay ?? firstDay) >= today)
      .map(({ firstDay, lastDay, desk, hours }) => ({
        firstDay: writeDay(firstDay),
        lastDay: lastDay ? writeDay(lastDay) : "",
        desk: desk ?? EVERY_DESK,
        hours: writeHours(hours),
        remove: false,
      }));
    return show(ctx, { rows: [...rows, ...Array<Row>(NEW_ROWS).fill(EMPTY)] });
  },

  async POST(ctx) {
    const rows = readRows(ctx);
    const errors: FieldError[] = [];
    const exceptions = rows.flatMap((row, index) =>
      row.remove || isEmpty(row) ? [] : [readException(ctx, row, index, errors)]
    );
    if (errors.length > 0) return show(ctx, { rows, errors });
    return await savePlan(
      ctx,
      { ...planJson(ctx), exceptions },
      (outcome) => show(ctx, { rows, ...outcome }),
    );
  },
};

function show(ctx: Context, data: Data) {
  return planningPage(ctx, data, ctx.t(texts.exceptions));
}

function readRows({ form }: Context): Row[] {
  const count = Math.min(Number(form.text("rows")) || 0, ROWS_MAX);
  return Array.from({ length: count }, (_, index) => {
    const of = (field: string) => form.text(`e${index}-${field}`);
    const remove = of("remove") !== "";
    return { firstDay: of("firstDay"), lastDay: of("lastDay"), desk: of("desk"), hours: of("hours"), remove };
  });
}

function isEmpty({ firstDay, lastDay, hours }: Row): boolean {
  return [firstDay, lastDay, hours].every((text) => text.trim() === "");
}

/** The exception that a row means; what is wrong with it goes to `errors`. */
function readException({ t }: Context, row: Row, index: number, errors: FieldError[]): Exception {
  const fault = (field: string, text: keyof typeof texts) => {
    errors.push({ fieldId: `e${index}-${field}`, message: t(texts[text]) });
  };
  const firstDay = readDay(row.firstDay);
  if (!firstDay) fault("firstDay", row.firstDay.trim() === "" ? "firstDayMissing" : "dayWrong");
  const lastDay = row.lastDay.trim() === "" ? undefined : readDay(row.lastDay);
  if (row.lastDay.trim() !== "" && !lastDay) fault("lastDay", "dayWrong");
  if (firstDay && lastDay && lastDay < firstDay) fault("lastDay", "dayOrder");
  const hours = readHours(row.hours);
  if (!hours) fault("hours", "hoursWrong");
  return {
    firstDay: firstDay ?? "",
    ...(lastDay ? { lastDay } : {}),
    ...(row.desk === EVERY_DESK || row.desk === "" ? {} : { desk: row.desk }),
    hours: hours ?? [],
  };
}

export default function ExceptionsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const firstNew = data.rows.length - NEW_ROWS;
  return (
    <PlanForm
      ctx={ctx}
      outcome={data}
      path={PATH}
      title={t(texts.exceptions)}
      lead={t(texts.exceptionsLead)}
    >
      <input type="hidden" name="rows" value={data.rows.length} />
      {data.rows.map((row, index) => (
        <ExceptionFields
          key={index}
          ctx={ctx}
          row={row}
          index={index}
          outcome={data}
          isNew={index >= firstNew}
        />
      ))}
    </PlanForm>
  );
}

function ExceptionFields(
  { ctx, row, index, outcome, isNew }: {
    ctx: Context;
    row: Row;
    index: number;
    outcome: Outcome;
    isNew: boolean;
  },
): JSX.Element {
  const { t } = ctx;
  const of = (field: string) => ({
    t,
    name: `e${index}-${field}`,
    error: errorOf(outcome, `e${index}-${field}`),
  });
  return (
    <Fieldset
      {...{ t, group: true, name: `e${index}` }}
      label={isNew ? t(texts.exceptionNew) : t(texts.exceptionLegend, { number: index + 1 })}
    >
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
      <DeskChoice ctx={ctx} name={`e${index}-desk`} value={row.desk} />
      <TextField
        {...of("hours")}
        label={t(texts.exceptionHours)}
        hint={t(texts.exceptionHoursHint)}
        value={row.hours}
      />
      {!isNew && <RemoveBox {...of("remove")} label={t(texts.removeException)} checked={row.remove} />}
    </Fieldset>
  );
}
