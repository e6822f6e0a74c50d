import { citizenTexts } from "#lib/i18n/mod.ts";

/** What is declared, and what each way to sign is and means: said the same on the page and on the signature sheet. */
export const texts = citizenTexts("signatures", {
  declarationReadAndCorrect: {
    de:
      "Ich habe das Dokument gelesen. Meine Angaben darin sind richtig und vollständig. Ich unterschreibe es elektronisch.",
    en: "I have read the document. My statements in it are correct and complete. I sign it electronically.",
    "de-x-leicht":
      "Ich habe das Dokument gelesen. Meine Angaben sind richtig. Es fehlt nichts. Ich unterschreibe das Dokument am Computer.",
  },
  wayTyped: {
    de: "Namen eintippen",
    en: "Type your name",
    "de-x-leicht": "Ich tippe meinen Namen",
  },
  wayTypedHint: {
    de: "Sie schreiben Ihren Namen in ein Feld.",
    en: "You write your name into a field.",
    "de-x-leicht": "Sie schreiben Ihren Namen in ein Feld.",
  },
  wayDrawn: {
    de: "Unterschrift zeichnen",
    en: "Draw your signature",
    "de-x-leicht": "Ich zeichne meine Unterschrift",
  },
  wayDrawnHint: {
    de: "Sie schreiben mit Finger, Stift oder Maus in ein Feld.",
    en: "You write into a field with a finger, a pen or the mouse.",
    "de-x-leicht": "Sie schreiben in ein Feld. Mit dem Finger, mit einem Stift oder mit der Maus.",
  },
  waySmsTan: {
    de: "TAN auf Ihr Handy",
    en: "TAN to your mobile phone",
    "de-x-leicht": "Ich bekomme eine Geheim·zahl auf mein Handy",
  },
  waySmsTanHint: {
    de: "Wir schicken Ihnen eine SMS mit sechs Ziffern. Sie tippen sie ab.",
    en: "We send you a text message with six digits. You type them in.",
    "de-x-leicht": "Wir schicken eine SMS auf Ihr Handy. Darin ist eine Zahl. Sie tippen die Zahl ab.",
  },
  wayHiddenTan: {
    de: "TAN auf dieser Seite",
    en: "TAN on this page",
    "de-x-leicht": "Ich nehme eine Geheim·zahl",
  },
  wayHiddenTanHint: {
    de: "Wir zeigen nur Ihnen eine Zahl mit sechs Ziffern. Sie tippen sie ab.",
    en: "We show a six-digit number to you only. You type it in.",
    "de-x-leicht": "Wir zeigen nur Ihnen eine Zahl. Die Zahl hat 6 Ziffern. Sie tippen die Zahl ab.",
  },
  methodTyped: {
    de: "Eingetippter Name mit ausdrücklicher Erklärung: „{name}“",
    en: "Typed name with an explicit declaration: “{name}”",
    "de-x-leicht": "Die Person hat ihren Namen getippt: „{name}“",
  },
  methodHiddenTan: {
    de:
      "TAN, die nur auf der Seite der unterschreibenden Person angezeigt wurde, mit ausdrücklicher Erklärung",
    en: "TAN shown only on the signer's own page, with an explicit declaration",
    "de-x-leicht": "Die Person hat eine Geheim·zahl getippt. Nur sie konnte die Zahl sehen.",
  },
  methodDrawn: {
    de: "Am Bildschirm gezeichnete Unterschrift mit ausdrücklicher Erklärung",
    en: "Signature drawn on the screen, with an explicit declaration",
    "de-x-leicht": "Die Person hat ihre Unterschrift gezeichnet.",
  },
  methodSmsTan: {
    de:
      "TAN, die als SMS an ein Telefon ging, dessen Nummer auf {digits} endet, mit ausdrücklicher Erklärung",
    en: "TAN sent by text message to a phone whose number ends in {digits}, with an explicit declaration",
    "de-x-leicht": "Die Person hat eine Geheim·zahl aus einer SMS getippt. Die Nummer endet auf {digits}.",
  },
  levelSmsTan: {
    de:
      "Einfache elektronische Erklärung: Sie hält fest, was die Person im Videotermin erklärt hat. Die TAN belegt den Willen zu unterschreiben und dass die Person das Telefon zur Hand hatte, nicht, wem es gehört. Sie ersetzt keine Schriftform (§ 3a VwVfG).",
    en:
      "Simple electronic declaration: it records what the person declared in the video appointment. The TAN shows the will to sign and that the person had the phone at hand, not whose it is. It does not replace written form required by law (§ 3a VwVfG).",
    "de-x-leicht":
      "Das ist eine einfache Erklärung am Computer. Die Geheim·zahl zeigt: Die Person will unterschreiben. Sie hat das Handy bei sich. Manchmal verlangt das Gesetz eine Unterschrift auf Papier. Dann reicht diese Erklärung nicht.",
  },
  levelTyped: {
    de:
      "Einfache elektronische Erklärung: Sie hält fest, was die Person im Videotermin erklärt hat. Sie ersetzt keine Schriftform (§ 3a VwVfG).",
    en:
      "Simple electronic declaration: it records what the person declared in the video appointment. It does not replace written form required by law (§ 3a VwVfG).",
    "de-x-leicht":
      "Das ist eine einfache Erklärung am Computer. Manchmal verlangt das Gesetz eine Unterschrift auf Papier. Dann reicht diese Erklärung nicht.",
  },
  levelHiddenTan: {
    de:
      "Einfache elektronische Erklärung: Sie hält fest, was die Person im Videotermin erklärt hat. Die TAN belegt den Willen zu unterschreiben, nicht den Besitz eines Telefons. Sie ersetzt keine Schriftform (§ 3a VwVfG).",
    en:
      "Simple electronic declaration: it records what the person declared in the video appointment. The TAN shows the will to sign, not the possession of a phone. It does not replace written form required by law (§ 3a VwVfG).",
    "de-x-leicht":
      "Das ist eine einfache Erklärung am Computer. Die Geheim·zahl zeigt: Die Person will unterschreiben. Manchmal verlangt das Gesetz eine Unterschrift auf Papier. Dann reicht diese Erklärung nicht.",
  },
});
