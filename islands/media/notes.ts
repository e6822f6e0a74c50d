/**
 * What people tell each other about themselves by pressing a button: that they speak in sign language, that they have compared the code. Carried
 * between the browsers.
 */
import type { MediaParticipant } from "#lib/visits/media_messages.ts";

export class Notes {
  private readonly signers = new Set<string>();
  /** the code that each has compared */
  private readonly codes = new Map<string, string>();
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

  /** Who has compared this code and found it the same. */
  compared(code: string | undefined): string[] {
    return [...this.codes].filter(([, theirs]) => theirs === code).map(([id]) => id);
  }

  compare(code: string | undefined): void {
    if (code === undefined) return;
    this.codes.set(this.ownId, code);
    this.relay(COMPARED + code);
    this.changed();
  }

  /** Who has gone signs no longer; who has come is told. */
  participants(list: readonly MediaParticipant[]): void {
    for (const id of this.codes.keys()) if (!list.some((one) => one.id === id)) this.codes.delete(id);
    for (const id of this.signers) if (!list.some((one) => one.id === id)) this.signers.delete(id);
    const joined = list.map(({ join }) => join).join(" ");
    if (joined !== this.joined && this.signers.has(this.ownId)) this.tell();
    this.joined = joined;
  }

  /** @returns whether the payload was a note */
  receive(from: string, payload: string): boolean {
    if (payload.startsWith(COMPARED) && payload.length <= COMPARED.length + CODE_CHARACTERS_MAX) {
      this.codes.set(from, payload.slice(COMPARED.length));
      this.changed();
      return true;
    }
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

const COMPARED = "compared ";
const CODE_CHARACTERS_MAX = 20;
const SIGNS = "signs";
const SIGNS_NOT = "signs-not";
