import type { ComponentChildren, JSX } from "preact";
import { FieldFoot, FieldHint, fieldIds, type FieldProps, Optional } from "./field_frame.tsx";
import type { Option } from "./fields.tsx";
import { texts } from "./texts.ts";

/** Several controls that answer one question; the question is their legend (WCAG 1.3.1). */
export function Fieldset(
  { children, group, ...props }: FieldProps & {
    readonly children: ComponentChildren;
    /** a heading over fields that each have their own label: never "optional" itself */
    readonly group?: boolean;
  },
): JSX.Element {
  const { id, describedBy } = fieldIds(props);
  return (
    <fieldset
      class={props.error ? "kern-fieldset kern-fieldset--error af-field" : "kern-fieldset af-field"}
      id={`${id}-field`}
      aria-describedby={describedBy}
    >
      <legend class={group ? "kern-label kern-label--large" : "kern-label"}>
        {props.label}
        {!group && <Optional {...props} />}
      </legend>
      <FieldHint {...props} />
      <div class="kern-fieldset__body">{children}</div>
      <FieldFoot {...props} />
    </fieldset>
  );
}

export interface RadiosProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** beside each other where there is room; for two or three short words */
  readonly inline?: boolean;
}

/** One of a few. The first option carries the field's id, so that a link to the field lands on it. */
export function Radios(props: RadiosProps): JSX.Element {
  return (
    <Fieldset {...props}>
      <div class={props.inline ? "af-choices af-choices--inline" : "af-choices"}>
        {props.options.map((option, index) => (
          <Choice key={option.value} {...props} type="radio" option={option} index={index}>
            {option.value === props.value}
          </Choice>
        ))}
      </div>
    </Fieldset>
  );
}

export interface CheckboxesProps extends FieldProps {
  readonly options: readonly Option[];
  readonly values?: readonly string[];
  /** beside each other where there is room; for short words */
  readonly inline?: boolean;
}

/** Any number of a few. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  return (
    <Fieldset {...props}>
      <div class={props.inline ? "af-choices af-choices--inline" : "af-choices"}>
        {props.options.map((option, index) => (
          <Choice key={option.value} {...props} type="checkbox" option={option} index={index}>
            {props.values?.includes(option.value) ?? false}
          </Choice>
        ))}
      </div>
    </Fieldset>
  );
}

function Choice(
  props: FieldProps & {
    readonly type: "radio" | "checkbox";
    readonly option: Option;
    readonly index: number;
    readonly children: boolean;
  },
): JSX.Element {
  const { option, index, type } = props;
  const base = fieldIds(props).id;
  const id = index === 0 ? base : `${base}-${index + 1}`;
  return (
    <div class="kern-form-check af-choice">
      <input
        {...props.attributes}
        class={type === "radio" ? "kern-form-check__radio" : "kern-form-check__checkbox"}
        type={type}
        id={id}
        name={props.name}
        value={option.value}
        checked={props.children}
        required={type === "radio" ? props.required || undefined : undefined}
        aria-describedby={option.hint ? `${id}-option` : undefined}
      />
      <label class="kern-label" for={id}>{option.label}</label>
      {option.hint && <p class="af-choice__hint" id={`${id}-option`}>{option.hint}</p>}
    </div>
  );
}

export interface CheckboxProps extends FieldProps {
  readonly checked?: boolean;
  /** what is sent when ticked */
  readonly value?: string;
}

/** One box with its statement. Nothing is ever ticked for someone. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  const { id, describedBy, hintId } = fieldIds(props);
  return (
    <div class={props.error ? "af-field kern-form-check--error" : "af-field"} id={`${id}-field`}>
      <div class="kern-form-check af-choice">
        <input
          {...props.attributes}
          class={props.error
            ? "kern-form-check__checkbox kern-form-check__checkbox--error"
            : "kern-form-check__checkbox"}
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? "yes"}
          checked={props.checked ?? false}
          required={props.required || undefined}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={describedBy}
        />
        <label class="kern-label" for={id}>
          {props.label}
          <Optional {...props} />
        </label>
        {props.hint && <p class="af-choice__hint" id={hintId}>{props.hint}</p>}
      </div>
      <FieldFoot {...props} />
    </div>
  );
}

export interface DateFieldsProps extends FieldProps {
  /** as typed, so that a wrong answer stays to be corrected */
  readonly value?: { readonly day: string; readonly month: string; readonly year: string };
  /** "bday" lets the browser fill in the birthday */
  readonly autocomplete?: "bday";
}

/** A date someone knows by heart: three fields, sent as `name-day`, `name-month`, `name-year`. */
export function DateFields(props: DateFieldsProps): JSX.Element {
  const { id } = fieldIds(props);
  const parts = [
    { key: "day", label: texts.day, length: 2 },
    { key: "month", label: texts.month, length: 2 },
    { key: "year", label: texts.year, length: 4 },
  ] as const;
  return (
    <Fieldset {...props}>
      <div class="af-date">
        {parts.map(({ key, label, length }, index) => (
          <div class="kern-form-input af-date__part" key={key}>
            <label class="kern-label" for={index === 0 ? id : `${id}-${key}`}>{props.t(label)}</label>
            <input
              {...props.attributes}
              class={[
                "kern-form-input__input",
                length === 4 ? "af-four" : "af-two",
                props.error ? "kern-form-input__input--error" : "",
              ].join(" ")}
              type="text"
              inputMode="numeric"
              id={index === 0 ? id : `${id}-${key}`}
              name={`${props.name}-${key}`}
              value={props.value?.[key] ?? ""}
              maxLength={length}
              autocomplete={props.autocomplete ? `${props.autocomplete}-${key}` : undefined}
              required={props.required || undefined}
              aria-invalid={props.error ? "true" : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
