import type { JSX } from "preact";
import { asset } from "./assets.ts";

/** islands/page.ts, beside a Checklist that is kept or a Countdown that goes on; named twice it runs once. */
export function PageScript(): JSX.Element {
  return <script type="module" src={asset("islands/page.js")} />;
}
