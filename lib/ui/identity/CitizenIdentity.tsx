import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { citizenIdentityTexts as texts, type CitizenIdentityView, PROMPT_TEXTS } from "#lib/identity/mod.ts";
import { Button, ButtonRow } from "../buttons.tsx";
import { Details } from "../messages.tsx";

export interface CitizenIdentityProps {
  readonly t: Translator;
  readonly view: CitizenIdentityView;
}

/** While the document is before the camera: a phone's rear one shows it better. */
const WITH_DOCUMENT: readonly CitizenIdentityView["phase"][] = [
  ...["haveReady", "showFront", "moveSlowly", "prompts", "besideFace"] as const,
];

/** What the citizen is asked to do while their document is looked at. It is said aloud as well; a change announces itself. */
export function CitizenIdentity({ t, view }: CitizenIdentityProps): JSX.Element {
  const isOver = view.phase === "established" || view.phase === "stopped";
  return (
    <section class="af-panel" aria-labelledby="ausweis-titel">
      <h2 class="kern-heading-small" id="ausweis-titel">{t(texts.title)}</h2>
      <div role="status">
        <p class="kern-body kern-body--large">{t(texts[view.phase])}</p>
        {view.phase === "prompts" && (
          <ol class="kern-body kern-body--large">
            {view.prompts.map((prompt) => <li key={prompt}>{t(PROMPT_TEXTS[prompt])}</li>)}
          </ol>
        )}
      </div>
      {WITH_DOCUMENT.includes(view.phase) && (
        <>
          <ButtonRow>
            <Button type="button" kind="secondary" icon="document" attributes={{ "data-show-document": "" }}>
              {t(texts.otherCamera)}
            </Button>
          </ButtonRow>
          <p class="kern-body">{t(texts.otherCameraHelp)}</p>
        </>
      )}
      {!isOver && (
        <Details summary={t(texts.privacyTitle)} quiet>
          <p class="kern-body">{t(texts.privacy)}</p>
          <p class="kern-body">{t(texts.inPerson)}</p>
        </Details>
      )}
    </section>
  );
}
