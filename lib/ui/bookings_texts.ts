import { staffTexts } from "#lib/i18n/mod.ts";

/** What clerks read while they book, move and cancel for people on the phone or at the counter. */
export const bookingsTexts = staffTexts("bookings", {
  title: { de: "Termine", en: "Appointments" },
  lead: {
    de: "Für Menschen am Telefon oder am Schalter: suchen, buchen, verschieben, absagen.",
    en: "For people on the phone or at the counter: find, book, move, cancel.",
  },
  day: { de: "Tag", en: "Day" },
  dayHint: { de: "TT.MM.JJJJ", en: "DD.MM.YYYY" },
  dayWrong: {
    de: "Bitte schreiben Sie das Datum wie 01.03.2027.",
    en: "Please write the date such as 01.03.2027.",
  },
  name: { de: "Name enthält", en: "Name contains" },
  search: { de: "Suchen", en: "Search" },
  searchLabel: { de: "Termine suchen", en: "Find appointments" },
  book: { de: "Termin buchen", en: "Book an appointment" },
  previous: { de: "Tag davor", en: "Day before" },
  next: { de: "Tag danach", en: "Day after" },
  on: { de: "Termine am {day}", en: "Appointments on {day}" },
  none: { de: "Keine Termine an diesem Tag.", en: "No appointments on this day." },
  time: { de: "Uhrzeit", en: "Time" },
  person: { de: "Person", en: "Person" },
  service: { de: "Anliegen", en: "Service" },
  desk: { de: "Schalter", en: "Desk" },
  state: { de: "Stand", en: "State" },
  expected: { de: "erwartet", en: "expected" },
  waiting: { de: "wartet", en: "waiting" },
  talking: { de: "im Gespräch", en: "in conversation" },
  ended: { de: "beendet", en: "ended" },
  missed: { de: "nicht erschienen", en: "did not come" },

  needs: { de: "Besonderes", en: "Special needs" },
  interpreter: { de: "Dolmetschen nötig (längerer Termin)", en: "Interpreter needed (longer appointment)" },
  companion: { de: "Es kommt jemand mit", en: "Somebody comes along" },
  movedIn: { de: "Eingezogen am", en: "Moved in on" },
  movingOut: { de: "Auszug am", en: "Moves out on" },
  admitted: { de: "Aufgenommen am", en: "Admitted on" },
  eventHint: {
    de:
      "Bitte fragen Sie danach: Dann sehen Sie die Frist. Unbekannt? Leer lassen. Der Tag wird nicht gespeichert.",
    en: "Please ask for it: then you see the legal period. Unknown? Leave it empty. The day is not stored.",
  },
  which: { de: "Was trifft zu?", en: "Which is it?" },
  homeGivenUp: { de: "Die alte Wohnung ist aufgegeben", en: "The old home has been given up" },
  notRegistered: {
    de: "Die Person war bisher nicht in Deutschland gemeldet",
    en: "The person has not been registered in Germany so far",
  },
  byInstitution: { de: "Die Leitung der Einrichtung meldet", en: "The head of the institution reports" },
  window: { de: "Frist: {first} bis {last} ({section})", en: "Period: {first} to {last} ({section})" },
  windowFree: {
    de: "Tage nach der Frist sind gekennzeichnet. Tage davor werden nicht angeboten.",
    en: "Days after the period are marked. Days before it are not offered.",
  },
  windowFull: {
    de: "Bis {last} ist nichts frei ({section})",
    en: "Nothing is free until {last} ({section})",
  },
  windowFullHelp: {
    de:
      "Bieten Sie eine spätere Zeit an: Die Person muss trotzdem kommen, ein Bußgeld ist möglich (§ 54 BMG). Für sie gibt es eine Bescheinigung, dass rechtzeitig gesucht wurde.",
    en:
      "Offer a later time: the person must come all the same, and a fine is possible (§ 54 BMG). They can have a certificate that somebody looked in time.",
  },
  windowElseFull: {
    de: "Bis {last} ist nichts anderes frei ({section})",
    en: "Nothing else is free until {last} ({section})",
  },
  windowElseFullHelp: {
    de:
      "Der jetzige Termin liegt in der Frist. Er sollte bleiben, wenn es geht: Danach ist ein Bußgeld möglich (§ 54 BMG).",
    en:
      "The present appointment is within the period. It should stay if possible: afterwards a fine is possible (§ 54 BMG).",
  },
  proof: { de: "Bescheinigung öffnen", en: "Open the certificate" },
  windowNotReleased: {
    de: "Bis {last} ist noch nichts frei, es kommen aber noch Zeiten dazu ({section})",
    en: "Nothing is free yet until {last}, but more times will be added ({section})",
  },
  windowNotReleasedHelp: {
    de: "Buchen lassen sich zurzeit Tage bis {furthest}. Bitten Sie die Person, wieder anzurufen.",
    en: "At present days up to {furthest} can be booked. Ask the person to call again.",
  },
  windowOver: { de: "Die Frist endete am {last} ({section})", en: "The period ended on {last} ({section})" },
  windowOverHelp: {
    de: "Bitte die nächste freie Zeit anbieten. Ein Bußgeld ist möglich (§ 54 BMG).",
    en: "Please offer the next free time. A fine is possible (§ 54 BMG).",
  },
  dayLate: { de: "{day}: nach der Frist", en: "{day}: after the period" },
  dayLast: { de: "{day}: letzter Tag der Frist", en: "{day}: last day of the period" },
  tooEarly: { de: "Diese Zeit liegt vor der Frist", en: "This time is before the period" },
  tooEarlyHelp: {
    de: "Frühestens am {first} geht es ({section}). Bitte wählen Sie eine andere.",
    en: "It is possible from {first} on ({section}). Please choose another.",
  },
  showTimes: { de: "Freie Zeiten zeigen", en: "Show free times" },
  chooseTime: { de: "Zeit wählen", en: "Choose a time" },
  chooseTimeMissing: { de: "Bitte wählen Sie eine Zeit.", en: "Please choose a time." },
  noTimes: {
    de: "Keine freien Zeiten. Fragen Sie nach einem anderen Tag.",
    en: "No free times. Ask for another day.",
  },
  laterDays: { de: "Spätere Tage", en: "Later days" },
  hold: { de: "Diese Zeit nehmen", en: "Take this time" },
  taken: { de: "Diese Zeit ist gerade vergeben worden", en: "This time has just been taken" },
  takenHelp: { de: "Bitte wählen Sie eine andere.", en: "Please choose another." },

  details: { de: "Für wen?", en: "For whom?" },
  heldUntil: {
    de: "Die Zeit ist bis {time} Uhr für Sie reserviert.",
    en: "The time is reserved for you until {time}.",
  },
  expired: { de: "Die Reservierung ist abgelaufen", en: "The reservation has lapsed" },
  expiredHelp: { de: "Wählen Sie die Zeit noch einmal.", en: "Choose the time again." },
  again: { de: "Zurück zu den Zeiten", en: "Back to the times" },
  emailHint: {
    de: "Ohne E-Mail drucken Sie danach einen Terminzettel mit dem Link.",
    en: "Without an e-mail you print a slip with the link afterwards.",
  },
  language: { de: "Sprache der Nachrichten", en: "Language of the messages" },
  german: { de: "Deutsch", en: "German" },
  easy: { de: "Leichte Sprache", en: "Easy German" },
  english: { de: "Englisch", en: "English" },
  confirm: { de: "Verbindlich buchen", en: "Book" },

  booked: { de: "Gebucht", en: "Booked" },
  appointment: { de: "Termin", en: "Appointment" },
  back: { de: "Zu den Terminen", en: "To the appointments" },
  backToOne: { de: "Zurück zum Termin", en: "Back to the appointment" },
  when: { de: "Wann", en: "When" },
  phone: { de: "Telefon", en: "Phone" },
  email: { de: "E-Mail", en: "E-mail" },
  noEmail: { de: "keine, Terminzettel ausdrucken", en: "none, print the slip" },
  noPhone: { de: "keine Nummer", en: "no number" },
  sms: { de: "Erinnerung per SMS", en: "Reminder by text message" },
  yes: { de: "ja", en: "yes" },
  no: { de: "nein", en: "no" },
  move: { de: "Verschieben", en: "Move" },
  cancel: { de: "Absagen", en: "Cancel" },
  resend: { de: "E-Mail noch einmal senden", en: "Send the e-mail again" },
  refusedTitle: { de: "E-Mails an {email} kommen nicht an", en: "E-mails to {email} do not get through" },
  refusedHelp: {
    de: "Der Termin gilt. Bitte rufen Sie an: {phone}.",
    en: "The appointment is valid. Please call: {phone}.",
  },
  refusedNoPhone: {
    de: "Der Termin gilt. Eine Telefonnummer hat die Person nicht angegeben. Vielleicht meldet sie sich.",
    en: "The appointment is valid. The person gave no phone number. Perhaps they will call.",
  },
  refusedNext: {
    de:
      "Ist die Adresse falsch, drucken Sie den Terminzettel aus. Oder buchen Sie neu mit der richtigen Adresse, und sagen Sie diesen Termin ab. Ist nur das Postfach voll, senden Sie die E-Mail später noch einmal.",
    en:
      "If the address is wrong, print the slip. Or book anew with the right address, and cancel this appointment. If only the mailbox is full, send the e-mail again later.",
  },
  resent: { de: "Die E-Mail ist unterwegs.", en: "The e-mail is on its way." },
  resendTooMany: {
    de: "Die E-Mail wurde heute schon mehrmals gesendet. Bitte drucken Sie den Terminzettel.",
    en: "The e-mail has been sent several times today. Please print the slip.",
  },
  slip: { de: "Terminzettel ausdrucken", en: "Print the slip" },
  slipHelp: {
    de:
      "Der Zettel enthält den geheimen Link. Geben Sie ihn nur der Person selbst. Der Ausdruck wird vermerkt.",
    en: "The slip contains the secret link. Only give it to the person. Printing it is recorded.",
  },
  slipPrint: {
    de: "Drucken Sie diese Seite mit Strg+P. Sie wird nicht gespeichert.",
    en: "Print this page with Ctrl+P. It is not kept.",
  },
  changePhone: { de: "Telefonnummer ändern", en: "Change the phone number" },
  savePhone: { de: "Nummer speichern", en: "Save the number" },
  phoneSaved: { de: "Die Nummer ist gespeichert.", en: "The number is saved." },
  moved: {
    de: "Der Termin ist verschoben. Eine E-Mail geht hinaus.",
    en: "The appointment is moved. An e-mail goes out.",
  },
  movedNoMail: {
    de: "Der Termin ist verschoben. Bitte sagen Sie der Person die neue Zeit.",
    en: "The appointment is moved. Please tell the person the new time.",
  },
  moveTitle: { de: "Termin verschieben", en: "Move the appointment" },
  moveLead: {
    de: "Jetzt: {when}. Die alte Zeit gilt, bis Sie eine neue wählen.",
    en: "Now: {when}. The old time counts until you choose a new one.",
  },
  moveButton: { de: "Auf diese Zeit verschieben", en: "Move to this time" },
  underWay: {
    de: "Die Person ist schon im Warteraum oder im Gespräch. Bitte sprechen Sie sie dort an.",
    en: "The person is in the waiting room or in conversation already. Please speak to them there.",
  },
  alreadyCancelled: {
    de: "Dieser Termin ist abgesagt.",
    en: "This appointment has been cancelled.",
  },
  notOfferedAnyMore: {
    de: "Dieses Anliegen wird nicht mehr angeboten. Der Termin lässt sich absagen, aber nicht verschieben.",
    en: "This service is no longer offered. The appointment can be cancelled, but not moved.",
  },
  begun: {
    de: "Der Termin hat schon begonnen und lässt sich nicht mehr ändern.",
    en: "The appointment has begun and can no longer be changed.",
  },
  cancelTitle: { de: "Termin absagen", en: "Cancel the appointment" },
  reason: { de: "Warum?", en: "Why?" },
  reasonMissing: { de: "Bitte wählen Sie einen Grund.", en: "Please choose a reason." },
  asked: { de: "Die Person möchte nicht kommen", en: "The person does not want to come" },
  office: { de: "Wir können nicht", en: "We cannot" },
  officeHint: {
    de: "Die Nachricht entschuldigt sich und bittet, neu zu buchen.",
    en: "The message apologises and asks to book again.",
  },
  double: { de: "Doppelt gebucht", en: "Booked twice" },
  cancelButton: { de: "Termin absagen", en: "Cancel the appointment" },
  cancelledUntil: {
    de: "Abgesagt ({reason}). Bis {time} Uhr lässt sich das zurücknehmen.",
    en: "Cancelled ({reason}). Until {time} this can be taken back.",
  },
  cancelledFinal: { de: "Abgesagt ({reason}).", en: "Cancelled ({reason})." },
  byCitizen: { de: "von der Person selbst", en: "by the person" },
  undo: { de: "Absage zurücknehmen", en: "Take the cancellation back" },
  undoOver: { de: "Die Zeit ist nicht mehr frei.", en: "The time is no longer free." },
  tooManyForEmail: {
    de: "Zu viele Buchungen. Bitte versuchen Sie es später.",
    en: "Too many bookings. Please try later.",
  },
});
