import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import type { Delivery, Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import {
  createTransport,
  type MailTransport,
  type OutgoingMail,
  type TransportOptions,
} from "./transport.ts";
import { type MailWatch, REFUSED_ATTEMPTS_MAX, type Watched } from "./watch.ts";

export interface LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl">;
  readonly clock: Clock;
  readonly outbox: Outbox;
  /** who is told when such a mail does not get through (`notices.watch`) */
  readonly watch?: MailWatch;
  /** for tests */
  readonly transport?: Pick<TransportOptions, "timeoutSeconds" | "trusted">;
}

export type Letter = Omit<OutgoingMail, "messageId" | "date">;

export interface LetterKind {
  /** of the outbox records that stand for these mails */
  readonly record: string;
  /**
   * Written anew for each attempt, so that it says what is true then; `undefined` where it is not to be sent any more, an instant where that
   * cannot be said yet: then it is looked at again.
   */
  write(record: OutboxRecord): Promise<Letter | Temporal.Instant | undefined>;
  /** which message about which appointment it is, where somebody can be told in another way */
  about?(record: OutboxRecord): Watched;
  /** somebody sees which of them were given up, without being told in another way */
  readonly shown?: boolean;
  /** what is left to do when it is out */
  sent?(record: OutboxRecord): Promise<void>;
}

/** Mails of one kind, from the outbox, each under one Message-ID however often it is tried (RFC 5322 § 3.6.4). */
export class Letters {
  private readonly mail: MailTransport;

  constructor(private readonly parts: LettersParts, private readonly kind: LetterKind) {
    const { config, outbox } = parts;
    this.mail = createTransport({
      mail: config.mail,
      dataDir: config.dataDir,
      hostname: config.publicUrl.hostname,
      ...parts.transport,
    });
    outbox.handle(kind.record, (record) => this.deliver(record));
    const { about } = kind;
    if (!about) return;
    parts.watch?.add(kind.record, {
      channel: "mail",
      about,
      recipient: (record) => this.recipientOf(record),
    });
  }

  close(): void {
    this.mail.close();
  }

  private async deliver(record: OutboxRecord): Promise<Delivery> {
    const { config, clock } = this.parts;
    const letter = await this.kind.write(record);
    if (!letter) return { done: true };
    if (letter instanceof Temporal.Instant) return { done: false, at: letter };
    const sending = await this.mail.send({
      ...letter,
      messageId: `${record.id}@${config.publicUrl.hostname}`,
      date: new Date(clock.now().epochMilliseconds),
    });
    const watch = this.kind.about ? this.parts.watch : undefined;
    const watched = this.kind.about?.(record);
    if (watched && (sending.sent || sending.refused)) await watch?.answered(watched, !sending.sent);
    if (sending.sent) {
      await this.kind.sent?.(record);
      return { done: true, ...(watch?.keptDays ? { keptDays: watch.keptDays } : {}) };
    }
    const { fault, refused, outage = false } = sending;
    // Only what somebody sees is given up.
    const final = refused && (watch || this.kind.shown) && record.attempts + 1 >= REFUSED_ATTEMPTS_MAX;
    return final ? { done: false, fault, final } : { done: false, fault, outage };
  }

  /** Whom it would be written to now. */
  private async recipientOf(record: OutboxRecord): Promise<string | undefined> {
    const letter = await this.kind.write(record);
    return letter && "to" in letter ? letter.to.address : undefined;
  }
}
