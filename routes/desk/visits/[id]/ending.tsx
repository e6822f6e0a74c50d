import type { EndResult } from "#lib/cases/mod.ts";
import type { DeskVisitData, EndingRefusal } from "#lib/ui/session/desk_visit.ts";
import { OUTCOMES } from "#lib/visits/mod.ts";
import { appointmentById, deskVisitPage, type Handlers, staffWith } from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

const FAULTS: Record<Exclude<EndResult, { ok: true }>["reason"], EndingRefusal["fault"]> = {
  notYours: "calledByOther",
  ended: "visitEnded",
  needsSignature: "outcomeNeedsSignature",
  needsIdentity: "outcomeNeedsIdentity",
  lawAsksForMore: "outcomeLawAsksForMore",
  nothingToReport: "outcomeNothingToReport",
  somethingToReport: "outcomeSomethingToReport",
  noShowButHere: "outcomeNoShowButHere",
  noShowTooEarly: "outcomeNoShowTooEarly",
  notArrived: "notArrived",
  busy: "refused_tryAgain",
};

/** Ending the visit with an outcome. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const typed = ctx.form.text("outcome");
    const outcome = OUTCOMES.find((known) => known === typed);
    const papers = ctx.house.catalogue.find(appointment.service)?.uploads ?? [];
    const ticked = ctx.form.all("missing");
    const missing = papers.filter(({ id }) => ticked.includes(id)).map(({ id }) => id);
    const namesNone = outcome === "documentsToFollow" && papers.length > 0 && missing.length === 0;
    const result = outcome && !namesNone
      ? await ctx.house.cases.end(appointment, ctx.clerk, outcome, missing)
      : undefined;
    if (result?.ok) return ctx.seeOther(`/desk/visits/${appointment.id}`);
    const fault = result ? FAULTS[result.reason] : namesNone ? "outcomeNamesNoPaper" : "outcomeMissing";
    const ending: EndingRefusal = { fault, missing, ...(outcome ? { outcome } : {}) };
    return await deskVisitPage(ctx, appointment, { ending }, 422);
  },
};
