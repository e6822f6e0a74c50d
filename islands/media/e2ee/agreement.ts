/**
 * The participants' browsers agree on keys for picture and sound. The server carries the messages and learns nothing from them.
 *
 * A round belongs to one set of participants: whoever comes or goes begins a new one, with new keys for all. Everybody commits to a fresh ECDH
 * key; once all have, everybody reveals it; from all of them follow the code that people read to each other, and a key for each pair, under
 * which each sends the others the key of what they will send. A sender changes to the new key when the others have it.
 */
import type { MediaParticipant } from "#lib/visits/media_messages.ts";
import { frameKey, type NumberedKey } from "./frames.ts";
import {
  type Bytes,
  codeOf,
  commitmentOf,
  framed,
  fromText,
  makeOffer,
  type Offer,
  pairKey,
  type Revealed,
  same,
  toText,
  transcriptOf,
} from "./offers.ts";

export type AgreementState = {
  /** `alone`: nobody to agree with; `cannot`: somebody's browser is not able to */
  readonly phase: "alone" | "agreeing" | "agreed" | "cannot";
  /** to be read to each other, once agreed */
  readonly code: string | undefined;
  /** ids of those whose browser cannot, oneself included */
  readonly cannot: readonly string[];
};

export type AgreementOptions = {
  readonly ownId: string;
  /** This browser can seal and open frames. */
  readonly able: boolean;
  /** @param to a participant's id; undefined: everybody else */
  readonly send: (payload: string, to?: string) => void;
  /** The others have this key: frames may be sealed with it. */
  readonly onOwnKey: (key: NumberedKey) => void;
  readonly onKeyOf: (participantId: string, key: NumberedKey) => void;
  readonly onChange: () => void;
};

type Message =
  & { readonly round: string; readonly turn: number }
  & (
    | { readonly say: "commit"; readonly able: boolean; readonly commitment: string }
    | { readonly say: "reveal"; readonly publicKey: string; readonly nonce: string }
    | { readonly say: "key"; readonly number: number; readonly iv: string; readonly sealed: string }
    | { readonly say: "have"; readonly number: number }
  );

/** Somebody who does not say that they have the new key gets it by now all the same, or is about to leave. */
const HAVE_WITHIN_MS = 1_500;

type Round = {
  readonly offer: Offer;
  readonly commitments: Map<string, { readonly able: boolean; readonly bytes: Bytes }>;
  readonly revealed: Map<string, Revealed>;
  readonly pairs: Map<string, CryptoKey>;
  /** keys that came before everybody had revealed theirs, one of each sender */
  readonly early: Map<string, Extract<Message, { say: "key" }>>;
  readonly having: Set<string>;
  own: NumberedKey | undefined;
  done: boolean;
};

export class KeyAgreement {
  private others: readonly string[] = [];
  private label = "";
  private turn = 0;
  private round: Round | undefined;
  private current: AgreementState = { phase: "alone", code: undefined, cannot: [] };
  private nextNumber = crypto.getRandomValues(new Uint32Array(1))[0]! % 2 ** 31;
  private changing: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly options: AgreementOptions) {}

  state(): AgreementState {
    return this.current;
  }

  /** Who takes part now. Each joining has its own name, so that who comes back counts as somebody new. */
  participants(list: readonly Pick<MediaParticipant, "id" | "join">[]): Promise<void> {
    return this.inOrder(async () => {
      const label = list.map(({ id, join }) => `${id}:${join}`).sort().join(" ");
      if (label === this.label) return;
      this.label = label;
      this.others = list.map(({ id }) => id).filter((id) => id !== this.options.ownId);
      this.turn = 0;
      await this.begin();
    });
  }

  /** A message of another participant, as the server brought it. What does not belong to this round is nobody's. */
  receive(from: string, payload: string): Promise<void> {
    return this.inOrder(async () => {
      const message = parse(payload);
      if (!message || message.round !== this.label || !this.others.includes(from)) return;
      if (message.turn > this.turn && message.say === "commit") {
        this.turn = message.turn;
        await this.begin();
      }
      if (message.turn === this.turn) await this.take(from, message);
    });
  }

  stop(): void {
    clearTimeout(this.changing);
    this.round = undefined;
    this.label = "";
  }

  /** What `begin` and the rest do must not overlap; and a message of nonsense must not stop those that follow it. */
  private inOrder(work: () => Promise<void>): Promise<void> {
    return this.work = this.work.then(work).catch(() => {});
  }

  private async begin(): Promise<void> {
    clearTimeout(this.changing);
    this.round = undefined;
    if (this.others.length === 0) return this.become({ phase: "alone", code: undefined, cannot: [] });
    const offer = await makeOffer(this.roundName, this.options.ownId);
    const round: Round = {
      ...{ offer, commitments: new Map(), revealed: new Map(), pairs: new Map(), early: new Map() },
      ...{ having: new Set(), own: undefined, done: false },
    };
    this.round = round;
    // The code that was read out belongs to those who were there then.
    this.become({ phase: "agreeing", code: undefined, cannot: [] });
    this.commit(round);
  }

  private commit({ offer }: Round, to?: string): void {
    this.say({ say: "commit", able: this.options.able, commitment: toText(offer.commitment) }, to);
  }

  private async take(from: string, message: Message): Promise<void> {
    const { round } = this;
    if (!round) return;
    switch (message.say) {
      case "commit":
        return await this.committed(round, from, message);
      case "reveal":
        return await this.hasRevealed(round, from, message);
      case "key":
        if (!round.done) return void round.early.set(from, message);
        return await this.takeKey(round, from, message);
      case "have":
        if (message.number !== round.own?.number) return;
        round.having.add(from);
        if (round.having.size === this.others.length) this.useOwn(round);
    }
  }

  private async committed(
    round: Round,
    from: string,
    { able, commitment }: Extract<Message, { say: "commit" }>,
  ): Promise<void> {
    const bytes = fromText(commitment);
    const known = round.commitments.get(from);
    if (known && same(known.bytes, bytes)) return;
    if (known) {
      // The same person's page has begun anew: so does everybody, with new keys.
      this.turn += 1;
      await this.begin();
      return;
    }
    round.commitments.set(from, { able, bytes });
    // Whoever commits only now may not have been there when the others did; a commitment that is heard twice is one.
    this.commit(round, from);
    if (round.commitments.size < this.others.length) return;
    const cannot = this.others.filter((id) => !round.commitments.get(id)?.able);
    if (!this.options.able) cannot.push(this.options.ownId);
    if (cannot.length > 0) return this.become({ phase: "cannot", code: undefined, cannot });
    const { publicKey, nonce } = round.offer;
    round.revealed.set(this.options.ownId, { publicKey, nonce });
    this.say({ say: "reveal", publicKey: toText(publicKey), nonce: toText(nonce) });
    await this.finish(round);
  }

  private async hasRevealed(
    round: Round,
    from: string,
    message: Extract<Message, { say: "reveal" }>,
  ): Promise<void> {
    const revealed = { publicKey: fromText(message.publicKey), nonce: fromText(message.nonce) };
    const promised = round.commitments.get(from);
    // Whoever reveals something else than was promised, or before promising, is not heard.
    if (!promised || !same(promised.bytes, await commitmentOf(this.roundName, from, revealed))) return;
    round.revealed.set(from, revealed);
    await this.finish(round);
  }

  /** Everybody has revealed: the code, and one's own new key for each of the others. */
  private async finish(round: Round): Promise<void> {
    if (round.done || round.revealed.size < this.others.length + 1) return;
    round.done = true;
    const transcript = await transcriptOf(this.roundName, round.revealed);
    const raw = crypto.getRandomValues(new Uint8Array(32));
    this.nextNumber = (this.nextNumber + 1) % 2 ** 32;
    const own = round.own = { number: this.nextNumber, key: await frameKey(raw) };
    for (const id of this.others) {
      const pair = await pairKey(round.offer, round.revealed.get(id)!, transcript);
      round.pairs.set(id, pair);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const additionalData = this.boundTo(this.options.ownId, id, own.number);
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, pair, raw);
      this.say(
        { say: "key", number: own.number, iv: toText(iv), sealed: toText(new Uint8Array(sealed)) },
        id,
      );
    }
    raw.fill(0);
    this.changing = setTimeout(() => this.useOwn(round), HAVE_WITHIN_MS);
    this.become({ phase: "agreed", code: await codeOf(transcript), cannot: [] });
    const early = [...round.early];
    round.early.clear();
    for (const [from, message] of early) await this.takeKey(round, from, message);
  }

  private async takeKey(
    round: Round,
    from: string,
    { number, iv, sealed }: Extract<Message, { say: "key" }>,
  ): Promise<void> {
    const pair = round.pairs.get(from);
    if (!pair) return;
    const additionalData = this.boundTo(from, this.options.ownId, number);
    const raw = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromText(iv), additionalData },
      pair,
      fromText(sealed),
    );
    this.options.onKeyOf(from, { number, key: await frameKey(new Uint8Array(raw)) });
    this.say({ say: "have", number }, from);
  }

  private useOwn(round: Round): void {
    clearTimeout(this.changing);
    if (this.round === round && round.own) this.options.onOwnKey(round.own);
  }

  private get roundName(): string {
    return `${this.label} #${this.turn}`;
  }

  private boundTo(from: string, to: string, number: number): Bytes {
    return framed(this.roundName, from, to, String(number));
  }

  private say(what: Said, to?: string): void {
    this.options.send(JSON.stringify({ round: this.label, turn: this.turn, ...what }), to);
  }

  private become(state: AgreementState): void {
    this.current = state;
    this.options.onChange();
  }
}

type Said = Message extends infer M ? M extends Message ? Omit<M, "round" | "turn"> : never : never;

/** The longest message of an agreement has about 700 characters: five people's names of their joining, and a reveal. */
const PAYLOAD_CHARACTERS_MAX = 2_048;
/** Somebody's page has begun anew so often within one round of the same people: more is nobody's page. */
const TURNS_MAX = 100;

function parse(payload: string): Message | undefined {
  if (payload.length > PAYLOAD_CHARACTERS_MAX) return undefined;
  try {
    const message = JSON.parse(payload);
    const isTurn = Number.isInteger(message?.turn) && message.turn >= 0 && message.turn <= TURNS_MAX;
    return isTurn && typeof message.round === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}
