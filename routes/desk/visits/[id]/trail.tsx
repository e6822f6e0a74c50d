import type { JSX } from "preact";
import type { AuditEntry } from "#lib/audit/mod.ts";
import { PageHeading } from "#lib/ui/mod.ts";
import { CaseAudit, fieldNamesOf } from "#lib/ui/session/case_audit.tsx";
import { deskTexts } from "#lib/ui/session/desk_texts.ts";
import { trailTexts as texts } from "#lib/ui/session/trail_texts.ts";
import { appointmentById, type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";

type Data = {
  readonly entries: readonly AuditEntry[];
  readonly live: boolean;
  readonly service: string;
  readonly staffNames: ReadonlyMap<string, string>;
};

export const access = staffWith("serve");

/** The trail of a case in hand, for the clerk who called; once the case is filed, its page in the records has it. */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const appointment = await appointmentById(ctx);
    const { cases, visits, staff } = ctx.house;
    const visit = await visits.of(appointment);
    if (visit.calledBy !== ctx.clerk.id) ctx.notFound();
    const entries = await cases.trail(appointment);
    const staffNames = new Map((await staff.list()).map(({ id, name }) => [id, name]));
    const data = { entries, live: visit.endedAt === undefined, service: appointment.service, staffNames };
    return page(data, { title: ctx.t(deskTexts.audit) });
  },
};

export default function DeskTrailPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t, formats, house } = ctx;
  const { entries, live, staffNames } = data;
  const back = { href: `/desk/visits/${ctx.param("id")}`, label: t(texts.staffBack) };
  return (
    <>
      <PageHeading back={back}>{t(deskTexts.audit)}</PageHeading>
      {entries.length === 0 ? <p class="kern-body">{t(texts.empty)}</p> : (
        <CaseAudit
          {...{ t, formats, entries, live }}
          timeZone={house.config.timeZone}
          staffName={(id) => staffNames.get(id)}
          fieldNames={fieldNamesOf(t, house.catalogue.find(data.service))}
        />
      )}
    </>
  );
}
