export { ACTS, actsFromForm, type FormAct } from "./acts.ts";
export { FormAnswers } from "./answers.ts";
export {
  type Content,
  content,
  type ContentRow,
  type ContentSection,
  exportJson,
  prefillKeyContent,
  sayValue,
} from "./content.ts";
export type { FormEvent } from "./events.ts";
export { checkDigit } from "./check_digit.ts";
export {
  type Actor,
  type Fault,
  type Field,
  type Filled,
  NOTHING_FILLED,
  type Parsed,
  type Rows,
} from "./field.ts";
export {
  askedPlaces,
  type FormFinding,
  type Journey,
  journey,
  needsConfirmation,
  type PageState,
  type PageStep,
  validate,
} from "./journey.ts";
export { type ExportValue, type Kind, type Speech, speechIn } from "./kind.ts";
export { FIELD_BYTES_MAX, LINE_CHARACTERS_MAX } from "./limits.ts";
export { checkDefinition, fieldIdOf, findGroup, findPlace, type Place, placesOf, rowsOf } from "./places.ts";
export {
  changesFromForm,
  inputName,
  type PostedChange,
  rawFromForm,
  sameRaw,
  shownMark,
  shownName,
} from "./posted.ts";
export { isBlank, kindOf, parse } from "./reading.ts";
export { mayEnter, maySee, type Phase } from "./rights.ts";
export { findState, STATE_CODES, stateName, statesIn } from "./states.ts";
