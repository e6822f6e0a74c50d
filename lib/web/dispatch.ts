import type { Access } from "./access.ts";
import { isSameSecret } from "#lib/crypto/mod.ts";
import { can } from "#lib/staff/mod.ts";
import type { Context } from "./context.ts";
import { readForm } from "./form_entries.ts";
import { readFormWithFiles } from "./form_files.ts";
import { originOf } from "./origin.ts";
import { HttpRefusal } from "./refusal.ts";
import { type HandlerResult, type Method, type RouteModule } from "./route.ts";

const CHANGING: readonly string[] = ["POST", "PUT", "PATCH", "DELETE"];

/** Everything between the address and the handler: who may, where from, which method. */
export async function dispatch(ctx: Context, route: RouteModule): Promise<HandlerResult<unknown>> {
  if (typeof route.access === "object" && "bearer" in route.access) return await dispatchProgram(ctx, route);
  const isChange = CHANGING.includes(ctx.request.method);
  if (isChange) {
    refuseForeign(ctx);
    if (isMultipart(ctx) && route.takesFiles) {
      const limits = route.takesFiles;
      await checkAccess(ctx, route.access);
      await route.beforeFiles?.(ctx);
      ctx.form = await ctx.whileReading(() => readFormWithFiles(ctx.request, limits, ctx.address));
    } else ctx.form = await ctx.whileReading(() => readForm(ctx.request));
  }
  await checkAccess(ctx, route.access);
  if (isChange) requireTokenWhereUnsaid(ctx);
  const method = methodOf(ctx);
  // A method's name comes from outside: `toString` is none of ours.
  const handler = Object.hasOwn(route.handler, method) ? route.handler[method] : undefined;
  if (!handler && method === "GET" && route.leadsBackTo) return leadBack(ctx, route.leadsBackTo);
  if (!handler) throw new HttpRefusal(405, { allow: Object.keys(route.handler).join(", ") });
  return await handler(ctx);
}

/** A program needs no form token: no browser sends its secret by itself. */
async function dispatchProgram(ctx: Context, route: RouteModule): Promise<HandlerResult<unknown>> {
  const secret = ctx.house.config.mail.bounceToken;
  if (secret === undefined) throw new HttpRefusal(404);
  const [, given = ""] = /^Bearer +(\S+)$/i.exec(ctx.request.headers.get("authorization") ?? "") ?? [];
  if (!isSameSecret(given, secret)) {
    await ctx.request.body?.cancel().catch(() => {});
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const method = ctx.request.method as Method;
  const handler = Object.hasOwn(route.handler, method) ? route.handler[method] : undefined;
  if (!handler) throw new HttpRefusal(405, { allow: Object.keys(route.handler).join(", ") });
  return await handler(ctx);
}

function leadBack(ctx: Context, pattern: string): Response {
  return ctx.seeOther(pattern.replace(/:(\w+)/g, (_, name) => encodeURIComponent(ctx.param(name))));
}

function isMultipart({ request }: Context): boolean {
  return request.headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data") ?? false;
}

/** HEAD asks for what GET would say; a form says by `_method` what HTML forms cannot. */
function methodOf(ctx: Context): Method {
  const method = ctx.request.method;
  if (method === "HEAD") return "GET";
  const wanted = method === "POST" ? ctx.form.text("_method").toUpperCase() : "";
  return wanted === "DELETE" || wanted === "PUT" || wanted === "PATCH" ? wanted : method as Method;
}

function refuseForeign(ctx: Context): void {
  if (originOf(ctx.request.headers, ownHosts(ctx)) === "foreign") throw new HttpRefusal(403);
}

function requireTokenWhereUnsaid(ctx: Context): void {
  const origin = originOf(ctx.request.headers, ownHosts(ctx));
  if (origin === "unsaid" && !ctx.hasFormToken()) throw new HttpRefusal(403);
}

/** The host that PUBLIC_URL names and the one this request was sent to (which a foreign page cannot choose for our cookies). */
export function ownHosts(ctx: Context): string[] {
  return [ctx.house.config.publicUrl.host, ctx.request.headers.get("host") ?? ctx.url.host];
}

/** @throws HttpRefusal 404 where the person may not, without a hint whether the thing exists; SignInNeeded where signing in may help */
async function checkAccess(ctx: Context, access: Exclude<Access, { bearer: string }>): Promise<void> {
  const session = ctx.staffToken ? await ctx.house.staff.sessionOf(ctx.staffToken) : undefined;
  ctx.staff = session?.staff;
  if (access === "anyone" || access === "link") return;
  if (access === "demo") {
    if (!ctx.house.config.demo || !isLocal(ctx)) throw new HttpRefusal(404);
    return;
  }
  if (access === "operations") {
    if (isLocal(ctx) || ctx.staff && can(ctx.staff, "administer")) return;
    throw new HttpRefusal(404);
  }
  if (!ctx.staff) throw new SignInNeeded();
  if (!can(ctx.staff, access.right)) throw new HttpRefusal(404);
}

/** What proxies add to a request that they pass on. */
const FORWARDING = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "forwarded",
  "via",
];

/**
 * Whether the request was made on this machine. A loopback address alone does not say so: a proxy on this machine has one as well, and lets the
 * whole world in. So a request that was passed on counts as foreign (with TRUST_PROXY the address is the real one already), and so does
 * everything when the public address is https, we speak plain http, and no proxy was named: then one is there that we know nothing of.
 */
function isLocal({ address, request, url, house }: Context): boolean {
  const { trustProxy, tls, publicUrl } = house.config;
  if (!isLoopback(address) || !isLoopbackName(url.hostname)) return false;
  if (trustProxy) return true;
  const unnamedProxy = publicUrl.protocol === "https:" && tls === undefined;
  return !unnamedProxy && !FORWARDING.some((name) => request.headers.has(name));
}

function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

/** A page for staff was asked for without sign-in. */
export class SignInNeeded extends Error {
  override name = "SignInNeeded";
}
