import { CLOSE_AS } from "#lib/cases/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import { type Handlers, HttpRefusal, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/cases/:id";

/** Closing one of the signed-in person's own cases whose papers were to follow; another's is not there. */
export const handler: Handlers = {
  async POST(ctx) {
    const id = ctx.param("id");
    if (!isId(id)) ctx.notFound();
    // Whose case it is comes first: a colleague's is not there, whatever is posted.
    const found = await ctx.house.records.casesOf(ctx.clerk.id).find(id);
    if (!found.ok && found.reason === "notFound") ctx.notFound();
    const typed = ctx.form.text("outcome");
    const outcome = CLOSE_AS.find((known) => known === typed);
    if (!outcome) throw new HttpRefusal(400);
    const issue = ctx.form.text("issue") === "yes";
    const closed = await ctx.house.cases.following.close(id, ctx.clerk, { outcome, issue });
    if (closed.ok) return ctx.seeOther(`/desk/cases/${id}`);
    if (closed.reason === "notFound") ctx.notFound();
    return ctx.seeOther(`/desk/cases/${id}?refused=${closed.reason}`);
  },
};
