import { staffTexts } from "#lib/i18n/mod.ts";

/** Questions whose answers a person knows without thinking, and somebody who learnt a document by heart does not. */
export const questionTexts = staffTexts("identity.question", {
  age: {
    de: "Wie alt werden Sie an Ihrem nächsten Geburtstag?",
    en: "How old will you be on your next birthday?",
  },
  nearby: {
    de: "Welche Haltestelle oder welches Geschäft liegt nahe bei {street}?",
    en: "Which bus stop or shop is close to {street}?",
  },
  birthPlace: {
    de: "Welche größere Stadt liegt in der Nähe von {place}?",
    en: "Which larger town is near {place}?",
  },
  weekday: {
    de: "An welchem Wochentag ziehen Sie um, oder sind Sie umgezogen?",
    en: "On which weekday do you move, or did you move?",
  },
  others: {
    de:
      "Wer steht außer Ihnen im Formular, und wie alt {count, plural, one {ist diese Person} other {sind diese Personen}}?",
    en:
      "Who else is on the form, and how old {count, plural, one {is this person} other {are these persons}}?",
  },
  issued: {
    de: "Wann und wo haben Sie das Dokument bekommen?",
    en: "When and where did you receive the document?",
  },
  why: {
    de: "Worum geht es heute, und hat Sie jemand um diesen Anruf gebeten?",
    en: "What is today's matter, and did anybody ask you to make this call?",
  },
  known: { de: "Im Vorgang: {known}", en: "In the case: {known}" },
});
