import type { Example } from "./examples/example.ts";
import { fieldExamples } from "./examples/fields.tsx";
import { layoutExamples } from "./examples/layouts.tsx";
import { listExamples } from "./examples/lists.tsx";
import { partExamples } from "./examples/parts.tsx";
import { formExamples } from "./form/examples.tsx";
import { signingExamples } from "./signing/examples.tsx";

/** Every component in every state worth seeing: one list for the catalogue, the tests and axe. */
export const EXAMPLES: readonly Example[] = [
  ...partExamples,
  ...listExamples,
  ...fieldExamples,
  ...layoutExamples,
  ...formExamples,
  ...signingExamples,
];

export type { Example };
export { Gallery, titleOf } from "./examples/gallery.tsx";
