import type { JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import { Alert, Button, ButtonRow, ErrorSummary, Radios } from "../mod.ts";
import { ownEndingTexts as texts } from "./own_ending_texts.ts";
import type { SessionWords } from "./words.ts";

/** Why the citizen's own ending was not done just now. */
export type OwnEndingRefusal = "choose" | "changed" | "again";

export interface OwnEndingProps {
  readonly view: Pick<CaseView, "status" | "journey">;
  readonly words: Pick<SessionWords, "t">;
  /** /visits/:token */
  readonly base: string;
  readonly refused?: OwnEndingRefusal | undefined;
}

/**
 * Where the form ends without a report, the citizen may end the visit by themselves: a choice and then the button, so that neither a slip nor a
 * program that presses buttons ends anything. The element is always there, so that it comes and goes without moving the form; what it stands in
 * is a live region.
 */
export function OwnEnding({ view, words: { t }, base, refused }: OwnEndingProps): JSX.Element {
  const offered = view.journey?.ending !== undefined;
  const error = refused === "choose" ? t(texts.choose) : undefined;
  return (
    <div id="own-ending">
      {refused && refused !== "choose" && <Alert tone="warning" title={t(texts[refused])} />}
      {offered && (
        <section class="af-own-ending" aria-labelledby="own-ending-title">
          <ErrorSummary t={t} errors={error ? [{ fieldId: "decision", message: error }] : []} />
          <h2 class="kern-heading-medium" id="own-ending-title">{t(texts.title)}</h2>
          <p class="kern-body">{t(texts.help)}</p>
          <form method="post" action={`${base}/ending`} noValidate>
            <Radios
              t={t}
              name="decision"
              label={t(texts.question)}
              required
              error={error}
              options={[
                { value: "end", label: t(texts.end), hint: t(texts.endHint) },
                {
                  value: "stay",
                  label: t(view.status === "waiting" ? texts.stayWaiting : texts.stayTalking),
                },
              ]}
            />
            <ButtonRow>
              <Button>{t(texts.confirm)}</Button>
            </ButtonRow>
          </form>
        </section>
      )}
    </div>
  );
}
