import { citizenTexts } from "#lib/i18n/mod.ts";

/** Mails about papers that follow after a visit. */
export const texts = citizenTexts("notices.follow", {
  askedSubject: {
    de: "Bitte reichen Sie Unterlagen nach bis {date}",
    en: "Please send the missing papers by {date}",
    "de-x-leicht": "Bitte schicken Sie uns noch Papiere bis {date}",
  },
  reminderSubject: {
    de: "Erinnerung: Unterlagen fehlen noch, bis {date}",
    en: "Reminder: papers are still missing, by {date}",
    "de-x-leicht": "Es fehlen noch Papiere. Bitte bis {date}",
  },
  doneSubject: {
    de: "Ihr Anliegen ist erledigt: {service}",
    en: "Your matter is settled: {service}",
    "de-x-leicht": "Alles ist erledigt: {service}",
  },
  comeInSubject: {
    de: "Bitte kommen Sie zu uns: {service}",
    en: "Please come to our office: {service}",
    "de-x-leicht": "Bitte kommen Sie zu uns: {service}",
  },
  greeting: { de: "Guten Tag {name},", en: "Hello {name},", "de-x-leicht": "Guten Tag {name}," },
  asked: {
    de: "Für Ihr Anliegen „{service}“ fehlen noch Unterlagen.",
    en: "For your matter “{service}” some papers are still missing.",
    "de-x-leicht": "Sie waren im Gespräch. Es ging um: {service}. Es fehlen noch Papiere.",
  },
  reminder: {
    de: "Für Ihr Anliegen „{service}“ fehlen uns noch Unterlagen. In zwei Tagen endet die Frist.",
    en: "For your matter “{service}” we still lack some papers. The time to send them ends in two days.",
    "de-x-leicht": "Es fehlen noch Papiere. Es geht um: {service}. Sie haben noch zwei Tage Zeit.",
  },
  missing: { de: "Das fehlt noch:", en: "Still missing:", "de-x-leicht": "Diese Papiere fehlen:" },
  until: {
    de:
      "Bitte schicken Sie die Unterlagen bis {date} über diesen Link. Ein Foto mit dem Handy genügt, PDF-Dateien gehen auch. Schicken Sie bitte keinen Ausweis.",
    en:
      "Please send the papers by {date} with this link. A photo taken with your phone is enough; PDF files are fine too. Please do not send identity documents.",
    "de-x-leicht":
      "Schicken Sie uns die Papiere bis {date}. Klicken Sie dafür auf diesen Link. Ein Foto mit dem Handy ist genug. Schicken Sie keinen Ausweis.",
  },
  label: { de: "Unterlagen hochladen", en: "Upload papers", "de-x-leicht": "Papiere schicken" },
  notByMail: {
    de:
      "Bitte antworten Sie nicht mit den Unterlagen auf diese E-Mail: Nur über den Link kommen sie verschlüsselt an.",
    en: "Please do not reply with the papers: only by the link do they reach us encrypted.",
    "de-x-leicht": "Schicken Sie die Papiere nicht mit einer E-Mail. Nehmen Sie bitte den Link.",
  },
  cannot: {
    de: "Sie schaffen es nicht bis dahin, oder es klappt nicht? Rufen Sie uns an, oder kommen Sie zu uns:",
    en: "You cannot make it by then, or something does not work? Call us or come to our office:",
    "de-x-leicht":
      "Schaffen Sie es nicht? Oder klappt etwas nicht? Rufen Sie uns an. Oder kommen Sie zu uns:",
  },
  done: {
    de: "Ihre Unterlagen sind geprüft. Ihr Anliegen „{service}“ ist erledigt.",
    en: "Your papers have been checked. Your matter “{service}” is settled.",
    "de-x-leicht": "Wir haben Ihre Papiere geprüft. Es ging um: {service}. Alles ist erledigt.",
  },
  comeIn: {
    de: "Ihr Anliegen „{service}“ lässt sich nicht per Video abschließen. Bitte kommen Sie zu uns:",
    en: "Your matter “{service}” cannot be settled by video. Please come to our office:",
    "de-x-leicht": "Es geht um: {service}. Das geht nicht im Internet. Bitte kommen Sie zu uns:",
  },
  documents: {
    de: "Ihre Dokumente liegen bis {date} unter diesem Link. Bitte speichern Sie sie vorher.",
    en: "Your documents are kept under this link until {date}. Please save them before then.",
    "de-x-leicht":
      "Ihre Dokumente finden Sie unter diesem Link. Das geht bis {date}. Bitte speichern Sie Ihre Dokumente vorher.",
  },
  documentsLabel: {
    de: "Zu Ihren Dokumenten",
    en: "To your documents",
    "de-x-leicht": "Zu Ihren Dokumenten",
  },
  phone: { de: "Telefon {phone}", en: "Phone {phone}", "de-x-leicht": "Telefon {phone}" },
  why: {
    de: "Diese E-Mail kommt automatisch, weil Sie bei {town} einen Videotermin hatten.",
    en: "This e-mail was sent automatically because you had a video appointment with {town}.",
    "de-x-leicht": "Ein Computer hat diese E-Mail geschickt. Sie hatten einen Video·termin bei {town}.",
  },
});
