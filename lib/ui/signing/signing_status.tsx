import type { JSX } from "preact";
import { shortHash } from "#lib/documents/shared.ts";
import { formats, type Translator } from "#lib/i18n/mod.ts";
import { fullName, type SigningIntent, type VoidReason, WAYS } from "#lib/signatures/mod.ts";
import { Badge, type Tone } from "#lib/ui/mod.ts";
import { staff } from "./texts.ts";

/** An intent as the clerk may know it: without anything about a TAN. */
export type IntentForClerk = Omit<SigningIntent, "tan">;

export interface SigningStatusProps {
  readonly t: Translator;
  readonly timeZone: string;
  /** oldest first; the voided ones among them */
  readonly intents: readonly IntentForClerk[];
}

const BECAUSE: Record<VoidReason, typeof staff.becauseFormChanged> = {
  formChanged: staff.becauseFormChanged,
  documentWithdrawn: staff.becauseDocumentWithdrawn,
  visitEnded: staff.becauseVisitEnded,
};

/** How far the signatures are, on the desk. Of the ways only the one that was used is named, and never a TAN. */
export function SigningStatus({ t, timeZone, intents }: SigningStatusProps): JSX.Element {
  const next = intents.find((intent) => !intent.voidedAt && !intent.signedAt);
  return (
    <section class="af-section" id="signing-status" aria-labelledby="signing-status-heading">
      <h3 class="kern-heading-small" id="signing-status-heading">{t(staff.heading)}</h3>
      <div class="af-prose" role="status">
        {intents.length === 0 && <p class="kern-body">{t(staff.none)}</p>}
        {intents.length > 0 && (
          <ul>
            {intents.map((intent) => (
              <SignerState
                key={intent.id}
                t={t}
                timeZone={timeZone}
                intent={intent}
                isTurn={intent === next}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function SignerState(
  { t, timeZone, intent, isTurn }: {
    readonly t: Translator;
    readonly timeZone: string;
    readonly intent: IntentForClerk;
    readonly isTurn: boolean;
  },
): JSX.Element {
  const state = stateOf(intent, isTurn);
  return (
    <li>
      <strong>{fullName(intent.signer)}</strong> <Badge tone={state.tone}>{t(state.label)}</Badge>
      <div class="af-note">
        {t(staff.checkMark, { mark: shortHash(intent.sha256) })}
        {intent.voidedBecause && ` · ${t(BECAUSE[intent.voidedBecause])}`}
        {!intent.voidedAt && intent.signedAt && intent.method && ` · ${
          t(staff.signedWhen, {
            when: formats("de", timeZone).dateAndTime(intent.signedAt),
            way: t(WAYS[intent.method].label),
          })
        }`}
      </div>
    </li>
  );
}

function stateOf(
  intent: IntentForClerk,
  isTurn: boolean,
): { tone: Tone | "plain"; label: typeof staff.open } {
  if (intent.voidedAt) return { tone: "warning", label: staff.voided };
  return intent.signedAt
    ? { tone: "success", label: staff.signed }
    : { tone: isTurn ? "info" : "plain", label: isTurn ? staff.turn : staff.open };
}

/** In one line above the button that closes the form again: whose signatures, or turns, a change has voided. */
export function VoidedLine({ t, intents }: Pick<SigningStatusProps, "t" | "intents">): JSX.Element {
  const because = intents.find(({ voidedBecause }) => voidedBecause)?.voidedBecause ?? "formChanged";
  return (
    <p class="af-freeze__voided" role="status">
      {intents.map((intent) => (
        <span key={intent.id}>
          <strong>{fullName(intent.signer)}</strong> <Badge tone="warning">{t(staff.voided)}</Badge>
          {" "}
        </span>
      ))}
      {t(BECAUSE[because])} {t(staff.voidedAll)}
    </p>
  );
}
