import type { JSX } from "preact";
import { type CaseSummary, stateOf } from "#lib/cases/mod.ts";
import type { CaseFacts, CaseList } from "#lib/records/mod.ts";
import {
  Button,
  ButtonLink,
  ButtonRow,
  PageHeading,
  SummaryList,
  type SummaryRow,
  TextField,
  Toolbar,
} from "#lib/ui/mod.ts";
import { outcomeName } from "#lib/ui/session/case_record.tsx";
import { caseTexts } from "#lib/ui/session/case_texts.ts";
import { deskTexts as texts } from "#lib/ui/session/desk_texts.ts";
import { uploadKind } from "#lib/services/mod.ts";
import { followLine } from "#lib/ui/uploads/mod.ts";
import { deskUploadTexts } from "#lib/ui/uploads/desk_texts.ts";
import { type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";
import { DOWN, RecordsDown } from "./_records_down.tsx";

type Data = { readonly list: CaseList<CaseSummary>; readonly name: string; readonly after: string };

export const access = staffWith("serve");

/** The longest name that is looked for; longer ones are cut. */
const NAME_CHARACTERS_MAX = 200;

/** The signed-in person's own cases, whatever else they may do. */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const name = (searchParams.get("name") ?? "").trim().slice(0, NAME_CHARACTERS_MAX);
    const after = searchParams.get("after") ?? "";
    const shelf = ctx.house.records.casesOf(ctx.clerk.id);
    const list = await shelf.list(name ? { name } : {}, after ? { after } : {});
    const title = ctx.t(texts.casesTitle);
    return page({ list, name, after }, { title, layout: "plain", ...(list.ok ? {} : DOWN) });
  },
};

export default function CasesPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { list } = data;
  return (
    <>
      <PageHeading back={{ href: "/desk", label: t(caseTexts.backToDesk) }} lead={t(caseTexts.casesLead)}>
        {t(texts.casesTitle)}
      </PageHeading>
      {list.ok
        ? <Cases data={data} ctx={ctx} />
        : <RecordsDown t={t} again={`/desk/cases${ctx.url.search}`} />}
    </>
  );
}

function Cases({ data: { list, name, after }, ctx }: PageProps<Data>): JSX.Element | null {
  const { t } = ctx;
  if (!list.ok) return null;
  const here = (more: Record<string, string>) =>
    `/desk/cases?${new URLSearchParams({ ...(name ? { name } : {}), ...more })}`;
  return (
    <>
      <form role="search" method="get" action="/desk/cases">
        <Toolbar label={t(texts.search)}>
          <TextField
            {...{ t, name: "name", id: "name", label: t(texts.search), required: true }}
            type="search"
            value={name}
            maxlength={NAME_CHARACTERS_MAX}
            autocomplete="off"
            spellcheck={false}
          />
          <Button kind="secondary">{t(texts.searchButton)}</Button>
          {name && <ButtonLink kind="tertiary" href="/desk/cases">{t(caseTexts.allCases)}</ButtonLink>}
        </Toolbar>
      </form>
      {list.cases.length > 0
        ? <SummaryList rows={list.cases.map((found) => rowOf(found, ctx))} />
        : (
          <p class="kern-body af-empty">
            {name ? t(caseTexts.casesNotFound, { name }) : t(texts.casesEmpty)}
          </p>
        )}
      <ButtonRow>
        {list.next && (
          <ButtonLink kind="secondary" href={here({ after: list.next })}>{t(texts.nextPage)}</ButtonLink>
        )}
        {after && <ButtonLink kind="tertiary" href={here({})}>{t(caseTexts.firstPage)}</ButtonLink>}
      </ButtonRow>
    </>
  );
}

function rowOf(found: CaseFacts<CaseSummary>, ctx: PageProps<Data>["ctx"]): SummaryRow {
  const { t, formats, house } = ctx;
  const service = house.catalogue.find(found.service);
  const name = found.summary?.name ?? t(caseTexts.caseDestroyed);
  const { summary } = found;
  const at = summary?.papersFollowedAt;
  const followed = at ? Temporal.Instant.from(at) : undefined;
  const today = ctx.now.toZonedDateTimeISO(house.config.timeZone).toPlainDate();
  const waits = found.outcome === "documentsToFollow" && summary?.papers;
  const standing = waits && followLine({ t, formats }, {
    state: stateOf(summary, today),
    missing: waits.missing.flatMap((kind) => uploadKind(kind) ?? []),
    lastDay: Temporal.PlainDate.from(waits.lastDay),
  });
  return {
    key: <a class="kern-link kern-link--no-visited-state" href={`/desk/cases/${found.id}`}>{name}</a>,
    value: `${service ? t(service.name) : found.service}: ${outcomeName(t, found.outcome)}`,
    note: [
      formats.dateAndTime(found.endedAt),
      ...(followed ? [t(deskUploadTexts.followed, { time: formats.dateAndTime(followed) })] : []),
      ...(standing ? [standing] : []),
    ].join(" · "),
  };
}
