import type { ComponentChildren, JSX } from "preact";
import type { TownInfo } from "#lib/config/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import { checkStrings } from "#lib/visits/mod.ts";
import { Island } from "../island.tsx";

export interface DeviceCheckIslandProps {
  readonly t: Translator;
  readonly town: TownInfo;
  /** the appointment's link token */
  readonly token: string;
  /** without a script */
  readonly children: ComponentChildren;
}

/** The device check of an appointment, before its day and in the waiting room. */
export function DeviceCheckIsland({ t, town, token, children }: DeviceCheckIslandProps): JSX.Element {
  const { phone, office, street, postcodeAndPlace: place } = town;
  return (
    <Island
      class="af-device-check"
      name="DeviceCheck"
      props={{
        texts: checkStrings(t, { phone, office, street, place }),
        socket: `/live/device-checks/${token}`,
        report: `/appointments/${token}/device-check`,
        link: `/appointments/${token}/device-check`,
      }}
    >
      {children}
    </Island>
  );
}
