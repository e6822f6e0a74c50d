import { citizenTexts, type Text, type Translator } from "#lib/i18n/mod.ts";

/** The page on which citizens read what has happened in their case. */
export const trailTexts = citizenTexts("visit.trail", {
  title: {
    de: "Was in Ihrem Vorgang geschehen ist",
    en: "What has happened in your case",
    "de-x-leicht": "Was bisher passiert ist",
  },
  lead: {
    de:
      "Jeder Schritt steht hier mit Zeit und wer ihn getan hat. Jeder Eintrag enthält die Prüfsumme des vorigen: Eine spätere Änderung fällt auf. Was Sie eingetragen haben, steht hier nicht, nur dass Sie es getan haben.",
    en:
      "Every step is here with its time and who took it. Each entry holds the checksum of the one before: a later change is noticed. What you entered is not here, only that you did.",
    "de-x-leicht":
      "Hier steht alles, was passiert ist. Mit Uhr·zeit und wer es gemacht hat. Niemand kann das später heimlich ändern.",
  },
  link: {
    de: "Ansehen, was in Ihrem Vorgang geschehen ist",
    en: "See what has happened in your case",
    "de-x-leicht": "Ansehen: Was ist bisher passiert?",
  },
  back: { de: "Zurück zum Termin", en: "Back to the appointment", "de-x-leicht": "Zurück zum Termin" },
  empty: {
    de: "Der Verlauf ist gerade nicht erreichbar oder nicht mehr aufbewahrt.",
    en: "The trail cannot be reached right now, or is no longer kept.",
    "de-x-leicht": "Das können wir gerade nicht zeigen.",
  },
  export: {
    de: "Verlauf mit Prüfsummen als Datei",
    en: "Trail with checksums as a file",
    "de-x-leicht": "Verlauf als Datei",
  },
});

/** What the trail says in Leichte Sprache, by the id of the text that staff read. What is missing here is said in German. */
const EASY: Readonly<Record<string, string>> = {
  "desk.audit.appointment.booked": "Der Termin wurde gebucht.",
  "desk.audit.appointment.cancelled": "Der Termin wurde abgesagt.",
  "desk.audit.appointment.restored": "Die Absage wurde zurück·genommen.",
  "desk.audit.appointment.rebooked": "Der Termin wurde verschoben.",
  "desk.audit.appointment.phoneChanged": "Die Telefon·nummer wurde geändert.",
  "desk.audit.visit.arrived": "Sie waren im Warte·raum.",
  "desk.audit.visit.called": "Sie wurden in das Gespräch geholt.",
  "desk.audit.visit.sentBack": "Sie waren noch einmal im Warte·raum.",
  "desk.audit.visit.ended": "Das Gespräch war zu Ende: {outcome}.",
  "desk.audit.form.fieldSet": "Eingetragen wurde: {fields}.",
  "desk.audit.form.fieldConfirmed": "Sie haben gesagt: Das stimmt. Es ging um: {fields}.",
  "desk.audit.form.rowAdded": "Im Formular kam etwas dazu: {group}.",
  "desk.audit.form.rowRemoved": "Im Formular fiel etwas weg: {group}.",
  "desk.audit.form.frozen": "Das Formular wurde abgeschlossen.",
  "desk.audit.form.unfrozen": "Das Formular wurde wieder geöffnet.",
  "desk.audit.identity.checkStarted": "Der Ausweis wurde angesehen.",
  "desk.audit.identity.established": "Der Ausweis war in Ordnung.",
  "desk.audit.document.frozen": "Ein Dokument wurde gemacht: {kind}.",
  "desk.audit.document.sealed": "Ein Dokument bekam ein elektronisches Siegel.",
  "desk.audit.document.withdrawn": "Ein Dokument gilt nicht mehr.",
  "desk.audit.signature.intended": "Sie konnten unterschreiben.",
  "desk.audit.signature.given": "Sie haben unterschrieben: {method}.",
  "desk.audit.signature.voided": "Die Unterschrift gilt nicht mehr: {why}.",
  "desk.audit.signature.tanIssued": "Sie haben eine TAN bekommen.",
  "desk.audit.signature.tanExtended": "Die TAN galt länger.",
  "desk.audit.signature.tanRefused": "Die TAN war falsch.",
  "desk.audit.confirmation.issued": "Die Bestätigung wurde gemacht.",
  "desk.audit.page.citizen": "Sie",
  "desk.audit.page.clerk": "Das Amt",
  "desk.audit.page.guest": "Gast",
  "desk.audit.page.system": "Der Computer vom Amt",
};

/** The citizen's translator for texts that were written for staff. */
export function forCitizens(t: Translator): Translator {
  return (text: Text, values) => {
    const easy = EASY[text.id];
    return t(easy ? { ...text, "de-x-leicht": easy } : text, values);
  };
}
