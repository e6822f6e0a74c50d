import type { Appointment } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { statusOf, type VisitStatus } from "#lib/visits/mod.ts";
import type { Context } from "#lib/web/mod.ts";

/** Whether the person is in the waiting room, in conversation, or has been served: then nothing is changed by link any more. */
export async function isUnderWay(ctx: Context, appointment: Appointment): Promise<boolean> {
  return await visitStatus(ctx, appointment) !== "expected";
}

export async function visitStatus(ctx: Context, appointment: Appointment): Promise<VisitStatus> {
  return statusOf(await ctx.house.visits.of(appointment));
}

/** The appointment that the link opens: whoever has the link may manage it. Anything else is a 404 without a hint. */
export async function found(ctx: Context): Promise<{ appointment: Appointment; service: Service }> {
  const appointment = await ctx.house.booking.byToken(ctx.param("token"));
  const service = appointment && ctx.house.catalogue.find(appointment.service);
  if (!appointment || !service) return ctx.notFound();
  return { appointment, service };
}
