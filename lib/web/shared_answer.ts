import { newId } from "#lib/ids/mod.ts";
import type { Context } from "./context.ts";
import { CutPage, TOKEN_HOLE } from "./cut_page.ts";
import type { RouteModule } from "./route.ts";
import type { SharedPages } from "./shared_pages.ts";
import { takes } from "./static_files.ts";

/** The page of a shared route, made for `ctx`; `undefined` where the handler answers with something else than a plain 200 page. */
export type Making = () => Promise<
  { html: string; headers: Record<string, string>; status: number } | undefined
>;

/**
 * Answers from the pages that are the same for everybody, or `undefined` when this request needs a page of its own.
 * @throws what the handler throws
 */
export async function sharedAnswer(
  pages: SharedPages,
  ctx: Context,
  route: RouteModule,
  make: Making,
): Promise<Response | undefined> {
  const state = () => route.sharedAs?.(ctx);
  const method = ctx.request.method;
  if ((method !== "GET" && method !== "HEAD") || ctx.staffToken || state() === undefined) return undefined;
  const frame = ctx.isFragment ? "fragment" : "page";
  const key = `${ctx.language} ${frame} ${ctx.url.pathname}${ctx.url.search}`;
  const page = await pages.get(key, () => state() ?? "", async () => {
    const made = await make();
    if (!made || made.status !== 200) return undefined;
    return new CutPage(ctx.withFormToken(made.html, () => TOKEN_HOLE), ctx.ownIds, made.headers);
  });
  return page && fill(page, ctx);
}

function fill(page: CutPage, ctx: Context): Response {
  const ids = new Map<number, string>();
  const own = {
    formToken: () => ctx.formToken(),
    id(hole: number): string {
      const id = ids.get(hole) ?? newId();
      ids.set(hole, id);
      return id;
    },
  };
  const headers = new Headers(page.headers);
  headers.append("vary", "Accept-Encoding");
  if (!takes(ctx.request.headers.get("accept-encoding") ?? "", "gzip")) {
    return new Response(page.plain(own), { headers });
  }
  headers.set("content-encoding", "gzip");
  return new Response(page.gzip(own), { headers });
}
