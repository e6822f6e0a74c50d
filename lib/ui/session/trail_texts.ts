import { citizenTexts, type Text, type Translator } from "#lib/i18n/mod.ts";
import type { AuditCodeName, AuditEventName } from "./audit_texts.ts";

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
  linkNewPage: {
    de: "Ansehen, was in Ihrem Vorgang geschehen ist (neue Seite)",
    en: "See what has happened in your case (new page)",
    "de-x-leicht": "Ansehen: Was ist bisher passiert? (Eine neue Seite geht auf.)",
  },
  staffLink: {
    de: "Verlauf ansehen (neue Seite)",
    en: "See the trail (new page)",
    "de-x-leicht": "Verlauf ansehen (neue Seite)",
  },
  staffBack: { de: "Zurück zur Sitzung", en: "Back to the session", "de-x-leicht": "Zurück" },
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

type EasyId = `desk.audit.${AuditEventName}` | `desk.audit.code.${AuditCodeName}`;

/** What the trail says in Leichte Sprache, by the id of the text that staff read. An event without its sentence here does not compile. */
const EASY: Readonly<Record<EasyId, string>> = {
  "desk.audit.appointment.booked": "Der Termin wurde gebucht.",
  "desk.audit.appointment.cancelled": "Der Termin wurde abgesagt.",
  "desk.audit.appointment.restored": "Die Absage wurde zurück·genommen.",
  "desk.audit.appointment.rebooked": "Der Termin wurde verschoben.",
  "desk.audit.appointment.phoneChanged": "Die Telefon·nummer wurde geändert.",
  "desk.audit.appointment.slipPrinted": "Ein Zettel mit dem Link wurde gedruckt.",
  "desk.audit.notice.resent": "Die E-Mail wurde noch einmal geschickt.",
  "desk.audit.notice.sentAgain": "Eine Nachricht kam nicht an. Wir haben sie noch einmal geschickt.",
  "desk.audit.notice.toldByPhone": "Eine Nachricht kam nicht an. Wir haben angerufen.",
  "desk.audit.notice.returned": "Eine E-Mail an Sie kam zu uns zurück.",
  "desk.audit.notice.delayed": "Eine E-Mail an Sie kommt später an.",
  "desk.audit.visit.arrived": "Sie waren im Warte·raum.",
  "desk.audit.visit.called": "Sie wurden in das Gespräch geholt.",
  "desk.audit.visit.sentBack": "Sie waren noch einmal im Warte·raum.",
  "desk.audit.visit.ended": "Das Gespräch war zu Ende: {outcome}.",
  "desk.audit.guest.invited": "Jemand wurde eingeladen: {guest}.",
  "desk.audit.guest.arrived": "Jemand hat vor der Tür gewartet: {guest}.",
  "desk.audit.guest.admitted": "Jemand kam zum Gespräch dazu: {guest}.",
  "desk.audit.guest.removed": "Jemand musste das Gespräch verlassen: {guest}.",
  "desk.audit.form.fieldSet": "Eingetragen wurde: {fields}.",
  "desk.audit.form.fieldConfirmed": "Sie haben gesagt: Das stimmt. Es ging um: {fields}.",
  "desk.audit.form.rowAdded": "Im Formular kam etwas dazu: {group}.",
  "desk.audit.form.rowRemoved": "Im Formular fiel etwas weg: {group}.",
  "desk.audit.form.frozen": "Das Formular wurde abgeschlossen.",
  "desk.audit.form.unfrozen": "Das Formular wurde wieder geöffnet.",
  "desk.audit.identity.checkStarted": "Der Ausweis wurde angesehen.",
  "desk.audit.identity.established": "Der Ausweis war in Ordnung.",
  "desk.audit.identity.checkStopped": "Der Ausweis konnte nicht geprüft werden: {reason}.",
  "desk.audit.document.frozen": "Ein Dokument wurde gemacht: {kind}.",
  "desk.audit.document.sealed": "Ein Dokument bekam ein elektronisches Siegel.",
  "desk.audit.document.withdrawn": "Ein Dokument gilt nicht mehr.",
  "desk.audit.upload.added": "Ein Papier wurde geschickt: {paper}.",
  "desk.audit.upload.followed": "Ein Papier wurde später geschickt: {paper}.",
  "desk.audit.upload.replaced": "Ein Papier wurde ausgetauscht: {paper}.",
  "desk.audit.upload.removed": "Ein Papier wurde gelöscht: {paper}.",
  "desk.audit.upload.turned": "Ein Bild wurde gedreht: {paper}.",
  "desk.audit.upload.requested": "Das Amt braucht ein Papier: {paper}.",
  "desk.audit.upload.requestWithdrawn": "Das Amt braucht ein Papier nicht mehr: {paper}.",
  "desk.audit.case.closedAfterPapers": "Alle Papiere waren da. Das Ergebnis: {outcome}.",
  "desk.audit.signature.intended": "Sie konnten unterschreiben.",
  "desk.audit.signature.given": "Sie haben unterschrieben: {method}.",
  "desk.audit.signature.voided": "Die Unterschrift gilt nicht mehr: {why}.",
  "desk.audit.signature.tanIssued": "Sie haben eine TAN bekommen.",
  "desk.audit.signature.smsTanIssued": "Sie wollten eine TAN auf das Handy.",
  "desk.audit.signature.smsSent": "Die SMS mit der TAN wurde geschickt.",
  "desk.audit.signature.smsFailed": "Die SMS mit der TAN kam nicht an.",
  "desk.audit.appointment.continuesCase": "Hier geht es weiter mit dem Thema aus dem Video-Gespräch.",
  "desk.audit.signature.smsCutOff": "Unser Computer wurde neu gestartet. Vielleicht kam die SMS nicht an.",
  "desk.audit.signature.tanExtended": "Die TAN galt länger.",
  "desk.audit.signature.tanRefused": "Die TAN war falsch.",
  "desk.audit.confirmation.issued": "Die Bestätigung wurde gemacht.",
  "desk.audit.code.kind_filledForm": "das Formular",
  "desk.audit.code.kind_signatureSheet": "das Blatt mit den Unterschriften",
  "desk.audit.code.kind_confirmation": "die Bestätigung",
  "desk.audit.code.kind_receipt": "die Quittung",
  "desk.audit.code.method_typed": "mit dem getippten Namen",
  "desk.audit.code.method_drawn": "mit dem Finger oder der Maus",
  "desk.audit.code.method_sms-tan": "mit einer TAN auf dem Handy",
  "desk.audit.code.method_hidden-tan": "mit einer TAN auf der Seite",
  "desk.audit.code.guest_interpreter": "wer übersetzt",
  "desk.audit.code.guest_companion": "Begleitung",
  "desk.audit.code.guest_institution": "die Einrichtung",
  "desk.audit.code.why_formChanged": "Das Formular wurde wieder geöffnet",
  "desk.audit.code.why_documentWithdrawn": "Das Dokument gilt nicht mehr",
  "desk.audit.code.why_visitEnded": "Das Gespräch war zu Ende",
};

/** Who did it, in Leichte Sprache. */
const EASY_WHO: Readonly<Record<string, string>> = {
  "desk.audit.page.citizen": "Sie",
  "desk.audit.page.clerk": "Das Amt",
  "desk.audit.page.guest": "Gast",
  "desk.audit.page.system": "Der Computer vom Amt",
};

const SAID: ReadonlyMap<string, string> = new Map(Object.entries({ ...EASY, ...EASY_WHO }));

/** The citizen's translator for texts that were written for staff. */
export function forCitizens(t: Translator): Translator {
  return (text: Text, values) => {
    const easy = SAID.get(text.id);
    return t(easy ? { ...text, "de-x-leicht": easy } : text, values);
  };
}
