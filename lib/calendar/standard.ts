/**
 * The plan of a town that has not written its own: two desks and one place at the office, Tuesdays and Wednesdays. Checked by `parsePlan` like any
 * other.
 */
export const STANDARD_PLAN = {
  desks: [
    { id: "schalter-1", name: "Schalter 1", services: "all" },
    { id: "schalter-2", name: "Schalter 2", services: "all" },
    { id: "vor-ort", name: "Vor Ort", services: ["vorsprache"] },
  ],
  windows: [
    { weekdays: [2, 3], hours: [{ from: "08:30", to: "12:00" }, { from: "13:30", to: "16:00" }] },
  ],
  shortestNoticeMinutes: 120,
  furthestDays: 28,
} as const;

/** The demo town is open now, whenever now is: a slot starts every quarter of an hour, around the clock. */
export const DEMO_PLAN = {
  desks: STANDARD_PLAN.desks,
  windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
  holidays: "none",
  stepMinutes: 15,
  // A hold ends when its appointment begins: whoever tries it out has at least a minute.
  shortestNoticeMinutes: 1,
  furthestDays: 14,
} as const;
