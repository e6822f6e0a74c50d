import type { JSX } from "preact";
import { type Language, localeOf, type Translator } from "#lib/i18n/mod.ts";
import {
  DOCUMENT_KINDS,
  FEATURE_TEXTS,
  type FeatureGroup,
  type IdentityProtocol,
  identityTexts as texts,
  KIND_HINTS,
  KIND_TEXTS,
  PROMPT_TEXTS,
  questionTexts,
  stateName,
  STATES,
  type StepFault,
  suggestQuestions,
} from "#lib/identity/mod.ts";
import { Checkbox, Checkboxes, DateFields, Radios } from "../choices.tsx";
import { FieldError } from "../field_frame.tsx";
import { type Option, Select } from "../fields.tsx";
import { TickList } from "../lists.tsx";
import { Details } from "../messages.tsx";
import type { IdentityWizardProps } from "./IdentityWizard.tsx";

type Props = IdentityWizardProps & {
  readonly view: Extract<IdentityWizardProps["view"], { phase: "running" }>;
  readonly errorOf: (field: StepFault["field"]) => string | undefined;
};

/** What the present step asks of the clerk. */
export function StepQuestions(props: Props): JSX.Element {
  switch (props.view.step) {
    case "document":
      return <DocumentQuestions {...props} />;
    case "front":
      return <FrontQuestions {...props} />;
    case "features":
      return <FeatureQuestions {...props} />;
    case "prompts":
      return <PromptQuestions {...props} />;
    case "face":
      return <FaceQuestion {...props} />;
    case "plausibility":
      return <PlausibilityQuestion {...props} />;
    case "conclude":
      return <p class="kern-body">{props.t(texts.concludeAsk)}</p>;
  }
}

/** "Sichtprüfung per Video am …: Personalausweis, Deutschland, gültig bis …" */
export function describeDocument(
  { t, language, formats }: Pick<IdentityWizardProps, "t" | "language" | "formats">,
  { document, validUntil, concludedAt }: IdentityProtocol,
): string {
  if (!document || !validUntil) return "";
  return t(texts.establishedBy, {
    time: formats.dateAndTime(Temporal.Instant.from(concludedAt)),
    kind: t(KIND_TEXTS[document.kind]),
    state: stateName(document.issuingState, localeOf(language)),
    validUntil: formats.shortDate(Temporal.PlainDate.from(validUntil)),
  });
}

function DocumentQuestions({ t, language, view, typed, errorOf }: Props): JSX.Element {
  const shown = view.check.document;
  return (
    <>
      <Radios
        {...{ t, name: "kind", id: "identity-kind", label: t(texts.kind), required: true }}
        options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(KIND_TEXTS[kind]) }))}
        value={typed?.text("kind") ?? shown?.kind}
        error={errorOf("kind")}
      />
      <Select
        {...{ t, name: "issuingState", id: "identity-state", label: t(texts.issuingState), required: true }}
        options={stateOptions(language)}
        value={typed?.text("issuingState") ?? shown?.issuingState ?? "DE"}
        error={errorOf("issuingState")}
        autocomplete="off"
      />
    </>
  );
}

const optionsByLanguage = new Map<Language, readonly Option[]>();

/** Germany first, because most documents come from there; then by name. */
function stateOptions(language: Language): readonly Option[] {
  let options = optionsByLanguage.get(language);
  if (!options) {
    const locale = localeOf(language);
    const collator = new Intl.Collator(locale);
    const named = STATES.map((value) => ({ value, label: stateName(value, locale) }));
    named.sort((a, b) => collator.compare(a.label, b.label));
    options = [
      ...named.filter(({ value }) => value === "DE"),
      ...named.filter(({ value }) => value !== "DE"),
    ];
    optionsByLanguage.set(language, options);
  }
  return options;
}

function FrontQuestions({ t, view, typed, errorOf }: Props): JSX.Element {
  const [year = "", month = "", day = ""] = view.check.validUntil?.split("-") ?? [];
  const part = (name: string, known: string) => typed?.text(`validUntil-${name}`).slice(0, 8) ?? known;
  return (
    <>
      <p class="kern-body">{t(texts.frontAsk)}</p>
      <DateFields
        {...{ t, name: "validUntil", id: "identity-validUntil", label: t(texts.validUntil), required: true }}
        hint={t(texts.validUntilHint)}
        value={{ day: part("day", day), month: part("month", month), year: part("year", year) }}
        error={errorOf("validUntil")}
      />
    </>
  );
}

const GROUP_TEXTS: Record<FeatureGroup, typeof texts.optical> = {
  optical: texts.optical,
  print: texts.print,
  personalisation: texts.personalisation,
  material: texts.material,
};

function FeatureQuestions({ t, view, typed, errorOf }: Props): JSX.Element {
  const error = errorOf("features");
  const ticked = typed?.all("features") ?? view.check.features ?? [];
  return (
    <div role="group" aria-labelledby="identity-features">
      <p class="kern-label kern-label--large" id="identity-features" tabIndex={-1}>{t(texts.features)}</p>
      <p class="kern-hint">{t(texts.featuresHint)}</p>
      {error && <FieldError t={t} id="identity-features-error">{error}</FieldError>}
      {view.check.document && (
        <Details summary={t(texts.hintsTitle)} quiet>{t(KIND_HINTS[view.check.document.kind])}</Details>
      )}
      {view.groups.map(({ group, features }) => (
        <Checkboxes
          key={group}
          {...{ t, name: "features", id: `identity-${group}`, label: t(GROUP_TEXTS[group]), required: true }}
          options={features.map((feature) => ({ value: feature, label: t(FEATURE_TEXTS[feature]) }))}
          values={ticked}
        />
      ))}
    </div>
  );
}

function PromptQuestions({ t, view, typed, errorOf }: Props): JSX.Element {
  return (
    <>
      <p class="kern-body">{t(texts.promptsAsk)}</p>
      <Checkboxes
        {...{ t, name: "done", id: "identity-done", label: t(texts.promptsDone), required: true }}
        options={view.check.prompts.map((prompt) => ({ value: prompt, label: t(PROMPT_TEXTS[prompt]) }))}
        values={typed?.all("done") ?? view.check.promptsDone ?? []}
        error={errorOf("done")}
      />
    </>
  );
}

function FaceQuestion({ t, view, errorOf }: Props): JSX.Element {
  return (
    <>
      <p class="kern-body">{t(texts.faceAsk)}</p>
      <Checkbox
        {...{ t, name: "matches", id: "identity-matches", label: t(texts.faceMatches), required: true }}
        checked={view.check.faceMatchedAt !== undefined}
        error={errorOf("matches")}
      />
    </>
  );
}

function PlausibilityQuestion({ t, view, typed, errorOf, known, today }: Props): JSX.Element {
  return (
    <>
      <p class="kern-body">{t(texts.plausibilityAsk)}</p>
      <TickList
        items={suggestQuestions(known ?? { persons: 0 }, today).map((question) => (
          <>
            {t(question.text, question.values)}
            {question.known && (
              <span class="af-note">{t(questionTexts.known, { known: question.known })}</span>
            )}
          </>
        ))}
      />
      <Radios
        {...{ t, name: "plausible", id: "identity-plausible", label: t(texts.plausible), required: true }}
        options={yesAndNo(t)}
        value={typed?.text("plausible") ?? (view.check.plausible ? "yes" : undefined)}
        error={errorOf("plausible")}
        inline
      />
    </>
  );
}

function yesAndNo(t: Translator): readonly Option[] {
  return [{ value: "yes", label: t(texts.yes) }, { value: "no", label: t(texts.no) }];
}
