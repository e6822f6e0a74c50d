import type { ComponentChildren, JSX } from "preact";
import { formats, type Translator } from "#lib/i18n/mod.ts";
import { type SigningMethod, type SmsState, type TanState, WAYS } from "#lib/signatures/mod.ts";
import { Alert, Button, ButtonRow, Code, Countdown, FieldError, Island, TextField } from "#lib/ui/mod.ts";
import { SIGNING_FIELDS, type SigningFault } from "./faults.ts";
import type { SigningViewProps } from "./signing_view.tsx";
import { drawing as drawingTexts, sms as smsTexts, texts } from "./texts.ts";

export type WayProps = SigningViewProps & { readonly fault?: SigningFault };

/** What a way asks for; only the chosen one's is seen where the browser can fold. */
export function WayFields({ method, ...props }: WayProps & { readonly method: SigningMethod }): JSX.Element {
  switch (method) {
    case "typed":
      return <TypedName {...props} />;
    case "drawn":
      return <Drawn {...props} />;
    case "hidden-tan":
      return <HiddenTan {...props} />;
    case "sms-tan":
      return <SmsTan {...props} />;
  }
}

export function errorAt({ fault }: Pick<WayProps, "fault">, fieldId: string): string | undefined {
  return fault?.fieldId === fieldId ? fault.message : undefined;
}

/** One way in the list of equals. */
export function Way(
  { t, method, index, checked, children }: {
    readonly t: Translator;
    readonly method: SigningMethod;
    readonly index: number;
    readonly checked: boolean;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const id = index === 0 ? SIGNING_FIELDS.method : `${SIGNING_FIELDS.method}-${index + 1}`;
  return (
    <div class="af-way">
      <div class="kern-form-check af-choice">
        <input
          class="kern-form-check__radio"
          type="radio"
          id={id}
          name={SIGNING_FIELDS.method}
          value={method}
          checked={checked}
          aria-describedby={`${id}-option`}
        />
        <label class="kern-label" for={id}>{t(WAYS[method].label)}</label>
        <p class="af-choice__hint" id={`${id}-option`}>{t(WAYS[method].hint)}</p>
      </div>
      <div class="af-way__fields">{children}</div>
    </div>
  );
}

function TypedName(props: WayProps): JSX.Element {
  return (
    <TextField
      t={props.t}
      name={SIGNING_FIELDS.typedName}
      label={props.t(texts.typedName)}
      value={props.values?.typedName ?? ""}
      autocomplete="name"
      maxlength={200}
      spellcheck={false}
      required
      error={errorAt(props, SIGNING_FIELDS.typedName)}
    />
  );
}

function Drawn({ t, intent, ...props }: WayProps): JSX.Element {
  const error = errorAt(props, SIGNING_FIELDS.drawing);
  return (
    <div id={SIGNING_FIELDS.drawing} tabIndex={-1}>
      {error && <FieldError t={t} id={`${SIGNING_FIELDS.drawing}-error`}>{error}</FieldError>}
      <Island
        name="SignaturePad"
        props={{
          of: intent.id,
          field: SIGNING_FIELDS.drawing,
          words: {
            label: t(drawingTexts.label),
            empty: t(drawingTexts.empty),
            drawn: t(drawingTexts.drawn, { count: "%count%" }),
            full: t(drawingTexts.full),
            undo: t(drawingTexts.undo),
            clear: t(drawingTexts.clear),
            preview: t(drawingTexts.preview),
          },
        }}
      >
        <p class="kern-body">{t(drawingTexts.noScript)}</p>
      </Island>
    </div>
  );
}

/** The TAN, if its code can still be typed in. */
function living(tan: TanState | undefined, now: Temporal.Instant): TanState | undefined {
  return tan && tan.triesLeft > 0 && Temporal.Instant.compare(tan.expiresAt, now) > 0 ? tan : undefined;
}

function HiddenTan(props: WayProps): JSX.Element {
  const { t, intent, actions, now, tanCode } = props;
  const tan = intent.tan?.sms ? undefined : intent.tan;
  const alive = living(tan, now);
  return (
    <>
      {alive && (tanCode
        ? (
          <div role="status">
            <p class="kern-body">{t(texts.yourTan)}</p>
            <Code>{tanCode}</Code>
            <input type="hidden" name={SIGNING_FIELDS.tanShown} value={tanCode} />
          </div>
        )
        : <p class="kern-body">{t(texts.tanHidden)}</p>)}
      {alive && <TimeLeft {...props} tan={alive} />}
      {tan && !alive && (
        <p class="kern-body">{t(tan.triesLeft > 0 ? texts.faultExpired : texts.faultTriesUsedUp)}</p>
      )}
      <ButtonRow>
        <Button kind="secondary" formaction={actions.tan}>{t(tan ? texts.newTan : texts.showTan)}</Button>
        {alive && <MoreTime {...props} tan={alive} />}
      </ButtonRow>
      <CodeField {...props} name={SIGNING_FIELDS.tan} label={t(texts.tan)} />
    </>
  );
}

/** The message is sent by the clerk's click, because each one costs money and frauds live on that. */
function SmsTan(props: WayProps): JSX.Element {
  const { t, intent, now } = props;
  const tan = intent.tan?.sms ? intent.tan : undefined;
  const alive = living(tan, now);
  return (
    <>
      <div role="status">
        {alive?.sms ? <Delivery {...props} sms={alive.sms} /> : (
          <p class="kern-body">
            {t(!tan ? smsTexts.ask : tan.triesLeft > 0 ? smsTexts.expired : smsTexts.usedUp)}
          </p>
        )}
      </div>
      {alive && (
        <>
          <TimeLeft {...props} tan={alive} fills={SIGNING_FIELDS.smsTan} />
          <ButtonRow>
            <MoreTime {...props} tan={alive} />
          </ButtonRow>
          <CodeField {...props} name={SIGNING_FIELDS.smsTan} label={t(smsTexts.code)} />
        </>
      )}
    </>
  );
}

function Delivery({ t, sms, language, timeZone }: WayProps & { readonly sms: SmsState }): JSX.Element {
  const digits = sms.endsOn;
  if (sms.failedAt) {
    return (
      <Alert tone="warning" title={t(smsTexts.failedTitle)}>
        <p class="kern-body">{t(smsTexts.failed, { digits })}</p>
      </Alert>
    );
  }
  if (sms.cutOffAt) return <p class="kern-body">{t(smsTexts.cutOff, { digits })}</p>;
  const time = sms.sentAt && formats(language, timeZone).time(sms.sentAt);
  return (
    <p class="kern-body">{time ? t(smsTexts.sent, { digits, time }) : t(smsTexts.sending, { digits })}</p>
  );
}

function TimeLeft(
  { t, tan, fills, language, timeZone }: WayProps & { readonly tan: TanState; readonly fills?: string },
): JSX.Element {
  const time = formats(language, timeZone).time(tan.expiresAt);
  return (
    <>
      <Countdown until={tan.expiresAt}>{t(texts.tanUntil, { time, tries: tan.triesLeft })}</Countdown>
      <Island
        name="TanClock"
        props={{
          until: tan.expiresAt.epochMilliseconds,
          left: t(texts.tanLeft, { time: "%time%" }),
          lastMinute: t(texts.tanLastMinute),
          over: t(texts.tanOver),
          ...(tan.extended ? { extended: t(texts.tanExtended, { time }) } : {}),
          ...(fills ? { fills } : {}),
        }}
      />
    </>
  );
}

function MoreTime({ t, tan, actions }: WayProps & { readonly tan: TanState }): JSX.Element | null {
  if (tan.extended) return null;
  return <Button kind="tertiary" icon="clock" formaction={actions.tanExtension}>{t(texts.extendTan)}</Button>;
}

function CodeField(props: WayProps & { readonly name: string; readonly label: string }): JSX.Element {
  const { t, name, label } = props;
  return (
    <TextField
      t={t}
      name={name}
      label={label}
      hint={t(texts.tanHint)}
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength={11}
      width="medium"
      spellcheck={false}
      required
      error={errorAt(props, name)}
    />
  );
}
