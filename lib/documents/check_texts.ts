import { citizenTexts } from "#lib/i18n/mod.ts";

/** The public check page: what it compares, and what its answers mean. */
export const checkTexts = citizenTexts("documents.check", {
  title: { de: "Dokument prüfen", en: "Check a document", "de-x-leicht": "Dokument prüfen" },
  lead: {
    de: "Hier sehen Sie, ob ein Dokument von uns stammt, ob es unverändert ist und ob es noch gilt.",
    en:
      "Here you see whether a document comes from us, whether it is unchanged, and whether it still counts.",
    "de-x-leicht": "Sie haben ein Dokument von uns? Hier können Sie prüfen: Ist das Dokument echt?",
  },
  fileTitle: { de: "Mit der Datei prüfen", en: "Check with the file", "de-x-leicht": "Mit der Datei prüfen" },
  fileHelp: {
    de:
      "Das ist der sichere Weg: Verglichen wird jedes einzelne Zeichen. Die Datei bleibt auf Ihrem Gerät. An uns geht nur ihre Prüfsumme, aus der niemand den Inhalt erkennt.",
    en:
      "This is the sure way: every single byte is compared. The file stays on your device. Only its checksum is sent to us, from which nobody can tell the content.",
    "de-x-leicht":
      "Dieser Weg ist sicher. Wir vergleichen alles in der Datei. Die Datei bleibt auf Ihrem Gerät. Wir bekommen nur eine Prüf·summe. Das ist eine lange Zahl. Niemand kann daraus das Dokument lesen.",
  },
  fileLabel: { de: "PDF-Datei auswählen", en: "Choose the PDF file", "de-x-leicht": "PDF-Datei auswählen" },
  fileHint: {
    de: "Sie können die Datei auch auf dieses Feld ziehen.",
    en: "You can also drag the file onto this field.",
    "de-x-leicht": "Sie können die Datei auch auf das Feld ziehen.",
  },
  fileWithout: {
    de:
      "Dafür braucht Ihr Browser JavaScript und eine verschlüsselte Verbindung (https). Ohne geht es mit der Prüfnummer.",
    en:
      "Your browser needs JavaScript and an encrypted connection (https) for this. Without them, use the check number.",
    "de-x-leicht": "Das geht mit Ihrem Browser leider nicht. Nehmen Sie bitte die Prüf·nummer.",
  },
  reading: {
    de: "Die Prüfsumme wird auf Ihrem Gerät berechnet …",
    en: "The checksum is being computed on your device …",
    "de-x-leicht": "Einen Moment bitte …",
  },
  tooLarge: {
    de: "Diese Datei ist größer als 50 MB. So große Dokumente stellen wir nicht aus.",
    en: "This file is larger than 50 MB. We issue no documents of that size.",
    "de-x-leicht": "Die Datei ist zu groß. Das ist kein Dokument von uns.",
  },
  notPdf: {
    de: "Das ist keine PDF-Datei. Unsere Dokumente sind PDF-Dateien, so wie Sie sie heruntergeladen haben.",
    en: "This is no PDF file. Our documents are PDF files, just as you have downloaded them.",
    "de-x-leicht": "Das ist keine PDF-Datei. Unsere Dokumente sind PDF-Dateien.",
  },
  unreadable: {
    de: "Die Datei ließ sich nicht lesen. Bitte wählen Sie sie noch einmal aus.",
    en: "The file could not be read. Please choose it again.",
    "de-x-leicht": "Das hat nicht geklappt. Bitte wählen Sie die Datei noch einmal aus.",
  },
  codeTitle: {
    de: "Mit der Prüfnummer prüfen",
    en: "Check with the check number",
    "de-x-leicht": "Mit der Prüf·nummer prüfen",
  },
  codeHelp: {
    de:
      "Für ein Dokument auf Papier. Die Nummer zeigt, was wir unter ihr ausgestellt haben. Ob das Papier in Ihrer Hand damit übereinstimmt, müssen Sie selbst vergleichen.",
    en:
      "For a document on paper. The number shows what we have issued under it. Whether the paper in your hand is the same, you have to compare yourself.",
    "de-x-leicht":
      "Für ein Dokument auf Papier. Die Nummer zeigt: Dieses Dokument haben wir gemacht. Vergleichen Sie dann selbst: Passt das zu Ihrem Papier?",
  },
  code: { de: "Prüfnummer", en: "Check number", "de-x-leicht": "Prüf·nummer" },
  codeHint: {
    de:
      "Am Ende des Dokuments neben dem QR-Code. Meist 16 Zeichen, zum Beispiel 0a1b-2c3d-4e5f-6g7h. Groß oder klein, Striche und Leerzeichen spielen keine Rolle.",
    en:
      "At the end of the document beside the QR code. Mostly 16 characters, for example 0a1b-2c3d-4e5f-6g7h. Capitals, hyphens and spaces do not matter.",
    "de-x-leicht": "Die Nummer steht am Ende vom Dokument. Zum Beispiel: 0a1b-2c3d-4e5f-6g7h",
  },
  codeFault: {
    de:
      "Die Prüfnummer hat 16 Buchstaben und Ziffern, auf einer Bescheinigung über die Terminsuche 37. Bitte vergleichen Sie sie mit dem Dokument.",
    en:
      "The check number has 16 letters and digits, on a certificate of the search for an appointment 37. Please compare it with the document.",
    "de-x-leicht": "Die Prüf·nummer hat 16 Zeichen. Bitte sehen Sie noch einmal nach.",
  },
  check: { de: "Prüfen", en: "Check", "de-x-leicht": "Prüfen" },
  again: {
    de: "Noch ein Dokument prüfen",
    en: "Check another document",
    "de-x-leicht": "Noch ein Dokument prüfen",
  },

  unchanged: {
    de: "Von uns ausgestellt und unverändert",
    en: "Issued by us and unchanged",
    "de-x-leicht": "Das Dokument ist echt",
  },
  unchangedHelp: {
    de: "Ihre Datei stimmt Zeichen für Zeichen mit dem Dokument überein, das wir ausgestellt haben.",
    en: "Your file is the same, byte by byte, as the document that we have issued.",
    "de-x-leicht": "Ihre Datei ist genau so, wie wir sie gemacht haben.",
  },
  unsealedHelp: {
    de:
      "Ihre Datei ist die Fassung, die zum Unterschreiben vorgelegt wurde. Sie ist unverändert, trägt aber noch kein Siegel.",
    en: "Your file is the version that was presented for signing. It is unchanged, but carries no seal yet.",
    "de-x-leicht":
      "Ihre Datei ist von uns. Sie war zum Unterschreiben da. In dieser Datei ist noch kein Siegel.",
  },
  known: {
    de: "Unter dieser Nummer haben wir ein Dokument ausgestellt",
    en: "We have issued a document under this number",
    "de-x-leicht": "Diese Nummer kennen wir",
  },
  knownHelp: {
    de:
      "Vergleichen Sie die Angaben mit Ihrem Dokument. Die Nummer allein zeigt nicht, ob das Papier verändert wurde. Sicher ist der Vergleich mit der Datei.",
    en:
      "Compare these details with your document. The number alone does not show whether the paper was altered. Comparing the file is the sure way.",
    "de-x-leicht":
      "Vergleichen Sie: Passt das zu Ihrem Papier? Die Nummer zeigt nicht, ob jemand das Papier geändert hat. Mit der Datei ist es sicher.",
  },
  withdrawn: {
    de: "Von uns ausgestellt, aber zurückgezogen",
    en: "Issued by us, but withdrawn",
    "de-x-leicht": "Das Dokument gilt nicht mehr",
  },
  withdrawnHelp: {
    de:
      "Dieses Dokument gilt nicht mehr. Es wurde am {when} zurückgezogen, zum Beispiel weil eine Angabe berichtigt wurde.",
    en:
      "This document does not count any more. It was withdrawn on {when}, for example because a detail was corrected.",
    "de-x-leicht": "Das Dokument war von uns. Seit {when} gilt es nicht mehr.",
  },
  unknown: {
    de: "Nicht bekannt oder nicht mehr aufbewahrt",
    en: "Not known, or no longer kept",
    "de-x-leicht": "Das Dokument kennen wir nicht",
  },
  unknownFileHelp: {
    de:
      "Eine Datei mit genau diesen Zeichen haben wir nicht ausgestellt, oder die Aufbewahrungsfrist ist vorbei. Auch eine einzige Änderung, ein Ausdruck als neue PDF oder das Speichern in einem anderen Programm führt dazu.",
    en:
      "We have not issued a file with exactly these bytes, or its retention is over. A single change, printing to a new PDF or saving it with another program leads to this answer too.",
    "de-x-leicht":
      "Vielleicht hat jemand die Datei geändert. Oder die Datei ist schon alt. Dann haben wir sie nicht mehr.",
  },
  unknownCodeHelp: {
    de:
      "Unter dieser Nummer ist kein Dokument bei uns, oder die Aufbewahrungsfrist ist vorbei. Bitte vergleichen Sie die Nummer noch einmal.",
    en:
      "There is no document under this number, or its retention is over. Please compare the number once more.",
    "de-x-leicht":
      "Diese Nummer kennen wir nicht. Oder das Dokument ist schon alt. Bitte prüfen Sie die Nummer.",
  },
  askUs: {
    de: "Wenn Sie unsicher sind, fragen Sie uns: Telefon {phone}.",
    en: "If you are unsure, ask us: phone {phone}.",
    "de-x-leicht": "Sie sind nicht sicher? Rufen Sie uns an: {phone}.",
  },
  down: {
    de: "Gerade können wir nicht in den abgeschlossenen Vorgängen nachsehen",
    en: "We cannot look into closed cases right now",
    "de-x-leicht": "Wir können gerade nicht nachsehen",
  },
  downHelp: {
    de: "Das sagt nichts über Ihr Dokument. Bitte versuchen Sie es in einigen Minuten noch einmal.",
    en: "This says nothing about your document. Please try again in a few minutes.",
    "de-x-leicht": "Ihr Dokument kann trotzdem echt sein. Bitte versuchen Sie es später noch einmal.",
  },
  busy: {
    de: "Sehr viele Anfragen",
    en: "Very many requests",
    "de-x-leicht": "Sehr viele Anfragen",
  },
  busyHelp: {
    de: "Von Ihrem Anschluss kamen gerade sehr viele Anfragen. Bitte warten Sie eine Minute.",
    en: "Very many requests came from your connection just now. Please wait a minute.",
    "de-x-leicht": "Bitte warten Sie eine Minute. Dann versuchen Sie es noch einmal.",
  },

  factKind: { de: "Dokument", en: "Document", "de-x-leicht": "Dokument" },
  factService: { de: "Anliegen", en: "Service", "de-x-leicht": "Dafür ist es" },
  factIssued: { de: "Ausgestellt am", en: "Issued on", "de-x-leicht": "Gemacht am" },
  factSigned: { de: "Unterschrieben von", en: "Signed by", "de-x-leicht": "Unterschrieben von" },
  factCompared: {
    de: "Verglichen wurde",
    en: "What was compared",
    "de-x-leicht": "Das haben wir verglichen",
  },
  comparedFile: {
    de: "jedes Zeichen der Datei (Prüfsumme SHA-256)",
    en: "every byte of the file (checksum SHA-256)",
    "de-x-leicht": "alles in der Datei",
  },
  comparedCode: {
    de: "nur die Prüfnummer, nicht der Inhalt",
    en: "only the check number, not the content",
    "de-x-leicht": "nur die Nummer",
  },
  factSeal: { de: "Siegel", en: "Seal", "de-x-leicht": "Siegel" },
  sealYes: {
    de:
      "elektronisch gesiegelt. Die Unterschrift des Siegels können Sie auch selbst mit einem PDF-Programm prüfen.",
    en: "electronically sealed. You can also check the seal's signature yourself with a PDF program.",
    "de-x-leicht": "Das Dokument hat ein elektronisches Siegel.",
  },
  sealSelfMade: {
    de:
      "mit einem selbst erstellten Zertifikat gesiegelt: Es zeigt Änderungen, beweist für sich allein aber nicht, von wem das Dokument stammt.",
    en:
      "sealed with a self-made certificate: it shows changes, but does not by itself prove whom the document comes from.",
    "de-x-leicht": "Das Siegel haben wir selbst gemacht. Es zeigt: Niemand hat etwas geändert.",
  },
  sealNo: { de: "noch keines", en: "none yet", "de-x-leicht": "noch keines" },
  factTimestamp: { de: "Zeitstempel", en: "Timestamp", "de-x-leicht": "Zeit-Stempel" },
  timestampNone: {
    de: "ohne Zeitstempel einer unabhängigen Stelle. Wann gesiegelt wurde, sagt nur unsere eigene Uhr.",
    en: "without a timestamp of an independent authority. When it was sealed is said by our own clock only.",
    "de-x-leicht": "Die Zeit kommt von unserer Uhr. Niemand anderes hat die Zeit bestätigt.",
  },
  timestampBy: {
    de: "{authority} hat bestätigt: gesiegelt am {when}",
    en: "{authority} has confirmed: sealed on {when}",
    "de-x-leicht": "{authority} hat die Zeit bestätigt: {when}",
  },
  kindOther: { de: "Dokument", en: "Document", "de-x-leicht": "Dokument" },
  kindConfirmation: { de: "Bestätigung", en: "Confirmation", "de-x-leicht": "Bestätigung" },
  kindReceipt: {
    de: "Quittung über einen Termin",
    en: "Receipt of an appointment",
    "de-x-leicht": "Quittung",
  },
});
