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
  nav: { de: "Statistik", en: "Statistics" },
});
