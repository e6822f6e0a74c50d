import { quantile } from "#tests/support/quantile.ts";

/** The steps of one person in a rush, in order. */
export const STEPS = ["slots", "hold", "details", "book", "appointment"] as const;
export type Step = typeof STEPS[number];

export interface RushFigures {
  readonly clients: number;
  readonly booked: number;
  readonly requests: number;
  readonly seconds: number;
  /** answers by status */
  readonly statuses: Readonly<Record<number, number>>;
  /** milliseconds per request, by step and over all */
  readonly p50: number;
  readonly p99: number;
  readonly bySteps: Readonly<Partial<Record<Step, { p50: number; p99: number }>>>;
}

type Times = Map<Step, number[]>;
/** How often a person whose time was taken presses one of the times named instead. */
const TRIES = 12;

/** How long people read and type between two pages, in milliseconds: least and most. */
export interface Pauses {
  readonly choose: readonly [number, number];
  readonly type: readonly [number, number];
}

/** Quick people: two to five seconds for a time, four to twelve for name and mail address (a browser fills them in). */
export const QUICK_PEOPLE: Pauses = { choose: [2000, 5000], type: [4000, 12_000] };
/** Nobody reads: the next button is pressed as soon as its page is there. No morning in a town hall is like that; a bound, not a promise. */
export const NO_PAUSE: Pauses = { choose: [0, 0], type: [0, 0] };

export interface RushPlan {
  readonly url: string;
  /** the slot page's path */
  readonly path: string;
  readonly clients: number;
  readonly pauses: Pauses;
}

/**
 * Many people load the slot page at one and the same moment, each from an address range of their own; then each chooses a time, types the details,
 * books and sees the appointment. Half of them press the very first free time.
 */
export async function rush({ url, path, clients, pauses }: RushPlan): Promise<RushFigures> {
  const times: Times = new Map();
  const statuses: Record<number, number> = {};
  const startedAt = performance.now();
  const ends = await Promise.all(
    Array.from({ length: clients }, (_, index) => new Person(url, index, times, statuses, pauses).run(path)),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const all = [...times.values()].flat();
  const of = (list: readonly number[]) => ({
    p50: round(quantile(list, 0.5)),
    p99: round(quantile(list, 0.99)),
  });
  return {
    clients,
    booked: ends.filter((end) => end).length,
    requests: all.length,
    seconds: round(seconds),
    statuses,
    ...of(all),
    bySteps: Object.fromEntries([...times].map(([step, list]) => [step, of(list)])),
  };
}

/** One client: plain HTTP and a few patterns, so that the client costs as little of the two cores as it can. */
class Person {
  private readonly headers: Record<string, string>;

  constructor(
    private readonly url: string,
    private readonly index: number,
    private readonly times: Times,
    private readonly statuses: Record<number, number>,
    private readonly pauses: Pauses,
  ) {
    const range = `10.${(index >> 8) + 1}.${index & 255}`;
    this.headers = { "x-forwarded-for": `${range}.7`, "accept-language": "de", accept: "text/html" };
  }

  /** @returns whether it ended with an appointment */
  async run(path: string): Promise<boolean> {
    let page = await this.get("slots", path);
    let to: string | null = null;
    for (let tries = 0; tries < TRIES && to === null; tries++) {
      const starts = [...page.html.matchAll(/name="start" value="([^"]+)"/g)].map((match) => match[1]!);
      const service = /name="service" value="([^"]+)"/.exec(page.html)?.[1];
      const hold = /name="hold" value="([^"]+)"/.exec(page.html)?.[1];
      if (starts.length === 0 || !service) return false;
      // Half of all people press the very first time, the others any.
      const start = this.index % 2 === 0 && tries === 0 ? starts[0]! : starts[randomBelow(starts.length)]!;
      await pause(this.pauses.choose);
      page = await this.post("hold", "/holds", { service, start, ...(hold ? { hold } : {}) });
      to = page.to;
    }
    if (to === null) return false;
    await this.get("details", to);
    const details = { name: "Erika Mustermann", email: `p${this.index}@example.org`, language: "de" };
    await pause(this.pauses.type);
    const booked = await this.post("book", `${to}/appointment`, details);
    if (booked.to === null) return false;
    return (await this.get("appointment", booked.to)).status === 200;
  }

  private async get(step: Step, path: string): Promise<Answer> {
    return await this.timed(step, path, {});
  }

  private async post(step: Step, path: string, values: Record<string, string>): Promise<Answer> {
    return await this.timed(step, path, { method: "POST", body: new URLSearchParams(values) });
  }

  private async timed(step: Step, path: string, init: RequestInit): Promise<Answer> {
    const headers = { ...this.headers, origin: this.url };
    const startedAt = performance.now();
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: "manual" });
    const html = await response.text();
    const list = this.times.get(step) ?? [];
    this.times.set(step, list);
    list.push(performance.now() - startedAt);
    this.statuses[response.status] = (this.statuses[response.status] ?? 0) + 1;
    return { status: response.status, to: response.headers.get("location"), html };
  }
}

type Answer = { readonly status: number; readonly to: string | null; readonly html: string };

async function pause([least, most]: readonly [number, number]): Promise<void> {
  if (most > 0) await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}

function randomBelow(below: number): number {
  return Math.floor(Math.random() * below);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
