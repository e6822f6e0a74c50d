import type { JSX } from "preact";
import type { Desk } from "#lib/calendar/mod.ts";
import { Checkboxes, TextField } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { staffWith } from "#lib/web/mod.ts";
import type { FieldError, PlanJson } from "./_planning.tsx";
import { type FieldsProps, type Row, rowsPage } from "./_rows.tsx";

export const access = staffWith("plan");

const NAME_CHARACTERS_MAX = 80;
const ALL = "all";

type Typed = Row & {
  /** empty for the new one */
  readonly id: string;
  readonly name: string;
  readonly services: readonly string[];
};

const { handler, Page } = rowsPage<Typed, Desk>({
  path: "/admin/desks",
  title: texts.desks,
  lead: texts.lead,
  prefix: "d",
  rowsMax: 201,
  newRows: 1,
  empty: { id: "", name: "", services: [ALL], remove: false },
  legend: ({ t }, { name }) => t(texts.deskLegend, { name }),
  newLegend: texts.deskNew,
  newHint: texts.deskNewHint,
  removeLabel: texts.removeDesk,
  write: ({ desks }) =>
    desks.map(({ id, name, services }) => ({
      ...{ id, name, remove: false },
      services: services === "all" ? [ALL] : services,
    })),
  typed: (text, all) => ({ id: text("id"), name: text("name"), services: all("services") }),
  isEmpty: ({ id, name }) => id === "" && name.trim() === "",
  read({ id, name: typed, services }, fault) {
    const name = typed.trim();
    if (name === "") fault("name", texts.deskNameMissing);
    if (name.length > NAME_CHARACTERS_MAX) fault("name", texts.deskNameLong);
    if (services.length === 0) fault("services", texts.deskServicesMissing);
    return { id, name, services: services.includes(ALL) ? "all" : [...services] };
  },
  into(plan, desks, { t }, errors, rows) {
    errors.push(...faultsOfRemoving(plan, rows).map((fieldId) => ({ fieldId, message: t(texts.deskInUse) })));
    if (desks.length === 0) errors.push({ fieldId: "d0-name", message: t(texts.deskLast) });
    const taken = new Set(desks.map(({ id }) => id));
    return { ...plan, desks: desks.map((desk) => ({ ...desk, id: desk.id || newDeskId(desk.name, taken) })) };
  },
  Fields: DeskFields,
});

export { handler };
export default Page;

/** A desk with hours or exceptions of its own stays until these are gone. */
function faultsOfRemoving(plan: PlanJson, rows: readonly Typed[]): FieldError["fieldId"][] {
  const inUse = new Set([...plan.windows, ...plan.exceptions].map(({ desk }) => desk));
  return rows.flatMap(({ id, remove }, index) =>
    remove && id !== "" && inUse.has(id) ? [`d${index}-remove`] : []
  );
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

function DeskFields({ ctx, row, of }: FieldsProps<Typed>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <input type="hidden" name={of("id").name} value={row.id} />
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
    </>
  );
}
