/** What people tell each other about themselves by pressing a button: that they speak in sign language. Carried between the browsers. */
import type { MediaParticipant } from "#lib/visits/media_messages.ts";

export class Notes {
  private readonly signers = new Set<string>();
  private joined = "";

  constructor(
    private readonly ownId: string,
    private readonly relay: (payload: string) => void,
    private readonly changed: () => void,
  ) {}

  signing(): string[] {
    return [...this.signers];
  }

  sign(on: boolean): void {
    this.set(this.ownId, on);
    this.tell();
  }

  /** Who has gone signs no longer; who has come is told. */
  participants(list: readonly MediaParticipant[]): void {
    for (const id of this.signers) if (!list.some((one) => one.id === id)) this.signers.delete(id);
    const joined = list.map(({ join }) => join).join(" ");
    if (joined !== this.joined && this.signers.has(this.ownId)) this.tell();
    this.joined = joined;
  }

  /** @returns whether the payload was a note */
  receive(from: string, payload: string): boolean {
    if (payload !== SIGNS && payload !== SIGNS_NOT) return false;
    this.set(from, payload === SIGNS);
    return true;
  }

  private tell(): void {
    this.relay(this.signers.has(this.ownId) ? SIGNS : SIGNS_NOT);
  }

  private set(id: string, on: boolean): void {
    if (on) this.signers.add(id);
    else this.signers.delete(id);
    this.changed();
  }
}

const SIGNS = "signs";
const SIGNS_NOT = "signs-not";
