import type { Config } from "#lib/config/mod.ts";
import { formats, type Language, type Text, translator } from "#lib/i18n/mod.ts";
import type { Outbox } from "#lib/outbox/mod.ts";
import { Letters, type LettersParts } from "./letters.ts";
import { asHtml, asText, type NoticePlace, type Part, type RenderedNotice } from "./render.ts";
import { texts } from "./texts/again.ts";

const AGAIN_RECORD = "again-notice";

/** What the mail after a visit that technical failure ended says, as it is stored at the moment of sending. */
export interface AgainSubject {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly service: Text;
  /** the secret of the citizen's link */
  readonly token: string;
  /** the time that is kept for them, while it is */
  readonly kept?: { readonly start: Temporal.Instant; readonly until: Temporal.Instant };
}

/** Where they get it from: `undefined` where the mail is not to be sent any more. */
export type AgainSource = (appointment: string) => Promise<AgainSubject | undefined>;

/** Adds the mail to the commit that keeps the time. */
export function addAgainNotice(outbox: Outbox, op: Deno.AtomicOperation, appointment: string): void {
  outbox.add(op, AGAIN_RECORD, { appointment });
}

export interface AgainNoticesParts extends LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  readonly source: AgainSource;
}

/** Mails to people whom technical failure sent away, from the outbox. */
export class AgainNotices extends Letters {
  constructor(parts: AgainNoticesParts) {
    super(parts, {
      record: AGAIN_RECORD,
      about: ({ subject: about }) => ({ notice: "again", appointment: String(about["appointment"]) }),
      async write({ subject: about }) {
        const subject = await parts.source(String(about["appointment"]));
        return subject && {
          ...renderAgainNotice(subject, parts.config),
          to: { name: subject.name, address: subject.email },
          language: subject.language,
        };
      },
    });
  }
}

/** Writes the mail. Opening its link books nothing: the button on the page does (P07). */
export function renderAgainNotice(subject: AgainSubject, place: NoticePlace): RenderedNotice {
  const t = translator(subject.language);
  const { dateAndTime } = formats(subject.language, place.timeZone);
  const { kept, language } = subject;
  const title = t(texts.subject, { service: t(subject.service) });
  const offer: Part[] = kept
    ? [
      {
        facts: [[
          t(texts.when),
          t(texts.localTime, { dateAndTime: dateAndTime(kept.start), town: place.town.name }),
        ]],
      },
      { paragraph: t(texts.kept, { until: dateAndTime(kept.until) }) },
    ]
    : [{ paragraph: t(texts.choose) }];
  const parts: Part[] = [
    { paragraph: t(texts.greeting, { name: subject.name }) },
    { heading: t(texts.sorry) },
    ...offer,
    { paragraph: t(texts.carried) },
    { link: new URL(`/appointments/${subject.token}/again`, place.publicUrl).href, label: t(texts.label) },
    { paragraph: t(texts.phone, { phone: place.town.phone }) },
    { small: t(texts.why, { town: place.town.name }) },
  ];
  return { subject: title, text: asText(parts), html: asHtml(title, { language }, parts) };
}
