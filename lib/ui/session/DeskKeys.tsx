import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { Key } from "../mod.ts";
import { deskTexts } from "./desk_texts.ts";
import { KEYS } from "./keys.ts";

const WHAT = {
  call: deskTexts.keyCall,
  microphone: deskTexts.keyMicrophone,
  camera: deskTexts.keyCamera,
  identity: deskTexts.keyIdentity,
  formPage: deskTexts.keyFormPage,
  freeze: deskTexts.keyFreeze,
  confirmation: deskTexts.keyConfirmation,
  ending: deskTexts.keyEnding,
} as const;

/** All keys of the desk at a glance; each stands on its button as well. */
export function DeskKeys({ t }: { readonly t: Translator }): JSX.Element {
  const names = Object.keys(KEYS) as (keyof typeof KEYS)[];
  return (
    <section class="af-keys" aria-labelledby="keys-heading">
      <h3 class="kern-heading-small" id="keys-heading">{t(deskTexts.keys)}</h3>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>
              <Key>{KEYS[name]}</Key>
            </dt>
            <dd>{t(WHAT[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
