import { citizenTexts } from "#lib/i18n/mod.ts";

/** What the service's page says. The form's own texts are beside it. */
export const texts = citizenTexts("services.abmeldungAusland", {
  name: {
    de: "Abmeldung ins Ausland",
    en: "Deregister when moving abroad",
    "de-x-leicht": "Abmelden: Sie ziehen ins Ausland",
  },
  short: {
    de: "Sie ziehen aus und haben danach keine neue Wohnung in Deutschland.",
    en: "You are moving out and will have no new home in Germany.",
    "de-x-leicht": "Sie ziehen aus. Sie ziehen in ein anderes Land.",
  },
  forYou: {
    de: "Für Sie, wenn Sie Ihre Wohnung in unserer Stadt aufgeben und in Deutschland keine neue beziehen.",
    en: "For you if you give up your home in our town and do not move into a new one in Germany.",
    "de-x-leicht":
      "Sie haben eine Wohnung in unserer Stadt. Sie ziehen dort aus. Ihre neue Wohnung ist in einem anderen Land.",
  },
  notWithinGermany: {
    de:
      "Ziehen Sie innerhalb Deutschlands um? Dann melden Sie sich nur am neuen Ort an; eine Abmeldung ist nicht nötig.",
    en: "Moving within Germany? Then just register at the new place; there is no need to deregister.",
    "de-x-leicht":
      "Ist Ihre neue Wohnung in Deutschland? Dann müssen Sie sich nicht abmelden. Melden Sie sich am neuen Ort an.",
  },
  family: {
    de: "Ziehen Sie als Familie zusammen aus, reicht ein Termin für alle.",
    en: "If you move out as a family, one appointment is enough for everyone.",
    "de-x-leicht": "Zieht Ihre Familie mit Ihnen aus? Dann reicht ein Termin für alle.",
  },
  newAddress: {
    de: "Ihre neue Anschrift im Ausland; ist sie noch nicht bekannt, wenigstens der Staat",
    en: "Your new address abroad; if you do not know it yet, at least the state",
    "de-x-leicht":
      "Ihre neue Adresse im anderen Land. Kennen Sie die Adresse noch nicht? Dann reicht der Name vom Land.",
  },
  moveOutDay: {
    de: "Der Tag, an dem Sie ausziehen",
    en: "The day you move out",
    "de-x-leicht": "Der Tag, an dem Sie ausziehen.",
  },
  namesAndBirths: {
    de: "Namen und Geburtsdaten aller Personen, die ausziehen",
    en: "Names and dates of birth of everyone who moves out",
    "de-x-leicht": "Die Namen und Geburts·tage von allen Personen, die ausziehen.",
  },
  window: {
    de:
      "Die Abmeldung ist frühestens eine Woche vor dem Auszug möglich und spätestens zwei Wochen danach fällig. Das Melderegister ändert sich zum Tag des Auszugs. Wer sich verspätet, riskiert ein Bußgeld (§ 54 BMG); die Abmeldung bleibt trotzdem nötig und möglich.",
    en:
      "You can deregister one week before moving out at the earliest, and must do so within two weeks after. The register changes on the day you move out. Being late may cost a fine (§ 54 BMG); deregistering is still required and possible.",
    "de-x-leicht":
      "Sie können sich 1 Woche vor dem Auszug abmelden. Nicht früher. Nach dem Auszug haben Sie noch 2 Wochen Zeit. Sind Sie zu spät? Dann müssen Sie vielleicht Geld zahlen. Melden Sie sich trotzdem ab.",
  },
  inWriting: {
    de:
      "Sie können sich auch ohne Termin abmelden: schriftlich oder elektronisch. Geben Sie dann Familienname, Vornamen, Geburtsdatum und die Seriennummer Ihres zuletzt eingetragenen Ausweises an (§ 23 Abs. 6 BMG).",
    en:
      "You may also deregister without an appointment, in writing or electronically. Then state family name, first names, date of birth and the serial number of the identity document last recorded (§ 23(6) BMG).",
    "de-x-leicht":
      "Sie brauchen nicht unbedingt einen Termin. Sie können uns auch schreiben. Schreiben Sie Ihren Namen. Schreiben Sie Ihren Geburts·tag. Und schreiben Sie die Nummer von Ihrem Ausweis.",
  },
  result: {
    de: "Sie sind abgemeldet und erhalten die kostenlose Abmeldebestätigung (§ 24 Abs. 2 BMG).",
    en: "You are deregistered and get the free confirmation (§ 24(2) BMG).",
    "de-x-leicht": "Sie sind abgemeldet. Sie bekommen ein Papier darüber. Es kostet nichts.",
  },
  keepConfirmation: {
    de: "Heben Sie die Abmeldebestätigung gut auf: Versicherungen, Banken und Behörden fragen oft danach.",
    en: "Keep the confirmation: insurers, banks and authorities often ask for it.",
    "de-x-leicht": "Heben Sie das Papier gut auf. Viele Stellen fragen danach. Zum Beispiel Ihre Bank.",
  },
  confirmation: {
    de: "Abmeldebestätigung",
    en: "Confirmation of deregistration (Abmeldebestätigung)",
    "de-x-leicht": "Abmelde·bestätigung",
  },
});
