import type { JSX } from "preact";
import type { AgendaEntry } from "#lib/cases/mod.ts";
import { readDay, writeDay } from "#lib/calendar/mod.ts";
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  PageHeading,
  Table,
  TextField,
  Toolbar,
} from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import { type Context, type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";
import { MailOutage } from "../../admin/_outage.tsx";
import { deskName } from "./_parts.tsx";

export const access = staffWith("serve");

/** The longest name that is looked for; longer ones are cut. */
const NAME_CHARACTERS_MAX = 200;

type Data = {
  readonly day: Temporal.PlainDate;
  readonly typedDay: string;
  readonly name: string;
  readonly entries: readonly AgendaEntry[];
  readonly error?: string;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const typed = (searchParams.get("day") ?? "").trim().slice(0, 20);
    const name = (searchParams.get("name") ?? "").trim().slice(0, NAME_CHARACTERS_MAX);
    const read = typed === "" ? ctx.house.booking.today().toString() : readDay(typed);
    const day = read ? Temporal.PlainDate.from(read) : ctx.house.booking.today();
    const wanted = name.toLocaleLowerCase("de");
    const entries = (await ctx.house.cases.agenda(day))
      .filter(({ contact }) => contact.name.toLocaleLowerCase("de").includes(wanted));
    const error = read ? {} : { error: ctx.t(texts.dayWrong) };
    const typedDay = read ? writeDay(read) : typed;
    return page({ day, typedDay, name, entries, ...error }, {
      title: ctx.t(texts.title),
      status: read ? 200 : 422,
    });
  },
};

export default function BookingsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { day, name, entries, error } = data;
  const at = (other: Temporal.PlainDate) =>
    `/desk/bookings?${new URLSearchParams({ day: writeDay(other.toString()), ...(name ? { name } : {}) })}`;
  const on = t(texts.on, { day: ctx.formats.longDate(day) });
  return (
    <>
      <MailOutage ctx={ctx} />
      <ErrorSummary t={t} errors={error ? [{ fieldId: "day", message: error }] : []} />
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      <ButtonRow>
        <ButtonLink href="/desk/bookings/new">{t(texts.book)}</ButtonLink>
      </ButtonRow>
      <form role="search" method="get" action="/desk/bookings" noValidate>
        <Toolbar label={t(texts.searchLabel)}>
          <TextField
            {...{ t, name: "day", label: `${t(texts.day)} (${t(texts.dayHint)})`, error, required: true }}
            value={data.typedDay}
            width="medium"
          />
          <TextField
            {...{ t, name: "name", label: t(texts.name), value: name, required: true }}
            type="search"
          />
          <Button kind="secondary">{t(texts.search)}</Button>
        </Toolbar>
      </form>
      <ButtonRow>
        <ButtonLink kind="tertiary" href={at(day.subtract({ days: 1 }))}>{t(texts.previous)}</ButtonLink>
        <ButtonLink kind="tertiary" href={at(day.add({ days: 1 }))}>{t(texts.next)}</ButtonLink>
      </ButtonRow>
      <h2 class="kern-heading-medium">{on}</h2>
      <Table
        caption={on}
        hideCaption
        stacked
        columns={[texts.time, texts.person, texts.service, texts.desk, texts.state].map((heading) => ({
          heading: t(heading),
        }))}
        rows={entries.map((entry) => row(ctx, entry))}
        empty={t(texts.none)}
      />
    </>
  );
}

function row(ctx: Context, { appointment, contact, service, status }: AgendaEntry) {
  return [
    ctx.formats.time(appointment.start),
    <a key="name" class="kern-link" href={`/desk/bookings/${appointment.id}`}>{contact.name}</a>,
    ctx.t(service.name),
    deskName(ctx, appointment.desk),
    ctx.t(texts[status]),
  ];
}
