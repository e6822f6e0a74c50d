import { citizenTexts } from "#lib/i18n/mod.ts";

export const texts = citizenTexts("services.pflegeeinrichtung", {
  name: {
    de: "Anmeldung in einer Pflegeeinrichtung",
    en: "Register a person in a care home",
    "de-x-leicht": "Anmelden im Pflege·heim",
  },
  short: {
    de: "Jemand ist in ein Pflegeheim oder eine ähnliche Einrichtung aufgenommen worden.",
    en: "Someone has been admitted to a care home or a similar institution.",
    "de-x-leicht": "Eine Person wohnt jetzt in einem Pflege·heim.",
  },
  oftenNothing: {
    de:
      "Oft ist nichts zu tun: Wer weiter für eine Wohnung in Deutschland gemeldet ist, muss sich in der Einrichtung nicht anmelden (§ 32 Abs. 1 Satz 1 BMG).",
    en:
      "Often there is nothing to do: whoever is still registered for a home in Germany need not register in the institution (§ 32(1) sentence 1 BMG).",
    "de-x-leicht":
      "Oft müssen Sie nichts tun. Hat die Person noch eine Wohnung in Deutschland? Und ist sie dort gemeldet? Dann ist keine Anmeldung nötig.",
  },
  oldHomeGivenUp: {
    de: "Ist die alte Wohnung aufgegeben, melden Sie die Einrichtung als neue Wohnung an.",
    en: "If the old home has been given up, register the institution as the new home.",
    "de-x-leicht":
      "Gibt es die alte Wohnung nicht mehr? Dann melden Sie das Pflege·heim als neue Wohnung an.",
  },
  whoActs: {
    de:
      "Kann die Person nicht selbst handeln, tun es Betreuerin oder Betreuer, Bevollmächtigte oder die Leitung der Einrichtung (§ 32 Abs. 1 Satz 3 und 4 BMG).",
    en:
      "If the person cannot act, a guardian, an attorney or the head of the institution does (§ 32(1) sentences 3 and 4 BMG).",
    "de-x-leicht":
      "Kann die Person das nicht selbst machen? Dann macht es der Betreuer. Oder eine Person mit Voll·macht. Oder das Heim.",
  },
  admission: {
    de: "Bestätigung der Einrichtung mit dem Tag der Aufnahme",
    en: "Confirmation of the institution with the date of admission",
    "de-x-leicht": "Ein Papier vom Heim. Darin steht: Seit wann wohnt die Person dort?",
  },
  bothIdentities: {
    de: "Ausweise der Bewohnerin oder des Bewohners und der handelnden Person",
    en: "Identity documents of the resident and of the person acting",
    "de-x-leicht": "Der Ausweis von der Person im Heim. Und Ihr eigener Ausweis.",
  },
  window: {
    de:
      "Alte Wohnung aufgegeben: Anmeldung innerhalb von zwei Wochen nach dem Einzug. Bisher nicht in Deutschland gemeldet: wenn der Aufenthalt länger als drei Monate dauert, dann innerhalb von zwei Wochen.",
    en:
      "Old home given up: register within two weeks after moving in. Not registered in Germany so far: once the stay exceeds three months, then within two weeks.",
    "de-x-leicht":
      "Gibt es die alte Wohnung nicht mehr? Dann haben Sie 2 Wochen Zeit. War die Person nicht in Deutschland gemeldet? Dann muss sie sich nach 3 Monaten anmelden. Sie hat dann 2 Wochen Zeit.",
  },
  result: {
    de:
      "Die Person ist angemeldet, oder Sie wissen sicher, dass nichts zu tun ist. Die Meldebestätigung ist kostenlos.",
    en:
      "The person is registered, or you know for certain that nothing is to be done. The confirmation is free.",
    "de-x-leicht": "Die Person ist angemeldet. Oder Sie wissen: Es ist nichts zu tun. Das kostet nichts.",
  },
  confirmation: {
    de: "Meldebestätigung",
    en: "Confirmation of registration (Meldebestätigung)",
    "de-x-leicht": "Melde·bestätigung",
  },
});
