import type { JSX } from "preact";
import { type PlanInWords, planInWords, type PlanVersion } from "#lib/calendar/mod.ts";
import { can } from "#lib/staff/mod.ts";
import { Alert, Button, ButtonLink, ButtonRow, PageHeading, Section } from "#lib/ui/mod.ts";
import { planningTexts as texts } from "#lib/ui/planning_texts.ts";
import { type Context, type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";
import { MailOutage } from "../_outage.tsx";
import { SealExpiry } from "../_seal.tsx";
import { type BookedClash, ClashTable, deskName, PlanTabs, upcoming } from "../_planning.tsx";

export const access = staffWith("plan");

const VERSIONS_SHOWN = 10;

type Data = {
  readonly words: PlanInWords;
  readonly clashes: readonly BookedClash[];
  readonly history: readonly (PlanVersion & { readonly name: string })[];
};

/** The plan in words, what lies outside it, and who changed it. */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { planBook, staff } = ctx.house;
    await planBook.load();
    const names = new Map((await staff.list()).map(({ id, name }) => [id, name]));
    const history = (await planBook.history(VERSIONS_SHOWN))
      .map((version) => ({ ...version, name: names.get(version.savedBy) ?? version.savedBy }));
    const clashes = await planBook.clashes(await upcoming(ctx)) as BookedClash[];
    return page({ words: planInWords(planBook.current(), ctx), clashes, history }, {
      title: ctx.t(texts.title),
    });
  },
};

export default function CalendarPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t, house } = ctx;
  const { words, clashes, history } = data;
  const saved = ctx.url.searchParams.has("saved");
  return (
    <>
      <MailOutage ctx={ctx} />
      <SealExpiry ctx={ctx} />
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      {saved && <Alert tone="success" title={t(texts.saved)} live />}
      {history.length === 0 && <p class="kern-body">{t(texts.fromFile)}</p>}
      <PlanTabs ctx={ctx} current="/admin/calendar" />
      <Section heading={t(texts.clashes)} id="clashes">
        {clashes.length === 0 ? <p class="kern-body">{t(texts.clashesNone)}</p> : (
          <>
            <p class="kern-body">{t(texts.clashesHelp)}</p>
            <ClashTable
              ctx={ctx}
              clashes={clashes}
              actions={(clash, when) => <ClashActions {...{ ctx, clash, when }} />}
            />
          </>
        )}
      </Section>
      <Part ctx={ctx} heading={t(texts.desks)} href="/admin/desks" sentences={desksInWords(ctx)} />
      <Part ctx={ctx} heading={t(texts.windows)} href="/admin/calendar/windows" sentences={words.windows} />
      <Part
        ctx={ctx}
        heading={t(texts.exceptions)}
        href="/admin/calendar/exceptions"
        sentences={words.exceptions}
      />
      <Part ctx={ctx} heading={t(texts.rules)} href="/admin/calendar/rules" sentences={words.rules} />
      {history.length > 0 && (
        <Section heading={t(texts.history)}>
          <ul class="af-prose">
            {history.map(({ number, savedAt, name }) => (
              <li key={number}>
                {t(texts.savedBy, { number, moment: ctx.formats.dateAndTime(savedAt), name })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );

  function desksInWords({ house: { catalogue } }: Context): string[] {
    return house.planBook.current().desks.map(({ id, services }) => {
      const served = services === "all"
        ? t(texts.allServices)
        : services.map((one) => catalogue.find(one)).map((one) => one ? t(one.name) : "").join(", ");
      return `${deskName(ctx, id)}: ${served}`;
    });
  }
}

function Part(
  { ctx, heading, href, sentences }: {
    ctx: Context;
    heading: string;
    href: string;
    sentences: readonly string[];
  },
): JSX.Element {
  return (
    <Section heading={heading}>
      <ul class="af-prose">
        {sentences.map((sentence, index) => <li key={index}>{sentence}</li>)}
      </ul>
      <ButtonRow>
        <ButtonLink kind="secondary" href={href}>
          {ctx.t(texts.change)}
          <span class="kern-sr-only">{` (${heading})`}</span>
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

/** Moving takes a person who may see the appointment; keeping is a matter of the plan. */
function ClashActions({ ctx, clash, when }: { ctx: Context; clash: BookedClash; when: string }): JSX.Element {
  const { t } = ctx;
  const about = <span class="kern-sr-only">{t(texts.about, { when })}</span>;
  return (
    <>
      {can(ctx.clerk, "serve") && (
        <ButtonLink kind="tertiary" href={`/desk/bookings/${clash.booked.id}/rebooking`}>
          {t(texts.move)}
          {about}
        </ButtonLink>
      )}
      <form method="post" action={`/admin/calendar/clashes/${clash.booked.id}`}>
        <Button kind="tertiary">{t(texts.keep)}{about}</Button>
      </form>
    </>
  );
}
