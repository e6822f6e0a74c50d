import { staffTexts } from "#lib/i18n/mod.ts";

/** What a demo's own pages say. */
export const devTexts = staffTexts("dev", {
  back: { de: "Zur Demo-Übersicht", en: "To the demo's overview" },
  mails: { de: "E-Mails dieser Demo", en: "This demo's mails" },
  mailsLead: {
    de: "Eine Demo verschickt nichts. Was sie verschickt hätte, steht hier, das Neueste zuerst.",
    en: "A demo sends nothing. What it would have sent is here, the newest first.",
  },
  mailsNewest: {
    de: "Gezeigt werden die neuesten {shown} von {all}.",
    en: "The newest {shown} of {all} are shown.",
  },
  noMails: {
    de: "Noch keine. Buchen Sie einen Termin, dann kommt hier eine Bestätigung an.",
    en: "None yet. Book an appointment and its confirmation will arrive here.",
  },
  allMails: { de: "Zu allen E-Mails", en: "To all mails" },
  subject: { de: "Betreff", en: "Subject" },
  to: { de: "An", en: "To" },
  date: { de: "Datum", en: "Date" },
  links: { de: "Links in dieser E-Mail", en: "Links in this mail" },
  formatted: { de: "Gestaltet", en: "Formatted" },
  plain: { de: "Als Text", en: "As text" },
  attachments: { de: "Anhänge", en: "Attachments" },
  smses: { de: "SMS dieser Demo", en: "This demo's text messages" },
  smsesLead: {
    de: "Eine Demo verschickt nichts. Was sie als SMS verschickt hätte, steht hier.",
    en: "A demo sends nothing. What it would have sent as text messages is here.",
  },
  noSmses: { de: "Noch keine.", en: "None yet." },
  signInAs: { de: "Anmelden als …", en: "Sign in as …" },
  signInAsLead: {
    de: "Die Mitarbeitenden dieser Demo, mit einem Klick. Wer schon angemeldet ist, wird vorher abgemeldet.",
    en: "This demo's staff, by one click. Whoever is signed in is signed out first.",
  },
  signInAsPerson: { de: "Anmelden als {name}", en: "Sign in as {name}" },
});
