import { citizenTexts } from "#lib/i18n/mod.ts";

/** The service's page and the choice of a time. */
export const choosing = citizenTexts("booking.choosing", {
  allServices: { de: "Alle Anliegen", en: "All services", "de-x-leicht": "Alle Themen" },
  chooseTime: { de: "Termin aussuchen", en: "Choose a time", "de-x-leicht": "Termin aussuchen" },
  firstFree: {
    de: "Nächster freier Termin: {when} Uhr",
    en: "Next free appointment: {when}",
    "de-x-leicht": "Der nächste freie Termin: {when} Uhr",
  },
  lasts: {
    de: "Dauert etwa {minutes} Minuten, per Video in Ihrem Browser.",
    en: "Takes about {minutes} minutes, by video in your browser.",
    "de-x-leicht": "Der Termin dauert etwa {minutes} Minuten. Er ist mit Video im Internet.",
  },
  lastsAtOffice: {
    de: "Dauert etwa {minutes} Minuten, bei uns im Haus.",
    en: "Takes about {minutes} minutes, at our office.",
    "de-x-leicht": "Der Termin dauert etwa {minutes} Minuten. Er ist bei uns im Amt.",
  },
  writtenForm: {
    de: "Zum Abschluss müssen Sie zu uns kommen",
    en: "To finish, you need to come in",
    "de-x-leicht": "Am Ende müssen Sie zu uns kommen",
  },
  writtenFormHelp: {
    de:
      "Das Gesetz verlangt hier Ihre eigenhändige Unterschrift ({section}). Per Video geht das nicht. Im Gespräch bereiten wir alles vor; unterschreiben müssen Sie im Bürgerbüro.",
    en:
      "The law asks for your signature by hand here ({section}). Video cannot give that. In the call we prepare everything; you need to sign at our office.",
    "de-x-leicht":
      "Sie müssen mit der Hand unterschreiben. Das steht im Gesetz: {section}. Mit Video geht das nicht. Im Gespräch machen wir alles fertig. Zum Unter·schreiben kommen Sie zu uns.",
  },
  bring: { de: "Das bringen Sie bitte mit", en: "Please bring", "de-x-leicht": "Das bringen Sie mit" },
  whereAtOffice: { de: "Hierher kommen Sie", en: "Where to come", "de-x-leicht": "Hierhin kommen Sie" },
  forWhom: { de: "Für wen ist das?", en: "Who is this for?", "de-x-leicht": "Für wen ist das?" },
  haveReady: {
    de: "Das legen Sie bitte bereit",
    en: "Please have ready",
    "de-x-leicht": "Das brauchen Sie",
  },
  showToCamera: {
    de: "Das zeigen Sie in die Kamera",
    en: "What you show to the camera",
    "de-x-leicht": "Das zeigen Sie in die Kamera",
  },
  notStored: {
    de: "Davon wird kein Bild gespeichert.",
    en: "No picture of it is stored.",
    "de-x-leicht": "Wir speichern davon kein Bild.",
  },
  sendOver: {
    de: "Das schicken Sie uns im Gespräch",
    en: "What you send us during the call",
    "de-x-leicht": "Das schicken Sie uns beim Gespräch",
  },
  legalWindow: {
    de: "Welche Frist gilt?",
    en: "Which period applies?",
    "de-x-leicht": "Wie viel Zeit haben Sie?",
  },
  result: { de: "Was Sie bekommen", en: "What you get", "de-x-leicht": "Das bekommen Sie" },
  afterwards: {
    de: "Was danach noch zu tun ist",
    en: "What remains to do",
    "de-x-leicht": "Das kommt danach",
  },
  rights: { de: "Ihre Rechte", en: "Your rights", "de-x-leicht": "Ihre Rechte" },
  inPerson: {
    de: "Lieber persönlich?",
    en: "Rather in person?",
    "de-x-leicht": "Möchten Sie lieber zu uns kommen?",
  },
  inPersonAlways: {
    de: "Das geht immer. Sie müssen keinen Grund nennen:",
    en: "That is always possible, without giving reasons:",
    "de-x-leicht": "Das geht immer. Sie müssen nicht sagen, warum.",
  },
  otherWay: { de: "Es geht auch anders", en: "There is another way", "de-x-leicht": "Es geht auch anders" },
  slotsTitle: {
    de: "Termin aussuchen",
    en: "Choose a time",
    "de-x-leicht": "Termin aussuchen",
  },
  slotsLead: {
    de:
      "Wählen Sie eine Zeit. Wir halten sie dann {minutes} Minuten für Sie frei, während Sie Ihre Angaben machen.",
    en: "Choose a time. We then keep it free for you for {minutes} minutes while you fill in your details.",
    "de-x-leicht":
      "Wählen Sie eine Zeit. Wir halten die Zeit für Sie frei. Sie haben dann {minutes} Minuten. In dieser Zeit schreiben Sie Ihren Namen und Ihre E-Mail-Adresse.",
  },
  localTime: {
    de: "Alle Zeiten sind Ortszeit in {town}.",
    en: "All times are local time in {town}.",
    "de-x-leicht": "Alle Uhrzeiten gelten für {town}.",
  },
  noneFree: {
    de: "Zurzeit ist kein Termin frei",
    en: "No appointment is free at the moment",
    "de-x-leicht": "Im Moment ist kein Termin frei",
  },
  noneFreeHelp: {
    de:
      "Abgesagte Termine werden hier sofort wieder frei, und jeden Tag kommen neue dazu. Schauen Sie gern später noch einmal, oder kommen Sie persönlich:",
    en:
      "Cancelled appointments become free here at once, and new ones are added every day. Please look again later, or come in person:",
    "de-x-leicht":
      "Manchmal sagt jemand ab. Dann ist hier wieder ein Termin frei. Schauen Sie später noch einmal. Oder kommen Sie zu uns:",
  },
  askWhy: {
    de: "Damit die Zeit zu Ihrer Frist passt. Auch: Dolmetschen, Begleitung",
    en: "For times within your period. Also here: interpreting, company",
    "de-x-leicht": "Dann zeigen wir die richtigen Termine. Hier auch: Hilfe beim Gespräch",
  },
  askDateWhy: {
    de: "Dann sehen Sie, welche Zeiten in Ihrer Frist liegen",
    en: "Then you see which times are within your period",
    "de-x-leicht": "Dann zeigen wir, welche Termine früh genug sind",
  },
  ask: {
    de: "Dolmetschen, Begleitung",
    en: "Interpreting, company",
    "de-x-leicht": "Brauchen Sie Hilfe beim Gespräch?",
  },
  needs: {
    de: "Wer ist noch dabei?",
    en: "Who else takes part?",
    "de-x-leicht": "Wer kommt noch mit?",
  },
  interpreter: {
    de: "Jemand dolmetscht für mich",
    en: "Somebody interprets for me",
    "de-x-leicht": "Eine Person übersetzt für mich",
  },
  companion: {
    de: "Jemand begleitet mich",
    en: "Somebody comes with me",
    "de-x-leicht": "Eine Person begleitet mich",
  },
  takesLonger: {
    de: "Dafür nehmen wir uns mehr Zeit: {minutes} Minuten.",
    en: "We take more time for it: {minutes} minutes.",
    "de-x-leicht": "Dann haben wir mehr Zeit: {minutes} Minuten.",
  },
  showTimes: { de: "Passende Zeiten zeigen", en: "Show times that fit", "de-x-leicht": "Termine zeigen" },
  ownTime: {
    de: "Bei Ihnen ({zone}) ist dann eine andere Uhrzeit. Sie steht klein unter jeder Zeit.",
    en: "Your own time ({zone}) is a different one. It stands small below each time.",
    "de-x-leicht": "Bei Ihnen ist die Uhrzeit anders. Sie steht klein unter jeder Zeit.",
  },
  ownTimeOf: {
    de: "Bei Ihnen ({zone}): {time}",
    en: "Your own time ({zone}): {time}",
    "de-x-leicht": "Bei Ihnen ist das: {time}",
  },
  releasedDaily: {
    de: "Neue Termine kommen täglich um {time} Uhr. Zurzeit können Sie bis {furthest} buchen.",
    en: "New appointments are added every day at {time}. At present you can book until {furthest}.",
    "de-x-leicht": "Jeden Tag um {time} Uhr kommen neue Termine dazu. Jetzt gibt es Termine bis {furthest}.",
  },
  releasedAtMidnight: {
    de: "Jeden Tag kommen neue Termine dazu. Zurzeit können Sie bis {furthest} buchen.",
    en: "Every day one more day is added. At present you can book until {furthest}.",
    "de-x-leicht": "Jeden Tag kommen neue Termine dazu. Jetzt gibt es Termine bis {furthest}.",
  },
  releasedFrom: {
    de: "Ab {when} können Sie weitere Zeiten buchen: {weekdays} ab {firstDay}.",
    en: "From {when} further times can be booked: {weekdays} from {firstDay}.",
    "de-x-leicht": "Ab {when} gibt es mehr Termine: {weekdays} ab {firstDay}.",
  },
  released: {
    de: "Ab {when} können Sie weitere Zeiten buchen: {weekdays}.",
    en: "From {when} further times can be booked: {weekdays}.",
    "de-x-leicht": "Ab {when} gibt es mehr Termine: {weekdays}.",
  },
  freedTime: {
    de: "Diese Zeit ist frei geworden: {when} Uhr",
    en: "This time has become free: {when}",
    "de-x-leicht": "Dieser Termin ist frei: {when} Uhr",
  },
  freedGone: {
    de: "Die Zeit {when} Uhr ist schon wieder vergeben",
    en: "{when} has already been taken again",
    "de-x-leicht": "Der Termin {when} Uhr ist leider schon weg",
  },
  freedGoneHelp: {
    de:
      "Jemand war schneller. Wenn Sie auf der Warteliste stehen, bleiben Sie darauf. Frei sind noch diese Zeiten:",
    en: "Somebody was faster. If you are on the waiting list, you stay on it. These times are still free:",
    "de-x-leicht":
      "Eine andere Person war schneller. Sie bleiben auf der Warte·liste. Diese Zeiten sind noch frei:",
  },
  earlierDays: { de: "Frühere Tage", en: "Earlier days", "de-x-leicht": "Frühere Tage" },
  laterDays: { de: "Spätere Tage", en: "Later days", "de-x-leicht": "Spätere Tage" },
  moreDays: { de: "Weitere Tage", en: "More days", "de-x-leicht": "Mehr Tage" },
  taken: {
    de: "Diese Zeit ist gerade vergeben worden",
    en: "This time has just been taken",
    "de-x-leicht": "Diese Zeit ist leider schon weg",
  },
  takenHelp: {
    de: "Jemand anderes war einen Moment schneller als Sie. Diese Zeiten sind noch frei:",
    en: "Somebody else was a moment faster than you. These times are still free:",
    "de-x-leicht": "Eine andere Person war schneller. Diese Zeiten sind noch frei:",
  },
  notOffered: {
    de: "Diese Zeit gibt es nicht",
    en: "This time is not on offer",
    "de-x-leicht": "Diese Zeit gibt es nicht",
  },
  notOfferedHelp: {
    de: "Sie liegt außerhalb der Sprechzeiten oder ist schon vorbei. Diese Zeiten sind frei:",
    en: "It is outside office hours or has passed. These times are free:",
    "de-x-leicht": "Dann haben wir keine Zeit. Oder die Uhrzeit ist schon vorbei. Diese Zeiten sind frei:",
  },
  otherTimes: {
    de: "Alle freien Zeiten ansehen",
    en: "See all free times",
    "de-x-leicht": "Alle freien Zeiten ansehen",
  },
  tooManyHolds: {
    de: "Von Ihrem Anschluss aus werden gerade zu viele Termine reserviert",
    en: "Too many appointments are being reserved from your connection",
    "de-x-leicht": "Von Ihrem Internet-Anschluss kommen gerade zu viele Anfragen",
  },
  tooManyHoldsHelp: {
    de:
      "Damit alle eine Chance haben, ist die Zahl begrenzt. Bitte versuchen Sie es in {minutes, plural, one {einer Minute} other {# Minuten}} noch einmal, oder rufen Sie uns an: {phone}.",
    en:
      "The number is limited so that everybody has a chance. Please try again in {minutes, plural, one {a minute} other {# minutes}}, or call us: {phone}.",
    "de-x-leicht":
      "Alle sollen einen Termin bekommen. Darum gibt es eine Grenze. Warten Sie bitte {minutes, plural, one {eine Minute} other {# Minuten}}. Oder rufen Sie uns an: {phone}.",
  },
  tooManyBookings: {
    de: "Von Ihrem Anschluss aus wurden heute schon sehr viele Termine gebucht",
    en: "Very many appointments have been booked from your connection today",
    "de-x-leicht": "Von Ihrem Internet-Anschluss kamen heute schon sehr viele Termine",
  },
  tooManyBookingsHelp: {
    de:
      "Damit alle eine Chance haben, ist die Zahl begrenzt. Wir buchen den Termin gern für Sie. Rufen Sie uns an: {phone}.",
    en:
      "The number is limited so that everybody has a chance. We will gladly book for you. Please call us: {phone}.",
    "de-x-leicht":
      "Alle sollen einen Termin bekommen. Darum gibt es eine Grenze. Rufen Sie uns an: {phone}. Wir helfen Ihnen.",
  },
  summerTime: { de: "Sommerzeit", en: "summer time", "de-x-leicht": "Sommer·zeit" },
  winterTime: { de: "Winterzeit", en: "winter time", "de-x-leicht": "Winter·zeit" },
  uhr: { de: "{time} Uhr", en: "{time}", "de-x-leicht": "{time} Uhr" },
});
