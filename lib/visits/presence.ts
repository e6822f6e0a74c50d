import type { GuestKind } from "./guests/guest.ts";
import type { LiveEvents } from "./live.ts";

export type Role = "citizen" | "clerk" | "guest";

/** Someone whose browser holds a socket of the visit right now. */
export type Present = {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** what a guest is there for */
  readonly kind?: GuestKind;
  readonly field?: string;
};

/**
 * Who is there, and in which question. It lives in memory only: after a crash everybody comes back with a new socket, so there is nothing
 * to repair (presence is a lease).
 */
export class Presence {
  private readonly visits = new Map<string, Map<string, Present>>();

  constructor(private readonly live: LiveEvents) {}

  /** @param connection one per socket; a person with two windows is there twice and listed once */
  enter(visitId: string, connection: string, person: Present): void {
    const connections = this.visits.get(visitId) ?? new Map<string, Present>();
    this.visits.set(visitId, connections.set(connection, person));
    this.live.publish({ type: "presenceChanged", visitId });
  }

  leave(visitId: string, connection: string): void {
    const connections = this.visits.get(visitId);
    if (!connections?.delete(connection)) return;
    if (connections.size === 0) this.visits.delete(visitId);
    this.live.publish({ type: "presenceChanged", visitId });
  }

  /** The cursor of this connection is in `field` now, or in none. */
  focus(visitId: string, connection: string, field: string | undefined): void {
    const connections = this.visits.get(visitId);
    const person = connections?.get(connection);
    if (!connections || !person || person.field === field) return;
    const { field: _left, ...who } = person;
    connections.set(connection, field === undefined ? who : { ...who, field });
    this.live.publish({ type: "focusChanged", visitId });
  }

  /** Everybody present, each once. */
  of(visitId: string): Present[] {
    const people = new Map<string, Present>();
    for (const person of this.visits.get(visitId)?.values() ?? []) {
      if (!people.has(person.id) || person.field) people.set(person.id, person);
    }
    return [...people.values()];
  }

  has(visitId: string, role: Role): boolean {
    return this.of(visitId).some((person) => person.role === role);
  }
}
