import type { Text } from "#lib/i18n/mod.ts";
import { uploads as texts } from "./texts/uploads.ts";

/**
 * Every paper that can be sent over. A closed list, on purpose: identity documents are only ever shown to the camera (§ 20(2) PAuswG), so there
 * is no kind for them, no kind for "other papers" under which they could be asked for, and a service cannot name one (P28).
 */
export const UPLOAD_KINDS = [
  "landlordConfirmation",
  "powerOfAttorney",
  "guardianCertificate",
  "admission",
  "disabilityCard",
  "disabilityNotice",
  "photo",
  "oldCard",
  "addressAbroad",
] as const;
export type UploadKind = typeof UPLOAD_KINDS[number];

/** A paper the citizen sends over before, during or after the visit. */
export interface UploadAsked {
  readonly id: UploadKind;
  /** when it is needed, in words */
  readonly when?: Text;
}

/** What a paper is called, and what to look after when sending it. */
export const UPLOADS: Readonly<Record<UploadKind, { readonly name: Text; readonly hint?: Text }>> = {
  landlordConfirmation: { name: texts.landlordConfirmation, hint: texts.allPages },
  powerOfAttorney: { name: texts.powerOfAttorney, hint: texts.allPages },
  guardianCertificate: { name: texts.guardianCertificate, hint: texts.bothSides },
  admission: { name: texts.admission },
  disabilityCard: { name: texts.disabilityCard, hint: texts.bothSides },
  disabilityNotice: { name: texts.disabilityNotice, hint: texts.allPages },
  photo: { name: texts.photo, hint: texts.passportPhoto },
  oldCard: { name: texts.oldCard },
  addressAbroad: { name: texts.addressAbroad },
};

/** The kind of this name, or `undefined` where there is none. */
export function uploadKind(name: string): UploadKind | undefined {
  return UPLOAD_KINDS.find((kind) => kind === name);
}
