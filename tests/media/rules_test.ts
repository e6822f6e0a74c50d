import assert from "node:assert/strict";
import { CallCounters } from "#islands/media/counters.ts";
import { problemOf } from "#islands/media/devices.ts";
import { isBadSecond, qualityJudge, readCounters, readRoundTrip } from "#islands/media/quality.ts";
import { arrivalsIn, silenceJudge } from "#islands/media/silence.ts";
import { speakerJudge, Voices } from "#islands/media/speakers.ts";
import { LANGUAGES, translator } from "#lib/i18n/mod.ts";
import { callStrings } from "#lib/visits/call_texts.ts";
import { listenInfos } from "#media/listen.ts";
import {
  MESSAGE_BURST_COUNT,
  MESSAGE_LIMIT_CHARACTERS,
  messageAllowance,
  MESSAGES_PER_SECOND,
  parseFromClient,
} from "#media/messages.ts";

const none = { packets: 0, lost: 0, frames: 0 };

Deno.test("[P20] a second is bad with losses, without pictures, or with a long way; never because of silence", () => {
  const video = { kind: "video", expected: true, before: none } as const;
  const audio = { kind: "audio", expected: true, before: none } as const;
  assert.equal(isBadSecond([{ ...video, after: { packets: 100, lost: 2, frames: 25 } }], 0.3), false);
  assert.equal(isBadSecond([{ ...video, after: { packets: 100, lost: 0, frames: 4 } }], 0.3), true);
  assert.equal(isBadSecond([{ ...video, expected: false, after: none }], 0.3), false);
  assert.equal(isBadSecond([{ ...audio, after: none }], undefined), false);
  assert.equal(isBadSecond([{ ...audio, after: { packets: 50, lost: 10, frames: 0 } }], undefined), true);
  assert.equal(isBadSecond([], 0.9), true);
});

Deno.test("[P20] the connection is called weak after two bad seconds, and good again after three good ones", () => {
  const { judge } = qualityJudge();
  const said = [true, false, true, true, false, false, true, false, false, false].map(judge);
  assert.deepEqual(said, ["good", "good", "good", "weak", "weak", "weak", "weak", "weak", "weak", "good"]);
});

Deno.test("counters are added up from a browser's report", () => {
  const report = new Map<string, Record<string, unknown>>([
    ["a", { type: "inbound-rtp", packetsReceived: 5, packetsLost: 1, framesDecoded: 2 }],
    ["b", { type: "outbound-rtp", packetsSent: 9, framesEncoded: 3 }],
    ["c", { type: "candidate-pair", nominated: true, state: "succeeded", currentRoundTripTime: 0.04 }],
    ["d", { type: "candidate-pair", nominated: false, state: "failed", currentRoundTripTime: 9 }],
  ]) as unknown as RTCStatsReport;
  assert.deepEqual(readCounters(report, "inbound"), { packets: 5, lost: 1, frames: 2 });
  assert.deepEqual(readCounters(report, "outbound"), { packets: 9, lost: 0, frames: 3 });
  assert.equal(readRoundTrip(report), 0.04);
});

Deno.test("a device that cannot be had is explained by its cause", () => {
  const named = (name: string) => problemOf(new DOMException("", name));
  assert.equal(named("NotAllowedError"), "denied");
  assert.equal(named("NotFoundError"), "missing");
  assert.equal(named("NotReadableError"), "busy");
  assert.equal(problemOf(new TypeError()), "insecure");
});

Deno.test("the call's words are there in every language, with the name left to be filled in", () => {
  for (const language of LANGUAGES) {
    const texts = callStrings(translator(language));
    assert.ok(texts.pictureOf.includes("{name}"), language);
    for (const [key, text] of Object.entries(texts)) assert.ok(text.length > 0, `${language} ${key}`);
  }
});

Deno.test("a worker listens on its own port for UDP and TCP, and tells the announced address", () => {
  const settings = { listen: "10.0.0.5", announcedAddress: "video.example.org", port: 44444, workers: 2 };
  assert.deepEqual(listenInfos(settings, 1, () => []), [
    { protocol: "udp", ip: "10.0.0.5", announcedAddress: "video.example.org", port: 44445 },
    { protocol: "tcp", ip: "10.0.0.5", announcedAddress: "video.example.org", port: 44445 },
  ]);
  const everywhere = listenInfos(
    { listen: "0.0.0.0", port: 0, workers: 1 },
    0,
    () => ["127.0.0.1", "192.0.2.7"],
  );
  assert.deepEqual(everywhere.map(({ ip, port }) => [ip, port]), [
    ["127.0.0.1", undefined],
    ["127.0.0.1", undefined],
    ["192.0.2.7", undefined],
    ["192.0.2.7", undefined],
  ]);
});

Deno.test("[P23] messages of other shapes, with foreign fields or too large are none of ours", () => {
  assert.deepEqual(parseFromClient({ type: "hello", attempt: 3 }), { type: "hello", attempt: 3 });
  const circular: Record<string, unknown> = { type: "hello", attempt: 1 };
  circular.self = circular;
  const wrong: unknown[] = [
    ...[undefined, null, 7, "hello", [], {}, { type: "hello" }, { type: "hello", attempt: "1" }, circular],
    { type: "hello", attempt: 1, transportId: "someone-else" },
    { type: "produce", source: "screen", rtpParameters: { codecs: [], encodings: [{}] } },
    { type: "pause", source: "__proto__" },
    {
      type: "connect",
      direction: "send",
      dtlsParameters: { fingerprints: [{ algorithm: "md5", value: "AA:BB" }] },
    },
    { type: "capabilities", rtpCapabilities: { codecs: [], pad: "x".repeat(MESSAGE_LIMIT_CHARACTERS) } },
  ];
  for (const message of wrong) assert.equal(parseFromClient(message), undefined);
});

Deno.test("[P23] a participant may send a burst, then so many a second", () => {
  const { take } = messageAllowance();
  const burst = Array.from({ length: 1000 }, () => take(5_000)).filter(Boolean).length;
  assert.equal(burst, MESSAGE_BURST_COUNT);
  const next = Array.from({ length: 1000 }, () => take(6_000)).filter(Boolean).length;
  assert.equal(next, MESSAGES_PER_SECOND);
});

Deno.test("[P19] a line is silent when at two looks nothing has come though something flows, and only then", () => {
  const looks = (arrivals: readonly number[], flowing = true) => {
    const judge = silenceJudge();
    return arrivals.map((sum) =>
      judge({ send: { arrivals: sum, flowing }, receive: { arrivals: sum, flowing: true } })
    );
  };
  assert.deepEqual(looks([10, 20, 20, 20, 20, 25]), [false, false, false, true, true, false]);
  assert.deepEqual(looks([10, 20, 20, 21, 21, 22]), [false, false, false, false, false, false]);
  // Nobody sends: the way back is looked at alone. The connection is only being made: nothing is missing.
  assert.deepEqual(looks([20, 20, 20], false), [false, false, true]);
  assert.deepEqual(looks([0, 0, 0, 0]), [false, false, false, false]);
  // While the way there answers, the way back may be quiet for a look longer.
  const answered = silenceJudge();
  const there = (arrivals: number) => ({
    send: { arrivals, flowing: true },
    receive: { arrivals: 7, flowing: true },
  });
  assert.deepEqual([1, 2, 3, 4].map((sum) => answered(there(sum))), [false, false, false, true]);
  // A new link counts from zero.
  assert.deepEqual(looks([20, 20, 20, 3]), [false, false, true, false]);
});

Deno.test("[P19] a line on which everything is withheld, because nobody has come or agreed yet, is not taken for a silent one", async () => {
  const pair = { id: "P", type: "candidate-pair", nominated: true, state: "succeeded", bytesReceived: 40 };
  const state = { packets: 0 };
  const link = {
    ...{ receptions: new Map(), producers: new Map(), flowing: () => true },
    stats: () =>
      Promise.resolve(
        new Map<string, unknown>([
          ["P", pair],
          ["O", { type: "outbound-rtp", packetsSent: state.packets }],
          ["I", { type: "inbound-rtp", packetsReceived: state.packets }],
        ]),
      ),
  };
  const counters = new CallCounters(
    () => link as unknown as ReturnType<ConstructorParameters<typeof CallCounters>[0]>,
    () => {},
  );
  const looks = async () => {
    for (let look = 0; look < 5; look += 1) await counters.look();
    return counters.silent;
  };
  assert.equal(await looks(), false);
  state.packets = 7;
  assert.equal(await looks(), true, "something was sent, and nothing comes back any more");
  counters.stop();
});

Deno.test("[P19] what has come in is read from the pair in use: another one may be alive without being of use", () => {
  const pairs: [string, Record<string, unknown>][] = [
    ["P", {
      id: "P",
      type: "candidate-pair",
      nominated: true,
      state: "succeeded",
      bytesReceived: 40,
      responsesReceived: 2,
    }],
    ["Q", { id: "Q", type: "candidate-pair", nominated: false, state: "succeeded", responsesReceived: 900 }],
  ];
  const read = (entries: typeof pairs) => arrivalsIn(new Map(entries) as unknown as RTCStatsReport);
  // Firefox has no entry for the transport in every version.
  assert.equal(read(pairs), 42);
  assert.equal(read([["T", { id: "T", type: "transport", selectedCandidatePairId: "Q" }], ...pairs]), 900);
});

Deno.test("[P44] who pauses between words still speaks; a second later no longer", () => {
  const voices = new Voices();
  assert.equal(voices.speaks("ana", 0.3, 0), true);
  assert.equal(voices.speaks("ana", 0, 900), true);
  assert.equal(voices.speaks("ana", 0, 1_100), false);
  assert.equal(voices.speaks("bernd", 0.01, 1_100), false, "the hum of a room is no voice");
});

Deno.test("[P44] speakers are named when they go on for a while, at most every six seconds, and nobody twice in a row", () => {
  const judge = speakerJudge();
  const said: string[] = [];
  const hear = (from: number, to: number, ...speaking: string[]) => {
    for (let ms = from; ms < to; ms += 300) {
      const name = judge(speaking, ms);
      if (name) said.push(`${name} ${ms}`);
    }
  };
  hear(0, 1_200, "ana");
  hear(1_200, 2_100);
  assert.deepEqual(said, [], "a word thrown in is not worth an interruption");
  hear(2_100, 12_000, "ana");
  assert.deepEqual(said.splice(0), ["ana 3600"], "once, however long it lasts");
  hear(12_000, 15_000, "bernd", "ana");
  assert.deepEqual(said, [], "who speaks beside the one who was named is no news");
  hear(15_000, 18_000, "bernd");
  assert.deepEqual(said.splice(0), ["bernd 15000"]);
  hear(18_000, 21_000, "ana");
  assert.deepEqual(said, [], "not before six seconds are over");
  hear(21_000, 24_000, "ana");
  assert.deepEqual(said, ["ana 21000"]);
});
