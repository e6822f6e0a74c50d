import type { JSX } from "preact";
import { allSigned, type FreezeBlockers, freezeBlockers } from "#lib/cases/mod.ts";
import { Alert, Button, ButtonLink, Panel } from "../mod.ts";
import { fullName } from "#lib/signatures/mod.ts";
import { SigningStatus, SmsTanPanel, VoidedLine } from "../signing/mod.ts";
import { deskTexts } from "./desk_texts.ts";
import { type DeskVisitData, isInHand } from "./desk_visit.ts";
import { KEYS } from "./keys.ts";

/** Closing the form, the signature, the documents, the confirmation (element `case`). */
export function CasePanel(data: DeskVisitData): JSX.Element {
  const { view, words } = data;
  // A filed case has no form here any more, but its documents are in the records.
  if (!isInHand(data) || (!view.form && view.documents.length === 0)) return <div id="case" />;
  if (view.status === "talking" && view.form?.phase === "visit") return <Freezing {...data} />;
  return (
    <div id="case" data-live-region="" tabIndex={-1}>
      <Refused {...data} />
      {view.form?.phase === "frozen" && view.intent && (
        <Panel heading={words.t(deskTexts.signing)}>
          <SigningStatus t={words.t} timeZone={words.timeZone} intents={view.signers.map(withoutTan)} />
          {view.status === "talking" && <SmsTan {...data} />}
          {view.status === "talking" && <Unfreezing {...data} />}
        </Panel>
      )}
      <Documents {...data} />
    </div>
  );
}

function Refused({ caseRefused }: DeskVisitData): JSX.Element | null {
  return caseRefused ? <Alert tone="warning" title={caseRefused} live /> : null;
}

/** Nothing about a TAN reaches the clerk's page (P30). */
function withoutTan<T extends { readonly tan?: unknown }>(intent: T): Omit<T, "tan"> {
  const { tan: _hidden, ...rest } = intent;
  return rest;
}

/** Closing the form, always in view below it: the button, and what is still in its way. Documents there are none before. */
function Freezing(data: DeskVisitData): JSX.Element {
  const { view, words: { t }, base } = data;
  const blockers = freezeBlockers(view);
  return (
    <div id="case" class="af-freeze" data-live-region="" tabIndex={-1}>
      <Refused {...data} />
      {view.voided.length > 0 && <VoidedLine t={t} intents={view.voided.map(withoutTan)} />}
      <form method="post" action={`${base}/freeze`}>
        <div class="af-freeze__words">
          {blockers
            ? (
              <>
                <strong>{t(deskTexts.freezeBlocked)}</strong>
                <ul>
                  {blockerSentences(blockers).map(([text, values]) => <li key={text.id}>{t(text, values)}
                  </li>)}
                </ul>
              </>
            )
            : t(deskTexts.freezeHelp)}
        </div>
        <CoSigners {...data} />
        <Button disabled={blockers !== undefined} shortcut={KEYS.freeze}>{t(deskTexts.freeze)}</Button>
      </form>
    </div>
  );
}

/** Who signs as well, if they wish: nobody has to. */
function CoSigners({ view, words: { t } }: DeskVisitData): JSX.Element | null {
  if (view.coSigners.length === 0) return null;
  return (
    <fieldset class="af-freeze__signers">
      <legend class="af-note">{t(deskTexts.coSigners)}</legend>
      {view.coSigners.map((one) => (
        <div key={one.id} class="kern-form-check af-choice">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id={`cosigner-${one.id}`}
            name="cosigner"
            value={one.id}
          />
          <label class="kern-label" for={`cosigner-${one.id}`}>
            {fullName({ ...one, role: "citizen" })}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** A Handy-TAN for the person whose turn it is. */
function SmsTan({ view, words, base, sms }: DeskVisitData): JSX.Element | null {
  const { intent } = view;
  if (!view.smsOffered || !intent || intent.signedAt) return null;
  return (
    <SmsTanPanel
      t={words.t}
      timeZone={words.timeZone}
      action={`${base}/sms-tan`}
      signer={intent.signer}
      phone={intent.place === 0 ? view.contact.phone ?? "" : ""}
      sms={intent.tan?.sms}
      refused={sms}
    />
  );
}

function blockerSentences({ faults, unconfirmed, lawAsksForMore, nothingToSign }: FreezeBlockers) {
  return [
    [deskTexts.blockedFaults, { count: faults }, faults > 0] as const,
    [deskTexts.blockedUnconfirmed, { count: unconfirmed }, unconfirmed > 0] as const,
    [deskTexts.blockedLevel, { section: lawAsksForMore ?? "" }, lawAsksForMore !== undefined] as const,
    [deskTexts.blockedEnding, {}, nothingToSign === true] as const,
  ].filter(([, , applies]) => applies);
}

function Unfreezing({ words, base }: DeskVisitData): JSX.Element {
  const { t } = words;
  return (
    <form method="post" action={`${base}/freeze`}>
      <input type="hidden" name="_method" value="delete" />
      <Button kind="tertiary">{t(deskTexts.unfreeze)}</Button>
      <p class="af-note">{t(deskTexts.unfreezeHelp)}</p>
    </form>
  );
}

function Documents({ view, words, base }: DeskVisitData): JSX.Element {
  const { t } = words;
  const issued = view.documents.some(({ kind }) => kind === "confirmation");
  const due = view.status === "talking" && allSigned(view) && view.service.confirmation && !issued;
  const confirmation = due && view.service.documents.find(({ id }) => id === "confirmation");
  return (
    <Panel heading={t(deskTexts.documents)}>
      {view.documents.length === 0
        ? <p class="kern-body">{t(deskTexts.noDocuments)}</p>
        : (
          <ul class="af-documents">
            {view.documents.map(({ id, title }) => (
              <li key={id}>
                <ButtonLink
                  kind="tertiary"
                  icon="document"
                  href={`${base}/documents/${id}`}
                  attributes={{ target: "_blank" }}
                >
                  {title}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )}
      {confirmation && (
        <form method="post" action={`${base}/confirmation`}>
          <p class="af-note">{t(deskTexts.issueHelp)}</p>
          <Button kind="secondary" shortcut={KEYS.confirmation}>
            {t(deskTexts.issueConfirmation, { document: t(confirmation.name) })}
          </Button>
        </form>
      )}
    </Panel>
  );
}
