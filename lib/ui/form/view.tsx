import type { JSX } from "preact";
import type { FormView } from "#lib/forms/mod.ts";
import { type Journey, mayEnter, type Place } from "#lib/forms/shared.ts";
import type { Language } from "#lib/i18n/mod.ts";
import { QuestionView } from "./question.tsx";

/** What every view of a form is drawn from. */
export interface FormViewProps {
  readonly language: Language;
  readonly form: FormView;
  /** `journey(form.definition, form.filled, form.context, form.viewer)` */
  readonly journey: Journey;
  /** also say what is only missing: after the person asked to go on */
  readonly showMissing?: boolean;
  /** who is in which field at the moment, by field id, other than the viewer: "Die Sachbearbeiterin" */
  readonly writing?: Readonly<Record<string, string>>;
}

export function mayEnterHere({ form }: FormViewProps, { question }: Place): boolean {
  return mayEnter(form.definition, question, form.viewer, form.phase);
}

/** The question in one place of the form, as one fragment. */
export function PlaceView(props: FormViewProps & { readonly place: Place }): JSX.Element {
  const { form, place, journey } = props;
  return (
    <QuestionView
      language={props.language}
      place={place}
      field={form.filled.fields[place.fieldId]}
      findings={journey.findings.filter(({ fieldId }) => fieldId === place.fieldId)}
      viewer={form.viewer}
      context={form.context}
      editable={mayEnterHere(props, place)}
      showMissing={props.showMissing ?? false}
      writing={props.writing?.[place.fieldId]}
    />
  );
}
