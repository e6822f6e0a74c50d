import type { ComponentType } from "preact";
import { renderToStringAsync } from "preact-render-to-string";
import { texts as uiTexts } from "#lib/ui/texts.ts";
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
  const { html, headers, status } = await renderHtml(ctx, App, Page, result);
  return new Response(ctx.withFormToken(html), { status, headers });
}

/** The page's HTML without form tokens. */
export async function renderHtml(
  ctx: Context,
  App: ComponentType<AppProps>,
  Page: ComponentType<PageProps<unknown>>,
  result: PageResult<unknown>,
): Promise<{ html: string; headers: Record<string, string>; status: number }> {
  const { data } = result;
  const options = titled(ctx, result.options);
  const html = ctx.isFragment
    ? await renderToStringAsync(
      <>
        <title>{ctx.windowTitle(options.title)}</title>
        <Page data={data} ctx={ctx} />
      </>,
    )
    : "<!DOCTYPE html>" +
      await renderToStringAsync(<App ctx={ctx} options={options} Page={Page} data={data} />);
  const pushed = ctx.isFragment && ctx.request.method === "GET";
  const headers = {
    "content-type": "text/html; charset=utf-8",
    vary: "HX-Request, Cookie, Accept-Language",
    ...(pushed ? { "hx-push-url": ctx.url.pathname + ctx.url.search } : {}),
    ...options.headers,
  };
  return { html, headers, status: options.status ?? 200 };
}

/** The title is what a screen reader says first: where an answer is missing or wrong it begins with that (WCAG 3.3.1, technique G199). */
function titled(ctx: Context, options: PageOptions): PageOptions {
  return options.status === 422 ? { ...options, title: `${ctx.t(uiTexts.error)} ${options.title}` } : options;
}
