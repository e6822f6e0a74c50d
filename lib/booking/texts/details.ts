import { citizenTexts } from "#lib/i18n/mod.ts";

/** The held slot and the form for the details. */
export const details = citizenTexts("booking.details", {
  title: { de: "Ihre Angaben", en: "Your details", "de-x-leicht": "Ihr Name und Ihre E-Mail" },
  held: {
    de:
      "Diese Zeit ist bis {time} Uhr für Sie reserviert, noch {minutes, plural, =0 {weniger als eine Minute} one {eine Minute} other {# Minuten}}.",
    en:
      "This time is reserved for you until {time}, for {minutes, plural, =0 {less than a minute} one {one more minute} other {# more minutes}}.",
    "de-x-leicht":
      "Diese Zeit ist für Sie frei bis {time} Uhr. Das {minutes, plural, =0 {ist weniger als eine Minute} one {ist noch eine Minute} other {sind noch # Minuten}}.",
  },
  forNeeds: {
    de: "{needs}: dafür sind {minutes} Minuten eingeplant.",
    en: "{needs}: {minutes} minutes are planned for it.",
    "de-x-leicht": "{needs}. Der Termin dauert {minutes} Minuten.",
  },
  extend: {
    de: "{minutes} Minuten länger reservieren",
    en: "Reserve for {minutes} minutes longer",
    "de-x-leicht": "Ich brauche {minutes} Minuten mehr",
  },
  heldOver: {
    de:
      "Die Reservierung ist abgelaufen. Ihre Angaben sind noch da. Drücken Sie ruhig auf „Termin verbindlich buchen“: Dann zeigen wir Ihnen freie Zeiten.",
    en: "The reservation has run out. Your details stay: book anyway, and we show you free times.",
    "de-x-leicht":
      "Die Zeit ist um. Was Sie geschrieben haben, bleibt da. Drücken Sie trotzdem auf Buchen. Dann zeigen wir Ihnen freie Zeiten.",
  },
  extended: {
    de:
      "Sie haben einmal verlängert. Läuft die Zeit ab, geht nichts von Ihren Angaben verloren: Sie wählen dann nur eine neue Zeit.",
    en:
      "You have extended once. If the time runs out, none of your details are lost: you only choose a new time.",
    "de-x-leicht":
      "Sie haben schon mehr Zeit bekommen. Ist die Zeit um? Dann wählen Sie eine neue Zeit. Was Sie geschrieben haben, bleibt da.",
  },
  endsWithStart: {
    de: "Die Reservierung endet, wenn der Termin beginnt. Länger können wir die Zeit nicht freihalten.",
    en: "The reservation ends when the appointment begins. We cannot keep the time any longer.",
    "de-x-leicht": "Der Termin beginnt bald. Deshalb haben Sie nur noch wenig Zeit.",
  },
  endsWithHour: {
    de:
      "Eine Zeit ist höchstens eine Stunde am Stück reserviert, auch wenn Sie zwischendurch wechseln. Deshalb bleibt jetzt weniger Zeit.",
    en:
      "A time is reserved for one hour on end at most, also when you change it in between. That is why less time is left now.",
    "de-x-leicht":
      "Wir halten eine Zeit nur eine Stunde frei. Diese Stunde ist bald um. Deshalb haben Sie nur noch wenig Zeit.",
  },
  nothingLost: {
    de: "Läuft die Zeit ab, geht nichts von Ihren Angaben verloren: Sie wählen dann nur eine neue Zeit.",
    en: "If the time runs out, none of your details are lost: you only choose a new time.",
    "de-x-leicht": "Ist die Zeit um? Dann wählen Sie eine neue Zeit. Was Sie geschrieben haben, bleibt da.",
  },
  otherTime: { de: "Andere Zeit wählen", en: "Choose another time", "de-x-leicht": "Andere Zeit wählen" },
  yourTime: { de: "Ihre Zeit", en: "Your time", "de-x-leicht": "Ihre Zeit" },
  name: { de: "Vor- und Nachname", en: "First and last name", "de-x-leicht": "Vor·name und Nach·name" },
  nameHint: {
    de: "So, wie er in Ihrem Ausweis steht. Nach der Buchung lässt er sich nicht mehr ändern.",
    en: "As it is written in your identity document. It cannot be changed after booking.",
    "de-x-leicht":
      "Schreiben Sie den Namen so wie in Ihrem Ausweis. Sie können ihn später nicht mehr ändern.",
  },
  prefilled: {
    de: "Ihre Angaben aus dem Videotermin sind schon eingetragen",
    en: "Your details from the video appointment are filled in already",
    "de-x-leicht": "Ihr Name und Ihre E-Mail stehen schon da",
  },
  prefilledHelp: {
    de:
      "Bitte prüfen Sie sie. Unter Ihrem Namen sieht das Bürgerbüro auch, wie weit Ihr Anliegen ist. Mit einem anderen Namen wird es ein neuer Termin, der damit nichts zu tun hat.",
    en:
      "Please check them. Under your name the office also sees how far your matter has come. With another name it becomes a new appointment that has nothing to do with it.",
    "de-x-leicht":
      "Bitte prüfen Sie alles. Mit Ihrem Namen sehen wir: So weit sind Sie schon. Ein anderer Name? Dann ist es ein neuer Termin.",
  },
  nameWhy: {
    de: "Damit wir wissen, wen wir aufrufen. Der Name bleibt fest, damit niemand mit Terminen handeln kann.",
    en: "So that we know whom to call. The name stays fixed so that nobody can trade appointments.",
    "de-x-leicht":
      "Wir müssen wissen, wer zum Termin kommt. Sie können den Namen nicht ändern. So kann niemand Termine verkaufen.",
  },
  email: { de: "E-Mail-Adresse", en: "E-mail address", "de-x-leicht": "E-Mail-Adresse" },
  emailWhy: {
    de: "An diese Adresse schicken wir die Bestätigung mit Ihrem Link zum Termin. Für nichts anderes.",
    en: "To this address we send the confirmation with your link to the appointment. For nothing else.",
    "de-x-leicht":
      "Wir schicken Ihnen eine E-Mail. Darin ist der Link zu Ihrem Termin. Wir benutzen die Adresse nur dafür.",
  },
  phone: { de: "Handynummer", en: "Mobile phone number", "de-x-leicht": "Handy-Nummer" },
  phoneWhy: {
    de:
      "Damit wir Sie anrufen können, wenn eine E-Mail nicht ankommt oder die Technik versagt, und für SMS, wenn Sie welche möchten. Es geht auch ohne Nummer.",
    en:
      "So that we can call you if an e-mail does not arrive or the technology fails, and for text messages if you want any. It also works without a number.",
    "de-x-leicht":
      "Kommt eine E-Mail nicht an? Dann rufen wir Sie an. Sie können auch eine SMS bekommen. Es geht auch ohne Nummer.",
  },
  language: {
    de: "In welcher Sprache schreiben wir Ihnen?",
    en: "In which language shall we write to you?",
    "de-x-leicht": "In welcher Sprache schreiben wir Ihnen?",
  },
  german: { de: "Deutsch", en: "German", "de-x-leicht": "Deutsch" },
  english: { de: "Englisch", en: "English", "de-x-leicht": "Englisch" },
  easy: { de: "Leichte Sprache", en: "German in easy language", "de-x-leicht": "Leichte Sprache" },
  book: { de: "Termin verbindlich buchen", en: "Book the appointment", "de-x-leicht": "Termin buchen" },
  privacyTitle: {
    de: "Was wir mit Ihren Angaben machen",
    en: "What we do with your details",
    "de-x-leicht": "Was machen wir mit Ihren Daten?",
  },
  privacy: {
    de:
      "Verantwortlich ist {town}. Wir brauchen Namen und E-Mail-Adresse, um Ihnen den Termin zu geben und Sie daran zu erinnern (Art. 6 Abs. 1 Buchst. e DSGVO). Ihre Angaben werden verschlüsselt gespeichert, nur das {office} sieht sie, und {days} Tage nach dem Termin werden sie gelöscht, sofern daraus kein Vorgang geworden ist. Sie haben das Recht auf Auskunft, Berichtigung, Löschung und Widerspruch.",
    en:
      "{town} is responsible. We need your name and e-mail address to assign the appointment and to tell you what you need for it (Art. 6(1)(e) GDPR). Your details are stored encrypted, only the office ({office}) sees them, and {days} days after the appointment they are deleted unless it has become a case. You have the right of access, rectification, erasure and objection.",
    "de-x-leicht":
      "{town} passt auf Ihre Daten auf. Wir brauchen Ihren Namen und Ihre E-Mail-Adresse für den Termin. Das steht in einem Gesetz: Art. 6 Abs. 1 Buchst. e DSGVO. Nur das {office} kann Ihre Daten lesen. {days} Tage nach dem Termin löschen wir die Daten. Außer wenn wir sie für Ihren Antrag brauchen. Sie dürfen fragen: Was wissen Sie über mich?",
  },
  privacyMore: {
    de: "Mehr dazu in der Datenschutzinformation",
    en: "More in the privacy information",
    "de-x-leicht": "Hier steht mehr über Daten·schutz",
  },
  expired: {
    de: "Die Reservierung ist abgelaufen",
    en: "The reservation has expired",
    "de-x-leicht": "Die Zeit ist um",
  },
  expiredHelp: {
    de: "Ihre Angaben sind noch da. Wählen Sie eine dieser Zeiten, dann buchen wir sie gleich:",
    en: "Your details are still here. Choose one of these times and we book it straight away:",
    "de-x-leicht":
      "Was Sie geschrieben haben, ist noch da. Wählen Sie eine neue Zeit. Dann ist der Termin gebucht:",
  },
  expiredChoose: {
    de: "Die Zeit {when} Uhr war für Sie reserviert. Wählen Sie bitte eine neue:",
    en: "{when} was reserved for you. Please choose a new time:",
    "de-x-leicht": "Die Zeit {when} Uhr war für Sie frei. Wählen Sie bitte eine neue Zeit:",
  },
  bookedElsewhere: {
    de: "Dieser Termin ist gebucht",
    en: "This appointment is booked",
    "de-x-leicht": "Der Termin ist gebucht",
  },
  bookedElsewhereHelp: {
    de:
      "Er wurde in einem anderen Browser gebucht. Der Link zum Termin steht in der E-Mail, die wir dazu geschickt haben.",
    en:
      "It was booked in another browser. The link to the appointment is in the e-mail that we sent about it.",
    "de-x-leicht":
      "Der Termin ist in einem anderen Browser gebucht worden. Der Link steht in unserer E-Mail.",
  },
  takenHelp: {
    de:
      "Diese Zeit ist gerade vergeben worden. Ihre Angaben sind noch da. Wählen Sie eine andere Zeit, dann buchen wir sie gleich:",
    en:
      "This time has just been taken. Your details are still here. Choose another time and we book it straight away:",
    "de-x-leicht":
      "Diese Zeit ist leider schon weg. Was Sie geschrieben haben, ist noch da. Wählen Sie eine andere Zeit:",
  },
  nameMissing: {
    de: "Bitte geben Sie Ihren Vor- und Nachnamen ein.",
    en: "Please enter your first and last name.",
    "de-x-leicht": "Bitte schreiben Sie Ihren Namen.",
  },
  emailMissing: {
    de: "Bitte geben Sie Ihre E-Mail-Adresse ein.",
    en: "Please enter your e-mail address.",
    "de-x-leicht": "Bitte schreiben Sie Ihre E-Mail-Adresse.",
  },
  tooLong: {
    de: "Das ist zu lang. Höchstens {most} Zeichen passen hier.",
    en: "This is too long. At most {most} characters fit here.",
    "de-x-leicht": "Das ist zu lang. Hier passen nur {most} Zeichen.",
  },
  controlCharacters: {
    de: "Hier sind unsichtbare Zeichen oder Zeilenumbrüche dabei. Bitte tippen Sie es neu ein.",
    en: "This contains invisible characters or line breaks. Please type it again.",
    "de-x-leicht": "Hier ist ein Zeichen falsch. Man kann es nicht sehen. Bitte schreiben Sie es neu.",
  },
  notAName: {
    de: "Hier sind Zeichen dabei, die in Namen nicht vorkommen, zum Beispiel @, < oder #.",
    en: "This contains characters that do not occur in names, such as @, < or #.",
    "de-x-leicht": "Hier ist ein Zeichen falsch. Zum Beispiel: @ oder #.",
  },
  notAnEmail: {
    de: "Das ist keine vollständige E-Mail-Adresse. Sie sieht so aus: name@example.org",
    en: "This is not a complete e-mail address. It looks like this: name@example.org",
    "de-x-leicht": "Diese E-Mail-Adresse stimmt noch nicht. So sieht sie aus: name@example.org",
  },
  notDeliverable: {
    de:
      "Vor dem @ stehen Umlaute oder andere Zeichen, mit denen viele Mailserver noch nichts anfangen können. Bitte nehmen Sie eine Adresse ohne solche Zeichen vor dem @.",
    en:
      "Before the @ there are letters such as ü that many mail servers cannot handle yet. Please use an address without them before the @.",
    "de-x-leicht":
      "Vor dem @ ist ein Zeichen wie ä, ö oder ü. Dorthin können wir nichts schicken. Haben Sie eine andere E-Mail-Adresse? Dann nehmen Sie bitte diese.",
  },
  notForSms: {
    de: "Für die Erinnerung per SMS brauchen wir eine Handynummer, zum Beispiel 0151 23125000.",
    en: "For the reminder by text message we need a mobile number, for example 0151 23125000.",
    "de-x-leicht": "Für die SMS brauchen wir Ihre Handy·nummer. Zum Beispiel: 0151 23125000.",
  },
  notThereBySms: {
    de:
      "An Handynummern aus diesem Land können wir keine SMS schicken. Nehmen Sie das Häkchen bei der SMS heraus: Die E-Mail erinnert Sie auch.",
    en:
      "We cannot send text messages to numbers from this country. Please untick the text message: the e-mail reminds you as well.",
    "de-x-leicht":
      "In dieses Land können wir keine SMS schicken. Bitte nehmen Sie den Haken bei der SMS weg. Wir schicken Ihnen eine E-Mail.",
  },
  smsReminder: {
    de: "Erinnern Sie mich per SMS",
    en: "Remind me by text message",
    "de-x-leicht": "Ich möchte eine Erinnerung als SMS",
  },
  smsReminderHint: {
    de: "Sie bekommen vor dem Termin eine SMS an diese Nummer. Darin steht nur die Uhrzeit.",
    en: "Before the appointment you get a text message to this number. It only tells the time.",
    "de-x-leicht": "Wir schicken Ihnen vor dem Termin eine SMS. In der SMS steht nur die Uhrzeit.",
  },
  notAPhone: {
    de:
      "Das ist keine Telefonnummer. Sie sieht so aus: +49 30 23125 000. Sie können das Feld auch leer lassen.",
    en: "This is not a phone number. It looks like this: +49 30 23125 000. You may also leave this empty.",
    "de-x-leicht":
      "Diese Nummer stimmt noch nicht. So sieht sie aus: +49 30 23125 000. Sie können das Feld auch leer lassen.",
  },
  unknown: {
    de: "Bitte wählen Sie eine der Möglichkeiten.",
    en: "Please choose one of the options.",
    "de-x-leicht": "Bitte wählen Sie eine Möglichkeit.",
  },
  tooManyForEmail: {
    de:
      "Mit dieser E-Mail-Adresse {limit, plural, one {ist schon ein Termin} other {sind schon # Termine}} gebucht. Mehr geht gleichzeitig nicht. Sagen Sie einen davon ab, oder rufen Sie uns an: {phone}.",
    en:
      "With this e-mail address {limit, plural, one {one appointment is} other {# appointments are}} already booked; more are not possible at one time. Cancel one of them, or call us: {phone}.",
    "de-x-leicht":
      "Mit dieser E-Mail-Adresse {limit, plural, one {gibt es schon einen Termin} other {gibt es schon # Termine}}. Mehr geht nicht. Sagen Sie einen Termin ab. Oder rufen Sie uns an: {phone}.",
  },
});
