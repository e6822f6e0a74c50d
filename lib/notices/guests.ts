import type { Config } from "#lib/config/mod.ts";
import { formats, type Language, translator } from "#lib/i18n/mod.ts";
import type { Outbox } from "#lib/outbox/mod.ts";
import { Letters, type LettersParts } from "./letters.ts";
import { asHtml, asText, type NoticePlace, type Part, type RenderedNotice } from "./render.ts";
import { texts } from "./texts/guests.ts";

const GUEST_RECORD = "guest-notice";

/** What the mail with a guest's link says, as it is stored at the moment of sending. */
export interface GuestSubject {
  readonly name: string;
  readonly kind: "interpreter" | "companion" | "institution";
  readonly email: string;
  readonly language: Language;
  readonly start: Temporal.Instant;
  /** the secret of the guest's link */
  readonly token: string;
}

/** Where they get it from: `undefined` where the mail is not to be sent any more: withdrawn, or the appointment cancelled. */
export type GuestSource = (visitId: string, guestId: string) => Promise<GuestSubject | undefined>;

/** Adds the mail with the link to the commit that invites. */
export function addGuestNotice(
  outbox: Outbox,
  op: Deno.AtomicOperation,
  guest: { readonly visitId: string; readonly id: string },
): void {
  outbox.add(op, GUEST_RECORD, { visit: guest.visitId, guest: guest.id });
}

export interface GuestNoticesParts extends LettersParts {
  readonly config: Pick<Config, "mail" | "dataDir" | "publicUrl" | "town" | "timeZone">;
  readonly source: GuestSource;
}

/** Mails to interpreters, companions and institutions, from the outbox. */
export class GuestNotices extends Letters {
  constructor(parts: GuestNoticesParts) {
    super(parts, {
      record: GUEST_RECORD,
      about: ({ subject: about }) => ({
        notice: "guest",
        appointment: String(about["visit"]),
        toGuest: true,
      }),
      async write({ subject: about }) {
        const subject = await parts.source(String(about["visit"]), String(about["guest"]));
        return subject && {
          ...renderGuestNotice(subject, parts.config),
          to: { name: subject.name, address: subject.email },
          language: subject.language,
        };
      },
    });
  }
}

/** Writes the mail. It names neither the citizen nor what the appointment is about. */
export function renderGuestNotice(subject: GuestSubject, place: NoticePlace): RenderedNotice {
  const { language } = subject;
  const t = translator(language);
  const dateAndTime = formats(language, place.timeZone).dateAndTime(subject.start);
  const title = t(texts.subject, { date: dateAndTime });
  const parts: Part[] = [
    { paragraph: t(texts.greeting, { name: subject.name }) },
    { heading: t(texts[`invited_${subject.kind}`]) },
    { facts: [[t(texts.when), t(texts.localTime, { dateAndTime, town: place.town.name })]] },
    { paragraph: t(texts.how) },
    { link: new URL(`/visits/${subject.token}`, place.publicUrl).href, label: t(texts.label) },
    { paragraph: t(texts.only) },
    { small: t(texts.why, { town: place.town.name }) },
  ];
  return { subject: title, text: asText(parts), html: asHtml(title, { language }, parts) };
}
