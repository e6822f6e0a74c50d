import { staffTexts } from "#lib/i18n/mod.ts";

/** What the clerk reads while checking an identity. */
export const texts = staffTexts("identity", {
  title: { de: "Sichtprüfung per Video", en: "Visual check by video" },
  intro: {
    de:
      "Sie prüfen Ausweis und Person mit den Augen. Gespeichert wird nur das Protokoll: kein Bild, keine Nummer, keine Antwort.",
    en:
      "You check document and person with your eyes. Only the protocol is stored: no picture, no number, no answer.",
  },
  start: { de: "Prüfung beginnen", en: "Begin the check" },
  startAgain: { de: "Neue Prüfung beginnen", en: "Begin a new check" },
  stoppedBefore: {
    de: "Eine Prüfung wurde abgebrochen: {reason}",
    en: "A check was stopped: {reason}",
  },
  otherClerk: {
    de:
      "Jemand anderes hat diese Prüfung begonnen. Sie können sie mit neuen Aufforderungen von vorn beginnen.",
    en: "Somebody else began this check. You can begin it again with new prompts.",
  },
  refusedOtherClerk: {
    de: "Das wurde nicht übernommen: Inzwischen prüft jemand anderes.",
    en: "This was not taken: somebody else is checking meanwhile.",
  },
  refusedOutOfOrder: {
    de: "Das wurde nicht übernommen: Ein früherer Schritt fehlt noch. Er steht jetzt hier.",
    en: "This was not taken: an earlier step is missing. It is shown here now.",
  },
  refusedNotStarted: {
    de: "Das wurde nicht übernommen: Es läuft gerade keine Prüfung.",
    en: "This was not taken: no check is under way.",
  },
  refusedTryAgain: {
    de: "Das hat gerade nicht geklappt. Bitte schicken Sie diesen Schritt noch einmal.",
    en: "That did not work just now. Please send this step again.",
  },
  established: { de: "Identität festgestellt", en: "Identity established" },
  establishedBy: {
    de: "Sichtprüfung per Video am {time}: {kind}, {state}, gültig bis {validUntil}.",
    en: "Visual check by video on {time}: {kind}, {state}, valid until {validUntil}.",
  },
  next: { de: "Weiter", en: "Continue" },
  stepsLabel: { de: "Schritte der Prüfung", en: "Steps of the check" },

  stepDone: { de: "erledigt", en: "done" },
  stepNow: { de: "jetzt", en: "now" },
  stepOpen: { de: "offen", en: "open" },
  stepDocument: { de: "Dokument", en: "Document" },
  stepFront: { de: "Vorderseite", en: "Front" },
  stepFeatures: { de: "Merkmale", en: "Features" },
  stepPrompts: { de: "Aufforderungen", en: "Prompts" },
  stepFace: { de: "Gesicht", en: "Face" },
  stepPlausibility: { de: "Fragen", en: "Questions" },
  stepConclude: { de: "Abschluss", en: "Conclusion" },

  kind: { de: "Welches Dokument zeigt die Person?", en: "Which document does the person show?" },
  kindMissing: { de: "Bitte wählen Sie die Art des Dokuments.", en: "Please choose the kind of document." },
  issuingState: { de: "Ausstellender Staat", en: "Issuing state" },
  issuingStateMissing: {
    de: "Bitte wählen Sie den Staat, der das Dokument ausgestellt hat.",
    en: "Please choose the state that issued the document.",
  },
  issuingStateNotForKind: {
    de: "Dieser Staat stellt diese Art von Dokument nicht aus. Bitte prüfen Sie beides.",
    en: "This state does not issue this kind of document. Please check both.",
  },

  frontAsk: {
    de:
      "Lassen Sie sich die Seite mit dem Lichtbild zeigen: ganz im Bild, ohne Spiegelung, alle Angaben lesbar.",
    en: "Have the page with the photograph shown: all of it in the picture, no glare, everything legible.",
  },
  validUntil: { de: "Gültig bis", en: "Valid until" },
  validUntilHint: {
    de: "So wie es auf dem Dokument steht, zum Beispiel 31 07 2031",
    en: "As printed on the document, for example 31 07 2031",
  },
  validUntilMissing: {
    de: "Bitte geben Sie ein, bis wann das Dokument gilt.",
    en: "Please enter until when the document is valid.",
  },
  validUntilNoDate: {
    de: "Diesen Tag gibt es nicht. Bitte lesen Sie noch einmal ab.",
    en: "There is no such day. Please read it again.",
  },
  validUntilExpired: {
    de: "Das Dokument ist abgelaufen. Fragen Sie nach einem anderen, oder brechen Sie mit diesem Grund ab.",
    en: "The document has expired. Ask for another one, or stop with this reason.",
  },
  validUntilTooFar: {
    de: "So lange gilt kein solches Dokument. Bitte lesen Sie noch einmal ab.",
    en: "No such document is valid for so long. Please read it again.",
  },

  features: { de: "Welche Merkmale haben Sie gesehen?", en: "Which features did you see?" },
  featuresHint: {
    de: "Mindestens je eines aus drei der vier Gruppen.",
    en: "At least one from each of three of the four groups.",
  },
  featuresTooFew: {
    de: "Das sind weniger als drei Gruppen. Prüfen Sie weitere Merkmale, oder brechen Sie ab.",
    en: "These are fewer than three groups. Check further features, or stop.",
  },
  optical: { de: "Optische Effekte", en: "Optical effects" },
  print: { de: "Druck", en: "Print" },
  personalisation: { de: "Personalisierung", en: "Personalisation" },
  material: { de: "Material", en: "Material" },

  promptsAsk: {
    de:
      "Lesen Sie vor. Das Bild muss der Bewegung überall folgen: kein Flackern, keine Kante, kein Nachziehen.",
    en: "Read these out. The picture must follow the movement everywhere: no flicker, no edge, no lag.",
  },
  promptsDone: { de: "Was hat die Person getan?", en: "What did the person do?" },
  promptsMissing: {
    de: "Beide Aufforderungen gehören dazu. Bitten Sie noch einmal darum, oder brechen Sie ab.",
    en: "Both prompts are needed. Ask once more, or stop.",
  },

  faceAsk: {
    de: "Das Dokument neben das Gesicht, beides im Bild. Vergleichen Sie Augen, Nase, Ohren, Gesichtsform.",
    en: "The document beside the face, both in the picture. Compare eyes, nose, ears, shape of the face.",
  },
  faceMatches: { de: "Lichtbild und Person stimmen überein.", en: "Photograph and person match." },
  faceMissing: {
    de: "Bestätigen Sie die Übereinstimmung, oder brechen Sie ab.",
    en: "Confirm the match, or stop.",
  },

  plausibilityAsk: {
    de: "Stellen Sie zwei oder drei Fragen. Die Antworten werden nicht notiert.",
    en: "Ask two or three questions. The answers are not written down.",
  },
  plausible: { de: "Passten die Antworten?", en: "Did the answers fit?" },
  yes: { de: "Ja", en: "Yes" },
  no: { de: "Nein", en: "No" },
  plausibleMissing: { de: "Bitte wählen Sie Ja oder Nein.", en: "Please choose yes or no." },
  plausibleImplausible: {
    de: "Dann brechen Sie die Prüfung bitte unten mit diesem Grund ab.",
    en: "Then please stop the check below with this reason.",
  },

  concludeAsk: {
    de: "Alles ist geprüft. Mit dem Abschluss wird das Protokoll gespeichert.",
    en: "Everything is checked. Concluding stores the protocol.",
  },
  conclude: { de: "Identität festgestellt", en: "Identity established" },
  incomplete: {
    de: "Vor dem Abschluss fehlt noch: {step}",
    en: "Before concluding, this is missing: {step}",
  },

  stopTitle: { de: "Prüfung abbrechen", en: "Stop the check" },
  stopHint: {
    de: "Das geht jederzeit. Die Person kann mit ihrem Ausweis persönlich kommen.",
    en: "You can do so at any time. The person can come in with their document.",
  },
  reason: { de: "Grund", en: "Reason" },
  stop: { de: "Abbrechen", en: "Stop" },

  hintsTitle: { de: "Worauf Sie hier achten", en: "What to look for here" },
  endInPerson: { de: "Mit „Präsenz nötig“ beenden", en: "End with “must come in”" },

  mrzTitle: { de: "Maschinenlesbare Zone prüfen", en: "Check the machine-readable zone" },
  mrz: { de: "Zeilen abtippen", en: "Type the lines" },
  mrzHint: {
    de: "Zwei oder drei Zeilen, < wo Füllzeichen stehen. Nichts davon wird gespeichert.",
    en: "Two or three lines, < for fillers. Nothing of it is stored.",
  },
  mrzCheck: { de: "Prüfziffern rechnen", en: "Compute check digits" },
  mrzRight: { de: "Alle Prüfziffern stimmen.", en: "All check digits are right." },
  mrzWrong: { de: "Diese Zone stimmt nicht: {parts}", en: "This zone does not hold: {parts}" },
  mrzAge: { de: "Alter: {age} Jahre.", en: "Age: {age} years." },
  mrzUnderAge: {
    de: "Unter {age} Jahren handelt, wer für die Person sorgt (§ 17 Abs. 3 BMG).",
    en: "Under {age} years, whoever cares for the person acts (§ 17(3) BMG).",
  },
  mrzOtherDate: {
    de: "„Gültig bis“ in der Zone und auf der Vorderseite sind verschieden.",
    en: "“Valid until” differs between the zone and the front.",
  },
  mrzExpired: { de: "Das Dokument ist abgelaufen.", en: "The document has expired." },
  mrzBirthOdd: { de: "Das Geburtsdatum kann nicht stimmen.", en: "The date of birth cannot be right." },
  partLines: { de: "Zahl oder Länge der Zeilen", en: "number or length of the lines" },
  partCharacters: { de: "unerlaubte Zeichen", en: "characters that are not allowed" },
  partNumber: { de: "Nummer", en: "number" },
  partBirthDate: { de: "Geburtsdatum", en: "date of birth" },
  partValidUntil: { de: "Ablaufdatum", en: "expiry date" },
  partOptional: { de: "weitere Angaben", en: "optional data" },
  partComposite: { de: "Gesamtprüfziffer", en: "composite check digit" },
});
