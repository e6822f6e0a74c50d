import type { ComponentChildren, JSX } from "preact";
import { formats, type Translator } from "#lib/i18n/mod.ts";
import { SIGNING_METHODS, type SigningMethod, type TanState, WAYS } from "#lib/signatures/mod.ts";
import { Button, ButtonRow, Checkbox, Code, Countdown, Fieldset, TextField } from "#lib/ui/mod.ts";
import { SIGNING_FIELDS, type SigningFault } from "./faults.ts";
import type { SigningViewProps } from "./signing_view.tsx";
import { texts } from "./texts.ts";

type FormProps = SigningViewProps & { readonly declaration: string; readonly fault?: SigningFault };

/** One form for every way: the declaration, the ways as one list of equals, each with its own field, and one button. */
export function SigningForm(props: FormProps): JSX.Element {
  const { t, actions, values } = props;
  return (
    <form
      {...props.attributes}
      class="af-prose"
      method="post"
      action={actions.sign}
      id="signing-form"
      noValidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SignOnEnter />
      <h3 class="kern-heading-small">{t(texts.declarationLegend)}</h3>
      <Checkbox
        t={t}
        name={SIGNING_FIELDS.affirmed}
        label={props.declaration}
        checked={values?.affirmed ?? false}
        required
        error={errorAt(props, SIGNING_FIELDS.affirmed)}
      />
      <Fieldset
        t={t}
        name={`${SIGNING_FIELDS.method}-group`}
        label={t(texts.waysLegend)}
        hint={t(texts.waysHint)}
        error={errorAt(props, SIGNING_FIELDS.method)}
        group
      >
        {SIGNING_METHODS.map((method, index) => (
          <Way key={method} t={t} method={method} index={index} checked={method === chosen(props)}>
            {method === "typed" ? <TypedName {...props} /> : <HiddenTan {...props} />}
          </Way>
        ))}
      </Fieldset>
      <ButtonRow>
        <Button icon="sign">{t(texts.sign)}</Button>
      </ButtonRow>
    </form>
  );
}

/**
 * Enter in a field presses a form's first button (HTML § 4.10.21.2). That must be the one that signs, not the one that asks for a TAN, so
 * the same button stands here once more, out of sight and out of the order of tabs.
 */
function SignOnEnter(): JSX.Element {
  return <button type="submit" class="kern-sr-only" tabIndex={-1} aria-hidden="true" />;
}

/** Nothing is preselected, but a choice that was made stays, and asking for a TAN is one. */
function chosen({ values, tanCode, fault }: FormProps): string | undefined {
  if (values?.method) return values.method;
  if (fault?.fieldId === SIGNING_FIELDS.typedName) return "typed";
  return tanCode !== undefined || fault?.fieldId === SIGNING_FIELDS.tan ? "hidden-tan" : undefined;
}

function errorAt({ fault }: FormProps, fieldId: string): string | undefined {
  return fault?.fieldId === fieldId ? fault.message : undefined;
}

function Way(
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

function TypedName(props: FormProps): JSX.Element {
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

function HiddenTan(props: FormProps): JSX.Element {
  const { t, intent: { tan }, actions } = props;
  const alive = tan && tan.triesLeft > 0 && Temporal.Instant.compare(tan.expiresAt, props.now) > 0;
  return (
    <>
      {alive && <LivingTan {...props} tan={tan} />}
      {tan && !alive && (
        <p class="kern-body">{t(tan.triesLeft > 0 ? texts.faultExpired : texts.faultTriesUsedUp)}</p>
      )}
      <ButtonRow>
        <Button kind="secondary" formaction={actions.tan}>{t(tan ? texts.newTan : texts.showTan)}</Button>
        {alive && !tan.extended && (
          <Button kind="tertiary" icon="clock" formaction={actions.tanExtension}>{t(texts.extendTan)}</Button>
        )}
      </ButtonRow>
      <TextField
        t={t}
        name={SIGNING_FIELDS.tan}
        label={t(texts.tan)}
        hint={t(texts.tanHint)}
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={11}
        width="medium"
        spellcheck={false}
        required
        error={errorAt(props, SIGNING_FIELDS.tan)}
      />
    </>
  );
}

/** The code while it may be seen, and until when it can be used. */
function LivingTan({ t, tan, tanCode, ...props }: FormProps & { readonly tan: TanState }): JSX.Element {
  const time = formats(props.language, props.timeZone).time(tan.expiresAt);
  return (
    <>
      {tanCode
        ? (
          <div role="status">
            <p class="kern-body">{t(texts.yourTan)}</p>
            <Code>{tanCode}</Code>
            <input type="hidden" name={SIGNING_FIELDS.tanShown} value={tanCode} />
          </div>
        )
        : <p class="kern-body">{t(texts.tanHidden)}</p>}
      <Countdown until={tan.expiresAt}>{t(texts.tanUntil, { time, tries: tan.triesLeft })}</Countdown>
    </>
  );
}
