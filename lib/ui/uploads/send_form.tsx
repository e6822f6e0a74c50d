import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { type UploadKind, UPLOADS } from "#lib/services/mod.ts";
import {
  PICTURE_KEPT_SIDE_MAX,
  REFUSAL_TEXTS,
  UPLOAD_ACCEPT,
  UPLOAD_BYTES_MAX,
  uploadTexts,
} from "#lib/uploads/mod.ts";
import { Alert, Button } from "../mod.ts";
import type { UploadAnswer } from "./words.ts";

export interface SendFormProps {
  readonly t: Translator;
  readonly kind: UploadKind;
  readonly action: string;
  readonly answer?: UploadAnswer | undefined;
  /** the page is made for photographing: the camera comes first */
  readonly camera?: boolean;
  /** one file that takes the place of this one */
  readonly replaces?: { readonly id: string; readonly name: string };
}

/** Sends files of one paper: a plain form, which a script makes quicker. On a phone there is a way straight to the camera. */
export function SendForm(props: SendFormProps): JSX.Element {
  const { t, kind, action, answer, camera = false, replaces } = props;
  const about = replaces?.name ?? t(UPLOADS[kind].name);
  const id = replaces?.id ?? kind;
  const choose = (
    <FileChoice
      key="choose"
      id={`datei-${id}`}
      label={t(uploadTexts.choose)}
      about={about}
      multiple={!replaces}
    />
  );
  const photograph = (
    <FileChoice key="photo" id={`foto-${id}`} label={t(uploadTexts.photograph)} about={about} capture />
  );
  const submit = replaces
    ? t(uploadTexts.replaceOne, { name: about })
    : t(uploadTexts.uploadKind, { name: about });
  return (
    <form
      class={camera ? "af-upload__form af-upload__form--camera" : "af-upload__form"}
      method="post"
      enctype="multipart/form-data"
      action={action}
      data-upload=""
      data-bytes-max={String(UPLOAD_BYTES_MAX)}
      data-too-large={t(REFUSAL_TEXTS.tooLarge)}
      data-preparing={t(uploadTexts.preparing)}
      data-side-max={String(PICTURE_KEPT_SIDE_MAX)}
      data-sending={t(uploadTexts.sending)}
      data-checking={t(uploadTexts.checking)}
      data-sent={t(uploadTexts.sent)}
      data-failed={t(uploadTexts.failed)}
    >
      {answer?.kind === kind && <Refused t={t} answer={answer} />}
      <input type="hidden" name="kind" value={kind} />
      {camera ? [photograph, choose] : [choose, photograph]}
      <div class="af-upload__send">
        <Button kind={camera ? "primary" : "secondary"}>{submit}</Button>
      </div>
      <progress class="af-upload__progress" max={100} value={0} hidden aria-label={t(uploadTexts.sending)} />
      <p class="af-note af-upload__state" role="status" />
    </form>
  );
}

function FileChoice(
  props: {
    readonly id: string;
    readonly label: string;
    readonly about: string;
    readonly multiple?: boolean;
    readonly capture?: boolean;
  },
): JSX.Element {
  return (
    <div class={props.capture ? "af-upload__choice af-upload__choice--camera" : "af-upload__choice"}>
      <label class="kern-label" for={props.id}>
        {props.label}
        <span class="kern-sr-only">{`: ${props.about}`}</span>
      </label>
      <input
        class="af-upload__file"
        type="file"
        id={props.id}
        name="file"
        accept={props.capture ? "image/jpeg,image/png" : UPLOAD_ACCEPT}
        multiple={props.multiple}
        capture={props.capture ? "environment" : undefined}
      />
    </div>
  );
}

/** Why files were not taken, each reason once: what it is first, then what to do. */
export function Refused(
  { t, answer }: { readonly t: Translator; readonly answer: UploadAnswer },
): JSX.Element {
  const [first, ...others] = [...new Set(answer.refused)].map((reason) => t(REFUSAL_TEXTS[reason]));
  const [, title = first, rest] = /^(.+?[.!?]) (.+)$/s.exec(first ?? "") ?? [];
  const more = [...(rest ? [rest] : []), ...others];
  return (
    <div class="af-upload__refused" id="fehler" tabIndex={-1}>
      <Alert tone="danger" live title={title}>
        {more.length > 0 ? more.map((words) => <p class="kern-body" key={words}>{words}</p>) : undefined}
      </Alert>
    </div>
  );
}
