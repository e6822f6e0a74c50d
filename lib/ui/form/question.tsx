import type { ComponentChildren, JSX } from "preact";
import {
  type Field,
  type FormFinding,
  kindOf,
  type Place,
  shownMark,
  shownName,
  speechIn,
} from "#lib/forms/shared.ts";
import type { Language } from "#lib/i18n/mod.ts";
import type { FormRole, RuleContext } from "#lib/services/shared.ts";
import type { FieldProps } from "../field_frame.tsx";
import { Alert } from "../messages.tsx";
import { Control, shownValue } from "./control.tsx";
import { ProvenanceActs, type ProvenanceProps, provenanceText, Writing } from "./provenance.tsx";
import { texts } from "./texts.ts";

export interface QuestionViewProps {
  readonly language: Language;
  readonly place: Place;
  readonly field: Field | undefined;
  readonly findings: readonly FormFinding[];
  readonly viewer: FormRole;
  readonly context: RuleContext;
  readonly editable: boolean;
  /** also say what is only missing: after the person asked to go on */
  readonly showMissing?: boolean;
  /** who is in this field at the moment, other than the viewer */
  readonly writing?: string | undefined;
}

/** What is chosen cannot be read-only in HTML, only disabled; what is typed stays readable with the keyboard. */
const CHOSEN: ReadonlySet<string> = new Set(["choice", "yesNo", "affirm", "state", "nationality"]);

/**
 * One question with everything around it, as one fragment: `id="field-<fieldId>"`, with the version it shows, so that the page of the other side
 * can be brought up to date field by field.
 */
export function QuestionView(props: QuestionViewProps): JSX.Element {
  const { language, place, field, viewer, editable, findings } = props;
  const { fieldId, question } = place;
  const { t } = speechIn(language);
  const faults = findings.filter((one) => one.kind === "fault" && (props.showMissing || !one.missing));
  const notices = findings.filter((one) => one.kind !== "fault");
  const provenance: ProvenanceProps = { language, place, field, viewer, context: props.context };
  const whose = provenanceText(provenance);
  const frame: FieldProps = {
    t,
    name: fieldId,
    label: t(question.label),
    required: !question.optional,
    error: faults.length > 0 ? faults.map(({ text, values }) => t(text, values)).join(" ") : undefined,
    ...(question.hint ? { hint: t(question.hint) } : {}),
    ...reasonOf(props),
    ...(whose ? { note: t(whose) } : {}),
  };
  const control = (
    <Control
      language={language}
      place={place}
      field={field}
      frame={frame}
      faultyPart={faults[0]?.part}
      editable={editable}
    />
  );
  return (
    <div
      id={`field-${fieldId}`}
      class="af-question"
      data-field={fieldId}
      data-version={String(field?.version ?? 0)}
      data-by={field?.by}
    >
      <Shown place={place} field={field} />
      {editable || !CHOSEN.has(question.type)
        ? control
        : <fieldset class="kern-fieldset" disabled>{control}</fieldset>}
      {notices.map(({ kind, text, values, section }) => (
        <Alert tone={kind === "ending" ? "success" : "info"} title={t(text, values)} key={text.id}>
          {section && <p class="kern-body">{t(texts.section, { section })}</p>}
        </Alert>
      ))}
      {editable && <ProvenanceActs {...provenance} />}
      <Writing language={language} fieldId={fieldId} who={props.writing} />
    </div>
  );
}

/** What this page showed, so that a plain POST writes back only what was changed on it. */
function Shown({ place, field }: { readonly place: Place; readonly field: Field | undefined }): JSX.Element {
  const { fieldId, question } = place;
  const { parts } = kindOf(question);
  const raw = Object.fromEntries(
    parts.map((part) => [part, shownValue(question, field?.raw[part] ?? "")]),
  );
  return <input type="hidden" name={shownName(fieldId)} value={shownMark(field?.version ?? 0, raw)} />;
}

/** "Warum fragen wir das?" with the section for who wants it. */
function reasonOf({ place: { question }, language }: QuestionViewProps): { why?: ComponentChildren } {
  const { t } = speechIn(language);
  if (!question.why && !question.section) return {};
  return {
    why: (
      <>
        {question.why && <p class="kern-body">{t(question.why)}</p>}
        {question.section && <p class="kern-body">{t(texts.section, { section: question.section })}</p>}
      </>
    ),
  };
}
