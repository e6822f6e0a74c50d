/** Reads a link's counters once a second: what came, what went, and how good the connection is. */
import type { Direction } from "#lib/visits/media_messages.ts";
import { FigureKeeper } from "./figures.ts";
import type { Link } from "./link.ts";
import {
  type Counters,
  isBadSecond,
  NO_COUNTERS,
  qualityJudge,
  readCounters,
  readRoundTrip,
  type Sample,
} from "./quality.ts";
import { arrivalsIn, silenceJudge } from "./silence.ts";

const EVERY_MS = 1_000;

export class CallCounters {
  quality: "good" | "weak" = "good";
  /** Nothing comes in any more, whatever the browser still says of the connection. */
  silent = false;
  readonly figures = new FigureKeeper();
  sent = { videoFrames: 0, audioPackets: 0 };
  private received = new Map<string, Counters>();
  private readonly judge = qualityJudge();
  private readonly silence = silenceJudge();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(private readonly link: () => Link | undefined, private readonly changed: () => void) {
    this.timer = setInterval(() => void this.look(), EVERY_MS);
  }

  of(consumerId: string | undefined): Counters {
    return this.received.get(consumerId ?? "") ?? NO_COUNTERS;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    // Counters of a link that is just being closed cannot be read; the next second has others.
    await this.take().catch(() => {});
  }

  private async take(): Promise<void> {
    const link = this.link();
    if (!link) return;
    const received = new Map<string, Counters>();
    const samples = new Map<string, Sample>();
    for (const [id, { consumer, paused }] of link.receptions) {
      const after = readCounters(await consumer.getStats(), "inbound");
      const before = this.received.get(id);
      if (before) samples.set(id, { kind: consumer.kind, expected: !paused, before, after });
      received.set(id, after);
    }
    const sent = {
      videoFrames: (await this.sentBy(link, "camera")).frames,
      audioPackets: (await this.sentBy(link, "microphone")).packets,
    };
    const reports = { send: await link.stats("send"), receive: await link.stats("receive") };
    const roundTrip = readRoundTrip(reports.receive);
    if (this.link() !== link) return;
    const look = (direction: Direction) => {
      // What is switched on and withheld, because nobody has agreed or come yet, is no reason to miss anything.
      const { packets } = readCounters(reports[direction], direction === "send" ? "outbound" : "inbound");
      return { arrivals: arrivalsIn(reports[direction]), flowing: link.flowing(direction) && packets > 0 };
    };
    this.silent = this.silence({ send: look("send"), receive: look("receive") });
    this.figures.second(samples, roundTrip);
    this.received = received;
    this.sent = sent;
    this.quality = this.judge.judge(isBadSecond([...samples.values()], roundTrip));
    this.changed();
  }

  private async sentBy(link: Link, source: "camera" | "microphone"): Promise<Counters> {
    const producer = link.producers.get(source);
    return producer && !producer.closed ? readCounters(await producer.getStats(), "outbound") : NO_COUNTERS;
  }
}
