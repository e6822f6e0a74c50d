import type { ComponentChildren, JSX } from "preact";
import type { Appointment } from "#lib/booking/mod.ts";
import type { Clash, Plan, PlanVersion } from "#lib/calendar/mod.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FieldError,
  PageHeading,
  Select,
  Table,
  Tabs,
} from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { type Context, page, type PageResult } from "#lib/web/mod.ts";
import { shortWhen } from "../services/_slots.tsx";

export type PlanJson = Omit<Plan, "timeZone">;
export type FieldError = { readonly fieldId: string; readonly message: string };
export type BookedClash = Clash<Appointment>;

/** How an attempt to save came out, for the page that shows it. */
export type Outcome = {
  readonly errors?: readonly FieldError[];
  readonly changed?: PlanVersion & { readonly name: string };
  /** appointments without a place in the new plan: to be confirmed */
  readonly clashes?: readonly BookedClash[];
};

/** The plan as it stands, without what is not a lead's to change. */
export function planJson(ctx: Context): PlanJson {
  const { timeZone: _, ...plan } = ctx.house.planBook.current();
  return plan;
}

/** The booked appointments that are still to come. */
export async function upcoming(ctx: Context): Promise<Appointment[]> {
  const { booking, planBook } = ctx.house;
  const last = booking.today().add({ days: Math.max(planBook.current().furthestDays, 400) });
  const agenda = await booking.agenda(booking.today(), last);
  return agenda.filter(({ start }) => Temporal.Instant.compare(start, ctx.now) > 0);
}

/**
 * Saves what a form made of the plan: at once, or, where booked appointments would lie outside it for the first time, after they were listed
 * and it was confirmed.
 */
export async function savePlan<Data>(
  ctx: Context,
  next: PlanJson,
  show: (outcome: Outcome) => PageResult<Data>,
): Promise<Response | PageResult<Data>> {
  const { planBook, staff } = ctx.house;
  const parsed = planBook.check(next);
  if (parsed.ok && !ctx.form.has("confirmed")) {
    const booked = await upcoming(ctx);
    const before = new Set((await planBook.clashes(booked)).map((clash) => clash.booked.id));
    const clashes = (await planBook.clashes(booked, parsed.plan)).filter(({ booked: { id } }) =>
      !before.has(id)
    );
    if (clashes.length > 0) return show({ clashes: clashes as BookedClash[] });
  }
  const saved = await planBook.save(next, Number(ctx.form.text("version")), ctx.clerk.id);
  if (saved.ok) return ctx.seeOther("/admin/calendar?saved");
  switch (saved.reason) {
    case "changed": {
      const by = (await staff.list()).find(({ id }) => id === saved.version.savedBy);
      return show({ changed: { ...saved.version, name: by?.name ?? saved.version.savedBy } });
    }
    case "tooLarge":
      return show({ errors: [{ fieldId: "plan", message: ctx.t(texts.tooLarge) }] });
    case "faulty":
      return show({
        errors: saved.faults.map((fault) => ({
          fieldId: "plan",
          message: ctx.t(texts.faulty, { ...fault }),
        })),
      });
  }
}

/** The answer of a page with a form of the plan. */
export function planningPage<Data extends Outcome>(
  ctx: Context,
  data: Data,
  title: string,
): PageResult<Data> {
  const status = data.errors ? 422 : data.changed ? 409 : 200;
  return page(data, { title: `${title}, ${ctx.t(texts.title)}`, status });
}

/** The frame of every form of the plan: the ways between them, faults, and, where it must be, the question. */
export function PlanForm(
  { ctx, outcome, path, title, lead, children }: {
    ctx: Context;
    outcome: Outcome;
    path: string;
    title: string;
    lead?: string;
    children: ComponentChildren;
  },
): JSX.Element {
  const { t } = ctx;
  if (outcome.clashes) return <ConfirmClashes ctx={ctx} path={path} clashes={outcome.clashes} />;
  // A version that was typed over must not be saved by pressing again.
  const version = ctx.form.has("version") ? ctx.form.text("version") : String(ctx.house.planBook.number);
  return (
    <>
      <ErrorSummary t={t} errors={outcome.errors ?? []} />
      <PageHeading above={t(texts.title)} lead={lead}>{title}</PageHeading>
      <PlanTabs ctx={ctx} current={path} />
      {outcome.changed && (
        <Alert tone="warning" title={t(texts.changedTitle, { name: outcome.changed.name })} level={2}>
          <p>{t(texts.changedHelp)}</p>
          <p>
            <a class="kern-link" href={path}>{t(texts.openNew)}</a>
          </p>
        </Alert>
      )}
      <form method="post" action={path} id="plan" noValidate>
        <input type="hidden" name="version" value={version} />
        {children}
        <ButtonRow>
          <Button>{t(texts.save)}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

/** Which appointments would lie outside; saving takes one more press. All that was typed travels along. */
function ConfirmClashes(
  { ctx, path, clashes }: { ctx: Context; path: string; clashes: readonly BookedClash[] },
): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading above={t(texts.title)} lead={t(texts.confirmHelp)}>
        {t(texts.confirmTitle, { count: clashes.length })}
      </PageHeading>
      <ClashTable ctx={ctx} clashes={clashes} />
      <form method="post" action={path}>
        {ctx.form.list().map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button name="confirmed" value="yes">{t(texts.confirm)}</Button>
          <ButtonLink kind="tertiary" href={path}>{t(texts.back)}</ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}

/** Appointments without a place in the plan. No names: a lead plans with times. */
export function ClashTable(
  { ctx, clashes, actions }: {
    ctx: Context;
    clashes: readonly BookedClash[];
    actions?: (clash: BookedClash, when: string) => ComponentChildren;
  },
): JSX.Element {
  const { t } = ctx;
  const columns = [texts.when, texts.desk, texts.service, texts.why, ...(actions ? [texts.actions] : [])];
  return (
    <Table
      caption={t(texts.clashes)}
      hideCaption
      stacked
      columns={columns.map((heading) => ({ heading: t(heading) }))}
      rows={clashes.map((clash) => {
        const { booked, reason } = clash;
        const when = shortWhen(ctx, booked.start);
        const service = ctx.house.catalogue.find(booked.service);
        return [
          when,
          deskName(ctx, booked.desk),
          service ? t(service.name) : booked.service,
          t(texts[reason]),
          ...(actions ? [actions(clash, when)] : []),
        ];
      })}
    />
  );
}

export function deskName(ctx: Context, id: string): string {
  return ctx.house.planBook.current().desks.find((desk) => desk.id === id)?.name ?? id;
}

const PARTS = [
  ["/admin/calendar", texts.overview],
  ["/admin/desks", texts.desks],
  ["/admin/calendar/windows", texts.windows],
  ["/admin/calendar/exceptions", texts.exceptions],
  ["/admin/calendar/rules", texts.rules],
] as const;

export function PlanTabs({ ctx: { t }, current }: { ctx: Context; current: string }): JSX.Element {
  const tabs = PARTS.map(([href, label]) => ({ href, label: t(label), current: href === current }));
  return <Tabs label={t(texts.sections)} tabs={tabs} />;
}

/** What is wrong with the field of this id. */
export function errorOf(outcome: Outcome, fieldId: string): string | undefined {
  return outcome.errors?.find((error) => error.fieldId === fieldId)?.message;
}

/** A box that takes its group out of the plan when the form is saved. */
export function RemoveBox(
  { name, label, checked, error, t }: {
    name: string;
    label: string;
    checked: boolean;
    error?: string | undefined;
    t: Context["t"];
  },
): JSX.Element {
  return (
    <div class={error ? "af-field kern-form-check--error" : "af-field"}>
      <div class="kern-form-check af-choice">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={checked}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <label class="kern-label" for={name}>{label}</label>
      </div>
      {error && <FieldError t={t} id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}

/** Stands for every desk in the choice of desks. */
export const EVERY_DESK = "*";

/** The desk that was chosen, as the plan says it. */
export function deskOf(chosen: string): { desk?: string } {
  return chosen === EVERY_DESK || chosen === "" ? {} : { desk: chosen };
}

/** All desks, or one of them. */
export function DeskChoice({ ctx, name, value }: { ctx: Context; name: string; value: string }): JSX.Element {
  const { t } = ctx;
  const desks = ctx.house.planBook.current().desks.map((desk) => ({ value: desk.id, label: desk.name }));
  return (
    <Select
      {...{ t, name, value }}
      label={t(texts.atDesk)}
      required
      options={[{ value: EVERY_DESK, label: t(texts.everyDesk) }, ...desks]}
    />
  );
}
