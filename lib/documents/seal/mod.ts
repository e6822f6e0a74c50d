export {
  daysLeft,
  readSealFile,
  Seal,
  SEAL_WARNING_DAYS,
  type SealedBytes,
  type SealFacts,
  type SealSettings,
  SELF_MADE_SEAL_FILE,
} from "./seal.ts";
export { sealTexts } from "./texts.ts";
export type { Timestamp } from "./timestamp.ts";
export { type HeldSeal, type Verification, verify } from "./verify.ts";
