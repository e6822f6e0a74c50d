import type { JSX } from "preact";
import { deadlineTexts as texts, guardFor, type ProofFacts } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Alert, Button, ButtonRow, PageHeading, SummaryList, TextField } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { needNames } from "../../_question.tsx";

export const access: Access = "anyone";

/** Longer than any code with its hyphens and spaces; what is longer is shown again only so far. */
const CODE_CHARACTERS_MAX = 120;

type Data = { readonly service: Service; readonly code: string; readonly facts: ProofFacts | undefined };

export const handler: Handlers<Data> = {
  GET(ctx) {
    const service = ctx.house.catalogue.find(ctx.param("service")) ?? ctx.notFound();
    if (!service.window) return ctx.notFound();
    const typed = ctx.url.searchParams.get("code") ?? "";
    const facts = ctx.house.booking.deadlines.check(service.id, typed);
    const code = typed.slice(0, CODE_CHARACTERS_MAX);
    return page({ service, code, facts }, { title: ctx.t(texts.checkTitle) });
  },
};

/** Anybody with the paper in hand may ask; the code carries its facts, so nothing has to be looked up. */
export default function CheckPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, code, facts } = data;
  return (
    <>
      <PageHeading above={t(service.name)} lead={t(texts.checkLead)}>{t(texts.checkTitle)}</PageHeading>
      {code !== "" && (facts
        ? (
          <Alert tone="success" title={t(texts.genuine)} level={2}>
            <p>{t(texts.genuineHelp)}</p>
            <Facts ctx={ctx} service={service} facts={facts} />
          </Alert>
        )
        : (
          <Alert tone="warning" title={t(texts.notGenuine)} level={2}>
            <p>{t(texts.notGenuineHelp, { service: t(service.name) })}</p>
          </Alert>
        ))}
      <form class="af-prose" method="get" action={`/services/${service.id}/proof/check`}>
        <TextField
          t={t}
          name="code"
          label={t(texts.code)}
          hint={t(texts.codeHint)}
          value={code}
          maxlength={CODE_CHARACTERS_MAX}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <ButtonRow>
          <Button>{t(texts.checkButton)}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

function Facts(
  { ctx, service, facts }: { ctx: Context; service: Service; facts: ProofFacts },
): JSX.Element {
  const { t, formats } = ctx;
  const { firstLawfulDay, lastLawfulDay } = facts.window;
  const window = t(texts.fromTo, {
    first: formats.longDate(firstLawfulDay),
    last: formats.longDate(lastLawfulDay),
  });
  const section = guardFor(service, facts.event, facts.eventCase)?.section;
  const needs = needNames(t, facts.needs);
  return (
    <SummaryList
      rows={[
        { key: t(texts.factService), value: t(service.name) },
        { key: t(texts.factEvent), value: formats.longDate(facts.event) },
        ...(facts.eventCase ? [{ key: t(texts.factCase), value: t(texts[facts.eventCase]) }] : []),
        { key: t(texts.factWindow), value: section ? `${window} (${section})` : window },
        { key: t(texts.factSearched), value: formats.dateAndTime(facts.searchedAt) },
        ...(needs.length > 0 ? [{ key: t(texts.factNeeds), value: needs.join(", ") }] : []),
        { key: t(texts.factResult), value: t(texts.factNone) },
      ]}
    />
  );
}
