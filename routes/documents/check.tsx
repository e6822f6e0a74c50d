import type { JSX } from "preact";
import { addressRange } from "#lib/booking/mod.ts";
import type { IssuedAnswer } from "#lib/cases/mod.ts";
import { documentCheckTexts as texts, documentTexts, isSha256, readCheckCode } from "#lib/documents/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Island,
  PageHeading,
  Section,
  SummaryList,
  TextField,
} from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

const PATH = "/documents/check";
/** Longer than any code with its separators, that of a proof of search too; what is longer is shown again only so far. */
const CODE_CHARACTERS_MAX = 80;

type Asked = { readonly code: string } | { readonly sha256: string };
type Data = {
  /** what stands in the field again */
  readonly typed: string;
  readonly fault?: true;
  readonly asked?: Asked;
  readonly answer?: IssuedAnswer | { readonly ok: false; readonly reason: "busy" };
};

export const handler: Handlers<Data> = {
  /** By GET, so that the QR code on a document leads to its answer. It changes nothing. */
  async GET(ctx) {
    const typed = (ctx.url.searchParams.get("code") ?? "").slice(0, CODE_CHARACTERS_MAX);
    const sha256 = ctx.url.searchParams.get("sha256") ?? "";
    const code = readCheckCode(typed);
    const asked = isSha256(sha256) ? { sha256 } : code ? { code } : undefined;
    const options = { title: ctx.t(texts.title), islands: true };
    const proof = proofPage(ctx, typed);
    if (proof) return ctx.seeOther(proof);
    if (!asked) {
      return page({ typed, ...(typed.trim() ? { fault: true as const } : {}) }, faulty(options, typed));
    }
    const wait = ctx.house.documentChecks.take(addressRange(ctx.address) ?? ctx.address);
    if (wait > 0) {
      const headers = { "retry-after": String(wait) };
      return page({ typed, asked, answer: { ok: false, reason: "busy" } }, {
        ...options,
        status: 429,
        headers,
      });
    }
    const answer = await ctx.house.cases.issued(asked);
    const down = !answer.ok && answer.reason === "recordsUnavailable";
    return page({ typed, asked, answer }, {
      ...options,
      ...(down ? { status: 503, headers: { "retry-after": "60" } } : {}),
    });
  },
};

/** A proof of search carries its facts in its code and is kept nowhere: its own page tells them. A file's code comes beside its hash. */
function proofPage({ house }: Context, code: string): string | undefined {
  const services = house.catalogue.all.filter(({ window }) => window).map(({ id }) => id);
  const service = house.booking.deadlines.serviceOf(code, services);
  return service && `/services/${service}/proof/check?${new URLSearchParams({ code })}`;
}

function faulty<O extends object>(options: O, typed: string): O & { status?: number } {
  return typed.trim() ? { ...options, status: 422 } : options;
}

export default function CheckPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { answer, asked } = data;
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      {answer && asked && <Answer ctx={ctx} answer={answer} asked={asked} />}
      {answer?.ok && !("code" in (asked ?? {}))
        ? (
          <ButtonRow>
            <ButtonLink href={PATH} kind="secondary">{t(texts.again)}</ButtonLink>
          </ButtonRow>
        )
        : <Ways {...{ data, ctx }} />}
    </>
  );
}

/** Both ways to ask, and what each of them compares. */
function Ways({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <Section heading={t(texts.fileTitle)} id="mit-datei">
        <div class="af-prose">
          <p>{t(texts.fileHelp)}</p>
          <Island
            name="DocumentCheck"
            props={{
              action: PATH,
              label: t(texts.fileLabel),
              hint: t(texts.fileHint),
              reading: t(texts.reading),
              tooLarge: t(texts.tooLarge),
              notPdf: t(texts.notPdf),
              unreadable: t(texts.unreadable),
              without: t(texts.fileWithout),
            }}
          >
            <p>{t(texts.fileWithout)}</p>
          </Island>
        </div>
      </Section>
      <Section heading={t(texts.codeTitle)} id="mit-nummer">
        <form class="af-prose" method="get" action={PATH}>
          <p>{t(texts.codeHelp)}</p>
          <TextField
            t={t}
            name="code"
            label={t(texts.code)}
            hint={t(texts.codeHint)}
            value={data.typed}
            maxlength={CODE_CHARACTERS_MAX}
            autocomplete="off"
            spellcheck={false}
            required
            {...(data.fault ? { error: t(texts.codeFault) } : {})}
          />
          <ButtonRow>
            <Button>{t(texts.check)}</Button>
          </ButtonRow>
        </form>
      </Section>
    </>
  );
}

type Given = { readonly ctx: Context; readonly answer: NonNullable<Data["answer"]>; readonly asked: Asked };

function Answer({ ctx, answer, asked }: Given): JSX.Element {
  const { t, formats } = ctx;
  if (!answer.ok) return <NoAnswer {...{ ctx, asked }} reason={answer.reason} />;
  const { issued, compared } = answer;
  if (issued.withdrawnAt) {
    const date = dayOf(ctx, issued.withdrawnAt);
    return (
      <Alert tone="warning" title={t(texts.withdrawn)} level={2}>
        <p>{t(texts.withdrawnHelp, { when: formats.longDate(date) })}</p>
        <Facts ctx={ctx} answer={answer} />
      </Alert>
    );
  }
  const byCode = compared === "code";
  const help = byCode ? texts.knownHelp : compared === "sealed" ? texts.unchangedHelp : texts.unsealedHelp;
  return (
    <Alert tone={byCode ? "info" : "success"} title={t(byCode ? texts.known : texts.unchanged)} level={2}>
      <p>{t(help)}</p>
      <Facts ctx={ctx} answer={answer} />
    </Alert>
  );
}

function NoAnswer(
  { ctx: { t, house }, asked, reason }: {
    ctx: Context;
    asked: Asked;
    reason: "unknown" | "recordsUnavailable" | "busy";
  },
): JSX.Element {
  const [tone, title, help] = reason === "busy"
    ? ["warning", texts.busy, texts.busyHelp] as const
    : reason === "recordsUnavailable"
    ? ["warning", texts.down, texts.downHelp] as const
    : ["warning", texts.unknown, "code" in asked ? texts.unknownCodeHelp : texts.unknownFileHelp] as const;
  return (
    <Alert tone={tone} title={t(title)} level={2}>
      <p>{t(help)}</p>
      {reason === "unknown" && <p>{t(texts.askUs, { phone: house.config.town.phone })}</p>}
    </Alert>
  );
}

/** Date, service and initials, and what was compared: nothing more is told to whoever asks. */
function Facts({ ctx, answer }: { ctx: Context; answer: Extract<IssuedAnswer, { ok: true }> }): JSX.Element {
  const { t, formats, house } = ctx;
  const { issued, compared } = answer;
  const service = answer.service && house.catalogue.find(answer.service);
  const frozenOnly = compared === "frozen" || !issued.sealedSha256;
  const seal = frozenOnly ? texts.sealNo : issued.selfMade ? texts.sealSelfMade : texts.sealYes;
  const stamp = timestampWords(ctx, issued.timestamp);
  return (
    <SummaryList
      rows={[
        { key: t(texts.factKind), value: t(KINDS[issued.kind] ?? texts.kindOther) },
        ...(service ? [{ key: t(texts.factService), value: t(service.name) }] : []),
        { key: t(texts.factIssued), value: formats.longDate(dayOf(ctx, issued.issuedAt)) },
        ...(issued.initials.length > 0
          ? [{ key: t(texts.factSigned), value: issued.initials.join(", ") }]
          : []),
        { key: t(texts.factSeal), value: t(seal) },
        ...(stamp && !frozenOnly ? [{ key: t(texts.factTimestamp), value: stamp }] : []),
        {
          key: t(texts.factCompared),
          value: t(compared === "code" ? texts.comparedCode : texts.comparedFile),
        },
      ]}
    />
  );
}

/** Who besides us says when it was sealed; nothing where an earlier version has not kept it. */
function timestampWords(
  { t, formats }: Context,
  timestamp: Extract<IssuedAnswer, { ok: true }>["issued"]["timestamp"],
): string | undefined {
  if (!timestamp) return undefined;
  if (timestamp === "none") return t(texts.timestampNone);
  return t(texts.timestampBy, {
    authority: timestamp.authority,
    when: formats.dateAndTime(timestamp.at),
  });
}

const KINDS: Readonly<Record<string, Text>> = {
  filledForm: documentTexts.filledForm,
  signatureSheet: documentTexts.signatureSheet,
  confirmation: texts.kindConfirmation,
  receipt: texts.kindReceipt,
};

function dayOf({ house }: Context, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(house.config.timeZone).toPlainDate();
}
