import type { Audit } from "#lib/audit/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { KeyDestroyedError, type Secrets } from "#lib/crypto/mod.ts";
import type { Delivery, Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import { Bounces } from "./bounces.ts";
import { calendarFile } from "./calendar_file.ts";
import { addNotice, NOTICE_KINDS, NOTICE_RECORD, type NoticeKind } from "./kinds.ts";
import { qrPng } from "./qr.ts";
import { reminderNow, SMS_RECORD } from "./reminders.ts";
import { QR_CID, renderNotice } from "./render.ts";
import { SmsOffice } from "./sms_office.ts";
import { deliverSms } from "./sms_reminders.ts";
import { forgetReturned, isRefused, putResends, readResends } from "./store.ts";
import type { NoticeSource, NoticeSubject } from "./subject.ts";
import { createTransport, MAILS_AT_ONCE, type MailTransport, type TransportOptions } from "./transport.ts";
import {
  type NoticeActor,
  type NoticeTrace,
  type NoticeTrouble,
  OUTAGE_MINUTES,
  Troubles,
} from "./troubles.ts";
import { MailWatch, REFUSED_ATTEMPTS_MAX, type Watched } from "./watch.ts";

/** How long after an appointment's end its mails are still tried, in hours. After that nobody is helped by them. */
const TRIED_HOURS_AFTER = 24;
/** How often the confirmation of one appointment is sent again on request, in 24 hours. */
export const RESENDS_PER_DAY_MAX = 3;
const DAY_MILLISECONDS = 86_400_000;
const COMMIT_ATTEMPTS_MAX = 10;

export interface NoticesParts {
  readonly config: Pick<Config, "mail" | "sms" | "smsRules" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  readonly kv: Deno.Kv;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly secrets: Secrets;
  /** `booking.noticeSubject` */
  readonly source: NoticeSource;
  /** how the trail of an appointment's case is added to; its live trail without it */
  readonly trace?: NoticeTrace;
  /** shared with whoever else sends text messages; one of its own without it */
  readonly sms?: SmsOffice;
  /** for tests: instead of waiting for a mail that a report is ahead of */
  readonly pause?: () => Promise<void>;
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

export type ResendResult = { readonly ok: true } | {
  readonly ok: false;
  readonly reason: "tooMany" | "noAddress" | "cancelled" | "unknown";
};

/** Tells people by mail what has happened to their appointment, from the outbox. */
export class Notices {
  /** which messages the lead hears of when they do not get through; other kinds of mails join it */
  readonly watch: MailWatch;
  private readonly transport: MailTransport;
  private readonly trouble: Troubles;
  private readonly bounces: Bounces;
  private readonly trace: NoticeTrace;
  private lastFault: string | undefined;
  private lastSentAt: Temporal.Instant | undefined;
  private failingSince: Temporal.Instant | undefined;
  private readonly sms: SmsOffice;

  constructor(private readonly parts: NoticesParts) {
    const { config } = parts;
    this.transport = createTransport({
      mail: config.mail,
      dataDir: config.dataDir,
      hostname: config.publicUrl.hostname,
      ...parts.transport,
    });
    this.sms = parts.sms ?? new SmsOffice({ ...parts, timeoutSeconds: parts.transport?.timeoutSeconds });
    this.trace = parts.trace ??
      (async (op, { caseId }, entry) => await parts.audit.append(op, caseId, entry));
    const subjectOf = (appointment: string) => this.subjectOf(appointment);
    this.watch = new MailWatch({ ...parts, subjectOf });
    this.trouble = new Troubles({ ...parts, subjectOf, watch: this.watch, trace: this.trace });
    this.bounces = new Bounces({ ...parts, subjectOf, watch: this.watch, trace: this.trace });
    const recipient = (record: OutboxRecord) => this.recipientOf(record);
    this.watch.add(NOTICE_RECORD, { channel: "mail", about: watched, recipient });
    this.watch.add(SMS_RECORD, {
      channel: "sms",
      about: watched,
      recipient: () => Promise.resolve(undefined),
    });
    parts.outbox.handle(NOTICE_RECORD, (record) => this.deliver(record), MAILS_AT_ONCE);
    parts.outbox.handle(SMS_RECORD, async (record) => {
      const subject = await this.subjectOf(String(record.subject["appointment"]));
      return await deliverSms({ ...parts, sms: this.sms }, record, subject);
    });
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

  /** Since when no mail has got out, once that has lasted {@link OUTAGE_MINUTES}. A recipient who is refused is no outage. */
  outage(): Temporal.Instant | undefined {
    const since = this.failingSince;
    const shownFrom = this.parts.clock.now().subtract({ minutes: OUTAGE_MINUTES });
    return since && Temporal.Instant.compare(since, shownFrom) <= 0 ? since : undefined;
  }

  /** Whether mail about an appointment gets through: its address is refused, or nobody's mail gets out at the moment. */
  async mailState(appointment: string): Promise<"fine" | "refused" | "outage"> {
    if (await isRefused(this.parts.kv, appointment)) return "refused";
    return this.outage() ? "outage" : "fine";
  }

  /** Whether people can be reminded by text message. */
  get hasSms(): boolean {
    return this.parts.config.sms !== undefined;
  }

  /** Sends the confirmation once more, with the link and what is true now. */
  async resend(appointment: string, actor: NoticeActor): Promise<ResendResult> {
    const { kv, clock, outbox } = this.parts;
    const subject = await this.subjectOf(appointment);
    if (!subject) return { ok: false, reason: "unknown" };
    if (subject.email === "") return { ok: false, reason: "noAddress" };
    if (subject.cancelledUntil) return { ok: false, reason: "cancelled" };
    const now = clock.now();
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS_MAX; attempt++) {
      const before = await readResends(kv, appointment);
      const recent = (before.value ?? []).filter((at) => at > now.epochMilliseconds - DAY_MILLISECONDS);
      if (recent.length >= RESENDS_PER_DAY_MAX) return { ok: false, reason: "tooMany" };
      const op = kv.atomic();
      putResends(op, before, [...recent, now.epochMilliseconds], DAY_MILLISECONDS);
      addNotice(outbox, op, "confirmation", appointment);
      // A clerk who sends again what came back thinks that the address works now.
      if (actor.role === "clerk") forgetReturned(op, appointment);
      await this.trace(op, subject, { event: "notice.resent", actor, at: now });
      if (!(await op.commit()).ok) continue;
      outbox.nudge();
      return { ok: true };
    }
    return { ok: false, reason: "tooMany" };
  }

  /** What does not get through, the soonest appointment first. */
  async troubles(): Promise<NoticeTrouble[]> {
    return await this.trouble.list();
  }

  /** Tries a troubled message again, now and under its old Message-ID. @returns false when it is no trouble any more */
  async sendAgain(id: string, actor: NoticeActor): Promise<boolean> {
    return await this.trouble.sendAgain(id, actor);
  }

  /** Somebody told the person by phone: the message leaves the list. */
  async toldByPhone(id: string, actor: NoticeActor): Promise<boolean> {
    return await this.trouble.toldByPhone(id, actor);
  }

  /** Hears what the town's mail server says of mails that it had taken, see {@link Bounces}. @param raw the notification as it came */
  async hearReport(raw: Uint8Array): Promise<boolean> {
    return await this.bounces.hear(raw);
  }

  private async deliver(record: OutboxRecord): Promise<Delivery> {
    const kind = NOTICE_KINDS.find((known) => known === record.subject["notice"]);
    if (!kind) return { done: false, fault: "unknown_notice", final: true };
    const subject = await this.subjectOf(String(record.subject["appointment"]));
    if (!subject || subject.email === "") return { done: true };
    const now = this.parts.clock.now();
    const fate = kind === "reminder"
      ? reminderNow(record, subject, now)
      : isStillTrue(kind, subject)
      ? "send"
      : "drop";
    if (fate === "drop") return { done: true };
    if (fate !== "send") return { done: false, at: fate };
    const sending = await this.send(kind, record, subject, now);
    if (sending.sent || sending.refused) {
      await this.watch.answered({ notice: kind, appointment: subject.appointment }, !sending.sent);
    }
    if (sending.sent) {
      this.lastFault = this.failingSince = undefined;
      this.lastSentAt = now;
      const { keptDays } = this.watch;
      return { done: true, ...(keptDays ? { keptDays } : {}) };
    }
    this.lastFault = sending.fault;
    if (sending.refused) {
      const final = record.attempts + 1 >= REFUSED_ATTEMPTS_MAX;
      return { done: false, fault: sending.fault, ...(final ? { final } : {}) };
    }
    this.failingSince ??= record.failingSince === undefined
      ? now
      : Temporal.Instant.fromEpochMilliseconds(record.failingSince);
    const givenUpAt = subject.start.add({ hours: TRIED_HOURS_AFTER });
    const final = Temporal.Instant.compare(now, givenUpAt) > 0;
    const { fault, outage = false } = sending;
    return final ? { done: false, fault, final } : { done: false, fault, outage };
  }

  /** Once the appointment's time has come, nobody is helped by hearing of it. */
  private async recipientOf({ subject: about }: OutboxRecord): Promise<string | undefined> {
    const subject = await this.subjectOf(String(about["appointment"]));
    const ahead = subject && Temporal.Instant.compare(this.parts.clock.now(), subject.start) < 0;
    return ahead ? subject.email || undefined : undefined;
  }

  private async send(kind: NoticeKind, record: OutboxRecord, subject: NoticeSubject, now: Temporal.Instant) {
    const { config } = this.parts;
    const { qr, ...rendered } = renderNotice(kind, subject, config);
    return await this.transport.send({
      ...rendered,
      // The record's id is the same for all attempts: whoever gets the mail twice can tell (RFC 5322 § 3.6.4).
      messageId: `${record.id}@${config.publicUrl.hostname}`,
      to: { name: subject.name, address: subject.email },
      language: subject.language,
      date: new Date(now.epochMilliseconds),
      // A reminder changes nothing that a calendar would have to follow.
      ...(kind === "reminder" ? {} : { calendar: calendarFile(subject, this.calendarPlace(), "mail", now) }),
      ...(qr ? { pictures: [{ cid: QR_CID, png: await qrPng(qr) }] } : {}),
    });
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

function watched({ subject: about }: OutboxRecord): Watched | undefined {
  const notice = NOTICE_KINDS.find((kind) => kind === about["notice"]);
  return notice && { notice, appointment: String(about["appointment"]) };
}
