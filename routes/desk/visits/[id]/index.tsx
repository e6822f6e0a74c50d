import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import { DeskVisitPage } from "#lib/ui/session/desk_visit_page.tsx";
import { appointmentById, deskVisitPage, type Handlers, type PageProps, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** A visit at the desk. The case itself is open only to the clerk who called. */
export const handler: Handlers<DeskVisitData> = {
  async GET(ctx) {
    return await deskVisitPage(ctx, await appointmentById(ctx));
  },
};

export default function DeskVisit({ data, ctx }: PageProps<DeskVisitData>) {
  return <DeskVisitPage data={data} socket={`/live/desk/visits/${ctx.param("id")}`} />;
}
