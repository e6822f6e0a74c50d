import { staffTexts } from "#lib/i18n/mod.ts";

/** What leads and administrators read while they decide what a visit by video may complete. */
export const servicesTexts = staffTexts("services.admin", {
  title: { de: "Anliegen", en: "Services" },
  lead: {
    de:
      "Wie lange ein Anliegen dauert, welche Unterschrift es braucht und was ein Videotermin abschließen darf, entscheidet die Stadt. Es gilt sofort, auch in laufenden Gesprächen.",
    en:
      "The town decides how long a service takes, which signature it needs and what a visit by video may complete. It counts at once, in conversations under way too.",
  },
  onThisPage: { de: "Auf dieser Seite", en: "On this page" },
  duration: { de: "Dauer des Gesprächs in Minuten", en: "Length of the conversation in minutes" },
  durationHint: {
    de: "Gilt für neue Termine. Gebuchte Termine behalten ihre Länge.",
    en: "Counts for new appointments. Those already booked keep their length.",
  },
  buffer: { de: "Pause danach in Minuten", en: "Break afterwards in minutes" },
  minutesWrong: {
    de: "Bitte geben Sie eine ganze Zahl von {least} bis {most} ein.",
    en: "Please enter a whole number from {least} to {most}.",
  },
  shorter: {
    de:
      "{count, plural, one {Ein gebuchter Termin ist} other {# gebuchte Termine sind}} kürzer als jetzt vorgesehen",
    en:
      "{count, plural, one {One booked appointment is} other {# booked appointments are}} shorter than planned now",
  },
  shorterHelp: {
    de:
      "Diese Termine bleiben gültig. Wenn die Zeit nicht reicht: rufen Sie an und verschieben Sie den Termin.",
    en: "These appointments stand. If their time is not enough: call the person and move the appointment.",
  },
  desk: { de: "Arbeitsplatz", en: "Desk" },
  minutes: { de: "Minuten", en: "Minutes" },
  lasts: { de: "{duration} + {buffer} Minuten", en: "{duration} + {buffer} minutes" },
  level: { de: "Welche Unterschrift verlangt das Recht?", en: "Which signature does the law ask for?" },
  simple: { de: "Einfache elektronische Erklärung genügt", en: "A simple electronic declaration is enough" },
  simpleHint: {
    de: "Eingetippter Name, Zeichnung oder TAN im Videotermin.",
    en: "Typed name, drawing or TAN in the visit by video.",
  },
  written: {
    de: "Schriftform: eigenhändig oder qualifiziert elektronisch",
    en: "Written form: by hand or by qualified electronic signature",
  },
  writtenHint: {
    de: "Das gibt es per Video nicht. Der Termin kann nur mit „Präsenz nötig“ enden.",
    en: "Video cannot give that. The visit can only end with “must come in”.",
  },
  section: { de: "Vorschrift", en: "Section of the law" },
  sectionHint: {
    de: "Wird genannt, wo der Abschluss verweigert wird. Zum Beispiel: {example}",
    en: "Named where completion is refused. For example: {example}",
  },
  noSection: {
    de: "Bitte nennen Sie die Vorschrift, die die Schriftform verlangt.",
    en: "Please name the section that asks for written form.",
  },
  claims: { de: "Was bedeutet „erledigt“ per Video?", en: "What does “done” by video mean?" },
  complete: { de: "Abgeschlossen", en: "Completed" },
  provisional: {
    de: "Aufgenommen; das Amt bestätigt danach",
    en: "Taken down; the office confirms afterwards",
  },
  claimsHint: {
    de: "Ob ein Videotermin „persönliches Erscheinen“ ist, ist nicht geklärt ({section}).",
    en: "Whether a visit by video is “appearing in person” is not settled ({section}).",
  },
  onStartPage: { de: "Auf der Startseite nennen?", en: "Name it on the start page?" },
  onStartPageHint: {
    de:
      "Termine dafür bietet der Plan an: Ein Schalter im Haus braucht dieses Anliegen. Wer nach einem Videotermin kommen muss, bekommt die Zeiten immer genannt.",
    en:
      "The plan offers its times: a desk at the office needs this service. Who must come in after a visit by video is always told the times.",
  },
  listed: { de: "Steht auf der Startseite", en: "Named on the start page" },
  notListed: { de: "Nicht auf der Startseite, nur über Links", en: "Not on the start page, by links only" },
  save: { de: "Speichern", en: "Save" },
  saved: { de: "Gespeichert. Es gilt ab jetzt.", en: "Saved. It counts from now on." },
  changed: {
    de: "Jemand anderes hat inzwischen gespeichert. Hier steht der neue Stand; bitte prüfen Sie ihn.",
    en: "Somebody else has saved meanwhile. Here is the new state; please check it.",
  },
  history: { de: "Letzte Änderungen", en: "Latest changes" },
  historyEmpty: {
    de: "Noch keine: Es gilt, was das Produkt mitbringt.",
    en: "None yet: the product's own settings apply.",
  },
  when: { de: "Wann", en: "When" },
  who: { de: "Wer", en: "Who" },
  service: { de: "Anliegen", en: "Service" },
  what: { de: "Was", en: "What" },
  fromTo: { de: "{before} → {now}", en: "{before} → {now}" },
});
