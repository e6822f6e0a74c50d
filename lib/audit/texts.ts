import { staffTexts } from "#lib/i18n/mod.ts";

/** The page of the days' heads over all audit trails. */
export const auditDayTexts = staffTexts("audit.days", {
  title: { de: "Tagesköpfe des Verlaufs", en: "Daily heads of the audit trails" },
  lead: {
    de:
      "Jede Nacht entsteht eine Prüfsumme über den Verlauf aller Vorgänge. Sie baut auf der vom Vortag auf. Wer sie ausdruckt oder veröffentlicht, kann später beweisen, dass niemand die Vergangenheit umgeschrieben hat, auch die Stadt selbst nicht.",
    en:
      "Every night a checksum over the trails of all cases is made. It builds on the one of the day before. Whoever prints or publishes it can prove later that nobody has rewritten the past, not even the town itself.",
  },
  nav: { de: "Verläufe", en: "Trails" },
  day: { de: "Tag", en: "Day" },
  madeAt: { de: "Gebildet am", en: "Made on" },
  grown: { de: "Vorgänge mit neuen Einträgen", en: "Cases with new entries" },
  head: { de: "Prüfsumme (SHA-256)", en: "Checksum (SHA-256)" },
  none: {
    de: "Noch keiner. Der erste entsteht in der Nacht nach dem ersten Tag.",
    en: "None yet. The first one is made in the night after the first day.",
  },
  down: {
    de:
      "Die abgeschlossenen Vorgänge sind gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.",
    en: "The closed cases cannot be reached right now. Please try again later.",
  },
  print: {
    de: "Zum Aufbewahren drucken Sie diese Seite mit Ihrem Browser. Gedruckt erscheinen nur die Tagesköpfe.",
    en: "To keep it, print this page with your browser. Only the daily heads appear in print.",
  },
  checkTitle: { de: "Verläufe prüfen", en: "Check the trails" },
  checkHelp: {
    de:
      "Geprüft wird jeder Vorgang gegen alle Tagesköpfe. Mit einem gedruckten Tageskopf wird auch geprüft, ob die Tagesköpfe selbst noch die von damals sind.",
    en:
      "Every case is checked against all daily heads. With a printed daily head it is also checked whether the daily heads themselves are still those of that time.",
  },
  date: { de: "Tag des gedruckten Tageskopfs", en: "Day of the printed head" },
  dateHint: {
    de: "Zum Beispiel 03.03.2026. Leer, wenn keiner vorliegt.",
    en: "For example 03.03.2026. Empty if there is none.",
  },
  dateFault: {
    de: "Bitte geben Sie den Tag so ein: 03.03.2026",
    en: "Please give the day like this: 03.03.2026",
  },
  printed: { de: "Gedruckte Prüfsumme", en: "Printed checksum" },
  printedHint: {
    de: "64 Ziffern und Buchstaben. Leerzeichen spielen keine Rolle.",
    en: "64 digits and letters. Spaces do not matter.",
  },
  printedFault: {
    de: "Eine Prüfsumme hat 64 Zeichen: 0 bis 9 und a bis f.",
    en: "A checksum has 64 characters: 0 to 9 and a to f.",
  },
  both: { de: "Tag und Prüfsumme gehören zusammen.", en: "Day and checksum go together." },
  check: { de: "Jetzt prüfen", en: "Check now" },
  holds: { de: "Alle Verläufe sind unversehrt", en: "All trails are intact" },
  holdsPrinted: {
    de: "Alle Verläufe sind unversehrt und passen zum gedruckten Tageskopf",
    en: "All trails are intact and fit the printed head",
  },
  counts: {
    de:
      "{days, plural, one {# Tageskopf} other {# Tagesköpfe}}, {cases, plural, one {# Vorgang} other {# Vorgänge}} geprüft. Nach Ende der Aufbewahrung gelöscht: {destroyed}. Termine ohne Gespräch, deren Daten gelöscht sind: {gone}.",
    en:
      "{days, plural, one {# daily head} other {# daily heads}}, {cases, plural, one {# case} other {# cases}} checked. Destroyed at the end of retention: {destroyed}. Appointments without a visit whose data are gone: {gone}.",
  },
  broken: { de: "Der Verlauf wurde verändert", en: "The trail was changed" },
  dayHead: {
    de:
      "Der Tageskopf vom {day} ist ein anderer als der gedruckte: Bis zu diesem Tag wurde etwas umgeschrieben.",
    en: "The head of {day} differs from the printed one: something up to that day was rewritten.",
  },
  dayList: {
    de: "Die Liste des Tageskopfs vom {day} passt nicht zu seiner Prüfsumme.",
    en: "The list of the head of {day} does not fit its checksum.",
  },
  dayOrder: {
    de: "Der Tageskopf vom {day} baut nicht auf dem Tag davor auf: Ein Tag fehlt oder wurde ersetzt.",
    en: "The head of {day} does not build on the day before: a day is missing or was replaced.",
  },
  dayAbsent: { de: "Für den {day} gibt es keinen Tageskopf.", en: "There is no head for {day}." },
  trailChanged: {
    de: "Vorgang {caseId}: Eintrag {at} wurde verändert.",
    en: "Case {caseId}: entry {at} was changed.",
  },
  trailOrder: {
    de: "Vorgang {caseId}: An der Stelle von Eintrag {at} fehlt einer oder die Reihenfolge stimmt nicht.",
    en: "Case {caseId}: at the place of entry {at} one is missing or the order is wrong.",
  },
  trailRewritten: {
    de:
      "Vorgang {caseId}: Zwischen Eintrag {from} und {at} wurde der Verlauf neu geschrieben; am {day} lautete er anders.",
    en:
      "Case {caseId}: between entries {from} and {at} the trail was written anew; on {day} it was different.",
  },
  trailCut: {
    de:
      "Vorgang {caseId}: Nach Eintrag {from} fehlt der Rest; am {day} reichte der Verlauf bis Eintrag {at}.",
    en: "Case {caseId}: after entry {from} the rest is missing; on {day} the trail went up to entry {at}.",
  },
});
