import { staffTexts } from "#lib/i18n/mod.ts";

/** What the receipt prints of how a visit ended, and what comes next. It is German, as all documents are. */
export const receiptTexts = staffTexts("cases.receipt", {
  done: { de: "Ihr Anliegen ist erledigt.", en: "Your matter is settled." },
  doneProvisional: {
    de: "Ihr Antrag ist aufgenommen. Entschieden wird er im Amt.",
    en: "Your application has been taken down. It is decided at the office.",
  },
  nothingToReport: {
    de: "Nach Ihren Angaben müssen Sie nichts melden.",
    en: "By what you have told us there is nothing for you to report.",
  },
  documentsToFollow: { de: "Es fehlen noch Unterlagen.", en: "Documents are still missing." },
  mustComeIn: {
    de: "Ihr Anliegen lässt sich nicht per Video abschließen.",
    en: "Your matter cannot be settled by video.",
  },
  technicalFailure: {
    de: "Das Gespräch wurde wegen einer technischen Störung beendet.",
    en: "The conversation was ended by a technical failure.",
  },
  identityNotEstablished: {
    de: "Ihre Identität ließ sich per Video nicht feststellen.",
    en: "Your identity could not be established by video.",
  },
  nextNothing: {
    de: "Sie müssen nichts tun. Ändert sich etwas an Ihren Angaben, buchen Sie bitte einen neuen Termin.",
    en: "There is nothing you need to do. If what you told us changes, please book a new appointment.",
  },
  nextDocumentsToFollow: {
    de: "Bitte reichen Sie die Unterlagen nach, die im Gespräch genannt wurden.",
    en: "Please hand in the documents named in the conversation.",
  },
  nextPapersUntil: {
    de: "Bitte reichen Sie bis {date} über den Link zu Ihrem Termin nach: {names}.",
    en: "Please send by {date}, with the link of your appointment: {names}.",
  },
  nextInPerson: {
    de: "Bitte kommen Sie zu uns: {office}, {street}, {place}. Telefon {phone}.",
    en: "Please come to us: {office}, {street}, {place}. Phone {phone}.",
  },
  nextBookAgain: {
    de:
      "Bitte buchen Sie einen neuen Termin, oder kommen Sie zu uns: {office}, {street}, {place}. Telefon {phone}.",
    en: "Please book a new appointment, or come to us: {office}, {street}, {place}. Phone {phone}.",
  },
});
