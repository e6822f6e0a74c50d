import type { JSX } from "preact";
import { FieldFrame, fieldIds, type FieldProps, fieldState } from "./field_frame.tsx";
import { texts } from "./texts.ts";

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "tel" | "password" | "search" | "url";
  /** what the browser may fill in (HTML § 4.10.18.7; WCAG 1.3.5) */
  readonly autocomplete?: string;
  readonly inputmode?: "text" | "numeric" | "email" | "tel" | "search";
  readonly maxlength?: number;
  /** as wide as what is expected in it */
  readonly width?: "short" | "medium";
  readonly readonly?: boolean;
  readonly spellcheck?: boolean;
}

const WIDTH_CLASS = { short: "af-short", medium: "af-medium" } as const;

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  const classes = [
    "kern-form-input__input",
    props.error ? "kern-form-input__input--error" : "",
    props.width ? WIDTH_CLASS[props.width] : "",
  ];
  return (
    <FieldFrame {...props}>
      <input
        {...props.attributes}
        {...fieldState(props)}
        class={classes.filter(Boolean).join(" ")}
        // Preact types inputs by one literal type each; every one of ours is a line of text.
        type={(props.type ?? "text") as "text"}
        id={fieldIds(props).id}
        name={props.name}
        value={props.value ?? ""}
        autocomplete={props.autocomplete}
        inputMode={props.inputmode}
        maxLength={props.maxlength}
        readOnly={props.readonly}
        spellcheck={props.spellcheck}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxlength?: number;
  readonly readonly?: boolean;
  readonly autocomplete?: string;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <FieldFrame {...props}>
      <textarea
        {...props.attributes}
        {...fieldState(props)}
        class={props.error
          ? "kern-form-input__input kern-form-input__input--error af-textarea"
          : "kern-form-input__input af-textarea"}
        id={fieldIds(props).id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxlength}
        readOnly={props.readonly}
        autocomplete={props.autocomplete}
      >
        {props.value ?? ""}
      </textarea>
    </FieldFrame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly autocomplete?: string;
}

/** One of many; with few options Radios read better. */
export function Select(props: SelectProps): JSX.Element {
  return (
    <FieldFrame {...props}>
      <div class="kern-form-input__select-wrapper">
        <select
          {...props.attributes}
          {...fieldState(props)}
          class={props.error
            ? "kern-form-input__select kern-form-input__select--error"
            : "kern-form-input__select"}
          id={fieldIds(props).id}
          name={props.name}
          autocomplete={props.autocomplete}
        >
          <option value="" selected={!props.value}>{props.t(texts.choose)}</option>
          {props.options.map(({ value, label }) => (
            <option key={value} value={value} selected={value === props.value}>{label}</option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}

export interface FileFieldProps extends FieldProps {
  /** types the file chooser offers: "image/jpeg,.pdf" */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** A file to send. */
export function FileField(props: FileFieldProps): JSX.Element {
  return (
    <FieldFrame {...props}>
      <input
        {...props.attributes}
        {...fieldState(props)}
        class={props.error
          ? "kern-form-input__input kern-form-input__input--error"
          : "kern-form-input__input"}
        type="file"
        id={fieldIds(props).id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  );
}
