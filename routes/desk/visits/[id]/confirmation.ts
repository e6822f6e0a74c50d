import type { IssueResult } from "#lib/cases/mod.ts";
import { deskTexts } from "#lib/ui/session/desk_texts.ts";
import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import { appointmentById, deskVisitPage, type Handlers, staffWith } from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** What the page does not show by itself. */
const REFUSALS: Partial<Record<Exclude<IssueResult, { ok: true }>["reason"], keyof typeof deskTexts>> = {
  notIdentified: "issueNeeds",
  notSigned: "issueNeeds",
  busy: "refused_tryAgain",
};

/** Issuing the confirmation of § 24(2) BMG: the clerk's act. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const result = await ctx.house.cases.issueConfirmation(appointment, ctx.clerk);
    const why = result.ok ? undefined : REFUSALS[result.reason];
    if (!why) return ctx.seeOther(`/desk/visits/${appointment.id}`);
    return await deskVisitPage(ctx, appointment, { caseRefused: ctx.t(deskTexts[why]) }, 409);
  },
};
