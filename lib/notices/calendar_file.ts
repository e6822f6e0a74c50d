import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { type TownInfo } from "#lib/config/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import { addressOf } from "./render.ts";
import type { NoticeSubject } from "./subject.ts";
import { comingInTexts } from "./texts/coming_in.ts";
import { texts } from "./texts/mail.ts";

/** How long before the start a calendar rings, in minutes: when the waiting room has been open for a while, or it is time to leave home. */
const RING_MINUTES = 15;
const RING_MINUTES_OFFICE = 60;

export interface CalendarPlace {
  readonly publicUrl: URL;
  readonly town: TownInfo;
  /** the office's mail address, as in MAIL_FROM */
  readonly organizer: { readonly name: string; readonly email: string };
}

/** How the file reaches the calendar: `mail` invites, updates and removes (RFC 5546, REQUEST and CANCEL), `download` is taken as it is (PUBLISH). */
export type CalendarUse = "mail" | "download";

/**
 * The appointment for the person's calendar (RFC 5545). The same UID with a higher SEQUENCE updates the entry; CANCEL removes it. Times are
 * written in UTC, which needs no time zone definition in the file and is shown as local time by every calendar.
 */
export function calendarFile(
  subject: NoticeSubject,
  place: CalendarPlace,
  use: CalendarUse,
  now: Temporal.Instant,
): { readonly method: "REQUEST" | "CANCEL" | "PUBLISH"; readonly content: string } {
  const t = translator(subject.language);
  const cancelled = subject.cancelledUntil !== undefined;
  const method = use === "download" ? "PUBLISH" : cancelled ? "CANCEL" : "REQUEST";
  const start = subject.start.toZonedDateTimeISO("UTC");
  const atOffice = isAtOffice(subject.service);
  const title = atOffice ? comingInTexts.calendarTitle : texts.calendarTitle;
  const link = new URL(`/appointments/${subject.token}`, place.publicUrl).href;
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: "//Amtsfenster//Amtsfenster//DE" });
  const event = calendar.createEvent({
    id: `${subject.appointment}@${place.publicUrl.hostname}`,
    sequence: subject.sequence,
    stamp: now.toZonedDateTimeISO("UTC"),
    start,
    end: start.add({ minutes: subject.durationMinutes }),
    summary: t(title, { service: t(subject.service.name), town: place.town.name }),
    description: t(texts.calendarText, { link }),
    location: atOffice ? addressOf(place.town) : link,
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: place.organizer,
  });
  if (use === "mail") event.createAttendee({ email: subject.email, name: subject.name, rsvp: false });
  const ringMinutes = atOffice ? RING_MINUTES_OFFICE : RING_MINUTES;
  if (!cancelled) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: ringMinutes * 60 });
  return { method, content: calendar.toString() };
}
