import type { JSX } from "preact";
import type { CaseAnswers, CaseSummary } from "#lib/cases/mod.ts";
import { shortHash } from "#lib/documents/mod.ts";
import type { Formats, Translator } from "#lib/i18n/mod.ts";
import {
  FEATURE_TEXTS,
  type IdentityProtocol,
  identityTexts,
  KIND_TEXTS,
  PROMPT_TEXTS,
  REASON_TEXTS,
  stateName,
} from "#lib/identity/mod.ts";
import type { StoredCase } from "#lib/records/mod.ts";
import { ButtonLink, ButtonRow, Section, SummaryList, type SummaryRow, TickList } from "#lib/ui/mod.ts";
import { uploadTexts } from "#lib/uploads/mod.ts";
import { caseTexts } from "./case_texts.ts";
import { deskTexts as texts } from "./desk_texts.ts";

export type CaseFile = StoredCase<CaseSummary, CaseAnswers>;

/** What the parts of a filed case's page are drawn from. */
export interface CaseFileProps {
  readonly t: Translator;
  readonly formats: Formats;
  readonly locale: string;
  readonly file: CaseFile;
  readonly serviceName: string;
  readonly staffName: (id: string) => string | undefined;
}

/** An outcome in words; a code that is not known (any more) as it is. */
export function outcomeName(t: Translator, outcome: string): string {
  const key = `outcome_${outcome}`;
  return Object.hasOwn(texts, key) ? t(texts[key as keyof typeof texts]) : outcome;
}

/** Who, what for, when, and how it ended. */
export function CaseOverview(props: CaseFileProps): JSX.Element {
  const { t, formats, file, staffName } = props;
  const { summary, answers, clerkId } = file;
  const contact = answers?.contact;
  const rows: (SummaryRow | false | undefined | "")[] = [
    summary && { key: t(texts.person_name), value: summary.name },
    { key: t(texts.service), value: props.serviceName },
    { key: t(texts.outcome), value: outcomeName(t, file.outcome) },
    summary && {
      key: t(caseTexts.appointmentOn),
      value: formats.dateAndTime(Temporal.Instant.from(summary.appointmentAt)),
    },
    { key: t(caseTexts.openedOn), value: formats.dateAndTime(file.openedAt) },
    { key: t(texts.endedOn), value: formats.dateAndTime(file.endedAt) },
    clerkId && { key: t(caseTexts.handledBy), value: staffName(clerkId) ?? clerkId },
    contact && {
      key: t(texts.contact),
      value: (
        <>
          {contact.email}
          {contact.phone && (
            <>
              <br />
              {contact.phone}
            </>
          )}
        </>
      ),
    },
    { key: t(caseTexts.caseNumber), value: file.id },
  ];
  return (
    <Section heading={t(texts.caseFacts)} id="facts">
      <SummaryList rows={rows.filter((row) => typeof row === "object")} />
    </Section>
  );
}

/** The documents as they were given out; titles are German, as the documents are. */
export function CaseDocuments({ t, formats, file }: CaseFileProps): JSX.Element {
  return (
    <Section heading={t(texts.documents)} id="documents">
      {file.documents.length === 0 && <p class="kern-body af-empty">{t(texts.noDocuments)}</p>}
      {file.documents.length > 0 && (
        <SummaryList
          rows={file.documents.map(({ id, titleKey, mediaType, createdAt, sha256, withdrawnAt }) => ({
            key: (
              <a class="kern-link" href={`/desk/cases/${file.id}/documents/${id}`} lang="de">
                {titleKey} ({mediaType === "image/jpeg" ? t(uploadTexts.isPhoto) : "PDF"})
              </a>
            ),
            value: t(caseTexts.documentMade, { time: formats.dateAndTime(createdAt) }),
            note: [
              t(caseTexts.documentHash, { hash: `${shortHash(sha256)} …` }),
              withdrawnAt && t(caseTexts.documentWithdrawn),
            ].filter(Boolean).join(" · "),
          }))}
        />
      )}
    </Section>
  );
}

/** The protocols of the check by a person: all that was kept of it (P28). */
export function CaseIdentity(props: CaseFileProps): JSX.Element {
  const { t, file } = props;
  const protocols = file.answers?.identity ?? [];
  return (
    <Section heading={t(caseTexts.identity)} id="identity">
      {protocols.length === 0 && <p class="kern-body af-empty">{t(caseTexts.noIdentity)}</p>}
      {protocols.map((protocol) => <Protocol key={protocol.startedAt} {...props} protocol={protocol} />)}
    </Section>
  );
}

function Protocol(props: CaseFileProps & { readonly protocol: IdentityProtocol }): JSX.Element {
  const { t, protocol } = props;
  const { featuresChecked, promptsDone, plausible } = protocol;
  const said: (SummaryRow | false)[] = [
    featuresChecked.length > 0 && {
      key: t(caseTexts.identityFeatures),
      value: <TickList items={featuresChecked.map((feature) => t(FEATURE_TEXTS[feature]))} />,
    },
    promptsDone.length > 0 && {
      key: t(caseTexts.identityPrompts),
      value: <TickList items={promptsDone.map((prompt) => t(PROMPT_TEXTS[prompt]))} />,
    },
    protocol.faceMatched && { key: t(caseTexts.identityFace), value: t(caseTexts.identityFaceMatched) },
    plausible !== undefined && {
      key: t(caseTexts.identityPlausible),
      value: t(plausible ? caseTexts.identityPlausibleYes : caseTexts.identityPlausibleNo),
    },
    { key: t(caseTexts.handledBy), value: props.staffName(protocol.clerkId) ?? protocol.clerkId },
  ];
  return (
    <div class="af-prose">
      <p class="kern-body">{protocolSentence(props)}</p>
      <SummaryList rows={said.filter((row) => row !== false)} />
    </div>
  );
}

function protocolSentence(
  { t, formats, locale, protocol }: CaseFileProps & { readonly protocol: IdentityProtocol },
): string {
  const { outcome, document, validUntil } = protocol;
  const time = formats.dateAndTime(Temporal.Instant.from(protocol.concludedAt));
  if (outcome.kind === "stopped") {
    return t(caseTexts.identityStopped, { time, reason: t(REASON_TEXTS[outcome.reason]) });
  }
  return t(identityTexts.establishedBy, {
    time,
    kind: document ? t(KIND_TEXTS[document.kind]) : "",
    state: document ? stateName(document.issuingState, locale) : "",
    validUntil: validUntil ? formats.shortDate(Temporal.PlainDate.from(validUntil)) : "",
  });
}

/** What was answered, by section, and by whom; in German, the language of the record. */
export function CaseAnswersByPage({ t, file }: CaseFileProps): JSX.Element {
  const sections = (file.answers?.sections ?? []).filter(({ rows }) => rows.length > 0);
  return (
    <Section heading={t(texts.answers)} id="answers">
      {file.answers?.export && <CaseExport t={t} id={file.id} />}
      {sections.length === 0 && <p class="kern-body af-empty">{t(caseTexts.noAnswers)}</p>}
      {sections.map(({ title, rows }) => (
        <div class="af-prose" key={title}>
          <h3 class="kern-heading-small" lang="de">{title}</h3>
          <SummaryList
            rows={rows.map(({ label, value, by, confirmed }) => ({
              key: <span lang="de">{label}</span>,
              value: value ? <span lang="de">{value}</span> : t(caseTexts.notAnswered),
              ...(by ? { note: byWhom(t, by, confirmed) } : {}),
            }))}
          />
        </div>
      ))}
    </Section>
  );
}

/** The answers for the specialist system, so that nobody types them again. */
function CaseExport({ t, id }: { readonly t: Translator; readonly id: string }): JSX.Element {
  return (
    <div class="af-prose">
      <p class="kern-body">{t(caseTexts.exportHelp)}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" icon="download" href={`/desk/cases/${id}/export.csv`}>
          {t(caseTexts.exportCsv)}
        </ButtonLink>
        <ButtonLink kind="secondary" icon="download" href={`/desk/cases/${id}/export.json`}>
          {t(caseTexts.exportJson)}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

function byWhom(t: Translator, by: string, confirmed: boolean | undefined): string {
  if (by === "clerk") return t(confirmed ? caseTexts.byClerkConfirmed : caseTexts.by_clerk);
  return t(by === "guest" ? caseTexts.by_guest : caseTexts.by_citizen);
}
