import type { ComponentType } from "preact";
import { Hono } from "hono";
import { Context } from "./context.ts";
import { cutAfter } from "./cut_line.ts";
import { dispatch, SignInNeeded } from "./dispatch.ts";
import { applySecurityHeaders } from "./headers.ts";
import type { House } from "./house.ts";
import { Overload } from "./overload.ts";
import { HttpRefusal } from "./refusal.ts";
import { packed } from "./packed.ts";
import { type AppProps, renderHtml, renderPage } from "./render.tsx";
import { page, type PageProps, type RouteModule } from "./route.ts";
import { findRouteFiles } from "./route_files.ts";
import { sharedAnswer } from "./shared_answer.ts";
import { SharedPages } from "./shared_pages.ts";
import { StaticFiles } from "./static_files.ts";
import { isStorageOutage } from "./storage_outage.ts";

/** What routes/_error.tsx exports: one page for every refusal and fault, in the person's language. */
export type ErrorData = {
  readonly status: number;
  /** signing in may help; then the person comes back to this path */
  readonly signInFor?: string;
  /** nothing can be stored at the moment */
  readonly notStored?: boolean;
};

type Frame = {
  readonly App: ComponentType<AppProps>;
  readonly ErrorPage: ComponentType<PageProps<ErrorData>>;
  errorTitle(ctx: Context, data: ErrorData): string;
};

/** When somebody may try again whose request found no room on the disk, in seconds: people must make some first. */
const STORAGE_RETRY_AFTER_SECONDS = 60;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
const ALLOWED = { allow: "GET, HEAD, POST" };

export type WebApp = (request: Request, info: { remoteAddr: Deno.Addr }) => Promise<Response>;

/**
 * The web face of the house: every file below routes/ at its address.
 * @throws Error when a route file declares no access or exports no handler
 */
export async function createWebApp(house: House): Promise<WebApp> {
  await house.planBook.load();
  await house.catalogue.load();
  const root = new URL("../../", import.meta.url);
  const frame = await loadFrame(root);
  const statics = new StaticFiles(new URL("static/", root));
  const shared = new SharedPages();
  const overload = new Overload();
  house.outbox.letOthersFirst(() => overload.gate.calm());
  const hono = new Hono<{ Bindings: { ctx: Context } }>();
  for (const { path, pattern } of await findRouteFiles(new URL("routes/", root))) {
    const route = await loadRoute(root, path);
    hono.all(pattern, async (c) => {
      const { ctx } = c.env;
      ctx.params = c.req.param();
      ctx.pattern = pattern;
      const forAll = await sharedAnswer(shared, ctx, route, async () => {
        const result = await dispatch(ctx, route);
        if (result instanceof Response || !route.default) return undefined;
        return await renderHtml(ctx, frame.App, route.default, result);
      });
      if (forAll) return forAll;
      const result = await dispatch(ctx, route);
      if (result instanceof Response) return result;
      if (!route.default) throw new Error(`expected routes/${path} to export a page, found none`);
      return await renderPage(ctx, frame.App, route.default, result);
    });
  }
  hono.notFound(async (c) =>
    await statics.find(c.env.ctx.url.pathname, c.env.ctx.request.headers.get("accept-encoding") ?? "") ??
      await errorPage(frame, c.env.ctx, { status: 404 })
  );
  hono.onError(async (fault, c) => await answerFault(frame, c.env.ctx, fault));
  return async (request, info) => {
    // The address is made of what the client calls our host; the router takes a method's name for a key.
    if (!URL.canParse(request.url)) return new Response(null, { status: 400 });
    if (!METHODS.includes(request.method)) return new Response(null, { status: 405, headers: ALLOWED });
    const ctx = new Context(house, request, clientAddress(house, request, info));
    const startedAt = performance.now();
    const response = await overload.answer(ctx, () => hono.fetch(request, { ctx }));
    house.traffic.count(ctx.pattern, response.status, (performance.now() - startedAt) / 1000);
    return await finish(ctx, response);
  };
}

async function loadFrame(root: URL): Promise<Frame> {
  const app = await import(new URL("routes/_app.tsx", root).href);
  const error = await import(new URL("routes/_error.tsx", root).href);
  return { App: app.default, ErrorPage: error.default, errorTitle: error.errorTitle };
}

async function loadRoute(root: URL, path: string): Promise<RouteModule> {
  const route = await import(new URL(`routes/${path}`, root).href) as Partial<RouteModule>;
  if (!route.access || !route.handler) {
    throw new Error(
      `routes/${path}: expected exports "access" and "handler", found ${Object.keys(route).join(", ")}`,
    );
  }
  return route as RouteModule;
}

/** The client's address: the last one that the trusted proxy in front added, else the connection's own. */
function clientAddress(house: House, request: Request, info: { remoteAddr: Deno.Addr }): string {
  const forwarded = house.config.trustProxy ? request.headers.get("x-forwarded-for") : null;
  const last = forwarded?.split(",").at(-1)?.trim();
  if (last) return last;
  return info.remoteAddr.transport === "tcp" ? info.remoteAddr.hostname : "local";
}

async function answerFault(frame: Frame, ctx: Context, fault: unknown): Promise<Response> {
  if (fault instanceof SignInNeeded) {
    if (ctx.request.method === "GET" || ctx.request.method === "HEAD") {
      return ctx.seeOther(`/sign-in?next=${encodeURIComponent(ctx.url.pathname)}`);
    }
    return await errorPage(frame, ctx, { status: 403, signInFor: ctx.url.pathname });
  }
  if (fault instanceof HttpRefusal) {
    return await errorPage(frame, ctx, { status: fault.status }, fault.headers);
  }
  if (isStorageOutage(fault)) {
    ctx.house.log.error("web.notStored", fault, { method: ctx.request.method });
    const headers = { "retry-after": String(STORAGE_RETRY_AFTER_SECONDS) };
    return await errorPage(frame, ctx, { status: 503, notStored: true }, headers);
  }
  ctx.house.log.error("web.faulted", fault, { method: ctx.request.method });
  return await errorPage(frame, ctx, { status: 500 });
}

async function errorPage(
  frame: Frame,
  ctx: Context,
  data: ErrorData,
  headers: HeadersInit = {},
): Promise<Response> {
  const result = page<ErrorData>(data, {
    title: frame.errorTitle(ctx, data),
    status: data.status,
    headers: Object.fromEntries(new Headers(headers)),
  });
  return await renderPage(ctx, frame.App, frame.ErrorPage as ComponentType<PageProps<unknown>>, result);
}

async function finish(ctx: Context, response: Response): Promise<Response> {
  // Upgrades to WebSockets have immutable headers and need none of ours.
  if (response.status === 101) return response;
  // A new Response around the old one's body would turn it into a stream, which is sent piece by piece.
  const answer = ctx.request.method === "HEAD" ? new Response(null, response) : await packed(ctx, response);
  ctx.cookies.applyTo(answer.headers);
  applySecurityHeaders(ctx, answer.headers);
  return answer.status === 408 ? await cutAfter(answer) : answer;
}
