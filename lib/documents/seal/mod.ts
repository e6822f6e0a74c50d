export { readSealFile, Seal, type SealedBytes, type SealFacts, type SealSettings } from "./seal.ts";
export { type HeldSeal, type Verification, verify } from "./verify.ts";
