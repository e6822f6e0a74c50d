export * from "./shared.ts";
export { PdfWorkers } from "./files/pdfs.ts";
export { PictureWorkers } from "./pictures/pictures.ts";
export { uploadTexts } from "./texts.ts";
export { REFUSAL_TEXTS } from "./refusals.ts";
export {
  type AddResult,
  type PreparedUpload,
  type PrepareResult,
  type UploadParts,
  Uploads,
} from "./uploads.ts";
