import type { JSX } from "preact";
import { isId } from "#lib/ids/mod.ts";
import { localeOf } from "#lib/i18n/mod.ts";
import { Alert, ButtonLink, ButtonRow, PageHeading, Section } from "#lib/ui/mod.ts";
import { CaseAudit, fieldNamesOf } from "#lib/ui/session/case_audit.tsx";
import {
  CaseAnswersByPage,
  CaseDocuments,
  type CaseFile,
  CaseIdentity,
  CaseOverview,
} from "#lib/ui/session/case_record.tsx";
import { caseTexts } from "#lib/ui/session/case_texts.ts";
import { trailTexts } from "#lib/ui/session/trail_texts.ts";
import { deskTexts as texts } from "#lib/ui/session/desk_texts.ts";
import { type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";
import { lastDayOf, stateOf } from "#lib/cases/mod.ts";
import { uploadKind } from "#lib/services/mod.ts";
import { CLOSE_FAULTS, type CloseFault, ClosePanel } from "#lib/ui/uploads/mod.ts";
import { DOWN, RecordsDown } from "./_records_down.tsx";

/** `file` is missing while the records cannot be reached. */
type Data = {
  readonly file?: CaseFile;
  readonly staffNames: ReadonlyMap<string, string>;
  readonly refused?: CloseFault;
};

export const access = staffWith("serve");

/** One of the signed-in person's own cases; another's is not there. */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const id = ctx.param("id");
    if (!isId(id)) ctx.notFound();
    const found = await ctx.house.records.casesOf(ctx.clerk.id).find(id);
    if (!found.ok && found.reason === "notFound") ctx.notFound();
    if (!found.ok) {
      return page({ staffNames: new Map() }, {
        title: ctx.t(caseTexts.recordsDownTitle),
        layout: "plain",
        ...DOWN,
      });
    }
    const staffNames = new Map((await ctx.house.staff.list()).map(({ id, name }) => [id, name]));
    const title = ctx.t(texts.caseTitle, { service: serviceName(ctx, found.case.service) });
    const asked = ctx.url.searchParams.get("refused") ?? "";
    const refused = Object.hasOwn(CLOSE_FAULTS, asked) ? { refused: asked as CloseFault } : {};
    return page({ file: found.case, staffNames, ...refused }, { title, layout: "plain" });
  },
};

export default function CasePage({ data: { file, staffNames, refused }, ctx }: PageProps<Data>): JSX.Element {
  const { t, formats } = ctx;
  const back = { href: "/desk/cases", label: t(texts.casesTitle) };
  if (!file) {
    return (
      <>
        <PageHeading back={back}>{t(texts.cases)}</PageHeading>
        <RecordsDown t={t} again={ctx.url.pathname} />
      </>
    );
  }
  const staffName = (id: string) => staffNames.get(id);
  const service = ctx.house.catalogue.find(file.service);
  const parts = { t, formats, file, staffName, locale: localeOf(ctx.language) };
  const shown = { ...parts, serviceName: serviceName(ctx, file.service) };
  return (
    <>
      <PageHeading back={back} above={shown.serviceName}>
        {file.summary?.name ?? t(caseTexts.caseDestroyed)}
      </PageHeading>
      {!file.summary && <Alert tone="info" title={t(caseTexts.caseDestroyedHelp)} />}
      {file.outcome === "documentsToFollow" && <Closing {...{ file, ctx, refused }} />}
      <CaseOverview {...shown} />
      <CaseDocuments {...shown} />
      <CaseIdentity {...shown} />
      <CaseAnswersByPage {...shown} />
      <Section heading={t(texts.audit)} id="audit">
        <CaseAudit
          {...{ t, formats, staffName, entries: file.audit, timeZone: ctx.house.config.timeZone }}
          fieldNames={fieldNamesOf(t, service)}
        />
        <ButtonRow>
          <ButtonLink kind="secondary" icon="download" href={`/desk/cases/${file.id}/trail.json`}>
            {t(trailTexts.export)}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  );
}

/** Cases that were filed before papers were named have no date in their summary; they can be closed all the same. */
function Closing(
  { file, ctx, refused }: {
    readonly file: CaseFile;
    readonly ctx: PageProps<Data>["ctx"];
    readonly refused: CloseFault | undefined;
  },
): JSX.Element {
  const { t, formats, house } = ctx;
  const { timeZone } = house.config;
  const later = file.answers?.later;
  const { papers } = file.summary ?? {};
  const today = ctx.now.toZonedDateTimeISO(timeZone).toPlainDate();
  const standing = {
    state: stateOf(file.summary ?? {}, today),
    missing: (papers?.missing ?? []).flatMap((kind) => uploadKind(kind) ?? []),
    lastDay: papers ? Temporal.PlainDate.from(papers.lastDay) : lastDayOf(file.endedAt, timeZone),
  };
  return (
    <ClosePanel
      {...{ t, formats, standing, refused }}
      base={`/desk/cases/${file.id}`}
      cannotBeDone={later?.needs !== undefined}
      mayIssue={later?.confirmation !== undefined}
    />
  );
}

function serviceName({ t, house }: PageProps<Data>["ctx"], id: string): string {
  const service = house.catalogue.find(id);
  return service ? t(service.name) : id;
}
