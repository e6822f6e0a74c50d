import { citizenTexts as define, type Text } from "#lib/i18n/mod.ts";
import type { Prompt, StopReason } from "./shared.ts";

/** What the citizen reads while the clerk checks their identity. The clerk says the same. */
export const citizenTexts = define("identity.citizen", {
  title: { de: "Ausweis zeigen", en: "Show your document", "de-x-leicht": "Ausweis zeigen" },
  privacyTitle: {
    de: "Was geschieht mit meinem Ausweis?",
    en: "What happens with my document?",
    "de-x-leicht": "Was passiert mit meinem Ausweis?",
  },
  privacy: {
    de:
      "Niemand macht ein Foto von Ihrem Ausweis. Nichts wird aufgenommen. Wir schreiben nur auf, dass und wie wir geprüft haben.",
    en: "Nobody takes a photo of your document. Nothing is recorded. We only note that and how we checked.",
    "de-x-leicht":
      "Niemand macht ein Foto von Ihrem Ausweis. Wir nehmen nichts auf. Wir schreiben nur auf: Wir haben den Ausweis geprüft.",
  },
  inPerson: {
    de: "Sie möchten das nicht? Sagen Sie es einfach. Dann kommen Sie mit Ihrem Ausweis zu uns.",
    en: "You would rather not? Just say so. You can come to us with your document instead.",
    "de-x-leicht": "Sie wollen das nicht? Dann sagen Sie es uns. Sie können auch zu uns kommen.",
  },
  notStarted: {
    de: "Gleich prüfen wir Ihren Ausweis. Legen Sie ihn bitte bereit.",
    en: "We will check your document in a moment. Please have it ready.",
    "de-x-leicht": "Gleich prüfen wir Ihren Ausweis. Bitte legen Sie den Ausweis bereit.",
  },
  otherCamera: {
    de: "Kamera wechseln: vorn oder hinten",
    en: "Switch the camera: front or back",
    "de-x-leicht": "Andere Kamera nehmen",
  },
  otherCameraHelp: {
    de: "Am Handy zeigt die hintere Kamera Ihren Ausweis schärfer. Ein zweites Drücken wechselt zurück.",
    en: "On a phone the rear camera shows your document more sharply. Press again to switch back.",
    "de-x-leicht":
      "Sie haben ein Handy? Die Kamera hinten macht das Bild schärfer. Drücken Sie noch einmal: Dann geht es zurück.",
  },
  haveReady: {
    de: "Bitte nehmen Sie Ihren Ausweis in die Hand: Personalausweis, Reisepass oder Aufenthaltstitel.",
    en: "Please take your document in hand: identity card, passport or residence permit.",
    "de-x-leicht":
      "Bitte nehmen Sie Ihren Ausweis in die Hand. Zum Beispiel: Personal·ausweis oder Reise·pass.",
  },
  showFront: {
    de: "Halten Sie die Seite mit Ihrem Foto ruhig vor die Kamera. Bitte so, dass nichts spiegelt.",
    en: "Hold the page with your photograph still in front of the camera, so that nothing reflects.",
    "de-x-leicht":
      "Halten Sie den Ausweis vor die Kamera. Man muss Ihr Foto sehen. Bitte halten Sie den Ausweis ruhig.",
  },
  moveSlowly: {
    de:
      "Bewegen Sie den Ausweis langsam so, wie es Ihnen gesagt wird. Wir sehen uns die Sicherheitsmerkmale an.",
    en: "Move the document slowly as you are told. We are looking at its security features.",
    "de-x-leicht": "Bewegen Sie den Ausweis langsam. Wir sagen Ihnen, wie. Wir prüfen: Ist der Ausweis echt?",
  },
  prompts: {
    de: "Bitte tun Sie nacheinander:",
    en: "Please do the following, one after the other:",
    "de-x-leicht": "Bitte machen Sie das nacheinander:",
  },
  besideFace: {
    de: "Halten Sie den Ausweis neben Ihr Gesicht und schauen Sie in die Kamera.",
    en: "Hold the document beside your face and look into the camera.",
    "de-x-leicht": "Halten Sie den Ausweis neben Ihr Gesicht. Schauen Sie in die Kamera.",
  },
  answer: {
    de:
      "Sie können den Ausweis weglegen. Bitte beantworten Sie noch zwei, drei Fragen. Die Antworten werden nicht aufgeschrieben.",
    en:
      "You can put the document away. Please answer two or three more questions. The answers are not written down.",
    "de-x-leicht":
      "Sie können den Ausweis weg·legen. Bitte beantworten Sie noch ein paar Fragen. Wir schreiben die Antworten nicht auf.",
  },
  almostDone: {
    de: "Gleich geschafft. Einen Moment, bitte.",
    en: "Nearly done. One moment, please.",
    "de-x-leicht": "Gleich fertig. Bitte warten Sie kurz.",
  },
  established: {
    de: "Danke. Wir haben Ihren Ausweis geprüft. Jetzt geht es mit Ihrem Anliegen weiter.",
    en: "Thank you. We have checked your document. Now we go on with your request.",
    "de-x-leicht": "Danke. Wir haben Ihren Ausweis geprüft. Jetzt geht es weiter.",
  },
  stopped: {
    de:
      "Wir konnten Ihren Ausweis per Video nicht prüfen. Wir besprechen mit Ihnen, wie es weitergeht. Sie können mit Ihrem Ausweis persönlich kommen.",
    en:
      "We could not check your document by video. We will talk about what to do next. You can come in with your document.",
    "de-x-leicht":
      "Wir konnten Ihren Ausweis nicht prüfen. Wir sprechen mit Ihnen darüber. Sie können mit dem Ausweis zu uns kommen.",
  },
});

/** What a stop means for the citizen when they have to come in. Only what is theirs to mend is named: a suspicion never is. */
export const COME_IN_TEXTS: Partial<Record<StopReason, Text>> = define("identity.comeIn", {
  expired: {
    de:
      "Ihr Ausweis ist abgelaufen. Bringen Sie bitte ein gültiges Dokument mit. Haben Sie keines, hilft Ihnen das Bürgerbüro beim neuen Ausweis: Dafür brauchen Sie ein biometrisches Foto und den alten Ausweis.",
    en:
      "Your document has expired. Please bring a valid one. If you have none, the office helps you with a new card: for that you need a biometric photograph and the old card.",
    "de-x-leicht":
      "Ihr Ausweis ist abgelaufen. Bringen Sie einen gültigen Ausweis mit. Sie haben keinen? Das Bürger·büro hilft Ihnen. Bringen Sie ein Foto und den alten Ausweis mit.",
  },
  documentNotAccepted: {
    de:
      "Mit diesem Dokument geht die Prüfung per Video nicht. Bringen Sie bitte Personalausweis, Reisepass oder Aufenthaltstitel mit.",
    en:
      "With this document the check by video is not possible. Please bring an identity card, passport or residence permit.",
    "de-x-leicht": "Dieses Dokument reicht nicht. Bringen Sie Ihren Personal·ausweis oder Reise·pass mit.",
  },
  pictureTooPoor: {
    de: "Das Bild war für die Prüfung nicht gut genug. Im Amt dauert sie nur einen Moment.",
    en: "The picture was not good enough for the check. At the office it takes only a moment.",
    "de-x-leicht": "Das Bild war zu schlecht. Im Amt geht die Prüfung schnell.",
  },
  connection: {
    de: "Die Verbindung war für die Prüfung nicht gut genug. Im Amt dauert sie nur einen Moment.",
    en: "The connection was not good enough for the check. At the office it takes only a moment.",
    "de-x-leicht": "Die Verbindung war zu schlecht. Im Amt geht die Prüfung schnell.",
  },
});

/** The prompts, in the words in which they are read out and shown. */
export const PROMPT_TEXTS: Record<Prompt, Text> = define("identity.prompt", {
  tiltUpDown: {
    de: "Kippen Sie den Ausweis langsam nach vorn und nach hinten.",
    en: "Tilt the document slowly forwards and backwards.",
    "de-x-leicht": "Kippen Sie den Ausweis langsam nach vorn. Dann nach hinten.",
  },
  tiltLeftRight: {
    de: "Kippen Sie den Ausweis langsam nach links und nach rechts.",
    en: "Tilt the document slowly to the left and to the right.",
    "de-x-leicht": "Kippen Sie den Ausweis langsam nach links. Dann nach rechts.",
  },
  fingerAcrossPortrait: {
    de: "Fahren Sie mit einem Finger langsam über das Foto im Ausweis.",
    en: "Move a finger slowly across the photograph in the document.",
    "de-x-leicht": "Bewegen Sie einen Finger langsam über das Foto.",
  },
  coverCorner: {
    de: "Decken Sie mit dem Daumen die rechte untere Ecke des Ausweises ab.",
    en: "Cover the lower right corner of the document with your thumb.",
    "de-x-leicht": "Legen Sie den Daumen auf die Ecke rechts unten.",
  },
  circle: {
    de: "Bewegen Sie den Ausweis in einem kleinen Kreis.",
    en: "Move the document in a small circle.",
    "de-x-leicht": "Bewegen Sie den Ausweis in einem kleinen Kreis.",
  },
  handBehind: {
    de: "Führen Sie die freie Hand hinter dem Ausweis vorbei.",
    en: "Pass your free hand behind the document.",
    "de-x-leicht": "Bewegen Sie die andere Hand hinter dem Ausweis vorbei.",
  },
  turnHead: {
    de: "Drehen Sie den Kopf langsam zur Seite und wieder zurück.",
    en: "Turn your head slowly to the side and back.",
    "de-x-leicht": "Drehen Sie den Kopf langsam zur Seite. Dann wieder zurück.",
  },
  handBeforeFace: {
    de: "Führen Sie die Hand langsam vor Ihrem Gesicht vorbei.",
    en: "Pass your hand slowly in front of your face.",
    "de-x-leicht": "Bewegen Sie die Hand langsam vor Ihrem Gesicht vorbei.",
  },
  readDigits: {
    de: "Lesen Sie die letzten vier Zeichen der Nummer auf dem Ausweis laut vor.",
    en: "Read the last four characters of the number on the document aloud.",
    "de-x-leicht": "Auf dem Ausweis steht eine Nummer. Lesen Sie die letzten 4 Zeichen laut vor.",
  },
  documentBeforeFace: {
    de: "Führen Sie den Ausweis langsam vor Ihrem Gesicht vorbei.",
    en: "Pass the document slowly in front of your face.",
    "de-x-leicht": "Bewegen Sie den Ausweis langsam vor Ihrem Gesicht vorbei.",
  },
});
