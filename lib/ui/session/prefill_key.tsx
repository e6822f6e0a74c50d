import type { JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import { prefillKeyContent } from "#lib/forms/mod.ts";
import { SummaryList } from "../mod.ts";
import { deskTexts } from "./desk_texts.ts";
import type { SessionWords } from "./words.ts";

/**
 * The four items of § 23(3) BMG by which the clerk finds the person in the specialist system (element `prefill-key`), to be copied from here.
 * Empty while one of them is missing.
 */
export function PrefillKeyView(
  { view, words: { t, language } }: { readonly view: CaseView; readonly words: SessionWords },
): JSX.Element {
  const key = view.journey && view.service.prefillKey?.(view.journey.answers);
  if (!key) return <div id="prefill-key" />;
  return (
    <div id="prefill-key">
      <details class="af-frozen" id="prefill-key-items">
        <summary>{t(deskTexts.prefillKey)}</summary>
        <SummaryList
          rows={prefillKeyContent(key, language).map(({ label, value }) => ({ key: label, value }))}
        />
      </details>
    </div>
  );
}
