import type { AuditEntry } from "#lib/audit/mod.ts";
import { staffTexts, type Text, type Translator } from "#lib/i18n/mod.ts";
import { REASON_TEXTS } from "#lib/identity/mod.ts";
import { uploadKind, UPLOADS } from "#lib/services/mod.ts";
import { deskTexts } from "./desk_texts.ts";

/** What happened, by the name of its event. The names are the audit chain's and never change; a new event gets its sentence here. */
const EVENTS = staffTexts("desk.audit", {
  "appointment.booked": { de: "Termin gebucht.", en: "Appointment booked." },
  "appointment.cancelled": { de: "Termin abgesagt.", en: "Appointment cancelled." },
  "appointment.restored": { de: "Absage zurückgenommen.", en: "Cancellation taken back." },
  "appointment.rebooked": { de: "Termin verlegt.", en: "Appointment moved." },
  "appointment.phoneChanged": { de: "Telefonnummer geändert.", en: "Phone number changed." },
  "appointment.slipPrinted": {
    de: "Terminzettel mit dem Link ausgedruckt.",
    en: "Slip with the link printed.",
  },
  "notice.resent": { de: "E-Mail noch einmal verschickt.", en: "E-mail sent once more." },
  "notice.sentAgain": {
    de: "Nicht zustellbare Nachricht noch einmal versucht.",
    en: "Undelivered message tried again.",
  },
  "notice.toldByPhone": {
    de: "Nachricht war nicht zustellbar, telefonisch mitgeteilt.",
    en: "Message could not be delivered, told by phone.",
  },
  "notice.returned": {
    de: "E-Mail kam als unzustellbar zurück.",
    en: "An e-mail came back undelivered.",
  },
  "notice.delayed": {
    de: "Der Mailserver meldet: E-Mail verspätet sich.",
    en: "The mail server reports: an e-mail is delayed.",
  },
  "visit.arrived": { de: "Warteraum betreten.", en: "Entered the waiting room." },
  "visit.called": { de: "In das Gespräch gerufen.", en: "Called into the conversation." },
  "visit.sentBack": { de: "Zurück in den Warteraum gebeten.", en: "Asked back into the waiting room." },
  "guest.invited": { de: "Eingeladen: {guest}.", en: "Invited: {guest}." },
  "guest.arrived": { de: "Wartet auf Einlass: {guest}.", en: "Waiting to be let in: {guest}." },
  "guest.admitted": {
    de: "In das Gespräch eingelassen: {guest}.",
    en: "Let into the conversation: {guest}.",
  },
  "guest.removed": { de: "Ausgeladen: {guest}.", en: "Sent out: {guest}." },
  "visit.ended": { de: "Gespräch beendet: {outcome}.", en: "Conversation ended: {outcome}." },
  "form.fieldSet": { de: "Eingetragen: {fields}.", en: "Entered: {fields}." },
  "form.fieldConfirmed": { de: "Eintragung bestätigt: {fields}.", en: "Entry confirmed: {fields}." },
  "form.rowAdded": { de: "Abschnitt hinzugefügt: {group}.", en: "Section added: {group}." },
  "form.rowRemoved": { de: "Abschnitt entfernt: {group}.", en: "Section removed: {group}." },
  "form.frozen": { de: "Formular abgeschlossen.", en: "Form closed." },
  "form.unfrozen": { de: "Formular wieder geöffnet.", en: "Form opened again." },
  "identity.checkStarted": { de: "Identitätsprüfung begonnen.", en: "Identity check begun." },
  "identity.established": {
    de: "Identität festgestellt (Sichtprüfung per Video).",
    en: "Identity established (visual check by video).",
  },
  "identity.checkStopped": {
    de: "Identitätsprüfung abgebrochen: {reason}.",
    en: "Identity check stopped: {reason}.",
  },
  "document.frozen": {
    de: "Dokument festgehalten: {kind}, Prüfsumme {hash} …",
    en: "Document fixed: {kind}, checksum {hash} …",
  },
  "document.sealed": {
    de:
      "Dokument elektronisch gesiegelt, {timestamped, select, true {mit} other {ohne}} Zeitstempel, Prüfsumme {hash} …",
    en:
      "Document sealed electronically, {timestamped, select, true {with} other {without}} a timestamp, checksum {hash} …",
  },
  "document.withdrawn": {
    de: "Dokument zurückgezogen, Prüfsumme {hash} …",
    en: "Document withdrawn, checksum {hash} …",
  },
  "upload.added": {
    de: "Unterlage hochgeladen: {paper}, Prüfsumme {hash} …",
    en: "Paper uploaded: {paper}, checksum {hash} …",
  },
  "upload.followed": {
    de: "Unterlage nachgereicht: {paper}, Prüfsumme {hash} …",
    en: "Paper sent after the visit: {paper}, checksum {hash} …",
  },
  "upload.replaced": {
    de: "Unterlage ersetzt: {paper}, neue Prüfsumme {hash} …",
    en: "Paper replaced: {paper}, new checksum {hash} …",
  },
  "upload.removed": {
    de: "Unterlage entfernt: {paper}, Prüfsumme {hash} …",
    en: "Paper removed: {paper}, checksum {hash} …",
  },
  "upload.turned": {
    de: "Bild gedreht: {paper}, neue Prüfsumme {hash} …",
    en: "Picture rotated: {paper}, new checksum {hash} …",
  },
  "case.closedAfterPapers": {
    de: "Vorgang nach dem Nachreichen abgeschlossen: {outcome}.",
    en: "Case closed after papers were to follow: {outcome}.",
  },
  "upload.requested": { de: "Unterlage angefordert: {paper}.", en: "Paper asked for: {paper}." },
  "upload.requestWithdrawn": {
    de: "Anforderung zurückgenommen: {paper}.",
    en: "Request for a paper taken back: {paper}.",
  },
  "signature.intended": {
    de: "Zur Unterschrift vorgelegt, Prüfsumme {hash} …",
    en: "Presented for signature, checksum {hash} …",
  },
  "signature.given": { de: "Unterschrieben: {method}.", en: "Signed: {method}." },
  "signature.voided": {
    de: "{wasSigned, select, true {Unterschrift} other {Vorlage zur Unterschrift}} ungültig: {why}.",
    en: "{wasSigned, select, true {Signature} other {Presentation for signature}} void: {why}.",
  },
  "signature.tanIssued": { de: "TAN angezeigt.", en: "TAN shown." },
  "signature.smsTanIssued": { de: "Handy-TAN angefordert.", en: "TAN by text message asked for." },
  "signature.smsSent": { de: "SMS mit der TAN verschickt.", en: "Text message with the TAN sent." },
  "signature.smsFailed": {
    de: "SMS mit der TAN nicht zustellbar.",
    en: "Text message with the TAN could not be sent.",
  },
  "appointment.continuesCase": {
    de: "Geht mit einem Vorgang weiter, der im Video begann.",
    en: "Goes on with a case that began by video.",
  },
  "signature.smsCutOff": {
    de: "Neustart, während die SMS mit der TAN unterwegs war.",
    en: "Restart while the text message with the TAN was on its way.",
  },
  "signature.tanExtended": { de: "TAN verlängert.", en: "TAN extended." },
  "signature.tanRefused": {
    de: "Falsche TAN eingegeben ({failures}. Versuch).",
    en: "Wrong TAN typed (try {failures}).",
  },
  "confirmation.issued": { de: "Bestätigung ausgestellt.", en: "Confirmation issued." },
});

/** Every event that can stand in a case's trail; a test holds the list against what the code writes. */
export type AuditEventName = keyof typeof EVENTS;

/** Words for the codes within the facts. */
const CODES = staffTexts("desk.audit.code", {
  kind_filledForm: { de: "Formular", en: "form" },
  kind_signatureSheet: { de: "Unterschriftenblatt", en: "signature sheet" },
  kind_confirmation: { de: "Bestätigung", en: "confirmation" },
  kind_receipt: { de: "Quittung", en: "receipt" },
  method_typed: { de: "mit getipptem Namen", en: "by typed name" },
  method_drawn: { de: "gezeichnet", en: "drawn" },
  "method_sms-tan": { de: "mit TAN aus einer SMS", en: "by TAN from a text message" },
  "method_hidden-tan": { de: "mit TAN auf der eigenen Seite", en: "by TAN on the own page" },
  guest_interpreter: { de: "Dolmetschen", en: "interpreter" },
  guest_companion: { de: "Begleitung", en: "companion" },
  guest_institution: { de: "Einrichtung", en: "institution" },
  why_formChanged: { de: "das Formular wurde wieder geöffnet", en: "the form was opened again" },
  why_documentWithdrawn: { de: "das Dokument wurde zurückgezogen", en: "the document was withdrawn" },
  why_visitEnded: { de: "das Gespräch ist zu Ende", en: "the conversation has ended" },
});

export type AuditCodeName = keyof typeof CODES;

/** What the trail's page says around the entries. */
export const auditTexts = staffTexts("desk.audit.page", {
  entry: { de: "Eintrag {first}", en: "entry {first}" },
  entries: { de: "Einträge {first} bis {last}", en: "entries {first} to {last}" },
  quoted: { de: "„{name}“", en: "“{name}”" },
  citizen: { de: "Bürger:in", en: "Citizen" },
  clerk: { de: "Sachbearbeitung", en: "Clerk" },
  guest: { de: "Gast", en: "Guest" },
  system: { de: "System", en: "System" },
});

const HASH_CHARACTERS_SHOWN = 8;

/** Names a field of the case's form by its id, or a repeated group; `undefined` for what the form does not have (any more). */
export type FieldNames = (id: string) => string | undefined;

/**
 * What happened, in one sentence. An event without a sentence is called by its name: the trail is complete even where words are missing.
 * @param names for entries about fields; without it a field is called by its id
 */
export function auditSentence(
  entry: Pick<AuditEntry, "event" | "facts">,
  t: Translator,
  names: FieldNames = () => undefined,
): string {
  const text = lookUp(EVENTS, entry.event);
  if (!text) return entry.event;
  const { facts } = entry;
  const field = String(facts["field"] ?? "");
  const group = String(facts["group"] ?? "");
  return t(text, {
    outcome: code(t, deskTexts, "outcome_", facts["outcome"]),
    reason: code(t, REASON_TEXTS, "", facts["reason"]),
    why: code(t, CODES, "why_", facts["reason"]),
    kind: code(t, CODES, "kind_", facts["kind"]),
    paper: paperName(t, facts["kind"]),
    method: code(t, CODES, "method_", facts["method"]),
    guest: code(t, CODES, "guest_", facts["guest"]),
    fields: names(field) ?? field,
    group: names(group) ?? group,
    hash: String(facts["sha256"] ?? "").slice(0, HASH_CHARACTERS_SHOWN),
    wasSigned: String(facts["wasSigned"] ?? false),
    timestamped: String(facts["timestamped"] ?? false),
    failures: Number(facts["failures"] ?? 0),
  });
}

function paperName(t: Translator, kind: unknown): string {
  const known = uploadKind(String(kind ?? ""));
  return known ? t(UPLOADS[known].name) : String(kind ?? "");
}

/** A code in words, or the code itself where it has none. */
function code(
  t: Translator,
  texts: Readonly<Record<string, Text>>,
  prefix: string,
  value: string | number | boolean | undefined,
): string {
  const text = lookUp(texts, `${prefix}${value}`);
  return text ? t(text) : String(value ?? "");
}

function lookUp(texts: Readonly<Record<string, Text>>, key: string): Text | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
