import type { JSX } from "preact";
import { readTime } from "#lib/calendar/mod.ts";
import { Fieldset, Radios, TextField } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { type Context, type Handlers, type PageProps, staffWith } from "#lib/web/mod.ts";
import {
  errorOf,
  type FieldError,
  type Outcome,
  PlanForm,
  type PlanJson,
  planJson,
  planningPage,
  savePlan,
} from "../_planning.tsx";

export const access = staffWith("plan");

const PATH = "/admin/calendar/rules";
/** What each number may be; the plan's own check has the same limits. */
const LIMITS = {
  shortestNoticeMinutes: [0, 60 * 24 * 30],
  furthestDays: [0, 400],
  stepMinutes: [5, 240],
  interpreter: [0, 300],
  companion: [0, 300],
  appointmentsPerEmail: [1, 100],
  holdsPerAddressRange: [1, 10_000],
  bookingsPerAddressRangePerDay: [1, 100_000],
  holdsPerMinuteCalm: [1, 1_000_000],
} as const;
type NumberField = keyof typeof LIMITS;
const REMINDER_MINUTES = [5, 60 * 24 * 14] as const;
const REMINDERS_MAX = 5;

const FIELDS = [
  ...["shortestNoticeMinutes", "furthestDays", "dailyReleaseTime", "stepMinutes", "holidays"] as const,
  ...["interpreter", "companion", "mailMinutesBefore", "smsMinutesBefore"] as const,
  ...["appointmentsPerEmail", "holdsPerAddressRange"] as const,
  ...["bookingsPerAddressRangePerDay", "holdsPerMinuteCalm"] as const,
] as const;
type Typed = Readonly<Record<typeof FIELDS[number], string>>;
type Data = Outcome & { readonly typed: Typed };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    await ctx.house.planBook.load();
    const plan = planJson(ctx);
    return show(ctx, {
      typed: {
        shortestNoticeMinutes: String(plan.shortestNoticeMinutes),
        furthestDays: String(plan.furthestDays),
        dailyReleaseTime: plan.dailyReleaseTime ?? "",
        stepMinutes: String(plan.stepMinutes ?? ""),
        holidays: plan.holidays,
        interpreter: String(plan.longerPercent.interpreter),
        companion: String(plan.longerPercent.companion),
        appointmentsPerEmail: String(plan.limits.appointmentsPerEmail),
        holdsPerAddressRange: String(plan.limits.holdsPerAddressRange),
        bookingsPerAddressRangePerDay: String(plan.limits.bookingsPerAddressRangePerDay),
        holdsPerMinuteCalm: String(plan.limits.holdsPerMinuteCalm),
        mailMinutesBefore: plan.reminders.mailMinutesBefore.join(", "),
        smsMinutesBefore: plan.reminders.smsMinutesBefore.join(", "),
      },
    });
  },

  async POST(ctx) {
    const typed = Object.fromEntries(FIELDS.map((field) => [field, ctx.form.text(field).trim()])) as Typed;
    const errors: FieldError[] = [];
    const next = readRules(ctx, typed, errors);
    if (errors.length > 0) return show(ctx, { typed, errors });
    return await savePlan(ctx, next, (outcome) => show(ctx, { typed, ...outcome }));
  },
};

function show(ctx: Context, data: Data) {
  return planningPage(ctx, data, ctx.t(texts.rules));
}

function readRules(ctx: Context, typed: Typed, errors: FieldError[]): PlanJson {
  const { t } = ctx;
  const number = (field: NumberField) => {
    const [least, most] = LIMITS[field];
    const value = wholeNumber(typed[field], least, most);
    if (value === undefined) errors.push({ fieldId: field, message: t(texts.numberWrong, { least, most }) });
    return value ?? least;
  };
  const numbers = (field: "mailMinutesBefore" | "smsMinutesBefore") => {
    const [least, most] = REMINDER_MINUTES;
    const parts = typed[field].split(/[,;\s]+/).filter((part) => part !== "");
    const values = parts.map((part) => wholeNumber(part, least, most));
    const good = values.length <= REMINDERS_MAX && values.every((value) => value !== undefined);
    if (!good) errors.push({ fieldId: field, message: t(texts.numbersWrong, { least, most }) });
    return good ? [...new Set(values)] : [];
  };
  const time = readTime(typed.dailyReleaseTime);
  if (typed.dailyReleaseTime !== "" && (!time || time === "24:00")) {
    errors.push({ fieldId: "dailyReleaseTime", message: t(texts.timeWrong) });
  }
  const { stepMinutes: _, dailyReleaseTime: _time, ...rest } = planJson(ctx);
  return {
    ...rest,
    shortestNoticeMinutes: number("shortestNoticeMinutes"),
    furthestDays: number("furthestDays"),
    ...(time ? { dailyReleaseTime: time } : {}),
    ...(typed.stepMinutes === "" ? {} : { stepMinutes: number("stepMinutes") }),
    holidays: typed.holidays === "none" ? "none" : "NRW",
    longerPercent: { interpreter: number("interpreter"), companion: number("companion") },
    reminders: {
      mailMinutesBefore: numbers("mailMinutesBefore"),
      smsMinutesBefore: numbers("smsMinutesBefore"),
    },
    limits: {
      appointmentsPerEmail: number("appointmentsPerEmail"),
      holdsPerAddressRange: number("holdsPerAddressRange"),
      bookingsPerAddressRangePerDay: number("bookingsPerAddressRangePerDay"),
      holdsPerMinuteCalm: number("holdsPerMinuteCalm"),
    },
  };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** What every field of the page takes. */
type FieldOf = (field: keyof Typed) => {
  readonly t: Context["t"];
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
};
const NUMBER = { inputmode: "numeric", width: "short", required: true } as const;

export default function RulesPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const of: FieldOf = (field) => ({
    ...{ t, name: field, value: data.typed[field] },
    error: errorOf(data, field),
  });
  return (
    <PlanForm ctx={ctx} outcome={data} path={PATH} title={t(texts.rules)} lead={t(texts.lead)}>
      <Fieldset {...{ t, group: true, name: "when" }} label={t(texts.rulesWhen)}>
        <WhenFields of={of} t={t} />
      </Fieldset>
      <Fieldset
        {...{ t, group: true, name: "longer" }}
        label={t(texts.rulesLonger)}
        hint={t(texts.longerHint)}
      >
        <TextField {...of("interpreter")} {...NUMBER} label={t(texts.longerInterpreter)} />
        <TextField {...of("companion")} {...NUMBER} label={t(texts.longerCompanion)} />
      </Fieldset>
      <Fieldset
        {...{ t, group: true, name: "reminders" }}
        label={t(texts.rulesReminders)}
        hint={t(texts.remindersNote)}
      >
        <TextField
          {...of("mailMinutesBefore")}
          label={t(texts.mailReminders)}
          hint={t(texts.remindersHint)}
          width="medium"
        />
        <TextField
          {...of("smsMinutesBefore")}
          label={t(texts.smsReminders)}
          hint={t(texts.remindersHint)}
          width="medium"
        />
      </Fieldset>
      <Fieldset
        {...{ t, group: true, name: "limits" }}
        label={t(texts.rulesLimits)}
        hint={t(texts.limitsHint)}
      >
        <TextField {...of("appointmentsPerEmail")} {...NUMBER} label={t(texts.appointmentsPerEmail)} />
        <TextField
          {...of("holdsPerAddressRange")}
          {...NUMBER}
          label={t(texts.holdsPerAddressRange)}
          hint={t(texts.addressRangeHint)}
        />
        <TextField
          {...of("bookingsPerAddressRangePerDay")}
          {...NUMBER}
          label={t(texts.bookingsPerAddressRangePerDay)}
          hint={t(texts.addressRangeHint)}
        />
        <TextField
          {...of("holdsPerMinuteCalm")}
          {...NUMBER}
          label={t(texts.holdsPerMinuteCalm)}
          hint={t(texts.holdsPerMinuteCalmHint)}
        />
      </Fieldset>
    </PlanForm>
  );
}

function WhenFields({ of, t }: { of: FieldOf; t: Context["t"] }): JSX.Element {
  return (
    <>
      <TextField {...of("shortestNoticeMinutes")} {...NUMBER} label={t(texts.shortestNotice)} />
      <TextField {...of("furthestDays")} {...NUMBER} label={t(texts.furthestDays)} />
      <TextField
        {...of("dailyReleaseTime")}
        label={t(texts.dailyRelease)}
        hint={t(texts.dailyReleaseHint)}
        width="short"
      />
      <TextField
        {...of("stepMinutes")}
        label={t(texts.step)}
        hint={t(texts.stepHint)}
        inputmode="numeric"
        width="short"
      />
      <Radios
        {...of("holidays")}
        label={t(texts.holidays)}
        required
        options={[
          { value: "NRW", label: t(texts.holidaysClosed) },
          { value: "none", label: t(texts.holidaysOpen) },
        ]}
      />
    </>
  );
}
