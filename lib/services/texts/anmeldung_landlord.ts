import { citizenTexts } from "#lib/i18n/mod.ts";

/** The confirmation of the person who provides the home (§ 19 BMG). */
export const landlord = citizenTexts("services.anmeldung.landlord", {
  page: { de: "Wohnungsgeber", en: "Landlord", "de-x-leicht": "Ihr Vermieter" },
  intro: {
    de:
      "Wohnungsgeber ist, wer Ihnen die Wohnung überlässt: meist Vermieterin oder Vermieter, bei Untermiete die Hauptmieterin oder der Hauptmieter.",
    en: "The person who provides the home is usually the landlord; when subletting, the main tenant.",
    "de-x-leicht": "Wer gibt Ihnen die Wohnung? Das ist meistens der Vermieter.",
  },
  proof: {
    de: "Wie weisen Sie den Einzug nach?",
    en: "How do you prove that you moved in?",
    "de-x-leicht": "Welches Papier haben Sie vom Vermieter?",
  },
  proofWhy: {
    de:
      "Die Bestätigung schützt davor, dass jemand unter einer Anschrift angemeldet wird, wo er nicht wohnt.",
    en: "The confirmation keeps people from being registered where they do not live.",
    "de-x-leicht": "So prüfen wir: Wohnen Sie wirklich dort?",
  },
  paper: {
    de: "mit der Bestätigung des Wohnungsgebers",
    en: "with the landlord's confirmation",
    "de-x-leicht": "Ich habe ein Papier vom Vermieter.",
  },
  reference: {
    de: "mit dem Zuordnungsmerkmal einer elektronischen Bestätigung",
    en: "with the reference number of an electronic confirmation",
    "de-x-leicht": "Ich habe eine Nummer vom Vermieter.",
  },
  own: {
    de: "Die Wohnung gehört mir",
    en: "I own the home",
    "de-x-leicht": "Die Wohnung gehört mir.",
  },
  none: {
    de: "Ich habe keine Bestätigung bekommen",
    en: "I was given no confirmation",
    "de-x-leicht": "Ich habe kein Papier bekommen.",
  },
  noneNotice: {
    de:
      "Damit haben Sie uns das Fehlen der Bestätigung mitgeteilt, wie es § 19 Abs. 2 BMG verlangt. Melden Sie sich trotzdem an: Wir fragen beim Wohnungsgeber nach.",
    en:
      "With this you have told us that the confirmation is missing, as § 19(2) BMG asks. Register all the same: we will ask the landlord.",
    "de-x-leicht":
      "Gut, dass Sie uns das sagen. Melden Sie sich trotzdem an. Wir fragen beim Vermieter nach.",
  },
  name: { de: "Name des Wohnungsgebers", en: "Landlord's name", "de-x-leicht": "Name vom Vermieter" },
  address: {
    de: "Anschrift des Wohnungsgebers",
    en: "Landlord's address",
    "de-x-leicht": "Adresse vom Vermieter",
  },
  isOwner: {
    de: "Gehört die Wohnung dem Wohnungsgeber selbst?",
    en: "Does the landlord own the home?",
    "de-x-leicht": "Gehört die Wohnung dem Vermieter?",
  },
  owner: {
    de: "Name der Eigentümerin oder des Eigentümers",
    en: "Name of the owner",
    "de-x-leicht": "Wem gehört die Wohnung?",
  },
  date: {
    de: "Einzugsdatum auf der Bestätigung",
    en: "Move-in date on the confirmation",
    "de-x-leicht": "Welcher Einzugs·tag steht auf dem Papier?",
  },
  dateDiffers: {
    de:
      "Auf der Bestätigung steht ein anderer Tag als der, den Sie oben angegeben haben. Bitte prüfen Sie beide; maßgeblich ist der wirkliche Einzug.",
    en:
      "The confirmation names another day than you gave above. Please check both; what counts is when you really moved in.",
    "de-x-leicht":
      "Auf dem Papier steht ein anderer Tag. Bitte prüfen Sie: Wann sind Sie wirklich eingezogen?",
  },
  code: {
    de: "Zuordnungsmerkmal",
    en: "Reference number",
    "de-x-leicht": "Die Nummer vom Vermieter",
  },
  codeHint: {
    de: "Ihr Wohnungsgeber hat es erhalten, als er elektronisch bestätigt hat.",
    en: "Your landlord received it when confirming electronically.",
    "de-x-leicht": "Der Vermieter hat die Nummer bekommen. Fragen Sie ihn.",
  },
});
