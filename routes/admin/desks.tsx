import type { JSX } from "preact";
import type { Desk } from "#lib/calendar/mod.ts";
import { Checkboxes, Fieldset, TextField } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { type Context, type Handlers, type PageProps, staffWith } from "#lib/web/mod.ts";
import {
  errorOf,
  type FieldError,
  type Outcome,
  PlanForm,
  planJson,
  planningPage,
  RemoveBox,
  savePlan,
} from "./_planning.tsx";

export const access = staffWith("plan");

const PATH = "/admin/desks";
const NAME_CHARACTERS_MAX = 80;
const ALL = "all";

type Row = {
  /** empty for the new one */
  readonly id: string;
  readonly name: string;
  readonly services: readonly string[];
  readonly remove: boolean;
};
type Data = Outcome & { readonly rows: readonly Row[] };
const EMPTY: Row = { id: "", name: "", services: [ALL], remove: false };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    await ctx.house.planBook.load();
    const rows = planJson(ctx).desks.map(({ id, name, services }) => ({
      ...{ id, name, remove: false },
      services: services === "all" ? [ALL] : services,
    }));
    return show(ctx, { rows: [...rows, EMPTY] });
  },

  async POST(ctx) {
    const rows = readRows(ctx);
    const wanted = rows.filter((row) => !row.remove && (row.id !== "" || row.name.trim() !== ""));
    const errors = faultsOf(ctx, rows, wanted);
    if (errors.length > 0) return show(ctx, { rows, errors });
    const taken = new Set(wanted.map(({ id }) => id));
    const desks: Desk[] = wanted.map((row) => ({
      id: row.id || newDeskId(row.name, taken),
      name: row.name.trim(),
      services: row.services.includes(ALL) ? "all" : [...row.services],
    }));
    return await savePlan(ctx, { ...planJson(ctx), desks }, (outcome) => show(ctx, { rows, ...outcome }));
  },
};

function show(ctx: Context, data: Data) {
  return planningPage(ctx, data, ctx.t(texts.desks));
}

function readRows({ form }: Context): Row[] {
  const count = Math.min(Number(form.text("rows")) || 0, 201);
  return Array.from({ length: count }, (_, index) => ({
    id: form.text(`d${index}-id`),
    name: form.text(`d${index}-name`),
    services: form.all(`d${index}-services`),
    remove: form.has(`d${index}-remove`),
  }));
}

function faultsOf(ctx: Context, rows: readonly Row[], wanted: readonly Row[]): FieldError[] {
  const { t, house } = ctx;
  const plan = house.planBook.current();
  const errors: FieldError[] = [];
  rows.forEach((row, index) => {
    const inUse = [...plan.windows, ...plan.exceptions].some(({ desk }) => desk === row.id);
    if (row.remove && row.id && inUse) {
      errors.push({ fieldId: `d${index}-remove`, message: t(texts.deskInUse) });
    }
    if (!wanted.includes(row)) return;
    const name = row.name.trim();
    if (name === "") errors.push({ fieldId: `d${index}-name`, message: t(texts.deskNameMissing) });
    if (name.length > NAME_CHARACTERS_MAX) {
      errors.push({ fieldId: `d${index}-name`, message: t(texts.deskNameLong) });
    }
    if (row.services.length === 0) {
      errors.push({ fieldId: `d${index}-services`, message: t(texts.deskServicesMissing) });
    }
  });
  if (wanted.length === 0) errors.push({ fieldId: "d0-name", message: t(texts.deskLast) });
  return errors;
}

/** A short name for addresses and records: "Schalter 3" → "schalter-3". It never changes, the name may. */
function newDeskId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "").slice(0, 30) || "schalter";
  for (let number = 1;; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}

export default function DesksPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const known = new Set(ctx.house.planBook.current().desks.map(({ id }) => id));
  return (
    <PlanForm ctx={ctx} outcome={data} path={PATH} title={t(texts.desks)} lead={t(texts.lead)}>
      <input type="hidden" name="rows" value={data.rows.length} />
      {data.rows.map((row, index) => (
        <DeskFields key={index} ctx={ctx} row={row} index={index} outcome={data} isNew={!known.has(row.id)} />
      ))}
    </PlanForm>
  );
}

function DeskFields(
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
    name: `d${index}-${field}`,
    error: errorOf(outcome, `d${index}-${field}`),
  });
  return (
    <Fieldset
      {...{ t, group: true, name: `d${index}` }}
      label={isNew ? t(texts.deskNew) : t(texts.deskLegend, { name: row.name })}
      {...(isNew ? { hint: t(texts.deskNewHint) } : {})}
    >
      <input type="hidden" name={`d${index}-id`} value={row.id} />
      <TextField
        {...of("name")}
        label={t(texts.deskName)}
        value={row.name}
        required
        maxlength={NAME_CHARACTERS_MAX}
      />
      <Checkboxes
        {...of("services")}
        label={t(texts.deskServices)}
        required
        values={row.services}
        options={[
          { value: ALL, label: t(texts.allServices) },
          ...ctx.house.catalogue.all.map(({ id, name }) => ({ value: id, label: t(name) })),
        ]}
      />
      {!isNew && <RemoveBox {...of("remove")} label={t(texts.removeDesk)} checked={row.remove} />}
    </Fieldset>
  );
}
