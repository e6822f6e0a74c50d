import type { Config } from "#lib/config/mod.ts";
import { formats, type Language, type Text, translator } from "#lib/i18n/mod.ts";
import type { Outbox } from "#lib/outbox/mod.ts";
import { Letters, type LettersParts } from "./letters.ts";
import { asHtml, asText, type NoticePlace, type Part, type RenderedNotice } from "./render.ts";
import { texts } from "./texts/follow.ts";

/** Papers are missing after a visit; they still are, shortly before the date; the case was closed. */
export const FOLLOW_NOTICES = ["asked", "reminder", "closed"] as const;
export type FollowNotice = typeof FOLLOW_NOTICES[number];
const FOLLOW_RECORD = "follow-notice";

/** What a mail about papers that follow says, as it is stored at the moment of sending. */
export interface FollowSubject {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly service: Text;
  /** the secret of the citizen's link */
  readonly token: string;
  /** what has not come yet, by name */
  readonly missing: readonly Text[];
  /** the last day on which papers are taken, or on which the link opens where the case was closed */
  readonly lastDay: Temporal.PlainDate;
  /** how the case was closed; only for the mail that says so */
  readonly closedAs?: "done" | "mustComeIn";
}

/** Where they get it from: an instant to look again at, or `undefined` where the mail is not to be sent any more. */
export type FollowSource = (
  appointment: string,
  notice: FollowNotice,
) => Promise<FollowSubject | Temporal.Instant | undefined>;

/** Adds a mail about papers that follow to the commit that makes it true. */
export function addFollowNotice(
  outbox: Outbox,
  op: Deno.AtomicOperation,
  about: { readonly notice: FollowNotice; readonly appointment: string },
  dueAt?: Temporal.Instant,
): void {
  outbox.add(op, FOLLOW_RECORD, { notice: about.notice, appointment: about.appointment }, dueAt);
}

/** Under which names the lead's list knows them. */
const WATCHED = { asked: "papersAsked", reminder: "papersReminder", closed: "papersClosed" } as const;

function noticeOf(stored: string | number | undefined): FollowNotice | undefined {
  return FOLLOW_NOTICES.find((known) => known === stored);
}

export interface FollowNoticesParts extends LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  readonly source: FollowSource;
}

/** Mails to people whose papers are to follow, from the outbox. */
export class FollowNotices extends Letters {
  constructor(parts: FollowNoticesParts) {
    super(parts, {
      record: FOLLOW_RECORD,
      about: ({ subject: about }) => ({
        notice: WATCHED[noticeOf(about["notice"]) ?? "asked"],
        appointment: String(about["appointment"]),
      }),
      async write({ subject: about }) {
        const notice = noticeOf(about["notice"]);
        const subject = notice && await parts.source(String(about["appointment"]), notice);
        if (!notice || !subject) return undefined;
        if (subject instanceof Temporal.Instant) return subject;
        return {
          ...renderFollowNotice(notice, subject, parts.config),
          to: { name: subject.name, address: subject.email },
          language: subject.language,
        };
      },
    });
  }
}

/** Writes the mail. What is missing is named, as the person was told in the visit; nothing else of the case is. */
export function renderFollowNotice(
  notice: FollowNotice,
  subject: FollowSubject,
  place: NoticePlace,
): RenderedNotice {
  const t = translator(subject.language);
  const date = formats(subject.language, place.timeZone).longDate(subject.lastDay);
  const service = t(subject.service);
  const closing = notice === "closed";
  const title = closing
    ? t(subject.closedAs === "mustComeIn" ? texts.comeInSubject : texts.doneSubject, { service })
    : t(notice === "reminder" ? texts.reminderSubject : texts.askedSubject, { date });
  const parts: Part[] = [
    { paragraph: t(texts.greeting, { name: subject.name }) },
    ...(closing ? closed(subject, service, date, place) : asked(notice, subject, service, date, place)),
    { small: t(texts.why, { town: place.town.name }) },
  ];
  return { subject: title, text: asText(parts), html: asHtml(title, subject, parts) };
}

function asked(
  notice: FollowNotice,
  subject: FollowSubject,
  service: string,
  date: string,
  place: NoticePlace,
): Part[] {
  const t = translator(subject.language);
  const link = new URL(`/appointments/${subject.token}/uploads`, place.publicUrl).href;
  return [
    { heading: t(notice === "reminder" ? texts.reminder : texts.asked, { service }) },
    { paragraph: t(texts.missing) },
    { list: subject.missing.map((name) => t(name)) },
    { paragraph: t(texts.until, { date }) },
    { link, label: t(texts.label) },
    { paragraph: t(texts.notByMail) },
    { paragraph: t(texts.cannot) },
    ...office(subject, place),
  ];
}

function closed(subject: FollowSubject, service: string, date: string, place: NoticePlace): Part[] {
  const t = translator(subject.language);
  const link = new URL(`/visits/${subject.token}`, place.publicUrl).href;
  const comeIn = subject.closedAs === "mustComeIn";
  return [
    { heading: t(comeIn ? texts.comeIn : texts.done, { service }) },
    ...(comeIn ? office(subject, place) : []),
    { paragraph: t(texts.documents, { date }) },
    { link, label: t(texts.documentsLabel) },
  ];
}

function office({ language }: FollowSubject, { town }: NoticePlace): Part[] {
  const phone = translator(language)(texts.phone, { phone: town.phone });
  const address = [town.office, town.street, town.postcodeAndPlace].join(", ");
  return [{ paragraph: `${address}. ${town.openingHours}. ${phone}` }];
}
