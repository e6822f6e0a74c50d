/** What a browser may say, checked: shape, size and rate. Everything beyond a limit hurts only the sender (P23). */
import { z } from "zod";
import type { MediaFromClient } from "#lib/visits/media_messages.ts";

/** Largest message in JSON characters; a browser's RTP capabilities have about 12,000. */
export const MESSAGE_LIMIT_CHARACTERS = 32_768;
/** Sustained messages per second and participant; a whole join takes about ten. */
export const MESSAGES_PER_SECOND = 20;
/** What may come at once. */
export const MESSAGE_BURST_COUNT = 60;

/** Largest message that is carried between participants; a key on its way has about 400 characters. */
const RELAY_LIMIT_CHARACTERS = 2_048;

const direction = z.enum(["send", "receive"]);
const source = z.enum(["microphone", "camera", "screen"]);
const name = z.string().max(100);
const ref = z.number().int().min(0).max(1_000_000_000);

/** RTP parameters: only their outline is checked here; mediasoup checks the rest before its worker sees it. */
const codecs = z.array(
  z.looseObject({ mimeType: name, clockRate: z.number().int().positive().max(1_000_000) }),
);
const extensions = z.array(z.looseObject({ uri: z.string().max(200) })).max(60);

const rtpCapabilities = z.looseObject({ codecs: codecs.max(100), headerExtensions: extensions.optional() });

const rtpParameters = z.looseObject({
  codecs: codecs.min(1).max(10),
  headerExtensions: extensions.optional(),
  encodings: z.array(z.looseObject({})).min(1).max(3),
});

/** RFC 8122: hash names and upper-case fingerprints with colons. */
const dtlsParameters = z.strictObject({
  role: z.enum(["auto", "client", "server"]).optional(),
  fingerprints: z.array(z.strictObject({
    algorithm: z.enum(["sha-1", "sha-224", "sha-256", "sha-384", "sha-512"]),
    value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){19,63}$/),
  })).min(1).max(5),
});

const fromClient = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("hello"), attempt: z.number().int().min(0).max(1_000_000_000) }),
  z.strictObject({ type: z.literal("capabilities"), rtpCapabilities }),
  z.strictObject({ type: z.literal("connect"), direction, dtlsParameters }),
  z.strictObject({ type: z.literal("produce"), ref: ref.optional(), source, rtpParameters }),
  z.strictObject({ type: z.literal("pause"), source }),
  z.strictObject({ type: z.literal("resume"), source }),
  z.strictObject({ type: z.literal("play"), consumerId: name }),
  z.strictObject({ type: z.literal("show"), consumerId: name, size: z.enum(["small", "large"]) }),
  z.strictObject({ type: z.literal("restart-ice"), direction }),
  z.strictObject({
    type: z.literal("relay"),
    payload: z.string().max(RELAY_LIMIT_CHARACTERS),
    to: name.optional(),
  }),
]);

/** The message, or undefined if it is none of ours. */
export function parseFromClient(message: unknown): MediaFromClient | undefined {
  if (!withinSize(message)) return undefined;
  const parsed = fromClient.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

function withinSize(message: unknown): boolean {
  try {
    return (JSON.stringify(message)?.length ?? Infinity) <= MESSAGE_LIMIT_CHARACTERS;
  } catch {
    return false;
  }
}

/** A token bucket: `take(nowMs)` says whether one more message may pass. */
export function messageAllowance(): { take(nowMs: number): boolean } {
  let tokens = MESSAGE_BURST_COUNT;
  let last: number | undefined;
  return {
    take(nowMs) {
      const elapsed = last === undefined ? 0 : Math.max(0, nowMs - last);
      last = nowMs;
      tokens = Math.min(MESSAGE_BURST_COUNT, tokens + elapsed / 1000 * MESSAGES_PER_SECOND);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
