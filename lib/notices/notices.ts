import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import type { Delivery, Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import { calendarFile } from "./calendar_file.ts";
import { NOTICE_KINDS, NOTICE_RECORD, type NoticeKind } from "./kinds.ts";
import { renderNotice } from "./render.ts";
import type { NoticeSource, NoticeSubject } from "./subject.ts";
import { createTransport, type MailTransport, type TransportOptions } from "./transport.ts";

/** How long after an appointment's end its mails are still tried, in hours. After that nobody is helped by them. */
const TRIED_HOURS_AFTER = 24;

export interface NoticesParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  readonly clock: Clock;
  readonly outbox: Outbox;
  /** `booking.noticeSubject` */
  readonly source: NoticeSource;
  /** for tests: shorter patience, a certificate of their own */
  readonly transport?: Pick<TransportOptions, "timeoutSeconds" | "trusted">;
}

/** Whether mail gets out. `lastFault` is a code such as `smtp_451` or `econnection`. */
export type NoticeHealth = {
  readonly mode: "smtp" | "files";
  readonly ok: boolean;
  readonly lastFault?: string;
  readonly lastSentAt?: Temporal.Instant;
};

/** Tells people by mail what has happened to their appointment, from the outbox. */
export class Notices {
  private readonly transport: MailTransport;
  private lastFault: string | undefined;
  private lastSentAt: Temporal.Instant | undefined;

  constructor(private readonly parts: NoticesParts) {
    const { config } = parts;
    this.transport = createTransport({
      mail: config.mail,
      dataDir: config.dataDir,
      hostname: config.publicUrl.hostname,
      ...parts.transport,
    });
    parts.outbox.handle(NOTICE_RECORD, (record) => this.deliver(record));
  }

  /** The state that the last attempts left, without asking the server. */
  noticeHealth(): NoticeHealth {
    return {
      mode: this.parts.config.mail.smtpUrl ? "smtp" : "files",
      ok: this.lastFault === undefined,
      ...(this.lastFault === undefined ? {} : { lastFault: this.lastFault }),
      ...(this.lastSentAt === undefined ? {} : { lastSentAt: this.lastSentAt }),
    };
  }

  /** Asks the mail server whether it would take mail now (for `doctor`). */
  async check(): Promise<NoticeHealth> {
    const checked = await this.transport.check();
    this.lastFault = checked.sent ? undefined : checked.fault;
    return this.noticeHealth();
  }

  /** The calendar file of an appointment for downloading. */
  calendarFor(subject: NoticeSubject): string {
    return calendarFile(subject, this.calendarPlace(), "download", this.parts.clock.now()).content;
  }

  close(): void {
    this.transport.close();
  }

  private async deliver(record: OutboxRecord): Promise<Delivery> {
    const kind = NOTICE_KINDS.find((known) => known === record.subject["notice"]);
    if (!kind) return { done: false, fault: "unknown_notice", final: true };
    const subject = await this.subjectOf(String(record.subject["appointment"]));
    if (!subject || !isStillTrue(kind, subject)) return { done: true };
    const { config, clock } = this.parts;
    const now = clock.now();
    const rendered = renderNotice(kind, subject, config);
    const sending = await this.transport.send({
      ...rendered,
      // The record's id is the same for all attempts: whoever gets the mail twice can tell (RFC 5322 § 3.6.4).
      messageId: `${record.id}@${config.publicUrl.hostname}`,
      to: { name: subject.name, address: subject.email },
      language: subject.language,
      date: new Date(now.epochMilliseconds),
      calendar: calendarFile(subject, this.calendarPlace(), "mail", now),
    });
    if (sending.sent) {
      this.lastFault = undefined;
      this.lastSentAt = now;
      return { done: true };
    }
    this.lastFault = sending.fault;
    const givenUpAt = subject.start.add({ hours: TRIED_HOURS_AFTER });
    return Temporal.Instant.compare(now, givenUpAt) > 0
      ? { done: false, fault: sending.fault, final: true }
      : { done: false, fault: sending.fault };
  }

  private async subjectOf(appointment: string): Promise<NoticeSubject | undefined> {
    try {
      return await this.parts.source(appointment);
    } catch (fault) {
      // The case's key was destroyed: there is nobody to write to any more.
      if (fault instanceof KeyDestroyedError) return undefined;
      throw fault;
    }
  }

  private calendarPlace() {
    const { publicUrl, town, mail } = this.parts.config;
    const email = /[^\s@<>]+@[^\s@<>]+/.exec(mail.from)?.[0] ?? town.email;
    return { publicUrl, town, organizer: { name: `${town.office} ${town.name}`, email } };
  }
}

/** A notice that waited may have been overtaken: nobody is told that a cancelled appointment is booked, or the other way round. */
function isStillTrue(kind: NoticeKind, subject: NoticeSubject): boolean {
  return (kind === "cancelled") === (subject.cancelledUntil !== undefined);
}
