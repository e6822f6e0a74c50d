import { citizenTexts } from "#lib/i18n/mod.ts";

/** What is said while very many people ask for appointments at once. */
export const check = citizenTexts("check", {
  title: {
    de: "Einen kleinen Augenblick",
    en: "Just a moment",
    "de-x-leicht": "Bitte warten Sie kurz",
  },
  why: {
    de:
      "Gerade möchten sehr viele einen Termin. Damit Programme niemandem die Zeiten wegnehmen, geht es für alle etwas langsamer.",
    en:
      "Very many people want an appointment right now. To keep programs from taking times away from people, everybody goes a little slower.",
    "de-x-leicht": "Im Moment wollen sehr viele Menschen einen Termin. Darum dauert es etwas länger.",
  },
  wait: {
    de:
      "Bitte warten Sie {seconds, plural, one {eine Sekunde} other {# Sekunden}} und drücken Sie dann auf „Weiter“. Sie müssen sich nicht beeilen: Der Knopf gilt {minutes} Minuten lang.",
    en:
      "Please wait {seconds, plural, one {one second} other {# seconds}}, then press “Continue”. There is no need to hurry: the button works for {minutes} minutes.",
    "de-x-leicht":
      "Bitte warten Sie {seconds, plural, one {eine Sekunde} other {# Sekunden}}. Drücken Sie dann auf „Weiter“. Sie haben {minutes} Minuten Zeit dafür.",
  },
  ready: {
    de: "Bitte drücken Sie jetzt auf „Weiter“.",
    en: "Please press “Continue” now.",
    "de-x-leicht": "Drücken Sie jetzt bitte auf „Weiter“.",
  },
  working: {
    de: "Ihr Browser bereitet das gerade vor. Es geht gleich von selbst weiter.",
    en: "Your browser is preparing this. It will continue by itself in a moment.",
    "de-x-leicht": "Es geht gleich von selbst weiter.",
  },
  next: { de: "Weiter", en: "Continue", "de-x-leicht": "Weiter" },
  byPhone: {
    de: "Oder rufen Sie uns an: {phone}. Dann buchen wir für Sie.",
    en: "Or call us: {phone}. Then we will book for you.",
    "de-x-leicht": "Oder rufen Sie uns an. Die Nummer ist: {phone}. Dann machen wir den Termin für Sie.",
  },
});
