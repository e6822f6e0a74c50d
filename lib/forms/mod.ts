export type { Confirmed, Seen } from "./confirming.ts";
export { type FormParts, type FormRefusal, phaseOf } from "./core.ts";
export type { FieldSet, Overwritten } from "./filling.ts";
export { Forms, type FormView } from "./forms.ts";
export type { RowChanged } from "./rows.ts";
export type { FormFacts } from "./store.ts";
export * from "./shared.ts";
