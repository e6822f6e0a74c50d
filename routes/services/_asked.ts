import {
  EVENT_CASES,
  type EventReading,
  type Guard,
  type Need,
  NEEDS,
  readEvent,
  type TypedEvent,
} from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import type { Context } from "#lib/web/mod.ts";

/** What somebody asks of the slot page. It travels in addresses and forms, so that it works without scripts and nothing is stored. */
export interface Asked {
  readonly needs: readonly Need[];
  /** the date as it was typed, to be shown again */
  readonly typed: TypedEvent;
  readonly reading: EventReading;
}

/** What was asked, from a form if one was sent, else from the address. */
export function readAsked(ctx: Context, service: Service): Asked {
  const { searchParams } = ctx.url;
  const posted = ctx.request.method === "POST";
  const all = (name: string) => posted ? ctx.form.all(name) : searchParams.getAll(name);
  const text = (name: string) => all(name).at(-1) ?? "";
  const wanted = all("need");
  const typed = { ...readParts(text), eventCase: text("case") };
  return {
    needs: NEEDS.filter((need) => wanted.includes(need)),
    typed,
    reading: readEvent(service, typed, ctx.house.booking.today()),
  };
}

/** A date in one piece (`event=2026-11-24`, as our own links carry it) or in the three fields of the question. */
function readParts(text: (name: string) => string): Omit<TypedEvent, "eventCase"> {
  const whole = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text("event"));
  if (whole) return { day: whole[3]!, month: whole[2]!, year: whole[1]! };
  // What is far too long for a date is shown again only as far as the field goes.
  const part = (name: string) => text(`event-${name}`).slice(0, 20);
  return { day: part("day"), month: part("month"), year: part("year") };
}

export function guardOf(asked: Pick<Asked, "reading">): Guard | undefined {
  return asked.reading.state === "read" ? asked.reading.guard : undefined;
}

/** Names and values that carry what was asked to the next page. */
export function carried(asked: Pick<Asked, "needs" | "reading">): [string, string][] {
  const guard = guardOf(asked);
  return [
    ...asked.needs.map((need): [string, string] => ["need", need]),
    ...(guard ? [["event", guard.event.toString()] as [string, string]] : []),
    ...(guard?.eventCase ? [["case", guard.eventCase] as [string, string]] : []),
  ];
}

/** An address with what was asked, and more. Empty values are left out. */
export function hrefWith(
  path: string,
  asked: Pick<Asked, "needs" | "reading">,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams(carried(asked));
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/**
 * The date and its case as the pages after the slots carry them in their address, so that "another time" finds the deadline again. Anything
 * else is dropped.
 */
export function carriedEvent(ctx: Context): string {
  const event = ctx.url.searchParams.get("event") ?? "";
  const eventCase = EVENT_CASES.find((known) => known === ctx.url.searchParams.get("case"));
  if (!/^\d{4}-\d\d-\d\d$/.test(event)) return "";
  return new URLSearchParams({ event, ...(eventCase ? { case: eventCase } : {}) }).toString();
}
