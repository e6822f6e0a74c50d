import type { JSX } from "preact";
import { formats, type Translator } from "#lib/i18n/mod.ts";
import { fullName, type Signer, type SmsState } from "#lib/signatures/mod.ts";
import { Button, TextField } from "#lib/ui/mod.ts";
import { staff } from "./texts.ts";

export interface SmsTanPanelProps {
  readonly t: Translator;
  readonly timeZone: string;
  /** /desk/visits/:id/sms-tan */
  readonly action: string;
  readonly signer: Signer;
  /** the number from the booking, if one was given */
  readonly phone: string;
  readonly sms?: SmsState | undefined;
  /** what was wrong with the number just sent */
  readonly refused?: { readonly typed: string; readonly fault: string } | undefined;
}

/** Sending a Handy-TAN, and how far its message is. Nothing here tells the code (P30). */
export function SmsTanPanel(props: SmsTanPanelProps): JSX.Element {
  const { t, sms, refused } = props;
  return (
    <details class="af-ending" id="sms-tan" open={refused !== undefined || sms !== undefined}>
      <summary>{t(staff.smsTitle, { name: fullName(props.signer) })}</summary>
      <form method="post" action={props.action} noValidate>
        <p class="af-note">{t(staff.smsHelp)}</p>
        <TextField
          t={t}
          name="number"
          id="sms-number"
          label={t(staff.smsNumber)}
          value={refused?.typed ?? props.phone}
          type="tel"
          inputmode="tel"
          autocomplete="off"
          maxlength={40}
          required
          error={refused?.fault}
        />
        <Button kind="secondary">{t(sms ? staff.smsSendAgain : staff.smsSend)}</Button>
      </form>
      <p class="kern-body" role="status">{sms ? delivery(props, sms) : ""}</p>
    </details>
  );
}

function delivery(
  { t, timeZone }: SmsTanPanelProps,
  { endsOn, sentAt, failedAt, cutOffAt }: SmsState,
): string {
  if (failedAt) return t(staff.smsFailed, { digits: endsOn });
  if (cutOffAt) return t(staff.smsCutOff, { digits: endsOn });
  if (!sentAt) return t(staff.smsSending, { digits: endsOn });
  return t(staff.smsSent, { digits: endsOn, time: formats("de", timeZone).time(sentAt) });
}
