import { checkDetails } from "#lib/booking/mod.ts";
import { addGuestNotice } from "#lib/notices/mod.ts";
import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import type { InvitationAnswer } from "#lib/ui/session/guests_panel.tsx";
import { GUEST_KINDS } from "#lib/visits/mod.ts";
import { appointmentById, type Context, deskVisitPage, type Handlers, staffWith } from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** Inviting a third person: the link is made, and sent if there is an address. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const fault = await invite(ctx, appointment);
    if (!fault) return ctx.seeOther(`/desk/visits/${appointment.id}`);
    const typed = (part: string) => ctx.form.text(part);
    const [name, kind, email, language] = [typed("name"), typed("kind"), typed("email"), typed("language")];
    const invitation = { fault, name, kind, email, language };
    return await deskVisitPage(ctx, appointment, { invitation }, 422);
  },
};

async function invite(
  ctx: Context,
  appointment: Awaited<ReturnType<typeof appointmentById>>,
): Promise<InvitationAnswer["fault"] | undefined> {
  const { house, clerk, form } = ctx;
  const visit = await house.visits.of(appointment);
  if (visit.calledBy && visit.calledBy !== clerk.id) ctx.notFound();
  const checked = checkDetails(
    { name: form.text("name"), email: form.text("email"), language: form.text("language") || "de" },
    { emailOptional: true },
  );
  if (!checked.ok) {
    return checked.faults.some(({ field }) => field === "email") ? "emailInvalid" : "nameMissing";
  }
  const { name, email, language } = checked.contact;
  const kind = GUEST_KINDS.find((known) => known === form.text("kind")) ?? "companion";
  const invitation = { kind, name, language, ...(email ? { email } : {}) };
  const result = await house.guests.invite(
    ...[appointment, clerk.id, invitation] as const,
    email ? (op, guest) => addGuestNotice(house.outbox, op, guest) : undefined,
  );
  if (result.ok && email) house.outbox.nudge();
  return result.ok ? undefined : result.reason;
}
