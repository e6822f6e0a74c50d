import type { ComponentChildren, JSX } from "preact";
import type { Formats, Language, Translator } from "#lib/i18n/mod.ts";
import {
  ADVICE_TEXTS,
  describeMrz,
  describeStepFault,
  identityTexts as texts,
  type KnownFacts,
  type MrzVerdict,
  REASON_TEXTS,
  type Step,
  STEP_TEXTS,
  type StepFault,
  STOP_REASONS,
  type TypedForm,
  type WizardView,
} from "#lib/identity/mod.ts";
import { Button } from "../buttons.tsx";
import { ProgressSteps } from "../desk.tsx";
import { Select, TextArea } from "../fields.tsx";
import { Alert, Details } from "../messages.tsx";
import { KEYS } from "../session/keys.ts";
import { describeDocument, StepQuestions } from "./StepQuestions.tsx";

export interface IdentityWizardProps {
  readonly t: Translator;
  readonly language: Language;
  readonly formats: Formats;
  /** where the forms are sent: /desk/visits/:id/identity */
  readonly action: string;
  readonly view: WizardView;
  /** what was wrong with the step just sent, and what was typed */
  readonly faults?: readonly StepFault[];
  readonly typed?: TypedForm | undefined;
  /** what a look at the typed machine-readable zone found */
  readonly mrz?: MrzVerdict;
  /** the step without which the check cannot be concluded */
  readonly missing?: Step;
  /** why what was just sent was not taken */
  readonly refused?: "otherClerk" | "outOfOrder" | "notStarted" | "tryAgain";
  /** what the case says already, for the questions */
  readonly known?: KnownFacts;
  /** the town's date */
  readonly today: Temporal.PlainDate;
  /** where the visit is ended: /desk/visits/:id/ending */
  readonly ending?: string;
  /** the address that shows an earlier step again */
  readonly stepHref?: (step: Step) => string;
}

const REFUSED = {
  otherClerk: texts.refusedOtherClerk,
  outOfOrder: texts.refusedOutOfOrder,
  notStarted: texts.refusedNotStarted,
  tryAgain: texts.refusedTryAgain,
} as const;

/** The clerk's way through the check: one step at a time, plain forms, stopping always possible. */
export function IdentityWizard(props: IdentityWizardProps): JSX.Element {
  const { t, refused } = props;
  return (
    <>
      {refused && <Alert tone="warning" title={t(REFUSED[refused])} live />}
      <Phase {...props} />
    </>
  );
}

function Phase(props: IdentityWizardProps): JSX.Element {
  const { t, view } = props;
  switch (view.phase) {
    case "established":
      return (
        <Alert tone="success" title={t(texts.established)}>
          <p class="kern-body">{describeDocument(props, view.protocol)}</p>
        </Alert>
      );
    case "notStarted":
      return (
        <>
          <p class="kern-body">{t(texts.intro)}</p>
          {view.stopped.map(({ outcome, concludedAt }) =>
            outcome.kind === "stopped" && (
              <Alert
                key={concludedAt}
                tone="warning"
                title={t(texts.stoppedBefore, { reason: t(REASON_TEXTS[outcome.reason]) })}
              >
                <p class="kern-body">{t(ADVICE_TEXTS[outcome.reason])}</p>
              </Alert>
            )
          )}
          <StepForm {...props} step="start">
            <Button icon="identity-card" shortcut={KEYS.identity}>
              {t(view.stopped.length > 0 ? texts.startAgain : texts.start)}
            </Button>
          </StepForm>
          {view.stopped.length > 0 && props.ending && (
            <form method="post" action={props.ending}>
              <input type="hidden" name="outcome" value="mustComeIn" />
              <Button kind="secondary" icon="leave">{t(texts.endInPerson)}</Button>
            </form>
          )}
        </>
      );
    case "otherClerk":
      return (
        <>
          <p class="kern-body">{t(texts.otherClerk)}</p>
          <StepForm {...props} step="start">
            <Button>{t(texts.startAgain)}</Button>
          </StepForm>
        </>
      );
    case "running":
      return <Running {...props} view={view} />;
  }
}

/** A form that says by `step` what it is about. */
function StepForm(
  { action, step, children }: { action: string; step: string; children: ComponentChildren },
): JSX.Element {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="step" value={step} />
      {children}
    </form>
  );
}

type RunningProps = IdentityWizardProps & { readonly view: Extract<WizardView, { phase: "running" }> };

function Running(props: RunningProps): JSX.Element {
  const { t, view, missing } = props;
  const errorOf = (field: StepFault["field"]) => {
    const found = props.faults?.find((fault) => fault.field === field);
    return found && describeStepFault(t, found);
  };
  // What was typed for another step, or into the look at the machine-readable zone, is not this step's answer.
  const typed = props.typed?.text("step") === view.step ? props.typed : undefined;
  return (
    <>
      <Steps {...props} />
      <div class="af-prose">
        {missing && (
          <Alert tone="warning" title={t(texts.incomplete, { step: t(STEP_TEXTS[missing]) })} live />
        )}
        <StepForm {...props} step={view.step}>
          <StepQuestions {...props} typed={typed} errorOf={errorOf} />
          <Button shortcut={KEYS.identity}>
            {t(view.step === "conclude" ? texts.conclude : texts.next)}
          </Button>
        </StepForm>
        {(view.step === "front" || view.step === "features") && <MrzTool {...props} />}
        <Stop {...props} />
      </div>
    </>
  );
}

const PROGRESS = { done: "done", current: "now", open: "open" } as const;

function Steps({ t, view, stepHref }: RunningProps): JSX.Element {
  return (
    <ProgressSteps
      label={t(texts.stepsLabel)}
      words={{ done: t(texts.stepDone), now: t(texts.stepNow), open: t(texts.stepOpen) }}
      steps={view.steps.map(({ step, state }) => ({
        state: PROGRESS[state],
        label: state === "done" && stepHref
          ? <a class="kern-link kern-link--no-visited-state" href={stepHref(step)}>{t(STEP_TEXTS[step])}</a>
          : t(STEP_TEXTS[step]),
      }))}
    />
  );
}

/** Check digits on what the clerk types. The field comes back empty: nothing of it is kept, not even in the page. */
function MrzTool(props: RunningProps): JSX.Element {
  const { t, mrz } = props;
  const found = mrz && describeMrz(t, mrz);
  return (
    <Details summary={t(texts.mrzTitle)} open={found !== undefined}>
      {found && (
        <Alert tone={found.good ? "success" : "warning"} title={found.sentences[0]} live>
          {found.sentences.length > 1 && <p class="kern-body">{found.sentences.slice(1).join(" ")}</p>}
        </Alert>
      )}
      <StepForm {...props} step="mrz">
        <TextArea
          {...{ t, name: "mrz", id: "identity-mrz", label: t(texts.mrz), hint: t(texts.mrzHint) }}
          rows={3}
          maxlength={200}
          autocomplete="off"
          attributes={{ spellcheck: "false", autocapitalize: "characters" }}
          required
        />
        <Button kind="secondary">{t(texts.mrzCheck)}</Button>
      </StepForm>
    </Details>
  );
}

function Stop(props: RunningProps): JSX.Element {
  const { t } = props;
  return (
    <Details summary={t(texts.stopTitle)}>
      <p class="kern-body">{t(texts.stopHint)}</p>
      <StepForm {...props} step="stop">
        <Select
          {...{ t, name: "reason", id: "identity-reason", label: t(texts.reason), required: true }}
          options={STOP_REASONS.map((reason) => ({ value: reason, label: t(REASON_TEXTS[reason]) }))}
        />
        <Button kind="danger">{t(texts.stop)}</Button>
      </StepForm>
    </Details>
  );
}
