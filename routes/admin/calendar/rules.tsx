import type { JSX } from "preact";
import { readTime } from "#lib/calendar/mod.ts";
import { Radios, TextField } from "#lib/ui/mod.ts";
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
  reminder: [5, 60 * 24 * 14],
} as const;
const REMINDERS_MAX = 5;

const FIELDS = [
  "shortestNoticeMinutes",
  "furthestDays",
  "dailyReleaseTime",
  "stepMinutes",
  "holidays",
  "mailMinutesBefore",
  "smsMinutesBefore",
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
  const number = (field: "shortestNoticeMinutes" | "furthestDays" | "stepMinutes") => {
    const [least, most] = LIMITS[field];
    const value = wholeNumber(typed[field], least, most);
    if (value === undefined) errors.push({ fieldId: field, message: t(texts.numberWrong, { least, most }) });
    return value ?? least;
  };
  const numbers = (field: "mailMinutesBefore" | "smsMinutesBefore") => {
    const [least, most] = LIMITS.reminder;
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
    reminders: {
      mailMinutesBefore: numbers("mailMinutesBefore"),
      smsMinutesBefore: numbers("smsMinutesBefore"),
    },
  };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

export default function RulesPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const of = (field: keyof Typed) => ({
    t,
    name: field,
    value: data.typed[field],
    error: errorOf(data, field),
  });
  const number = { inputmode: "numeric", width: "short", required: true } as const;
  return (
    <PlanForm ctx={ctx} outcome={data} path={PATH} title={t(texts.rules)} lead={t(texts.lead)}>
      <TextField {...of("shortestNoticeMinutes")} {...number} label={t(texts.shortestNotice)} />
      <TextField {...of("furthestDays")} {...number} label={t(texts.furthestDays)} />
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
      <p class="kern-body">{t(texts.remindersNote)}</p>
    </PlanForm>
  );
}
