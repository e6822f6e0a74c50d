import { staffTexts } from "#lib/i18n/mod.ts";

/** How the calls went, for the lead. */
export const statisticsTexts = staffTexts("admin.statistics", {
  title: { de: "Statistik der Videogespräche", en: "Statistics of video conversations" },
  lead: {
    de:
      "Aus den Browsern der Teilnehmenden, ohne Inhalte, Namen oder Zuordnung zu einem Gespräch. Nach drei Monaten gelöscht.",
    en:
      "From the participants' browsers, without content, names or reference to a conversation. Deleted after three months.",
  },
  calls: { de: "Gespräche je Woche", en: "Conversations by week" },
  week: { de: "Woche ab", en: "Week from" },
  participations: { de: "Teilnahmen", en: "Participations" },
  join: { de: "Verbunden nach (Hälfte / 95 %)", en: "Connected after (half / 95 %)" },
  loss: { de: "Paketverlust (Mitte)", en: "Packet loss (middle)" },
  roundTrip: { de: "Hin und zurück (Mitte)", en: "Round trip (middle)" },
  freezes: { de: "Standbilder je 10 Minuten", en: "Frozen pictures per 10 minutes" },
  reconnects: { de: "Neu verbunden", en: "Reconnected" },
  seconds: { de: "{a} s / {b} s", en: "{a} s / {b} s" },
  percent: { de: "{value} %", en: "{value} %" },
  milliseconds: { de: "{value} ms", en: "{value} ms" },
  judgement: { de: "Einschätzung", en: "Assessment" },
  good: { de: "gut", en: "good" },
  slow: { de: "langsamer Aufbau", en: "slow to connect" },
  lossy: { de: "viele Verluste", en: "many losses" },
  frozen: { de: "häufig Standbilder", en: "often frozen" },
  none: {
    de: "Noch keine Gespräche in den letzten drei Monaten.",
    en: "No conversations in the last three months yet.",
  },
  noneHelp: {
    de:
      "Einzurichten ist nichts: Die Zahlen kommen von selbst, sobald das erste Gespräch beendet ist. Ob Bild und Ton vorher schon gehen, prüft Ihre IT mit „deno task doctor“; wie es sich anfühlt, zeigt ein Probetermin mit einer Kollegin oder einem Kollegen.",
    en:
      "There is nothing to set up: the figures come by themselves once the first conversation has ended. Whether picture and sound work before that, your IT checks with “deno task doctor”; what it feels like, a trial appointment with a colleague shows.",
  },
  advice: { de: "Was Sie tun können", en: "What you can do" },
  slowAdvice: {
    de:
      "Langsamer Aufbau: Von zwanzig Teilnahmen war mindestens eine erst nach mehr als 5 Sekunden verbunden. Oft ist UDP gesperrt. Bitten Sie Ihre IT, „deno task doctor“ auszuführen und den Medienport über UDP zu öffnen.",
    en:
      "Slow to connect: of twenty participations at least one took more than 5 seconds. Often UDP is blocked. Ask your IT to run “deno task doctor” and to open the media port over UDP.",
  },
  lossyAdvice: {
    de:
      "Viele Verluste: Bei der Hälfte der Teilnahmen gingen mehr als 3 % der Pakete verloren. Das liegt meist am Anschluss des Amts. Schließen Sie Schalter per Kabel an und fragen Sie Ihre IT nach der Auslastung.",
    en:
      "Many losses: in half of the participations more than 3 % of the packets were lost. Most often it is the office's own line. Connect desks by cable, and ask your IT how busy the line is.",
  },
  frozenAdvice: {
    de:
      "Häufig Standbilder: Bilder standen öfter als zweimal in 10 Minuten still. Weisen Sie in der Einladung auf die Geräteprüfung hin; sie sagt den Menschen vorher, ob ihre Leitung reicht.",
    en:
      "Often frozen: pictures stood still more than twice in 10 minutes. Point people to the device check when they are invited; it tells them beforehand whether their line is good enough.",
  },
  nav: { de: "Statistik", en: "Statistics" },
});
