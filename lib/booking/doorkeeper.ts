import type { Clock } from "#lib/clock/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { isSolution } from "./shared.ts";

/** How often one address range may ask for a slot within {@link RANGE_MINUTES} before it is asked to wait or work a moment. */
export const ASKS_PER_RANGE_CALM = 20;
const RANGE_MINUTES = 10;
/** Over which the asking of everybody is counted, in seconds. */
const RUSH_SECONDS = 60;
/** What a person without scripts waits before pressing again; every further ticket of the same range waits as long after the one before. */
export const WAIT_SECONDS = 8;
/** How long a ticket can be used once its wait is over, in minutes: nobody has to hurry (WCAG 2.2.1). */
export const CHECK_MINUTES = 30;
/** Names of the fields in which a check comes back. */
export const CHECK_FIELDS = { ticket: "check", solution: "solution" } as const;
/** Work of a browser, as a power of two of hashes: a blink at the least, a few seconds of an old phone at the most. */
const BITS_LEAST = 13;
const BITS_MOST = 18;
const RANGES_MAX = 20_000;

/** What stands between a person and a slot while too many ask. */
export interface Check {
  /** goes into the form and comes back */
  readonly ticket: string;
  /** what the browser works on */
  readonly id: string;
  readonly bits: number;
  /** from then on the ticket lets its holder through without any work */
  readonly readyAt: Temporal.Instant;
}

type Range = { asks: number[]; readyAtMs: number };
type Ticket = { id: string; readyAtMs: number; bits: number };

export interface DoorkeeperParts {
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** asks of everybody within a minute that are no rush yet */
  readonly asksPerMinuteCalm: () => number;
  /** marks a ticket as used until then. @returns false where it was used before */
  readonly spend: (ticket: string, untilMs: number) => Promise<boolean>;
}

/**
 * Keeps programs from grabbing slots, and stays out of people's way: nothing is asked of anybody until very many ask at once, or one address range
 * asks very often. Then a browser works for a moment by itself; without scripts a person waits a few seconds and presses the button once more. No
 * riddle, no picture, no third party (WCAG 3.3.8). Counters are kept in memory only; tickets are signed, bound to their range and used once.
 */
export class Doorkeeper {
  private everybody: number[] = [];
  private readonly ranges = new Map<string, Range>();

  constructor(private readonly parts: DoorkeeperParts) {}

  /**
   * @param range a keyed name of the client's address range; `undefined` where nobody is counted
   * @param answer what a form with an earlier check brought back
   * @returns the check that is to be passed first, or `undefined`: come in
   */
  async ask(
    range: string | undefined,
    answer: { readonly ticket: string; readonly solution: string },
  ): Promise<Check | undefined> {
    if (range === undefined) return undefined;
    const nowMs = this.parts.clock.now().epochMilliseconds;
    const ticket = this.read(range, answer.ticket, nowMs);
    if (ticket && !this.isEarned(ticket, answer.solution, nowMs)) return this.show(range, ticket);
    if (ticket && await this.parts.spend(ticket.id, ticket.readyAtMs + CHECK_MINUTES * 60_000)) {
      return undefined;
    }
    const pressure = this.count(range, nowMs);
    return pressure < 1 ? undefined : this.issue(range, pressure, nowMs);
  }

  /** Counts one more ask. @returns how many times the calm measure is reached; below 1 all is calm */
  private count(name: string, nowMs: number): number {
    const { asksPerMinuteCalm } = this.parts;
    const calm = asksPerMinuteCalm();
    this.everybody = recent(this.everybody, nowMs - RUSH_SECONDS * 1000, calm * 2 ** BITS_MOST);
    this.everybody.push(nowMs);
    const range = this.ranges.get(name) ?? { asks: [], readyAtMs: 0 };
    this.ranges.delete(name);
    this.ranges.set(name, range);
    if (this.ranges.size > RANGES_MAX) this.ranges.delete(this.ranges.keys().next().value!);
    range.asks = recent(range.asks, nowMs - RANGE_MINUTES * 60_000, ASKS_PER_RANGE_CALM * 2 ** BITS_MOST);
    range.asks.push(nowMs);
    return Math.max((this.everybody.length - 1) / calm, (range.asks.length - 1) / ASKS_PER_RANGE_CALM);
  }

  private issue(name: string, pressure: number, nowMs: number): Check {
    const range = this.ranges.get(name)!;
    range.readyAtMs = Math.max(range.readyAtMs, nowMs) + WAIT_SECONDS * 1000;
    const bits = Math.min(BITS_MOST, BITS_LEAST + Math.floor(Math.log2(pressure)));
    return this.show(name, { id: newId(), readyAtMs: range.readyAtMs, bits });
  }

  private show(range: string, { id, readyAtMs, bits }: Ticket): Check {
    const signature = this.parts.secrets.token("rate-limit", "ticket", range, id, readyAtMs, bits);
    const readyAt = Temporal.Instant.fromEpochMilliseconds(readyAtMs);
    return { ticket: `${id}.${readyAtMs}.${bits}.${signature}`, id, bits, readyAt };
  }

  /** The ticket, if it is one of ours for this range and not too old. */
  private read(range: string, text: string, nowMs: number): Ticket | undefined {
    const match = /^([0-9a-z]{26})\.(\d{1,15})\.(\d{1,2})\.([0-9a-z]{32})$/.exec(text);
    if (!match) return undefined;
    const [, id = "", ready = "", bits = "", signature = ""] = match;
    const ticket = { id, readyAtMs: Number(ready), bits: Number(bits) };
    const parts = ["ticket", range, id, ticket.readyAtMs, ticket.bits] as const;
    if (!this.parts.secrets.isToken(signature, "rate-limit", ...parts)) return undefined;
    return nowMs < ticket.readyAtMs + CHECK_MINUTES * 60_000 ? ticket : undefined;
  }

  private isEarned({ id, readyAtMs, bits }: Ticket, solution: string, nowMs: number): boolean {
    return nowMs >= readyAtMs || (/^\d{1,10}$/.test(solution) && isSolution(id, bits, Number(solution)));
  }
}

/** The moments after `since`, and no more of them than tell anything. */
function recent(moments: readonly number[], since: number, most: number): number[] {
  const first = moments.findIndex((moment) => moment > since);
  return first < 0 ? [] : moments.slice(Math.max(first, moments.length - most));
}
