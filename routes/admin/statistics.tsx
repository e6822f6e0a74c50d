import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { Alert, PageHeading, Table } from "#lib/ui/mod.ts";
import { statisticsTexts as texts } from "#lib/ui/statistics_texts.ts";
import type { CallWeek } from "#lib/visits/mod.ts";
import { type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("plan");

type Data = { readonly weeks: readonly CallWeek[] };

/** How the video conversations of the last three months went: figures only. */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    return page({ weeks: await ctx.house.quality.weeks(ctx.now) }, { title: ctx.t(texts.title) });
  },
};

/** From here on people notice it. */
const SLOW_MILLISECONDS = 5_000;
const LOSSY_PERCENT = 3;
const FROZEN_PER_TEN_MINUTES = 2;
/** What was noticed longer ago asks for nothing any more. */
const ADVICE_WEEKS = 4;

/** How each kind of trouble is called in a week's row, and what can be done about it. */
const TROUBLES = {
  slow: { words: texts.slow, advice: texts.slowAdvice },
  lossy: { words: texts.lossy, advice: texts.lossyAdvice },
  frozen: { words: texts.frozen, advice: texts.frozenAdvice },
} as const;
type Trouble = keyof typeof TROUBLES;

export default function Statistics({ data: { weeks }, ctx }: PageProps<Data>): JSX.Element {
  const { t, formats } = ctx;
  const headings = [
    ...[texts.week, texts.participations, texts.join, texts.loss, texts.roundTrip],
    ...[texts.freezes, texts.reconnects, texts.judgement],
  ];
  const since = ctx.house.booking.today().subtract({ weeks: ADVICE_WEEKS });
  const lately = weeks.filter(({ monday }) => Temporal.PlainDate.compare(monday, since) > 0);
  const number = new Intl.NumberFormat(ctx.language === "en" ? "en" : "de", { maximumFractionDigits: 1 });
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      <Table
        caption={t(texts.calls)}
        stacked
        columns={headings.map((heading) => ({ heading: t(heading) }))}
        rows={weeks.map((week) => [
          formats.dayAndMonth(week.monday).replaceAll(" ", "\u00a0"),
          number.format(week.participations),
          t(texts.seconds, {
            a: number.format(week.joinMillisecondsMiddle / 1000),
            b: number.format(week.joinMillisecondsSlow / 1000),
          }),
          t(texts.percent, { value: number.format(week.lossPercentMiddle) }),
          t(texts.milliseconds, { value: number.format(Math.round(week.roundTripMillisecondsMiddle)) }),
          number.format(week.freezesPerTenMinutes),
          number.format(week.reconnects),
          judgement(week, t),
        ])}
        empty={t(texts.none)}
      />
      {weeks.length === 0 && <p class="kern-body">{t(texts.noneHelp)}</p>}
      <Advice troubles={[...new Set(lately.flatMap(troublesOf))]} t={t} />
    </>
  );
}

function Advice(
  { troubles, t }: { readonly troubles: readonly Trouble[]; readonly t: Translator },
): JSX.Element | null {
  if (troubles.length === 0) return null;
  return (
    <Alert tone="info" level={2} title={t(texts.advice)}>
      <ul>{troubles.map((trouble) => <li key={trouble}>{t(TROUBLES[trouble].advice)}</li>)}</ul>
    </Alert>
  );
}

function troublesOf(week: CallWeek): Trouble[] {
  return [
    ...(week.joinMillisecondsSlow > SLOW_MILLISECONDS ? ["slow"] as const : []),
    ...(week.lossPercentMiddle > LOSSY_PERCENT ? ["lossy"] as const : []),
    ...(week.freezesPerTenMinutes > FROZEN_PER_TEN_MINUTES ? ["frozen"] as const : []),
  ];
}

/** The week in words. */
function judgement(week: CallWeek, t: Translator): string {
  const said = troublesOf(week).map((trouble) => t(TROUBLES[trouble].words));
  return said.length === 0 ? t(texts.good) : said.join(", ");
}
