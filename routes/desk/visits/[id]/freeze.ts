import type { FreezeResult } from "#lib/cases/mod.ts";
import { deskTexts } from "#lib/ui/session/desk_texts.ts";
import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import { appointmentById, deskVisitPage, type Handlers, staffWith } from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** What the page does not show by itself. */
const REFUSALS: Partial<Record<Exclude<FreezeResult, { ok: true }>["reason"], keyof typeof deskTexts>> = {
  blocked: "refused_changedMeanwhile",
  changedMeanwhile: "refused_changedMeanwhile",
  noSigner: "refused_changedMeanwhile",
};

/** Closing the form for signing; deleting the freeze opens it again and voids what was signed. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const result = await ctx.house.cases.freeze(appointment, ctx.clerk, ctx.form.all("cosigner"));
    const why = result.ok ? undefined : REFUSALS[result.reason];
    if (!why) return ctx.seeOther(`/desk/visits/${appointment.id}`);
    return await deskVisitPage(ctx, appointment, { caseRefused: ctx.t(deskTexts[why]) }, 409);
  },

  async DELETE(ctx) {
    const appointment = await appointmentById(ctx);
    await ctx.house.cases.unfreeze(appointment, ctx.clerk);
    return ctx.seeOther(`/desk/visits/${appointment.id}`);
  },
};
