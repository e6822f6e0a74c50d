import type { ComponentChildren, JSX } from "preact";
import type { TownInfo } from "#lib/config/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import { checkStrings } from "#lib/visits/mod.ts";
import { Island } from "../island.tsx";

export interface DeviceCheckIslandProps {
  readonly t: Translator;
  readonly town: TownInfo;
  /** the page of this check, to which it reports as well: /appointments/:token/device-check, or a third person's */
  readonly href: string;
  /** without a script */
  readonly children: ComponentChildren;
}

/** The device check of an appointment or of a third person, before its day and in the waiting room. */
export function DeviceCheckIsland({ t, town, href, children }: DeviceCheckIslandProps): JSX.Element {
  const { phone, office, street, postcodeAndPlace: place } = town;
  return (
    <Island
      class="af-device-check"
      name="DeviceCheck"
      props={{
        texts: checkStrings(t, { phone, office, street, place }),
        socket: `/live/device-checks/${href.split("/").at(-2)}`,
        report: href,
        link: href,
      }}
    >
      {children}
    </Island>
  );
}
