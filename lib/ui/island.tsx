import type { ComponentChildren, JSX } from "preact";
import { asset } from "./assets.ts";

declare global {
  /**
   * The islands there are, by file name, with their props. Each `islands/Name.tsx` adds itself:
   * `declare global { interface Islands { Name: NameProps } }`. Props travel as JSON.
   */
  // deno-lint-ignore no-empty-interface -- filled by the islands' own files
  interface Islands {}
}

/** The islands' names. Where a check sees a single file and none of the islands, any name will do. */
type IslandName = keyof Islands extends never ? string : keyof Islands;

/** Props every {@link Island} takes. */
export interface IslandProps<Name extends IslandName> {
  readonly name: Name;
  readonly props: Name extends keyof Islands ? Islands[Name] : unknown;
  /** What is there before, or without, the script: a sentence, a plain form. The island takes its place. */
  readonly children?: ComponentChildren;
  readonly class?: string;
  /** the island that will take this one's place: its script is fetched while there is time */
  readonly ahead?: IslandName;
}

/**
 * A place for a component that runs in the browser; islands/boot.ts brings it to life. The script stands beside each island, so
 * that pages without islands load none; a module named twice runs once.
 */
export function Island<Name extends IslandName>(island: IslandProps<Name>): JSX.Element {
  return (
    <>
      <div
        class={island.class}
        data-island={island.name}
        data-src={asset(`islands/${island.name}.js`)}
        data-props={JSON.stringify(island.props)}
        data-ahead={island.ahead && asset(`islands/${island.ahead}.js`)}
      >
        {island.children}
      </div>
      <script type="module" src={asset("islands/boot.js")} />
    </>
  );
}
