import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import type { OutboxRecord } from "#lib/outbox/mod.ts";
import type { NoticeKind } from "./kinds.ts";
import { noteRefused } from "./store.ts";
import type { SubjectOf } from "./subject.ts";

/** How often a mail is tried whose recipient the server refuses (about ten minutes), before the lead is asked to see to it. */
export const REFUSED_ATTEMPTS_MAX = 8;
/** How long a mail that a server took is remembered, in days: servers on the way give up after about five (RFC 5321 § 4.5.4.1). */
const RETURNS_DAYS = 10;
/** How long after its appointment it is known that an address is refused, in days: as long as the person's data. */
const REFUSED_KEPT_DAYS = 14;
const DAY_MILLISECONDS = 86_400_000;

/** Every message that somebody may have to be told in another way. */
export type WatchedNotice =
  | NoticeKind
  | "papersAsked"
  | "papersReminder"
  | "papersClosed"
  | "comingIn"
  | "again"
  | "guest";

/** What a record of the outbox stands for. */
export interface Watched {
  readonly notice: WatchedNotice;
  readonly appointment: string;
  /** it goes to somebody else than the person whose appointment it is */
  readonly toGuest?: boolean;
}

/** A kind of outbox records that the lead sees when they do not get through. */
export interface WatchedKind {
  readonly channel: "mail" | "sms";
  about(record: OutboxRecord): Watched | undefined;
  /** the address it goes to as things stand; `undefined` where nobody need be told any more */
  recipient(record: OutboxRecord): Promise<string | undefined>;
}

/** Which messages are watched, and what is known of the addresses they go to. */
export class MailWatch {
  private readonly kinds = new Map<string, WatchedKind>();

  constructor(
    private readonly parts: {
      readonly config: Pick<Config, "mail">;
      readonly kv: Deno.Kv;
      readonly clock: Clock;
      readonly subjectOf: SubjectOf;
    },
  ) {}

  add(recordKind: string, kind: WatchedKind): void {
    this.kinds.set(recordKind, kind);
  }

  of(record: OutboxRecord): (WatchedKind & { readonly watched: Watched }) | undefined {
    const kind = this.kinds.get(record.kind);
    const watched = kind?.about(record);
    return kind && watched && { ...kind, watched };
  }

  /** For how long a delivered mail is remembered; not at all where nobody would tell us that it came back. */
  get keptDays(): number | undefined {
    const { bounceToken, smtpUrl } = this.parts.config.mail;
    return bounceToken && smtpUrl ? RETURNS_DAYS : undefined;
  }

  /** The mail server has taken or refused an address. */
  async answered({ appointment, toGuest }: Watched, refused: boolean): Promise<void> {
    if (toGuest) return;
    const kept = await this.refusedKeptMilliseconds(appointment);
    if (kept !== undefined) await noteRefused(this.parts.kv, appointment, refused, kept);
  }

  /** How long it is kept that an appointment's address is refused. */
  async refusedKeptMilliseconds(appointment: string): Promise<number | undefined> {
    const subject = await this.parts.subjectOf(appointment);
    const now = this.parts.clock.now().epochMilliseconds;
    return subject &&
      Math.max(subject.start.epochMilliseconds - now, 0) + REFUSED_KEPT_DAYS * DAY_MILLISECONDS;
  }
}
