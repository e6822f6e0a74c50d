import { citizenTexts } from "#lib/i18n/mod.ts";

export const texts = citizenTexts("services.schwerbehindertenparkausweis", {
  name: {
    de: "Parkausweis für schwerbehinderte Menschen",
    en: "Parking card for people with severe disabilities",
    "de-x-leicht": "Park·ausweis für Menschen mit Schwer·behinderung",
  },
  short: {
    de: "Sie beantragen den blauen oder den orangen Parkausweis, zum ersten Mal oder erneut.",
    en: "You apply for the blue or the orange parking card, for the first time or again.",
    "de-x-leicht": "Sie möchten einen Park·ausweis. Es gibt einen blauen und einen orangen Ausweis.",
  },
  blue: {
    de:
      "Blauer EU-Parkausweis: Merkzeichen aG oder Bl, oder beidseitige Amelie, Phokomelie oder Vergleichbares.",
    en: "Blue EU card: mark aG or Bl, or bilateral amelia, phocomelia or comparable.",
    "de-x-leicht":
      "Der blaue Ausweis: In Ihrem Schwer·behinderten·ausweis steht aG oder Bl. Oder Ihnen fehlen beide Arme oder beide Hände.",
  },
  orange: {
    de:
      "Oranger Parkausweis (Deutschland, ohne Behindertenparkplätze): zum Beispiel Merkzeichen G und B mit GdB ab 80 für Beine und Lendenwirbelsäule, oder ab 70 und zusätzlich ab 50 für Herz oder Lunge, Morbus Crohn oder Colitis ab 60, künstlicher Darmausgang und künstliche Harnableitung ab 70.",
    en:
      "Orange card (Germany, not for disabled bays): for example marks G and B with a degree from 80 for legs and lumbar spine, or from 70 plus from 50 for heart or lungs, Crohn's disease or colitis from 60, stoma plus urinary diversion from 70.",
    "de-x-leicht":
      "Der orange Ausweis: Er gilt nur in Deutschland. Sie dürfen damit nicht auf Behinderten·park·plätzen parken. Sie bekommen ihn bei bestimmten Krankheiten. Fragen Sie uns.",
  },
  always: {
    de:
      "Sind Sie nicht sicher? Stellen Sie den Antrag trotzdem: Jeder Fall wird einzeln geprüft, und auch gleichstehende Einschränkungen zählen.",
    en: "Not sure? Apply anyway: every case is assessed on its own, and equal impairments count as well.",
    "de-x-leicht": "Sind Sie nicht sicher? Stellen Sie den Antrag trotzdem. Wir prüfen jeden Antrag einzeln.",
  },
  disabilityCard: {
    de: "Schwerbehindertenausweis (beide Seiten) oder Feststellungsbescheid",
    en: "Disability card (both sides) or the notice of assessment",
    "de-x-leicht": "Ihr Schwer·behinderten·ausweis. Beide Seiten. Oder der Bescheid.",
  },
  photo: {
    de: "Passfoto, nur für den blauen Ausweis",
    en: "Passport photo, only for the blue card",
    "de-x-leicht": "Ein Pass·foto. Nur für den blauen Ausweis.",
  },
  oldCard: {
    de: "Der bisherige Parkausweis, wenn Sie einen haben",
    en: "Your previous parking card, if you have one",
    "de-x-leicht": "Ihr alter Park·ausweis. Wenn Sie einen haben.",
  },
  onlyBlue: {
    de: "nur für den blauen Ausweis",
    en: "only for the blue card",
    "de-x-leicht": "Nur für den blauen Ausweis.",
  },
  onlyRenewal: {
    de: "nur bei Verlängerung oder Ersatz",
    en: "only for a renewal or replacement",
    "de-x-leicht": "Nur wenn Sie schon einen Park·ausweis haben.",
  },
  noPlate: {
    de: "Ein Kennzeichen brauchen wir nicht: Der Ausweis gehört zur Person, nicht zum Fahrzeug.",
    en: "We need no number plate: the card belongs to the person, not to a vehicle.",
    "de-x-leicht": "Wir brauchen kein Auto·kenn·zeichen. Der Ausweis ist für Sie. Nicht für ein Auto.",
  },
  health: {
    de:
      "Angaben zu Ihrer Behinderung sind Gesundheitsdaten (Art. 9 DSGVO). Wir speichern sie verschlüsselt; nur wer Ihren Antrag bearbeitet, sieht sie.",
    en:
      "Information about your disability is health data (Art. 9 GDPR). We store it encrypted; only those who work on your application see it.",
    "de-x-leicht":
      "Wir schützen Ihre Daten. Nur wenige Personen dürfen sie sehen. Sie arbeiten an Ihrem Antrag.",
  },
  result: {
    de:
      "Ihr Antrag ist gestellt. Der Ausweis ist kostenlos, gilt bis zu fünf Jahre und kommt per Post oder liegt zum Abholen bereit.",
    en:
      "Your application is made. The card is free, valid for up to five years, and is sent by post or kept for you to collect.",
    "de-x-leicht":
      "Sie haben den Antrag gestellt. Der Ausweis kostet nichts. Er gilt bis zu 5 Jahre. Er kommt mit der Post. Oder Sie holen ihn ab.",
  },
});
