import { staffTexts } from "#lib/i18n/mod.ts";

/** What leads read while they plan desks and times. */
export const planningTexts = staffTexts("planning", {
  title: { de: "Plan", en: "Plan" },
  lead: {
    de: "Wann wer Termine anbietet. Was Sie speichern, gilt sofort; gebuchte Termine bleiben immer bestehen.",
    en: "Who offers appointments when. What you save counts at once; booked appointments always stay.",
  },
  sections: { de: "Bereiche des Plans", en: "Parts of the plan" },
  overview: { de: "Übersicht", en: "Overview" },
  desks: { de: "Schalter", en: "Desks" },
  windows: { de: "Öffnungszeiten", en: "Opening hours" },
  exceptions: { de: "Ausnahmen", en: "Exceptions" },
  rules: { de: "Regeln", en: "Rules" },
  change: { de: "Ändern", en: "Change" },
  allServices: { de: "alle Anliegen per Video", en: "all services by video" },
  fromFile: {
    de:
      "Dieser Plan kommt aus der Einrichtung (PLAN_FILE oder Standard). Sobald Sie etwas speichern, gilt Ihr Plan.",
    en:
      "This plan comes from the installation (PLAN_FILE or the standard). Once you save something, your plan counts.",
  },
  history: { de: "Letzte Änderungen", en: "Latest changes" },
  savedBy: { de: "Fassung {number}: {moment}, {name}", en: "Version {number}: {moment}, {name}" },
  save: { de: "Speichern", en: "Save" },
  saved: { de: "Gespeichert. Der Plan gilt ab sofort.", en: "Saved. The plan counts from now on." },
  changedTitle: {
    de: "{name} hat den Plan inzwischen geändert",
    en: "{name} has changed the plan meanwhile",
  },
  changedHelp: {
    de:
      "Ihre Eingaben stehen noch unten, gespeichert ist nichts. Öffnen Sie den neuen Stand und ändern Sie dort, was noch fehlt.",
    en:
      "What you typed is still below; nothing was saved. Open the new state and change there what is missing.",
  },
  openNew: { de: "Neuen Stand öffnen", en: "Open the new state" },
  tooLarge: {
    de: "Der Plan ist zu groß. Entfernen Sie vergangene Ausnahmen und Zeiten.",
    en: "The plan is too large. Remove past exceptions and hours.",
  },
  faulty: {
    de: "So kann der Plan nicht gelten ({at}: {expected}).",
    en: "The plan cannot count like this ({at}: {expected}).",
  },

  clashes: { de: "Termine außerhalb des Plans", en: "Appointments outside the plan" },
  clashesNone: {
    de: "Alle gebuchten Termine liegen im Plan.",
    en: "All booked appointments lie within the plan.",
  },
  clashesHelp: {
    de: "Diese Termine gelten weiter. Verschieben Sie sie, oder behalten Sie sie bewusst.",
    en: "These appointments remain valid. Move them, or keep them on purpose.",
  },
  confirmTitle: {
    de:
      "{count, plural, one {Ein gebuchter Termin liegt} other {# gebuchte Termine liegen}} außerhalb des neuen Plans",
    en:
      "{count, plural, one {One booked appointment lies} other {# booked appointments lie}} outside the new plan",
  },
  confirmHelp: {
    de:
      "Noch ist nichts gespeichert. Die Termine bleiben gültig, auch wenn Sie speichern; danach stehen sie auf der Planseite und Sie können jeden verschieben oder behalten.",
    en:
      "Nothing is saved yet. The appointments stay valid even if you save; afterwards they are listed on the plan's page, where you can move or keep each.",
  },
  confirm: { de: "Trotzdem speichern", en: "Save all the same" },
  back: { de: "Zurück, ohne zu speichern", en: "Back without saving" },
  when: { de: "Termin", en: "Appointment" },
  desk: { de: "Schalter", en: "Desk" },
  service: { de: "Anliegen", en: "Service" },
  why: { de: "Warum", en: "Why" },
  actions: { de: "Was tun", en: "What to do" },
  noDesk: { de: "Den Schalter gibt es nicht mehr.", en: "The desk is no more." },
  deskDoesNotServe: {
    de: "Der Schalter bedient dieses Anliegen nicht.",
    en: "The desk does not serve this.",
  },
  closed: { de: "Dann ist geschlossen.", en: "It is closed then." },
  move: { de: "Verschieben", en: "Move" },
  keep: { de: "Behalten", en: "Keep" },
  about: { de: " (Termin {when})", en: " (appointment {when})" },

  deskName: { de: "Name", en: "Name" },
  deskServices: { de: "Bedient", en: "Serves" },
  deskLegend: { de: "Schalter {name}", en: "Desk {name}" },
  deskNew: { de: "Neuer Schalter", en: "New desk" },
  deskNewHint: { de: "Leer lassen, wenn keiner dazukommt.", en: "Leave empty if there is none." },
  remove: { de: "Entfernen", en: "Remove" },
  removeDesk: { de: "Diesen Schalter entfernen", en: "Remove this desk" },
  deskNameMissing: { de: "Bitte geben Sie dem Schalter einen Namen.", en: "Please give the desk a name." },
  deskNameLong: { de: "Höchstens 80 Zeichen.", en: "80 characters at most." },
  deskServicesMissing: {
    de: "Bitte wählen Sie, was der Schalter bedient.",
    en: "Please choose what the desk serves.",
  },
  deskLast: { de: "Ein Schalter muss bleiben.", en: "One desk must remain." },
  deskInUse: {
    de: "Für diesen Schalter gelten eigene Zeiten oder Ausnahmen. Entfernen Sie zuerst diese.",
    en: "This desk has hours or exceptions of its own. Remove these first.",
  },

  windowLegend: { de: "Zeit {number}", en: "Hours {number}" },
  windowNew: { de: "Neue Zeit", en: "New hours" },
  windowNewHint: { de: "Leer lassen, wenn keine dazukommt.", en: "Leave empty if there are none." },
  weekdays: { de: "Wochentage", en: "Weekdays" },
  hours: { de: "Uhrzeiten", en: "Hours" },
  hoursHint: { de: "Zum Beispiel 8:30–12:00, 13:30–16:00", en: "For example 8:30–12:00, 13:30–16:00" },
  atDesk: { de: "Wo", en: "Where" },
  everyDesk: { de: "An allen Schaltern", en: "At all desks" },
  firstDay: { de: "Erster Tag", en: "First day" },
  lastDay: { de: "Letzter Tag", en: "Last day" },
  dayHint: { de: "TT.MM.JJJJ", en: "DD.MM.YYYY" },
  releasedAt: { de: "Buchbar ab", en: "Can be booked from" },
  releasedHint: {
    de: "TT.MM.JJJJ Uhrzeit. Leer: sofort.",
    en: "DD.MM.YYYY time. Empty: at once.",
  },
  removeWindow: { de: "Diese Zeit entfernen", en: "Remove these hours" },
  weekdaysMissing: { de: "Bitte wählen Sie mindestens einen Tag.", en: "Please choose at least one day." },
  hoursMissing: { de: "Bitte geben Sie Uhrzeiten an.", en: "Please give the hours." },
  hoursWrong: {
    de: "Bitte schreiben Sie Uhrzeiten wie 8:30–12:00, mehrere mit Komma. Der Anfang liegt vor dem Ende.",
    en: "Please write hours such as 8:30–12:00, several with a comma. The beginning is before the end.",
  },
  dayWrong: {
    de: "Bitte schreiben Sie das Datum wie 01.03.2027.",
    en: "Please write the date such as 01.03.2027.",
  },
  dayOrder: { de: "Der letzte Tag liegt vor dem ersten.", en: "The last day is before the first." },
  momentWrong: {
    de: "Bitte schreiben Sie Datum und Uhrzeit wie 20.02.2027 18:00.",
    en: "Please write date and time such as 20.02.2027 18:00.",
  },
  windowLast: { de: "Eine Zeit muss bleiben.", en: "Some hours must remain." },

  exceptionLegend: { de: "Ausnahme {number}", en: "Exception {number}" },
  exceptionNew: { de: "Neue Ausnahme", en: "New exception" },
  exceptionHours: { de: "Uhrzeiten an diesen Tagen", en: "Hours on these days" },
  exceptionHoursHint: {
    de: "Leer: geschlossen. Sonst zum Beispiel 8:30–10:00.",
    en: "Empty: closed. Otherwise for example 8:30–10:00.",
  },
  lastDayHint: { de: "TT.MM.JJJJ. Leer: nur ein Tag.", en: "DD.MM.YYYY. Empty: one day only." },
  removeException: { de: "Diese Ausnahme entfernen", en: "Remove this exception" },
  exceptionsLead: {
    de:
      "An einzelnen Tagen anders. Die Ausnahme eines Schalters geht vor der für alle; auch ein Feiertag wird so geöffnet. Vergangene Ausnahmen fallen beim Speichern weg.",
    en:
      "Different on single days. A desk's exception goes before one for all; a public holiday can be opened so too. Past exceptions go when you save.",
  },
  firstDayMissing: { de: "Bitte geben Sie den Tag an.", en: "Please give the day." },

  rulesWhen: { de: "Wann gebucht werden kann", en: "When people can book" },
  rulesLonger: { de: "Längere Gespräche", en: "Longer conversations" },
  longerHint: {
    de: "Um so viel Prozent länger als sonst wird der Termin geplant. 0: gleich lang.",
    en: "By how many percent the appointment is planned longer than usual. 0: as long as usual.",
  },
  longerInterpreter: { de: "Wenn jemand dolmetscht, in Prozent", en: "If somebody interprets, in percent" },
  longerCompanion: { de: "Wenn jemand begleitet, in Prozent", en: "If somebody comes along, in percent" },
  rulesReminders: { de: "Erinnerungen", en: "Reminders" },
  rulesLimits: { de: "Damit alle eine Chance haben", en: "So that everybody has a chance" },
  limitsHint: {
    de:
      "Grenzen gegen das Horten von Terminen. Wer daran stößt, liest eine Erklärung und Ihre Telefonnummer.",
    en: "Limits against hoarding. Whoever meets one reads an explanation and your phone number.",
  },
  appointmentsPerEmail: {
    de: "Kommende Termine je E-Mail-Adresse",
    en: "Appointments ahead per e-mail address",
  },
  holdsPerAddressRange: {
    de: "Gleichzeitige Reservierungen je Anschluss",
    en: "Reservations at one time per connection",
  },
  bookingsPerAddressRangePerDay: {
    de: "Buchungen in 24 Stunden je Anschluss",
    en: "Bookings in 24 hours per connection",
  },
  addressRangeHint: {
    de: "Viele Menschen können sich einen Anschluss teilen, etwa in einer Unterkunft oder Bücherei.",
    en: "Many people may share a connection, for example in a shelter or a library.",
  },
  holdsPerMinuteCalm: {
    de: "Reservierungen je Minute, von allen zusammen, ab denen vorher geprüft wird",
    en: "Reservations per minute, of everybody, from which on there is a check first",
  },
  holdsPerMinuteCalmHint: {
    de: "Dann rechnet jeder Browser einen Moment; ohne JavaScript wartet man kurz und drückt noch einmal.",
    en:
      "Then each browser computes for a moment; without JavaScript people wait briefly and press once more.",
  },
  shortestNotice: { de: "Kürzeste Frist vor einem Termin, in Minuten", en: "Shortest notice, in minutes" },
  furthestDays: { de: "Wie viele Tage im Voraus", en: "How many days ahead" },
  dailyRelease: {
    de: "Uhrzeit, zu der täglich ein neuer Tag freigegeben wird",
    en: "Time at which a new day is released daily",
  },
  dailyReleaseHint: {
    de: "Zum Beispiel 18:00. Leer: Mitternacht.",
    en: "For example 18:00. Empty: midnight.",
  },
  step: { de: "Abstand der Anfangszeiten, in Minuten", en: "Distance between beginnings, in minutes" },
  stepHint: { de: "Leer: ein Termin nach dem anderen.", en: "Empty: one appointment after the other." },
  holidays: { de: "Feiertage", en: "Public holidays" },
  holidaysClosed: {
    de: "An Feiertagen in Nordrhein-Westfalen geschlossen",
    en: "Closed on public holidays of North Rhine-Westphalia",
  },
  holidaysOpen: { de: "Auch an Feiertagen geöffnet", en: "Open on public holidays too" },
  mailReminders: {
    de: "Erinnerung per E-Mail, Minuten vor dem Termin",
    en: "Reminder by e-mail, minutes before",
  },
  smsReminders: {
    de: "Erinnerung per SMS, Minuten vor dem Termin",
    en: "Reminder by text message, minutes before",
  },
  remindersHint: {
    de: "Mehrere mit Komma: 1440, 60. Leer: keine.",
    en: "Several with a comma: 1440, 60. Empty: none.",
  },
  remindersNote: {
    de: "Gilt für Termine, die ab jetzt gebucht oder verschoben werden.",
    en: "Counts for appointments that are booked or moved from now on.",
  },
  numberWrong: {
    de: "Bitte geben Sie eine ganze Zahl von {least} bis {most} an.",
    en: "Please give a whole number from {least} to {most}.",
  },
  numbersWrong: {
    de: "Bitte geben Sie höchstens fünf ganze Zahlen von {least} bis {most} an, mit Komma getrennt.",
    en: "Please give at most five whole numbers from {least} to {most}, separated by commas.",
  },
  timeWrong: { de: "Bitte schreiben Sie die Uhrzeit wie 18:00.", en: "Please write the time such as 18:00." },
});

/** Messages that did not get through, as the lead sees them. */
export const troubleTexts = staffTexts("troubles", {
  title: { de: "Nicht zugestellte Nachrichten", en: "Undelivered messages" },
  lead: {
    de:
      "Alle Termine gelten, aber diese Personen wissen vielleicht nicht Bescheid. Bitte rufen Sie an, oder senden Sie noch einmal. Ist eine Adresse falsch, steht beim Termin, was hilft.",
    en:
      "All appointments are valid, but these people may not have been told. Please call, or send again. If an address is wrong, its appointment says what helps.",
  },
  none: { de: "Alles ist zugestellt.", en: "Everything has been delivered." },
  outageTitle: {
    de: "Seit {moment} gehen keine E-Mails hinaus",
    en: "No e-mail has gone out since {moment}",
  },
  outageHelp: {
    de: "Buchungen laufen weiter, alle E-Mails werden nachgeholt. Bitte sagen Sie der Technik Bescheid.",
    en: "Bookings go on and all e-mails will follow. Please tell your technicians.",
  },
  outageLink: { de: "Betroffene Termine ansehen", en: "See the appointments concerned" },
  when: { de: "Termin", en: "Appointment" },
  who: { de: "Person", en: "Person" },
  what: { de: "Nachricht", en: "Message" },
  why: { de: "Warum", en: "Why" },
  actions: { de: "Was tun", en: "What to do" },
  mail: { de: "E-Mail", en: "E-mail" },
  sms: { de: "SMS", en: "Text message" },
  confirmation: { de: "Bestätigung", en: "confirmation" },
  rebooked: { de: "neue Zeit", en: "new time" },
  cancelled: { de: "Absage", en: "cancellation" },
  restored: { de: "findet doch statt", en: "takes place after all" },
  reminder: { de: "Erinnerung", en: "reminder" },
  papersAsked: { de: "welche Unterlagen fehlen", en: "which papers are missing" },
  papersReminder: { de: "Erinnerung an fehlende Unterlagen", en: "reminder of missing papers" },
  papersClosed: { de: "Vorgang abgeschlossen", en: "case closed" },
  comingIn: { de: "persönlich kommen", en: "please come in person" },
  again: { de: "neuer Termin nach einer Störung", en: "new appointment after a technical failure" },
  guest: {
    de: "Einladung an eine Begleitung (Dolmetschen, Beistand, Einrichtung)",
    en: "invitation to somebody who takes part (interpreter, companion, institution)",
  },
  returned: {
    de:
      "Angenommen, aber am {moment} als unzustellbar zurückgekommen ({code}). Bitte anrufen und nach der Adresse fragen.",
    en: "Accepted, but came back undelivered on {moment} ({code}). Please call and ask for the address.",
  },
  returnedFull: {
    de:
      "Am {moment} zurückgekommen: Das Postfach ist voll. Bitte anrufen; ist wieder Platz, noch einmal senden.",
    en: "Came back on {moment}: the mailbox is full. Please call; once there is room, send again.",
  },
  refused: {
    de: "Die Adresse oder Nummer wird nicht angenommen ({code}). Bitte anrufen und nachfragen.",
    en: "The address or number is refused ({code}). Please call and ask.",
  },
  over: {
    de: "Bis nach dem Termin nicht gelungen ({code}), wird nicht weiter versucht.",
    en: "Not delivered until after the appointment ({code}); no longer tried.",
  },
  failing: {
    de: "Wird weiter versucht, seit {moment} ({code}). Eilt es, bitte anrufen.",
    en: "Still being tried, since {moment} ({code}). If it is urgent, please call.",
  },
  noPhone: { de: "keine Telefonnummer", en: "no phone number" },
  hidden: { de: "nur für die Sachbearbeitung sichtbar", en: "only visible to those who serve" },
  sendAgain: { de: "Noch einmal senden", en: "Send again" },
  told: { de: "Telefonisch mitgeteilt", en: "Told by phone" },
  about: { de: " (Termin {when})", en: " (appointment {when})" },
  gone: { de: "Diese Nachricht ist inzwischen erledigt.", en: "This message has been seen to meanwhile." },
  waitingTitle: {
    de: "Warteliste: Adressen, die nicht angenommen werden",
    en: "Waiting list: addresses that are refused",
  },
  waitingLead: {
    de:
      "Diese Menschen warten auf eine freie Zeit, aber keine E-Mail erreicht sie. Bekannt ist nur die Adresse. War der Mailserver gestört, senden Sie noch einmal. Ist die Adresse falsch, nehmen Sie sie von der Liste.",
    en:
      "These people wait for a free time, but no e-mail reaches them. Only the address is known. If the mail server was disturbed, send again. If the address is wrong, take it off the list.",
  },
  address: { de: "Adresse", en: "Address" },
  service: { de: "Anliegen", en: "Service" },
  waitingConfirm: { de: "Adresse bestätigen", en: "confirm the address" },
  waitingFreed: { de: "eine Zeit ist frei geworden", en: "a time has become free" },
  waitingOpened: { de: "neue Zeiten", en: "new times" },
  waitingRefused: {
    de: "Am {moment} zum letzten Mal abgelehnt ({code}).",
    en: "Refused for the last time on {moment} ({code}).",
  },
  takeOff: { de: "Von der Warteliste nehmen", en: "Take off the waiting list" },
});

/** The ways between the pages of staff. */
export const staffNavTexts = staffTexts("staffNav", {
  label: { de: "Arbeitsbereiche", en: "Areas" },
  desk: { de: "Heute", en: "Today" },
  bookings: { de: "Termine", en: "Appointments" },
  cases: { de: "Vorgänge", en: "Cases" },
  plan: { de: "Plan", en: "Plan" },
  services: { de: "Anliegen", en: "Services" },
  notices: { de: "Nachrichten", en: "Messages" },
  staff: { de: "Personal", en: "Staff" },
  events: { de: "Anmeldungen", en: "Sign-ins" },
});
