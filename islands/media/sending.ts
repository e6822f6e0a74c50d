/** How each source is sent. */
import { detectDevice, type types } from "mediasoup-client";
import type { MediaSource } from "#lib/visits/media_messages.ts";

/**
 * The picture in two sizes at once (simulcast), each in three steps of frames per second: the media server sends everybody what their line
 * takes, so that a poor one gets a small picture instead of a frozen one. Bits per second; sound goes beside it.
 */
const SMALL_LIMIT_BPS = 150_000;
const CAMERA_LIMIT_BPS = 1_200_000;
const CAMERA_SIZES: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 3, maxBitrate: SMALL_LIMIT_BPS, scalabilityMode: "L1T3" },
  { scaleResolutionDownBy: 1, maxBitrate: CAMERA_LIMIT_BPS, scalabilityMode: "L1T3" },
];
/** Letters are to be read: few frames, each in full. */
const SCREEN_LIMIT_BPS = 1_500_000;

/** Sound goes before everything else. */
export function sendingOf(source: MediaSource): Partial<types.ProducerOptions> {
  switch (source) {
    case "microphone":
      return {
        encodings: [{ priority: "high", networkPriority: "high" }],
        codecOptions: { opusFec: true, opusDtx: true },
      };
    case "camera":
      return {
        // Browsers that mediasoup-client does not know are asked for one size only.
        encodings: detectDevice() ? CAMERA_SIZES : [{ maxBitrate: CAMERA_LIMIT_BPS }],
        codecOptions: { videoGoogleStartBitrate: 600 },
      };
    case "screen":
      return { encodings: [{ maxBitrate: SCREEN_LIMIT_BPS }] };
  }
}
