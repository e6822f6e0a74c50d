import { newId } from "#lib/ids/mod.ts";
import type { CallFigures } from "./figures_messages.ts";
import { forgetFigures, listFigures, putFigures } from "./store.ts";

/** After how many days a call's figures are gone: three months at the most. */
export const CALL_FIGURES_DAYS = 90;

export type CallRole = "citizen" | "clerk" | "guest";
export interface KeptFigures extends CallFigures {
  readonly role: CallRole;
}

/** The calls of one week as the lead reads them. Middle: half of the calls were below, half above. */
export interface CallWeek {
  readonly monday: Temporal.PlainDate;
  /** one per person and call */
  readonly participations: number;
  readonly joinMillisecondsMiddle: number;
  /** nineteen of twenty were faster */
  readonly joinMillisecondsSlow: number;
  readonly lossPercentMiddle: number;
  readonly roundTripMillisecondsMiddle: number;
  readonly freezesPerTenMinutes: number;
  readonly reconnects: number;
}

/** Figures of past calls, by day, without anything that leads to a visit or a person. */
export class CallQuality {
  constructor(private readonly kv: Deno.Kv, private readonly timeZone: string) {}

  async keep(figures: CallFigures, role: CallRole, now: Temporal.Instant): Promise<void> {
    await putFigures(this.kv, this.dayOf(now), newId(), { ...figures, role });
  }

  /** Newest week first. */
  async weeks(now: Temporal.Instant): Promise<CallWeek[]> {
    const first = now.subtract({ hours: CALL_FIGURES_DAYS * 24 });
    const byWeek = new Map<string, KeptFigures[]>();
    for await (const { day, figures } of listFigures(this.kv, this.dayOf(first))) {
      const date = Temporal.PlainDate.from(day);
      const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString();
      byWeek.set(monday, [...byWeek.get(monday) ?? [], figures]);
    }
    return [...byWeek].map(([monday, all]) => weekOf(Temporal.PlainDate.from(monday), all))
      .sort((a, b) => Temporal.PlainDate.compare(b.monday, a.monday));
  }

  /** Removes what is older than three months. @returns how many */
  async forget(now: Temporal.Instant): Promise<number> {
    return await forgetFigures(this.kv, this.dayOf(now.subtract({ hours: CALL_FIGURES_DAYS * 24 })));
  }

  private dayOf(instant: Temporal.Instant): string {
    return instant.toZonedDateTimeISO(this.timeZone).toPlainDate().toString();
  }
}

/** What a week's figures come to. */
export function weekOf(monday: Temporal.PlainDate, all: readonly KeptFigures[]): CallWeek {
  const of = (name: keyof CallFigures) => all.map((one) => one[name]).sort((a, b) => a - b);
  const sum = (name: keyof CallFigures) => of(name).reduce((total, value) => total + value, 0);
  const tenMinutes = sum("seconds") / 600;
  return {
    monday,
    participations: all.length,
    joinMillisecondsMiddle: at(of("joinMilliseconds"), 0.5),
    joinMillisecondsSlow: at(of("joinMilliseconds"), 0.95),
    lossPercentMiddle: at(of("lossPercent"), 0.5),
    roundTripMillisecondsMiddle: at(of("roundTripMilliseconds"), 0.5),
    freezesPerTenMinutes: tenMinutes === 0 ? 0 : sum("freezes") / tenMinutes,
    reconnects: sum("reconnects"),
  };
}

/** The value at or below which this share of the sorted values lies (nearest rank). */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
