/**
 * Notices that nothing comes in any more on the way in use, seconds before the browser calls it "disconnected" (Chromium takes 6 to 7). Pure, so
 * that it can be tested without a browser.
 */
import type { Direction } from "#lib/visits/media_messages.ts";

/** Looks in a row, one each second, at which nothing has come. */
const SILENT_LOOKS_COUNT = 2;
/** On the way from the server alone, while the way there answers: the others may just have nothing to say. */
const ALONE_LOOKS_COUNT = 3;

/** What one look at a transport has found. */
export type Look = {
  /** Everything that has come in so far, in no unit: only whether it changes matters. */
  readonly arrivals: number;
  /** Something is sent or received, so that at least the media server's reports must come, some each second. */
  readonly flowing: boolean;
};

/** What has come in on the pair of addresses in use (webrtc-stats): other pairs may be alive without being of use. */
export function arrivalsIn(report: RTCStatsReport): number {
  const entries: Record<string, unknown>[] = [];
  report.forEach((entry) => entries.push(entry));
  const chosen = entries.find(({ type }) => type === "transport")?.selectedCandidatePairId;
  return entries.filter(({ type, id, nominated, state }) =>
    type === "candidate-pair" && (chosen === undefined ? nominated && state === "succeeded" : id === chosen)
  ).reduce(
    (sum, { bytesReceived, responsesReceived }) =>
      sum + Number(bytesReceived ?? 0) + Number(responsesReceived ?? 0),
    0,
  );
}

/** Says after each look whether the line is silent. Looks are counted, not seconds: a device that slept has looked at nothing meanwhile. */
export function silenceJudge(): (looks: Readonly<Record<Direction, Look>>) => boolean {
  const known = { send: 0, receive: 0 };
  const quiet = { send: 0, receive: 0 };
  return (looks) => {
    for (const direction of ["send", "receive"] as const) {
      const { arrivals, flowing } = looks[direction];
      // Where nothing was ever heard the connection is only being made.
      const heard = arrivals !== known[direction] || arrivals === 0 || !flowing;
      quiet[direction] = heard ? 0 : quiet[direction] + 1;
      known[direction] = arrivals;
    }
    const there = quiet.send >= SILENT_LOOKS_COUNT;
    const back = quiet.receive >= (there || !looks.send.flowing ? SILENT_LOOKS_COUNT : ALONE_LOOKS_COUNT);
    return there || back;
  };
}
