import { citizenTexts } from "#lib/i18n/mod.ts";

/**
 * The text message with a Handy-TAN, in letters of GSM 03.38 only, so that it stays short and cheap. Its last line binds the code to this site:
 * a telephone offers it there and nowhere else.
 */
export const smsTanTexts = citizenTexts("cases.smsTan", {
  message: {
    de:
      "{code} ist Ihre TAN zum Unterschreiben: {title}, Prüfzeichen {mark}. Nur auf der Seite Ihres Termins eintippen, niemandem sagen. {town}\n\n@{host} #{code}",
    en:
      "{code} is your TAN for signing: {title}, check mark {mark}. Type it only on your appointment's page, tell nobody. {town}\n\n@{host} #{code}",
    "de-x-leicht":
      "Ihre Zahl: {code}. Sie unterschreiben: {title}, Prüfzeichen {mark}. Sagen Sie die Zahl niemandem. {town}\n\n@{host} #{code}",
  },
});
