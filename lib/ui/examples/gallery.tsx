import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import type { Example } from "./example.ts";

/** All examples that do not fill a window, below each other. */
export function Gallery(
  { t, examples }: { readonly t: Translator; readonly examples: readonly Example[] },
): JSX.Element {
  return (
    <>
      {examples.filter((example) => !example.layout).map((example) => (
        <div class="af-full" key={titleOf(example)} data-example={titleOf(example)}>
          <p class="af-heading__above">{titleOf(example)}</p>
          {example.render(t)}
        </div>
      ))}
    </>
  );
}

/** "TextField: faulty" */
export function titleOf(example: Example): string {
  return `${example.component}: ${example.state}`;
}
