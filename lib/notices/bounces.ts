import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import type { Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import { sentAddress } from "./address.ts";
import { type DeliveryReport, readDeliveryReport } from "./delivery_report.ts";
import { noteReturned } from "./store.ts";
import type { SubjectOf } from "./subject.ts";
import type { NoticeTrace } from "./troubles.ts";
import type { MailWatch } from "./watch.ts";

/** A server may turn a mail back before we have written down that it took it: then we look once more, after so many seconds. */
const LOOK_AGAIN_SECONDS = 1;
const SYSTEM = { role: "system" } as const;

/** Hears of mails that came back after a server had taken them, as the town's mail server passes them on. */
export class Bounces {
  constructor(
    private readonly parts: {
      readonly config: Pick<Config, "publicUrl">;
      readonly clock: Clock;
      readonly outbox: Outbox;
      readonly watch: MailWatch;
      readonly subjectOf: SubjectOf;
      readonly trace: NoticeTrace;
      /** for tests: instead of waiting {@link LOOK_AGAIN_SECONDS} */
      readonly pause?: () => Promise<void>;
    },
  ) {}

  /**
   * Reads a delivery status notification. It changes something only if it names one of our mails of late by its Message-ID, and the address that
   * this mail went to; each report counts once. Failed: the mail is listed for the lead, and the appointment's page says so. Delayed: that is
   * written into the trail, and nobody is alarmed.
   * @param raw the mail as it came, of which the first 256 kB are read
   * @returns whether it changed anything
   */
  async hear(raw: Uint8Array): Promise<boolean> {
    const report = await readDeliveryReport(raw);
    const record = report && (await this.mailOf(report) ?? await this.mailOf(report, true));
    const kind = record && this.parts.watch.of(record);
    const recipient = kind && await kind.recipient(record);
    if (!recipient) return false;
    const about = report.recipients.filter(({ addresses }) =>
      addresses.some((one) => isSame(one, recipient))
    );
    const said = about.find(({ action }) => action === "failed") ??
      about.find(({ action }) => action === "delayed");
    if (!said) return false;
    const { status } = said;
    const failed = said.action === "failed";
    const { notice, appointment, toGuest } = kind.watched;
    const { outbox, subjectOf, trace, clock, watch } = this.parts;
    const fault = failed ? { fault: status ? `returned_${status}` : "returned" } : {};
    return await outbox.reported(record.id, { name: report.name, ...fault }, async (op) => {
      const subject = await subjectOf(appointment);
      if (!subject) return false;
      await trace(op, subject, {
        event: failed ? "notice.returned" : "notice.delayed",
        actor: SYSTEM,
        at: clock.now(),
        facts: { notice, ...(status ? { status } : {}) },
      });
      const kept = toGuest ? undefined : await watch.refusedKeptMilliseconds(appointment);
      if (failed && kept !== undefined) noteReturned(op, appointment, kept);
      return true;
    });
  }

  /** The mail that a report is about, if it is one of ours that a server took of late. */
  private async mailOf({ messageIds }: DeliveryReport, later = false): Promise<OutboxRecord | undefined> {
    const host = this.parts.config.publicUrl.hostname.toLowerCase();
    const ids = messageIds.flatMap((messageId) => {
      const [id = "", at = host, ...more] = messageId.split("@");
      return more.length === 0 && at.toLowerCase() === host && isId(id) ? [id] : [];
    });
    if (later && ids.length > 0) await (this.parts.pause ?? pause)();
    for (const id of ids) {
      const record = await this.parts.outbox.delivered(id);
      if (record) return record;
    }
    return undefined;
  }
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_SECONDS * 1000));
}

function isSame(one: string, other: string): boolean {
  return sentAddress(one).toLowerCase() === sentAddress(other).toLowerCase();
}
