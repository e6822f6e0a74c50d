import type { JSX } from "preact";
import { type UploadKind, UPLOADS } from "#lib/services/mod.ts";
import { uploadTexts as texts } from "#lib/uploads/mod.ts";
import { Island } from "../island.tsx";
import { Alert, PageHeading } from "../mod.ts";
import { SendForm } from "./send_form.tsx";
import type { UploadAnswer, UploadWords } from "./words.ts";

export interface PhonePageProps extends UploadWords {
  readonly kind: UploadKind;
  readonly until: Temporal.Instant;
  /** /uploads/:token */
  readonly action: string;
  /** how many files came over this link */
  readonly sent: number;
  readonly answer?: UploadAnswer;
}

/** The page that a phone gets by the narrow link: one paper to photograph, and nothing of the case. */
export function PhonePage(props: PhonePageProps): JSX.Element {
  const { t, formats, kind, until, action, sent, answer } = props;
  const name = t(UPLOADS[kind].name);
  const { hint } = UPLOADS[kind];
  return (
    <>
      <PageHeading lead={[t(texts.phoneLead), hint && t(hint)].filter(Boolean).join(" ")}>
        {t(texts.phoneTitle, { name })}
      </PageHeading>
      <div id="phone" data-live-region="" tabIndex={-1}>
        {sent > 0 && !answer && <Alert tone="success" live title={t(texts.phoneSent, { count: sent })} />}
        <SendForm t={t} kind={kind} action={action} answer={answer} camera />
        <p class="af-note">{t(texts.phoneUntil, { time: formats.time(until) })}</p>
      </div>
      <Island name="Uploads" props={{}} />
    </>
  );
}
