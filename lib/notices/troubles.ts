import type { AuditEntry } from "#lib/audit/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import type { Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import { forgetReturned } from "./store.ts";
import type { NoticeSubject, SubjectOf } from "./subject.ts";
import type { MailWatch, WatchedNotice } from "./watch.ts";

/** From when on failing mail is an outage that staff are told of, in minutes. */
export const OUTAGE_MINUTES = 15;

/** Who wants a mail sent again, or has seen to one in another way. */
export type NoticeActor = AuditEntry["actor"];

/** Adds an entry to the trail of an appointment's case, in the commit under construction, wherever that case is by now. */
export type NoticeTrace = (
  op: Deno.AtomicOperation,
  about: Pick<NoticeSubject, "appointment" | "caseId">,
  entry: {
    readonly event: string;
    readonly actor: NoticeActor;
    readonly at: Temporal.Instant;
    readonly facts?: AuditEntry["facts"];
  },
) => Promise<void>;

/** A message that does not get through: refused for good (`gaveUp`), come back later (`returned`), or failing for at least {@link OUTAGE_MINUTES}. */
export interface NoticeTrouble {
  readonly id: string;
  readonly channel: "mail" | "sms";
  readonly notice: WatchedNotice;
  readonly fault: string;
  readonly gaveUp: boolean;
  /** a server took it, and sent it back */
  readonly returned: boolean;
  readonly since: Temporal.Instant;
  readonly subject: NoticeSubject;
  /** it went to somebody who takes part, not to the person */
  readonly toGuest: boolean;
}

/** What the lead sees to: messages that did not reach people. */
export class Troubles {
  constructor(
    private readonly parts: {
      readonly outbox: Outbox;
      readonly clock: Clock;
      readonly watch: MailWatch;
      readonly subjectOf: SubjectOf;
      readonly trace: NoticeTrace;
    },
  ) {}

  /** The soonest appointment first. What nobody can be helped with any more is settled by the way. */
  async list(): Promise<NoticeTrouble[]> {
    const { outbox, clock, watch, subjectOf } = this.parts;
    const from = clock.now().subtract({ minutes: OUTAGE_MINUTES }).epochMilliseconds;
    const found: NoticeTrouble[] = [];
    for (const record of await outbox.troubles()) {
      const kind = watch.of(record);
      const gaveUp = record.gaveUpAt !== undefined;
      const since = record.returnedAt ?? record.failingSince ?? record.dueAt;
      if (!kind || !gaveUp && since > from) continue;
      const { notice, appointment, toGuest = false } = kind.watched;
      const subject = await subjectOf(appointment);
      if (!subject) {
        await outbox.settle(record.id, () => Promise.resolve(true));
        continue;
      }
      found.push({
        ...{ id: record.id, channel: kind.channel, notice, gaveUp, subject, toGuest },
        returned: record.returnedAt !== undefined,
        fault: record.lastFault ?? "unknown",
        since: Temporal.Instant.fromEpochMilliseconds(since),
      });
    }
    return found.sort((a, b) => Temporal.Instant.compare(a.subject.start, b.subject.start));
  }

  /** Tries a troubled message again, now and under its old Message-ID. @returns false when it is no trouble any more */
  async sendAgain(id: string, actor: NoticeActor): Promise<boolean> {
    return await this.parts.outbox.again(id, async (op, record) => {
      const kind = this.parts.watch.of(record);
      // Whoever sends again what came back thinks that the address works now.
      if (kind && record.returnedAt !== undefined) forgetReturned(op, kind.watched.appointment);
      return await this.traced(op, record, "notice.sentAgain", actor);
    });
  }

  /** Somebody told the person by phone: the message leaves the list. */
  async toldByPhone(id: string, actor: NoticeActor): Promise<boolean> {
    return await this.parts.outbox.settle(
      id,
      (op, record) => this.traced(op, record, "notice.toldByPhone", actor),
    );
  }

  private async traced(
    op: Deno.AtomicOperation,
    record: OutboxRecord,
    event: string,
    actor: NoticeActor,
  ): Promise<boolean> {
    const { watch, subjectOf, trace, clock } = this.parts;
    const watched = watch.of(record)?.watched;
    const subject = watched && await subjectOf(watched.appointment);
    if (!subject) return false;
    await trace(op, subject, { event, actor, at: clock.now(), facts: { notice: watched.notice } });
    return true;
  }
}
