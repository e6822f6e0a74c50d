import { GuestPage, type GuestPageData } from "#lib/ui/session/guest_page.tsx";
import { guestTexts } from "#lib/ui/session/guest_texts.ts";
import { VisitPage, type VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  type Handlers,
  page,
  type PageProps,
  readGuestPage,
  readVisitPage,
  visitorByLink,
} from "#lib/web/mod.ts";

export const access: Access = "link";

/** The citizen's visit (door, waiting room, conversation, result), or a third person's. Opening it changes nothing (P07). */
export const handler: Handlers<VisitPageData | GuestPageData> = {
  async GET(ctx) {
    // Cancelled in another tab or by the office: the appointment's page says so, and how to take it back. At the office there is no visit.
    const known = await ctx.house.booking.byToken(ctx.param("token"));
    const atOffice = known && ctx.house.cases.comingIn.isFor(known);
    if (known?.cancelledAt || atOffice) return ctx.seeOther(`/appointments/${ctx.param("token")}`);
    const visitor = await visitorByLink(ctx);
    if (visitor.role === "guest") {
      const data = await readGuestPage(ctx, visitor.appointment, visitor.guest);
      return page(data, { title: ctx.t(guestTexts.title), layout: "visit" });
    }
    const data = {
      ...await readVisitPage(ctx, visitor.appointment),
      written: ctx.house.talk.of(visitor.appointment.id),
    };
    return page(data, { title: ctx.t(visitTexts.title), layout: "visit" });
  },
};

export default function Visit({ data, ctx }: PageProps<VisitPageData | GuestPageData>) {
  const socket = `/live/visits/${ctx.param("token")}`;
  return "guest" in data
    ? <GuestPage data={data} socket={socket} />
    : <VisitPage data={data} socket={socket} />;
}
