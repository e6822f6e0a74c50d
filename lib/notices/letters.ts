import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import type { Delivery, Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import {
  createTransport,
  type MailTransport,
  type OutgoingMail,
  type TransportOptions,
} from "./transport.ts";

export interface LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl">;
  readonly clock: Clock;
  readonly outbox: Outbox;
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
    if (!sending.sent) return { done: false, fault: sending.fault, outage: sending.outage ?? false };
    await this.kind.sent?.(record);
    return { done: true };
  }
}
