import { citizenTexts } from "#lib/i18n/mod.ts";

/** The start page. */
export const startTexts = citizenTexts("start", {
  title: { de: "Startseite", en: "Start page", "de-x-leicht": "Start·seite" },
  heading: {
    de: "Das Bürgerbüro kommt zu Ihnen",
    en: "The citizens’ office comes to you",
    "de-x-leicht": "Das Bürger·büro kommt zu Ihnen",
  },
  what: {
    de: "Sie sprechen per Video mit einer Mitarbeiterin oder einem Mitarbeiter der Stadt.",
    en: "You talk by video with someone who works for the town.",
    "de-x-leicht": "Sie sprechen mit einer Person von der Stadt. Sie sehen sich dabei auf dem Bild·schirm.",
  },
  how: {
    de: "Sie zeigen Ihren Ausweis, füllen das Formular gemeinsam aus und unterschreiben am Bildschirm.",
    en: "You show your identity document, fill in the form together and sign on the screen.",
    "de-x-leicht": "Sie zeigen Ihren Ausweis. Sie füllen zusammen ein Formular aus. Dann unterschreiben Sie.",
  },
  nothing: {
    de: "Sie brauchen kein Konto und müssen nichts installieren.",
    en: "You need no account and nothing to install.",
    "de-x-leicht": "Sie brauchen kein Konto. Sie müssen nichts installieren.",
  },
  services: {
    de: "Was möchten Sie erledigen?",
    en: "What would you like to do?",
    "de-x-leicht": "Was möchten Sie machen?",
  },
  minutes: {
    de: "Dauert etwa {minutes} Minuten",
    en: "Takes about {minutes} minutes",
    "de-x-leicht": "Das dauert etwa {minutes} Minuten",
  },
  steps: { de: "So läuft es ab", en: "How it works", "de-x-leicht": "So geht es" },
  step1: { de: "Termin wählen", en: "Choose a time", "de-x-leicht": "Termin wählen" },
  step1Text: {
    de: "Sie sehen, was frei ist, und buchen mit Name und E-Mail-Adresse.",
    en: "You see what is free and book with your name and e-mail address.",
    "de-x-leicht":
      "Sie sehen die freien Zeiten. Sie wählen eine Zeit. Sie schreiben Ihren Namen und Ihre E-Mail-Adresse.",
  },
  step2: { de: "Link bekommen", en: "Receive your link", "de-x-leicht": "Link bekommen" },
  step2Text: {
    de: "Die Bestätigung kommt per E-Mail. Der Link darin ist Ihr Weg zum Termin.",
    en: "The confirmation comes by e-mail. The link in it is your way to the appointment.",
    "de-x-leicht":
      "Sie bekommen eine E-Mail. In der E-Mail ist ein Link. Mit dem Link kommen Sie zum Termin.",
  },
  step3: { de: "Miteinander sprechen", en: "Talk to us", "de-x-leicht": "Mit uns sprechen" },
  step3Text: {
    de: "Zur vereinbarten Zeit öffnen Sie den Link. Wir sehen und hören uns und gehen alles zusammen durch.",
    en:
      "At the agreed time you open the link. We see and hear each other and go through everything together.",
    "de-x-leicht":
      "Sie öffnen den Link zur richtigen Zeit. Wir sehen und hören uns. Wir machen alles zusammen.",
  },
  step4: { de: "Unterschreiben, fertig", en: "Sign, done", "de-x-leicht": "Unterschreiben und fertig" },
  step4Text: {
    de: "Sie lesen das fertige Dokument, unterschreiben und laden es herunter.",
    en: "You read the finished document, sign it and download it.",
    "de-x-leicht": "Sie lesen das Dokument. Sie unterschreiben. Dann können Sie das Dokument behalten.",
  },
  need: { de: "Das brauchen Sie", en: "What you need", "de-x-leicht": "Das brauchen Sie" },
  needDevice: {
    de: "Handy, Tablet oder Computer mit Kamera und Mikrofon",
    en: "A phone, tablet or computer with camera and microphone",
    "de-x-leicht": "Ein Handy, ein Tablet oder einen Computer. Mit Kamera und Mikrofon.",
  },
  needRoom: {
    de: "Einen ruhigen Raum, in dem niemand mithört",
    en: "A quiet room where nobody listens in",
    "de-x-leicht": "Einen ruhigen Raum. Niemand soll mit·hören.",
  },
  needIdentity: {
    de: "Ihren gültigen Personalausweis oder Reisepass",
    en: "Your valid identity card or passport",
    "de-x-leicht": "Ihren Personal·ausweis oder Reise·pass. Er muss noch gültig sein.",
  },
  needMail: {
    de: "Eine E-Mail-Adresse, an die wir den Link schicken",
    en: "An e-mail address to which we send the link",
    "de-x-leicht": "Eine E-Mail-Adresse. Dahin schicken wir den Link.",
  },
  test: {
    de: "Kamera und Mikrofon können Sie vor dem Termin in Ruhe ausprobieren. Nichts wird aufgezeichnet.",
    en: "You can try camera and microphone at leisure before the appointment. Nothing is recorded.",
    "de-x-leicht": "Sie können Kamera und Mikrofon vorher testen. Wir nehmen nichts auf.",
  },
  inPerson: { de: "Lieber persönlich?", en: "Rather in person?", "de-x-leicht": "Lieber zu uns kommen?" },
  inPersonText: {
    de: "Alles, was hier geht, geht auch bei uns im Haus.",
    en: "Everything you can do here you can also do at our office.",
    "de-x-leicht": "Sie können auch zu uns kommen. Da geht alles genauso.",
  },
  call: { de: "Anrufen: {phone}", en: "Call {phone}", "de-x-leicht": "Anrufen: {phone}" },
});
