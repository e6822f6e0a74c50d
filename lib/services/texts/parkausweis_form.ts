import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** The questions of the application: the disability and the card. */
export const card = citizenTexts("services.parkausweis.card", {
  formTitle: {
    de: "Antrag auf einen Parkausweis für schwerbehinderte Menschen",
    en: "Application for a parking card for people with severe disabilities",
    "de-x-leicht": "Antrag auf einen Park·ausweis",
  },
  groundsPage: { de: "Ihre Behinderung", en: "Your disability", "de-x-leicht": "Ihre Behinderung" },
  groundsIntro: {
    de:
      "Nach diesen Angaben empfehlen wir Ihnen einen Ausweis. Das ist nur ein Rat: Sie können jeden Antrag stellen, und jeder Fall wird einzeln geprüft. Es sind Gesundheitsdaten (Art. 9 DSGVO); nur wer Ihren Antrag bearbeitet, sieht sie.",
    en:
      "By these answers we recommend a card. It is only advice: you may apply in any case, and every case is assessed on its own. This is health data (Art. 9 GDPR); only those who work on your application see it.",
    "de-x-leicht":
      "Wir geben Ihnen einen Rat: Welcher Ausweis passt? Sie dürfen immer einen Antrag stellen. Wir schützen Ihre Daten.",
  },
  marks: {
    de: "Welche Merkzeichen stehen in Ihrem Schwerbehindertenausweis?",
    en: "Which marks does your disability card show?",
    "de-x-leicht": "Welche Buch·staben stehen in Ihrem Schwer·behinderten·ausweis?",
  },
  marksWhy: {
    de: "Nur diese vier Merkzeichen sind für den Parkausweis wichtig; andere brauchen wir nicht.",
    en: "Only these four marks matter for the parking card; we do not need others.",
    "de-x-leicht": "Nur diese Buch·staben sind für den Park·ausweis wichtig.",
  },
  markAg: { de: "aG", en: "aG", "de-x-leicht": "aG" },
  markBl: { de: "Bl", en: "Bl", "de-x-leicht": "Bl" },
  markAgBl: { de: "aG und Bl", en: "aG and Bl", "de-x-leicht": "aG und Bl" },
  markGb: { de: "G und B", en: "G and B", "de-x-leicht": "G und B" },
  markOther: {
    de: "keine davon, oder nur eines von G und B",
    en: "none of these, or only one of G and B",
    "de-x-leicht": "keine davon. Oder nur G. Oder nur B.",
  },
  degree: {
    de: "Grad der Behinderung (GdB)",
    en: "Degree of disability (GdB)",
    "de-x-leicht": "Wie hoch ist der Grad der Behinderung? (GdB)",
  },
  degreeHint: {
    de: "Die Zahl im Ausweis, zum Beispiel 80",
    en: "The number in the card, for example 80",
    "de-x-leicht": "Die Zahl im Ausweis. Zum Beispiel: 80.",
  },
  grounds: {
    de: "Trifft eines davon auf Sie zu?",
    en: "Does one of these apply to you?",
    "de-x-leicht": "Was passt zu Ihnen?",
  },
  groundsHint: {
    de: "Es steht im Feststellungsbescheid. Nennen Sie nur, worauf Sie den Antrag stützen.",
    en: "It is in the notice of assessment. State only what your application rests on.",
    "de-x-leicht": "Das steht in Ihrem Bescheid.",
  },
  limbs: {
    de: "beidseitige Amelie oder Phokomelie oder eine vergleichbare Einschränkung",
    en: "bilateral amelia or phocomelia, or a comparable impairment",
    "de-x-leicht": "Mir fehlen beide Arme oder beide Hände. Oder etwas Ähnliches.",
  },
  legs: {
    de: "Funktionsstörungen der Beine, auch der Lendenwirbelsäule, soweit sie sich auf das Gehen auswirkt",
    en: "impairments of the legs, and of the lumbar spine as far as it affects walking",
    "de-x-leicht": "Meine Beine oder mein unterer Rücken sind krank. Ich kann schlecht gehen.",
  },
  legsHeart: {
    de: "dasselbe, und zugleich Funktionsstörungen des Herzens oder der Atmungsorgane",
    en: "the same, and at the same time impairments of the heart or the respiratory organs",
    "de-x-leicht": "Das Gleiche. Und auch mein Herz oder meine Lunge sind krank.",
  },
  bowel: {
    de: "Morbus Crohn oder Colitis ulcerosa",
    en: "Crohn's disease or ulcerative colitis",
    "de-x-leicht": "Ich habe Morbus Crohn oder Colitis. Das ist eine Darm·krankheit.",
  },
  stoma: {
    de: "künstlicher Darmausgang und zugleich künstliche Harnableitung",
    en: "a stoma and at the same time a urinary diversion",
    "de-x-leicht": "Ich habe einen künstlichen Darm·ausgang. Und auch einen künstlichen Weg für den Urin.",
  },
  otherGround: { de: "nichts davon", en: "none of these", "de-x-leicht": "nichts davon" },
  groundDegree: {
    de: "GdB allein dafür",
    en: "Degree for this alone",
    "de-x-leicht": "GdB nur dafür",
  },
  heartDegree: {
    de: "GdB für Herz oder Atmungsorgane",
    en: "Degree for heart or respiratory organs",
    "de-x-leicht": "GdB für Herz oder Lunge",
  },
  groundDegreeHint: {
    de: "Der Einzel-GdB aus dem Bescheid. Finden Sie ihn nicht, lassen Sie das Feld leer.",
    en: "The single degree from the notice. If you cannot find it, leave this empty.",
    "de-x-leicht": "Die Zahl steht im Bescheid. Finden Sie die Zahl nicht? Dann lassen Sie das Feld leer.",
  },
  page: { de: "Parkausweis", en: "Parking card", "de-x-leicht": "Park·ausweis" },
  kind: {
    de: "Welchen Parkausweis beantragen Sie?",
    en: "Which card do you apply for?",
    "de-x-leicht": "Welchen Park·ausweis möchten Sie?",
  },
  blue: { de: "den blauen EU-Parkausweis", en: "the blue EU card", "de-x-leicht": "den blauen Ausweis" },
  blueHint: {
    de: "gilt in der ganzen EU und auf Behindertenparkplätzen",
    en: "valid throughout the EU and in disabled bays",
    "de-x-leicht": "Er gilt in ganz Europa. Sie dürfen auf Behinderten·park·plätzen parken.",
  },
  orange: { de: "den orangen Parkausweis", en: "the orange card", "de-x-leicht": "den orangen Ausweis" },
  orangeHint: {
    de: "gilt in Deutschland, nicht auf Behindertenparkplätzen",
    en: "valid in Germany, not in disabled bays",
    "de-x-leicht": "Er gilt nur in Deutschland. Er gilt nicht auf Behinderten·park·plätzen.",
  },
  either: {
    de: "den, der mir zusteht; bitte prüfen Sie beide",
    en: "the one I am entitled to; please assess both",
    "de-x-leicht": "Ich weiß es nicht. Bitte prüfen Sie das.",
  },
  occasion: {
    de: "Worum geht es?",
    en: "What is it about?",
    "de-x-leicht": "Warum brauchen Sie einen Ausweis?",
  },
  first: {
    de: "erster Antrag",
    en: "first application",
    "de-x-leicht": "Ich hatte noch keinen Park·ausweis.",
  },
  renewal: { de: "Verlängerung", en: "renewal", "de-x-leicht": "Mein Park·ausweis läuft ab." },
  loss: {
    de: "Ersatz nach Verlust oder Diebstahl",
    en: "loss or theft",
    "de-x-leicht": "Mein Park·ausweis ist weg.",
  },
  damage: {
    de: "Ersatz für einen beschädigten Ausweis",
    en: "damage",
    "de-x-leicht": "Mein Park·ausweis ist kaputt.",
  },
  oldNumber: {
    de: "Nummer des bisherigen Parkausweises",
    en: "Number of the previous card",
    "de-x-leicht": "Nummer vom alten Park·ausweis",
  },
  oldNumberLost: {
    de: "Nummer des verlorenen Parkausweises, wenn Sie sie wissen",
    en: "Number of the lost card, if you know it",
    "de-x-leicht": "Nummer vom alten Park·ausweis. Wenn Sie die Nummer wissen.",
  },
  lossNotice: {
    de: "Findet sich der Ausweis wieder, geben Sie ihn bitte bei uns ab: Gültig ist dann nur noch der neue.",
    en: "If the card turns up again, please hand it in: only the new one is valid then.",
    "de-x-leicht": "Finden Sie den alten Ausweis wieder? Dann geben Sie ihn uns. Nur der neue Ausweis gilt.",
  },
  returnNotice: {
    de: "Bitte geben Sie den bisherigen Ausweis zurück, sobald Sie den neuen haben.",
    en: "Please return the previous card as soon as you have the new one.",
    "de-x-leicht": "Haben Sie den neuen Ausweis? Dann geben Sie uns den alten zurück.",
  },
  delivery: {
    de: "Wie möchten Sie den Ausweis bekommen?",
    en: "How would you like to get the card?",
    "de-x-leicht": "Wie bekommen Sie den Ausweis?",
  },
  post: { de: "per Post", en: "by post", "de-x-leicht": "mit der Post" },
  collect: { de: "Ich hole ihn ab", en: "I will collect it", "de-x-leicht": "Ich hole ihn ab." },
});

/** What is advised, and by which rule. Advice informs and never refuses. */
export const advice = citizenTexts("services.parkausweis.advice", {
  blueByMark: {
    de: "Nach Ihren Angaben passt der blaue EU-Parkausweis: Merkzeichen aG oder Bl.",
    en: "By your answers the blue EU card fits: mark aG or Bl.",
    "de-x-leicht": "Der blaue Ausweis passt zu Ihnen. Der Grund: Sie haben aG oder Bl.",
  },
  blueByLimbs: {
    de:
      "Nach Ihren Angaben passt der blaue EU-Parkausweis: beidseitige Amelie, Phokomelie oder Vergleichbares.",
    en: "By your answers the blue EU card fits: bilateral amelia, phocomelia or comparable.",
    "de-x-leicht": "Der blaue Ausweis passt zu Ihnen. Der Grund: Ihnen fehlen Arme oder Hände.",
  },
  orangeByLegs: {
    de:
      "Nach Ihren Angaben passt der orange Parkausweis: G und B mit GdB ab 80 allein für Beine und Lendenwirbelsäule.",
    en:
      "By your answers the orange card fits: G and B with a degree from 80 for legs and lumbar spine alone.",
    "de-x-leicht": "Der orange Ausweis passt zu Ihnen. Der Grund: G und B und ein GdB ab 80 für die Beine.",
  },
  orangeByLegsAndHeart: {
    de:
      "Nach Ihren Angaben passt der orange Parkausweis: G und B mit GdB ab 70 für Beine und Lendenwirbelsäule und zugleich ab 50 für Herz oder Atmungsorgane.",
    en:
      "By your answers the orange card fits: G and B with a degree from 70 for legs and lumbar spine and from 50 for heart or respiratory organs.",
    "de-x-leicht":
      "Der orange Ausweis passt zu Ihnen. Der Grund: G und B. GdB ab 70 für die Beine. GdB ab 50 für Herz oder Lunge.",
  },
  orangeByBowel: {
    de: "Nach Ihren Angaben passt der orange Parkausweis: Morbus Crohn oder Colitis ulcerosa mit GdB ab 60.",
    en: "By your answers the orange card fits: Crohn's disease or ulcerative colitis with a degree from 60.",
    "de-x-leicht": "Der orange Ausweis passt zu Ihnen. Der Grund: Ihre Darm·krankheit und ein GdB ab 60.",
  },
  orangeByStoma: {
    de:
      "Nach Ihren Angaben passt der orange Parkausweis: künstlicher Darmausgang und künstliche Harnableitung mit GdB ab 70.",
    en: "By your answers the orange card fits: stoma and urinary diversion with a degree from 70.",
    "de-x-leicht":
      "Der orange Ausweis passt zu Ihnen. Der Grund: die künstlichen Ausgänge und ein GdB ab 70.",
  },
  none: {
    de:
      "Auf diese Angaben allein stützt sich keine der Regeln. Sie können den Antrag trotzdem stellen: Auch wer diesen Gruppen gleichsteht, kann den Ausweis bekommen, und das wird einzeln geprüft.",
    en:
      "None of the rules rests on these answers alone. You may still apply: whoever is equal to these groups may get the card, and that is assessed case by case.",
    "de-x-leicht":
      "Keine Regel passt genau. Sie dürfen den Antrag trotzdem stellen. Wir prüfen Ihren Antrag einzeln.",
  },
});

/** What only the clerk sees. */
export const clerk = staffTexts("services.parkausweis.clerk", {
  decision: { de: "Vermerk zur Einzelfallprüfung", en: "Remark on the assessment" },
  decisionHint: {
    de: "Auf welche Regel sich der Ausweis stützt, oder warum der Fall gleichsteht",
    en: "Which rule the card rests on, or why the case is equal to one",
  },
});
