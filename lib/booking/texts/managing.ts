import { citizenTexts } from "#lib/i18n/mod.ts";

/** The appointment's page: what to do before it, moving, cancelling, the device check. */
export const managing = citizenTexts("booking.managing", {
  title: { de: "Ihr Termin", en: "Your appointment", "de-x-leicht": "Ihr Termin" },
  booked: { de: "Gebucht", en: "Booked", "de-x-leicht": "Gebucht" },
  mailSent: {
    de: "Die Bestätigung mit dem Link zu dieser Seite kommt per E-Mail an {email}.",
    en: "The confirmation with the link to this page is sent to {email}.",
    "de-x-leicht": "Wir schicken eine E-Mail an {email}. Darin ist der Link zu dieser Seite.",
  },
  duration: {
    de: "Ortszeit {town}, etwa {minutes} Minuten, per Video",
    en: "Local time in {town}, about {minutes} minutes, by video",
    "de-x-leicht": "Der Termin dauert etwa {minutes} Minuten. Er ist mit Video.",
  },
  durationAtOffice: {
    de: "Ortszeit {town}, etwa {minutes} Minuten, bei uns im Haus",
    en: "Local time in {town}, about {minutes} minutes, at our office",
    "de-x-leicht": "Der Termin dauert etwa {minutes} Minuten. Er ist bei uns im Amt.",
  },
  whereAtOffice: { de: "Hierher kommen Sie", en: "Where to come", "de-x-leicht": "Hierhin kommen Sie" },
  bring: { de: "Das bringen Sie mit", en: "Please bring", "de-x-leicht": "Das bringen Sie mit" },
  atOfficeHelp: {
    de: "Kommen Sie zur vereinbarten Zeit. Sie müssen sich vorher nirgends anmelden und brauchen kein Gerät.",
    en: "Come at the agreed time. You need not check in beforehand, and you need no device.",
    "de-x-leicht": "Kommen Sie zu dieser Zeit zu uns. Sie brauchen keinen Computer und kein Handy.",
  },
  waitingRoom: { de: "Zum Warteraum", en: "To the waiting room", "de-x-leicht": "In den Warte·raum" },
  waitingRoomOpen: {
    de: "Der Warteraum ist offen. Kommen Sie herein, wir rufen Sie auf.",
    en: "The waiting room is open. Come in, we will call you.",
    "de-x-leicht": "Der Warte·raum ist offen. Gehen Sie hinein. Wir rufen Sie auf.",
  },
  waitingRoomLater: {
    de:
      "Der Warteraum öffnet am {day} um {time} Uhr, {minutes} Minuten vor Ihrem Termin. Dann steht hier der Knopf dafür.",
    en:
      "The waiting room opens on {day} at {time}, {minutes} minutes before your appointment. The button will then be here.",
    "de-x-leicht":
      "Der Warte·raum öffnet am {day} um {time} Uhr. Dann sehen Sie hier einen Knopf. Kommen Sie dann wieder auf diese Seite.",
  },
  over: {
    de: "Dieser Termin ist vorbei.",
    en: "This appointment is over.",
    "de-x-leicht": "Dieser Termin ist vorbei.",
  },
  toVisit: { de: "Zu Ihrem Videotermin", en: "To your session", "de-x-leicht": "Zu Ihrem Gespräch" },
  haveReady: { de: "Das legen Sie bereit", en: "Have ready", "de-x-leicht": "Das brauchen Sie beim Termin" },
  haveReadyHelp: {
    de: "Zum Abhaken, nur für Sie: Die Haken bleiben auf Ihrem Gerät.",
    en: "To tick off. The ticks are not sent to us.",
    "de-x-leicht": "Sie können hier abhaken, was Sie schon haben. Wir sehen die Haken nicht.",
  },
  device: {
    de: "Gerät mit Kamera, Mikrofon und aktuellem Browser",
    en: "A device with camera, microphone and a current browser",
    "de-x-leicht": "Ein Handy oder einen Computer. Mit Kamera und Mikrofon.",
  },
  checkDevice: {
    de: "Gerät jetzt prüfen",
    en: "Check your device now",
    "de-x-leicht": "Kamera und Mikrofon testen",
  },
  toCalendar: { de: "In den Kalender", en: "Add to calendar", "de-x-leicht": "In den Kalender eintragen" },
  change: {
    de: "Etwas dazwischengekommen?",
    en: "Has something come up?",
    "de-x-leicht": "Können Sie nicht kommen?",
  },
  move: { de: "Termin verschieben", en: "Move the appointment", "de-x-leicht": "Andere Zeit wählen" },
  cancel: { de: "Termin absagen", en: "Cancel the appointment", "de-x-leicht": "Termin absagen" },
  keepLink: {
    de:
      "Speichern Sie diese Seite oder den Link aus der E-Mail: Er ist Ihr Schlüssel zum Termin. Geben Sie ihn nicht weiter.",
    en: "Keep this page or the link from the e-mail: it is your key to the appointment. Do not pass it on.",
    "de-x-leicht":
      "Der Link zu dieser Seite ist wichtig. Sie brauchen ihn für den Termin. Geben Sie ihn keiner anderen Person.",
  },
  noMail: {
    de: "Der Link steht auf Ihrem Terminzettel. Bewahren Sie ihn auf.",
    en: "The link is on your printed slip. Please keep it.",
    "de-x-leicht": "Der Link steht auf Ihrem Zettel. Heben Sie den Zettel gut auf.",
  },
  toPhone: {
    de: "Mit dem Handy teilnehmen",
    en: "Take part by phone",
    "de-x-leicht": "Mit dem Handy mitmachen",
  },
  toPhoneHelp: {
    de:
      "Richten Sie die Kamera Ihres Handys auf dieses Bild. Ihr Termin öffnet sich dort. Zeigen Sie das Bild sonst niemandem.",
    en:
      "Point your phone's camera at this picture. Your appointment opens there. Do not show the picture to anybody else.",
    "de-x-leicht":
      "Halten Sie die Handy·kamera vor dieses Bild. Dann öffnet sich Ihr Termin auf dem Handy. Zeigen Sie das Bild keiner anderen Person.",
  },
  qr: {
    de: "QR-Code mit dem Link zu diesem Termin",
    en: "QR code with the link to this appointment",
    "de-x-leicht": "Bild mit dem Link zu Ihrem Termin",
  },
  contact: {
    de: "E-Mail noch einmal schicken oder Telefonnummer ändern",
    en: "Send the e-mail again or change the phone number",
    "de-x-leicht": "E-Mail noch einmal bekommen oder Telefon·nummer ändern",
  },
  contactTitle: {
    de: "Wie wir Sie erreichen",
    en: "How we reach you",
    "de-x-leicht": "So erreichen wir Sie",
  },
  phone: { de: "Telefonnummer", en: "Phone number", "de-x-leicht": "Telefon·nummer" },
  phoneWhy: {
    de:
      "Damit wir Sie anrufen können, wenn die Technik versagt, und für die Erinnerung per SMS. Sie können das Feld leer lassen.",
    en:
      "So that we can call you if the technology fails, and for the reminder by text message. You may leave it empty.",
    "de-x-leicht": "Wenn die Technik nicht geht, rufen wir Sie an. Sie können das Feld auch leer lassen.",
  },
  phoneSave: { de: "Nummer speichern", en: "Save the number", "de-x-leicht": "Nummer speichern" },
  phoneSaved: {
    de: "Ihre Telefonnummer ist gespeichert.",
    en: "Your phone number is saved.",
    "de-x-leicht": "Wir haben die Nummer gespeichert.",
  },
  onlyPhone: {
    de:
      "Name und E-Mail-Adresse bleiben, wie Sie sie bei der Buchung angegeben haben. Stimmt etwas nicht, rufen Sie uns bitte an: {phone}.",
    en:
      "Name and e-mail address stay as you gave them when booking. If something is wrong, please call us: {phone}.",
    "de-x-leicht":
      "Ihren Namen und Ihre E-Mail-Adresse können Sie hier nicht ändern. Ist etwas falsch? Rufen Sie uns an: {phone}.",
  },
  resendTitle: {
    de: "E-Mail nicht angekommen?",
    en: "Has the e-mail not arrived?",
    "de-x-leicht": "Ist die E-Mail nicht angekommen?",
  },
  resendQuestion: {
    de: "Sollen wir sie noch einmal an {email} schicken?",
    en: "Shall we send it to {email} once more?",
    "de-x-leicht": "Sollen wir die E-Mail noch einmal an {email} schicken?",
  },
  resendYes: {
    de: "Ja, bitte noch einmal schicken",
    en: "Yes, please send it again",
    "de-x-leicht": "Ja, bitte noch einmal schicken",
  },
  resendButton: { de: "E-Mail schicken", en: "Send the e-mail", "de-x-leicht": "E-Mail schicken" },
  resendChoose: {
    de: "Bitte bestätigen Sie, dass wir die E-Mail noch einmal schicken sollen.",
    en: "Please confirm that we shall send the e-mail again.",
    "de-x-leicht": "Möchten Sie die E-Mail noch einmal? Dann klicken Sie bitte auf: Ja.",
  },
  resent: {
    de: "Die E-Mail ist unterwegs. Schauen Sie auch in den Spam-Ordner.",
    en: "The e-mail is on its way. Please look in your spam folder too.",
    "de-x-leicht": "Die E-Mail kommt gleich. Schauen Sie auch im Spam·ordner nach.",
  },
  resendTooMany: {
    de: "Wir haben die E-Mail heute schon mehrmals geschickt. Bitte rufen Sie uns an: {phone}.",
    en: "We have sent the e-mail several times today. Please call us: {phone}.",
    "de-x-leicht": "Wir haben die E-Mail heute schon oft geschickt. Bitte rufen Sie uns an: {phone}.",
  },
  back: { de: "Zurück zum Termin", en: "Back to the appointment", "de-x-leicht": "Zurück zum Termin" },
  cancelTitle: { de: "Termin absagen", en: "Cancel the appointment", "de-x-leicht": "Termin absagen" },
  cancelQuestion: {
    de: "Möchten Sie diesen Termin absagen?",
    en: "Do you want to cancel this appointment?",
    "de-x-leicht": "Möchten Sie den Termin absagen?",
  },
  cancelYes: { de: "Ja, absagen", en: "Yes, cancel it", "de-x-leicht": "Ja, ich sage ab" },
  cancelYesHint: {
    de: "Sie können es sich {minutes} Minuten lang anders überlegen.",
    en: "You can change your mind for {minutes} minutes.",
    "de-x-leicht": "Sie können das {minutes} Minuten lang wieder ändern.",
  },
  cancelNo: { de: "Nein, ich komme", en: "No, I will come", "de-x-leicht": "Nein, ich komme" },
  cancelChoose: {
    de: "Bitte wählen Sie, ob Sie absagen oder kommen.",
    en: "Please choose whether you cancel or come.",
    "de-x-leicht": "Bitte wählen Sie: Ja oder Nein?",
  },
  confirm: { de: "Weiter", en: "Continue", "de-x-leicht": "Weiter" },
  cancelled: {
    de: "Ihr Termin ist abgesagt",
    en: "Your appointment is cancelled",
    "de-x-leicht": "Ihr Termin ist abgesagt",
  },
  cancelledHelp: {
    de:
      "Bis {time} Uhr halten wir die Zeit noch für Sie frei. Danach ist die Absage endgültig, und dieser Link gilt nicht mehr.",
    en:
      "Until {time} we keep the time free for you. After that the cancellation is final and this link stops working.",
    "de-x-leicht":
      "Bis {time} Uhr ist die Zeit noch für Sie frei. Danach ist der Termin weg. Der Link geht dann nicht mehr.",
  },
  undo: { de: "Absage zurücknehmen", en: "Take the cancellation back", "de-x-leicht": "Ich komme doch" },
  undoOver: {
    de: "Die Absage lässt sich nicht mehr zurücknehmen",
    en: "The cancellation can no longer be taken back",
    "de-x-leicht": "Sie können die Absage nicht mehr ändern",
  },
  bookNew: { de: "Neuen Termin buchen", en: "Book a new appointment", "de-x-leicht": "Neuen Termin machen" },
  begun: {
    de: "Der Termin hat schon begonnen",
    en: "The appointment has already begun",
    "de-x-leicht": "Der Termin hat schon begonnen",
  },
  underWay: {
    de: "Sie sind schon da",
    en: "You are already here",
    "de-x-leicht": "Sie sind schon da",
  },
  underWayHelp: {
    de:
      "Wer im Warteraum oder im Gespräch ist, sagt bitte dort Bescheid, wenn etwas dazwischenkommt. Oder rufen Sie uns an: {phone}. Dann finden wir eine andere Zeit.",
    en:
      "If something comes up while you are in the waiting room or in the conversation, please say so there. Or call us: {phone}. Then we find another time.",
    "de-x-leicht":
      "Sie sind im Warte·raum oder im Gespräch. Können Sie doch nicht? Dann sagen Sie es bitte dort. Oder rufen Sie uns an: {phone}. Dann suchen wir eine andere Zeit.",
  },
  begunHelp: {
    de: "Er lässt sich nicht mehr verschieben oder absagen. Rufen Sie uns bitte an: {phone}.",
    en: "It can no longer be moved or cancelled. Please call us: {phone}.",
    "de-x-leicht": "Sie können ihn nicht mehr ändern. Rufen Sie uns bitte an: {phone}.",
  },
  moveTitle: { de: "Termin verschieben", en: "Move the appointment", "de-x-leicht": "Andere Zeit wählen" },
  moveLead: {
    de: "Ihr Termin ist jetzt am {when} Uhr. Er bleibt bestehen, bis die neue Zeit fest ist.",
    en: "Your appointment is now on {when}. It stays until the new time is fixed.",
    "de-x-leicht":
      "Ihr Termin ist jetzt am {when} Uhr. Wählen Sie eine neue Zeit. Bis dahin gilt die alte Zeit.",
  },
  moveChoose: {
    de: "Bitte wählen Sie eine Zeit.",
    en: "Please choose a time.",
    "de-x-leicht": "Bitte wählen Sie eine Zeit.",
  },
  moveButton: {
    de: "Auf diese Zeit verschieben",
    en: "Move to this time",
    "de-x-leicht": "Diese Zeit nehmen",
  },
  moved: { de: "Verschoben", en: "Moved", "de-x-leicht": "Neue Zeit" },
  checkTitle: { de: "Gerät prüfen", en: "Check your device", "de-x-leicht": "Kamera und Mikrofon testen" },
  checkLead: {
    de:
      "In einer Minute wissen Sie, ob Ihr Gerät und Ihre Verbindung für das Gespräch taugen. Niemand sieht oder hört Sie dabei: Bild und Ton bleiben auf Ihrem Gerät, gemessen wird mit leeren Datenpaketen.",
    en:
      "In a minute you will know whether your device and your connection are fit for the call. Nobody sees or hears you: picture and sound stay on your device; the line is measured with empty packets.",
    "de-x-leicht":
      "Hier testen Sie Ihr Gerät und Ihr Internet. Das dauert eine Minute. Niemand sieht oder hört Sie dabei.",
  },
  checkQr: {
    de: "QR-Code: öffnet diese Prüfung auf einem anderen Gerät",
    en: "QR code: opens this check on another device",
    "de-x-leicht": "QR-Code: So öffnen Sie den Test auf dem Handy",
  },
  checkNeedsScript: {
    de: "Für die Prüfung und für das Gespräch selbst muss JavaScript im Browser eingeschaltet sein.",
    en: "The check, and the call itself, need JavaScript to be switched on in the browser.",
    "de-x-leicht":
      "Für das Gespräch brauchen Sie JavaScript. Das ist eine Einstellung im Browser. Fragen Sie jemanden, der sich auskennt.",
  },
  checkIfNot: { de: "Wenn es nicht klappt", en: "If it does not work", "de-x-leicht": "Wenn es nicht geht" },
  checkPermission: {
    de:
      "Erlauben Sie dem Browser Kamera und Mikrofon, wenn er fragt. Haben Sie abgelehnt: Klicken Sie auf das Symbol links neben der Adresse.",
    en:
      "Allow the browser to use camera and microphone when it asks. If you refused: click the symbol to the left of the address.",
    "de-x-leicht": "Der Browser fragt: Darf ich Kamera und Mikrofon benutzen? Klicken Sie auf: Erlauben.",
  },
  checkOtherApp: {
    de: "Schließen Sie andere Programme, die Kamera oder Mikrofon benutzen.",
    en: "Close other programs that use camera or microphone.",
    "de-x-leicht": "Benutzt ein anderes Programm die Kamera? Dann machen Sie das Programm zu.",
  },
  checkBrowser: {
    de:
      "Nehmen Sie einen aktuellen Browser: Firefox, Chrome, Edge oder Safari. In Apps von sozialen Netzwerken geht es oft nicht.",
    en:
      "Use a current browser: Firefox, Chrome, Edge or Safari. It often does not work inside apps of social networks.",
    "de-x-leicht": "Nehmen Sie einen neuen Browser. Zum Beispiel: Firefox, Chrome, Edge oder Safari.",
  },
  checkOtherDevice: {
    de: "Probieren Sie ein anderes Gerät. Der Link aus der E-Mail geht auf jedem.",
    en: "Try another device. The link from the e-mail works on any.",
    "de-x-leicht": "Nehmen Sie ein anderes Gerät. Der Link aus der E-Mail geht überall.",
  },
});
