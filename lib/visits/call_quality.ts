import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { type CallFigures, joinedFigures, type SaidFigures } from "./figures_messages.ts";
import { findFiguresPlace, forgetFigures, listFigures, putFigures } from "./store.ts";

/**
 * After how many whole days a call's figures are gone: three months at the most, of which the shortest (from 1 February) have 89 days. The day itself
 * and the hours until the next run of retention come on top.
 */
export const CALL_FIGURES_DAYS = 87;

/** How long is known whose figures they are: as long as a call may be come back to. */
const FIGURES_OPEN_HOURS = 12;
/** Pages that one person loads in one call; of more, the first ones count. */
const PAGES_MAX = 20;

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

  /**
   * What one page of one person has added up by now. Said again it counts once, and all pages of a person in a visit make one record: whoever loses the
   * line often is no crowd.
   */
  async keep(
    { visitId, personId, role }: {
      readonly visitId: string;
      readonly personId: string;
      readonly role: CallRole;
    },
    { page, ...figures }: SaidFigures,
    now: Temporal.Instant,
  ): Promise<void> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await findFiguresPlace(this.kv, visitId, personId);
      const { day, id, pages } = entry.value ?? { day: this.dayOf(now), id: newId(), pages: {} };
      const known = new Map(Object.entries(pages));
      if (!known.has(page) && known.size >= PAGES_MAX) return;
      known.set(page, figures);
      const [first = figures, ...others] = known.values();
      const op = this.kv.atomic();
      putFigures(op, entry, { day, id, pages: Object.fromEntries(known) }, {
        figures: { ...joinedFigures([first, ...others]), role },
        milliseconds: FIGURES_OPEN_HOURS * 3_600_000,
      });
      if ((await op.commit()).ok) return;
    }
    throw new Error(`expected to keep figures within ${COMMIT_ATTEMPTS} attempts, found contention`);
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
