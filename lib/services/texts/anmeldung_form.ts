import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** The questions of the form: the new home, and where the persons come from. */
export const home = citizenTexts("services.anmeldung.home", {
  formTitle: {
    de: "Anmeldung bei der Meldebehörde",
    en: "Registration with the residents' registry",
    "de-x-leicht": "Anmeldung",
  },
  page: { de: "Ihre neue Wohnung", en: "Your new home", "de-x-leicht": "Ihre neue Wohnung" },
  date: {
    de: "Tag des Einzugs",
    en: "Day you moved in",
    "de-x-leicht": "An welchem Tag sind Sie eingezogen?",
  },
  dateHint: {
    de: "Zum Beispiel 1 12 2026",
    en: "For example 1 12 2026",
    "de-x-leicht": "Zum Beispiel: 1 12 2026",
  },
  dateWhy: {
    de: "Von diesem Tag an läuft die Frist von zwei Wochen. Er steht auch auf der Meldebestätigung.",
    en: "The period of two weeks runs from this day. It is also on the confirmation.",
    "de-x-leicht": "Ab diesem Tag haben Sie 2 Wochen Zeit.",
  },
  future: {
    de:
      "Dieser Tag liegt in der Zukunft. Anmelden können Sie sich erst, wenn Sie eingezogen sind: frühestens am {firstDay} und spätestens am {lastDay}. Bitte buchen Sie einen Termin in dieser Zeit.",
    en:
      "This day is in the future. You can register only once you have moved in: from {firstDay} and by {lastDay}. Please book an appointment in that time.",
    "de-x-leicht":
      "Dieser Tag war noch nicht. Sie müssen erst einziehen. Dann können Sie sich anmelden. Der erste Tag ist: {firstDay}. Der letzte Tag ist: {lastDay}.",
  },
  late: {
    de:
      "Die Frist ist am {lastDay} abgelaufen. Sie können und müssen sich trotzdem anmelden; ein Bußgeld ist möglich (§ 54 BMG).",
    en: "The period ended on {lastDay}. You can and must still register; a fine is possible (§ 54 BMG).",
    "de-x-leicht":
      "Die Zeit war am {lastDay} vorbei. Melden Sie sich trotzdem an. Vielleicht müssen Sie Geld zahlen.",
  },
  address: { de: "Neue Anschrift", en: "New address", "de-x-leicht": "Ihre neue Adresse" },
  status: { de: "Diese Wohnung ist", en: "This home is", "de-x-leicht": "Diese Wohnung ist" },
  statusWhy: {
    de:
      "Wer mehrere Wohnungen in Deutschland hat, hat eine Hauptwohnung: die vorwiegend benutzte. Alle anderen sind Nebenwohnungen.",
    en:
      "Whoever has several homes in Germany has one main home: the one mostly used. All others are secondary homes.",
    "de-x-leicht":
      "Haben Sie mehrere Wohnungen? Dann ist eine davon die Haupt·wohnung. Dort sind Sie meistens.",
  },
  sole: { de: "meine einzige Wohnung", en: "my only home", "de-x-leicht": "meine einzige Wohnung" },
  main: {
    de: "meine Hauptwohnung",
    en: "my main home",
    "de-x-leicht": "meine Haupt·wohnung: Dort bin ich meistens.",
  },
  secondary: {
    de: "eine Nebenwohnung",
    en: "a secondary home",
    "de-x-leicht": "eine Neben·wohnung: Dort bin ich nur manchmal.",
  },
  fromPage: { de: "Bisherige Wohnung", en: "Previous home", "de-x-leicht": "Ihre alte Wohnung" },
  from: {
    de: "Wo haben Sie bisher gewohnt?",
    en: "Where did you live before?",
    "de-x-leicht": "Wo haben Sie vorher gewohnt?",
  },
  fromWhy: {
    de: "Damit findet die Meldebehörde Ihre bisherigen Daten und meldet den Umzug dort.",
    en: "So that the registry finds your record and reports the move there.",
    "de-x-leicht": "So finden wir Ihre alten Daten.",
  },
  inGermany: { de: "in Deutschland", en: "in Germany", "de-x-leicht": "in Deutschland" },
  abroad: { de: "im Ausland", en: "abroad", "de-x-leicht": "im Ausland" },
  nowhere: {
    de: "bisher nirgends gemeldet, zum Beispiel ein neugeborenes Kind",
    en: "not registered anywhere so far, for example a newborn child",
    "de-x-leicht": "noch nirgends gemeldet. Zum Beispiel ein Baby.",
  },
  oldAddress: {
    de: "Letzte Anschrift in Deutschland",
    en: "Last address in Germany",
    "de-x-leicht": "Ihre letzte Adresse in Deutschland",
  },
  oldStatus: { de: "Diese Wohnung war", en: "This home was", "de-x-leicht": "Diese Wohnung war" },
  kept: {
    de: "Behalten Sie diese Wohnung?",
    en: "Do you keep this home?",
    "de-x-leicht": "Behalten Sie die alte Wohnung?",
  },
  keptStatus: {
    de: "Die behaltene Wohnung ist künftig",
    en: "The home you keep is from now on",
    "de-x-leicht": "Die alte Wohnung ist jetzt",
  },
  movedOut: {
    de: "Tag des Auszugs aus der bisherigen Wohnung",
    en: "Day you moved out of the previous home",
    "de-x-leicht": "An welchem Tag sind Sie dort ausgezogen?",
  },
  oldState: {
    de: "Aus welchem Staat ziehen Sie zu?",
    en: "Which state did you come from?",
    "de-x-leicht": "Aus welchem Land kommen Sie?",
  },
  oldStateGermany: {
    de: "Sie haben „im Ausland“ gewählt. Bitte wählen Sie den Staat, aus dem Sie zuziehen.",
    en: "You chose “abroad”. Please choose the state you came from.",
    "de-x-leicht": "Sie haben gewählt: im Ausland. Bitte wählen Sie ein anderes Land.",
  },
  enteredOn: {
    de: "Tag des Zuzugs nach Deutschland",
    en: "Day you came to live in Germany",
    "de-x-leicht": "Seit welchem Tag wohnen Sie in Deutschland?",
  },
  livedHere: {
    de: "Haben Sie früher schon einmal in Deutschland gewohnt?",
    en: "Have you lived in Germany before?",
    "de-x-leicht": "Haben Sie früher schon in Deutschland gewohnt?",
  },
  leftOn: {
    de: "Tag des letzten Wegzugs aus Deutschland",
    en: "Day you last left Germany",
    "de-x-leicht": "An welchem Tag sind Sie aus Deutschland weggezogen?",
  },
  others: {
    de: "Haben Sie noch weitere Wohnungen in Deutschland?",
    en: "Do you have further homes in Germany?",
    "de-x-leicht": "Haben Sie noch andere Wohnungen in Deutschland?",
  },
  otherHomes: { de: "Weitere Wohnungen", en: "Further homes", "de-x-leicht": "Andere Wohnungen" },
  outAfterIn: {
    de:
      "Der Auszug liegt in der Zukunft. Solange Sie die Wohnung haben, wählen Sie bitte, dass Sie sie behalten.",
    en: "The move out is in the future. As long as you have the home, please say that you keep it.",
    "de-x-leicht": "Dieser Tag war noch nicht. Haben Sie die Wohnung noch? Dann wählen Sie: Ich behalte sie.",
  },
  soleAmongMany: {
    de: "Eine von mehreren Wohnungen kann nicht die einzige sein. Bitte wählen Sie Haupt- oder Nebenwohnung.",
    en: "One of several homes cannot be the only one. Please choose main or secondary home.",
    "de-x-leicht": "Sie haben mehrere Wohnungen. Bitte wählen Sie: Haupt·wohnung oder Neben·wohnung.",
  },
  onlyOne: {
    de:
      "Sie haben nur diese Wohnung genannt. Dann ist sie Ihre einzige; haben Sie noch eine, tragen Sie sie bitte ein.",
    en: "You named only this home. Then it is your only one; if you have another, please add it.",
    "de-x-leicht": "Sie haben nur eine Wohnung genannt. Dann ist es Ihre einzige Wohnung.",
  },
  mainTwice: {
    de: "Es kann nur eine Hauptwohnung geben. Bitte prüfen Sie die Angaben zu Ihren Wohnungen.",
    en: "There can be only one main home. Please check what you said about your homes.",
    "de-x-leicht": "Es gibt nur eine Haupt·wohnung. Bitte prüfen Sie Ihre Wohnungen.",
  },
  noMain: {
    de: "Eine Ihrer Wohnungen ist die Hauptwohnung. Bitte wählen Sie, welche Sie vorwiegend benutzen.",
    en: "One of your homes is the main home. Please choose the one you mostly use.",
    "de-x-leicht": "Eine Wohnung muss die Haupt·wohnung sein. Wo sind Sie meistens?",
  },
});

/** What only the clerk sees. */
export const clerk = staffTexts("services.anmeldung.clerk", {
  landlord: {
    de: "Wohnungsgeberbestätigung geprüft: Einzug, Anschrift und Namen stimmen überein (§ 19 Abs. 3 BMG)",
    en: "Landlord confirmation checked: moving in, address and names agree (§ 19(3) BMG)",
  },
});
