export * from "./shared.ts";
export { deadlineProof, type DeadlineProofFacts } from "./deadline_proof.ts";
export { Documents, type Sealer, type StagedDocument, type StagedSeal } from "./documents.ts";
export { type IssuedFacts, issuedFacts, type IssuedQuery } from "./store.ts";
export { type FilledField, type FilledForm, filledForm } from "./filled_form.ts";
export { receipt, type ReceiptFacts } from "./receipt.ts";
export { Printer } from "./printer.ts";
export { renderPdf } from "./render.ts";
export {
  daysLeft,
  type HeldSeal,
  readSealFile,
  Seal,
  SEAL_WARNING_DAYS,
  type SealedBytes,
  type SealFacts,
  sealTexts,
  SELF_MADE_SEAL_FILE,
  type Timestamp,
  type Verification,
  verify,
} from "./seal/mod.ts";
export { type SheetFacts, type SheetSignature, signatureSheet } from "./signature_sheet.ts";
export { checkTexts as documentCheckTexts } from "./check_texts.ts";
export { texts as documentTexts } from "./texts.ts";
