import type { Config } from "#lib/config/mod.ts";
import { type Language, type Text, translator } from "#lib/i18n/mod.ts";
import type { Outbox } from "#lib/outbox/mod.ts";
import { Letters, type LettersParts } from "./letters.ts";
import { addressOf, asHtml, asText, type NoticePlace, type Part, type RenderedNotice } from "./render.ts";
import { comingInTexts as texts } from "./texts/coming_in.ts";

const COMING_IN_RECORD = "coming-in-notice";

/** What the mail says to somebody who must come in, as it is stored at the moment of sending. */
export interface ComingInSubject {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** what the visit was about */
  readonly service: Text;
  readonly bring: readonly Text[];
  /** the secret of the citizen's link */
  readonly token: string;
  /** the address under which times at the office are chosen; absent while the plan has none */
  readonly timesPath?: string;
}

export type ComingInSource = (appointment: string) => Promise<ComingInSubject | undefined>;

/** Adds the mail to the commit that ends the visit. */
export function addComingInNotice(outbox: Outbox, op: Deno.AtomicOperation, appointment: string): void {
  outbox.add(op, COMING_IN_RECORD, { appointment });
}

export interface ComingInNoticesParts extends LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  readonly source: ComingInSource;
}

/** Mails to people whose visit ended with "Präsenz nötig", from the outbox. */
export class ComingInNotices extends Letters {
  constructor(parts: ComingInNoticesParts) {
    super(parts, {
      record: COMING_IN_RECORD,
      about: ({ subject: about }) => ({ notice: "comingIn", appointment: String(about["appointment"]) }),
      async write({ subject: about }) {
        const subject = await parts.source(String(about["appointment"]));
        if (!subject || subject.email === "") return undefined;
        return {
          ...renderComingInNotice(subject, parts.config),
          to: { name: subject.name, address: subject.email },
          language: subject.language,
        };
      },
    });
  }
}

/** Writes the mail. Why somebody must come in is not in it, because mail is no sealed letter: the page of the visit says it. */
export function renderComingInNotice(
  subject: ComingInSubject,
  { publicUrl, town }: NoticePlace,
): RenderedNotice {
  const t = translator(subject.language);
  const service = t(subject.service);
  const title = t(texts.subject, { service });
  const to = (path: string) => new URL(path, publicUrl).href;
  const { timesPath } = subject;
  const parts: Part[] = [
    { heading: t(texts.opening, { service }) },
    { paragraph: t(texts.why) },
    { link: to(`/visits/${subject.token}`), label: t(texts.visit) },
    ...(timesPath
      ? [{ paragraph: t(texts.fixedTime) }, { link: to(timesPath), label: t(texts.choose) }]
      : []),
    { paragraph: t(timesPath ? texts.where : texts.whereOnly) },
    { paragraph: `${addressOf(town)}. ${town.openingHours}. ${town.phone}` },
    { heading: t(texts.bring) },
    { list: subject.bring.map((thing) => t(thing)) },
    { small: t(texts.automatic) },
  ];
  return { subject: title, text: asText(parts), html: asHtml(title, subject, parts) };
}
