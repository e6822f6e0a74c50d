import type { JSX } from "preact";
import type { AuditEntry } from "#lib/audit/mod.ts";
import { PageHeading } from "#lib/ui/mod.ts";
import { CaseAudit, fieldNamesOf } from "#lib/ui/session/case_audit.tsx";
import { forCitizens, trailTexts as texts } from "#lib/ui/session/trail_texts.ts";
import { type Access, appointmentByLink, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

type Data = {
  readonly entries: readonly AuditEntry[];
  readonly live: boolean;
  readonly service: string;
  readonly staffNames: ReadonlyMap<string, string>;
};

export const access: Access = "link";

/** What has happened in the citizen's own case, during the visit and as long as the case is kept. */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const appointment = await appointmentByLink(ctx);
    const { cases, visits, staff } = ctx.house;
    const entries = await cases.trail(appointment);
    const ended = (await visits.of(appointment)).endedAt !== undefined;
    const staffNames = new Map((await staff.list()).map(({ id, name }) => [id, name]));
    const data = { entries, live: !ended, service: appointment.service, staffNames };
    return page(data, { title: ctx.t(texts.title) });
  },
};

export default function TrailPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t, formats, house } = ctx;
  const { entries, live, staffNames } = data;
  const back = { href: `/visits/${ctx.param("token")}`, label: t(texts.back) };
  return (
    <>
      <PageHeading back={back} lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      {entries.length === 0 ? <p class="kern-body">{t(texts.empty)}</p> : (
        <CaseAudit
          t={forCitizens(t)}
          formats={formats}
          entries={entries}
          live={live}
          timeZone={house.config.timeZone}
          staffName={(id) => staffNames.get(id)}
          fieldNames={fieldNamesOf(t, house.catalogue.find(data.service))}
        />
      )}
    </>
  );
}
