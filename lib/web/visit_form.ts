import type { Appointment } from "#lib/booking/mod.ts";
import { type Actor, journey } from "#lib/forms/mod.ts";
import { nextPage } from "#lib/ui/session/form_region.tsx";
import type { Context } from "./context.ts";

/** What became of a posted page: the page to show next, or this one again with what is missing on it. */
export type PostedPage = { readonly page: string | undefined; readonly incomplete: boolean };

/**
 * Takes a posted page of the shared form, as it comes without JavaScript or by one of its buttons: first what was typed, then what was
 * pressed. What is refused stays as it was; the page shows the form's state.
 */
export async function takePostedForm(ctx: Context, appointment: Appointment, by: Actor): Promise<PostedPage> {
  const { forms } = ctx.house;
  const { caseId } = appointment;
  await forms.post(caseId, ctx.form.list(), by);
  const page = ctx.form.text("_page") || undefined;
  if (ctx.form.text("_go") !== "next" || !page) return { page, incomplete: false };
  const now = await forms.read(caseId, by.role);
  // The visit has ended meanwhile: its page says so.
  if (!now) return { page: undefined, incomplete: false };
  const path = journey(now.definition, now.filled, now.context, by.role);
  const incomplete = path.steps.some((step) => step.page.id === page && step.state !== "complete");
  return { page: incomplete ? page : nextPage(path, page), incomplete };
}

/** The answer to a posted page that is complete: the next page, as an address or, where a script posted it, as a name to turn to. */
export function turnTo(ctx: Context, here: string, page: string | undefined): Response {
  if (!page) return ctx.seeOther(here);
  if (ctx.isFragment) return new Response(null, { status: 204, headers: { "x-turn-to": page } });
  return ctx.seeOther(`${here}?page=${encodeURIComponent(page)}`);
}
