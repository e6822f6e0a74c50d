import type { ComponentChildren, JSX } from "preact";
import { auditDayTexts as texts, type DayFault, type TrailFault } from "#lib/audit/mod.ts";
import { isSha256 } from "#lib/documents/mod.ts";
import type { DayFacts, TrailCheck } from "#lib/records/mod.ts";
import { Alert, Button, ButtonRow, PageHeading, Section, Table, TextField } from "#lib/ui/mod.ts";
import { type Context, type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";

/** How many days the page lists: a month and what was forgotten of the one before. */
const DAYS_SHOWN = 40;
const HASH_GROUP_CHARACTERS = 16;

type Typed = { readonly date: string; readonly printed: string };
type Faults = { readonly date?: string; readonly printed?: string };
type Data = {
  /** missing while the records cannot be reached */
  readonly days?: readonly DayFacts[];
  readonly typed: Typed;
  readonly faults: Faults;
  readonly check?: TrailCheck;
};

export const access = staffWith("attest");

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return await answer(ctx, { typed: { date: "", printed: "" }, faults: {} });
  },
  /** Looks through all trails. Changes nothing, but costs something: so it is asked by POST. */
  async POST(ctx) {
    const typed = { date: ctx.form.text("date").trim(), printed: ctx.form.text("printed").trim() };
    const { faults, printed } = readTyped(ctx, typed);
    if (Object.keys(faults).length > 0) return await answer(ctx, { typed, faults }, 422);
    const { records, audit } = ctx.house;
    const checked = await records.auditDays.check((caseId) => audit.read(caseId), printed);
    return await answer(ctx, { typed, faults, ...(checked.ok ? { check: checked.check } : {}) });
  },
};

async function answer(ctx: Context, data: Omit<Data, "days">, status = 200) {
  const latest = await ctx.house.records.auditDays.latest(DAYS_SHOWN);
  const title = ctx.t(texts.title);
  if (!latest.ok) return page(data, { title, status: 503, headers: { "retry-after": "60" } });
  return page({ ...data, days: latest.days }, { title, status });
}

function readTyped(
  { t }: Context,
  { date, printed }: Typed,
): { faults: Faults; printed?: { date: string; hash: string } } {
  if (!date && !printed) return { faults: {} };
  const day = readDate(date);
  const hash = printed.toLowerCase().replace(/\s/g, "");
  if (day && isSha256(hash)) return { faults: {}, printed: { date: day, hash } };
  const missing = (value: string, fault: string) => value === "" ? t(texts.both) : fault;
  return {
    faults: {
      ...(day ? {} : { date: missing(date, t(texts.dateFault)) }),
      ...(isSha256(hash) ? {} : { printed: missing(printed, t(texts.printedFault)) }),
    },
  };
}

/** "03.03.2026" or "2026-03-03". */
function readDate(text: string): string | undefined {
  const [, day, month, year] = text.match(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/) ?? [];
  const iso = day ? `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

export default function AuditDaysPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { days, typed, faults, check } = data;
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      {!days && <Alert tone="warning" title={t(texts.down)} />}
      {check && <Result ctx={ctx} check={check} printed={typed.printed !== ""} />}
      {days && <Days ctx={ctx} days={days} />}
      <div class="af-noprint">
        <Section heading={t(texts.checkTitle)} id="pruefen">
          <form class="af-prose" method="post" action="/admin/audit">
            <p>{t(texts.checkHelp)}</p>
            <TextField
              t={t}
              name="date"
              label={t(texts.date)}
              hint={t(texts.dateHint)}
              value={typed.date}
              autocomplete="off"
              error={faults.date}
            />
            <TextField
              t={t}
              name="printed"
              label={t(texts.printed)}
              hint={t(texts.printedHint)}
              value={typed.printed}
              autocomplete="off"
              spellcheck={false}
              error={faults.printed}
            />
            <ButtonRow>
              <Button>{t(texts.check)}</Button>
            </ButtonRow>
          </form>
        </Section>
      </div>
    </>
  );
}

function Days({ ctx, days }: { ctx: Context; days: readonly DayFacts[] }): JSX.Element {
  const { t, formats } = ctx;
  return (
    <>
      <Table
        caption={t(texts.title)}
        hideCaption
        columns={[texts.day, texts.head, texts.grown, texts.madeAt].map((heading) => ({
          heading: t(heading),
        }))}
        rows={days.map(({ date, hash, cases, madeAt }) => [
          formats.shortDate(Temporal.PlainDate.from(date)),
          <code key="hash">{grouped(hash)}</code>,
          String(cases),
          formats.dateAndTime(Temporal.Instant.from(madeAt)),
        ])}
        empty={t(texts.none)}
      />
      {days.length > 0 && <p class="kern-body af-noprint">{t(texts.print)}</p>}
    </>
  );
}

/** Four groups, so that a person can compare them. */
function grouped(hash: string): string {
  return hash.match(new RegExp(`.{${HASH_GROUP_CHARACTERS}}`, "g"))?.join(" ") ?? hash;
}

function Result(
  { ctx, check, printed }: { ctx: Context; check: TrailCheck; printed: boolean },
): JSX.Element {
  const { t } = ctx;
  const { days, cases, destroyed, gone, dayFault, faults } = check;
  const counts = <p>{t(texts.counts, { days, cases, destroyed, gone })}</p>;
  if (!dayFault && faults.length === 0) {
    return (
      <Alert tone="success" title={t(printed ? texts.holdsPrinted : texts.holds)} level={2}>{counts}</Alert>
    );
  }
  const said: ComponentChildren[] = [
    ...(dayFault ? [sayDay(ctx, dayFault)] : []),
    ...faults.map((fault) => sayTrail(ctx, fault)),
  ];
  return (
    <Alert tone="danger" title={t(texts.broken)} level={2}>
      <ul>{said.map((words, at) => <li key={at}>{words}</li>)}</ul>
      {counts}
    </Alert>
  );
}

const DAY_WORDS = {
  head: texts.dayHead,
  list: texts.dayList,
  order: texts.dayOrder,
  absent: texts.dayAbsent,
} as const;

function sayDay({ t, formats }: Context, { date, found }: DayFault): string {
  return t(DAY_WORDS[found], { day: formats.shortDate(Temporal.PlainDate.from(date)) });
}

const TRAIL_WORDS = {
  changed: texts.trailChanged,
  "missing or reordered": texts.trailOrder,
  rewritten: texts.trailRewritten,
  "cut off": texts.trailCut,
} as const;

/** Entries are counted from 1 as people do. */
function sayTrail({ t, formats }: Context, { caseId, found, after, at, date }: TrailFault): string {
  const day = date ? formats.shortDate(Temporal.PlainDate.from(date)) : "";
  const from = found === "cut off" ? after + 1 : after + 2;
  return t(TRAIL_WORDS[found], { caseId, at: at + 1, from, day });
}
