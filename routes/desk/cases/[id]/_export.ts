import type { CaseAnswers } from "#lib/cases/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import { type Context, HttpRefusal } from "#lib/web/mod.ts";

/** The answers of one of the signed-in person's own cases, as a file to keep. @throws HttpRefusal 404, 503 while the records are down */
export async function exportOf(
  ctx: Context,
  file: {
    readonly ending: "csv" | "json";
    readonly type: string;
    make(answers: CaseAnswers): string | undefined;
  },
): Promise<Response> {
  const id = ctx.param("id");
  if (!isId(id)) ctx.notFound();
  const found = await ctx.house.records.casesOf(ctx.clerk.id).find(id);
  if (!found.ok) throw new HttpRefusal(found.reason === "recordsUnavailable" ? 503 : 404);
  const content = found.case.answers && file.make(found.case.answers);
  if (content === undefined) ctx.notFound();
  return new Response(content, {
    headers: {
      "content-type": file.type,
      // The file's name names nobody.
      "content-disposition": `attachment; filename="vorgang-${id}.${file.ending}"`,
    },
  });
}
