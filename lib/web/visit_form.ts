import type { Appointment } from "#lib/booking/mod.ts";
import { type Actor, actsFromForm, changesFromForm, type FormView, journey } from "#lib/forms/mod.ts";
import { nextPage } from "#lib/ui/session/form_region.tsx";
import type { Context } from "./context.ts";

/** What became of a posted page: the page to show next, or this one again with what is missing on it. */
export type PostedPage = {
  readonly page: string | undefined;
  readonly incomplete: boolean;
  /** something was changed on it after the form had been closed: that is not in it */
  readonly late?: true;
};

/**
 * Takes a posted page of the shared form, as it comes without JavaScript or by one of its buttons: first what was typed, then what was
 * pressed. What is refused stays as it was; the page shows the form's state.
 */
export async function takePostedForm(ctx: Context, appointment: Appointment, by: Actor): Promise<PostedPage> {
  const { forms } = ctx.house;
  const refusals = await forms.post(appointment.caseId, ctx.form.list(), by);
  // Where there is no form any more the visit has ended and is filed: whether something was asked of it is read from the page alone.
  const late = refusals.some(({ reason }) =>
    reason === "frozen" || reason === "unknownForm" && asksForChange(ctx, appointment)
  );
  const posted = pageAfter(ctx, await forms.read(appointment.caseId, by.role));
  return late ? { ...posted, late } : posted;
}

/**
 * Takes a posted page of the form before the visit. The form is made with the first thing that is filled in; a page posted as it was found
 * changes nothing, so that a scanner that presses buttons leaves no trace (P07).
 */
export async function takeAheadForm(ctx: Context, appointment: Appointment): Promise<PostedPage> {
  const { cases, forms } = ctx.house;
  if (asksForChange(ctx, appointment) && await cases.beginAhead(appointment)) {
    await forms.post(appointment.caseId, ctx.form.list(), { role: "citizen", id: "citizen" });
  }
  const view = await cases.ahead(appointment);
  return pageAfter(ctx, view?.open ? view.form : undefined);
}

/** Whether a posted page changes something in the form, or presses one of its buttons; turning pages is neither. */
function asksForChange(ctx: Context, appointment: Appointment): boolean {
  const form = ctx.house.catalogue.find(appointment.service)?.form;
  const entries = ctx.form.list();
  return form !== undefined &&
    (changesFromForm(form, entries).length > 0 || actsFromForm(entries).length > 0);
}

function pageAfter(ctx: Context, form: FormView | undefined): PostedPage {
  const page = ctx.form.text("_page") || undefined;
  // After the end there is no next page, whether the form is filed already or not.
  if (!form || !page || form.phase === "closed") return { page: undefined, incomplete: false };
  if (ctx.form.text("_go") !== "next") return { page, incomplete: false };
  const path = journey(form.definition, form.filled, form.context, form.viewer);
  const incomplete = path.steps.some((step) => step.page.id === page && step.state !== "complete");
  return { page: incomplete ? page : nextPage(path, page), incomplete };
}

/** The answer to a posted page that is complete: the next page, as an address or, where a script posted it, as a name to turn to. */
export function turnTo(ctx: Context, here: string, page: string | undefined): Response {
  if (!page) return ctx.seeOther(here);
  if (ctx.isFragment) return new Response(null, { status: 204, headers: { "x-turn-to": page } });
  return ctx.seeOther(`${here}?page=${encodeURIComponent(page)}`);
}
