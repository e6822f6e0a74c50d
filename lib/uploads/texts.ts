import { citizenTexts } from "#lib/i18n/mod.ts";

/** What people read where papers are sent over. */
export const uploadTexts = citizenTexts("uploads", {
  title: { de: "Unterlagen", en: "Papers", "de-x-leicht": "Papiere" },
  send: { de: "Unterlagen hochladen", en: "Upload papers", "de-x-leicht": "Papiere schicken" },
  lead: {
    de:
      "Fotos oder PDF-Dateien, höchstens 15 MB. Ausweise bitte nicht: Die zeigen Sie im Gespräch in die Kamera.",
    en:
      "Photos or PDF files, 15 MB at most. No identity documents, please: you show those to the camera during the call.",
    "de-x-leicht":
      "Schicken Sie Fotos oder PDF-Dateien. Schicken Sie keinen Ausweis. Den Ausweis zeigen Sie im Gespräch.",
  },
  leadAfter: {
    de: "Fotos oder PDF-Dateien, höchstens 15 MB. Bitte keine Ausweise.",
    en: "Photos or PDF files, 15 MB at most. No identity documents, please.",
    "de-x-leicht": "Schicken Sie Fotos oder PDF-Dateien. Schicken Sie keinen Ausweis.",
  },
  leadAtHome: {
    de:
      "Sie können die Unterlagen schon jetzt schicken. Im Gespräch sind sie dann da. Was Sie geschickt haben, können Sie hier wieder entfernen.",
    en:
      "You can send the papers now. They will be there in the conversation. What you sent can be removed again here.",
    "de-x-leicht":
      "Sie können die Papiere jetzt schon schicken. Sie können die Papiere hier auch wieder löschen.",
  },
  asked: {
    de: "Bitte laden Sie hoch: {name}",
    en: "Please upload: {name}",
    "de-x-leicht": "Bitte schicken Sie uns: {name}",
  },
  askedAgain: {
    de: "Bitte laden Sie noch einmal hoch: {name}",
    en: "Please upload once more: {name}",
    "de-x-leicht": "Bitte schicken Sie noch einmal: {name}",
  },
  unreadable: {
    de: "Auf dem Bild ist nicht alles zu lesen. Legen Sie das Papier flach hin, mit gutem Licht.",
    en: "Not everything on the picture can be read. Lay the paper flat, in good light.",
    "de-x-leicht":
      "Wir können das Foto nicht gut lesen. Legen Sie das Papier auf den Tisch. Machen Sie Licht an.",
  },
  incomplete: {
    de: "Es fehlt noch etwas, zum Beispiel eine Seite. Bitte schicken Sie auch diesen Teil.",
    en: "Something is missing, such as a page. Please send that part as well.",
    "de-x-leicht": "Es fehlt noch eine Seite. Bitte schicken Sie auch diese Seite.",
  },
  otherPaper: {
    de: "Das ist ein anderes Papier als das, um das es geht. Bitte schauen Sie noch einmal nach.",
    en: "This is another paper than the one that is needed. Please have another look.",
    "de-x-leicht": "Das ist ein anderes Papier. Bitte suchen Sie das richtige Papier.",
  },
  arrived: {
    de: "Angekommen: {names}. Danke!",
    en: "Arrived: {names}. Thank you!",
    "de-x-leicht": "Ist angekommen: {names}. Danke!",
  },
  askedWords: {
    de: "Die Sachbearbeitung bittet um eine Unterlage: {names}. Das Feld dafür steht oberhalb des Formulars.",
    en: "The clerk asks for a paper: {names}. The place for it is above the form.",
    "de-x-leicht": "Wir brauchen ein Papier von Ihnen: {names}. Das Feld dafür steht über dem Formular.",
  },
  askedAbove: {
    de: "Das Feld zum Hochladen steht weiter oben.",
    en: "The place to upload it is further up.",
    "de-x-leicht": "Das Feld dafür ist weiter oben.",
  },
  choose: {
    de: "Foto oder PDF-Datei auswählen",
    en: "Choose a photo or PDF file",
    "de-x-leicht": "Foto oder PDF-Datei aussuchen",
  },
  photograph: { de: "Foto machen", en: "Take a photo", "de-x-leicht": "Foto machen" },
  upload: { de: "Hochladen", en: "Upload", "de-x-leicht": "Schicken" },
  uploadKind: { de: "{name} hochladen", en: "Upload {name}", "de-x-leicht": "{name} schicken" },
  replace: { de: "Ersetzen", en: "Replace", "de-x-leicht": "Tauschen" },
  replaceOne: { de: "{name} ersetzen", en: "Replace {name}", "de-x-leicht": "{name} tauschen" },
  preparing: {
    de: "Das Foto wird vorbereitet …",
    en: "Preparing the photo …",
    "de-x-leicht": "Das Foto wird vorbereitet …",
  },
  sending: { de: "Wird übertragen …", en: "Sending …", "de-x-leicht": "Wird geschickt …" },
  checking: {
    de: "Ist angekommen und wird geprüft …",
    en: "Has arrived and is being checked …",
    "de-x-leicht": "Ist da. Wir prüfen die Datei …",
  },
  sent: { de: "Ist angekommen.", en: "Has arrived.", "de-x-leicht": "Ist angekommen." },
  failed: {
    de: "Die Übertragung ist abgebrochen. Bitte versuchen Sie es noch einmal.",
    en: "The transfer broke off. Please try again.",
    "de-x-leicht": "Das hat nicht geklappt. Versuchen Sie es bitte noch einmal.",
  },
  page: { de: "Seite {number}", en: "Page {number}", "de-x-leicht": "Seite {number}" },
  pageOf: {
    de: "{name}, Seite {number}",
    en: "{name}, page {number}",
    "de-x-leicht": "{name}, Seite {number}",
  },
  isPhoto: { de: "Foto", en: "Photo", "de-x-leicht": "Foto" },
  isPdf: {
    de: "PDF{pages, plural, =0 {} =1 {, 1 Seite} other {, # Seiten}}",
    en: "PDF{pages, plural, =0 {} =1 {, 1 page} other {, # pages}}",
    "de-x-leicht": "PDF{pages, plural, =0 {} =1 {, 1 Seite} other {, # Seiten}}",
  },
  kilobytes: { de: "{size} kB", en: "{size} kB", "de-x-leicht": "{size} kB" },
  count: {
    de: "{count, plural, =0 {noch nichts geschickt} =1 {1 Datei da} other {# Dateien da}}",
    en: "{count, plural, =0 {nothing sent yet} =1 {1 file is here} other {# files are here}}",
    "de-x-leicht": "{count, plural, =0 {noch nichts da} =1 {1 Datei ist da} other {# Dateien sind da}}",
  },
  open: { de: "{name} ansehen", en: "Look at {name}", "de-x-leicht": "{name} ansehen" },
  save: { de: "{name} speichern", en: "Save {name}", "de-x-leicht": "{name} speichern" },
  remove: { de: "Entfernen", en: "Remove", "de-x-leicht": "Löschen" },
  removeOne: { de: "{name} entfernen", en: "Remove {name}", "de-x-leicht": "{name} löschen" },
  byPhone: {
    de: "Mit dem Handy fotografieren",
    en: "Photograph with the phone",
    "de-x-leicht": "Mit dem Handy fotografieren",
  },
  byPhoneHelp: {
    de:
      "Richten Sie die Handykamera auf dieses Bild. Es öffnet eine Seite nur zum Fotografieren von: {name}. Das Gespräch läuft hier weiter. Gültig bis {time} Uhr.",
    en:
      "Point your phone's camera at this picture. It opens a page only for photographing: {name}. The call goes on here. Valid until {time}.",
    "de-x-leicht":
      "Halten Sie die Handy·kamera vor dieses Bild. Dann öffnet sich eine Seite auf dem Handy. Dort machen Sie ein Foto von: {name}. Das geht bis {time} Uhr.",
  },
  qr: {
    de: "QR-Code für das Handy: {name}",
    en: "QR code for the phone: {name}",
    "de-x-leicht": "Bild für das Handy: {name}",
  },
  byPhoneEnd: {
    de: "Handy-Link schließen",
    en: "Close the phone link",
    "de-x-leicht": "Handy-Link schließen",
  },
  phoneTitle: { de: "Fotografieren: {name}", en: "Photograph: {name}", "de-x-leicht": "Foto von: {name}" },
  phoneLead: {
    de: "Legen Sie das Papier flach hin, mit gutem Licht. Für jede Seite ein Foto.",
    en: "Lay the paper flat, in good light. One photo for each page.",
    "de-x-leicht":
      "Legen Sie das Papier auf den Tisch. Machen Sie Licht an. Machen Sie für jede Seite ein Foto.",
  },
  phoneSent: {
    de:
      "{count, plural, =1 {1 Datei ist angekommen.} other {# Dateien sind angekommen.}} Noch eine Seite? Sonst können Sie das Handy weglegen.",
    en:
      "{count, plural, =1 {1 file has arrived.} other {# files have arrived.}} Another page? If not, you can put the phone away.",
    "de-x-leicht":
      "{count, plural, =1 {1 Foto ist da.} other {# Fotos sind da.}} Gibt es noch eine Seite? Wenn nicht: Legen Sie das Handy weg.",
  },
  phoneUntil: {
    de: "Dieser Link gilt bis {time} Uhr und nur für diese Unterlage.",
    en: "This link is valid until {time}, and for this paper only.",
    "de-x-leicht": "Der Link geht bis {time} Uhr. Er ist nur für dieses Papier.",
  },
  followTitle: {
    de: "Bitte reichen Sie nach",
    en: "Please send later",
    "de-x-leicht": "Diese Papiere fehlen noch",
  },
  followUntil: {
    de:
      "Bis {date} können Sie die Unterlagen hier schicken. Den Link finden Sie auch in Ihrer E-Mail zum Termin.",
    en: "Until {date} you can send the papers here. The link is also in the e-mail about your appointment.",
    "de-x-leicht": "Schicken Sie die Papiere bis {date}. Der Link steht auch in Ihrer E-Mail.",
  },
  followOver: {
    de: "Die Frist zum Nachreichen ist vorbei. Bitte rufen Sie uns an.",
    en: "The time to send papers is over. Please call us.",
    "de-x-leicht": "Die Zeit ist vorbei. Bitte rufen Sie uns an.",
  },
  kept: {
    de: "Was jetzt ankommt, bleibt beim Vorgang und kann hier nicht mehr entfernt werden.",
    en: "What arrives now stays with the case and cannot be removed here any more.",
    "de-x-leicht": "Was Sie jetzt schicken, können Sie nicht mehr löschen.",
  },
});
