import type { JSX } from "preact";
import { shortHash } from "#lib/documents/shared.ts";
import { formats, type Language, type Translator } from "#lib/i18n/mod.ts";
import {
  declarationOf,
  fullName,
  LEVELS,
  type SigningIntent,
  type SigningRefusal,
} from "#lib/signatures/mod.ts";
import { Alert, Badge, ButtonLink, ButtonRow, Details } from "#lib/ui/mod.ts";
import { explain } from "./faults.ts";
import { SigningForm } from "./signing_form.tsx";
import { texts } from "./texts.ts";

/** What the signer's own page shows. It never goes to anybody else: it may carry the TAN. */
export interface SigningViewProps {
  readonly t: Translator;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  readonly intent: SigningIntent;
  /** everybody who signs this document, in order; several take turns */
  readonly signers?: readonly SigningIntent[];
  /** whether a TAN can come by text message */
  readonly smsOffered?: boolean;
  readonly document: {
    readonly title: string;
    /** the very bytes that are signed, to be read in the browser */
    readonly href: string;
    readonly downloadHref: string;
  };
  /** Where the form posts: the signature itself, a (new) TAN, more time for it. */
  readonly actions: { readonly sign: string; readonly tan: string; readonly tanExtension: string };
  /** What had been typed, after a refusal. Never a TAN. */
  readonly values?: { readonly method?: string; readonly typedName?: string; readonly affirmed?: boolean };
  readonly refusal?: SigningRefusal;
  /** The code of a TAN that was asked for just now, or that `tanStillShown` gives after a slip. */
  readonly tanCode?: string;
  /** further attributes of the form, such as htmx's */
  readonly attributes?: Readonly<Record<string, string>>;
  /** hidden fields, such as the form token */
  readonly hidden?: Readonly<Record<string, string>>;
}

const VOIDED = {
  formChanged: texts.voidedFormChanged,
  documentWithdrawn: texts.voidedDocumentWithdrawn,
  visitEnded: texts.voidedVisitEnded,
} as const;

/** The signing step: the document to read, the declaration, and all ways to sign in one list. */
export function SigningView(props: SigningViewProps): JSX.Element {
  return (
    <section class="af-section" id="signing" aria-labelledby="signing-heading">
      <h2 class="kern-heading-medium" id="signing-heading">{props.t(texts.heading)}</h2>
      <SigningState {...props} />
    </section>
  );
}

function SigningState(props: SigningViewProps): JSX.Element {
  const { t, intent } = props;
  if (intent.voidedAt) {
    return (
      <Alert tone="warning" live title={t(texts.voidedTitle)}>
        <p class="kern-body">{t(VOIDED[intent.voidedBecause ?? "formChanged"])}</p>
      </Alert>
    );
  }
  if (intent.signedAt && intent.method) {
    const when = formats(props.language, props.timeZone).dateAndTime(intent.signedAt);
    return (
      <div class="af-prose">
        <Turns {...props} />
        <Alert
          tone="success"
          live
          title={t((props.signers?.length ?? 0) > 1 ? texts.allSignedTitle : texts.signedTitle)}
        >
          <p class="kern-body">{t(texts.signedWhen, { when })}</p>
          <p class="kern-body">{t(LEVELS[intent.method])}</p>
        </Alert>
        <DocumentLinks {...props} />
      </div>
    );
  }
  return <OpenIntent {...props} />;
}

function OpenIntent(props: SigningViewProps): JSX.Element {
  const { t, intent, refusal } = props;
  const fault = refusal && explain(refusal, t, props, props.values?.method);
  return (
    <div class="af-prose">
      {fault && (
        <Alert tone="danger" live id="signing-fault" title={t(texts.faultTitle)}>
          <p class="kern-body">
            {fault.fieldId
              ? <a class="kern-link" href={`#${fault.fieldId}`}>{fault.message}</a>
              : fault.message}
          </p>
        </Alert>
      )}
      <Turns {...props} />
      <p class="kern-body">{t(texts.intro)}</p>
      <p class="kern-body">
        <strong>{t(texts.signingAs, { name: fullName(intent.signer) })}</strong>
      </p>
      <DocumentLinks {...props} />
      {/* Named by the turn: an open page then makes the form anew for the next person, with nothing declared, chosen or drawn. */}
      <div id={`turn-${intent.id}`}>
        <SigningForm
          {...props}
          declaration={t(declarationOf(intent.declaration).text)}
          {...(fault ? { fault } : {})}
        />
      </div>
      <p class="kern-body">{t(texts.notYet)}</p>
    </div>
  );
}

/** Whose turn it is, where several persons sign the same document one after another. */
function Turns({ t, intent, signers = [] }: SigningViewProps): JSX.Element | null {
  if (signers.length < 2) return null;
  return (
    <div class="af-turns" id="turns">
      <h3 class="kern-heading-small">{t(texts.turnsTitle, { count: signers.length })}</h3>
      <ol>
        {signers.map((one) => {
          const here = one.id === intent.id && !one.signedAt;
          return (
            <li key={one.id} aria-current={here ? "step" : undefined}>
              {fullName(one.signer)}{" "}
              <Badge tone={one.signedAt ? "success" : here ? "info" : "plain"}>
                {t(one.signedAt ? texts.turnSigned : here ? texts.turnHere : texts.turnLater)}
              </Badge>
            </li>
          );
        })}
      </ol>
      {!intent.signedAt && (
        <p class="kern-body" role="status">
          <strong>{t(texts.turnNow, { name: fullName(intent.signer) })}</strong> {t(texts.turnHelp)}
        </p>
      )}
    </div>
  );
}

function DocumentLinks({ t, document, intent }: SigningViewProps): JSX.Element {
  return (
    <div class="af-card kern-card">
      <h3 class="kern-heading-small">{document.title}</h3>
      <ButtonRow>
        <ButtonLink kind="secondary" icon="document" href={document.href} attributes={{ target: "_blank" }}>
          {t(texts.read)}
        </ButtonLink>
        <ButtonLink kind="tertiary" icon="download" href={document.downloadHref} download>
          {t(texts.download)}
        </ButtonLink>
      </ButtonRow>
      <p class="kern-body">{t(texts.checkMark, { mark: shortHash(intent.sha256) })}</p>
      <Details quiet summary={t(texts.checkMarkSummary)}>
        {t(texts.checkMarkWhy, { sha256: intent.sha256 })}
      </Details>
    </div>
  );
}
