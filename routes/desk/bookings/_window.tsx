import type { JSX } from "preact";
import {
  type Appointment,
  EVENT_CASES,
  type Guard,
  hasCases,
  placeOf,
  type WindowSearch,
} from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import { Alert, ButtonLink, DateFields, Radios } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { type Asked, guardOf, hrefWith } from "../../services/_asked.ts";
import { faultText } from "../../services/_question.tsx";
import { townDay } from "../../services/_slots.tsx";

const EVENT_LABELS = {
  afterEvent: texts.movedIn,
  aroundEvent: texts.movingOut,
  afterStay: texts.admitted,
} as const;

/** What is wrong with the date as it was typed, and at which field. */
export function eventError(
  ctx: Context,
  service: Service | undefined,
  asked: Asked | undefined,
): { fieldId: "event" | "case"; message: string } | undefined {
  if (asked?.reading.state !== "faulty" || !service?.window) return undefined;
  const { fault } = asked.reading;
  const message = ctx.t(faultText(fault, service.window.rule.kind), { year: ctx.house.booking.today().year });
  return { fieldId: fault === "caseMissing" ? "case" : "event", message };
}

/** Asks for the date a deadline runs from, where the service has one. It may stay empty. */
export function EventQuestion(
  { ctx, service, asked }: { ctx: Context; service: Service; asked: Asked },
): JSX.Element | null {
  const { t } = ctx;
  if (!service.window) return null;
  const error = eventError(ctx, service, asked);
  const of = (name: "event" | "case") => ({
    ...{ t, name },
    error: error?.fieldId === name ? error.message : undefined,
  });
  return (
    <>
      <DateFields
        {...of("event")}
        label={t(EVENT_LABELS[service.window.rule.kind])}
        hint={t(texts.eventHint)}
        value={asked.typed}
      />
      {hasCases(service) && (
        <Radios
          {...of("case")}
          label={t(texts.which)}
          value={asked.typed.eventCase}
          options={EVENT_CASES.map((value) => ({ value, label: t(texts[value]) }))}
        />
      )}
    </>
  );
}

/** The legal period, and what is free in it. Nothing where no date was given. @param moving the appointment that looks for another time */
export function WindowSaid(
  { ctx, service, asked, search, moving }: {
    ctx: Context;
    service: Service;
    asked: Asked;
    search: WindowSearch | undefined;
    moving?: Appointment;
  },
): JSX.Element | null {
  const { t, formats, house } = ctx;
  const guard = guardOf(asked);
  if (!guard || !search) return null;
  const values = {
    first: formats.longDate(guard.window.firstLawfulDay),
    last: formats.longDate(guard.window.lastLawfulDay),
    section: guard.section.replaceAll("§ ", "§\u00a0"),
  };
  switch (search.state) {
    case "free":
      return (
        <Alert tone="info" title={t(texts.window, values)} level={3}>
          <p>{t(texts.windowFree)}</p>
        </Alert>
      );
    case "full":
      if (moving && placeOf(guard, townDay(ctx, moving.start)) === "inTime") {
        return (
          <Alert tone="warning" title={t(texts.windowElseFull, values)} level={3}>
            <p>{t(texts.windowElseFullHelp)}</p>
          </Alert>
        );
      }
      return (
        <Alert tone="warning" title={t(texts.windowFull, values)} level={3}>
          <p>{t(texts.windowFullHelp)}</p>
          <ButtonLink
            kind="secondary"
            icon="download"
            href={hrefWith(`/services/${service.id}/proof`, asked)}
          >
            {t(texts.proof)}
          </ButtonLink>
        </Alert>
      );
    case "notReleased": {
      const { furthest } = house.booking.deadlines.releases(service.id);
      return (
        <Alert tone="info" title={t(texts.windowNotReleased, values)} level={3}>
          <p>{t(texts.windowNotReleasedHelp, { furthest: formats.longDate(furthest) })}</p>
        </Alert>
      );
    }
    case "over":
      return (
        <Alert tone="warning" title={t(texts.windowOver, values)} level={3}>
          <p>{t(texts.windowOverHelp)}</p>
        </Alert>
      );
  }
}

/** The chosen time is before the legal period. */
export function TooEarly({ ctx: { t, formats }, guard }: { ctx: Context; guard: Guard }): JSX.Element {
  const values = { first: formats.longDate(guard.window.firstLawfulDay), section: guard.section };
  return (
    <Alert tone="warning" title={t(texts.tooEarly)} level={2}>
      <p>{t(texts.tooEarlyHelp, values)}</p>
    </Alert>
  );
}
