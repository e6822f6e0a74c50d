import type { JSX } from "preact";
import { ButtonLink, Details, TickList } from "../mod.ts";
import { DeviceCheckIsland } from "./device_check.tsx";
import { guestTexts } from "./guest_texts.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

interface GuestCheckProps {
  readonly words: SessionWords;
  /** /visits/:token */
  readonly base: string;
}

/** From the door to a third person's device check. */
export function ToGuestCheck({ words: { t }, base }: GuestCheckProps): JSX.Element {
  return (
    <ButtonLink kind="secondary" icon="camera" href={`${base}/device-check`}>
      {t(guestTexts.checkDevice)}
    </ButtonLink>
  );
}

/** What helps a third person until they are let in, as in the citizen's waiting room. */
export function UntilLetIn({ words: { t, town }, base }: GuestCheckProps): JSX.Element {
  return (
    <>
      <h2 class="kern-heading-small af-step__heading">{t(visitTexts.untilThen)}</h2>
      <TickList
        items={[visitTexts.tipDevices, visitTexts.tipQuiet, visitTexts.tipLight].map((tip) => t(tip))}
      />
      <Details summary={t(guestTexts.checkDevice)}>
        <DeviceCheckIsland t={t} town={town} href={`${base}/device-check`}>
          <p>{t(visitTexts.noScript, { phone: town.phone })}</p>
        </DeviceCheckIsland>
      </Details>
    </>
  );
}
