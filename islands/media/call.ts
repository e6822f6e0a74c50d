/** What a participant's end of the call shows of itself, and what it needs. */
import type { SaidFigures } from "#lib/visits/figures_messages.ts";
import type { MediaFromClient, MediaFromServer, MediaSource } from "#lib/visits/media_messages.ts";
import type { Devices } from "./devices.ts";
import type { SecurityState } from "./e2ee/security.ts";
import type { Remote } from "./remotes.ts";
import type { Screen } from "./screen.ts";

export type MediaChannel = {
  send(message: MediaFromClient): void;
  onMessage(listener: (message: MediaFromServer) => void): () => void;
  /** Calls back at every (re)connect, and at once if the channel is open. */
  onOpen(listener: () => void): () => void;
};

export type CallState = {
  readonly connection: "connecting" | "connected" | "reconnecting" | "not-ready" | "ended";
  /** Why it ended; the same person joined from another window or device. */
  readonly replaced: boolean;
  readonly quality: "good" | "weak";
  /** whether only the participants can see and hear */
  readonly security: SecurityState;
  readonly remotes: readonly Remote[];
  /** how it has gone so far, for those who run the service */
  readonly figures: SaidFigures | undefined;
  /** ids of those who say that the code of now is the same, oneself included */
  readonly compared: readonly string[];
  /** ids of those who speak in sign language, oneself included */
  readonly signing: readonly string[];
  readonly sent: { readonly videoFrames: number; readonly audioPackets: number };
  /** what is switched on and does not get through to the others, though it was tried several times */
  readonly unsent: readonly MediaSource[];
};

export type MediaSession = {
  state(): CallState;
  onChange(listener: () => void): () => void;
  /** A picture of somebody is shown in so many pixels of the screen's height. */
  shows(participantId: string, source: "camera" | "screen", height: number): void;
  /** The person has read the code aloud and found it the same as the others'. */
  compared(): void;
  /** Tells the others that this person speaks in sign language now, or no longer. */
  sign(on: boolean): void;
  /** The person has read that somebody's browser cannot seal, and goes on without. */
  agreeToOpen(): void;
  /** Leaves; the devices are not touched. */
  end(): void;
};

export type SessionOptions = {
  readonly ownId: string;
  readonly channel: MediaChannel;
  readonly devices: Devices;
  readonly screen: Screen;
  /** the address of the cipher worker's script */
  readonly worker: string;
};
