import { citizenTexts } from "#lib/i18n/mod.ts";

/** The questions of the form: the move and the homes. */
export const move = citizenTexts("services.abmeldungAusland.move", {
  formTitle: {
    de: "Abmeldung bei der Meldebehörde",
    en: "Deregistration with the residents' registry",
    "de-x-leicht": "Abmeldung",
  },
  page: { de: "Ihr Umzug", en: "Your move", "de-x-leicht": "Ihr Umzug" },
  newHome: {
    de: "Beziehen Sie eine neue Wohnung in Deutschland?",
    en: "Are you moving into a new home in Germany?",
    "de-x-leicht": "Ist Ihre neue Wohnung in Deutschland?",
  },
  newHomeWhy: {
    de: "Abmelden müssen Sie sich nur, wenn Sie keine neue Wohnung in Deutschland beziehen.",
    en: "You only need to deregister if you do not move into a new home in Germany.",
    "de-x-leicht": "Sie müssen sich nur abmelden, wenn Ihre neue Wohnung nicht in Deutschland ist.",
  },
  newHomeFault: {
    de:
      "Dann brauchen Sie keine Abmeldung: Melden Sie sich innerhalb von zwei Wochen nach dem Einzug am neuen Ort an.",
    en: "Then you need not deregister: register at the new place within two weeks after moving in.",
    "de-x-leicht":
      "Dann müssen Sie sich nicht abmelden. Melden Sie sich am neuen Ort an. Sie haben nach dem Einzug 2 Wochen Zeit.",
  },
  date: { de: "Tag des Auszugs", en: "Day you move out", "de-x-leicht": "An welchem Tag ziehen Sie aus?" },
  dateHint: {
    de: "Zum Beispiel 31 12 2026. Ziehen Sie aus mehreren Wohnungen aus, der letzte Tag.",
    en: "For example 31 12 2026. If you leave several homes, the last day.",
    "de-x-leicht": "Zum Beispiel: 31 12 2026.",
  },
  dateWhy: {
    de:
      "Das Melderegister wird zu diesem Tag geändert. Von ihm hängt auch ab, ab wann und bis wann Sie sich abmelden können.",
    en: "The register changes on this day. It also decides from when and until when you can deregister.",
    "de-x-leicht": "An diesem Tag ändern wir Ihre Daten. Wir prüfen auch: Ist heute der richtige Zeit·punkt?",
  },
  tooEarly: {
    de:
      "Die Abmeldung ist frühestens eine Woche vor dem Auszug möglich. Der erste mögliche Tag ist {firstDay}. Bitte buchen Sie einen Termin ab diesem Tag.",
    en:
      "You can deregister one week before moving out at the earliest. The first possible day is {firstDay}. Please book an appointment from that day on.",
    "de-x-leicht":
      "Das ist zu früh. Sie können sich 1 Woche vor dem Auszug abmelden. Der erste Tag ist: {firstDay}. Bitte kommen Sie ab diesem Tag.",
  },
  late: {
    de:
      "Die Frist ist am {lastDay} abgelaufen. Sie können und müssen sich trotzdem abmelden; ein Bußgeld ist möglich (§ 54 BMG).",
    en: "The period ended on {lastDay}. You can and must still deregister; a fine is possible (§ 54 BMG).",
    "de-x-leicht":
      "Die Zeit war am {lastDay} vorbei. Melden Sie sich trotzdem ab. Vielleicht müssen Sie Geld zahlen.",
  },
  state: {
    de: "In welchen Staat ziehen Sie?",
    en: "Which state are you moving to?",
    "de-x-leicht": "In welches Land ziehen Sie?",
  },
  stateWhy: {
    de: "Bei einem Wegzug ins Ausland speichert das Melderegister die Anschrift und den Staat.",
    en: "When someone moves abroad, the register stores the address and the state.",
    "de-x-leicht": "Wir müssen aufschreiben: In welches Land ziehen Sie?",
  },
  stateGermany: {
    de: "Diese Abmeldung gilt nur für einen Umzug ins Ausland. Bitte wählen Sie einen anderen Staat.",
    en: "This form is for a move abroad. Please choose a state other than Germany.",
    "de-x-leicht": "Sie haben Deutschland gewählt. Bitte wählen Sie ein anderes Land.",
  },
  known: {
    de: "Kennen Sie Ihre Anschrift im Ausland schon?",
    en: "Do you already know your address abroad?",
    "de-x-leicht": "Kennen Sie Ihre neue Adresse schon?",
  },
  abroad: { de: "Anschrift im Ausland", en: "Address abroad", "de-x-leicht": "Ihre neue Adresse" },
  homesPage: {
    de: "Ihre Wohnungen in Deutschland",
    en: "Your homes in Germany",
    "de-x-leicht": "Ihre Wohnungen in Deutschland",
  },
  homes: {
    de: "Wohnungen, die Sie aufgeben",
    en: "Homes you give up",
    "de-x-leicht": "Aus welchen Wohnungen ziehen Sie aus?",
  },
  home: { de: "Wohnung {number}", en: "Home {number}", "de-x-leicht": "Wohnung {number}" },
  addHome: { de: "Weitere Wohnung hinzufügen", en: "Add another home", "de-x-leicht": "Noch eine Wohnung" },
  address: { de: "Anschrift", en: "Address", "de-x-leicht": "Adresse" },
  status: { de: "Diese Wohnung war", en: "This home was", "de-x-leicht": "Diese Wohnung war" },
  statusWhy: {
    de: "Das Melderegister unterscheidet zwischen alleiniger Wohnung, Hauptwohnung und Nebenwohnung.",
    en: "The register tells sole, main and secondary homes apart.",
    "de-x-leicht": "Manche Menschen haben mehrere Wohnungen. Darum fragen wir.",
  },
  sole: { de: "meine einzige Wohnung", en: "my only home", "de-x-leicht": "meine einzige Wohnung" },
  main: {
    de: "meine Hauptwohnung",
    en: "my main home",
    "de-x-leicht": "meine Haupt·wohnung: Dort war ich meistens.",
  },
  secondary: {
    de: "eine Nebenwohnung",
    en: "a secondary home",
    "de-x-leicht": "eine Neben·wohnung: Dort war ich nur manchmal.",
  },
  others: {
    de: "Behalten Sie eine andere Wohnung in Deutschland?",
    en: "Do you keep another home in Germany?",
    "de-x-leicht": "Haben Sie danach noch eine Wohnung in Deutschland?",
  },
  othersWhy: {
    de: "Behalten Sie eine Wohnung, bleiben Sie dort gemeldet.",
    en: "If you keep a home, you stay registered there.",
    "de-x-leicht": "Behalten Sie eine Wohnung? Dann bleiben Sie dort gemeldet.",
  },
  othersNotice: {
    de:
      "Für die Wohnung, die Sie behalten, bleiben Sie gemeldet. Welche Wohnung künftig Ihre Hauptwohnung ist, bespricht die Sachbearbeitung mit Ihnen (§§ 21, 22 BMG).",
    en:
      "You stay registered for the home you keep. The clerk will go through with you which one becomes your main home (§§ 21, 22 BMG).",
    "de-x-leicht": "Sie bleiben in dieser Wohnung gemeldet. Wir sprechen mit Ihnen darüber.",
  },
  keptHomes: {
    de: "Wohnungen, die Sie behalten",
    en: "Homes you keep",
    "de-x-leicht": "Welche Wohnungen behalten Sie?",
  },
  soleAmongMany: {
    de:
      "Eine von mehreren Wohnungen kann nicht die einzige sein. Bitte wählen Sie Hauptwohnung oder Nebenwohnung.",
    en: "One of several homes cannot be the only one. Please choose main or secondary home.",
    "de-x-leicht":
      "Sie haben mehrere Wohnungen genannt. Dann gibt es keine einzige Wohnung. Bitte wählen Sie: Haupt·wohnung oder Neben·wohnung.",
  },
  mainTwice: {
    de: "Es kann nur eine Hauptwohnung geben. Bitte prüfen Sie die Angaben zu Ihren Wohnungen.",
    en: "There can be only one main home. Please check what you said about your homes.",
    "de-x-leicht": "Es gibt nur eine Haupt·wohnung. Bitte prüfen Sie Ihre Wohnungen.",
  },
});
