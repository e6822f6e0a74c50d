import { citizenTexts, type Text } from "#lib/i18n/mod.ts";
import type { UploadRefusal } from "./shared.ts";

/** Why a file was not taken, and what to do: each sentence ends with a way that leads on. */
export const REFUSAL_TEXTS: Readonly<Record<UploadRefusal, Text>> = citizenTexts("uploads.refused", {
  noFile: {
    de: "Es war keine Datei dabei. Bitte wählen Sie zuerst ein Foto oder eine PDF-Datei aus.",
    en: "There was no file. Please choose a photo or a PDF file first.",
    "de-x-leicht": "Es war keine Datei da. Wählen Sie zuerst ein Foto oder eine PDF-Datei aus.",
  },
  empty: {
    de: "Die Datei ist leer. Bitte fotografieren Sie das Papier noch einmal.",
    en: "The file is empty. Please take the photo again.",
    "de-x-leicht": "Die Datei ist leer. Machen Sie bitte ein neues Foto.",
  },
  tooLarge: {
    de:
      "Die Datei ist zu groß, höchstens 15 MB gehen. Bitte fotografieren Sie das Papier mit der normalen Einstellung der Kamera.",
    en: "The file is too large; 15 MB at most. Please take the photo with the camera's normal setting.",
    "de-x-leicht": "Die Datei ist zu groß. Machen Sie bitte ein normales Foto von dem Papier.",
  },
  tooManyFiles: {
    de: "Das sind zu viele Dateien auf einmal. Bitte schicken Sie höchstens 10, dann die nächsten.",
    en: "Those are too many files at once. Please send 10 at most, then the next ones.",
    "de-x-leicht": "Das sind zu viele Dateien. Schicken Sie höchstens 10 auf einmal.",
  },
  tooManyPixels: {
    de:
      "Das Bild hat zu viele Bildpunkte, höchstens 50 Megapixel gehen. Bitte fotografieren Sie mit der normalen Einstellung der Kamera.",
    en: "The picture has too many pixels; 50 megapixels at most. Please use the camera's normal setting.",
    "de-x-leicht": "Das Bild ist zu groß. Stellen Sie die Kamera auf normal. Machen Sie dann ein neues Foto.",
  },
  heic: {
    de:
      "Das Foto ist im Format HEIC, das wir nicht annehmen. Am einfachsten: Fotografieren Sie das Papier direkt von dieser Seite aus. Oder stellen Sie das iPhone um: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“. Am Mac öffnen Sie das Foto und sichern es als JPEG (Ablage, Exportieren).",
    en:
      "The photo is in the format HEIC, which we do not take. The easiest way: take the photo right from this page. Or change the iPhone: Settings, Camera, Formats, “Most Compatible”. On a Mac, open the photo and save it as JPEG (File, Export).",
    "de-x-leicht":
      "Dieses Foto können wir nicht öffnen. Drücken Sie hier auf „Foto machen“. Machen Sie dann ein neues Foto.",
  },
  pictureFormat: {
    de:
      "Dieses Bildformat nehmen wir nicht an. Bitte schicken Sie ein Foto als JPEG oder PNG oder eine PDF-Datei. Auf dem Handy: Öffnen Sie das Bild, machen Sie ein Bildschirmfoto davon und schicken Sie dieses. Am Computer: Öffnen Sie es und speichern Sie es als JPEG.",
    en:
      "We do not take this picture format. Please send a photo as JPEG or PNG, or a PDF file. On a phone: open the picture, take a screenshot of it and send that. On a computer: open it and save it as JPEG.",
    "de-x-leicht": "Dieses Bild können wir nicht öffnen. Machen Sie bitte ein neues Foto mit dem Handy.",
  },
  office: {
    de: "Das ist ein Office-Dokument. Bitte speichern Sie es als PDF und schicken Sie die PDF-Datei.",
    en: "This is an office document. Please save it as PDF and send the PDF file.",
    "de-x-leicht": "Das ist ein Text-Dokument. Drucken Sie es aus und machen Sie ein Foto davon.",
  },
  program: {
    de:
      "Das ist ein Programm und kein Foto. Wir haben es nicht gespeichert. Bitte schicken Sie ein Foto oder eine PDF-Datei.",
    en: "This is a program, not a photo. We have not stored it. Please send a photo or a PDF file.",
    "de-x-leicht": "Das ist kein Foto. Wir haben es nicht gespeichert. Schicken Sie bitte ein Foto.",
  },
  webPage: {
    de:
      "Das ist eine Internetseite oder eine SVG-Zeichnung. Bitte schicken Sie ein Foto oder eine PDF-Datei.",
    en: "This is a web page or an SVG drawing. Please send a photo or a PDF file.",
    "de-x-leicht": "Das ist kein Foto. Schicken Sie bitte ein Foto oder eine PDF-Datei.",
  },
  archive: {
    de:
      "Das ist ein Archiv, zum Beispiel eine ZIP-Datei. Bitte schicken Sie die Fotos oder PDF-Dateien einzeln.",
    en: "This is an archive, such as a ZIP file. Please send the photos or PDF files one by one.",
    "de-x-leicht": "In dieser Datei sind andere Dateien. Schicken Sie die Fotos bitte einzeln.",
  },
  unknownType: {
    de:
      "Wir erkennen nicht, was das für eine Datei ist. Bitte schicken Sie ein Foto (JPEG, PNG) oder eine PDF-Datei.",
    en: "We cannot tell what kind of file this is. Please send a photo (JPEG, PNG) or a PDF file.",
    "de-x-leicht": "Diese Datei kennen wir nicht. Schicken Sie bitte ein Foto oder eine PDF-Datei.",
  },
  wrongExtension: {
    de:
      "Name und Inhalt der Datei passen nicht zusammen. Bitte fotografieren Sie das Papier neu oder speichern Sie die Datei noch einmal.",
    en: "The file's name and content do not fit. Please take a new photo, or save the file once more.",
    "de-x-leicht": "Mit der Datei stimmt etwas nicht. Machen Sie bitte ein neues Foto.",
  },
  damaged: {
    de:
      "Die Datei ist beschädigt oder nicht vollständig angekommen. Bitte schicken Sie sie noch einmal oder machen Sie ein neues Foto.",
    en: "The file is damaged or did not arrive complete. Please send it again or take a new photo.",
    "de-x-leicht":
      "Die Datei ist kaputt. Schicken Sie die Datei noch einmal. Oder machen Sie ein neues Foto.",
  },
  pdfEncrypted: {
    de:
      "Die PDF-Datei ist mit einem Passwort oder einer Sperre geschützt. Bitte drucken Sie sie in eine neue PDF-Datei oder fotografieren Sie das Papier.",
    en:
      "The PDF file is protected by a password or a lock. Please print it into a new PDF file, or take a photo of the paper.",
    "de-x-leicht": "Die PDF-Datei ist gesperrt. Machen Sie bitte ein Foto von dem Papier.",
  },
  pdfActive: {
    de:
      "In der PDF-Datei stecken Programme oder weitere Dateien, wie in manchen Formularen zum Ausfüllen. Bitte drucken Sie sie in eine neue PDF-Datei oder fotografieren Sie das Papier.",
    en:
      "The PDF file contains programs or further files, as some forms to be filled in do. Please print it into a new PDF file, or take a photo of the paper.",
    "de-x-leicht":
      "In der PDF-Datei ist ein Programm. Das nehmen wir nicht. Machen Sie bitte ein Foto von dem Papier.",
  },
  pdfUnusual: {
    de:
      "Wir können in die PDF-Datei nicht hineinsehen. Bitte drucken Sie sie in eine neue PDF-Datei oder fotografieren Sie das Papier.",
    en:
      "We cannot look into the PDF file. Please print it into a new PDF file, or take a photo of the paper.",
    "de-x-leicht": "Diese PDF-Datei können wir nicht öffnen. Machen Sie bitte ein Foto von dem Papier.",
  },
  tooLong: {
    de: "Die PDF-Datei hat zu viele Seiten. Bitte schicken Sie nur die Seiten, um die es geht.",
    en: "The PDF file has too many pages. Please send only the pages that matter.",
    "de-x-leicht": "Die PDF-Datei ist zu lang. Schicken Sie nur die wichtigen Seiten.",
  },
  caseFull: {
    de:
      "Mehr Dateien können wir zu diesem Anliegen nicht annehmen. Bitte entfernen Sie zuerst, was nicht gebraucht wird.",
    en: "We cannot take more files for this matter. Please remove what is not needed first.",
    "de-x-leicht": "Es sind schon zu viele Dateien da. Löschen Sie zuerst eine alte Datei.",
  },
  kindFull: {
    de:
      "Von dieser Unterlage sind schon viele Seiten da. Bitte entfernen Sie zuerst, was nicht gebraucht wird.",
    en: "There are many pages of this paper already. Please remove what is not needed first.",
    "de-x-leicht": "Von diesem Papier sind schon viele Seiten da. Löschen Sie zuerst eine alte Seite.",
  },
  closed: {
    de:
      "Für dieses Anliegen nehmen wir hier keine Unterlagen mehr an. Bitte rufen Sie uns an, wenn noch etwas fehlt.",
    en: "We take no more papers for this matter here. Please call us if something is still missing.",
    "de-x-leicht": "Hier können Sie nichts mehr schicken. Fehlt noch etwas? Dann rufen Sie uns an.",
  },
  beingFiled: {
    de: "Ihr Vorgang wird gerade abgelegt. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
    en: "Your case is just being filed. Please try again in a few minutes.",
    "de-x-leicht": "Das geht gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.",
  },
  busy: {
    de: "Gerade schicken sehr viele Menschen Fotos. Bitte versuchen Sie es in einer Minute noch einmal.",
    en: "A great many people are sending photos right now. Please try again in a minute.",
    "de-x-leicht": "Das geht gerade nicht. Versuchen Sie es in einer Minute noch einmal.",
  },
});
