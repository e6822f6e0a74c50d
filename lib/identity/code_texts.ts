import { staffTexts, type Text } from "#lib/i18n/mod.ts";
import type { DocumentKind, Feature, Step, StopReason } from "./shared.ts";
import { texts } from "./texts.ts";

/** One text per code: the compiler sees to it that none is missing. */
type TextOf<Code extends string> = Record<Code, Text>;

export const KIND_TEXTS: TextOf<DocumentKind> = staffTexts("identity.kind", {
  idCard: { de: "Personalausweis", en: "German identity card" },
  passport: { de: "Reisepass", en: "Passport" },
  residencePermit: { de: "Aufenthaltstitel (Karte)", en: "German residence permit (card)" },
  euIdCard: { de: "Identitätskarte (EU, EWR, Schweiz)", en: "Identity card (EU, EEA, Switzerland)" },
  travelDocument: {
    de: "Reiseausweis (Flüchtlinge, Ausländer)",
    en: "Travel document (refugees, foreigners)",
  },
});

export const STEP_TEXTS: TextOf<Step> = {
  document: texts.stepDocument,
  front: texts.stepFront,
  features: texts.stepFeatures,
  prompts: texts.stepPrompts,
  face: texts.stepFace,
  plausibility: texts.stepPlausibility,
  conclude: texts.stepConclude,
};

export const FEATURE_TEXTS: TextOf<Feature> = staffTexts("identity.feature", {
  hologramPortrait: {
    de: "Holografisches Porträt erscheint beim Kippen neben dem Lichtbild",
    en: "Holographic portrait appears beside the photograph when tilted",
  },
  movingStructures: {
    de: "Feine Formen wandern beim Kippen über das Lichtbild",
    en: "Fine shapes travel across the photograph when tilted",
  },
  tiltImage: {
    de: "Kippbild wechselt zwischen zwei Angaben",
    en: "Tilt image changes between two pieces of information",
  },
  colourShift: {
    de: "Ein Aufdruck wechselt beim Kippen die Farbe",
    en: "A print changes colour when tilted",
  },
  stateHologram: {
    de: "Staatszeichen oder Muster schimmert beim Kippen",
    en: "State emblem or pattern shimmers when tilted",
  },
  guilloches: {
    de: "Feine, ununterbrochene Linienmuster, auch unter dem Lichtbild",
    en: "Fine unbroken line patterns, under the photograph too",
  },
  microprint: {
    de: "Dünne Linien lösen sich aus der Nähe in Kleinstschrift auf",
    en: "Thin lines turn out to be tiny lettering close up",
  },
  irisPrint: {
    de: "Farben gehen im Untergrund weich ineinander über",
    en: "Background colours blend softly into one another",
  },
  laserPortrait: {
    de: "Lichtbild liegt im Dokument, ohne Rand und ohne Kante",
    en: "Photograph lies inside the document, without border or edge",
  },
  raisedLettering: {
    de: "Erhabene Schrift wirft bei schrägem Licht Schatten",
    en: "Raised lettering casts a shadow in slanting light",
  },
  secondPortrait: {
    de: "Zweites, kleineres Lichtbild ist gleich",
    en: "Second, smaller photograph is the same",
  },
  typeface: {
    de: "Schriftart und Zeilen der persönlichen Angaben sind gleichmäßig",
    en: "Typeface and lines of the personal data are even",
  },
  embossing: {
    de: "Prägung in der Oberfläche ist bei schrägem Licht zu sehen",
    en: "Embossing in the surface shows in slanting light",
  },
  securityThread: { de: "Sicherheitsfaden auf der Rückseite", en: "Security thread on the back" },
  cardBody: {
    de: "Karte ist starr, Ecken und Schichten unversehrt",
    en: "Card is rigid, corners and layers undamaged",
  },
  laminate: {
    de: "Folie der Datenseite liegt glatt, ohne Blasen und Schnitte",
    en: "Film of the data page lies flat, no bubbles or cuts",
  },
  binding: {
    de: "Datenseite ist fest eingebunden, Naht unversehrt",
    en: "Data page is firmly bound, seam undamaged",
  },
});

export const REASON_TEXTS: TextOf<StopReason> = staffTexts("identity.reason", {
  citizenWishes: { de: "Die Person möchte es nicht", en: "The person does not wish it" },
  documentNotAccepted: { de: "Kein geeignetes Dokument", en: "No suitable document" },
  expired: { de: "Dokument abgelaufen", en: "Document expired" },
  pictureTooPoor: { de: "Bild zu schlecht (Licht, Schärfe)", en: "Picture too poor (light, focus)" },
  featuresMissing: { de: "Merkmale nicht erkennbar", en: "Features not recognisable" },
  promptsNotDone: { de: "Aufforderungen nicht befolgt", en: "Prompts not followed" },
  faceDiffers: { de: "Lichtbild und Person passen nicht", en: "Photograph and person do not match" },
  implausible: { de: "Antworten passen nicht", en: "Answers do not fit" },
  thirdParty: { de: "Jemand Drittes nimmt Einfluss", en: "A third party exerts influence" },
  suspicion: { de: "Verdacht auf Fälschung oder Täuschung", en: "Suspected forgery or deception" },
  connection: { de: "Verbindung reicht nicht", en: "Connection is not sufficient" },
});

/** Where to look on each kind of document, in words only. */
export const KIND_HINTS: TextOf<DocumentKind> = staffTexts("identity.hint", {
  idCard: {
    de:
      "Scheckkarte aus starrem Kunststoff. Beim Kippen erscheint rechts vom Lichtbild ein zweites, schimmerndes Porträt, und feine Adler und Linien laufen darüber. Ein kleines Kippbild zeigt im Wechsel Porträt und Ablaufdatum. Auf der Rückseite verläuft ein Sicherheitsfaden mit Name und Nummer. Seit August 2021 steht vorn links oben das DE im blauen Feld mit zwölf Sternen.",
    en:
      "Credit-card size, stiff plastic. When tilted, a second shimmering portrait appears to the right of the photograph, and fine eagles and lines run across it. A small tilt image shows portrait and expiry date in turn. On the back runs a security thread with name and number. Since August 2021, DE stands in a blue field with twelve stars at the upper left of the front.",
  },
  passport: {
    de:
      "Die Datenseite ist fest eingebunden; deutsche Pässe seit 2017 haben dort eine starre Kunststoffkarte, ältere und viele fremde eine glatte Folie. Beim Kippen schimmern Porträt und Staatszeichen, Aufdrucke wechseln die Farbe. Das zweite, kleinere Porträt muss zum großen passen. Ein Gesicht mit Rand oder eine Folie mit Blasen ist ein Warnzeichen.",
    en:
      "The data page is firmly bound in; German passports since 2017 have a stiff plastic card there, older and many foreign ones a smooth film. When tilted, portrait and state emblem shimmer and prints change colour. The second, smaller portrait must match the large one. A face with a border, or a film with bubbles, is a warning sign.",
  },
  residencePermit: {
    de:
      "Scheckkarte im EU-Muster, starrer Kunststoff. Oben das Wort Aufenthaltstitel, darunter die Art des Titels. Ein Aufdruck wechselt beim Kippen die Farbe, ein Kippbild wechselt zwischen zwei Angaben, das kleine Porträt gleicht dem großen. Die Schrift ist stellenweise erhaben. Nebenbestimmungen können auf einem Zusatzblatt stehen.",
    en:
      "Credit-card size in the EU pattern, stiff plastic. At the top the word Aufenthaltstitel, below it the kind of permit. A print changes colour when tilted, a tilt image changes between two pieces of information, the small portrait equals the large one. Some lettering is raised. Conditions may be on a separate sheet.",
  },
  euIdCard: {
    de:
      "Neue Karten nach EU-Recht: starrer Kunststoff, Ländercode hell im blauen Feld mit zwölf Sternen, maschinenlesbare Zone auf der Rückseite. Karten ohne diese Zone gelten seit dem 3. August 2026 nicht mehr. Ältere nationale Karten sehen sehr verschieden aus: Wenn Sie eine nicht kennen, bitten Sie um den Reisepass oder um einen Besuch im Amt.",
    en:
      "New cards under EU law: stiff plastic, country code light in a blue field with twelve stars, machine-readable zone on the back. Cards without this zone have not been valid since 3 August 2026. Older national cards look very different: if you do not know one, ask for the passport or for a visit to the office.",
  },
  travelDocument: {
    de:
      "Ein Heft wie ein Pass. Der Reiseausweis für Flüchtlinge ist blau und hat vorn oben in der Ecke zwei Streifen; der für Ausländer ist grau. Die Datenseite ist wie beim Pass zu prüfen. Ein Vermerk kann sagen, dass die Angaben auf denen der Person beruhen: Dann reicht das Dokument nicht.",
    en:
      "A booklet like a passport. The travel document for refugees is blue with two stripes in an upper corner of the cover; the one for foreigners is grey. Check the data page as that of a passport. A remark may say that the data are based on the person's own statements: then the document is not enough.",
  },
});

/** What to do after a stop, for the clerk. */
export const ADVICE_TEXTS: TextOf<StopReason> = staffTexts("identity.advice", {
  citizenWishes: {
    de: "Das ist ihr gutes Recht. Bieten Sie den Besuch im Amt an.",
    en: "That is their right. Offer the visit to the office.",
  },
  documentNotAccepted: {
    de: "Fragen Sie nach einem anderen Dokument. Sonst: mit gültigem Ausweis oder Pass ins Amt.",
    en: "Ask for another document. Otherwise: to the office with a valid card or passport.",
  },
  expired: {
    de:
      "Fragen Sie nach einem anderen, gültigen Dokument. Sonst: ins Amt; dort kann auch gleich ein neuer Ausweis beantragt werden.",
    en:
      "Ask for another, valid document. Otherwise: to the office, where a new card can be applied for as well.",
  },
  pictureTooPoor: {
    de: "Helfen mehr Licht, eine andere Kamera oder ein anderes Gerät? Dann beginnen Sie eine neue Prüfung.",
    en: "Would more light, another camera or another device help? Then begin a new check.",
  },
  featuresMissing: {
    de: "Ein neuer Versuch mit anderem Licht oder Dokument ist möglich. Sonst: ins Amt.",
    en: "A new attempt with other light or another document is possible. Otherwise: to the office.",
  },
  promptsNotDone: {
    de: "Ist die Person allein und kann sie sich bewegen? Ein neuer Versuch ist möglich. Sonst: ins Amt.",
    en: "Is the person alone and able to move? A new attempt is possible. Otherwise: to the office.",
  },
  faceDiffers: {
    de: "Bieten Sie den Besuch im Amt an, ohne jemanden zu beschuldigen.",
    en: "Offer the visit to the office, without accusing anybody.",
  },
  implausible: {
    de: "Bieten Sie den Besuch im Amt an, ohne jemanden zu beschuldigen.",
    en: "Offer the visit to the office, without accusing anybody.",
  },
  thirdParty: {
    de: "Bieten Sie einen Besuch im Amt an, zu dem die Person allein kommen kann. Bei Gefahr: Leitung holen.",
    en: "Offer a visit to the office to which the person can come alone. In danger: call your lead.",
  },
  suspicion: {
    de: "Beenden Sie höflich, nennen Sie keinen Verdacht, und sagen Sie der Leitung Bescheid.",
    en: "End politely, name no suspicion, and tell your lead.",
  },
  connection: {
    de: "Bei besserer Verbindung ist ein neuer Versuch möglich. Sonst: neuer Videotermin oder ins Amt.",
    en:
      "With a better connection a new attempt is possible. Otherwise: a new visit by video, or to the office.",
  },
});
