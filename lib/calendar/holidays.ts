/** The public holidays of North Rhine-Westphalia (§ 2 Feiertagsgesetz NW). Computed, so that no list runs out. */
export type PublicHoliday =
  | "Neujahr"
  | "Karfreitag"
  | "Ostermontag"
  | "Tag der Arbeit"
  | "Christi Himmelfahrt"
  | "Pfingstmontag"
  | "Fronleichnam"
  | "Tag der Deutschen Einheit"
  | "Allerheiligen"
  | "1. Weihnachtstag"
  | "2. Weihnachtstag";

/**
 * Easter Sunday in the Gregorian calendar: the Sunday after the ecclesiastical full moon on or after 21 March. The moon's age comes
 * from the golden number, corrected by the calendar's leap-day and lunar corrections (the epact of the reform of 1582).
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapDaysDropped = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const untilFullMoon = (19 * golden + leapDaysDropped - moonDrift + 15) % 30;
  // Two full moons that would fall on 19 April, or on 18 April late in the cycle, are kept a day earlier.
  const late = untilFullMoon === 29 || (untilFullMoon === 28 && golden > 10) ? 1 : 0;
  const fullMoon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: untilFullMoon - late });
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) });
}

const FIXED: readonly [month: number, day: number, name: PublicHoliday][] = [
  [1, 1, "Neujahr"],
  [5, 1, "Tag der Arbeit"],
  [10, 3, "Tag der Deutschen Einheit"],
  [11, 1, "Allerheiligen"],
  [12, 25, "1. Weihnachtstag"],
  [12, 26, "2. Weihnachtstag"],
];

/** Days after Easter Sunday. */
const MOVING: readonly [days: number, name: PublicHoliday][] = [
  [-2, "Karfreitag"],
  [1, "Ostermontag"],
  [39, "Christi Himmelfahrt"],
  [50, "Pfingstmontag"],
  [60, "Fronleichnam"],
];

const computed = new Map<number, ReadonlyMap<string, PublicHoliday>>();

/** All public holidays of a year, by ISO date. */
export function publicHolidays(year: number): ReadonlyMap<string, PublicHoliday> {
  let known = computed.get(year);
  if (!known) {
    const easter = easterSunday(year);
    const days: [Temporal.PlainDate, PublicHoliday][] = [
      ...FIXED.map(([month, day, name]) => [Temporal.PlainDate.from({ year, month, day }), name] as const),
      ...MOVING.map(([distance, name]) => [easter.add({ days: distance }), name] as const),
    ].map(([date, name]) => [date, name]);
    days.sort(([a], [b]) => Temporal.PlainDate.compare(a, b));
    computed.set(year, known = new Map(days.map(([date, name]) => [date.toString(), name])));
  }
  return known;
}

/** The public holiday that `date` is, if it is one. */
export function isPublicHoliday(date: Temporal.PlainDate): PublicHoliday | undefined {
  return publicHolidays(date.year).get(date.toString());
}
