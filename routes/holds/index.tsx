import type { JSX } from "preact";
import { choosingTexts as texts, type HoldResult } from "#lib/booking/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { ButtonLink, ButtonRow, PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { NoneFree, OfferButtons, readStart, TooMany } from "../services/_slots.tsx";

export const access: Access = "anyone";

type Refusal = Exclude<HoldResult, { ok: true }>;
type Data = { readonly service: Service; readonly refusal: Refusal; readonly hold: string };

export const handler: Handlers<Data> = {
  GET: (ctx) => ctx.seeOther("/"),

  async POST(ctx) {
    const { booking, catalogue } = ctx.house;
    const service = catalogue.find(ctx.form.text("service"));
    if (!service) return ctx.notFound();
    const acting = { role: "citizen", address: ctx.address } as const;
    // What is no time at all is answered like a time that is not on offer: with times that are.
    const start = readStart(ctx.form.text("start")) ?? ctx.now.subtract({ hours: 1 });
    // The page brought an id along: sent twice it is one hold; after going back, the hold moves to the other time.
    const sent = ctx.form.text("hold");
    const id = isId(sent) ? sent : newId();
    const first = await booking.hold(service.id, start, acting, id);
    // A page from before a booking still carries that booking's hold.
    const again = !first.ok && first.reason === "alreadyBooked";
    const result = again ? await booking.hold(service.id, start, acting) : first;
    if (result.ok) return ctx.seeOther(`/holds/${result.hold.id}`);
    if (result.reason === "unknownService") return ctx.notFound();
    const tooMany = result.reason === "tooManyHolds";
    return page({ service, refusal: result, hold: again ? newId() : id }, {
      title: ctx.t(tooMany ? texts.tooManyHolds : result.reason === "taken" ? texts.taken : texts.notOffered),
      status: tooMany ? 429 : 409,
      ...(tooMany ? { headers: { "retry-after": String(result.retryAfterSeconds) } } : {}),
    });
  },
};

/** Only shown when a time could not be held. */
export default function NotHeld({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, refusal } = data;
  const back = { href: `/services/${service.id}/slots`, label: t(texts.otherTimes) };
  if (refusal.reason === "tooManyHolds") {
    return (
      <>
        <PageHeading back={back}>{t(service.name)}</PageHeading>
        <TooMany ctx={ctx} of="holds" seconds={refusal.retryAfterSeconds} />
      </>
    );
  }
  const next = "next" in refusal ? refusal.next : [];
  const taken = refusal.reason === "taken";
  return (
    <>
      <PageHeading
        above={t(service.name)}
        lead={next.length > 0 && t(taken ? texts.takenHelp : texts.notOfferedHelp)}
      >
        {t(taken ? texts.taken : texts.notOffered)}
      </PageHeading>
      {next.length === 0 ? <NoneFree ctx={ctx} /> : (
        <form method="post" action="/holds">
          <input type="hidden" name="service" value={service.id} />
          <input type="hidden" name="hold" value={data.hold} />
          <OfferButtons ctx={ctx} offers={next} />
        </form>
      )}
      <ButtonRow>
        <ButtonLink kind="tertiary" href={back.href}>{back.label}</ButtonLink>
      </ButtonRow>
    </>
  );
}
