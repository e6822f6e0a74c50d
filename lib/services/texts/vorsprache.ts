import { citizenTexts } from "#lib/i18n/mod.ts";

/** Coming to the office with an appointment. */
export const texts = citizenTexts("services.vorsprache", {
  name: {
    de: "Persönlich vorsprechen",
    en: "Come to the office",
    "de-x-leicht": "Zu uns ins Amt kommen",
  },
  short: {
    de: "Sie kommen zu einer festen Zeit ins Bürgerbüro, ohne lange zu warten.",
    en: "You come to the office at a fixed time, without a long wait.",
    "de-x-leicht": "Sie kommen zu uns. Sie bekommen eine feste Zeit. Dann müssen Sie nicht lange warten.",
  },
  afterVideo: {
    de: "Wenn sich im Gespräch per Video gezeigt hat, dass Sie dafür zu uns kommen müssen.",
    en: "If the call by video has shown that you need to come in for it.",
    "de-x-leicht": "Sie hatten ein Gespräch mit Video. Wir haben gesagt: Bitte kommen Sie zu uns.",
  },
  ratherInPerson: {
    de: "Auch, wenn Sie Ihr Anliegen lieber gleich persönlich erledigen.",
    en: "Also if you would rather settle your matter in person.",
    "de-x-leicht": "Oder Sie möchten lieber zu uns kommen. Das geht auch.",
  },
  papers: {
    de: "Alle Unterlagen, die zu Ihrem Anliegen gehören, im Original",
    en: "All papers that belong to your matter, as originals",
    "de-x-leicht": "Alle Papiere zu Ihrem Thema. Bitte keine Kopien.",
  },
  notice: {
    de: "Sie können auch ohne Termin zu den Öffnungszeiten kommen. Dann müssen Sie vielleicht warten.",
    en: "You may also come without an appointment during opening hours. You may then have to wait.",
    "de-x-leicht":
      "Sie können auch ohne Termin kommen. Dann kommen Sie, wenn wir offen haben. Vielleicht müssen Sie warten.",
  },
  result: {
    de:
      "Wir sehen Ihren Ausweis und Ihre Unterlagen im Original und erledigen Ihr Anliegen mit Ihnen vor Ort.",
    en:
      "We see your identity document and your papers themselves and settle your matter with you at the office.",
    "de-x-leicht": "Wir sehen Ihren Ausweis und Ihre Papiere. Dann machen wir alles mit Ihnen zusammen.",
  },
});
