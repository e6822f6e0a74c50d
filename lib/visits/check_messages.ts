/**
 * The device check's loop through the media server: what browser and server say to each other. Pure types, for browsers too. A browser asks for
 * one way after the other; what it sends on it comes back to it and to nobody else (P17).
 */
import type { IceServer, Opaque } from "./media_messages.ts";

/** The ways to the media server, in the order in which a call takes them. */
export const WAYS = ["udp", "tcp", "turn"] as const;
export type Way = typeof WAYS[number];

export type CheckFromClient =
  /** Opens a loop; the one before ends. */
  | { readonly type: "open"; readonly way: Way }
  | {
    readonly type: "connect";
    readonly fingerprint: { readonly algorithm: string; readonly value: string };
  };

export type CheckFromServer =
  /** The media server is not there (yet). */
  | { readonly type: "not-ready" }
  /** There is no such way here: no TURN server, or the media server does not listen over it. */
  | { readonly type: "no-way"; readonly way: Way }
  | {
    readonly type: "way";
    readonly way: Way;
    readonly iceParameters: Opaque;
    readonly iceCandidates: readonly Opaque[];
    readonly dtlsParameters: Opaque;
    /** with credentials for `turn`, empty otherwise */
    readonly iceServers: readonly IceServer[];
  }
  /** Too many checks at once, too many loops, or something that is none of ours. */
  | { readonly type: "refused"; readonly reason: "busy" | "too many" | "invalid" | "failed" };

/** What a loop showed: milliseconds there and back (median) and the share of packets that never came, 0 to 1. */
export type WayResult = { readonly roundTripMilliseconds: number; readonly lossShare: number };
