import type { Config } from "#lib/config/mod.ts";
import { formats, type Language, translator } from "#lib/i18n/mod.ts";
import type { Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Letters, type LettersParts } from "./letters.ts";
import { asHtml, asText, type NoticePlace, type Part, type RenderedNotice } from "./render.ts";
import { texts } from "./texts/waiting.ts";

/** Confirm that the address is yours; a time that suits you has been freed; new times can be booked. */
export type WaitingNotice = "confirm" | "freed" | "opened";
const WAITING_RECORD = "waiting-notice";

/** What a mail to somebody on the waiting list is about, as it is stored at the moment of sending. */
export interface WaitingSubject {
  readonly service: Pick<Service, "id" | "name">;
  readonly needs: readonly string[];
  /** the freed time, or one of the new ones */
  readonly start?: Temporal.Instant;
  /** it is one of several that are new */
  readonly opened?: boolean;
  readonly email: string;
  readonly language: Language;
  /** the secret of the entry's link */
  readonly token: string;
}

/** Where they get it from: `undefined` where the mail is not to be sent any more: left the list, or the time is taken again. */
export type WaitingSource = (
  entry: string,
  startMs: number | undefined,
  orOther: boolean,
) => Promise<WaitingSubject | undefined>;

/** Adds a mail to the commit that makes it due. @param dueAt mails go out in this order */
export function addWaitingNotice(
  outbox: Outbox,
  op: Deno.AtomicOperation,
  about: { readonly notice: WaitingNotice; readonly entry: string; readonly start?: number },
  dueAt?: Temporal.Instant,
): void {
  const { notice, entry, start } = about;
  outbox.add(op, WAITING_RECORD, { notice, entry, ...(start === undefined ? {} : { start }) }, dueAt);
}

export interface WaitingNoticesParts extends LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  /** `booking.waiting.noticeSubject` */
  readonly source: WaitingSource;
}

/** Somebody on the waiting list whose address the mail server refuses. */
export interface WaitingTrouble {
  readonly entry: string;
  /** the mail that was given up last */
  readonly notice: WaitingNotice;
  readonly fault: string;
  readonly since: Temporal.Instant;
  readonly subject: WaitingSubject;
}

/** Mails to people on the waiting list, from the outbox. */
export class WaitingNotices extends Letters {
  constructor(private readonly own: WaitingNoticesParts) {
    super(own, {
      record: WAITING_RECORD,
      shown: true,
      async write(record) {
        const subject = await own.source(...askedOf(record));
        return subject && {
          ...renderWaitingNotice(subject, own.config),
          to: { name: "", address: subject.email },
          language: subject.language,
        };
      },
    });
  }

  /** Whose address was refused for good, the last one first. What is left of those who wait no more is settled by the way. */
  async troubles(): Promise<WaitingTrouble[]> {
    const found = new Map<string, WaitingTrouble>();
    for (const record of await this.refused()) {
      const [entry] = askedOf(record);
      if (found.has(entry)) continue;
      // The time it named may be gone: the address stays refused for as long as somebody waits under it.
      const subject = await this.own.source(entry, undefined, false);
      if (!subject) {
        await this.own.outbox.settle(record.id, () => Promise.resolve(true));
        continue;
      }
      found.set(entry, {
        ...{ entry, subject, notice: record.subject["notice"] as WaitingNotice },
        fault: record.lastFault ?? "unknown",
        since: Temporal.Instant.fromEpochMilliseconds(record.gaveUpAt!),
      });
    }
    return [...found.values()];
  }

  /** Tries everything again that an entry's address has refused. @returns false when there is nothing any more */
  async sendAgain(entry: string): Promise<boolean> {
    let done = false;
    for (const record of await this.refused()) {
      if (askedOf(record)[0] !== entry) continue;
      done = await this.own.outbox.again(record.id, () => Promise.resolve(true)) || done;
    }
    return done;
  }

  private async refused(): Promise<OutboxRecord[]> {
    const records = await this.own.outbox.troubles();
    return records.filter(({ kind, gaveUpAt }) => kind === WAITING_RECORD && gaveUpAt !== undefined)
      .sort((a, b) => b.gaveUpAt! - a.gaveUpAt!);
  }
}

/** What a record of the outbox is about. */
function askedOf({ subject: { entry, start, notice } }: OutboxRecord): Parameters<WaitingSource> {
  return [String(entry), start === undefined ? undefined : Number(start), notice === "opened"];
}

/** Writes a mail to somebody on the list: to confirm the address, or, with a time, that it is free now. */
export function renderWaitingNotice(subject: WaitingSubject, place: NoticePlace): RenderedNotice {
  const t = translator(subject.language);
  const service = t(subject.service.name);
  const list = new URL(`/services/${subject.service.id}/waiting-list/${subject.token}`, place.publicUrl).href;
  const parts: Part[] = subject.start
    ? [...freedTime(subject, subject.start, place), { paragraph: t(texts.leave) }, {
      link: list,
      label: t(texts.leaveLabel),
    }, { small: t(texts.freedWhy, { town: place.town.name }) }]
    : [
      { heading: t(texts.confirm, { service }) },
      { paragraph: t(texts.confirmHow) },
      { link: list, label: t(texts.confirmLabel) },
      { small: t(texts.confirmWhy, { town: place.town.name }) },
    ];
  const title = subject.start
    ? t(subject.opened ? texts.openedSubject : texts.freedSubject, {
      date: formats(subject.language, place.timeZone).dateAndTime(subject.start),
    })
    : t(texts.confirmSubject, { service });
  return { subject: title, text: asText(parts), html: asHtml(title, subject, parts) };
}

function freedTime(subject: WaitingSubject, start: Temporal.Instant, place: NoticePlace): Part[] {
  const t = translator(subject.language);
  const { dateAndTime } = formats(subject.language, place.timeZone);
  const link = new URL(`/services/${subject.service.id}/slots`, place.publicUrl);
  link.searchParams.set("start", start.toString({ smallestUnit: "minute" }));
  for (const need of subject.needs) link.searchParams.append("need", need);
  return [
    { heading: t(subject.opened ? texts.opened : texts.freed) },
    {
      facts: [
        [t(texts.what), t(subject.service.name)],
        [t(texts.when), t(texts.localTime, { dateAndTime: dateAndTime(start), town: place.town.name })],
      ],
    },
    { paragraph: t(texts.freedHow) },
    { link: link.href, label: t(texts.freedLabel) },
    { paragraph: t(texts.freedFair) },
  ];
}
