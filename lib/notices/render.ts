import type { TownInfo } from "#lib/config/mod.ts";
import { formats, type Text, translator } from "#lib/i18n/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import type { NoticeKind } from "./kinds.ts";
import type { NoticeSubject } from "./subject.ts";
import { comingInTexts } from "./texts/coming_in.ts";
import { texts } from "./texts/mail.ts";

export interface NoticePlace {
  readonly publicUrl: URL;
  readonly town: TownInfo;
  readonly timeZone: string;
}

export interface RenderedNotice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** the link that the picture `cid:qr` in the HTML holds */
  readonly qr?: string;
}

/** Under which name the HTML shows the QR code. */
export const QR_CID = "qr";

/** A mail is a list of such parts; each knows how it reads as text and as HTML. */
export type Part =
  | { readonly paragraph: string }
  | { readonly heading: string }
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly link: string; readonly label: string }
  | { readonly list: readonly string[] }
  | { readonly qr: string; readonly alt: string }
  | { readonly small: string };

const SUBJECT: Record<NoticeKind, Text> = {
  confirmation: texts.confirmationSubject,
  rebooked: texts.rebookedSubject,
  cancelled: texts.cancelledSubject,
  restored: texts.restoredSubject,
  reminder: texts.reminderSubject,
};
const OPENING: Record<NoticeKind, Text> = {
  confirmation: texts.confirmation,
  rebooked: texts.rebooked,
  cancelled: texts.cancelled,
  restored: texts.restored,
  reminder: texts.reminder,
};

/** Writes a notice in the appointment's language: the same parts as text and as plain, accessible HTML without remote content. */
export function renderNotice(kind: NoticeKind, subject: NoticeSubject, place: NoticePlace): RenderedNotice {
  const t = translator(subject.language);
  const format = formats(subject.language, place.timeZone);
  const dateAndTime = format.dateAndTime(subject.start);
  const title = t(SUBJECT[kind], { date: dateAndTime, service: t(subject.service.name) });
  const parts: Part[] = [
    { paragraph: t(texts.greeting, { name: subject.name }) },
    { heading: t(openingOf(kind, subject)) },
    {
      facts: [
        [t(texts.what), t(subject.service.name)],
        [
          t(texts.when),
          t(texts.localTime, { dateAndTime, town: place.town.name, minutes: subject.durationMinutes }),
        ],
        ...(kind === "cancelled" ? [] : [[t(texts.where), whereOf(subject, place)] as const]),
      ],
    },
    ...(kind === "cancelled" ? afterCancelling(subject, place) : beforeTheAppointment(subject, place)),
    ...(kind === "reminder" ? [{ paragraph: t(texts.cannotCome) }] : []),
    ...inPerson(subject, place),
    { small: t(texts.automatic) },
  ];
  const qr = parts.find((part) => "qr" in part)?.qr;
  return { subject: title, text: asText(parts), html: asHtml(title, subject, parts), ...(qr ? { qr } : {}) };
}

function openingOf(kind: NoticeKind, { cancelledByOffice }: NoticeSubject): Text {
  return kind === "cancelled" && cancelledByOffice ? texts.cancelledByOffice : OPENING[kind];
}

/** By video, or at the office with its address. */
function whereOf({ language, service }: NoticeSubject, { town }: NoticePlace): string {
  const t = translator(language);
  return isAtOffice(service) ? t(comingInTexts.atOffice, { address: addressOf(town) }) : t(texts.byVideo);
}

/** Nobody takes part in an appointment at the office by phone: there is no picture to open the link with. */
function beforeTheAppointment(subject: NoticeSubject, place: NoticePlace): Part[] {
  const t = translator(subject.language);
  const atOffice = isAtOffice(subject.service);
  return [
    { paragraph: t(texts.yourLink) },
    { link: appointmentLink(subject, place), label: t(texts.openAppointment) },
    { paragraph: t(atOffice ? comingInTexts.linkUse : texts.linkUse) },
    { heading: t(atOffice ? comingInTexts.bring : texts.toHaveReady) },
    { list: subject.service.toHaveReady.map((thing) => t(thing)) },
    ...(atOffice ? [] : [{ qr: appointmentLink(subject, place), alt: t(texts.qrAlt) }]),
  ];
}

function afterCancelling(subject: NoticeSubject, place: NoticePlace): Part[] {
  const t = translator(subject.language);
  const until = subject.cancelledUntil;
  const undo: Part[] = until && !subject.cancelledByOffice
    ? [
      { paragraph: t(texts.undo, { time: formats(subject.language, place.timeZone).time(until) }) },
      { link: `${appointmentLink(subject, place)}/cancellation`, label: t(texts.openAppointment) },
    ]
    : [];
  return [
    ...undo,
    { paragraph: t(texts.bookAgain) },
    { link: new URL("/", place.publicUrl).href, label: place.town.name },
  ];
}

function inPerson(subject: NoticeSubject, { town }: NoticePlace): Part[] {
  const t = translator(subject.language);
  const { phone, openingHours } = town;
  if (isAtOffice(subject.service)) {
    return [{ paragraph: t(comingInTexts.questions, { phone, hours: openingHours }) }];
  }
  return [
    { paragraph: t(texts.inPerson) },
    { paragraph: `${addressOf(town)}. ${openingHours}. ${t(texts.phone, { phone })}` },
  ];
}

/** The office's address in one line, as calendars and maps read it. */
export function addressOf({ office, street, postcodeAndPlace }: TownInfo): string {
  return [office, street, postcodeAndPlace].join(", ");
}

function appointmentLink(subject: NoticeSubject, place: NoticePlace): string {
  return new URL(`/appointments/${subject.token}`, place.publicUrl).href;
}

export function asText(parts: readonly Part[]): string {
  const lines = parts.filter((part) => !("qr" in part)).map((part) => {
    if ("paragraph" in part) return part.paragraph;
    if ("heading" in part) return part.heading;
    if ("facts" in part) return part.facts.map(([name, value]) => `${name}: ${value}`).join("\n");
    if ("link" in part) return part.link;
    if ("list" in part) return part.list.map((item) => `- ${item}`).join("\n");
    if ("qr" in part) return "";
    return `-- \n${part.small}`;
  });
  return lines.join("\n\n") + "\n";
}

const STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:38em;margin:0 auto;padding:1em}" +
  "h1{font-size:1.3em}h2{font-size:1.1em}dt{font-weight:bold}dd{margin:0 0 .5em}small{font-size:.85em}";

export function asHtml(
  title: string,
  subject: Pick<NoticeSubject, "language">,
  parts: readonly Part[],
): string {
  let headings = 0;
  const body = parts.map((part) => {
    if ("paragraph" in part) return `<p>${escape(part.paragraph)}</p>`;
    if ("heading" in part) {
      const tag = headings++ === 0 ? "h1" : "h2";
      return `<${tag}>${escape(part.heading)}</${tag}>`;
    }
    if ("facts" in part) {
      return `<dl>${
        part.facts.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join("")
      }</dl>`;
    }
    if ("link" in part) {
      return `<p><a href="${escape(part.link)}">${escape(part.label)}</a><br>${escape(part.link)}</p>`;
    }
    if ("list" in part) return `<ul>${part.list.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
    if ("qr" in part) return qrHtml(subject, part.alt);
    return `<hr><p><small>${escape(part.small)}</small></p>`;
  });
  return `<!DOCTYPE html><html lang="${subject.language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(title)}</title>` +
    `<style>${STYLE}</style></head><body>${body.join("\n")}</body></html>`;
}

/** The picture travels inside the mail (`cid:`); its size is set, so that the text does not jump, and its ground is white in dark mail programs too. */
function qrHtml({ language }: Pick<NoticeSubject, "language">, alt: string): string {
  return `<p>${
    escape(translator(language)(texts.toPhone))
  }</p><p><img src="cid:${QR_CID}" width="180" height="180" ` +
    `alt="${escape(alt)}" style="background:#fff"></p>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
