import type { ComponentChildren, JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { Icon } from "./icons.tsx";
import { Details } from "./messages.tsx";
import { texts } from "./texts.ts";

/** What every question has. */
export interface FieldProps {
  readonly t: Translator;
  /** the name under which the answer is sent; also the control's id unless `id` is given */
  readonly name: string;
  readonly id?: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** the reason and, for who wants it, the law's section: shown under "Warum fragen wir das?" */
  readonly why?: ComponentChildren;
  /** what is wrong and what to do */
  readonly error?: string | undefined;
  /** questions that may stay empty say so beside their label */
  readonly required?: boolean;
  /** below the control: whose value this is, who is writing */
  readonly note?: ComponentChildren;
  /** further attributes of the control, such as htmx's */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The ids that belong to one field. */
export function fieldIds(props: Pick<FieldProps, "name" | "id" | "hint" | "error" | "note">): {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly noteId: string;
  readonly describedBy: string | undefined;
} {
  const id = props.id ?? props.name;
  const [hintId, errorId, noteId] = [`${id}-hint`, `${id}-error`, `${id}-note`];
  const present = [props.error && errorId, props.hint && hintId, props.note && noteId].filter(Boolean);
  return { id, hintId, errorId, noteId, describedBy: present.join(" ") || undefined };
}

/** Attributes that tell assistive technology about a field's state (WCAG 1.3.1, 3.3.1, 4.1.2). */
export function fieldState(props: FieldProps): {
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
  readonly required: true | undefined;
} {
  return {
    "aria-describedby": fieldIds(props).describedBy,
    "aria-invalid": props.error ? "true" : undefined,
    required: props.required || undefined,
  };
}

/** A label with its hint, control, fault and reason, for a single control. */
export function FieldFrame(
  { children, ...props }: FieldProps & { readonly children: ComponentChildren },
): JSX.Element {
  const { id } = fieldIds(props);
  return (
    <div
      class={props.error ? "kern-form-input kern-form-input--error af-field" : "kern-form-input af-field"}
      id={`${id}-field`}
    >
      <label class="kern-label" for={id}>
        {props.label}
        <Optional {...props} />
      </label>
      <FieldHint {...props} />
      {children}
      <FieldFoot {...props} />
    </div>
  );
}

/** "(freiwillig)" */
export function Optional({ t, required }: Pick<FieldProps, "t" | "required">): JSX.Element | null {
  return required ? null : <span class="kern-label__optional">{` (${t(texts.optional)})`}</span>;
}

/** Above the control, where it is read before answering. */
export function FieldHint(props: FieldProps): JSX.Element | null {
  return props.hint ? <div class="kern-hint af-hint" id={fieldIds(props).hintId}>{props.hint}</div> : null;
}

/** Below the control: what is wrong, whose value it is, the reason for asking. */
export function FieldFoot(props: FieldProps): JSX.Element {
  const { errorId, noteId } = fieldIds(props);
  return (
    <>
      {props.error && <FieldError t={props.t} id={errorId}>{props.error}</FieldError>}
      {props.note && <div class="af-note" id={noteId}>{props.note}</div>}
      {props.why && <Details summary={props.t(texts.whyWeAsk)} quiet>{props.why}</Details>}
    </>
  );
}

export interface FieldErrorProps {
  readonly t: Translator;
  readonly id: string;
  readonly children: ComponentChildren;
}

/** What is wrong with one answer. The word "Fehler" is for who sees neither colour nor icon. */
export function FieldError({ t, id, children }: FieldErrorProps): JSX.Element {
  return (
    <p class="kern-error af-error" id={id}>
      <Icon name="danger" />
      <span class="kern-body">
        <span class="kern-sr-only">{`${t(texts.error)} `}</span>
        {children}
      </span>
    </p>
  );
}

export interface ErrorSummaryProps {
  readonly t: Translator;
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
}

/** All faults of a form at its top, each a link to its field; gets the focus when the page opens. */
export function ErrorSummary({ t, errors }: ErrorSummaryProps): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <div
      class="kern-alert kern-alert--danger af-alert"
      id="fehler"
      role="alert"
      tabIndex={-1}
      autofocus
      aria-labelledby="fehler-titel"
    >
      <div class="kern-alert__header">
        <Icon name="danger" large />
        <h2 class="kern-title" id="fehler-titel">{t(texts.errorsTitle, { count: errors.length })}</h2>
      </div>
      <div class="kern-alert__body">
        <p class="kern-body">{t(texts.errorsHelp)}</p>
        <ul class="af-error-list">
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a class="kern-link" href={`#${fieldId}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
