/**
 * The port to picture and sound of a visit. The visit decides who may join; behind this port is the media server
 * (media/), in tests a fake. Nothing here knows how media is carried.
 */

/** Who takes part in the call, as the others see it. */
export type RoomParticipant = {
  /** Stable within the visit, also across reconnects: joining again with the same id replaces the earlier peer. */
  readonly id: string;
  readonly role: "citizen" | "clerk" | "guest";
  readonly name: string;
  /** what a guest is there for; the others' pages say it beside the name */
  readonly kind?: "interpreter" | "companion" | "institution";
};

/** Whether calls are possible; pages that need video say how far it is. */
export type VideoReadiness =
  | { readonly state: "providing"; readonly step: "waiting" | "installing" }
  | { readonly state: "providing"; readonly step: "compiling"; readonly done: number; readonly total: number }
  | { readonly state: "ready" }
  | { readonly state: "unavailable"; readonly reason: string };

/** One participant's end in the room; made by {@link VideoRooms.join}. */
export type RoomPeer = {
  /** A message of the participant's browser, unchecked: the room validates, bounds and rate-limits it. */
  receive(message: unknown): void;
  /** The participant is gone (left, or the connection is lost): all of their media ends at once. */
  leave(): void;
};

export type VideoRooms = {
  readiness(): VideoReadiness;
  /** Calls the listener at every change, until the returned function is called. */
  onReadiness(listener: (readiness: VideoReadiness) => void): () => void;
  /**
   * Lets an ADMITTED participant into the visit's room; waiting people are never passed in here (P17). Media flows only
   * between the participants of one room. Works while the server is still being provided: the peer is told when it can begin.
   * @param send carries a message to that participant's browser; it must not throw when the connection is gone
   */
  join(visitId: string, participant: RoomParticipant, send: (message: unknown) => void): RoomPeer;
  /**
   * The device check's loop for somebody who holds a link: what they send comes back to them and to nobody else, whether admitted or not (P17).
   * Takes and sends the messages of `check_messages.ts`. Undefined when too many people are checking right now.
   */
  selfTest(
    holder: { readonly visitId: string; readonly role: string },
    send: (message: unknown) => void,
  ): RoomPeer | undefined;
  /** The visit has ended: everybody's media ends, and late messages do nothing. */
  close(visitId: string): void;
};
