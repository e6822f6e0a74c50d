import { staffTexts } from "#lib/i18n/mod.ts";

/** The plan in words, as leads read it. */
export const planWords = staffTexts("calendar.words", {
  window: {
    de: "{days}, {hours} Uhr, {desk}",
    en: "{days}, {hours}, {desk}",
  },
  every: { de: "Jeden {days}", en: "Every {days}" },
  everyDay: { de: "Jeden Tag", en: "Every day" },
  and: { de: " und ", en: " and " },
  allDesks: { de: "alle Schalter", en: "all desks" },
  from: { de: "ab {day}", en: "from {day}" },
  until: { de: "bis {day}", en: "until {day}" },
  releasedAt: { de: "buchbar ab {moment} Uhr", en: "can be booked from {moment}" },
  closedOn: { de: "{days}: geschlossen, {desk}", en: "{days}: closed, {desk}" },
  openOn: { de: "{days}: nur {hours} Uhr, {desk}", en: "{days}: only {hours}, {desk}" },
  dayToDay: { de: "{first} bis {last}", en: "{first} to {last}" },
  noExceptions: { de: "Keine Ausnahmen.", en: "No exceptions." },
  holidays: {
    de: "An den Feiertagen in Nordrhein-Westfalen ist geschlossen.",
    en: "Closed on the public holidays of North Rhine-Westphalia.",
  },
  noHolidays: { de: "Auch an Feiertagen ist geöffnet.", en: "Open on public holidays too." },
  notice: {
    de:
      "Ein Termin kann bis {minutes, plural, =0 {unmittelbar} one {# Minute} other {# Minuten}} vor Beginn gebucht werden.",
    en:
      "An appointment can be booked until {minutes, plural, =0 {right} one {# minute} other {# minutes}} before it begins.",
  },
  furthest: {
    de: "Der letzte buchbare Tag liegt {days, plural, one {# Tag} other {# Tage}} voraus.",
    en: "The last day that can be booked is {days, plural, one {# day} other {# days}} ahead.",
  },
  dailyRelease: {
    de: "Ein neuer Tag wird täglich um {time} Uhr freigegeben.",
    en: "A new day is released daily at {time}.",
  },
  midnightRelease: {
    de: "Ein neuer Tag wird täglich um Mitternacht freigegeben.",
    en: "A new day is released daily at midnight.",
  },
  step: {
    de: "Termine beginnen alle {minutes} Minuten.",
    en: "Appointments begin every {minutes} minutes.",
  },
  noStep: {
    de: "Termine folgen aufeinander ohne Lücke.",
    en: "Appointments follow each other without gaps.",
  },
  reminders: {
    de: "Erinnert wird per E-Mail {mail} und, wer es will, per SMS {sms} vor dem Termin.",
    en:
      "People are reminded by e-mail {mail} and, if they wish, by text message {sms} before the appointment.",
  },
  never: { de: "nie", en: "never" },
  hours: {
    de: "{hours, plural, one {# Stunde} other {# Stunden}}",
    en: "{hours, plural, one {# hour} other {# hours}}",
  },
  minutes: { de: "{minutes} Minuten", en: "{minutes} minutes" },
});
