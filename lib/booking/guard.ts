import { isPublicHoliday } from "#lib/calendar/mod.ts";
import {
  type LawfulWindow,
  MOVING_IN,
  placeInWindow,
  REPORT_BY_INSTITUTION,
  type Service,
  windowOf,
  type WindowRule,
} from "#lib/services/mod.ts";

/**
 * Whose duty it is, and since when, after an admission to an institution: not registered in Germany (§ 32(1) sentence 2 BMG), the old home
 * given up (§ 17(1)), or reported by the head of the institution (§ 32(1) sentence 3).
 */
export const EVENT_CASES = ["notRegistered", "homeGivenUp", "byInstitution"] as const;
export type EventCase = typeof EVENT_CASES[number];

/** How far back a date may lie, in years: whoever is years late must still register, but nobody is a century late. */
const EVENT_YEARS_BACK = 30;
/** How far ahead a date may lie where the law lets people report before the event, in years. */
const EVENT_YEARS_AHEAD = 2;

/** The date as it was typed, and which case it is about where a service has several. */
export interface TypedEvent {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly eventCase: string;
}

export type EventFault = "incomplete" | "notADate" | "inFuture" | "tooFar" | "caseMissing";

/** The date a deadline runs from, and the deadline. */
export interface Guard {
  readonly event: Temporal.PlainDate;
  readonly eventCase?: EventCase;
  readonly window: LawfulWindow;
  /** of the law, to be shown with the window */
  readonly section: string;
}

export type EventReading =
  | { readonly state: "none" }
  | { readonly state: "faulty"; readonly fault: EventFault }
  | { readonly state: "read"; readonly guard: Guard };

/** Whether a service's date needs a case beside it. */
export function hasCases(service: Pick<Service, "window">): boolean {
  return service.window?.rule.kind === "afterStay";
}

/**
 * Reads a date as somebody typed it and computes the lawful days from it. Nothing typed is no fault: the question is a help, not a duty.
 * @param today the town's date
 */
export function readEvent(
  service: Pick<Service, "window">,
  typed: TypedEvent,
  today: Temporal.PlainDate,
): EventReading {
  const parts = [typed.day, typed.month, typed.year].map((part) => part.trim());
  if (!service.window || parts.every((part) => part === "")) return { state: "none" };
  if (parts.some((part) => part === "")) return { state: "faulty", fault: "incomplete" };
  const event = readTypedDate(typed);
  if (!event) return { state: "faulty", fault: "notADate" };
  const eventCase = EVENT_CASES.find((known) => known === typed.eventCase);
  if (hasCases(service) && !eventCase) return { state: "faulty", fault: "caseMissing" };
  const fault = faultOf(service.window.rule, event, today);
  if (fault) return { state: "faulty", fault };
  return { state: "read", guard: guardFor(service, event, eventCase)! };
}

/** The lawful days of a service for an event; `undefined` where the law sets none. */
export function guardFor(
  service: Pick<Service, "window">,
  event: Temporal.PlainDate,
  eventCase?: EventCase,
): Guard | undefined {
  if (!service.window) return undefined;
  const { rule, section } = eventCase && hasCases(service)
    ? lawOf(service.window.rule, eventCase)
    : service.window;
  const window = windowOf(rule, event, (date) => isPublicHoliday(date) !== undefined);
  return { event, window, section, ...(eventCase && hasCases(service) ? { eventCase } : {}) };
}

/** What a booking on `date` means: too early to be lawful, in time, or late: still due, and a fine is possible (§ 54 BMG). */
export function placeOf(guard: Guard, date: Temporal.PlainDate): "early" | "inTime" | "late" {
  return placeInWindow(guard.window, date);
}

function lawOf(rule: WindowRule, eventCase: EventCase): { rule: WindowRule; section: string } {
  switch (eventCase) {
    case "notRegistered":
      return { rule, section: "§ 32 Abs. 1 Satz 2 BMG" };
    case "homeGivenUp":
      return { rule: MOVING_IN, section: "§ 17 Abs. 1 BMG" };
    case "byInstitution":
      return { rule: REPORT_BY_INSTITUTION, section: "§ 32 Abs. 1 Satz 3 BMG" };
  }
}

/** A date from three fields; `undefined` for one that no calendar has. */
export function readTypedDate(
  typed: { readonly day: string; readonly month: string; readonly year: string },
): Temporal.PlainDate | undefined {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => part.trim());
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^\d{4}$/.test(year!)) return undefined;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** § 17(1) and § 32(1) speak of what has happened; only who moves out of Germany may report before (§ 17(2) sentence 3). */
function faultOf(
  rule: WindowRule,
  event: Temporal.PlainDate,
  today: Temporal.PlainDate,
): EventFault | undefined {
  const { compare } = Temporal.PlainDate;
  if (compare(event, today.subtract({ years: EVENT_YEARS_BACK })) < 0) return "tooFar";
  if (compare(event, today.add({ years: EVENT_YEARS_AHEAD })) > 0) return "tooFar";
  return rule.kind !== "aroundEvent" && compare(event, today) > 0 ? "inFuture" : undefined;
}
