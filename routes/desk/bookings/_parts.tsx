import type { JSX } from "preact";
import {
  type Acting,
  type Appointment,
  type ChangeResult,
  choosingTexts,
  type Contact,
  type Guard,
  type OfferDay,
  placeOf,
} from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import { Alert, Radios } from "#lib/ui/mod.ts";
import { appointmentById, type Context } from "#lib/web/mod.ts";
import type { Choice } from "../../services/_choosing.tsx";
import { heading, shortWhen, startValue } from "../../services/_slots.tsx";

/** Times that stand on one page as choices; later days follow by link. */
const CHOICES_MAX = 60;

/** The clerk acts: no limits of addresses, and the trail names them. */
export function clerkActing(ctx: Context): Acting {
  return { role: "clerk", id: ctx.clerk.id };
}

/** An appointment with what the person gave. @throws HttpRefusal 404 where it is not, or its retention has ended */
export async function bookingById(ctx: Context): Promise<{ appointment: Appointment; contact: Contact }> {
  const appointment = await appointmentById(ctx);
  try {
    return { appointment, contact: await ctx.house.booking.contact(appointment) };
  } catch (fault) {
    if (fault instanceof KeyDestroyedError) ctx.notFound();
    throw fault;
  }
}

export type ChangeRefusal = Extract<ChangeResult, { ok: false }>["reason"];

/** Why an appointment can be neither moved nor cancelled, in words. */
export function whyOver({ t }: Context, reason: ChangeRefusal): string {
  switch (reason) {
    case "underWay":
      return t(texts.underWay);
    case "cancelled":
      return t(texts.alreadyCancelled);
    case "unknownAppointment":
      return t(texts.notOfferedAnyMore);
    case "begun":
    case "undoOver":
      return t(texts.begun);
  }
}

export function deskName(ctx: Context, id: string): string {
  return ctx.house.planBook.current().desks.find((desk) => desk.id === id)?.name ?? id;
}

export function serviceName(ctx: Context, id: string): string {
  const service = ctx.house.catalogue.find(id);
  return service ? ctx.t(service.name) : id;
}

/** The days with free times that fit on one page, and from when on there may be more. */
export function timesPage(
  choice: Pick<Choice, "days" | "next"> | undefined,
): { shown: OfferDay[]; later: Temporal.PlainDate | undefined } {
  const free = choice?.days.filter((day) => day.offers.length > 0) ?? [];
  let times = 0;
  const shown = free.filter((day, index) => index === 0 || (times += day.offers.length) <= CHOICES_MAX);
  return { shown, later: free[shown.length]?.date ?? choice?.next };
}

/** Free times, grouped by day; one is chosen and then taken with the form's button. */
export function TimeChoice(
  { ctx, days, error, guard }: {
    ctx: Context;
    days: readonly OfferDay[];
    error?: string | undefined;
    /** says of each day how it lies to the legal period */
    guard?: Guard | undefined;
  },
): JSX.Element {
  return (
    <>
      {days.map((day, index) => (
        <Times
          key={day.date.toString()}
          ctx={ctx}
          id={index === 0 ? "start" : `start-${day.date}`}
          label={dayLabel(ctx, day, guard)}
          offers={day.offers}
          error={index === 0 ? error : undefined}
        />
      ))}
    </>
  );
}

function dayLabel(ctx: Context, { date }: OfferDay, guard: Guard | undefined): string {
  const day = heading(ctx, date);
  if (!guard) return day;
  if (placeOf(guard, date) === "late") return ctx.t(texts.dayLate, { day });
  return date.equals(guard.window.lastLawfulDay) ? ctx.t(texts.dayLast, { day }) : day;
}

/** The chosen time went to somebody else meanwhile. */
export function Taken({ ctx: { t } }: { ctx: Context }): JSX.Element {
  return (
    <Alert tone="warning" title={t(texts.taken)} level={2}>
      <p>{t(texts.takenHelp)}</p>
    </Alert>
  );
}

/** Some free times as choices under one heading. */
export function Times(
  { ctx, id, label, offers, error, withDay }: {
    ctx: Context;
    id: string;
    label: string;
    offers: readonly Offer[];
    error?: string | undefined;
    withDay?: boolean;
  },
): JSX.Element {
  const { t } = ctx;
  return (
    <Radios
      {...{ t, id, label, error }}
      name="start"
      inline
      required
      options={offers.map(({ start }) => ({
        value: startValue(start),
        label: t(choosingTexts.uhr, { time: withDay ? shortWhen(ctx, start) : ctx.formats.time(start) }),
      }))}
    />
  );
}
