import type { JSX } from "preact";

/**
 * A part of a live page: the element with the id `target`. With `parts`, the element as a whole is only replaced when `shape` changes; as long as
 * it stays, each part is replaced by itself.
 */
export interface LiveRegion {
  readonly target: string;
  readonly element: JSX.Element;
  readonly parts?: { readonly shape: string; readonly elements: ReadonlyMap<string, JSX.Element> };
}
