import { citizenTexts } from "#lib/i18n/mod.ts";

/** Imprint (§ 5 DDG, § 18 MStV). */
export const imprintTexts = citizenTexts("imprint", {
  title: { de: "Impressum", en: "Imprint", "de-x-leicht": "Impressum" },
  lead: {
    de: "Wer für diese Seiten verantwortlich ist und wie Sie uns erreichen.",
    en: "Who is responsible for these pages and how to reach us.",
    "de-x-leicht": "Hier steht, wer diese Seiten macht. Und wie Sie uns erreichen.",
  },
  provider: { de: "Anbieterin", en: "Provider", "de-x-leicht": "Diese Seiten macht" },
  town: { de: "Stadt {name}", en: "Town of {name}", "de-x-leicht": "Die Stadt {name}" },
  publicBody: {
    de: "Die Stadt ist eine Körperschaft des öffentlichen Rechts. Sie wird vertreten durch:",
    en: "The town is a corporation under public law. It is represented by:",
    "de-x-leicht": "Die Stadt ist ein Amt. Für die Stadt spricht:",
  },
  contact: { de: "So erreichen Sie uns", en: "How to reach us", "de-x-leicht": "So erreichen Sie uns" },
  address: { de: "Anschrift", en: "Address", "de-x-leicht": "Adresse" },
  phone: { de: "Telefon", en: "Phone", "de-x-leicht": "Telefon" },
  email: { de: "E-Mail", en: "E-mail", "de-x-leicht": "E-Mail" },
  hours: { de: "Öffnungszeiten", en: "Opening hours", "de-x-leicht": "Wann wir da sind" },
  software: { de: "Die Software", en: "The software", "de-x-leicht": "Das Programm" },
  softwareText: {
    de:
      "Dieser Dienst läuft mit Amtsfenster, freier Software unter der European Union Public Licence (EUPL) 1.2. Gestaltung nach KERN, dem Designsystem der deutschen Verwaltung (EUPL 1.2).",
    en:
      "This service runs on Amtsfenster, free software under the European Union Public Licence (EUPL) 1.2. Its design follows KERN, the design system of the German administration (EUPL 1.2).",
    "de-x-leicht": "Das Programm heißt Amtsfenster. Jeder darf es benutzen und verändern.",
  },
});

/** Accessibility statement (§ 12b BGG and the laws of the Länder; Directive (EU) 2016/2102, Art. 7). */
export const accessibilityTexts = citizenTexts("accessibility", {
  title: {
    de: "Erklärung zur Barrierefreiheit",
    en: "Accessibility statement",
    "de-x-leicht": "Erklärung zur Barriere·freiheit",
  },
  lead: {
    de:
      "Dieser Dienst soll für alle nutzbar sein. Hier steht, was schon gelingt, was noch fehlt und wie Sie uns Hürden melden.",
    en:
      "Everyone should be able to use this service. This page says what works, what is still missing, and how to report barriers.",
    "de-x-leicht":
      "Alle Menschen sollen diese Seiten benutzen können. Hier steht, was schon geht. Und was noch nicht geht.",
  },
  state: { de: "Wie weit wir sind", en: "Where we stand", "de-x-leicht": "Was schon geht" },
  stateText: {
    de:
      "Maßstab sind die BITV 2.0, die EN 301 549 und die WCAG 2.2, Stufe AA. Der Dienst erfüllt sie teilweise; die Ausnahmen stehen unten.",
    en:
      "The measure is BITV 2.0, EN 301 549 and WCAG 2.2 level AA. The service meets them in part; the exceptions are listed below.",
    "de-x-leicht": "Es gibt Regeln für Barriere·freiheit. Wir erfüllen die Regeln zum Teil.",
  },
  works: { de: "Das gelingt", en: "What works", "de-x-leicht": "Das geht gut" },
  worksKeyboard: {
    de: "Alles lässt sich mit der Tastatur bedienen. Wo Sie sind, ist immer zu sehen.",
    en: "Everything can be used by keyboard. You always see where you are.",
    "de-x-leicht": "Sie können alles mit der Tastatur machen.",
  },
  worksSize: {
    de:
      "Die Seiten bleiben lesbar bei 400 % Vergrößerung, mit eigenen Farben und Abständen, hell und dunkel.",
    en: "Pages stay readable at 400 % zoom, with your own colours and spacing, light and dark.",
    "de-x-leicht": "Sie können die Schrift sehr groß machen. Sie können die Farben ändern.",
  },
  worksReader: {
    de: "Felder, Fehler und Neuigkeiten sind für Vorleseprogramme beschriftet.",
    en: "Fields, faults and news are labelled for screen readers.",
    "de-x-leicht": "Ein Vorlese·programm kann alles vorlesen.",
  },
  worksSign: {
    de: "Sie können unterschreiben, ohne zu zeichnen, und buchen ohne JavaScript.",
    en: "You can sign without drawing and book without JavaScript.",
    "de-x-leicht": "Sie müssen zum Unterschreiben nichts zeichnen.",
  },
  missing: { de: "Das fehlt noch", en: "What is still missing", "de-x-leicht": "Das geht noch nicht" },
  missingEasy: {
    de:
      "Die Texte in Leichter Sprache sind noch nicht von Menschen geprüft, für die Leichte Sprache gemacht ist.",
    en: "The texts in Easy Language have not yet been checked by the people they are written for.",
    "de-x-leicht":
      "Menschen mit Lern·schwierigkeiten haben die Texte in Leichter Sprache noch nicht geprüft.",
  },
  missingSign: {
    de: "Erläuterungen in Deutscher Gebärdensprache gibt es noch nicht.",
    en: "There are no explanations in German Sign Language yet.",
    "de-x-leicht": "Es gibt noch keine Videos in Gebärden·sprache.",
  },
  missingAudit: {
    de:
      "Diese Erklärung beruht auf Selbstbewertung und laufenden technischen Prüfungen. Eine Prüfung durch Dritte steht aus.",
    en:
      "This statement rests on self-assessment and continuous technical checks. An independent audit is still to come.",
    "de-x-leicht": "Wir haben die Seiten selbst geprüft. Andere haben sie noch nicht geprüft.",
  },
  otherWay: {
    de:
      "Was hier nicht geht, erledigen wir mit Ihnen am Telefon oder persönlich: {phone}, {office}, {street}, {place}.",
    en: "What does not work here we do with you by phone or in person: {phone}, {office}, {street}, {place}.",
    "de-x-leicht":
      "Geht etwas nicht? Rufen Sie uns an: {phone}. Oder kommen Sie zu uns: {office}, {street}, {place}.",
  },
  report: { de: "Hürde melden", en: "Report a barrier", "de-x-leicht": "Ein Problem melden" },
  reportText: {
    de: "Schreiben Sie uns, was nicht ging. Wir antworten innerhalb eines Monats.",
    en: "Write to us what did not work. We answer within a month.",
    "de-x-leicht": "Schreiben Sie uns, was nicht geht. Wir antworten in einem Monat.",
  },
  message: { de: "Was ging nicht?", en: "What did not work?", "de-x-leicht": "Was geht nicht?" },
  messageHint: {
    de: "Auf welcher Seite waren Sie, und was wollten Sie tun? Bitte keine Angaben zu Ihrer Gesundheit.",
    en: "Which page were you on, and what did you want to do? Please nothing about your health.",
    "de-x-leicht": "Welche Seite war es? Was wollten Sie machen? Schreiben Sie nichts über Krankheiten.",
  },
  messageMissing: {
    de: "Bitte schreiben Sie, was nicht ging. Ein Satz genügt.",
    en: "Please write what did not work. One sentence is enough.",
    "de-x-leicht": "Bitte schreiben Sie etwas. Ein Satz reicht.",
  },
  messageLong: {
    de: "Bitte kürzen Sie den Text auf höchstens {max} Zeichen.",
    en: "Please shorten the text to at most {max} characters.",
    "de-x-leicht": "Der Text ist zu lang. Bitte schreiben Sie weniger.",
  },
  answerTo: {
    de: "E-Mail-Adresse für unsere Antwort",
    en: "E-mail address for our answer",
    "de-x-leicht": "Ihre E-Mail-Adresse für unsere Antwort",
  },
  answerToWrong: {
    de: "Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel erika@example.org, oder lassen Sie das Feld leer.",
    en: "Please check the e-mail address, for example erika@example.org, or leave the field empty.",
    "de-x-leicht": "Die E-Mail-Adresse stimmt nicht. Bitte prüfen Sie sie. Oder lassen Sie das Feld leer.",
  },
  send: { de: "Absenden", en: "Send", "de-x-leicht": "Absenden" },
  sent: {
    de: "Danke, Ihre Meldung ist da",
    en: "Thank you, we have your message",
    "de-x-leicht": "Danke. Ihre Nachricht ist da.",
  },
  sentText: {
    de: "Wir kümmern uns darum und antworten Ihnen, wenn Sie eine Adresse angegeben haben.",
    en: "We will look after it and answer you if you gave an address.",
    "de-x-leicht": "Wir kümmern uns. Haben Sie eine Adresse geschrieben? Dann antworten wir Ihnen.",
  },
  contact: {
    de: "Sie erreichen uns auch unter {email} und {phone}.",
    en: "You can also reach us at {email} and {phone}.",
    "de-x-leicht": "Sie können uns auch schreiben: {email}. Oder anrufen: {phone}.",
  },
  enforcement: {
    de: "Wenn wir Ihnen nicht helfen",
    en: "If we do not help you",
    "de-x-leicht": "Wenn wir Ihnen nicht helfen",
  },
  enforcementText: {
    de:
      "Bekommen Sie keine Antwort oder keine Lösung, können Sie sich an die Ombuds- oder Schlichtungsstelle für barrierefreie Informationstechnik Ihres Bundeslandes wenden. Das kostet nichts.",
    en:
      "If you get no answer or no solution, you can turn to the ombuds or arbitration office for accessible information technology of your federal state. This is free of charge.",
    "de-x-leicht":
      "Wir antworten nicht? Oder wir helfen nicht? Dann gibt es in Ihrem Bundes·land eine Stelle für Barriere·freiheit. Sie hilft Ihnen. Das kostet nichts.",
  },
});
