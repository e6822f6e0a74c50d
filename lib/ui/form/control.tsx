import type { JSX } from "preact";
import {
  type Field,
  findState,
  inputName,
  kindOf,
  type Place,
  speechIn,
  statesIn,
} from "#lib/forms/shared.ts";
import type { Language, Text } from "#lib/i18n/mod.ts";
import type { Question, UploadKind } from "#lib/services/shared.ts";
import { Checkbox, Fieldset, Radios } from "../choices.tsx";
import { FieldFrame, type FieldProps } from "../field_frame.tsx";
import { Select, TextArea, TextField, type TextFieldProps } from "../fields.tsx";
import { texts } from "./texts.ts";

/** What a control is drawn from. `frame` carries label, hint, fault and note. */
export interface ControlProps {
  readonly language: Language;
  readonly place: Place;
  readonly field: Field | undefined;
  readonly frame: FieldProps;
  /** the part the fault belongs to, where a question has several controls */
  readonly faultyPart: string | undefined;
  readonly editable: boolean;
}

/** The control or controls of one type of question. What was typed is shown as it was typed. */
export function Control(props: ControlProps): JSX.Element {
  const { place: { question }, field, frame, language, editable } = props;
  const { t } = speechIn(language);
  const value = field?.raw["value"] ?? "";
  switch (question.type) {
    case "text":
      return question.long
        ? <TextArea {...frame} value={value} rows={3} readonly={!editable} />
        : <TextField {...frame} value={value} readonly={!editable} />;
    case "familyName":
    case "place":
      return <TextField {...frame} value={value} readonly={!editable} spellcheck={false} />;
    case "email":
    case "phone":
      return (
        <TextField
          {...frame}
          value={value}
          readonly={!editable}
          type={question.type === "email" ? "email" : "tel"}
          inputmode={question.type === "email" ? "email" : "tel"}
          autocomplete={question.type === "email" ? "email" : "tel"}
          width="medium"
        />
      );
    case "degree":
      return (
        <TextField
          {...frame}
          value={value}
          readonly={!editable}
          inputmode="numeric"
          autocomplete="off"
          width="short"
        />
      );
    case "state":
    case "nationality":
      return <States {...props} value={value} />;
    case "upload":
      return <UploadState {...props} upload={question.upload} />;
    case "choice":
      return <Radios {...frame} value={value} options={optionsOf(question.options, t)} />;
    case "yesNo":
      return <Radios {...frame} value={shownValue(question, value)} inline options={optionsOf(YES_NO, t)} />;
    case "affirm":
      return <Affirm {...props} statement={t(question.statement)} ticked={value === "yes"} />;
    case "date":
    case "birthDate":
    case "firstNames":
    case "germanAddress":
    case "foreignAddress":
    case "serialNumber":
      return <Parts {...props} />;
  }
}

const YES_NO = [{ value: "yes", label: texts.yes }, { value: "no", label: texts.no }];

function optionsOf(
  options: readonly { readonly value: string; readonly label: Text; readonly hint?: Text }[],
  t: (text: Text) => string,
) {
  return options.map(({ value, label, hint }) => ({
    value,
    label: t(label),
    ...(hint ? { hint: t(hint) } : {}),
  }));
}

/** What a control shows for a typed value: a list shows the state that a name means, and everything else what was typed. */
export function shownValue(question: Question, value: string): string {
  if (question.type === "yesNo") return { ja: "yes", nein: "no" }[value.trim().toLowerCase()] ?? value;
  if (question.type === "nationality" && (value === "stateless" || value === "unresolved")) return value;
  if (question.type === "state" || question.type === "nationality") return findState(value) ?? value;
  return value;
}

/** What has been sent of a paper, and the way to where it is sent: a form cannot stand within this one. */
function UploadState(
  { language, frame, place, field, upload }: ControlProps & { readonly upload: UploadKind },
): JSX.Element {
  const { t } = speechIn(language);
  const ids = (field?.raw["value"] ?? "").split(" ").filter(Boolean);
  return (
    <FieldFrame {...frame}>
      <output class="af-upload-state" id={place.fieldId}>
        {ids.length > 0 ? t(texts.filesSent, { count: ids.length }) : t(texts.noFileSent)}
      </output>
      <a class="kern-link" href={`#paper-${upload}`}>{t(texts.toUpload)}</a>
    </FieldFrame>
  );
}

/** A statement with its box. The hidden empty value before it says "not ticked" in a plain POST. */
function Affirm(props: ControlProps & { readonly statement: string; readonly ticked: boolean }): JSX.Element {
  const { frame, statement, ticked } = props;
  return (
    <>
      <input type="hidden" name={frame.name} value="" />
      <Checkbox {...frame} label={statement} checked={ticked} />
    </>
  );
}

/** All states by name. What was typed and is no state stays in the list, so that nothing is lost. */
function States({ language, frame, place, value }: ControlProps & { readonly value: string }): JSX.Element {
  const { question } = place;
  const options = statesIn(language).map(({ code, name }) => ({ value: code, label: name }));
  if (question.type === "nationality") {
    for (const without of ["stateless", "unresolved"]) {
      options.push({
        value: without,
        label: kindOf(question).format(without, question, speechIn(language)),
      });
    }
  }
  const shown = shownValue(question, value);
  const known = options.some((option) => option.value === shown);
  if (shown.trim() !== "" && !known) options.unshift({ value: shown, label: shown });
  return <Select {...frame} options={options} value={shown} autocomplete="off" />;
}

type PartView = Pick<TextFieldProps, "width" | "inputmode" | "autocomplete"> & { readonly label: Text };

const PARTS: Record<string, Record<string, PartView>> = {
  date: {
    day: { label: texts.day, inputmode: "numeric" },
    month: { label: texts.month },
    year: { label: texts.year, inputmode: "numeric" },
  },
  firstNames: { names: { label: texts.names }, usual: { label: texts.usual, width: "medium" } },
  germanAddress: {
    street: { label: texts.street },
    houseNumber: { label: texts.houseNumber, width: "short" },
    addition: { label: texts.addition },
    postcode: { label: texts.postcode, width: "short", inputmode: "numeric" },
    city: { label: texts.city },
  },
  foreignAddress: {
    street: { label: texts.streetAbroad },
    addition: { label: texts.addition },
    postcode: { label: texts.postcodeAbroad, width: "short" },
    city: { label: texts.city },
    region: { label: texts.region },
  },
  serialNumber: {
    number: { label: texts.serialNumber, width: "medium" },
    checkDigit: { label: texts.checkDigit, width: "short", inputmode: "numeric" },
  },
};

/** Several controls under one legend. The first carries the field's id, so that a link to the field lands on it. */
function Parts({ language, place, field, frame, faultyPart, editable }: ControlProps): JSX.Element {
  const { question, fieldId } = place;
  const { t } = speechIn(language);
  const { parts } = kindOf(question);
  const isDate = question.type === "date" || question.type === "birthDate";
  const views = PARTS[isDate ? "date" : question.type]!;
  const controls = parts.map((part, index) => {
    const id = index === 0 ? fieldId : `${fieldId}.${part}`;
    const view = views[part]!;
    const wrong = frame.error !== undefined && (faultyPart === undefined || faultyPart === part);
    return (
      <div class={isDate ? "kern-form-input af-date__part" : "kern-form-input af-part"} key={part}>
        <label class="kern-label" for={id}>{t(view.label)}</label>
        <input
          {...frame.attributes}
          class={[
            "kern-form-input__input",
            isDate ? (part === "year" ? "af-four" : part === "month" ? "af-month" : "af-two") : "",
            view.width === "short" ? "af-short" : view.width === "medium" ? "af-medium" : "",
            wrong ? "kern-form-input__input--error" : "",
          ].filter(Boolean).join(" ")}
          type="text"
          id={id}
          name={inputName(fieldId, parts, part)}
          value={field?.raw[part] ?? ""}
          inputMode={view.inputmode}
          readOnly={!editable}
          aria-invalid={wrong ? "true" : undefined}
          aria-describedby={wrong ? `${fieldId}-error` : undefined}
        />
      </div>
    );
  });
  return (
    <Fieldset {...frame}>
      {isDate ? <div class="af-date">{controls}</div> : controls}
    </Fieldset>
  );
}
