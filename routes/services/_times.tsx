import type { JSX } from "preact";
import {
  choosingTexts,
  deadlineTexts as texts,
  type Guard,
  type OfferDay,
  waitingTexts,
  type WindowSearch,
} from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Alert, ButtonLink, ButtonRow, Island, SlotGrid } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { type Asked, guardOf, hrefWith } from "./_asked.ts";
import { heading, slotDays } from "./_slots.tsx";

/** The days within the period, then those after it. @param choose times are choices before a button, instead of buttons */
export function Times(
  { ctx, inTime, late, guard, choose }: {
    ctx: Context;
    inTime: readonly OfferDay[];
    late: readonly OfferDay[];
    guard: Guard | undefined;
    choose?: boolean | undefined;
  },
): JSX.Element {
  const { t } = ctx;
  const grid = { t, name: "start", choose };
  const lastDay = guard?.window.lastLawfulDay.toString();
  const days = slotDays(ctx, [...inTime, ...late]).map((day, index) => {
    const note = index >= inTime.length ? texts.late : day.id === lastDay ? texts.lastDay : undefined;
    return note ? { ...day, note: t(note) } : day;
  });
  return (
    <>
      {inTime.length > 0 && <SlotGrid {...grid} days={days.slice(0, inTime.length)} />}
      {late.length > 0 && inTime.some((day) => day.offers.length > 0) && (
        <Alert tone="warning" title={t(texts.lateTitle)}>
          <p>{t(texts.lateHelp)}</p>
        </Alert>
      )}
      {late.length > 0 && <SlotGrid {...grid} days={days.slice(inTime.length)} />}
    </>
  );
}

type DeadlineProps = {
  readonly ctx: Context;
  readonly service: Service;
  readonly asked: Asked;
  readonly search: WindowSearch;
  /** for somebody who has an appointment: without the ways on for who has none */
  readonly moving?: boolean;
};

/** The lawful days with their section, and what there is in them. Nothing where no date was given. */
export function Deadline(props: DeadlineProps): JSX.Element | null {
  const { ctx: { t, formats, house }, search, moving } = props;
  const guard = guardOf(props.asked);
  if (!guard) return null;
  const first = formats.longDate(guard.window.firstLawfulDay);
  const last = formats.longDate(guard.window.lastLawfulDay);
  const values = { first, last, section: guard.section };
  switch (search.state) {
    case "free":
      return (
        <Alert tone="info" title={t(texts.window, values)} level={2}>
          <p>{t(texts.inTime, values)}</p>
          {Temporal.PlainDate.compare(guard.window.firstLawfulDay, house.booking.today()) > 0 && (
            <p>{t(texts.tooEarly, values)}</p>
          )}
        </Alert>
      );
    case "full":
      return (
        <Alert tone="warning" title={t(texts.noneInTime, values)} level={2}>
          <p>{t(moving ? texts.noneInTimeMoving : texts.noneInTimeHelp, values)}</p>
          {!moving && <p>{t(texts.lateHelp)}</p>}
          {!moving && <NoneInTime {...props} latest={guard.window.lastLawfulDay} proof />}
        </Alert>
      );
    case "notReleased": {
      const { furthest } = house.booking.deadlines.releases(props.service.id);
      return (
        <Alert tone="info" title={t(texts.notReleased, values)} level={2}>
          <p>{t(texts.notReleasedHelp, { ...values, furthest: formats.longDate(furthest) })}</p>
          {!moving && <NoneInTime {...props} latest={guard.window.lastLawfulDay} />}
        </Alert>
      );
    }
    case "over":
      return (
        <Alert tone="warning" title={t(texts.over, values)} level={2}>
          <p>{t(texts.lateHelp)} ({guard.section})</p>
        </Alert>
      );
  }
}

/** Two ways on: the proof, and a mail when something becomes free in time. */
function NoneInTime(
  { ctx: { t }, service, asked, latest, proof }: DeadlineProps & {
    latest: Temporal.PlainDate;
    proof?: boolean;
  },
): JSX.Element {
  const path = `/services/${service.id}`;
  return (
    <ButtonRow>
      {proof && (
        <ButtonLink kind="secondary" icon="download" href={hrefWith(`${path}/proof`, asked)}>
          {t(texts.proofLink)}
        </ButtonLink>
      )}
      <ButtonLink
        kind="secondary"
        href={hrefWith(`${path}/waiting-list`, asked, { latest: latest.toString() })}
      >
        {t(waitingTexts.inviteLink)}
      </ButtonLink>
    </ButtonRow>
  );
}

/** Where a script runs and the visitor's clock differs from the town's: their own time beside each. Nothing else. */
export function OwnTimes({ ctx }: { ctx: Context }): JSX.Element {
  const { t } = ctx;
  // The zone is only known in the browser, which puts it in.
  const words = t(choosingTexts.ownTime, { zone: "%zone%" });
  return <Island name="OwnTime" props={{ townZone: ctx.house.config.timeZone, words }} />;
}

/** The same for one time. */
export function OwnTimeOf({ ctx, start }: { ctx: Context; start: Temporal.Instant }): JSX.Element {
  const words = ctx.t(choosingTexts.ownTimeOf, { zone: "%zone%", time: "%time%" });
  const at = start.toString({ smallestUnit: "minute" });
  return <Island name="OwnTime" props={{ townZone: ctx.house.config.timeZone, words, at }} />;
}

/** When more times can be booked, in words. */
export function Releasing({ ctx, service }: { ctx: Context; service: Service }): JSX.Element {
  const { t, formats, house } = ctx;
  const { furthest, dailyAt, dated } = house.booking.deadlines.releases(service.id);
  const until = heading(ctx, furthest);
  return (
    <div class="af-prose">
      <p>
        {dailyAt === undefined
          ? t(choosingTexts.releasedAtMidnight, { furthest: until })
          : t(choosingTexts.releasedDaily, { time: dailyAt, furthest: until })}
      </p>
      {dated.map(({ at, firstDay, weekdays }) => {
        const values = { when: formats.dateAndTime(at), weekdays: formats.weekdays(weekdays) };
        return (
          <p key={at.toString()}>
            {firstDay
              ? t(choosingTexts.releasedFrom, { ...values, firstDay: formats.longDate(firstDay) })
              : t(choosingTexts.released, values)}
          </p>
        );
      })}
    </div>
  );
}
