import { z } from "zod";

const isoDate = z.string().refine(isDate, "expected a date such as 2027-03-01");
const isoDateTime = z.string().refine(
  isDateTime,
  "expected a local date and time such as 2027-02-20T18:00",
);
const wallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "expected a time such as 08:30");
const name = z.string().regex(/^[a-z0-9-]{1,40}$/, "expected lower-case letters, digits and hyphens");

const hours = z.strictObject({ from: wallTime, to: wallTime }).refine(
  ({ from, to }) => from < to,
  "expected `from` to be before `to`",
);

const desk = z.strictObject({
  id: name,
  /** as clerks know it */
  name: z.string().min(1).max(80),
  /** ids of the services this desk serves; "all" are those by video */
  services: z.union([z.literal("all"), z.array(name).min(1)], 'expected "all" or a list of services'),
});

const window = z.strictObject({
  /** without it the window is open at every desk */
  desk: name.optional(),
  /** ISO: 1 is Monday */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  hours: z.array(hours).min(1),
  /** the first and the last day on which the window is open ("from 1 March also Thursdays") */
  firstDay: isoDate.optional(),
  lastDay: isoDate.optional(),
  /** wall time from which its slots may be booked at all */
  releasedAt: isoDateTime.optional(),
});

const exception = z.strictObject({
  firstDay: isoDate,
  /** without it, one day */
  lastDay: isoDate.optional(),
  desk: name.optional(),
  /** the hours that are open instead; an empty list closes */
  hours: z.array(hours),
});

const limits = z.strictObject({
  /** appointments that one e-mail address may have before it at one time */
  appointmentsPerEmail: z.int().min(1).max(100).default(3),
  /** slots that one address range (IPv4 /24, IPv6 /56) may hold at one time */
  holdsPerAddressRange: z.int().min(1).max(10_000).default(12),
  /** appointments that one address range may book in 24 hours */
  bookingsPerAddressRangePerDay: z.int().min(1).max(100_000).default(40),
  /** asks for a slot, of everybody within a minute, from which on each client works or waits a moment first */
  holdsPerMinuteCalm: z.int().min(1).max(1_000_000).default(1200),
});

/** By how many percent of its usual length a conversation is longer. */
const longerPercent = z.strictObject({
  interpreter: z.int().min(0).max(300).default(50),
  companion: z.int().min(0).max(300).default(0),
});

const minutesBefore = z.array(z.int().min(5).max(60 * 24 * 14)).max(5);

/** How long before an appointment people are reminded; an empty list reminds nobody. Text messages only where SMS_URL is set and they are wanted. */
const reminders = z.strictObject({
  mailMinutesBefore: minutesBefore.default([24 * 60, 60]),
  smsMinutesBefore: minutesBefore.default([60]),
});

const planSchema = z.strictObject({
  desks: z.array(desk).min(1).max(200),
  windows: z.array(window).min(1).max(1000),
  exceptions: z.array(exception).max(2000).default([]),
  /** whose public holidays close every desk; a dated exception may open one */
  holidays: z.enum(["NRW", "none"]).default("NRW"),
  /** slots start every so many minutes after a window's start; without it, one after the other */
  stepMinutes: z.int().min(5).max(240).optional(),
  shortestNoticeMinutes: z.int().min(0).max(60 * 24 * 30).default(120),
  /** how many days ahead of today the last bookable day lies */
  furthestDays: z.int().min(0).max(400).default(28),
  /** the wall time at which each day's new last day is released; without it, midnight */
  dailyReleaseTime: wallTime.optional(),
  longerPercent: longerPercent.default(longerPercent.parse({})),
  reminders: reminders.default(reminders.parse({})),
  limits: limits.default(limits.parse({})),
}).superRefine((plan, context) => {
  const ids = new Set(plan.desks.map((desk) => desk.id));
  if (ids.size < plan.desks.length) {
    context.addIssue({ code: "custom", path: ["desks"], message: "expected every desk's id once" });
  }
  for (const list of ["windows", "exceptions"] as const) {
    plan[list].forEach(({ desk }, index) => {
      if (desk === undefined || ids.has(desk)) return;
      context.addIssue({ code: "custom", path: [list, index, "desk"], message: "expected a desk's id" });
    });
  }
});

/** When, where and how appointments may be booked. Wall times are times in `timeZone`. */
export type Plan = z.output<typeof planSchema> & { readonly timeZone: string };
export type Desk = Plan["desks"][number];
/** One fault of a plan: where it is (`windows.0.hours.1.from`), what was expected and, where that helps, what was found. */
export type PlanFault = { readonly at: string; readonly expected: string };

/** Checks a plan that came from JSON, and names every fault at once. */
export function parsePlan(
  json: unknown,
  timeZone: string,
): { ok: true; plan: Plan } | { ok: false; faults: PlanFault[] } {
  const parsed = planSchema.safeParse(json);
  if (parsed.success) return { ok: true, plan: { ...parsed.data, timeZone } };
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path, message }) => ({
      at: path.join(".") || "the whole",
      expected: expectedBy(message),
    })),
  };
}

/** What was expected, without the library's words around it ("Invalid input: expected string, received undefined"). */
function expectedBy(message: string): string {
  return message.replace(/^(?:[A-Z][a-z ]+: )?expected /, "")
    .replace(/, received undefined$/, ", found nothing").replace(", received ", ", found ")
    .replace(/^Unrecognized keys?:/, "known fields only, found");
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

function isDateTime(text: string): boolean {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" }).toString({ smallestUnit: "minute" }) ===
      text;
  } catch {
    return false;
  }
}
