/** From a browser's counters to what a person is told: pure, so that it can be tested without a browser. */

/** Counters of one received or sent stream, as they add up. */
export type Counters = {
  readonly packets: number;
  readonly lost: number;
  /** Decoded or encoded; zero for sound. */
  readonly frames: number;
};

export const NO_COUNTERS: Counters = { packets: 0, lost: 0, frames: 0 };

/** What one second on one received stream looked like. `expected`: the other side is sending. */
export type Sample = {
  readonly kind: "audio" | "video";
  readonly expected: boolean;
  readonly before: Counters;
  readonly after: Counters;
};

const WEAK_LOSS_SHARE = 0.08;
const WEAK_FRAMES_PER_SECOND = 5;
const WEAK_ROUND_TRIP_SECONDS = 0.7;
/** Bad seconds in a row before it is said, good ones before it is taken back. */
const WEAK_AFTER_COUNT = 2;
const GOOD_AFTER_COUNT = 3;

/** Whether this second was bad for somebody who listens and looks. */
export function isBadSecond(samples: readonly Sample[], roundTripSeconds: number | undefined): boolean {
  if ((roundTripSeconds ?? 0) > WEAK_ROUND_TRIP_SECONDS) return true;
  return samples.some(({ kind, expected, before, after }) => {
    if (!expected) return false;
    const packets = after.packets - before.packets;
    const lost = Math.max(0, after.lost - before.lost);
    // Silence is not sent in full (DTX), so few packets of sound mean nothing; no picture means a lot.
    if (kind === "video" && after.frames - before.frames < WEAK_FRAMES_PER_SECOND) return true;
    return packets + lost > 0 && lost / (packets + lost) > WEAK_LOSS_SHARE;
  });
}

/** Says "weak" only after several bad seconds, and "good" only after several good ones. */
export function qualityJudge(): { judge(bad: boolean): "good" | "weak" } {
  let quality: "good" | "weak" = "good";
  let streak = 0;
  return {
    judge(bad) {
      const against = bad === (quality === "good");
      streak = against ? streak + 1 : 0;
      if (streak >= (quality === "good" ? WEAK_AFTER_COUNT : GOOD_AFTER_COUNT)) {
        quality = bad ? "weak" : "good";
        streak = 0;
      }
      return quality;
    },
  };
}

/** Adds up what `RTCStatsReport` says about received (or sent) streams. */
export function readCounters(report: RTCStatsReport, direction: "inbound" | "outbound"): Counters {
  let { packets, lost, frames } = NO_COUNTERS;
  report.forEach((entry: Record<string, unknown>) => {
    if (entry.type !== `${direction}-rtp`) return;
    const count = (name: string) => Number(entry[name] ?? 0);
    packets += count(direction === "inbound" ? "packetsReceived" : "packetsSent");
    lost += count("packetsLost");
    frames += count(direction === "inbound" ? "framesDecoded" : "framesEncoded");
  });
  return { packets, lost, frames };
}

/** Seconds to the media server and back on the pair in use. */
export function readRoundTrip(report: RTCStatsReport): number | undefined {
  let seconds: number | undefined;
  report.forEach((entry: Record<string, unknown>) => {
    if (entry.type !== "candidate-pair" || entry.nominated !== true || entry.state !== "succeeded") return;
    if (typeof entry.currentRoundTripTime === "number") seconds = entry.currentRoundTripTime;
  });
  return seconds;
}
