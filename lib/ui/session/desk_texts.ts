import { staffTexts } from "#lib/i18n/mod.ts";

/** What clerks read at the desk. */
export const deskTexts = staffTexts("desk", {
  title: { de: "Schalter", en: "Desk" },
  titleWaiting: { de: "({count}) {name} wartet – Schalter", en: "({count}) {name} waiting – Desk" },
  agenda: { de: "Heute, {date}", en: "Today, {date}" },
  agendaEmpty: { de: "Heute ist nichts gebucht.", en: "Nothing is booked today." },
  person: { de: "Gespräch", en: "Conversation" },
  form: { de: "Formular", en: "Form" },
  empty: { de: "Noch niemand aufgerufen", en: "Nobody called yet" },
  emptyHelp: {
    de: "Wer im Warteraum ist, steht links mit „wartet“. Sie hören einen Ton, wenn jemand ankommt.",
    en:
      "Whoever is in the waiting room is marked “waiting” on the left. You hear a sound when somebody arrives.",
  },
  videoProviding: {
    de:
      "Bild und Ton werden gerade eingerichtet ({progress}). Rufen Sie bitte erst danach auf: Vorher sehen und hören Sie einander nicht.",
    en:
      "Picture and sound are being set up ({progress}). Please call people in afterwards: before that you neither see nor hear each other.",
  },
  videoUnavailable: {
    de:
      "Bild und Ton gehen im Moment nicht. Bitte sagen Sie der Technik Bescheid, und schreiben Sie der Person hier, oder rufen Sie an.",
    en:
      "Picture and sound do not work at the moment. Please tell your technicians, and write to the person here, or phone them.",
  },
  stateExpected: { de: "gebucht", en: "booked" },
  stateMissed: { de: "nicht erschienen?", en: "no-show?" },
  stateWaiting: {
    de: "wartet seit {minutes, plural, =0 {eben} one {# Minute} other {# Minuten}}",
    en: "waiting {minutes, plural, =0 {since just now} one {for # minute} other {for # minutes}}",
  },
  writes: { de: "schreibt: „{text}“", en: "writes: “{text}”" },
  stateWaitingAway: { de: "war da, Seite gerade zu", en: "was here, page closed just now" },
  stateComing: { de: "kommt ins Haus", en: "comes to the office" },
  stateCame: { de: "ist im Haus", en: "is at the office" },
  arrivedAtOffice: { de: "Ist da", en: "Has come" },
  comingHelp: {
    de: "Diese Person kommt zu Ihnen ins Haus. Ein Gespräch per Video gibt es dazu nicht.",
    en: "This person comes to the office. There is no call by video for it.",
  },
  earlier: { de: "Begann im Video", en: "Began by video" },
  earlierWhat: {
    de: "Dieser Termin führt weiter: {service}, Videotermin am {day}.",
    en: "This appointment goes on with: {service}, appointment by video on {day}.",
  },
  earlierLater: {
    de: "Was dabei herauskam, sehen Sie hier, sobald die Person da ist.",
    en: "You see here what came of it once the person has come.",
  },
  earlierEstablished: { de: "Festgestellt am {time}", en: "Established on {time}" },
  earlierForm_none: { de: "noch nicht abgeschlossen", en: "not closed yet" },
  earlierForm_closed: { de: "abgeschlossen, nicht unterschrieben", en: "closed, not signed" },
  earlierForm_signed: { de: "abgeschlossen und unterschrieben", en: "closed and signed" },
  earlierOpen: { de: "Ihren Vorgang dazu öffnen", en: "Open your case of it" },
  earlierGone: {
    de: "Dieser Termin führt einen Videotermin weiter, dessen Vorgang nicht mehr aufbewahrt wird.",
    en: "This appointment goes on with one by video whose case is no longer kept.",
  },
  earlierUnreachable: {
    de:
      "Dieser Termin führt einen Videotermin weiter. Der Vorgang dazu ist gerade nicht erreichbar; bitte laden Sie die Seite später noch einmal.",
    en:
      "This appointment goes on with one by video. Its case cannot be reached right now; please load the page again later.",
  },
  notArrived: {
    de: "Bitte vermerken Sie zuerst, dass die Person da ist.",
    en: "Please note first that the person has come.",
  },
  arrivedTooEarly: {
    de: "„Ist da“ geht ab 30 Minuten vor dem Termin.",
    en: "“Has come” is possible from 30 minutes before the appointment.",
  },
  endAtOffice: { de: "Termin abschließen", en: "Close the appointment" },
  stateTalking: { de: "im Gespräch", en: "in conversation" },
  stateTalkingOther: { de: "im Gespräch mit Kolleg:in", en: "in conversation with a colleague" },
  arrived: { de: "{name} ist im Warteraum: {service}", en: "{name} is in the waiting room: {service}" },
  call: { de: "Aufrufen", en: "Call" },
  open: { de: "Öffnen", en: "Open" },
  resume: { de: "Zum Gespräch", en: "To the conversation" },
  cases: { de: "Vorgänge", en: "Cases" },

  notHere: {
    de: "Die Person ist noch nicht im Warteraum.",
    en: "The person is not in the waiting room yet.",
  },
  calledByOther: {
    de: "Diese Person ist schon im Gespräch.",
    en: "This person is already in a conversation.",
  },
  inConversation: {
    de: "Sie haben noch ein Gespräch offen. Bitte beenden Sie es zuerst.",
    en: "You still have a conversation open. Please end it first.",
  },
  visitEnded: { de: "Dieses Gespräch ist beendet.", en: "This conversation has ended." },
  sendBackHelp: {
    de: "Oder: Das Gespräch soll noch nicht beginnen. Dann wartet die Person weiter.",
    en: "Or: the conversation should not begin yet. Then the person goes on waiting.",
  },
  keys: { de: "Tasten", en: "Keys" },
  keyCall: { de: "die nächste Person aufrufen", en: "call the next person" },
  keyMicrophone: { de: "Mikrofon an oder aus", en: "microphone on or off" },
  keyCamera: { de: "Kamera an oder aus", en: "camera on or off" },
  keyIdentity: { de: "weiter in der Ausweisprüfung", en: "go on in the identity check" },
  keyFormPage: { de: "nächste Seite des Formulars", en: "next page of the form" },
  keyFreeze: { de: "Formular abschließen", en: "close the form" },
  keyConfirmation: { de: "Bestätigung ausstellen", en: "issue the confirmation" },
  keyEnding: { de: "Gespräch beenden", en: "end the conversation" },
  sendBack: { de: "Zurück in den Warteraum", en: "Back to the waiting room" },
  citizenAway: {
    de: "{name} ist gerade nicht verbunden und kommt von selbst zurück, sobald das Netz da ist.",
    en: "{name} is not connected right now and returns by itself once the network is back.",
  },
  contact: { de: "Kontakt", en: "Contact" },
  needs: { de: "Braucht: {needs}", en: "Needs: {needs}" },
  need_interpreter: { de: "Dolmetschen", en: "interpreter" },
  need_companion: { de: "Begleitperson", en: "companion" },

  steps: { de: "Ablauf", en: "Steps" },
  stepGreeted: { de: "begrüßt", en: "greeted" },
  stepIdentity: { de: "Ausweis", en: "identity" },
  stepForm: { de: "Formular", en: "form" },
  stepSigned: { de: "unterschrieben", en: "signed" },
  stepEnded: { de: "beendet", en: "ended" },
  stateDone: { de: "erledigt", en: "done" },
  stateNow: { de: "jetzt", en: "now" },
  stateOpen: { de: "offen", en: "open" },

  frozenForm: { de: "Das abgeschlossene Formular ansehen", en: "Look at the closed form" },
  freeze: { de: "Formular abschließen", en: "Close the form" },
  coSigners: { de: "Es unterschreiben auf Wunsch auch:", en: "If they wish, these sign too:" },
  freezeHelp: {
    de: "Danach ist nichts mehr zu ändern, und die Person kann unterschreiben.",
    en: "After that nothing can be changed, and the person can sign.",
  },
  freezeBlocked: { de: "Noch nicht abzuschließen:", en: "Cannot be closed yet:" },
  blockedFaults: {
    de:
      "{count, plural, one {eine Angabe fehlt oder stimmt nicht} other {# Angaben fehlen oder stimmen nicht}}",
    en:
      "{count, plural, one {one answer is missing or not right} other {# answers are missing or not right}}",
  },
  blockedUnconfirmed: {
    de:
      "{count, plural, one {eine Eintragung hat die Person noch nicht bestätigt} other {# Eintragungen hat die Person noch nicht bestätigt}}",
    en:
      "{count, plural, one {one entry is not confirmed by the person} other {# entries are not confirmed by the person}}",
  },
  blockedEnding: {
    de: "Nach diesen Angaben ist nichts zu melden. Beenden Sie den Termin ohne Unterschrift.",
    en: "By these answers there is nothing to report. End the visit without a signature.",
  },
  blockedLevel: {
    de:
      "Das Gesetz verlangt hier die Schriftform ({section}). Das geht per Video nicht: Bitte beenden Sie mit „Präsenz nötig“.",
    en:
      "The law asks for written form here ({section}). Video cannot give that: please end with “must come in”.",
  },
  unfreeze: { de: "Wieder öffnen", en: "Open again" },
  unfreezeHelp: {
    de: "Eine schon gegebene Unterschrift gilt dann nicht mehr.",
    en: "A signature that was already given is void then.",
  },
  signing: { de: "Unterschrift", en: "Signature" },
  documents: { de: "Dokumente", en: "Documents" },
  noDocuments: { de: "Noch keine Dokumente.", en: "No documents yet." },
  issueConfirmation: { de: "{document} ausstellen", en: "Issue: {document}" },
  issueHelp: {
    de:
      "Stellen Sie die Bestätigung aus, sobald die Meldung im Melderegister eingetragen ist (§ 24 Abs. 2 BMG). Sie enthält nur die acht gesetzlichen Angaben.",
    en:
      "Issue the confirmation once the change is entered in the register (§ 24(2) BMG). It holds only the eight items of the law.",
  },
  issued: { de: "Ausgestellt.", en: "Issued." },
  end: { de: "Gespräch beenden", en: "End the conversation" },
  outcome: { de: "Ergebnis", en: "Outcome" },
  outcomeMissing: { de: "Bitte wählen Sie ein Ergebnis.", en: "Please choose an outcome." },
  outcomeNamesNoPaper: {
    de: "Bitte wählen Sie unten, welche Unterlagen noch fehlen.",
    en: "Please choose below which papers are still missing.",
  },
  outcomeNoShowButHere: {
    de: "„Nicht erschienen“ passt nicht: Die Person ist da.",
    en: "“No-show” does not fit: the person is here.",
  },
  outcomeNoShowTooEarly: {
    de: "„Nicht erschienen“ geht erst ab der Zeit des Termins.",
    en: "“No-show” is possible only from the time of the appointment on.",
  },
  issueNeeds: {
    de: "Die Bestätigung gibt es erst, wenn die Identität festgestellt und das Formular unterschrieben ist.",
    en: "The confirmation comes only after the identity is established and the form is signed.",
  },
  outcomeNeedsSignature: {
    de: "„Erledigt“ braucht die Unterschrift der Person. Sonst wählen Sie bitte ein anderes Ergebnis.",
    en: "“Done” needs the person's signature. Otherwise please choose another outcome.",
  },
  outcomeLawAsksForMore: {
    de:
      "„Erledigt“ geht hier nicht: Das Gesetz verlangt die Schriftform ({section}), und die gibt es per Video nicht. Wählen Sie bitte „Präsenz nötig“.",
    en:
      "“Done” is not possible here: the law asks for written form ({section}), which video cannot give. Please choose “must come in”.",
  },
  outcome_doneProvisional: {
    de: "erledigt (aufgenommen; das Amt bestätigt danach)",
    en: "done (taken down; the office confirms afterwards)",
  },
  outcomeNothingToReport: {
    de: "„Erledigt“ passt nicht: Nach den Angaben ist nichts zu melden. Wählen Sie bitte „nichts zu melden“.",
    en: "“Done” does not fit: by the answers there is nothing to report. Please choose “nothing to report”.",
  },
  outcomeSomethingToReport: {
    de: "„Nichts zu melden“ passt nicht: Nach den Angaben gibt es etwas zu melden, oder es ist noch offen.",
    en: "“Nothing to report” does not fit: by the answers there is something to report, or it is still open.",
  },
  outcomeNeedsIdentity: {
    de: "„Erledigt“ braucht eine abgeschlossene Identitätsprüfung.",
    en: "“Done” needs a concluded identity check.",
  },
  refused_tryAgain: {
    de: "Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.",
    en: "That did not work just now. Please try again.",
  },
  refused_changedMeanwhile: {
    de: "Gerade hat sich noch eine Angabe geändert. Bitte prüfen Sie sie und schließen Sie dann ab.",
    en: "An answer changed just now. Please check it and close the form then.",
  },
  reviewTab: { de: "Prüfen", en: "Review" },
  prefillKey: {
    de: "Für die Suche im Fachverfahren (§ 23 Abs. 3 BMG)",
    en: "For the search in the specialist system (§ 23(3) BMG)",
  },
  outcome_done: { de: "erledigt", en: "done" },
  outcome_nothingToReport: { de: "nichts zu melden", en: "nothing to report" },
  outcome_documentsToFollow: { de: "Unterlagen nachreichen", en: "documents to follow" },
  outcome_mustComeIn: { de: "Präsenz nötig", en: "must come in" },
  outcome_noShow: { de: "nicht erschienen", en: "no-show" },
  outcome_technicalFailure: { de: "abgebrochen: Technik", en: "stopped: technical failure" },
  outcome_identityNotEstablished: { de: "abgebrochen: Identität", en: "stopped: identity not established" },
  endedByPerson: {
    de: "Von der Person selbst beendet um {time} Uhr: {outcome}",
    en: "Ended by the person at {time}: {outcome}",
  },
  endedAs: { de: "Beendet um {time} Uhr: {outcome}", en: "Ended at {time}: {outcome}" },
  toRecord: { de: "Zum Vorgang", en: "To the case" },
  filing: { de: "Der Vorgang wird gerade abgelegt.", en: "The case is being filed." },

  casesTitle: { de: "Meine Vorgänge", en: "My cases" },
  casesEmpty: { de: "Noch keine abgeschlossenen Vorgänge.", en: "No ended cases yet." },
  caseTitle: { de: "Vorgang: {service}", en: "Case: {service}" },
  caseFacts: { de: "Überblick", en: "Overview" },
  answers: { de: "Angaben", en: "Answers" },
  audit: { de: "Verlauf", en: "Audit trail" },
  auditHolds: { de: "Die Kette der Einträge ist unversehrt.", en: "The chain of entries is intact." },
  auditBroken: {
    de: "Die Kette der Einträge ist bei Eintrag {at} beschädigt. Bitte melden Sie das der Leitung.",
    en: "The chain of entries is damaged at entry {at}. Please report this to your lead.",
  },
  person_name: { de: "Name", en: "Name" },
  service: { de: "Anliegen", en: "Service" },
  endedOn: { de: "Beendet", en: "Ended" },
  recordsDown: {
    de:
      "Das Archiv ist gerade nicht erreichbar. Beendete Vorgänge sind sicher und erscheinen, sobald es wieder da ist.",
    en: "The records cannot be reached right now. Ended cases are safe and appear once they are back.",
  },
  search: { de: "Name suchen", en: "Search a name" },
  searchButton: { de: "Suchen", en: "Search" },
  nextPage: { de: "Weitere", en: "More" },
});
