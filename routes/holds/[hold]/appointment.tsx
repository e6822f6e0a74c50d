import type { JSX } from "preact";
import {
  type BookResult,
  choosingTexts,
  detailsTexts as texts,
  faultText,
  type HoldResult,
} from "#lib/booking/mod.ts";
import { PageHeading } from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import { readStart, TooMany } from "../../services/_slots.tsx";
import { type HoldData, HoldView, readTyped } from "./_details.tsx";

export const access: Access = "link";
export const leadsBackTo = "/holds/:hold";

type Data = HoldData & { readonly tooMany?: { readonly of: "holds" | "bookings"; readonly seconds: number } };

export const handler: Handlers<Data> = {
  async POST(ctx) {
    const { booking } = ctx.house;
    const token = ctx.param("hold");
    const acting = { role: "citizen", address: ctx.address, browser: ctx.browser } as const;
    const typed = readTyped(ctx);
    // A slot that was gone is answered with other times; choosing one of them brings the details along.
    const start = readStart(ctx.form.text("start"));
    const moved = start && await booking.moveHold(token, start, acting);
    if (moved && !moved.ok && moved.reason !== "alreadyBooked") return await notMoved(ctx, moved);
    const result = await booking.book(token, typed, acting);
    return result.ok ? ctx.seeOther(`/appointments/${result.token}`) : await notBooked(ctx, result);
  },
};

async function notMoved(ctx: Context, refusal: Exclude<HoldResult, { ok: true }>): Promise<PageResult<Data>> {
  const typed = readTyped(ctx);
  const hold = (await ctx.house.booking.holdOf(ctx.param("hold")))?.hold ?? ctx.notFound();
  if (refusal.reason === "tooManyHolds") {
    return tooMany(ctx, { hold, typed, errors: [] }, "holds", refusal.retryAfterSeconds);
  }
  const offers = "next" in refusal ? refusal.next : [];
  return page({ hold, typed, errors: [], instead: { offers, because: "taken" } }, {
    title: ctx.t(choosingTexts.taken),
    status: 409,
  });
}

async function notBooked(
  ctx: Context,
  refusal: Exclude<BookResult, { ok: true }>,
): Promise<PageResult<Data>> {
  const typed = readTyped(ctx);
  const hold = (await ctx.house.booking.holdOf(ctx.param("hold")))?.hold ?? ctx.notFound();
  const title = ctx.t(texts.title);
  switch (refusal.reason) {
    case "unknownHold":
      return ctx.notFound();
    case "bookedElsewhere":
      return page({ hold, typed: {}, errors: [], bookedElsewhere: true }, {
        title: ctx.t(texts.bookedElsewhere),
        status: 409,
      });
    case "invalidDetails": {
      const errors = refusal.faults.map((fault) => ({
        field: fault.field,
        message: faultText(ctx.t, fault),
      }));
      return page({ hold, typed, errors }, { title, status: 422 });
    }
    case "tooManyForEmail": {
      const { phone } = ctx.house.config.town;
      const message = ctx.t(texts.tooManyForEmail, { limit: refusal.limit, phone });
      return page({ hold, typed, errors: [{ field: "email", message }] }, { title, status: 422 });
    }
    case "tooManyForAddress":
      return tooMany(ctx, { hold, typed, errors: [] }, "bookings", refusal.retryAfterSeconds);
    case "holdExpired":
      return page({ hold, typed, errors: [], instead: { offers: refusal.next, because: "expired" } }, {
        title: ctx.t(texts.expired),
        status: 409,
      });
  }
}

function tooMany(ctx: Context, data: HoldData, of: "holds" | "bookings", seconds: number): PageResult<Data> {
  return page({ ...data, tooMany: { of, seconds } }, {
    title: ctx.t(of === "holds" ? choosingTexts.tooManyHolds : choosingTexts.tooManyBookings),
    status: 429,
    headers: { "retry-after": String(seconds) },
  });
}

/** Only shown when the booking did not come about. */
export default function NotBooked({ data, ctx }: PageProps<Data>): JSX.Element {
  if (!data.tooMany) return <HoldView data={data} ctx={ctx} />;
  return (
    <>
      <PageHeading>{ctx.t(texts.title)}</PageHeading>
      <TooMany ctx={ctx} {...data.tooMany} />
      <HoldView data={data} ctx={ctx} />
    </>
  );
}
