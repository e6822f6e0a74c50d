import { citizenTexts } from "#lib/i18n/mod.ts";

/** What the citizen reads from the door of the waiting room to the end of the visit. */
export const visitTexts = citizenTexts("visit", {
  title: { de: "Ihr Gespräch", en: "Your conversation", "de-x-leicht": "Ihr Gespräch" },
  stage: { de: "Bild und Ton", en: "Picture and sound", "de-x-leicht": "Bild und Ton" },
  step: { de: "Was jetzt zu tun ist", en: "What to do now", "de-x-leicht": "Das ist jetzt zu tun" },

  cameraStillOff: {
    de: "Kamera und Mikrofon sind aus.",
    en: "Camera and microphone are off.",
    "de-x-leicht": "Kamera und Mikrofon sind aus.",
  },
  inConversation: {
    de: "Im Gespräch mit {name}",
    en: "In conversation with {name}",
    "de-x-leicht": "Sie sprechen mit {name}",
  },
  help: { de: "Hilfe", en: "Help", "de-x-leicht": "Hilfe" },
  text: { de: "Text", en: "Text", "de-x-leicht": "Text" },
  leave: { de: "Verlassen", en: "Leave", "de-x-leicht": "Verlassen" },
  helpCall: {
    de: "Etwas klappt nicht? Rufen Sie uns an: {phone}. Oder laden Sie diese Seite neu: Ihr Platz bleibt.",
    en: "Something does not work? Call us: {phone}. Or reload this page: you keep your place.",
    "de-x-leicht":
      "Etwas klappt nicht? Rufen Sie uns an: {phone}. Oder laden Sie diese Seite noch einmal. Ihr Platz bleibt.",
  },

  early: {
    de: "Der Warteraum öffnet um {time} Uhr",
    en: "The waiting room opens at {time}",
    "de-x-leicht": "Der Warte·raum öffnet um {time} Uhr",
  },
  earlyHelp: {
    de:
      "Ihr Termin ist am {appointment}. Bitte öffnen Sie diese Seite dann wieder. Sie müssen nichts installieren.",
    en:
      "Your appointment is on {appointment}. Please open this page again then. There is nothing to install.",
    "de-x-leicht": "Ihr Termin ist am {appointment}. Öffnen Sie diese Seite dann noch einmal.",
  },
  over: {
    de: "Dieser Termin ist vorbei",
    en: "This appointment is over",
    "de-x-leicht": "Der Termin ist vorbei",
  },
  overHelp: {
    de: "Sie können einen neuen Termin buchen oder zu uns kommen.",
    en: "You can book a new appointment or come to our office.",
    "de-x-leicht": "Sie können einen neuen Termin machen. Oder Sie kommen zu uns.",
  },
  toAppointment: { de: "Zu Ihrem Termin", en: "To your appointment", "de-x-leicht": "Zu Ihrem Termin" },
  bookAgain: {
    de: "Neuen Termin buchen",
    en: "Book a new appointment",
    "de-x-leicht": "Neuen Termin machen",
  },
  door: { de: "Gleich geht es los", en: "We are about to start", "de-x-leicht": "Gleich geht es los" },
  doorHelp: {
    de:
      "Ihr Termin: {service}, {time} Uhr. Betreten Sie jetzt den Warteraum. Kamera und Mikrofon bleiben aus, bis Sie sie einschalten.",
    en:
      "Your appointment: {service}, {time}. Enter the waiting room now. Camera and microphone stay off until you switch them on.",
    "de-x-leicht":
      "Ihr Termin: {service}, {time} Uhr. Gehen Sie jetzt in den Warte·raum. Kamera und Mikrofon sind noch aus. Sie schalten sie selbst ein.",
  },
  doorLate: {
    de: "Brauchen Sie noch einen Moment? Sagen Sie uns Bescheid, dann warten wir auf Sie.",
    en: "Do you need a little longer? Let us know, and we wait for you.",
    "de-x-leicht": "Brauchen Sie noch Zeit? Sagen Sie uns das. Dann warten wir auf Sie.",
  },
  doorLateSaid: {
    de: "Wir wissen Bescheid: „{text}“ Kommen Sie in den Warteraum, sobald Sie so weit sind.",
    en: "We know: “{text}” Come into the waiting room as soon as you are ready.",
    "de-x-leicht": "Wir wissen Bescheid. Kommen Sie in den Warte·raum, wenn Sie fertig sind.",
  },
  enter: { de: "Warteraum betreten", en: "Enter the waiting room", "de-x-leicht": "In den Warte·raum gehen" },

  waiting: {
    de: "Sie sind im Warteraum",
    en: "You are in the waiting room",
    "de-x-leicht": "Sie sind im Warte·raum",
  },
  waitingNext: {
    de:
      "Wir wissen, dass Sie da sind, und rufen Sie auf. Ihr Termin ist um {time} Uhr. Bitte lassen Sie diese Seite offen.",
    en:
      "We know that you are here and will call you. Your appointment is at {time}. Please keep this page open.",
    "de-x-leicht":
      "Wir wissen: Sie sind da. Wir rufen Sie auf. Ihr Termin ist um {time} Uhr. Lassen Sie diese Seite offen.",
  },
  waitingLate: {
    de: "Es dauert heute etwas länger. Sie sind nicht vergessen: Wir sehen, dass Sie warten.",
    en: "It takes a little longer today. You are not forgotten: we can see that you are waiting.",
    "de-x-leicht": "Heute dauert es etwas länger. Wir haben Sie nicht vergessen.",
  },
  waitingLateHelp: {
    de:
      "Können Sie nicht länger warten? Schreiben Sie uns unter „Text“ oder rufen Sie {phone} an: Wir finden einen neuen Termin.",
    en: "Can you not wait any longer? Write to us under “Text” or call {phone}: we find a new appointment.",
    "de-x-leicht":
      "Sie können nicht mehr warten? Schreiben Sie uns einen Text. Oder rufen Sie an: {phone}. Dann machen wir einen neuen Termin.",
  },
  placeNext: {
    de: "Sie sind als Nächstes dran.",
    en: "You are next.",
    "de-x-leicht": "Sie sind als Nächstes dran.",
  },
  placeSoon: {
    de:
      "{ahead, plural, =0 {Vor Ihnen wartet niemand.} one {Vor Ihnen wartet eine Person.} other {Vor Ihnen warten # Personen.}} Sie sind dran in etwa {minutes, plural, one {# Minute} other {# Minuten}}.",
    en:
      "{ahead, plural, =0 {Nobody is waiting before you.} one {One person is waiting before you.} other {# people are waiting before you.}} It is your turn in about {minutes, plural, one {# minute} other {# minutes}}.",
    "de-x-leicht":
      "{ahead, plural, =0 {Vor Ihnen wartet niemand.} one {Vor Ihnen wartet 1 Person.} other {Vor Ihnen warten # Personen.}} Sie sind dran in ungefähr {minutes, plural, one {# Minute} other {# Minuten}}.",
  },
  checkAgain: {
    de: "Gerät noch einmal prüfen",
    en: "Check the device again",
    "de-x-leicht": "Gerät noch einmal testen",
  },
  untilThen: { de: "Bis dahin", en: "Until then", "de-x-leicht": "Bis dahin" },
  tipDevices: {
    de: "Schalten Sie Kamera und Mikrofon ein. Nur Sie selbst sehen jetzt Ihr Bild.",
    en: "Switch on camera and microphone. For now only you see your picture.",
    "de-x-leicht": "Schalten Sie Kamera und Mikrofon ein. Noch sehen nur Sie Ihr Bild.",
  },
  tipQuiet: {
    de: "Suchen Sie sich einen ruhigen Raum, in dem niemand mithört.",
    en: "Find a quiet room where nobody can listen in.",
    "de-x-leicht": "Gehen Sie in einen ruhigen Raum. Niemand soll mit·hören.",
  },
  tipLight: {
    de: "Setzen Sie sich so, dass Licht von vorn auf Ihr Gesicht fällt.",
    en: "Sit so that light falls on your face from the front.",
    "de-x-leicht": "Setzen Sie sich so: Das Licht soll von vorne kommen.",
  },
  tipReady: { de: "Das legen Sie bereit", en: "What to have ready", "de-x-leicht": "Das legen Sie bereit" },
  preferInPerson: {
    de: "Lieber persönlich? {office}, {street}, {place}. Öffnungszeiten: {hours}. Telefon: {phone}",
    en: "Prefer to come in person? {office}, {street}, {place}. Opening hours: {hours}. Phone: {phone}",
    "de-x-leicht":
      "Möchten Sie lieber zu uns kommen? {office}, {street}, {place}. Geöffnet: {hours}. Telefon: {phone}",
  },
  noScript: {
    de:
      "Für Bild und Ton braucht diese Seite JavaScript. Bitte schalten Sie es ein oder rufen Sie uns an: {phone}. Das Formular können Sie auch so ausfüllen.",
    en:
      "Picture and sound need JavaScript on this page. Please switch it on or call us: {phone}. You can fill the form without it.",
    "de-x-leicht": "Diese Seite braucht JavaScript für Bild und Ton. Oder rufen Sie uns an: {phone}.",
  },
  videoProviding: {
    de:
      "Bild und Ton werden gerade eingerichtet ({progress}). Sie können schon warten und das Formular ausfüllen.",
    en: "Picture and sound are being set up ({progress}). You can already wait and fill the form.",
    "de-x-leicht": "Bild und Ton werden gerade vorbereitet ({progress}). Sie können schon warten.",
  },
  videoUnavailable: {
    de: "Bild und Ton gehen im Moment nicht. Bitte rufen Sie uns an: {phone}.",
    en: "Picture and sound do not work at the moment. Please call us: {phone}.",
    "de-x-leicht": "Bild und Ton gehen gerade nicht. Bitte rufen Sie uns an: {phone}.",
  },
  connectionLost: {
    de:
      "Die Verbindung ist unterbrochen. Wir verbinden Sie von selbst wieder; was Sie getippt haben, bleibt da.",
    en: "The connection is interrupted. We reconnect by ourselves; what you typed stays here.",
    "de-x-leicht": "Die Verbindung ist weg. Wir verbinden Sie wieder. Ihr Text bleibt da.",
  },
  connectionBack: {
    de: "Die Verbindung ist wieder da.",
    en: "The connection is back.",
    "de-x-leicht": "Die Verbindung ist wieder da.",
  },

  called: { de: "Sie werden aufgerufen", en: "You are being called", "de-x-leicht": "Sie sind dran" },
  calledNotice: {
    de: "{clerk} ist jetzt für Sie da.",
    en: "{clerk} is here for you now.",
    "de-x-leicht": "{clerk} ist jetzt für Sie da.",
  },
  form: { de: "Ihr Formular", en: "Your form", "de-x-leicht": "Ihr Formular" },
  formAlready: {
    de: "Wenn Sie möchten, füllen Sie schon das Formular aus",
    en: "If you like, you can already fill in the form",
    "de-x-leicht": "Möchten Sie? Dann füllen Sie schon das Formular aus.",
  },
  formAlreadyHelp: {
    de: "Jede Eingabe wird sofort gespeichert. Was offen bleibt, füllen Sie im Gespräch gemeinsam aus.",
    en: "Every entry is saved at once. What stays open you fill in together during the conversation.",
    "de-x-leicht": "Alles wird sofort gespeichert. Den Rest füllen wir später zusammen aus.",
  },
  formPage: {
    de: "Seite {at} von {count}: {title}",
    en: "Page {at} of {count}: {title}",
    "de-x-leicht": "Seite {at} von {count}: {title}",
  },
  formPages: {
    de: "Alle Seiten des Formulars zeigen",
    en: "Show all pages of the form",
    "de-x-leicht": "Alle Seiten vom Formular zeigen",
  },
  pageComplete: { de: "vollständig", en: "complete", "de-x-leicht": "fertig" },
  pageBegun: { de: "begonnen", en: "begun", "de-x-leicht": "angefangen" },
  pageNotStarted: { de: "noch offen", en: "still open", "de-x-leicht": "noch offen" },
  pageFaults: { de: "bitte prüfen", en: "please check", "de-x-leicht": "bitte prüfen" },
  noForm: {
    de: "Für dieses Anliegen führt die Sachbearbeitung das Formular. Sie müssen hier nichts ausfüllen.",
    en: "For this service the clerk keeps the form. There is nothing for you to fill in here.",
    "de-x-leicht": "Sie müssen hier nichts ausfüllen. Das macht das Amt.",
  },
  back: { de: "Zurück", en: "Back", "de-x-leicht": "Zurück" },
  next: { de: "Weiter", en: "Continue", "de-x-leicht": "Weiter" },
  review: { de: "Alles prüfen", en: "Check everything", "de-x-leicht": "Alles prüfen" },
  reviewHelp: {
    de:
      "Bitte lesen Sie alles in Ruhe durch. Wenn etwas nicht stimmt, ändern Sie es jetzt. Danach schließt die Sachbearbeitung das Formular ab.",
    en:
      "Please read everything calmly. If something is not right, change it now. Then the clerk closes the form.",
    "de-x-leicht": "Lesen Sie alles in Ruhe. Stimmt etwas nicht? Dann ändern Sie es jetzt.",
  },
  voided: {
    de: "Das Dokument zum Unterschreiben gilt nicht mehr",
    en: "The document for signing is no longer valid",
    "de-x-leicht": "Das Dokument gilt nicht mehr",
  },
  voidedSigned: {
    de:
      "Das Formular wird noch einmal geändert. Die Unterschrift von {names} ist damit ungültig. Danach bekommen Sie ein neues Dokument zum Lesen und Unterschreiben.",
    en:
      "The form is being changed once more. The signature of {names} is void with that. Afterwards you get a new document to read and sign.",
    "de-x-leicht":
      "Das Formular wird noch einmal geändert. Die Unterschrift von {names} gilt nicht mehr. Sie bekommen gleich ein neues Dokument. Dann unterschreiben Sie noch einmal.",
  },
  voidedUnsigned: {
    de:
      "Das Formular wird noch einmal geändert. Unterschrieben hatte noch niemand. Danach bekommen Sie ein neues Dokument zum Lesen und Unterschreiben.",
    en:
      "The form is being changed once more. Nobody had signed yet. Afterwards you get a new document to read and sign.",
    "de-x-leicht": "Das Formular wird noch einmal geändert. Sie bekommen gleich ein neues Dokument.",
  },
  frozen: {
    de: "Das Formular ist abgeschlossen",
    en: "The form is closed",
    "de-x-leicht": "Das Formular ist fertig",
  },
  tooLate: {
    de:
      "Das Formular ist schon abgeschlossen. Was Sie zuletzt geändert haben, ist nicht mehr dabei. Ist es wichtig, sagen Sie es uns.",
    en: "The form has been closed. Your last change is not in it. If it matters, please tell us.",
    "de-x-leicht":
      "Das Formular ist schon fertig. Ihre letzte Änderung ist nicht dabei. Ist die Änderung wichtig? Dann sagen Sie es uns.",
  },
  frozenHelp: {
    de: "Lesen Sie jetzt das fertige Dokument. Sie unterschreiben genau dieses.",
    en: "Please read the finished document now. You sign exactly this one.",
    "de-x-leicht": "Lesen Sie jetzt das Dokument. Sie unterschreiben genau dieses Dokument.",
  },
  signed: {
    de: "Sie haben unterschrieben",
    en: "You have signed",
    "de-x-leicht": "Sie haben unterschrieben",
  },
  signedHelp: {
    de:
      "Ihre Unterschrift ist angekommen. Die Sachbearbeitung schließt jetzt den Vorgang ab. Ihre Dokumente können Sie schon herunterladen.",
    en:
      "Your signature has arrived. The clerk now completes the case. You can already download your documents.",
    "de-x-leicht":
      "Ihre Unterschrift ist da. Jetzt macht das Amt den Rest. Ihre Dokumente können Sie schon laden.",
  },
  documents: { de: "Ihre Dokumente", en: "Your documents", "de-x-leicht": "Ihre Dokumente" },
  download: { de: "{title} (PDF)", en: "{title} (PDF)", "de-x-leicht": "{title} (PDF)" },

  ended: {
    de: "Ihr Gespräch ist beendet",
    en: "Your conversation has ended",
    "de-x-leicht": "Das Gespräch ist zu Ende",
  },
  cameraReleased: {
    de: "Kamera und Mikrofon sind wieder aus. Es wurde nichts aufgezeichnet.",
    en: "Camera and microphone are off again. Nothing was recorded.",
    "de-x-leicht": "Kamera und Mikrofon sind aus. Wir haben nichts aufgenommen.",
  },
  followUps: {
    de: "Was noch zu tun ist",
    en: "What is left to do",
    "de-x-leicht": "Das müssen Sie noch tun",
  },
  recordsLater: {
    de: "Ihre Dokumente werden gerade abgelegt. Bitte laden Sie diese Seite in einer Minute neu.",
    en: "Your documents are being filed. Please reload this page in a minute.",
    "de-x-leicht": "Wir legen Ihre Dokumente gerade ab. Laden Sie diese Seite gleich noch einmal.",
  },
  comingIn: { de: "So kommen Sie zu uns", en: "How to come in", "de-x-leicht": "So kommen Sie zu uns" },
  comingInWhere: {
    de: "{office}, {street}, {place}. Geöffnet: {hours}.",
    en: "{office}, {street}, {place}. Open: {hours}.",
    "de-x-leicht": "{office}. {street}. {place}. Wir haben offen: {hours}.",
  },
  comingInCall: {
    de: "Einen festen Termin vor Ort bekommen Sie unter {phone}.",
    en: "Call {phone} for a fixed appointment at the office.",
    "de-x-leicht": "Sie wollen einen Termin im Amt? Rufen Sie an: {phone}.",
  },
  comingInTimes: {
    de: "Sie können ohne Termin kommen oder sich eine feste Zeit aussuchen. Als Nächstes ist frei:",
    en: "You may come without an appointment or choose a fixed time. These are free next:",
    "de-x-leicht":
      "Sie können ohne Termin kommen. Oder Sie suchen eine feste Zeit aus. Diese Zeiten sind frei:",
  },
  comingInTime: { de: "{day}, {time} Uhr", en: "{day}, {time}", "de-x-leicht": "{day}, {time} Uhr" },
  comingInChoose: {
    de: "Termin vor Ort aussuchen",
    en: "Choose a time at the office",
    "de-x-leicht": "Termin im Amt aussuchen",
  },
  comingInBooked: {
    de: "Ihr Termin bei uns im Haus: {when}.",
    en: "Your appointment at our office: {when}.",
    "de-x-leicht": "Ihr Termin bei uns im Amt: {when}.",
  },
  comingInShow: {
    de: "Termin vor Ort ansehen",
    en: "See the appointment at the office",
    "de-x-leicht": "Termin im Amt ansehen",
  },
  comingInBring: {
    de: "Das bringen Sie bitte mit",
    en: "Please bring",
    "de-x-leicht": "Das bringen Sie mit",
  },
  outcome_doneProvisional: {
    de: "Wir haben alles aufgenommen. Das Amt prüft es und meldet sich bei Ihnen.",
    en: "We have taken everything down. The office checks it and gets in touch with you.",
    "de-x-leicht": "Wir haben alles aufgeschrieben. Das Amt prüft es. Dann hören Sie von uns.",
  },
  lawAsksForMore: {
    de: "Zum Abschluss müssen Sie zu uns kommen",
    en: "To finish, you need to come in",
    "de-x-leicht": "Am Ende müssen Sie zu uns kommen",
  },
  lawAsksForMoreHelp: {
    de:
      "Für dieses Anliegen verlangt das Gesetz eine Unterschrift auf Papier ({section}). Wir bereiten alles vor; unterschreiben können Sie dann im Amt.",
    en:
      "For this matter the law asks for a signature on paper ({section}). We prepare everything; you can then sign at the office.",
    "de-x-leicht":
      "Hier verlangt das Gesetz eine Unterschrift auf Papier ({section}). Wir bereiten alles vor. Sie unterschreiben dann bei uns im Amt.",
  },
  outcome_done: {
    de: "Ihr Anliegen ist erledigt.",
    en: "Your matter is settled.",
    "de-x-leicht": "Alles ist erledigt.",
  },
  outcome_nothingToReport: {
    de: "Nach Ihren Angaben müssen Sie nichts melden. Warum das so ist, steht in Ihrer Quittung.",
    en: "By what you have told us there is nothing for you to report. Your receipt says why.",
    "de-x-leicht": "Sie müssen nichts melden. Warum? Das steht in Ihrer Quittung.",
  },
  outcome_documentsToFollow: {
    de: "Es fehlen noch Unterlagen. Weiter unten steht, welche und bis wann; dort können Sie sie hochladen.",
    en: "Some papers are still missing. Further down you see which, and by when; you can upload them there.",
    "de-x-leicht":
      "Es fehlen noch Papiere. Weiter unten steht: Welche Papiere fehlen? Dort können Sie sie schicken.",
  },
  outcome_mustComeIn: {
    de: "Für Ihr Anliegen müssen Sie zu uns kommen. Bitte bringen Sie Ihren Ausweis mit.",
    en: "For this matter you need to come to our office. Please bring your identity document.",
    "de-x-leicht": "Sie müssen zu uns kommen. Bringen Sie Ihren Ausweis mit.",
  },
  outcome_noShow: {
    de: "Wir haben Sie zu Ihrem Termin nicht erreicht. Sie können einen neuen Termin buchen.",
    en: "We could not reach you at your appointment. You can book a new one.",
    "de-x-leicht": "Sie waren nicht da. Sie können einen neuen Termin machen.",
  },
  outcome_technicalFailure: {
    de:
      "Die Technik hat uns im Stich gelassen. Das tut uns leid. Sie kommen jetzt zuerst an die Reihe; was Sie ausgefüllt haben, übernehmen wir.",
    en: "The technology let us down. We are sorry. You go first now; we take over what you filled in.",
    "de-x-leicht": "Die Technik hat nicht funktioniert. Das tut uns leid. Sie kommen jetzt zuerst dran.",
  },
  outcome_identityNotEstablished: {
    de:
      "Wir konnten per Video nicht sicher feststellen, wer Sie sind. Bitte kommen Sie mit Ihrem Ausweis zu uns.",
    en:
      "By video we could not establish for certain who you are. Please come to our office with your identity document.",
    "de-x-leicht": "Wir konnten Ihren Ausweis am Bild·schirm nicht prüfen. Bitte kommen Sie zu uns.",
  },
  otherTyping: {
    de: "{name} füllt „{field}“ aus",
    en: "{name} is filling in “{field}”",
    "de-x-leicht": "{name} schreibt gerade bei „{field}“",
  },
  otherAway: {
    de: "{name} ist gerade nicht verbunden. Bitte warten Sie einen Moment.",
    en: "{name} is not connected at the moment. Please wait.",
    "de-x-leicht": "{name} ist gerade weg. Bitte warten Sie.",
  },
});
