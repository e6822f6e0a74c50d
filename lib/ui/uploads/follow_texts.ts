import { staffTexts } from "#lib/i18n/mod.ts";

/** What clerks read about papers that follow after a visit. */
export const followTexts = staffTexts("desk.follow", {
  title: { de: "Nachgereichte Unterlagen", en: "Papers that follow" },
  news: {
    de:
      "{count, plural, =1 {Zu einem Vorgang sind alle Unterlagen da.} other {Zu # Vorgängen sind alle Unterlagen da.}}",
    en: "{count, plural, =1 {One case has all its papers.} other {# cases have all their papers.}}",
  },
  complete: {
    de: "Alles da: bitte prüfen und abschließen.",
    en: "Everything is here: please check and close.",
  },
  overdue: {
    de: "Frist abgelaufen am {date}. Es fehlt: {names}.",
    en: "The time ended on {date}. Missing: {names}.",
  },
  some: {
    de: "Etwas ist angekommen. Es fehlt noch: {names}. Frist: {date}",
    en: "Something has arrived. Still missing: {names}. By {date}",
  },
  none: { de: "Erwartet bis {date}: {names}", en: "Awaited by {date}: {names}" },
  which: { de: "Welche Unterlagen fehlen noch?", en: "Which papers are still missing?" },
  whichHelp: {
    de: "Die Person bekommt eine E-Mail mit dem Link zum Hochladen und zwei Tage vor Ablauf eine Erinnerung.",
    en: "The person gets an e-mail with the link to upload them, and a reminder two days before the end.",
  },
  closeTitle: { de: "Nachreichen und Abschluss", en: "Missing papers and closing" },
  doneHelp: {
    de:
      "Sie haben die Unterlagen geprüft? Dann schließen Sie den Vorgang ab. Die Person erfährt es per E-Mail.",
    en: "You have checked the papers? Then close the case. The person is told by e-mail.",
  },
  doneHelpMissing: {
    de:
      "Ist das Fehlende auf anderem Weg gekommen oder doch nicht nötig, können Sie den Vorgang trotzdem abschließen.",
    en:
      "If what is missing came another way or is not needed after all, you can close the case all the same.",
  },
  issue: {
    de: "Bestätigung mit ausstellen (§ 24 Abs. 2 BMG)",
    en: "Issue the confirmation too (§ 24(2) BMG)",
  },
  done: { de: "Als erledigt abschließen", en: "Close as done" },
  comeInHelp: {
    de: "Lässt es sich nicht per Video abschließen, bitten Sie die Person zu sich.",
    en: "If it cannot be settled by video, ask the person to come in.",
  },
  comeIn: { de: "Präsenz nötig", en: "Must come in" },
  cannotBeDone: {
    de:
      "Als erledigt lässt sich der Vorgang nicht abschließen: Identität oder Unterschrift fehlen aus dem Gespräch.",
    en: "The case cannot be closed as done: identity or signature are missing from the conversation.",
  },
  refusedClosed: {
    de: "Der Vorgang ist schon abgeschlossen.",
    en: "The case is closed already.",
  },
  refusedNeeds: {
    de: "Das geht nicht: Identität oder Unterschrift fehlen aus dem Gespräch.",
    en: "This cannot be done: identity or signature are missing from the conversation.",
  },
  refusedDown: {
    de: "Die Vorgänge sind gerade nicht erreichbar. Nichts ist verloren; bitte gleich noch einmal versuchen.",
    en: "The cases cannot be reached right now. Nothing is lost; please try again in a moment.",
  },
});
