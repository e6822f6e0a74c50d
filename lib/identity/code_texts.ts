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
