import type { JSX } from "preact";
import { managingTexts as texts } from "#lib/booking/mod.ts";
import { Alert, PageHeading } from "#lib/ui/mod.ts";
import { DeviceCheckIsland } from "#lib/ui/session/device_check.tsx";
import { guestTexts } from "#lib/ui/session/guest_texts.ts";
import { type Access, type Handlers, page, type PageProps, visitorByLink } from "#lib/web/mod.ts";
import { readDeviceReport } from "#lib/visits/mod.ts";
import { IfItDoesNotWork } from "../../appointments/_check.tsx";

export const access: Access = "link";

/** A third person's device check, by their own link, before they ask to be let in. The citizen's stands at the appointment. */
export const handler: Handlers = {
  async GET(ctx) {
    const { role } = await visitorByLink(ctx);
    if (role !== "guest") return ctx.seeOther(`/appointments/${ctx.param("token")}/device-check`);
    return page({}, { title: ctx.t(texts.checkTitle), styles: ["visit.css"], islands: true });
  },

  /** The island reports what it found. */
  async POST(ctx) {
    const visitor = await visitorByLink(ctx);
    if (visitor.role !== "guest") return ctx.notFound();
    const report = readDeviceReport((name) => ctx.form.text(name));
    if (!report) return new Response(null, { status: 422 });
    await ctx.house.guests.reportDevices(visitor.guest, report);
    return ctx.seeOther(`/visits/${ctx.param("token")}/device-check`);
  },
};

/** Browser, camera, microphone, loudspeaker and line, as for the citizen. */
export default function GuestDeviceCheckPage({ ctx }: PageProps<unknown>): JSX.Element {
  const { t, house: { config } } = ctx;
  const invitation = `/visits/${ctx.param("token")}`;
  const href = `${invitation}/device-check`;
  return (
    <>
      <PageHeading
        back={{ href: invitation, label: t(guestTexts.backToInvitation) }}
        lead={t(texts.checkLead)}
      >
        {t(texts.checkTitle)}
      </PageHeading>
      <DeviceCheckIsland t={t} town={config.town} href={href}>
        <Alert tone="info" title={t(texts.checkNeedsScript)} />
      </DeviceCheckIsland>
      <IfItDoesNotWork t={t} link={new URL(href, config.publicUrl).href} />
    </>
  );
}
