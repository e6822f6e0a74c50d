import type { JSX } from "preact";
import { choosingTexts, managingTexts as texts } from "#lib/booking/mod.ts";
import { Alert, PageHeading, Section } from "#lib/ui/mod.ts";
import { DeviceCheckIsland } from "#lib/ui/session/device_check.tsx";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { readDeviceReport } from "#lib/visits/mod.ts";
import { IfItDoesNotWork } from "../_check.tsx";
import { InPerson } from "../../services/_slots.tsx";
import { found } from "./_found.ts";
import { backTo } from "./_parts.tsx";

export const access: Access = "link";

export const handler: Handlers = {
  async GET(ctx) {
    const { appointment } = await found(ctx);
    if (ctx.house.cases.comingIn.isFor(appointment)) {
      return ctx.seeOther(`/appointments/${ctx.param("token")}`);
    }
    return page({}, { title: ctx.t(texts.checkTitle), styles: ["visit.css"], islands: true });
  },

  /** The island reports what it found. */
  async POST(ctx) {
    const { appointment } = await found(ctx);
    const report = readDeviceReport((name) => ctx.form.text(name));
    if (!report) return new Response(null, { status: 422 });
    await ctx.house.visits.reportDevices(appointment, report);
    return ctx.seeOther(`/appointments/${ctx.param("token")}/device-check`);
  },
};

/** Browser, camera, microphone, loudspeaker and line, one by one. Without a script: what the call will need. */
export default function DeviceCheckPage({ ctx }: PageProps<unknown>): JSX.Element {
  const { t, house: { config } } = ctx;
  const token = ctx.param("token");
  const here = new URL(`/appointments/${token}/device-check`, config.publicUrl).href;
  return (
    <>
      <PageHeading back={backTo(ctx)} lead={t(texts.checkLead)}>{t(texts.checkTitle)}</PageHeading>
      <DeviceCheckIsland t={t} town={config.town} href={`/appointments/${token}/device-check`}>
        <Alert tone="info" title={t(texts.checkNeedsScript)} />
      </DeviceCheckIsland>
      <IfItDoesNotWork t={t} link={here} />
      <Section heading={t(choosingTexts.inPerson)}>
        <InPerson ctx={ctx} />
      </Section>
    </>
  );
}
