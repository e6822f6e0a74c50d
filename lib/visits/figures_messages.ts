/**
 * How a call went, in figures: no content, nobody's name, no address, and not which visit it was. Pure, for browsers too. A browser sends what has
 * added up so far; the last word counts.
 */
export interface CallFigures {
  /** from opening the call to being connected */
  readonly joinMilliseconds: number;
  /** how long the person was connected */
  readonly seconds: number;
  /** of what was sent to them and did not arrive */
  readonly lossPercent: number;
  /** to the media server and back, on average */
  readonly roundTripMilliseconds: number;
  /** how often a picture stood still for a second or longer */
  readonly freezes: number;
  /** how often the connection had to be made anew */
  readonly reconnects: number;
}

/** As a page says them. `page` is another one each time a page begins a call, so that what one says again is told from what another one adds. */
export interface SaidFigures extends CallFigures {
  readonly page: string;
}

const PAGE_CHARACTERS_MAX = 40;

/**
 * One person's call out of its parts: a page that was loaded anew counts from zero. Until they were connected first; shares and means by how long each
 * part was; and each further part is a connection made anew.
 */
export function joinedFigures(parts: readonly [CallFigures, ...CallFigures[]]): CallFigures {
  const sum = (of: (part: CallFigures) => number) => parts.reduce((total, part) => total + of(part), 0);
  const seconds = sum((part) => part.seconds);
  const mean = (name: "lossPercent" | "roundTripMilliseconds") =>
    seconds === 0 ? parts[0][name] : sum((part) => part[name] * part.seconds) / seconds;
  return {
    joinMilliseconds: parts[0].joinMilliseconds,
    seconds,
    lossPercent: mean("lossPercent"),
    roundTripMilliseconds: mean("roundTripMilliseconds"),
    freezes: sum((part) => part.freezes),
    reconnects: sum((part) => part.reconnects) + parts.length - 1,
  };
}

/** The largest value that can be meant; anything above is cut off. */
const MOST: Readonly<Record<keyof CallFigures, number>> = {
  joinMilliseconds: 600_000,
  seconds: 12 * 3600,
  lossPercent: 100,
  roundTripMilliseconds: 60_000,
  freezes: 100_000,
  reconnects: 10_000,
};

/** What a browser sent, checked: exactly these figures, finite, not negative, not absurd. @returns `undefined` when it is none */
export function readCallFigures(sent: unknown): SaidFigures | undefined {
  if (typeof sent !== "object" || sent === null) return undefined;
  const { page, ...figures } = sent as Record<string, unknown>;
  if (typeof page !== "string" || page.length > PAGE_CHARACTERS_MAX) return undefined;
  const names = Object.keys(MOST) as (keyof CallFigures)[];
  if (Object.keys(figures).length !== names.length) return undefined;
  const read: Partial<Record<keyof CallFigures, number>> = {};
  for (const name of names) {
    const value = figures[name];
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return undefined;
    read[name] = Math.min(MOST[name], Math.round(value * 10) / 10);
  }
  return { ...read as CallFigures, page };
}
