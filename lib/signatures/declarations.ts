import type { Text } from "#lib/i18n/mod.ts";
import { texts } from "./texts.ts";

/** A declaration's wording, by id and version. A changed wording gets a new version; the old ones stay, because signed sheets name them. */
export interface Declaration {
  readonly id: string;
  readonly version: number;
  readonly text: Text;
}

const DECLARATIONS: readonly Declaration[] = [
  { id: "readAndCorrect", version: 1, text: texts.declarationReadAndCorrect },
];

/** What is declared by a new signature. */
export const CURRENT_DECLARATION = { id: "readAndCorrect", version: 1 } as const;

/** @throws Error for a declaration that never was */
export function declarationOf(ref: { readonly id: string; readonly version: number }): Declaration {
  const found = DECLARATIONS.find(({ id, version }) => id === ref.id && version === ref.version);
  if (!found) throw new Error(`expected a known declaration, found ${ref.id} ${ref.version}`);
  return found;
}
