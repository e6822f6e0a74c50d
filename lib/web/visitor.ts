import type { Appointment } from "#lib/booking/mod.ts";
import type { CaseView } from "#lib/cases/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import type { GivenForm } from "#lib/signatures/mod.ts";
import { SIGNING_FIELDS } from "#lib/ui/signing/mod.ts";
import { type Guest, linkOpens, type Role } from "#lib/visits/mod.ts";
import type { Context } from "./context.ts";

/**
 * The appointment whose link this is. The scoped lookup is the authorisation: an unknown, replaced, cancelled or expired link is a 404 (P14).
 * @throws HttpRefusal 404
 */
export async function appointmentByLink(ctx: Context): Promise<Appointment> {
  const appointment = await ctx.house.booking.byToken(ctx.param("token"));
  if (!appointment || appointment.cancelledAt) ctx.notFound();
  return appointment;
}

/** Whoever holds a link of a visit: the citizen, or a third person whom the clerk has invited. */
export type LinkVisitor =
  | { readonly role: "citizen"; readonly appointment: Appointment }
  | { readonly role: "guest"; readonly appointment: Appointment; readonly guest: Guest };

/**
 * Whose link this is, and to which appointment. @throws HttpRefusal 404 as {@link appointmentByLink} (P14), and for an appointment at the office,
 * which has no visit to open
 */
export async function visitorByLink(ctx: Context): Promise<LinkVisitor> {
  const guest = await ctx.house.guests.byToken(ctx.param("token"));
  if (!guest) {
    const appointment = await appointmentByLink(ctx);
    if (ctx.house.cases.comingIn.isFor(appointment)) ctx.notFound();
    return { role: "citizen", appointment };
  }
  const appointment = await ctx.house.booking.find(guest.visitId);
  if (!appointment || appointment.cancelledAt || !linkOpens(guest, appointment.start, ctx.now)) {
    ctx.notFound();
  }
  return { role: "guest", appointment, guest };
}

/** The appointment that a staff page names. @throws HttpRefusal 404 */
export async function appointmentById(ctx: Context): Promise<Appointment> {
  return await ctx.house.booking.find(ctx.param("id")) ?? ctx.notFound();
}

/** The case of an appointment as `viewer` sees it. @throws HttpRefusal 404 when its data is no more */
export async function caseOf(ctx: Context, appointment: Appointment, viewer: Role): Promise<CaseView> {
  try {
    return await ctx.house.cases.view(appointment, viewer) ?? ctx.notFound();
  } catch (fault) {
    if (fault instanceof KeyDestroyedError) ctx.notFound();
    throw fault;
  }
}

/** What a posted signing form had in it, to be shown again. Never a TAN. */
export function signingValues(ctx: Context): { method: string; typedName: string; affirmed: boolean } {
  return {
    method: ctx.form.text(SIGNING_FIELDS.method),
    typedName: ctx.form.text(SIGNING_FIELDS.typedName),
    affirmed: ctx.form.has(SIGNING_FIELDS.affirmed),
  };
}

/** The whole of a posted signing form, the codes and the drawing too: for signing, never to be shown again. */
export function givenForm(ctx: Context): GivenForm {
  return {
    ...signingValues(ctx),
    code: ctx.form.text(SIGNING_FIELDS.tan),
    smsCode: ctx.form.text(SIGNING_FIELDS.smsTan),
    drawing: ctx.form.text(SIGNING_FIELDS.drawing),
  };
}

/**
 * Whether the page that was sent shows the intent that has its turn now. Otherwise what one person sent, perhaps with a double click, would
 * count for the next, or a document would be signed that was never shown.
 */
export function isTurnOf(ctx: Context, intentId: string): boolean {
  return ctx.form.text(SIGNING_FIELDS.intent) === intentId;
}

/** The answer with a document's very bytes: shown in the browser, or saved with `?download`. */
export function pdfResponse(ctx: Context, document: { title: string; bytes: Uint8Array }): Response {
  const how = ctx.url.searchParams.has("download") ? "attachment" : "inline";
  // RFC 6266 and RFC 8187: a plain name for old programs, the full one for all others.
  const plain = document.title.normalize("NFD").replace(/[^\w .-]/g, "").trim() || "Dokument";
  const full = encodeURIComponent(`${document.title}.pdf`).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return new Response(document.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `${how}; filename="${plain}.pdf"; filename*=UTF-8''${full}`,
    },
  });
}
