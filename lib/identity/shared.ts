/** The vocabulary of the check by a person, "Sichtprüfung per Video". Pure; browsers may import it. */

/** Kinds of document that a clerk may accept by video. A provisional card has too few features to be checked so: its holder comes in person. */
export const DOCUMENT_KINDS = [
  "idCard",
  "passport",
  "residencePermit",
  "euIdCard",
  "travelDocument",
] as const;
export type DocumentKind = typeof DOCUMENT_KINDS[number];

/** Groups of security features, as the banks' circular on video identification sorts them (it does not bind towns; good practice). */
export const FEATURE_GROUPS = ["optical", "print", "personalisation", "material"] as const;
export type FeatureGroup = typeof FEATURE_GROUPS[number];

/** From how many groups the checked features must come. */
const FEATURE_GROUPS_MIN = 3;

const CARDS: readonly DocumentKind[] = ["idCard", "residencePermit", "euIdCard"];
const BOOKLETS: readonly DocumentKind[] = ["passport", "travelDocument"];
const GERMAN: readonly DocumentKind[] = ["idCard", "passport", "residencePermit", "travelDocument"];

/** Security features that a camera shows; ultraviolet and chip are not among them. */
const FEATURE_TABLE = {
  hologramPortrait: { group: "optical", kinds: GERMAN },
  movingStructures: { group: "optical", kinds: GERMAN },
  tiltImage: { group: "optical", kinds: CARDS },
  colourShift: { group: "optical", kinds: ["residencePermit", "euIdCard", ...BOOKLETS] },
  stateHologram: { group: "optical", kinds: ["euIdCard", "passport"] },
  guilloches: { group: "print", kinds: DOCUMENT_KINDS },
  microprint: { group: "print", kinds: DOCUMENT_KINDS },
  irisPrint: { group: "print", kinds: DOCUMENT_KINDS },
  laserPortrait: { group: "personalisation", kinds: DOCUMENT_KINDS },
  raisedLettering: { group: "personalisation", kinds: CARDS },
  secondPortrait: { group: "personalisation", kinds: ["residencePermit", "euIdCard", ...BOOKLETS] },
  typeface: { group: "personalisation", kinds: DOCUMENT_KINDS },
  embossing: { group: "material", kinds: CARDS },
  securityThread: { group: "material", kinds: ["idCard"] },
  cardBody: { group: "material", kinds: CARDS },
  laminate: { group: "material", kinds: BOOKLETS },
  binding: { group: "material", kinds: BOOKLETS },
} as const satisfies Record<string, { group: FeatureGroup; kinds: readonly DocumentKind[] }>;

export type Feature = keyof typeof FEATURE_TABLE;
export const FEATURES = Object.keys(FEATURE_TABLE) as readonly Feature[];

export function groupOf(feature: Feature): FeatureGroup {
  return FEATURE_TABLE[feature].group;
}

/** The features that this kind of document has. */
export function featuresOf(kind: DocumentKind): readonly Feature[] {
  return FEATURES.filter((feature) => {
    const kinds: readonly DocumentKind[] = FEATURE_TABLE[feature].kinds;
    return kinds.includes(kind);
  });
}

/** Whether the checked features come from enough groups. */
export function coversEnoughGroups(features: readonly Feature[]): boolean {
  return new Set(features.map(groupOf)).size >= FEATURE_GROUPS_MIN;
}

/** Movements that a picture laid over the camera's does not follow. Two are drawn for each check, at least one with the document. */
export const DOCUMENT_PROMPTS = [
  ...["tiltUpDown", "tiltLeftRight", "fingerAcrossPortrait", "coverCorner", "circle", "handBehind"] as const,
] as const;
const FACE_PROMPTS = ["turnHead", "handBeforeFace", "documentBeforeFace"] as const;
/** Read aloud while the document is in the picture: voice, lips and document belong together. */
const SPOKEN_PROMPTS = ["readDigits"] as const;
export const PROMPTS = [...DOCUMENT_PROMPTS, ...FACE_PROMPTS, ...SPOKEN_PROMPTS] as const;
export type Prompt = typeof PROMPTS[number];

/** Why a check was stopped. */
export const STOP_REASONS = [
  ...["citizenWishes", "documentNotAccepted", "expired", "pictureTooPoor", "featuresMissing"] as const,
  ...["promptsNotDone", "faceDiffers", "implausible", "thirdParty", "suspicion", "connection"] as const,
] as const;
export type StopReason = typeof STOP_REASONS[number];

/** The steps, in order. */
export const STEPS = [
  "document",
  "front",
  "features",
  "prompts",
  "face",
  "plausibility",
  "conclude",
] as const;
export type Step = typeof STEPS[number];
