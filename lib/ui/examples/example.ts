import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";

/** One state of one component: shown in the catalogue, rendered by the tests, checked by axe. */
export interface Example {
  readonly component: string;
  /** the state, in a few words; together with `component` unique */
  readonly state: string;
  /** fills the window, with these sheets beside app.css */
  readonly layout?: "visit" | "desk";
  readonly render: (t: Translator) => JSX.Element;
}
