import type { ComponentType, JSX } from "preact";
import type { Text } from "#lib/i18n/mod.ts";
import { Fieldset } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import type { Context, Handlers, PageProps } from "#lib/web/mod.ts";
import {
  errorOf,
  type FieldError,
  type Outcome,
  PlanForm,
  type PlanJson,
  planJson,
  planningPage,
  RemoveBox,
  savePlan,
} from "./_planning.tsx";

/** A row of the form is taken out of the plan when it is saved. */
export type Row = { readonly remove: boolean };
export type RowsData<R extends Row> = Outcome & { readonly rows: readonly R[] };
/** Notes what is wrong with a field of the row in hand. */
export type Fault = (field: string, text: Text) => void;
/** Name and error of a field of the row in hand, and the translator: what every field takes. */
export type FieldOf = (field: string) => {
  readonly t: Context["t"];
  readonly name: string;
  readonly error: string | undefined;
};
export type FieldsProps<R extends Row> = {
  readonly ctx: Context;
  readonly row: R;
  readonly of: FieldOf;
};

/** A part of the plan that is a list: each entry has its fields, and empty ones at the end wait for new entries. */
export interface RowsPage<R extends Row, Entry> {
  readonly path: string;
  readonly title: Text;
  readonly lead: Text;
  /** what the names of its fields begin with, before the row's number */
  readonly prefix: string;
  readonly rowsMax: number;
  readonly newRows: number;
  readonly empty: R;
  /** over an entry's fields */
  readonly legend: (ctx: Context, row: R, number: number) => string;
  readonly newLegend: Text;
  readonly newHint?: Text;
  readonly removeLabel: Text;
  /** the entries as they stand, written for the form */
  readonly write: (plan: PlanJson, ctx: Context) => R[];
  /** a row as it was sent */
  readonly typed: (text: (field: string) => string, all: (field: string) => string[]) => Omit<R, "remove">;
  readonly isEmpty: (row: R) => boolean;
  /** the entry that a row means */
  readonly read: (row: R, fault: Fault) => Entry;
  /** the plan with these entries; what is wrong with the list as a whole goes to `errors` */
  readonly into: (
    plan: PlanJson,
    entries: readonly Entry[],
    ctx: Context,
    errors: FieldError[],
    rows: readonly R[],
  ) => PlanJson;
  readonly Fields: (props: FieldsProps<R>) => JSX.Element;
}

/** The handlers and the page of such a part. Nothing typed is lost, whatever is wrong with it. */
export function rowsPage<R extends Row, Entry>(
  part: RowsPage<R, Entry>,
): { handler: Handlers<RowsData<R>>; Page: ComponentType<PageProps<RowsData<R>>> } {
  const show = (ctx: Context, data: RowsData<R>) => planningPage(ctx, data, ctx.t(part.title));
  const handler: Handlers<RowsData<R>> = {
    async GET(ctx) {
      await ctx.house.planBook.load();
      const empty = Array<R>(part.newRows).fill(part.empty);
      return show(ctx, { rows: [...part.write(planJson(ctx), ctx), ...empty] });
    },

    async POST(ctx) {
      const rows = readRows(part, ctx);
      const errors: FieldError[] = [];
      const entries = rows.flatMap((row, index) => {
        if (row.remove || part.isEmpty(row)) return [];
        const fieldId = (field: string) => `${part.prefix}${index}-${field}`;
        return [
          part.read(row, (field, text) => errors.push({ fieldId: fieldId(field), message: ctx.t(text) })),
        ];
      });
      const next = part.into(planJson(ctx), entries, ctx, errors, rows);
      if (errors.length > 0) return show(ctx, { rows, errors });
      return await savePlan(ctx, next, (outcome) => show(ctx, { rows, ...outcome }));
    },
  };
  return { handler, Page: ({ data, ctx }) => <RowsForm part={part} data={data} ctx={ctx} /> };
}

function readRows<R extends Row, Entry>(part: RowsPage<R, Entry>, { form }: Context): R[] {
  const count = Math.min(Number(form.text("rows")) || 0, part.rowsMax);
  return Array.from({ length: count }, (_, index) => {
    const name = (field: string) => `${part.prefix}${index}-${field}`;
    const typed = part.typed((field) => form.text(name(field)), (field) => [...form.all(name(field))]);
    // What `typed` leaves out is `remove`.
    return { ...typed, remove: form.text(name("remove")) !== "" } as R;
  });
}

function RowsForm<R extends Row, Entry>(
  { part, data, ctx }: { part: RowsPage<R, Entry>; data: RowsData<R>; ctx: Context },
): JSX.Element {
  const { t } = ctx;
  const { prefix, Fields } = part;
  const firstNew = data.rows.length - part.newRows;
  return (
    <PlanForm ctx={ctx} outcome={data} path={part.path} title={t(part.title)} lead={t(part.lead)}>
      <input type="hidden" name="rows" value={data.rows.length} />
      {data.rows.map((row, index) => {
        const isNew = index >= firstNew;
        const of: FieldOf = (field) => {
          const name = `${prefix}${index}-${field}`;
          return { t, name, error: errorOf(data, name) };
        };
        return (
          <Fieldset
            key={index}
            {...{ t, group: true, name: `${prefix}${index}` }}
            label={isNew ? t(part.newLegend) : part.legend(ctx, row, index + 1)}
            {...(isNew && part.newHint ? { hint: t(part.newHint) } : {})}
          >
            <Fields ctx={ctx} row={row} of={of} />
            {!isNew && <RemoveBox {...of("remove")} label={t(part.removeLabel)} checked={row.remove} />}
          </Fieldset>
        );
      })}
    </PlanForm>
  );
}

/** A day that may be left out. */
export function readOptional<T>(
  text: string,
  reader: (text: string) => T | undefined,
  fault: () => void,
): T | undefined {
  if (text.trim() === "") return undefined;
  const value = reader(text);
  if (value === undefined) fault();
  return value;
}

/** Both days of a period in their order. */
export function checkOrder(firstDay: string | undefined, lastDay: string | undefined, fault: Fault): void {
  if (firstDay && lastDay && lastDay < firstDay) fault("lastDay", texts.dayOrder);
}
