export { type Booked, type Clash, clashesOf, type ClashReason } from "./clashes.ts";
export { type DeskDay, fits, type Interval, isLive } from "./day.ts";
export { easterSunday, isPublicHoliday, type PublicHoliday, publicHolidays } from "./holidays.ts";
export { durationWith, lasting, type Need, NEEDS } from "./needs.ts";
export {
  type DayState,
  type Offer,
  offersOn,
  openedOn,
  type ServiceTiming,
  slotMinutes,
  stateOf,
} from "./offers.ts";
export { type Desk, parsePlan, type Plan, type PlanFault } from "./plan.ts";
export { PLAN_BYTES_MAX, PlanBook, type PlanVersion, type SavePlanResult } from "./plan_book.ts";
export { loadPlan } from "./plan_file.ts";
export { DEMO_PLAN, STANDARD_PLAN } from "./standard.ts";
export { deskServes, furthestDate, nextRelease, type Release, upcomingReleases } from "./release.ts";
export { openWindows } from "./windows.ts";
export {
  type Hours,
  readDay,
  readHours,
  readMoment,
  readTime,
  writeDay,
  writeHours,
  writeMoment,
} from "./typed.ts";
export { type PlanInWords, planInWords, weekdayName } from "./words.ts";
