import { citizenTexts } from "#lib/i18n/mod.ts";

/** Sentences that several services share. */
export const common = citizenTexts("services.common", {
  identityDocument: {
    de: "Personalausweis oder Reisepass, gültig",
    en: "A valid identity card or passport",
    "de-x-leicht": "Ihr Personal·ausweis oder Reise·pass. Er muss noch gültig sein.",
  },
  identityOfAll: {
    de: "Die Ausweise aller Personen, um die es geht",
    en: "The identity documents of everyone concerned",
    "de-x-leicht": "Die Ausweise von allen Personen.",
  },
  identityOfActingPerson: {
    de: "Wenn Sie für jemanden handeln: auch Ihr eigener Ausweis",
    en: "If you act for someone: your own identity document as well",
    "de-x-leicht": "Machen Sie das für eine andere Person? Dann brauchen wir auch Ihren Ausweis.",
  },
  powerOfAttorney: {
    de: "Vollmacht, wenn Sie für jemanden handeln",
    en: "Power of attorney, if you act for someone",
    "de-x-leicht": "Eine Voll·macht. Aber nur, wenn Sie das für eine andere Person machen.",
  },
  guardianCertificate: {
    de: "Betreuerausweis oder Vollmacht, wenn Sie für jemanden handeln",
    en: "Guardian's certificate or power of attorney, if you act for someone",
    "de-x-leicht":
      "Den Betreuer·ausweis oder eine Voll·macht. Aber nur, wenn Sie das für eine andere Person machen.",
  },
  onlyIfActing: {
    de: "nur wenn Sie für jemanden handeln",
    en: "only if you act for someone",
    "de-x-leicht": "Nur wenn Sie das für eine andere Person machen.",
  },
  quietRoom: {
    de: "Ein ruhiger Raum, in dem niemand mithört",
    en: "A quiet room where nobody can listen in",
    "de-x-leicht": "Ein ruhiger Raum. Niemand soll zuhören.",
  },
  videoOpenPoint: {
    de:
      "Ob ein Gespräch per Video als persönliches Erscheinen gilt, ist rechtlich nicht abschließend geklärt. Im Einzelfall können wir Sie bitten, doch ins Bürgerbüro zu kommen.",
    en:
      "The law does not settle whether a video call counts as appearing in person. In single cases we may ask you to come to the office after all.",
    "de-x-leicht":
      "Das Gesetz sagt nicht klar: Reicht ein Gespräch mit Video? Manchmal müssen Sie vielleicht doch zu uns kommen. Dann sagen wir Ihnen das.",
  },
  filledForm: {
    de: "Ihr ausgefülltes und unterschriebenes Formular",
    en: "Your completed and signed form",
    "de-x-leicht": "Ihr Formular mit Ihrer Unter·schrift",
  },
});
