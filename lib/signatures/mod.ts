export * from "./shared.ts";
export { CURRENT_DECLARATION, type Declaration, declarationOf } from "./declarations.ts";
export { canComplete, type Completion } from "./levels.ts";
export { fullName, initialsOf, type NameDifference, nameDifference } from "./names.ts";
export { type DrawingFault, readDrawing } from "./read_drawing.ts";
export type {
  Closed,
  DrawnResult,
  GivenForm,
  Join,
  Signed,
  SigningRefusal,
  SigningResult,
  SmsTanResult,
  TanExtensionResult,
  TanRequestResult,
  TanResult,
  TypedResult,
} from "./results.ts";
export { Signatures } from "./signatures.ts";
export { LEVELS, onSheet, wayOf, WAYS } from "./ways.ts";
