import { describeEvent, signInTexts as texts, type StaffEvent } from "#lib/staff/mod.ts";
import { PageHeading, Table } from "#lib/ui/mod.ts";
import { type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";

type Data = { readonly events: readonly StaffEvent[]; readonly names: ReadonlyMap<string, string> };

export const access = staffWith("audit");

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const people = await ctx.house.staff.list();
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return page({ events: await ctx.house.staff.events(), names }, { title: ctx.t(texts.eventsTitle) });
  },
};

export default function EventsPage({ data: { events, names }, ctx }: PageProps<Data>) {
  const { t } = ctx;
  return (
    <>
      <PageHeading lead={t(texts.eventsLead)}>{t(texts.eventsTitle)}</PageHeading>
      <Table
        caption={t(texts.eventsTitle)}
        hideCaption
        columns={[texts.time, texts.event, texts.who, texts.by].map((heading) => ({ heading: t(heading) }))}
        rows={events.map(({ at, event, staffId, byId }) => [
          ctx.formats.dateAndTime(at),
          describeEvent(t, event),
          staffId ? names.get(staffId) ?? staffId : event.startsWith("staff.signIn") ? t(texts.nobody) : "",
          byId ? names.get(byId) ?? byId : "",
        ])}
        empty={t(texts.noEvents)}
      />
    </>
  );
}
