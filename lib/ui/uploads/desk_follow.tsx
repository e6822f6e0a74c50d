import type { JSX } from "preact";
import type { FollowedCase, UploadsView } from "#lib/cases/mod.ts";
import type { Formats, Text, Translator } from "#lib/i18n/mod.ts";
import { type UploadAsked, type UploadKind, UPLOADS } from "#lib/services/mod.ts";
import { Alert, Button, Panel, Section } from "../mod.ts";
import { followTexts as texts } from "./follow_texts.ts";
import type { UploadWords } from "./words.ts";

const STATE: Record<FollowedCase["state"], Text> = {
  complete: texts.complete,
  overdue: texts.overdue,
  some: texts.some,
  none: texts.none,
};

/** How a case stands whose papers are to follow, in one line: "Noch offen: Vollmacht. Frist: 15.03.2026". */
export function followLine(
  { t, formats }: UploadWords,
  { state, missing, lastDay }: Pick<FollowedCase, "state" | "missing" | "lastDay">,
): string {
  const names = missing.map((kind) => t(UPLOADS[kind].name)).join(", ");
  return t(STATE[state], { names, date: formats.shortDate(lastDay) });
}

/** On the desk: cases whose papers came, or whose date has passed, and what is still awaited (element `followed`). */
export function FollowedPanel(
  { t, formats, cases, serviceName }: UploadWords & {
    readonly cases: readonly FollowedCase[];
    readonly serviceName: (id: string) => string;
  },
): JSX.Element {
  const complete = cases.filter(({ state }) => state === "complete").length;
  return (
    <div id="followed" data-live-region="" tabIndex={-1}>
      <p class="kern-sr-only" role="status">{complete > 0 && t(texts.news, { count: complete })}</p>
      {cases.length > 0 && (
        <Panel heading={t(texts.title)}>
          <ul class="af-followed">
            {cases.map((one) => (
              <li key={one.caseId} class={`af-followed__case af-followed__case--${one.state}`}>
                <a class="kern-link" href={`/desk/cases/${one.caseId}`}>{one.name}</a>
                <span class="af-note">{serviceName(one.service)}</span>
                <span>{followLine({ t, formats }, one)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

/** In the ending form: which papers are to follow. Shown with the outcome that asks for it; ticked is what was asked for and has not come. */
export function MissingPapers(
  { t, papers, view, chosen }: {
    readonly t: Translator;
    readonly papers: readonly UploadAsked[];
    readonly view: UploadsView;
    /** what had been ticked before the form came back */
    readonly chosen?: readonly UploadKind[] | undefined;
  },
): JSX.Element | null {
  if (papers.length === 0) return null;
  const asked = view.requests.filter(({ fulfilled }) => !fulfilled).map(({ kind }) => kind);
  return (
    <fieldset class="af-ending__papers">
      <legend class="kern-label">{t(texts.which)}</legend>
      <p class="af-note">{t(texts.whichHelp)}</p>
      {papers.map(({ id }) => (
        <div key={id} class="kern-form-check af-choice">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id={`missing-${id}`}
            name="missing"
            value={id}
            checked={(chosen ?? asked).includes(id)}
          />
          <label class="kern-label" for={`missing-${id}`}>{t(UPLOADS[id].name)}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** Why closing was refused just now. */
export type CloseFault = keyof typeof CLOSE_FAULTS;
export const CLOSE_FAULTS = {
  closed: texts.refusedClosed,
  needsIdentity: texts.refusedNeeds,
  needsSignature: texts.refusedNeeds,
  lawAsksForMore: texts.refusedNeeds,
  nothingToReport: texts.refusedNeeds,
  recordsUnavailable: texts.refusedDown,
} as const;

export interface ClosePanelProps {
  readonly t: Translator;
  readonly formats: Formats;
  /** /desk/cases/:id */
  readonly base: string;
  readonly standing: Pick<FollowedCase, "state" | "missing" | "lastDay">;
  /** identity, signature or the law stand against "done", whatever comes */
  readonly cannotBeDone: boolean;
  /** a confirmation can be issued with it */
  readonly mayIssue: boolean;
  readonly refused?: CloseFault | undefined;
}

/** On the case's page: what has come, what is missing, and closing the case. */
export function ClosePanel(props: ClosePanelProps): JSX.Element {
  const { t, formats, base, standing, cannotBeDone, mayIssue, refused } = props;
  return (
    <Section heading={t(texts.closeTitle)} id="closing">
      <div class="af-prose">
        {refused && <Alert tone="warning" live title={t(CLOSE_FAULTS[refused])} />}
        <p class="kern-body">
          <strong>{followLine({ t, formats }, standing)}</strong>
        </p>
        {cannotBeDone
          ? <p class="kern-body">{t(texts.cannotBeDone)}</p>
          : (
            <form method="post" action={`${base}/closing`} class="af-prose">
              <input type="hidden" name="outcome" value="done" />
              <p class="kern-body">
                {t(standing.missing.length > 0 ? texts.doneHelpMissing : texts.doneHelp)}
              </p>
              {mayIssue && (
                <div class="kern-form-check af-choice">
                  <input
                    class="kern-form-check__checkbox"
                    type="checkbox"
                    id="issue"
                    name="issue"
                    value="yes"
                    checked
                  />
                  <label class="kern-label" for="issue">{t(texts.issue)}</label>
                </div>
              )}
              <Button kind={standing.missing.length > 0 ? "secondary" : "primary"}>{t(texts.done)}</Button>
            </form>
          )}
        <form method="post" action={`${base}/closing`} class="af-prose">
          <input type="hidden" name="outcome" value="mustComeIn" />
          <p class="kern-body">{t(texts.comeInHelp)}</p>
          <Button kind={cannotBeDone ? "primary" : "tertiary"}>{t(texts.comeIn)}</Button>
        </form>
      </div>
    </Section>
  );
}
