/**
 * Whether the others' browsers and this one keep picture and sound to themselves: joins the agreement on keys with the transforms that use them.
 * It never goes back to less by itself: where somebody's browser cannot, nothing is sent or shown until this person has agreed to go on.
 */
import type { MediaParticipant } from "#lib/visits/media_messages.ts";
import { KeyAgreement } from "./agreement.ts";
import type { FromCipher, ToCipher, TransformOptions } from "./cipher_messages.ts";

export type SecurityState = {
  /**
   * `cannot`: somebody's browser is not able to, and this person has not agreed to go on without; `open`: they have; `broken`: somebody's
   * frames cannot be opened, or this browser does not seal although it says that it can.
   */
  readonly phase: "alone" | "agreeing" | "sealed" | "cannot" | "open" | "broken";
  readonly code: string | undefined;
  /** ids of those whose browser cannot, or whose frames cannot be opened */
  readonly because: readonly string[];
};

export type SecurityOptions = {
  readonly ownId: string;
  /** the address of the cipher worker's script */
  readonly worker: string;
  readonly send: (payload: string, to?: string) => void;
  readonly onChange: () => void;
};

/** Within this time a transform must have come to life; a browser that ignores it would send in clear. */
const WIRED_WITHIN_MS = 10_000;

type WithTransform = { transform?: unknown };
type TransformClass = new (worker: Worker, options: TransformOptions) => unknown;

export class Security {
  private readonly agreement: KeyAgreement;
  private readonly worker: Worker | undefined;
  private readonly Transform =
    (globalThis as { RTCRtpScriptTransform?: TransformClass }).RTCRtpScriptTransform;
  private readonly unreadable = new Set<string>();
  private readonly unwired = new Map<number, ReturnType<typeof setTimeout>>();
  private selfBroken = false;
  /** those without whom this person has agreed to go on, by their joining */
  private agreedFor = "";
  private list: readonly MediaParticipant[] = [];
  private lastTransform = 0;

  constructor(private readonly options: SecurityOptions) {
    this.worker = this.Transform ? new Worker(options.worker, { type: "module" }) : undefined;
    if (this.worker) {
      this.worker.onmessage = ({ data }) => this.heard(data as FromCipher);
      this.worker.onerror = () => this.breakSelf();
    }
    this.agreement = new KeyAgreement({
      ownId: options.ownId,
      able: this.worker !== undefined,
      send: options.send,
      onOwnKey: (key) => this.tell({ type: "own-key", key }),
      onKeyOf: (participantId, key) => {
        this.unreadable.delete(participantId);
        this.tell({ type: "key-of", participantId, key });
      },
      onChange: () => this.changed(),
    });
  }

  state(): SecurityState {
    const { phase, code, cannot } = this.agreement.state();
    if (phase === "cannot") {
      return { phase: this.agreed() ? "open" : "cannot", code: undefined, because: cannot };
    }
    const broken = [...this.unreadable].filter((id) => this.list.some((one) => one.id === id));
    if (this.selfBroken) broken.push(this.options.ownId);
    // While new keys are on their way, frames that cannot be opened are nothing unusual.
    if (broken.length > 0 && (phase === "agreed" || this.selfBroken)) {
      return { phase: "broken", code: undefined, because: broken };
    }
    return { phase: phase === "agreed" ? "sealed" : phase, code, because: [] };
  }

  /** Whether this page may send. Where it has transforms, they see to it frame by frame. */
  maySend(): boolean {
    return !this.selfBroken && (this.worker !== undefined || this.state().phase === "open");
  }

  /** Whether what comes may be taken: with transforms they see to it. */
  mayReceive(): boolean {
    return !this.selfBroken && (this.worker !== undefined || this.state().phase === "open");
  }

  /** The person has read that somebody's browser cannot, and goes on with these participants. */
  agreeToOpen(): void {
    this.agreedFor = this.exception();
    this.changed();
  }

  participants(list: readonly MediaParticipant[]): void {
    this.list = list;
    for (const id of this.unreadable) if (!list.some((one) => one.id === id)) this.unreadable.delete(id);
    void this.agreement.participants(list);
  }

  receive(from: string, payload: string): void {
    void this.agreement.receive(from, payload);
  }

  onRtpSender(sender: RTCRtpSender, kind: "audio" | "video"): void {
    this.attach(sender, { direction: "send", kind });
  }

  onRtpReceiver(receiver: RTCRtpReceiver, kind: "audio" | "video", participantId: string): void {
    this.attach(receiver, { direction: "receive", kind, participantId });
  }

  stop(): void {
    this.agreement.stop();
    for (const timer of this.unwired.values()) clearTimeout(timer);
    this.worker?.terminate();
  }

  private attach(end: RTCRtpSender | RTCRtpReceiver, about: Omit<TransformOptions, "id">): void {
    const { worker, Transform } = this;
    if (!worker || !Transform) return;
    const id = ++this.lastTransform;
    const transform = new Transform(worker, { id, ...about });
    (end as WithTransform).transform = transform;
    if ((end as WithTransform).transform !== transform) {
      this.breakSelf();
      // Ends the producing or consuming under way: without this it would be finished, and go out in clear.
      throw new Error("expected the transform to be set, found it ignored");
    }
    this.unwired.set(id, setTimeout(() => this.breakSelf(), WIRED_WITHIN_MS));
  }

  private heard(message: FromCipher): void {
    if (message.type === "wired") {
      clearTimeout(this.unwired.get(message.id));
      this.unwired.delete(message.id);
      return;
    }
    if (message.readable) this.unreadable.delete(message.participantId);
    else this.unreadable.add(message.participantId);
    this.changed();
  }

  /** This browser says that it seals and does not: nothing is sent any more. */
  private breakSelf(): void {
    this.selfBroken = true;
    this.changed();
  }

  private agreed(): boolean {
    return this.agreedFor !== "" && this.agreedFor === this.exception();
  }

  /** Who cannot. Whoever joins later and cannot either needs a new agreement. */
  private exception(): string {
    return [...this.agreement.state().cannot].sort().join(" ");
  }

  private tell(message: ToCipher): void {
    this.worker?.postMessage(message);
  }

  private changed(): void {
    this.tell({ type: "in-clear", agreed: this.state().phase === "open" });
    this.options.onChange();
  }
}
