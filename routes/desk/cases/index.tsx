import type { JSX } from "preact";
import type { CaseSummary } from "#lib/cases/mod.ts";
import type { CaseFacts, CaseList } from "#lib/records/mod.ts";
import { Button, ButtonLink, ButtonRow, PageHeading, Table, TextField, Toolbar } from "#lib/ui/mod.ts";
import { outcomeName } from "#lib/ui/session/case_record.tsx";
import { caseTexts } from "#lib/ui/session/case_texts.ts";
import { deskTexts as texts } from "#lib/ui/session/desk_texts.ts";
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
            {...{ t, name: "name", id: "name", label: t(texts.search), hint: t(caseTexts.searchHint) }}
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
      <Table
        caption={t(texts.casesTitle)}
        hideCaption
        columns={[texts.person_name, texts.service, texts.outcome, texts.endedOn].map((text) => ({
          heading: t(text),
        }))}
        rows={list.cases.map((found) => cellsOf(found, ctx))}
        empty={name ? t(caseTexts.casesNotFound, { name }) : t(texts.casesEmpty)}
      />
      <ButtonRow>
        {list.next && (
          <ButtonLink kind="secondary" href={here({ after: list.next })}>{t(texts.nextPage)}</ButtonLink>
        )}
        {after && <ButtonLink kind="tertiary" href={here({})}>{t(caseTexts.firstPage)}</ButtonLink>}
      </ButtonRow>
    </>
  );
}

function cellsOf(found: CaseFacts<CaseSummary>, ctx: PageProps<Data>["ctx"]): (JSX.Element | string)[] {
  const { t, formats, house } = ctx;
  const service = house.catalogue.find(found.service);
  const ended = found.endedAt.toZonedDateTimeISO(house.config.timeZone).toPlainDate();
  return [
    <a key="name" class="kern-link" href={`/desk/cases/${found.id}`}>
      {found.summary?.name ?? t(caseTexts.caseDestroyed)}
    </a>,
    service ? t(service.name) : found.service,
    outcomeName(t, found.outcome),
    `${formats.shortDate(ended)}, ${formats.time(found.endedAt)}`,
  ];
}
