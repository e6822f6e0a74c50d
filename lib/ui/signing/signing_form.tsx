import type { JSX } from "preact";
import { SIGNING_METHODS, type SigningMethod } from "#lib/signatures/mod.ts";
import { Button, ButtonRow, Checkbox, Fieldset } from "#lib/ui/mod.ts";
import { SIGNING_FIELDS } from "./faults.ts";
import { errorAt, Way, WayFields, type WayProps } from "./signing_ways.tsx";
import { texts } from "./texts.ts";

type FormProps = WayProps & { readonly declaration: string };

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
      {/* Whose turn it was when the page was made: what one person sends never signs for the next. */}
      <input type="hidden" name={SIGNING_FIELDS.intent} value={props.intent.id} />
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
        {waysOf(props).map((method, index) => (
          <Way key={method} t={t} method={method} index={index} checked={method === chosen(props)}>
            <WayFields {...props} method={method} />
          </Way>
        ))}
      </Fieldset>
      <ButtonRow>
        <Button icon="sign">{t(texts.sign)}</Button>
      </ButtonRow>
    </form>
  );
}

/** A way that this installation cannot give is not offered. */
function waysOf({ smsOffered }: FormProps): readonly SigningMethod[] {
  return SIGNING_METHODS.filter((method) => method !== "sms-tan" || smsOffered);
}

/**
 * Enter in a field presses a form's first button (HTML § 4.10.21.2). That must be the one that signs, not the one that asks for a TAN, so
 * the same button stands here once more, out of sight and out of the order of tabs.
 */
function SignOnEnter(): JSX.Element {
  return <button type="submit" class="kern-sr-only" tabIndex={-1} aria-hidden="true" />;
}

/** Nothing is preselected, but a choice that was made stays, and asking for a TAN is one. */
function chosen({ values, tanCode, fault, intent }: FormProps): string | undefined {
  if (values?.method) return values.method;
  if (fault?.fieldId === SIGNING_FIELDS.typedName) return "typed";
  if (intent.tan?.sms) return "sms-tan";
  return tanCode !== undefined || fault?.fieldId === SIGNING_FIELDS.tan ? "hidden-tan" : undefined;
}
