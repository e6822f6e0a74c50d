import { citizenTexts } from "#lib/i18n/mod.ts";

export const texts = citizenTexts("notices", {
  confirmationSubject: {
    de: "Ihr Termin am {date}: {service}",
    en: "Your appointment on {date}: {service}",
    "de-x-leicht": "Ihr Termin am {date}: {service}",
  },
  rebookedSubject: {
    de: "Neue Zeit für Ihren Termin: {date}",
    en: "New time for your appointment: {date}",
    "de-x-leicht": "Ihr Termin hat eine neue Zeit: {date}",
  },
  cancelledSubject: {
    de: "Abgesagt: Ihr Termin am {date}",
    en: "Cancelled: your appointment on {date}",
    "de-x-leicht": "Abgesagt: Ihr Termin am {date}",
  },
  restoredSubject: {
    de: "Ihr Termin am {date} findet statt",
    en: "Your appointment on {date} will take place",
    "de-x-leicht": "Ihr Termin am {date} findet statt",
  },
  reminderSubject: {
    de: "Erinnerung: Ihr Termin am {date}",
    en: "Reminder: your appointment on {date}",
    "de-x-leicht": "Erinnerung: Ihr Termin am {date}",
  },
  greeting: { de: "Guten Tag {name},", en: "Dear {name},", "de-x-leicht": "Guten Tag {name}," },
  confirmation: {
    de: "Ihr Termin ist gebucht.",
    en: "Your appointment is booked.",
    "de-x-leicht": "Sie haben einen Termin.",
  },
  rebooked: {
    de: "Ihr Termin ist verschoben. Die neue Zeit steht unten, die alte gilt nicht mehr.",
    en: "Your appointment has been moved. The new time is below; the old one no longer applies.",
    "de-x-leicht":
      "Ihr Termin hat jetzt eine neue Zeit. Die neue Zeit steht unten. Die alte Zeit gilt nicht mehr.",
  },
  cancelled: {
    de: "Ihr Termin ist abgesagt. Er findet nicht statt.",
    en: "Your appointment has been cancelled. It will not take place.",
    "de-x-leicht": "Ihr Termin ist abgesagt. Er findet nicht statt.",
  },
  restored: {
    de: "Die Absage ist zurückgenommen. Ihr Termin findet wie geplant statt.",
    en: "The cancellation has been taken back. Your appointment will take place as planned.",
    "de-x-leicht": "Die Absage gilt nicht mehr. Ihr Termin findet statt.",
  },
  reminder: {
    de: "Wir erinnern Sie an Ihren Termin.",
    en: "This is a reminder of your appointment.",
    "de-x-leicht": "Sie haben bald einen Termin. Das ist eine Erinnerung.",
  },
  cannotCome: {
    de:
      "Sie können doch nicht? Bitte sagen Sie ab, dann bekommt jemand anders die Zeit. Das geht über Ihren Link.",
    en:
      "Can you not make it? Please cancel, so that somebody else gets the time. Your link lets you do that.",
    "de-x-leicht":
      "Können Sie nicht kommen? Dann sagen Sie den Termin bitte ab. Das geht mit Ihrem Link. Dann kann jemand anders den Termin haben.",
  },
  cancelledByOffice: {
    de:
      "Wir müssen Ihren Termin leider absagen. Er findet nicht statt. Bitte entschuldigen Sie, dass wir Ihnen diese Umstände machen.",
    en:
      "We are sorry: we have to cancel your appointment. It will not take place. Please excuse the inconvenience.",
    "de-x-leicht":
      "Ihr Termin findet nicht statt. Wir müssen ihn absagen. Das tut uns leid. Bitte machen Sie einen neuen Termin.",
  },
  toPhone: {
    de: "Mit dem Handy teilnehmen? Richten Sie die Kamera auf dieses Bild, dann öffnet sich Ihr Termin dort.",
    en: "Taking part by phone? Point its camera at this picture and your appointment opens there.",
    "de-x-leicht":
      "Möchten Sie das Handy benutzen? Halten Sie die Handy·kamera vor dieses Bild. Dann öffnet sich Ihr Termin auf dem Handy.",
  },
  qrAlt: {
    de: "QR-Code mit Ihrem Link zum Termin",
    en: "QR code with your link to the appointment",
    "de-x-leicht": "Bild mit Ihrem Link zum Termin",
  },
  undo: {
    de:
      "Das war ein Versehen? Bis {time} Uhr halten wir die Zeit für Sie frei und Sie können die Absage zurücknehmen:",
    en:
      "Was that a mistake? Until {time} we keep the time free for you and you can take the cancellation back:",
    "de-x-leicht":
      "War die Absage ein Fehler? Bis {time} Uhr ist die Zeit noch für Sie frei. Bis dahin können Sie die Absage zurück·nehmen:",
  },
  bookAgain: {
    de: "Einen neuen Termin buchen Sie hier:",
    en: "To book a new appointment:",
    "de-x-leicht": "Hier können Sie einen neuen Termin machen:",
  },
  what: { de: "Anliegen", en: "Service", "de-x-leicht": "Worum es geht" },
  when: { de: "Wann", en: "When", "de-x-leicht": "Wann" },
  localTime: {
    de: "{dateAndTime} (Ortszeit {town}), etwa {minutes} Minuten",
    en: "{dateAndTime} (local time in {town}), about {minutes} minutes",
    "de-x-leicht": "{dateAndTime}. Der Termin dauert etwa {minutes} Minuten.",
  },
  where: { de: "Wo", en: "Where", "de-x-leicht": "Wo" },
  byVideo: {
    de: "Per Video in Ihrem Browser, mit Kamera und Mikrofon. Sie müssen nichts installieren.",
    en: "By video in your browser, with camera and microphone. There is nothing to install.",
    "de-x-leicht":
      "Mit Video im Internet. Sie brauchen eine Kamera und ein Mikrofon. Sie müssen kein Programm laden.",
  },
  yourLink: {
    de: "Ihr Link zum Termin:",
    en: "Your link to the appointment:",
    "de-x-leicht": "Das ist Ihr Link zum Termin:",
  },
  linkUse: {
    de:
      "Darüber kommen Sie ab 30 Minuten vor Beginn in den Warteraum. Sie können dort auch Ihr Gerät prüfen, den Termin verschieben oder absagen. Das Öffnen des Links ändert nichts. Bitte geben Sie ihn nicht weiter.",
    en:
      "From 30 minutes before the start it takes you to the waiting room. You can also check your device there, move the appointment or cancel it. Opening the link changes nothing. Please do not pass it on.",
    "de-x-leicht":
      "Klicken Sie am Tag vom Termin auf den Link. 30 Minuten vorher geht der Warte·raum auf. Sie können dort auch Kamera und Mikrofon testen. Sie können den Termin dort auch ändern oder absagen. Geben Sie den Link keiner anderen Person.",
  },
  openAppointment: {
    de: "Termin öffnen",
    en: "Open the appointment",
    "de-x-leicht": "Termin öffnen",
  },
  toHaveReady: {
    de: "Bitte legen Sie bereit",
    en: "Please have ready",
    "de-x-leicht": "Das brauchen Sie beim Termin",
  },
  inPerson: {
    de: "Sie kommen lieber persönlich, oder die Technik macht Ihnen Sorgen? Das geht immer:",
    en: "Would you rather come in person, or does the technology worry you? That is always possible:",
    "de-x-leicht": "Möchten Sie lieber zu uns kommen? Das geht immer:",
  },
  phone: { de: "Telefon {phone}", en: "Phone {phone}", "de-x-leicht": "Telefon {phone}" },
  automatic: {
    de:
      "Diese E-Mail kommt automatisch, weil mit Ihrer Adresse ein Termin gebucht wurde. Waren Sie das nicht, melden Sie sich bitte bei uns.",
    en:
      "This e-mail was sent automatically because an appointment was booked with your address. If that was not you, please contact us.",
    "de-x-leicht":
      "Ein Computer hat diese E-Mail geschickt. Jemand hat mit Ihrer E-Mail-Adresse einen Termin gemacht. Waren Sie das nicht? Dann rufen Sie uns bitte an.",
  },
  calendarTitle: {
    de: "{service}: Termin per Video, {town}",
    en: "{service}: appointment by video, {town}",
    "de-x-leicht": "{service}: Termin mit Video, {town}",
  },
  calendarText: {
    de: "Ihr Link zum Termin: {link}",
    en: "Your link to the appointment: {link}",
    "de-x-leicht": "Ihr Link zum Termin: {link}",
  },
});
