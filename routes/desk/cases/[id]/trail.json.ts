import { trailFile } from "#lib/cases/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import { type Handlers, HttpRefusal, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** The trail of one of the signed-in person's own cases with its hashes, for whoever checks it elsewhere. */
export const handler: Handlers = {
  async GET(ctx) {
    const id = ctx.param("id");
    if (!isId(id)) ctx.notFound();
    const found = await ctx.house.records.casesOf(ctx.clerk.id).find(id);
    if (!found.ok) throw new HttpRefusal(found.reason === "recordsUnavailable" ? 503 : 404);
    return new Response(trailFile(found.case), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="verlauf-${id}.json"`,
      },
    });
  },
};
