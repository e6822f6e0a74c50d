import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** The citizen's signing page. */
export const texts = citizenTexts("signing", {
  heading: { de: "Unterschreiben", en: "Sign", "de-x-leicht": "Unterschreiben" },
  intro: {
    de: "Bitte lesen Sie das Dokument in Ruhe. Unterschreiben Sie erst, wenn alles stimmt.",
    en: "Please read the document without hurry. Sign only when everything is right.",
    "de-x-leicht":
      "Lesen Sie das Dokument. Lassen Sie sich Zeit. Ist alles richtig? Dann unterschreiben Sie.",
  },
  signingAs: {
    de: "Sie unterschreiben als {name}.",
    en: "You are signing as {name}.",
    "de-x-leicht": "Sie unterschreiben als: {name}.",
  },
  read: { de: "Dokument lesen (PDF)", en: "Read the document (PDF)", "de-x-leicht": "Dokument lesen (PDF)" },
  download: {
    de: "Dokument herunterladen",
    en: "Download the document",
    "de-x-leicht": "Dokument herunter·laden",
  },
  checkMark: {
    de: "Prüfzeichen dieses Dokuments: {mark}",
    en: "Check mark of this document: {mark}",
    "de-x-leicht": "Prüf·zeichen von dem Dokument: {mark}",
  },
  checkMarkWhy: {
    de:
      "Das Prüfzeichen ist der Anfang der Prüfsumme (SHA-256) der Datei. Sie unterschreiben genau diese Datei: Ändert sich auch nur ein Buchstabe, ist das Prüfzeichen ein anderes und Ihre Unterschrift gilt nicht mehr. Die ganze Prüfsumme lautet: {sha256}",
    en:
      "The check mark is the beginning of the file's checksum (SHA-256). You sign exactly this file: if a single letter changes, the check mark is a different one and your signature no longer counts. The whole checksum is: {sha256}",
    "de-x-leicht":
      "Jede Datei hat ein eigenes Prüf·zeichen. Ändert jemand die Datei? Dann ist auch das Prüf·zeichen anders. Ihre Unterschrift gilt dann nicht mehr. Das ganze Prüf·zeichen ist: {sha256}",
  },
  checkMarkSummary: {
    de: "Was ist das Prüfzeichen?",
    en: "What is the check mark?",
    "de-x-leicht": "Was ist das Prüf·zeichen?",
  },
  declarationLegend: { de: "Ihre Erklärung", en: "Your declaration", "de-x-leicht": "Das erklären Sie" },
  waysLegend: {
    de: "Wie möchten Sie unterschreiben?",
    en: "How would you like to sign?",
    "de-x-leicht": "Wie wollen Sie unterschreiben?",
  },
  waysHint: {
    de: "Alle Wege zählen gleich viel. Wählen Sie den, der Ihnen am leichtesten fällt.",
    en: "All ways count the same. Choose the one that is easiest for you.",
    "de-x-leicht": "Alle Wege sind gleich gut. Nehmen Sie den Weg, der für Sie leicht ist.",
  },
  typedName: {
    de: "Ihr Vor- und Familienname",
    en: "Your first name and family name",
    "de-x-leicht": "Ihr Vor·name und Ihr Familien·name",
  },
  showTan: { de: "TAN anzeigen", en: "Show a TAN", "de-x-leicht": "Geheim·zahl zeigen" },
  newTan: { de: "Neue TAN anzeigen", en: "Show a new TAN", "de-x-leicht": "Neue Geheim·zahl zeigen" },
  tanHidden: {
    de: "Ihre TAN wird nur einmal angezeigt. Sehen Sie sie nicht mehr, lassen Sie sich eine neue anzeigen.",
    en: "Your TAN is shown only once. If you no longer see it, ask for a new one.",
    "de-x-leicht":
      "Die Geheim·zahl sehen Sie nur einmal. Sehen Sie die Zahl nicht mehr? Dann holen Sie eine neue Zahl.",
  },
  yourTan: {
    de: "Ihre TAN. Nur Sie sehen sie.",
    en: "Your TAN. Only you can see it.",
    "de-x-leicht": "Ihre Geheim·zahl. Nur Sie sehen die Zahl.",
  },
  tanUntil: {
    de: "Die TAN gilt bis {time} Uhr. Sie haben {tries, plural, one {# Versuch} other {# Versuche}}.",
    en: "The TAN is valid until {time}. You have {tries, plural, one {# try} other {# tries}}.",
    "de-x-leicht":
      "Die Zahl gilt bis {time} Uhr. Sie haben {tries, plural, one {# Versuch} other {# Versuche}}.",
  },
  tanLeft: { de: "Noch {time}", en: "{time} left", "de-x-leicht": "Noch {time}" },
  tanLastMinute: {
    de: "Die TAN gilt noch eine Minute.",
    en: "The TAN is valid for one more minute.",
    "de-x-leicht": "Die Zahl gilt noch eine Minute.",
  },
  tanExtended: {
    de: "Sie haben fünf Minuten mehr: Die TAN gilt jetzt bis {time} Uhr.",
    en: "You have five more minutes: the TAN is now valid until {time}.",
    "de-x-leicht": "Sie haben 5 Minuten mehr. Die Zahl gilt jetzt bis {time} Uhr.",
  },
  tanOver: {
    de: "Die Zeit ist abgelaufen.",
    en: "The time is over.",
    "de-x-leicht": "Die Zeit ist um.",
  },
  turnsTitle: {
    de: "Es unterschreiben {count} Personen nacheinander",
    en: "{count} persons sign one after another",
    "de-x-leicht": "{count} Personen unterschreiben nach·einander",
  },
  turnNow: {
    de: "Jetzt ist {name} an der Reihe.",
    en: "It is now {name}’s turn.",
    "de-x-leicht": "Jetzt unterschreibt: {name}.",
  },
  turnHelp: {
    de: "Bitte lassen Sie diese Person an das Gerät. Nur sie setzt das Häkchen und unterschreibt.",
    en: "Please let this person use the device. Only they tick the box and sign.",
    "de-x-leicht": "Diese Person kommt jetzt an das Gerät. Nur sie unterschreibt.",
  },
  turnSigned: { de: "unterschrieben", en: "signed", "de-x-leicht": "fertig" },
  turnHere: { de: "jetzt", en: "now", "de-x-leicht": "jetzt" },
  turnLater: { de: "danach", en: "later", "de-x-leicht": "danach" },
  allSignedTitle: {
    de: "Vielen Dank. Alle haben unterschrieben.",
    en: "Thank you. Everybody has signed.",
    "de-x-leicht": "Danke. Alle haben unterschrieben.",
  },
  faultOtherTurn: {
    de:
      "Es wurde nichts unterschrieben: Inzwischen ist jemand anderes an der Reihe, oder es gibt ein neues Dokument.",
    en: "Nothing was signed: meanwhile it is somebody else’s turn, or there is a new document.",
    "de-x-leicht":
      "Sie haben noch nicht unterschrieben. Jetzt ist eine andere Person dran. Oder es gibt ein neues Dokument.",
  },
  extendTan: {
    de: "Fünf Minuten mehr Zeit",
    en: "Five more minutes",
    "de-x-leicht": "Ich brauche 5 Minuten mehr",
  },
  tan: { de: "TAN eintippen", en: "Type in the TAN", "de-x-leicht": "Geheim·zahl ein·tippen" },
  tanHint: { de: "Sechs Ziffern", en: "Six digits", "de-x-leicht": "6 Ziffern" },
  sign: { de: "Jetzt unterschreiben", en: "Sign now", "de-x-leicht": "Jetzt unterschreiben" },
  notYet: {
    de:
      "Stimmt etwas nicht? Sagen Sie es im Gespräch. Wird etwas geändert, bekommen Sie ein neues Dokument zum Lesen.",
    en:
      "Is something wrong? Say so in the conversation. If something is changed, you get a new document to read.",
    "de-x-leicht": "Stimmt etwas nicht? Sagen Sie es im Gespräch. Dann bekommen Sie ein neues Dokument.",
  },
  voidedTitle: {
    de: "Dieses Dokument gilt nicht mehr",
    en: "This document is no longer valid",
    "de-x-leicht": "Dieses Dokument gilt nicht mehr",
  },
  voidedFormChanged: {
    de:
      "Im Formular wurde etwas geändert. Was Sie hier unterschrieben oder begonnen haben, gilt nicht mehr. Gleich bekommen Sie das neue Dokument.",
    en:
      "Something was changed in the form. What you signed or began here no longer counts. You will get the new document in a moment.",
    "de-x-leicht":
      "Im Formular ist etwas anders. Ihre Unterschrift hier gilt nicht mehr. Sie bekommen gleich ein neues Dokument.",
  },
  voidedDocumentWithdrawn: {
    de: "Das Dokument wurde zurückgezogen. Bitte fragen Sie im Gespräch, wie es weitergeht.",
    en: "The document was withdrawn. Please ask in the conversation what happens next.",
    "de-x-leicht": "Das Amt hat das Dokument zurück·genommen. Fragen Sie im Gespräch: Wie geht es weiter?",
  },
  voidedVisitEnded: {
    de: "Der Termin ist beendet. Hier kann nicht mehr unterschrieben werden.",
    en: "The appointment has ended. Nothing can be signed here any more.",
    "de-x-leicht": "Der Termin ist zu Ende. Sie können hier nicht mehr unterschreiben.",
  },
  signedTitle: {
    de: "Vielen Dank. Sie haben unterschrieben.",
    en: "Thank you. You have signed.",
    "de-x-leicht": "Danke. Sie haben unterschrieben.",
  },
  signedWhen: {
    de: "{when}. Sie müssen hier nichts mehr tun. Das Gespräch geht weiter.",
    en: "{when}. There is nothing more to do here. The conversation goes on.",
    "de-x-leicht": "Das war am {when}. Sie müssen hier nichts mehr tun. Das Gespräch geht weiter.",
  },

  faultTitle: {
    de: "Noch nicht unterschrieben",
    en: "Not signed yet",
    "de-x-leicht": "Noch nicht unterschrieben",
  },
  faultNotAffirmed: {
    de: "Bitte setzen Sie das Häkchen bei Ihrer Erklärung.",
    en: "Please tick your declaration.",
    "de-x-leicht": "Machen Sie bitte den Haken bei der Erklärung.",
  },
  faultNoWay: {
    de: "Bitte wählen Sie, wie Sie unterschreiben möchten.",
    en: "Please choose how you would like to sign.",
    "de-x-leicht": "Wählen Sie bitte einen Weg.",
  },
  faultNameEmpty: {
    de: "Bitte tippen Sie Ihren Vor- und Familiennamen ein.",
    en: "Please type your first name and family name.",
    "de-x-leicht": "Tippen Sie bitte Ihren Namen ein.",
  },
  faultFamilyName: {
    de:
      "Wir finden Ihren Familiennamen noch nicht. Im Formular steht: {expected}. Ist der Name dort falsch, sagen Sie es bitte im Gespräch.",
    en:
      "We do not see your family name yet. The form says: {expected}. If the name is wrong there, please say so in the conversation.",
    "de-x-leicht":
      "Ihr Familien·name fehlt noch. Im Formular steht: {expected}. Ist das falsch? Dann sagen Sie es im Gespräch.",
  },
  faultFirstName: {
    de: "Bitte tippen Sie auch einen Vornamen ein. Im Formular steht: {expected}.",
    en: "Please type a first name too. The form says: {expected}.",
    "de-x-leicht": "Ihr Vor·name fehlt noch. Im Formular steht: {expected}.",
  },
  faultUnknownWord: {
    de: "„{word}“ steht nicht in Ihrem Namen im Formular. Bitte prüfen Sie, ob Sie sich vertippt haben.",
    en: "“{word}” is not part of your name in the form. Please check whether it is a slip.",
    "de-x-leicht": "Das Wort „{word}“ steht nicht im Formular. Haben Sie sich vertippt?",
  },
  faultNotATan: {
    de: "Eine TAN hat genau sechs Ziffern. Es wurde kein Versuch gezählt.",
    en: "A TAN has exactly six digits. No try was counted.",
    "de-x-leicht": "Die Geheim·zahl hat 6 Ziffern. Bitte tippen Sie noch einmal.",
  },
  faultNoTan: {
    de: "Es gibt noch keine TAN. Bitte lassen Sie sich zuerst eine anzeigen.",
    en: "There is no TAN yet. Please ask for one first.",
    "de-x-leicht": "Sie haben noch keine Geheim·zahl. Holen Sie sich zuerst eine Zahl.",
  },
  faultExpired: {
    de: "Die Zeit für diese TAN ist abgelaufen. Bitte lassen Sie sich eine neue anzeigen.",
    en: "The time for this TAN is over. Please ask for a new one.",
    "de-x-leicht": "Die Zeit ist um. Die Geheim·zahl gilt nicht mehr. Holen Sie sich eine neue Zahl.",
  },
  faultAlreadyExtended: {
    de: "Mehr Zeit gibt es für diese TAN nicht. Sie können sich jederzeit eine neue anzeigen lassen.",
    en: "This TAN cannot be given more time. You can ask for a new one at any moment.",
    "de-x-leicht": "Für diese Zahl gibt es nicht mehr Zeit. Sie können eine neue Zahl holen.",
  },
  faultTriesUsedUp: {
    de: "Diese TAN ist verbraucht. Bitte lassen Sie sich eine neue anzeigen.",
    en: "This TAN is used up. Please ask for a new one.",
    "de-x-leicht": "Diese Geheim·zahl geht nicht mehr. Holen Sie sich eine neue Zahl.",
  },
  faultWrong: {
    de:
      "Die TAN stimmt nicht. {left, plural, =0 {Bitte lassen Sie sich eine neue anzeigen.} one {Sie haben noch einen Versuch.} other {Sie haben noch # Versuche.}}",
    en:
      "The TAN is not right. {left, plural, =0 {Please ask for a new one.} one {You have one more try.} other {You have # more tries.}}",
    "de-x-leicht":
      "Die Zahl stimmt nicht. {left, plural, =0 {Holen Sie sich eine neue Zahl.} one {Sie haben noch einen Versuch.} other {Sie haben noch # Versuche.}}",
  },
  faultThrottled: {
    de:
      "Es wurden sehr viele TANs angefordert. Die nächste gibt es ab {time} Uhr. Sie können auch Ihren Namen eintippen.",
    en: "Very many TANs were asked for. The next one is available from {time}. You can also type your name.",
    "de-x-leicht":
      "Sie hatten schon viele Geheim·zahlen. Die nächste Zahl gibt es ab {time} Uhr. Sie können auch Ihren Namen tippen.",
  },
  faultBusy: {
    de: "Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.",
    en: "That did not work just now. Please try again.",
    "de-x-leicht": "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  },
  faultClosed: {
    de: "Hier kann nicht mehr unterschrieben werden. Bitte laden Sie die Seite neu.",
    en: "Nothing can be signed here any more. Please reload the page.",
    "de-x-leicht": "Hier können Sie nicht mehr unterschreiben. Laden Sie die Seite neu.",
  },
});

/** Drawing the signature. */
export const drawing = citizenTexts("signing.drawing", {
  label: {
    de: "Feld für Ihre gezeichnete Unterschrift",
    en: "Field for your drawn signature",
    "de-x-leicht": "Feld für Ihre Unterschrift",
  },
  empty: {
    de: "Zeichnen Sie in das Feld. Mit der Tastatur geht ein anderer Weg aus dieser Liste leichter.",
    en: "Draw into the field. With the keyboard, another way from this list is easier.",
    "de-x-leicht":
      "Zeichnen Sie in das Feld. Sie haben nur eine Tastatur? Dann nehmen Sie einen anderen Weg.",
  },
  drawn: {
    de: "Gezeichnete Striche: {count}",
    en: "Strokes drawn: {count}",
    "de-x-leicht": "Ihre Striche: {count}",
  },
  full: {
    de: "Das Feld nimmt keine weiteren Striche mehr auf.",
    en: "The field takes no more strokes.",
    "de-x-leicht": "Das Feld ist voll.",
  },
  undo: { de: "Letzten Strich zurück", en: "Undo last stroke", "de-x-leicht": "Letzten Strich weg" },
  clear: { de: "Neu beginnen", en: "Start again", "de-x-leicht": "Neu anfangen" },
  preview: {
    de: "So steht sie später auf dem Unterschriftenblatt.",
    en: "This is how it will stand on the signature sheet.",
    "de-x-leicht": "So sieht Ihre Unterschrift später aus.",
  },
  noScript: {
    de: "Zum Zeichnen braucht diese Seite JavaScript. Bitte wählen Sie einen anderen Weg aus dieser Liste.",
    en: "This page needs JavaScript for drawing. Please choose another way from this list.",
    "de-x-leicht": "Sie können hier gerade nicht zeichnen. Bitte nehmen Sie einen anderen Weg.",
  },
  faultEmpty: {
    de: "Bitte zeichnen Sie Ihre Unterschrift in das Feld, oder wählen Sie einen anderen Weg.",
    en: "Please draw your signature into the field, or choose another way.",
    "de-x-leicht": "Zeichnen Sie bitte Ihre Unterschrift. Oder nehmen Sie einen anderen Weg.",
  },
  faultInvalid: {
    de:
      "Diese Zeichnung ist nicht angekommen. Bitte zeichnen Sie noch einmal, oder wählen Sie einen anderen Weg.",
    en: "This drawing did not arrive. Please draw again, or choose another way.",
    "de-x-leicht": "Das hat nicht geklappt. Bitte zeichnen Sie noch einmal.",
  },
});

/** Signing with a code from a text message. */
export const sms = citizenTexts("signing.sms", {
  ask: {
    de: "Sagen Sie im Gespräch, an welche Handynummer die SMS gehen soll. Dann schicken wir sie.",
    en: "Say in the conversation to which mobile number the text message should go. Then we send it.",
    "de-x-leicht": "Sagen Sie uns Ihre Handy·nummer. Dann schicken wir die SMS.",
  },
  sending: {
    de: "Die SMS ist unterwegs an die Nummer, die auf {digits} endet.",
    en: "The text message is on its way to the number that ends in {digits}.",
    "de-x-leicht": "Die SMS kommt gleich. Ihre Nummer endet auf {digits}.",
  },
  sent: {
    de: "Um {time} Uhr ging die SMS an die Nummer, die auf {digits} endet. Das kann einen Moment dauern.",
    en: "The text message went out at {time} to the number that ends in {digits}. It may take a moment.",
    "de-x-leicht": "Wir haben die SMS um {time} Uhr geschickt. Ihre Nummer endet auf {digits}.",
  },
  failedTitle: {
    de: "Die SMS kam nicht durch",
    en: "The text message did not get through",
    "de-x-leicht": "Die SMS ist nicht angekommen",
  },
  failed: {
    de:
      "An die Nummer, die auf {digits} endet, ging keine SMS. Sagen Sie es im Gespräch, oder wählen Sie einen anderen Weg.",
    en:
      "No text message went to the number that ends in {digits}. Say so in the conversation, or choose another way.",
    "de-x-leicht":
      "Ihre Nummer endet auf {digits}? Sagen Sie es im Gespräch. Oder nehmen Sie einen anderen Weg.",
  },
  cutOff: {
    de:
      "Ob die SMS an die Nummer, die auf {digits} endet, angekommen ist, wissen wir nicht: Unser Dienst wurde gerade neu gestartet. Ist sie da, gilt sie. Sonst bitten Sie im Gespräch um eine neue.",
    en:
      "We do not know whether the text message reached the number that ends in {digits}: our service was restarted just now. If it is there, it counts. If not, ask for a new one in the conversation.",
    "de-x-leicht":
      "Haben Sie die SMS bekommen? Dann können Sie die Zahl nehmen. Keine SMS da? Bitten Sie um eine neue SMS.",
  },
  code: { de: "TAN aus der SMS", en: "TAN from the text message", "de-x-leicht": "Zahl aus der SMS" },
  expired: {
    de: "Die Zeit für diese TAN ist abgelaufen. Bitten Sie im Gespräch um eine neue SMS.",
    en: "The time for this TAN is over. Ask for a new text message in the conversation.",
    "de-x-leicht": "Die Zeit ist um. Bitten Sie um eine neue SMS.",
  },
  usedUp: {
    de: "Diese TAN ist verbraucht. Bitten Sie im Gespräch um eine neue SMS.",
    en: "This TAN is used up. Ask for a new text message in the conversation.",
    "de-x-leicht": "Diese Geheim·zahl geht nicht mehr. Bitten Sie um eine neue SMS.",
  },
  alreadyExtended: {
    de: "Mehr Zeit gibt es für diese TAN nicht. Sie können im Gespräch um eine neue SMS bitten.",
    en: "This TAN cannot be given more time. You can ask for a new text message in the conversation.",
    "de-x-leicht": "Für diese Zahl gibt es nicht mehr Zeit. Sie können um eine neue SMS bitten.",
  },
  wrong: {
    de:
      "Die TAN stimmt nicht. {left, plural, =0 {Bitten Sie im Gespräch um eine neue SMS.} one {Sie haben noch einen Versuch.} other {Sie haben noch # Versuche.}}",
    en:
      "The TAN is not right. {left, plural, =0 {Ask for a new text message in the conversation.} one {You have one more try.} other {You have # more tries.}}",
    "de-x-leicht":
      "Die Zahl stimmt nicht. {left, plural, =0 {Bitten Sie um eine neue SMS.} one {Sie haben noch einen Versuch.} other {Sie haben noch # Versuche.}}",
  },
});

/** The clerk's view of it. */
export const staff = staffTexts("signing.desk", {
  heading: { de: "Unterschriften", en: "Signatures" },
  none: {
    de: "Noch kein Dokument zum Unterschreiben. Frieren Sie das Formular ein, wenn alles bestätigt ist.",
    en: "No document to sign yet. Freeze the form when everything is confirmed.",
  },
  signer: { de: "Person", en: "Person" },
  state: { de: "Stand", en: "State" },
  document: { de: "Dokument", en: "Document" },
  open: { de: "noch offen", en: "still open" },
  signed: { de: "unterschrieben", en: "signed" },
  voided: { de: "ungültig", en: "void" },
  signedWhen: { de: "{when}, {way}", en: "{when}, {way}" },
  becauseFormChanged: { de: "Das Formular wurde danach geändert.", en: "The form was changed afterwards." },
  becauseDocumentWithdrawn: { de: "Das Dokument wurde zurückgezogen.", en: "The document was withdrawn." },
  becauseVisitEnded: { de: "Der Termin wurde beendet.", en: "The visit was ended." },
  checkMark: { de: "Prüfzeichen {mark}", en: "Check mark {mark}" },
  turn: { de: "an der Reihe", en: "has the turn" },
  voidedAll: {
    de: "Nach dem nächsten Abschließen unterschreiben alle neu.",
    en: "After the form is closed again, everybody signs anew.",
  },
  smsTitle: { de: "Handy-TAN an {name}", en: "TAN by text message to {name}" },
  smsHelp: {
    de: "Nur auf Wunsch der Person. Die TAN sehen Sie nicht; die SMS nennt Dokument und Prüfzeichen.",
    en: "Only if the person wishes it. You do not see the TAN; the message names document and check mark.",
  },
  smsNumber: { de: "Handynummer, von der Person genannt", en: "Mobile number, as the person says it" },
  smsSend: { de: "SMS senden", en: "Send the message" },
  smsSendAgain: { de: "Neue SMS senden", en: "Send a new message" },
  smsSending: {
    de: "Unterwegs an die Nummer, die auf {digits} endet.",
    en: "On its way to the number that ends in {digits}.",
  },
  smsSent: {
    de: "Um {time} Uhr vom Netz angenommen, für die Nummer, die auf {digits} endet.",
    en: "Taken by the network at {time}, for the number that ends in {digits}.",
  },
  smsFailed: {
    de: "Nicht angenommen, auch nach mehreren Versuchen, für die Nummer, die auf {digits} endet.",
    en: "Not taken, not even after several attempts, for the number that ends in {digits}.",
  },
  smsCutOff: {
    de:
      "Der Dienst wurde neu gestartet, während die SMS an die Nummer, die auf {digits} endet, unterwegs war. Kommt sie nicht an, senden Sie bitte eine neue.",
    en:
      "The service was restarted while the message to the number that ends in {digits} was on its way. If it does not arrive, please send a new one.",
  },
  smsNotANumber: {
    de: "Das ist keine Telefonnummer. Zum Beispiel: 0151 23125000",
    en: "This is no phone number. For example: 0151 23125000",
  },
  smsNotMobile: {
    de: "An diese Nummer gehen keine SMS. Gibt es eine Handynummer?",
    en: "This number gets no text messages. Is there a mobile number?",
  },
  smsCountry: {
    de: "In dieses Land schicken wir keine SMS. Bitte einen anderen Weg wählen.",
    en: "We send no text messages to this country. Please choose another way.",
  },
  smsNumberCap: {
    de: "An diese Nummer gingen schon mehrere SMS. Wieder möglich ab {time} Uhr.",
    en: "Several messages went to this number already. Possible again from {time}.",
  },
  smsTownCap: {
    de: "Für heute sind die SMS verbraucht oder es waren sehr viele. Wieder möglich ab {time} Uhr.",
    en: "The text messages are used up, or there were very many. Possible again from {time}.",
  },
  smsThrottled: {
    de: "Es wurden sehr viele TANs angefordert. Die nächste gibt es ab {time} Uhr.",
    en: "Very many TANs were asked for. The next one is available from {time}.",
  },
  smsAway: {
    de: "Die Person ist gerade nicht verbunden. Eine SMS geht nur im Gespräch.",
    en: "The person is not connected just now. A message can only be sent in the conversation.",
  },
  smsNotNow: {
    de: "Das ging gerade nicht. Bitte sehen Sie nach, wer an der Reihe ist.",
    en: "That did not work just now. Please see whose turn it is.",
  },
});
