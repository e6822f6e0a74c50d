import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { type SmsNumber, smsNumber } from "./phone.ts";
import { SmsGateway } from "./sms.ts";
import { countOne, readSmsCount } from "./store.ts";
import type { Sending } from "./transport.ts";

/** Text messages to one number in an hour, at most. */
export const SMS_PER_NUMBER_PER_HOUR_MAX = 3;
const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;
const COUNT_ATTEMPTS_MAX = 10;

/** Takes text messages, one by one. */
export interface SmsTransport {
  send(to: string, text: string, id: string): Promise<Sending>;
}

/** A message may go out and is counted; or what is used up (a number's hour, the town's hour, the town's day) and until when. */
export type Allowance =
  | { readonly ok: true }
  | {
    readonly ok: false;
    readonly reason: "numberCap" | "hourCap" | "dayCap" | "busy";
    readonly retryAt: Temporal.Instant;
  };

/** A message that a demo would have sent. */
export interface SampleSms {
  readonly to: string;
  readonly text: string;
  readonly at: Temporal.Instant;
}

const SAMPLES_MAX = 50;

/** What a demo would have sent: in memory only, newest first, because a message may carry a TAN (P30). */
class SmsSamples implements SmsTransport {
  readonly all: SampleSms[] = [];

  constructor(private readonly clock: Clock) {}

  send(to: string, text: string): Promise<Sending> {
    this.all.unshift({ to, text, at: this.clock.now() });
    this.all.length = Math.min(this.all.length, SAMPLES_MAX);
    return Promise.resolve({ sent: true });
  }
}

/** Everything about text messages that costs money: through which gateway, to which countries, how many (domain.md "Signature": SMS pumping is a real fraud). */
export class SmsOffice {
  private readonly transport: SmsTransport | undefined;
  /** set in a demo without a gateway */
  readonly samples: SmsSamples | undefined;

  constructor(
    private readonly parts: {
      readonly config: Pick<Config, "sms" | "smsRules"> & { readonly demo?: boolean };
      readonly kv: Deno.Kv;
      readonly clock: Clock;
      readonly secrets: Secrets;
      readonly timeoutSeconds?: number | undefined;
    },
  ) {
    const { config } = parts;
    this.samples = config.demo && !config.sms ? new SmsSamples(parts.clock) : undefined;
    this.transport = config.sms ? new SmsGateway(config.sms, parts.timeoutSeconds) : this.samples;
  }

  /** Whether text messages can be sent at all. */
  get isOffered(): boolean {
    return this.transport !== undefined;
  }

  /** The number as networks want it, if its country is on the town's list. */
  number(typed: string): SmsNumber {
    return smsNumber(typed, this.parts.config.smsRules.countries);
  }

  /** @param id the same for every attempt at the same message. @throws Error where no gateway is configured */
  async send(e164: string, text: string, id: string): Promise<Sending> {
    if (!this.transport) throw new Error("expected SMS_URL, found none");
    return await this.transport.send(e164, text, id);
  }

  /** Counts one message against its number and the town, before it goes out; further attempts at the same one are not counted. */
  async allow(e164: string): Promise<Allowance> {
    const { kv, clock, config: { smsRules } } = this.parts;
    const now = clock.now();
    const [day, hour] = [now.toString().slice(0, 10), now.toString().slice(0, 13)];
    for (let attempt = 0; attempt < COUNT_ATTEMPTS_MAX; attempt++) {
      const [number, thisHour, thisDay] = await Promise.all([
        readSmsCount(kv, hour, this.hashOf(e164)),
        readSmsCount(kv, hour, "all"),
        readSmsCount(kv, day, "all"),
      ]);
      const nextHour = after(now, HOUR_MILLISECONDS), nextDay = after(now, DAY_MILLISECONDS);
      if ((number.value ?? 0) >= SMS_PER_NUMBER_PER_HOUR_MAX) {
        return { ok: false, reason: "numberCap", retryAt: nextHour };
      }
      if ((thisHour.value ?? 0) >= smsRules.perHourMax) {
        return { ok: false, reason: "hourCap", retryAt: nextHour };
      }
      if ((thisDay.value ?? 0) >= smsRules.perDayMax) {
        return { ok: false, reason: "dayCap", retryAt: nextDay };
      }
      const op = kv.atomic();
      countOne(op, number, HOUR_MILLISECONDS);
      countOne(op, thisHour, HOUR_MILLISECONDS);
      countOne(op, thisDay, DAY_MILLISECONDS);
      if ((await op.commit()).ok) return { ok: true };
    }
    return { ok: false, reason: "busy", retryAt: now.add({ minutes: 1 }) };
  }

  /** A number's own counter, by which nobody learns the number. */
  private hashOf(e164: string): string {
    const mac = this.parts.secrets.mac("rate-limit", "sms", e164).subarray(0, 16);
    return Array.from(mac, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}

/** When the hour or day that `now` is in ends (UTC, as the counters are named). */
function after(now: Temporal.Instant, length: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds((Math.floor(now.epochMilliseconds / length) + 1) * length);
}
