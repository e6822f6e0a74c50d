import { citizenTexts } from "#lib/i18n/mod.ts";

export const texts = citizenTexts("services.anmeldung", {
  name: { de: "Wohnung anmelden", en: "Register an address", "de-x-leicht": "Wohnung anmelden" },
  short: {
    de: "Sie sind in eine Wohnung in unserer Stadt eingezogen.",
    en: "You have moved into a home in our town.",
    "de-x-leicht": "Sie wohnen jetzt in einer neuen Wohnung in unserer Stadt.",
  },
  forYou: {
    de: "Für Sie, wenn Sie schon eingezogen sind. Vor dem Einzug ist eine Anmeldung nicht möglich.",
    en: "For you if you have already moved in. Registering before moving in is not possible.",
    "de-x-leicht": "Sie sind schon eingezogen. Vor dem Einzug geht die Anmeldung nicht.",
  },
  forFamily: {
    de:
      "Ehegatten und Familienangehörige, die gemeinsam umgezogen sind, melden sich in einem Termin an. Eine Person unterschreibt für alle.",
    en:
      "Spouses and family members who moved together register in one appointment. One person signs for all.",
    "de-x-leicht":
      "Ist Ihre Familie mit Ihnen umgezogen? Dann reicht ein Termin. Eine Person unterschreibt für alle.",
  },
  landlordReady: {
    de: "Wohnungsgeberbestätigung: Ihre Vermieterin oder Ihr Vermieter stellt sie aus (§ 19 BMG)",
    en: "Confirmation of the person who provides the home, usually the landlord (§ 19 BMG)",
    "de-x-leicht": "Ein Papier von Ihrem Vermieter. Es heißt: Wohnungs·geber·bestätigung.",
  },
  oldAddress: {
    de: "Ihre bisherige Anschrift und das Datum des Einzugs",
    en: "Your previous address and the date you moved in",
    "de-x-leicht": "Ihre alte Adresse. Und der Tag, an dem Sie eingezogen sind.",
  },
  window: {
    de:
      "Melden Sie sich innerhalb von zwei Wochen nach dem Einzug an. Wer sich verspätet, riskiert ein Bußgeld (§ 54 BMG); die Anmeldung bleibt trotzdem nötig und möglich.",
    en:
      "Register within two weeks after moving in. Being late may cost a fine (§ 54 BMG); registering is still required and possible.",
    "de-x-leicht":
      "Sie haben 2 Wochen Zeit. Die 2 Wochen beginnen nach dem Einzug. Sind Sie zu spät? Dann müssen Sie vielleicht Geld zahlen. Melden Sie sich trotzdem an.",
  },
  cardInPerson: {
    de:
      "Die neue Anschrift im Ausweis können wir nicht per Video ändern: Dafür kommen Sie nach der Anmeldung kurz ins Bürgerbüro (§ 27 Abs. 1 Nr. 1 PAuswG).",
    en:
      "We cannot change the address on your identity card by video: please come to the office briefly after registering (§ 27(1) no. 1 PAuswG).",
    "de-x-leicht":
      "Ihre Adresse im Ausweis muss auch neu werden. Das geht nicht mit Video. Kommen Sie dafür nach der Anmeldung zu uns.",
  },
  electronic: {
    de:
      "Mit Online-Ausweis können Sie sich auch über die elektronische Wohnsitzanmeldung anmelden (§ 23a BMG), ganz ohne Termin.",
    en:
      "With an online-enabled identity card you may also register electronically (§ 23a BMG), without an appointment.",
    "de-x-leicht":
      "Sie haben einen Ausweis mit Online-Funktion? Dann geht die Anmeldung auch im Internet. Ohne Termin.",
  },
  objections: {
    de:
      "Sie können der Weitergabe Ihrer Daten widersprechen, zum Beispiel an Parteien, Adressbuchverlage und Religionsgesellschaften (§ 42 Abs. 3, § 50 Abs. 5 BMG).",
    en:
      "You may object to your data being passed on, for example to parties, directory publishers and religious bodies (§§ 42(3), 50(5) BMG).",
    "de-x-leicht":
      "Manche Stellen dürfen Ihre Adresse bekommen. Zum Beispiel Parteien und Kirchen. Sie dürfen sagen: Das will ich nicht.",
  },
  result: {
    de: "Sie sind angemeldet und erhalten die kostenlose Meldebestätigung (§ 24 Abs. 2 BMG).",
    en: "You are registered and get the free confirmation of registration (§ 24(2) BMG).",
    "de-x-leicht": "Sie sind angemeldet. Sie bekommen ein Papier darüber. Es kostet nichts.",
  },
  confirmation: {
    de: "Meldebestätigung",
    en: "Confirmation of registration (Meldebestätigung)",
    "de-x-leicht": "Melde·bestätigung",
  },
});
