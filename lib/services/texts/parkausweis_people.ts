import { citizenTexts } from "#lib/i18n/mod.ts";

/** The questions of the application: the person, the office, who acts. */
export const applicant = citizenTexts("services.parkausweis.applicant", {
  page: {
    de: "Wer bekommt den Ausweis?",
    en: "Who is the card for?",
    "de-x-leicht": "Wer bekommt den Ausweis?",
  },
  intro: {
    de:
      "Nennen Sie die schwerbehinderte Person, auch wenn Sie für sie handeln. Ein Kennzeichen brauchen wir nicht.",
    en: "Name the person with the disability, even if you act for them. We need no number plate.",
    "de-x-leicht":
      "Schreiben Sie die Person mit Schwer·behinderung auf. Ein Auto·kenn·zeichen brauchen wir nicht.",
  },
  address: { de: "Anschrift", en: "Address", "de-x-leicht": "Adresse" },
  phone: { de: "Telefon", en: "Phone", "de-x-leicht": "Telefon" },
  contactWhy: {
    de: "Freiwillig: falls wir zum Antrag eine Rückfrage haben.",
    en: "Voluntary: in case we have a question about the application.",
    "de-x-leicht": "Sie müssen das nicht schreiben. Vielleicht haben wir eine Frage.",
  },
  officePage: {
    de: "Schwerbehindertenausweis",
    en: "Disability card",
    "de-x-leicht": "Schwer·behinderten·ausweis",
  },
  office: {
    de: "Welche Behörde hat die Behinderung festgestellt?",
    en: "Which authority assessed the disability?",
    "de-x-leicht": "Welches Amt hat den Schwer·behinderten·ausweis gemacht?",
  },
  file: {
    de: "Geschäftszeichen im Ausweis oder Bescheid",
    en: "File number in the card or notice",
    "de-x-leicht": "Akten·zeichen. Es steht im Ausweis.",
  },
  fileWhy: {
    de: "Damit kann die Straßenverkehrsbehörde die Feststellung bei der Behörde bestätigen lassen.",
    en: "With it the traffic authority can have the assessment confirmed.",
    "de-x-leicht": "Damit können wir beim Amt nachfragen.",
  },
  unlimited: {
    de: "Ist der Schwerbehindertenausweis unbefristet?",
    en: "Is the disability card unlimited?",
    "de-x-leicht": "Gilt Ihr Schwer·behinderten·ausweis für immer?",
  },
  validUntil: {
    de: "Schwerbehindertenausweis gültig bis",
    en: "Disability card valid until",
    "de-x-leicht": "Bis wann gilt Ihr Schwer·behinderten·ausweis?",
  },
  validUntilHint: {
    de: "Steht dort nur ein Monat, der letzte Tag dieses Monats",
    en: "If only a month is given, the last day of that month",
    "de-x-leicht": "Steht dort nur ein Monat? Dann schreiben Sie den letzten Tag.",
  },
  expired: {
    de:
      "Der Schwerbehindertenausweis ist am {date} abgelaufen. Bitte lassen Sie ihn verlängern; den Antrag können Sie trotzdem stellen.",
    en: "The disability card expired on {date}. Please have it extended; you may still apply.",
    "de-x-leicht":
      "Ihr Schwer·behinderten·ausweis gilt seit dem {date} nicht mehr. Sie brauchen einen neuen. Den Antrag dürfen Sie trotzdem stellen.",
  },
  longest: {
    de: "Der Parkausweis gilt höchstens bis zum {date}: nie länger als der Schwerbehindertenausweis.",
    en: "The parking card is valid until {date} at the longest: never longer than the disability card.",
    "de-x-leicht":
      "Der Park·ausweis gilt höchstens bis zum {date}. Dann endet auch Ihr Schwer·behinderten·ausweis.",
  },
  actingPage: { de: "Wer handelt?", en: "Who is acting?", "de-x-leicht": "Wer stellt den Antrag?" },
  acting: {
    de: "In welcher Rolle stellen Sie den Antrag?",
    en: "In which capacity are you applying?",
    "de-x-leicht": "Für wen stellen Sie den Antrag?",
  },
  self: { de: "für mich selbst", en: "for myself", "de-x-leicht": "für mich selbst" },
  parent: { de: "für mein Kind", en: "for my child", "de-x-leicht": "für mein Kind" },
  guardian: {
    de: "als rechtliche Betreuerin oder rechtlicher Betreuer",
    en: "as the legal guardian",
    "de-x-leicht": "Ich bin der rechtliche Betreuer.",
  },
  attorney: {
    de: "mit Vollmacht",
    en: "with a power of attorney",
    "de-x-leicht": "Ich habe eine Voll·macht.",
  },
  nameWhy: {
    de: "Wer für andere handelt, steht mit Namen und Anschrift auf dem Antrag.",
    en: "Whoever acts for others is named on the application with their address.",
    "de-x-leicht": "Sie machen das für eine andere Person. Darum brauchen wir Ihren Namen.",
  },
});
