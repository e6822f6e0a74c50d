import { checkMrz, type FormCommand, readCommand } from "#lib/identity/mod.ts";
import type { DeskVisitData, WizardAnswer } from "#lib/ui/session/desk_visit.ts";
import { appointmentById, type Context, deskVisitPage, type Handlers, staffWith } from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** One step of the identity check. Nothing that is typed to be compared is kept. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const visit = await ctx.house.visits.of(appointment);
    if (visit.calledBy !== ctx.clerk.id || visit.endedAt) ctx.notFound();
    const command = readCommand(ctx.form);
    const wizard = command && await take(ctx, appointment.caseId, command);
    ctx.house.live.publish({ type: "caseChanged", visitId: appointment.id });
    if (!wizard) return ctx.seeOther(`/desk/visits/${appointment.id}`);
    return await deskVisitPage(ctx, appointment, { wizard }, wizard.mrz ? 200 : wizard.refused ? 409 : 422);
  },
};

/** Does what the form asks for. @returns what the wizard has to say about it; nothing when it is done */
async function take(ctx: Context, caseId: string, command: FormCommand): Promise<WizardAnswer | undefined> {
  const { identity } = ctx.house;
  switch (command.verb) {
    case "start": {
      const result = await identity.start(caseId, ctx.clerk);
      // Established already is what the page shows.
      return !result.ok && result.reason === "tryAgain" ? { refused: result.reason } : undefined;
    }
    case "invalid":
      return { faults: command.faults, typed: ctx.form };
    case "readMrz":
      return await lookAtMrz(ctx, caseId, command.typed);
    case "record": {
      const result = await identity.record(caseId, ctx.clerk, command.input);
      if (result.ok) return undefined;
      if (result.reason === "invalid") return { faults: result.faults, typed: ctx.form };
      return { refused: result.reason, typed: ctx.form };
    }
    case "conclude": {
      const result = await identity.conclude(caseId, ctx.clerk, command.outcome);
      if (result.ok) return undefined;
      return result.reason === "incomplete" ? { missing: result.missing } : { refused: result.reason };
    }
  }
}

/** Check digits, validity and age of a typed zone, held against what was read so far. It is neither kept nor shown again. */
async function lookAtMrz(ctx: Context, caseId: string, typed: string): Promise<WizardAnswer> {
  const { check } = await ctx.house.identity.read(caseId);
  return check ? { mrz: checkMrz(typed, check, ctx.house.booking.today()) } : { refused: "notStarted" };
}
