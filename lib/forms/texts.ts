import { citizenTexts } from "#lib/i18n/mod.ts";

/** What is said about a typed value that is not understood. Each sentence says what to do. */
export const faults = citizenTexts("forms.faults", {
  fill: {
    de: "Bitte füllen Sie dieses Feld aus.",
    en: "Please fill in this field.",
    "de-x-leicht": "Bitte schreiben Sie hier etwas.",
  },
  choose: {
    de: "Bitte wählen Sie eine Antwort.",
    en: "Please choose an answer.",
    "de-x-leicht": "Bitte wählen Sie eine Antwort.",
  },
  affirm: {
    de: "Bitte bestätigen Sie diesen Satz. Können Sie das nicht, sprechen Sie es im Gespräch an.",
    en: "Please affirm this sentence. If you cannot, say so in the call.",
    "de-x-leicht": "Bitte bestätigen Sie diesen Satz. Stimmt der Satz nicht? Dann sagen Sie uns das.",
  },
  upload: {
    de: "Bitte laden Sie diese Unterlage hoch, oder sprechen Sie sie im Gespräch an.",
    en: "Please upload this paper, or bring it up in the conversation.",
    "de-x-leicht": "Bitte schicken Sie dieses Papier. Oder sagen Sie uns im Gespräch: Das Papier fehlt.",
  },
  controls: {
    de:
      "Hier steht ein unsichtbares Zeichen, das wir nicht speichern können. Bitte tippen Sie den Text neu ein, statt ihn einzufügen.",
    en:
      "There is an invisible character in here that we cannot store. Please type the text instead of pasting it.",
    "de-x-leicht": "Hier ist ein Zeichen, das man nicht sieht. Bitte schreiben Sie den Text noch einmal neu.",
  },
  foreign: {
    de:
      "Das Zeichen „{character}“ kann das Melderegister nicht speichern. Bitte schreiben Sie in lateinischen Buchstaben, so wie im Ausweis.",
    en:
      "The register cannot store the character “{character}”. Please write in Latin letters, as in the identity document.",
    "de-x-leicht": "Dieses Zeichen geht nicht: {character}. Bitte schreiben Sie so wie im Ausweis.",
  },
  tooLong: {
    de: "Hier passen höchstens {max} Zeichen hinein, Sie haben {count} geschrieben. Bitte kürzen Sie.",
    en: "This holds at most {max} characters, you wrote {count}. Please shorten it.",
    "de-x-leicht": "Der Text ist zu lang. Sie haben {count} Zeichen geschrieben. Es dürfen nur {max} sein.",
  },
  notOneOfThese: {
    de: "Diese Antwort gibt es hier nicht. Bitte wählen Sie eine der Möglichkeiten.",
    en: "This is not one of the answers. Please choose one of them.",
    "de-x-leicht": "Diese Antwort gibt es nicht. Bitte wählen Sie eine andere.",
  },
  email: {
    de: "Das sieht nicht wie eine E-Mail-Adresse aus. Bitte schreiben Sie sie wie name@example.org.",
    en: "This does not look like an e-mail address. Please write it like name@example.org.",
    "de-x-leicht": "Die E-Mail-Adresse stimmt nicht. Schreiben Sie zum Beispiel: name@example.org",
  },
  phone: {
    de:
      "Diese Telefonnummer verstehen wir nicht. Bitte schreiben Sie sie mit Vorwahl, zum Beispiel 030 23125000 oder +49 30 23125000.",
    en: "We cannot read this phone number. Please include the area code, for example +49 30 23125000.",
    "de-x-leicht":
      "Die Telefon·nummer stimmt nicht. Schreiben Sie auch die Vor·wahl. Zum Beispiel: 030 23125000",
  },
  state: {
    de: "Diesen Staat kennen wir nicht. Bitte wählen Sie ihn aus der Liste.",
    en: "We do not know this state. Please choose it from the list.",
    "de-x-leicht": "Dieses Land kennen wir nicht. Bitte wählen Sie ein Land aus der Liste.",
  },
});

/** About numbers with rules of their own. */
export const numberFaults = citizenTexts("forms.numberFaults", {
  degree: {
    de: "Der Grad ist eine Zehnerzahl von {least} bis 100. Sie steht im Ausweis oder im Bescheid.",
    en: "The degree is a multiple of ten from {least} to 100. It is in the card or the notice.",
    "de-x-leicht": "Schreiben Sie eine Zahl. Zum Beispiel: 50, 60 oder 70. Die Zahl steht im Ausweis.",
  },
  serialNumber: {
    de: "Eine Seriennummer besteht aus 5 bis 20 Buchstaben und Ziffern. Bitte prüfen Sie sie.",
    en: "A serial number has 5 to 20 letters and digits. Please check it.",
    "de-x-leicht":
      "Die Nummer stimmt nicht. Sie hat nur Buch·staben und Zahlen. Bitte prüfen Sie die Nummer.",
  },
  checkDigit: {
    de:
      "Seriennummer und Prüfziffer passen nicht zusammen. Bitte vergleichen Sie jedes Zeichen mit dem Ausweis, zum Beispiel 0 und O.",
    en:
      "Serial number and check digit do not match. Please compare every character with the document, for example 0 and O.",
    "de-x-leicht": "Die Nummer stimmt nicht. Bitte prüfen Sie jede Zahl und jeden Buch·staben.",
  },
  checkDigitForm: {
    de: "Die Prüfziffer ist eine einzige Ziffer. Haben Sie keine zur Hand, lassen Sie das Feld leer.",
    en: "The check digit is a single digit. If you do not have one, leave the field empty.",
    "de-x-leicht": "Die Prüf·ziffer ist nur eine Zahl. Sie können das Feld auch leer lassen.",
  },
});

/** About dates. */
export const dateFaults = citizenTexts("forms.dateFaults", {
  missing: {
    de: "Bitte geben Sie ein Datum an.",
    en: "Please give a date.",
    "de-x-leicht": "Bitte schreiben Sie ein Datum.",
  },
  dayMissing: {
    de: "Bitte ergänzen Sie den Tag.",
    en: "Please add the day.",
    "de-x-leicht": "Es fehlt der Tag.",
  },
  monthMissing: {
    de: "Bitte ergänzen Sie den Monat.",
    en: "Please add the month.",
    "de-x-leicht": "Es fehlt der Monat.",
  },
  yearMissing: {
    de: "Bitte ergänzen Sie das Jahr.",
    en: "Please add the year.",
    "de-x-leicht": "Es fehlt das Jahr.",
  },
  day: {
    de: "Der Tag ist eine Zahl von 1 bis 31. Bitte prüfen Sie ihn.",
    en: "The day is a number from 1 to 31. Please check it.",
    "de-x-leicht": "Der Tag stimmt nicht. Schreiben Sie eine Zahl von 1 bis 31.",
  },
  month: {
    de: "Den Monat schreiben Sie als Zahl von 1 bis 12 oder als Namen, zum Beispiel 2 oder Februar.",
    en: "Write the month as a number from 1 to 12 or by name, for example 2 or February.",
    "de-x-leicht": "Der Monat stimmt nicht. Schreiben Sie eine Zahl von 1 bis 12.",
  },
  year: {
    de: "Das Jahr schreiben Sie mit vier Ziffern, zum Beispiel 1980.",
    en: "Write the year with four digits, for example 1980.",
    "de-x-leicht": "Das Jahr stimmt nicht. Schreiben Sie vier Zahlen. Zum Beispiel: 1980",
  },
  noSuchDay: {
    de: "Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie Tag und Monat.",
    en: "There is no such day in the calendar. Please check day and month.",
    "de-x-leicht": "Diesen Tag gibt es nicht. Bitte prüfen Sie den Tag und den Monat.",
  },
  future: {
    de: "Dieses Datum liegt in der Zukunft. Bitte prüfen Sie es.",
    en: "This date is in the future. Please check it.",
    "de-x-leicht": "Dieser Tag war noch nicht. Bitte prüfen Sie das Datum.",
  },
  tooFar: {
    de: "Dieses Jahr liegt sehr weit weg. Bitte prüfen Sie es.",
    en: "This year is very far away. Please check it.",
    "de-x-leicht": "Das Jahr stimmt wohl nicht. Bitte prüfen Sie das Jahr.",
  },
});

/** About names and addresses. */
export const partFaults = citizenTexts("forms.partFaults", {
  digitsInName: {
    de: "In einem Namen stehen keine Ziffern. Bitte schreiben Sie ihn wie im Ausweis.",
    en: "A name has no digits. Please write it as in the identity document.",
    "de-x-leicht": "In einem Namen sind keine Zahlen. Schreiben Sie den Namen wie im Ausweis.",
  },
  nameMissing: {
    de: "Bitte geben Sie den Namen an. Steht im Ausweis keiner, schreiben Sie einen Strich: -",
    en: "Please give the name. If the identity document shows none, write a dash: -",
    "de-x-leicht":
      "Bitte schreiben Sie den Namen. Steht im Ausweis kein Name? Dann machen Sie einen Strich: -",
  },
  usualMissing: {
    de: "Welcher Ihrer Vornamen ist der gebräuchliche, der Rufname?",
    en: "Which of the first names is the usual one?",
    "de-x-leicht": "Mit welchem Vor·namen spricht man Sie an?",
  },
  usualNotAmong: {
    de: "Der Rufname muss einer der Vornamen sein. Bitte schreiben Sie ihn genauso wie bei den Vornamen.",
    en: "The usual name has to be one of the first names. Please spell it the same way.",
    "de-x-leicht": "Der Ruf·name muss einer von den Vor·namen sein.",
  },
  addressMissing: {
    de: "Bitte geben Sie die Anschrift an.",
    en: "Please give the address.",
    "de-x-leicht": "Bitte schreiben Sie die Adresse.",
  },
  streetMissing: {
    de: "Bitte ergänzen Sie die Straße.",
    en: "Please add the street.",
    "de-x-leicht": "Es fehlt die Straße.",
  },
  houseNumberMissing: {
    de: "Bitte ergänzen Sie die Hausnummer. Gibt es keine, schreiben Sie „ohne“.",
    en: "Please add the house number. If there is none, write “none”.",
    "de-x-leicht": "Es fehlt die Haus·nummer. Gibt es keine? Dann schreiben Sie: ohne",
  },
  houseNumber: {
    de: "Diese Hausnummer verstehen wir nicht. Bitte schreiben Sie sie zum Beispiel so: 12, 12 a oder 12-14.",
    en: "We cannot read this house number. Please write it like 12, 12 a or 12-14.",
    "de-x-leicht": "Die Haus·nummer stimmt nicht. Schreiben Sie zum Beispiel: 12 oder 12 a",
  },
  postcodeMissing: {
    de: "Bitte ergänzen Sie die Postleitzahl.",
    en: "Please add the postcode.",
    "de-x-leicht": "Es fehlt die Post·leit·zahl.",
  },
  postcode: {
    de: "Eine deutsche Postleitzahl hat fünf Ziffern. Bitte prüfen Sie sie.",
    en: "A German postcode has five digits. Please check it.",
    "de-x-leicht": "Die Post·leit·zahl hat 5 Zahlen. Bitte prüfen Sie sie.",
  },
  cityMissing: {
    de: "Bitte ergänzen Sie den Ort.",
    en: "Please add the town.",
    "de-x-leicht": "Es fehlt der Ort.",
  },
});

/** How values are said. */
export const values = citizenTexts("forms.values", {
  files: {
    de: "{count, plural, =1 {1 Datei} other {# Dateien}} hochgeladen",
    en: "{count, plural, =1 {1 file} other {# files}} uploaded",
    "de-x-leicht": "{count, plural, =1 {1 Datei ist} other {# Dateien sind}} da",
  },
  yes: { de: "Ja", en: "Yes", "de-x-leicht": "Ja" },
  no: { de: "Nein", en: "No", "de-x-leicht": "Nein" },
  affirmed: {
    de: "Versichert: {statement}",
    en: "Affirmed: {statement}",
    "de-x-leicht": "Bestätigt: {statement}",
  },
  usual: {
    de: "{names} (Rufname: {usual})",
    en: "{names} (usual name: {usual})",
    "de-x-leicht": "{names} (Ruf·name: {usual})",
  },
  stateless: { de: "staatenlos", en: "stateless", "de-x-leicht": "keine (staaten·los)" },
  unresolved: { de: "ungeklärt", en: "unresolved", "de-x-leicht": "nicht klar" },
});
