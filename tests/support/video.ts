import type { RoomParticipant, VideoReadiness, VideoRooms } from "#lib/visits/mod.ts";

/** Rooms without media that remember who was let in, who left, and which were closed. */
export class FakeVideoRooms implements VideoRooms {
  readonly closed: string[] = [];
  /** "join visit participant" and "leave visit participant", as they came */
  readonly moves: string[] = [];
  private readonly listeners = new Set<(readiness: VideoReadiness) => void>();

  constructor(private state: VideoReadiness = { state: "ready" }) {}

  readiness(): VideoReadiness {
    return this.state;
  }

  onReadiness(listener: (readiness: VideoReadiness) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** From now on calls are as possible as `state` says. */
  become(state: VideoReadiness): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }

  join(visitId: string, participant: RoomParticipant): { receive(): void; leave(): void } {
    this.moves.push(`join ${visitId} ${participant.id}`);
    return {
      receive() {},
      leave: () => void this.moves.push(`leave ${visitId} ${participant.id}`),
    };
  }

  selfTest(): undefined {
    return undefined;
  }

  close(visitId: string): void {
    this.closed.push(visitId);
  }
}
