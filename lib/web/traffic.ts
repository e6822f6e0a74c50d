/** Upper ends of the duration's classes, in seconds. */
export const DURATION_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** What was answered at one address pattern since the start. */
export interface RouteTraffic {
  /** by class of status: "2xx", "4xx" … */
  readonly answers: ReadonlyMap<string, number>;
  /** as many as {@link DURATION_BUCKETS_SECONDS}, and one for everything longer; not cumulated */
  readonly durations: readonly number[];
  readonly secondsTotal: number;
}

type Counters = { answers: Map<string, number>; durations: number[]; secondsTotal: number };

/** Addresses that no route answers: one name for all, so that a scanner cannot fill the memory with names. */
const NO_ROUTE = "none";

/** Counts answers by route pattern (`/appointments/:token`): an address itself may hold a secret and is never kept. */
export class Traffic {
  private readonly byRoute = new Map<string, Counters>();

  /** @param pattern of the route that answered, if one did */
  count(pattern: string | undefined, status: number, seconds: number): void {
    const counters = this.countersOf(pattern ?? NO_ROUTE);
    const status100 = `${Math.floor(status / 100)}xx`;
    counters.answers.set(status100, (counters.answers.get(status100) ?? 0) + 1);
    const bucket = DURATION_BUCKETS_SECONDS.findIndex((end) => seconds <= end);
    const index = bucket < 0 ? DURATION_BUCKETS_SECONDS.length : bucket;
    counters.durations[index] = (counters.durations[index] ?? 0) + 1;
    counters.secondsTotal += seconds;
  }

  /** Every route that answered so far. */
  routes(): ReadonlyMap<string, RouteTraffic> {
    return this.byRoute;
  }

  private countersOf(route: string): Counters {
    let counters = this.byRoute.get(route);
    if (!counters) {
      const durations = new Array<number>(DURATION_BUCKETS_SECONDS.length + 1).fill(0);
      this.byRoute.set(route, counters = { answers: new Map(), durations, secondsTotal: 0 });
    }
    return counters;
  }
}
