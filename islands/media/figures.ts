/** Adds up how the call goes, second by second, for the people who run the service. Nothing personal is in it. */
import type { SaidFigures } from "#lib/visits/figures_messages.ts";
import type { Sample } from "./quality.ts";

export class FigureKeeper {
  private readonly openedAt = performance.now();
  private readonly page = Math.random().toString(36).slice(2);
  private joinMilliseconds: number | undefined;
  private readonly sums = { seconds: 0, packets: 0, lost: 0, roundTrips: 0, roundTripSeconds: 0, freezes: 0 };
  private readonly frozen = new Set<string>();
  private reconnects = 0;
  private connected = false;

  /** The connection is there, or is gone. */
  became(connected: boolean): void {
    if (this.connected && !connected) this.reconnects += 1;
    this.connected = connected;
    if (connected) this.joinMilliseconds ??= performance.now() - this.openedAt;
  }

  /** One second of what came in, by stream. */
  second(samples: ReadonlyMap<string, Sample>, roundTripSeconds: number | undefined): void {
    const { sums } = this;
    sums.seconds += 1;
    if (roundTripSeconds !== undefined) {
      sums.roundTrips += 1;
      sums.roundTripSeconds += roundTripSeconds;
    }
    for (const [stream, { kind, expected, before, after }] of samples) {
      sums.packets += after.packets - before.packets;
      sums.lost += Math.max(0, after.lost - before.lost);
      const still = kind === "video" && expected && before.frames > 0 && after.frames === before.frames;
      if (still && !this.frozen.has(stream)) sums.freezes += 1;
      if (still) this.frozen.add(stream);
      else this.frozen.delete(stream);
    }
  }

  /** What has added up so far; nothing before the first connection. */
  read(): SaidFigures | undefined {
    const { sums, joinMilliseconds, reconnects, page } = this;
    if (joinMilliseconds === undefined) return undefined;
    const sent = sums.packets + sums.lost;
    return {
      page,
      joinMilliseconds,
      seconds: sums.seconds,
      lossPercent: sent === 0 ? 0 : 100 * sums.lost / sent,
      roundTripMilliseconds: sums.roundTrips === 0 ? 0 : 1000 * sums.roundTripSeconds / sums.roundTrips,
      freezes: sums.freezes,
      reconnects,
    };
  }
}
