import type { ComponentType } from "preact";
import { renderToStringAsync } from "preact-render-to-string";
import type { Context } from "./context.ts";
import type { PageOptions, PageProps, PageResult } from "./route.ts";

/** The frame around every page: routes/_app.tsx. */
export type AppProps = {
  readonly ctx: Context;
  readonly options: PageOptions;
  readonly Page: ComponentType<PageProps<unknown>>;
  readonly data: unknown;
};

/** Renders a page with its frame, or alone with its title when htmx asks. */
export async function renderPage(
  ctx: Context,
  App: ComponentType<AppProps>,
  Page: ComponentType<PageProps<unknown>>,
  result: PageResult<unknown>,
): Promise<Response> {
  const { data, options } = result;
  const html = ctx.isFragment
    ? await renderToStringAsync(
      <>
        <title>{options.title}</title>
        <Page data={data} ctx={ctx} />
      </>,
    )
    : "<!DOCTYPE html>" +
      await renderToStringAsync(<App ctx={ctx} options={options} Page={Page} data={data} />);
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    vary: "HX-Request, Cookie, Accept-Language",
    ...options.headers,
  });
  if (ctx.isFragment && ctx.request.method === "GET") {
    headers.set("hx-push-url", ctx.url.pathname + ctx.url.search);
  }
  return new Response(ctx.withFormToken(html), { status: options.status ?? 200, headers });
}
