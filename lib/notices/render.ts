import type { TownInfo } from "#lib/config/mod.ts";
import { formats, type Text, translator } from "#lib/i18n/mod.ts";
import type { NoticeKind } from "./kinds.ts";
import type { NoticeSubject } from "./subject.ts";
import { texts } from "./texts.ts";

export interface NoticePlace {
  readonly publicUrl: URL;
  readonly town: TownInfo;
  readonly timeZone: string;
}

export interface RenderedNotice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail is a list of such parts; each knows how it reads as text and as HTML. */
type Part =
  | { readonly paragraph: string }
  | { readonly heading: string }
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly link: string; readonly label: string }
  | { readonly list: readonly string[] }
  | { readonly small: string };

const SUBJECT: Record<NoticeKind, Text> = {
  confirmation: texts.confirmationSubject,
  rebooked: texts.rebookedSubject,
  cancelled: texts.cancelledSubject,
  restored: texts.restoredSubject,
};
const OPENING: Record<NoticeKind, Text> = {
  confirmation: texts.confirmation,
  rebooked: texts.rebooked,
  cancelled: texts.cancelled,
  restored: texts.restored,
};

/** Writes a notice in the appointment's language: the same parts as text and as plain, accessible HTML without remote content. */
export function renderNotice(kind: NoticeKind, subject: NoticeSubject, place: NoticePlace): RenderedNotice {
  const t = translator(subject.language);
  const format = formats(subject.language, place.timeZone);
  const dateAndTime = format.dateAndTime(subject.start);
  const title = t(SUBJECT[kind], { date: dateAndTime, service: t(subject.service.name) });
  const parts: Part[] = [
    { paragraph: t(texts.greeting, { name: subject.name }) },
    { heading: t(OPENING[kind]) },
    {
      facts: [
        [t(texts.what), t(subject.service.name)],
        [
          t(texts.when),
          t(texts.localTime, { dateAndTime, town: place.town.name, minutes: subject.durationMinutes }),
        ],
        ...(kind === "cancelled" ? [] : [[t(texts.where), t(texts.byVideo)] as const]),
      ],
    },
    ...(kind === "cancelled" ? afterCancelling(subject, place) : beforeTheAppointment(subject, place)),
    ...inPerson(subject, place),
    { small: t(texts.automatic) },
  ];
  return { subject: title, text: asText(parts), html: asHtml(title, subject, parts) };
}

function beforeTheAppointment(subject: NoticeSubject, place: NoticePlace): Part[] {
  const t = translator(subject.language);
  return [
    { paragraph: t(texts.yourLink) },
    { link: appointmentLink(subject, place), label: t(texts.openAppointment) },
    { paragraph: t(texts.linkUse) },
    { heading: t(texts.toHaveReady) },
    { list: subject.service.toHaveReady.map((thing) => t(thing)) },
  ];
}

function afterCancelling(subject: NoticeSubject, place: NoticePlace): Part[] {
  const t = translator(subject.language);
  const until = subject.cancelledUntil;
  const undo: Part[] = until
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
  const address = [town.office, town.street, town.postcodeAndPlace].join(", ");
  return [
    { paragraph: t(texts.inPerson) },
    { paragraph: `${address}. ${town.openingHours}. ${t(texts.phone, { phone: town.phone })}` },
  ];
}

function appointmentLink(subject: NoticeSubject, place: NoticePlace): string {
  return new URL(`/appointments/${subject.token}`, place.publicUrl).href;
}

function asText(parts: readonly Part[]): string {
  const lines = parts.map((part) => {
    if ("paragraph" in part) return part.paragraph;
    if ("heading" in part) return part.heading;
    if ("facts" in part) return part.facts.map(([name, value]) => `${name}: ${value}`).join("\n");
    if ("link" in part) return part.link;
    if ("list" in part) return part.list.map((item) => `- ${item}`).join("\n");
    return `-- \n${part.small}`;
  });
  return lines.join("\n\n") + "\n";
}

const STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:38em;margin:0 auto;padding:1em}" +
  "h1{font-size:1.3em}h2{font-size:1.1em}dt{font-weight:bold}dd{margin:0 0 .5em}small{font-size:.85em}";

function asHtml(title: string, subject: NoticeSubject, parts: readonly Part[]): string {
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
    return `<hr><p><small>${escape(part.small)}</small></p>`;
  });
  return `<!DOCTYPE html><html lang="${subject.language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(title)}</title>` +
    `<style>${STYLE}</style></head><body>${body.join("\n")}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
