import type { Formats, Translator } from "#lib/i18n/mod.ts";
import type { Plan } from "./plan.ts";
import { planWords as texts } from "./texts.ts";
import { writeHours, writeMoment } from "./typed.ts";

/** The plan in sentences: when who is open, the exceptions, and the rules. */
export interface PlanInWords {
  readonly windows: readonly string[];
  readonly exceptions: readonly string[];
  readonly rules: readonly string[];
}

type Words = { readonly t: Translator; readonly formats: Formats };

export function planInWords(plan: Plan, words: Words): PlanInWords {
  return {
    windows: plan.windows.map((window) => windowInWords(plan, window, words)),
    exceptions: plan.exceptions.length === 0
      ? [words.t(texts.noExceptions)]
      : [...plan.exceptions].sort((a, b) => a.firstDay < b.firstDay ? -1 : 1)
        .map((exception) => exceptionInWords(plan, exception, words)),
    rules: rulesInWords(plan, words.t),
  };
}

function windowInWords(plan: Plan, window: Plan["windows"][number], { t, formats }: Words): string {
  const { weekdays, hours, firstDay, lastDay, releasedAt } = window;
  const day = (iso: string) => formats.shortDate(Temporal.PlainDate.from(iso));
  const days = new Set(weekdays).size === 7 ? t(texts.everyDay) : t(texts.every, {
    days: joined([...new Set(weekdays)].sort().map((one) => weekdayName(one, formats)), t),
  });
  return [
    t(texts.window, { days, hours: writeHours(hours), desk: deskName(plan, window.desk, t) }),
    ...(firstDay ? [t(texts.from, { day: day(firstDay) })] : []),
    ...(lastDay ? [t(texts.until, { day: day(lastDay) })] : []),
    ...(releasedAt ? [t(texts.releasedAt, { moment: writeMoment(releasedAt) })] : []),
  ].join(", ");
}

function exceptionInWords(plan: Plan, exception: Plan["exceptions"][number], { t, formats }: Words): string {
  const { firstDay, lastDay, hours } = exception;
  const day = (iso: string) => formats.shortDate(Temporal.PlainDate.from(iso));
  const days = lastDay && lastDay !== firstDay
    ? t(texts.dayToDay, { first: day(firstDay), last: day(lastDay) })
    : day(firstDay);
  const desk = deskName(plan, exception.desk, t);
  return hours.length === 0
    ? t(texts.closedOn, { days, desk })
    : t(texts.openOn, { days, hours: writeHours(hours), desk });
}

function rulesInWords(plan: Plan, t: Translator): string[] {
  const before = (minutes: readonly number[]) =>
    minutes.length === 0
      ? t(texts.never)
      : joined([...minutes].sort((a, b) => b - a).map((one) => durationInWords(one, t)), t);
  const { mailMinutesBefore, smsMinutesBefore } = plan.reminders;
  return [
    t(plan.holidays === "NRW" ? texts.holidays : texts.noHolidays),
    t(texts.notice, { minutes: plan.shortestNoticeMinutes }),
    t(texts.furthest, { days: plan.furthestDays }),
    plan.dailyReleaseTime ? t(texts.dailyRelease, { time: plan.dailyReleaseTime }) : t(texts.midnightRelease),
    plan.stepMinutes ? t(texts.step, { minutes: plan.stepMinutes }) : t(texts.noStep),
    t(texts.reminders, { mail: before(mailMinutesBefore), sms: before(smsMinutesBefore) }),
  ];
}

function durationInWords(minutes: number, t: Translator): string {
  return minutes % 60 === 0 ? t(texts.hours, { hours: minutes / 60 }) : t(texts.minutes, { minutes });
}

/** "Dienstag" for 2 (ISO 8601). */
export function weekdayName(weekday: number, formats: Formats): string {
  // The long date begins with the weekday in every language we have: "Dienstag, 3. März 2026".
  const date = Temporal.PlainDate.from("2026-03-01").add({ days: weekday });
  return formats.longDate(date).replace(/[,\s].*$/, "");
}

function deskName(plan: Plan, desk: string | undefined, t: Translator): string {
  if (desk === undefined) return t(texts.allDesks);
  return plan.desks.find(({ id }) => id === desk)?.name ?? desk;
}

function joined(parts: readonly string[], t: Translator): string {
  return parts.length < 2 ? parts.join("") : parts.slice(0, -1).join(", ") + t(texts.and) + parts.at(-1);
}
