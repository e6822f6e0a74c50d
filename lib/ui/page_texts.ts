import { citizenTexts } from "#lib/i18n/mod.ts";

/** Words of the pages that say something went another way than hoped. Each says what to do next. */
export const errorTexts = citizenTexts("error", {
  toStart: { de: "Zur Startseite", en: "To the start page", "de-x-leicht": "Zur Start·seite" },
  inPerson: {
    de: "Oder rufen Sie uns an: {phone}. Sie können auch gern persönlich kommen: {office}, {street}.",
    en: "Or call us: {phone}. You are also welcome in person: {office}, {street}.",
    "de-x-leicht":
      "Oder rufen Sie uns an. Die Nummer ist: {phone}. Sie können auch zu uns kommen: {office}, {street}.",
  },
  notFoundTitle: {
    de: "Diese Seite gibt es nicht",
    en: "This page does not exist",
    "de-x-leicht": "Diese Seite gibt es nicht",
  },
  notFound: {
    de:
      "Vielleicht ist der Link abgelaufen oder zurückgezogen, oder beim Kopieren fehlt ein Stück. Öffnen Sie bitte den Link aus der neuesten E-Mail, die wir Ihnen geschickt haben.",
    en:
      "The link may have expired or been withdrawn, or a part got lost when copying. Please open the link from the latest e-mail we sent you.",
    "de-x-leicht":
      "Vielleicht ist der Link alt. Oder ein Stück vom Link fehlt. Öffnen Sie bitte den Link aus unserer neuesten E-Mail.",
  },
  forbiddenTitle: {
    de: "Das geht von hier aus nicht",
    en: "This is not possible from here",
    "de-x-leicht": "Das geht von hier nicht",
  },
  forbidden: {
    de:
      "Ihr Browser hat nicht bestätigt, dass Sie von unserer Seite kommen. Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
    en:
      "Your browser did not confirm that you come from our site. Please go back, reload the page and try again.",
    "de-x-leicht":
      "Wir konnten nicht prüfen, woher Sie kommen. Gehen Sie bitte zurück. Laden Sie die Seite neu. Versuchen Sie es dann noch einmal.",
  },
  signedOutTitle: {
    de: "Sie sind nicht angemeldet",
    en: "You are not signed in",
    "de-x-leicht": "Sie sind nicht angemeldet",
  },
  signedOut: {
    de:
      "Das kann nur, wer angemeldet ist; vielleicht ist Ihre Anmeldung abgelaufen. Was Sie gerade geschickt haben, ist nicht angekommen: Bitte melden Sie sich an, gehen Sie mit „Zurück“ zu Ihren Angaben und schicken Sie sie noch einmal.",
    en:
      "Only people who are signed in can do this; perhaps your sign-in has run out. What you just sent did not arrive: please sign in, go back to what you typed and send it again.",
    "de-x-leicht":
      "Dafür müssen Sie angemeldet sein. Vielleicht sind Sie zu lange weg gewesen. Melden Sie sich bitte neu an. Schicken Sie Ihre Angaben dann noch einmal.",
  },
  signIn: { de: "Anmelden", en: "Sign in", "de-x-leicht": "Anmelden" },
  conflictTitle: {
    de: "Das hat sich gerade geändert",
    en: "This has just changed",
    "de-x-leicht": "Das hat sich gerade geändert",
  },
  conflict: {
    de: "Jemand war einen Augenblick früher. Bitte gehen Sie zurück und laden Sie die Seite neu.",
    en: "Someone was a moment earlier. Please go back and reload the page.",
    "de-x-leicht": "Jemand war schneller. Gehen Sie bitte zurück. Laden Sie die Seite neu.",
  },
  badRequestTitle: {
    de: "Das haben wir nicht verstanden",
    en: "We did not understand that",
    "de-x-leicht": "Das haben wir nicht verstanden",
  },
  badRequest: {
    de:
      "Was Ihr Browser geschickt hat, konnten wir nicht lesen. Bitte gehen Sie zurück und versuchen Sie es noch einmal.",
    en: "We could not read what your browser sent. Please go back and try again.",
    "de-x-leicht": "Wir konnten die Daten nicht lesen. Gehen Sie bitte zurück. Versuchen Sie es noch einmal.",
  },
  lateTitle: {
    de: "Ihre Angaben kamen nicht rechtzeitig an",
    en: "What you sent did not arrive in time",
    "de-x-leicht": "Ihre Angaben sind nicht angekommen",
  },
  late: {
    de:
      "Die Verbindung war zu langsam oder unterbrochen. Bitte gehen Sie zurück und schicken Sie die Seite noch einmal ab.",
    en: "The connection was too slow or broken. Please go back and send the page again.",
    "de-x-leicht":
      "Das Internet war zu langsam. Gehen Sie bitte zurück. Schicken Sie die Seite noch einmal ab.",
  },
  tooLargeTitle: { de: "Das war zu groß", en: "That was too large", "de-x-leicht": "Das war zu groß" },
  tooLarge: {
    de: "Bitte gehen Sie zurück und kürzen Sie den Text oder wählen Sie eine kleinere Datei.",
    en: "Please go back and shorten the text or choose a smaller file.",
    "de-x-leicht": "Gehen Sie bitte zurück. Schreiben Sie weniger. Oder nehmen Sie eine kleinere Datei.",
  },
  tooManyTitle: {
    de: "Bitte warten Sie einen Augenblick",
    en: "Please wait a moment",
    "de-x-leicht": "Bitte warten Sie kurz",
  },
  tooMany: {
    de:
      "Von Ihrem Anschluss kamen sehr viele Anfragen. In einer Minute geht es weiter; es geht nichts verloren.",
    en: "Very many requests came from your connection. You can go on in a minute; nothing is lost.",
    "de-x-leicht": "Es gab zu viele Anfragen. Warten Sie bitte eine Minute. Es geht nichts verloren.",
  },
  unavailableTitle: {
    de: "Gerade ist sehr viel los",
    en: "We are very busy right now",
    "de-x-leicht": "Im Moment ist sehr viel los",
  },
  unavailable: {
    de: "Bitte versuchen Sie es in einer Minute noch einmal. Was Sie gebucht haben, bleibt gebucht.",
    en: "Please try again in a minute. What you have booked stays booked.",
    "de-x-leicht":
      "Versuchen Sie es bitte in einer Minute noch einmal. Haben Sie schon einen Termin? Dann bleibt er gebucht.",
  },
  notStoredTitle: {
    de: "Wir können gerade nichts speichern",
    en: "We cannot store anything right now",
    "de-x-leicht": "Wir können gerade nichts speichern",
  },
  notStored: {
    de:
      "Es liegt nicht an Ihnen: Was Sie eben gesendet haben, ist nicht gespeichert. Bitte versuchen Sie es in ein paar Minuten noch einmal. Was Sie gebucht haben, bleibt gebucht.",
    en:
      "It is not your fault: what you have just sent is not stored. Please try again in a few minutes. What you have booked stays booked.",
    "de-x-leicht":
      "Das ist nicht Ihr Fehler. Wir konnten nichts speichern. Versuchen Sie es bitte in ein paar Minuten noch einmal. Haben Sie schon einen Termin? Dann bleibt er gebucht.",
  },
  faultTitle: {
    de: "Bei uns ist etwas schiefgegangen",
    en: "Something went wrong on our side",
    "de-x-leicht": "Bei uns ist ein Fehler passiert",
  },
  fault: {
    de:
      "Es liegt nicht an Ihnen. Der Fehler ist bei uns vermerkt. Bitte versuchen Sie es noch einmal; was Sie gebucht haben, bleibt gebucht.",
    en:
      "It is not your fault. We have noted the problem. Please try again; what you have booked stays booked.",
    "de-x-leicht":
      "Sie haben nichts falsch gemacht. Wir wissen von dem Fehler. Versuchen Sie es bitte noch einmal. Ihr Termin bleibt gebucht.",
  },
});
