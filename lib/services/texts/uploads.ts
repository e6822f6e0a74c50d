import { citizenTexts } from "#lib/i18n/mod.ts";

/** What papers are called, short enough for a list and a record, and what to look after when sending them. */
export const uploads = citizenTexts("services.uploads", {
  landlordConfirmation: {
    de: "Wohnungsgeberbestätigung",
    en: "Landlord confirmation",
    "de-x-leicht": "Papier vom Vermieter",
  },
  powerOfAttorney: { de: "Vollmacht", en: "Power of attorney", "de-x-leicht": "Voll·macht" },
  guardianCertificate: {
    de: "Betreuerausweis",
    en: "Guardian's certificate",
    "de-x-leicht": "Betreuer·ausweis",
  },
  admission: {
    de: "Bestätigung der Einrichtung",
    en: "Confirmation of the institution",
    "de-x-leicht": "Papier vom Heim",
  },
  disabilityCard: {
    de: "Schwerbehindertenausweis",
    en: "Disability card",
    "de-x-leicht": "Schwer·behinderten·ausweis",
  },
  disabilityNotice: {
    de: "Feststellungsbescheid",
    en: "Notice of assessment",
    "de-x-leicht": "Bescheid über die Behinderung",
  },
  photo: { de: "Passfoto", en: "Passport photo", "de-x-leicht": "Pass·foto" },
  oldCard: {
    de: "Bisheriger Parkausweis",
    en: "Previous parking card",
    "de-x-leicht": "Alter Park·ausweis",
  },
  addressAbroad: {
    de: "Nachweis der Anschrift im Ausland",
    en: "Proof of the address abroad",
    "de-x-leicht": "Papier mit Ihrer neuen Adresse",
  },
  bothSides: {
    de: "Bitte beide Seiten, als zwei Fotos oder eine PDF-Datei.",
    en: "Both sides, please: as two photos or one PDF file.",
    "de-x-leicht": "Wir brauchen beide Seiten. Machen Sie 2 Fotos.",
  },
  allPages: {
    de: "Bitte alle Seiten.",
    en: "All pages, please.",
    "de-x-leicht": "Wir brauchen alle Seiten.",
  },
  passportPhoto: {
    de: "Ein aktuelles Foto: Gesicht von vorn, heller Hintergrund.",
    en: "A recent photo: face from the front, light background.",
    "de-x-leicht": "Ein neues Foto von Ihrem Gesicht. Der Hintergrund ist hell.",
  },
  ifPaper: {
    de: "wenn Sie einen haben",
    en: "if you have one",
    "de-x-leicht": "Wenn Sie so ein Papier haben.",
  },
  ifNoCard: {
    de: "wenn Sie keinen Schwerbehindertenausweis haben",
    en: "if you have no disability card",
    "de-x-leicht": "Wenn Sie keinen Schwer·behinderten·ausweis haben.",
  },
  ifGuardian: {
    de: "nur wenn Sie als Betreuerin oder Betreuer handeln",
    en: "only if you act as a guardian",
    "de-x-leicht": "Nur wenn Sie Betreuer oder Betreuerin sind.",
  },
});
