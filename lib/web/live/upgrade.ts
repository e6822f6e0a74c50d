import { LEASE_SECONDS } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import { ownHosts } from "../dispatch.ts";
import { originOf } from "../origin.ts";
import { HttpRefusal } from "../refusal.ts";
import { type LiveView, serveSocket } from "./session.ts";

/**
 * Turns the request into a viewer's socket. Authorise before calling this (P14).
 * @throws HttpRefusal 403 when a foreign page opens it (P16), 400 when it is no WebSocket handshake, 429 when this viewer has too many open
 */
export function upgradeToLive(ctx: Context, view: LiveView): Response {
  if (originOf(ctx.request.headers, ownHosts(ctx)) === "foreign") throw new HttpRefusal(403);
  if (!isHandshake(ctx.request)) throw new HttpRefusal(400);
  const viewer = [ctx.staff?.id ?? "", ctx.pattern, ...Object.values(ctx.params)].join(" ");
  if (!ctx.house.sockets.hasRoomFor(viewer)) {
    throw new HttpRefusal(429, { "retry-after": String(LEASE_SECONDS) });
  }
  const { socket, response } = Deno.upgradeWebSocket(ctx.request);
  ctx.house.sockets.add(socket, viewer);
  serveSocket(socket, view, ctx.house.log.in("live"), (work) => ctx.house.sockets.finishFirst(work));
  return response;
}

/** RFC 6455 § 4.2.1: GET, the upgrade, a key of 16 bytes in base 64, version 13. */
function isHandshake({ method, headers }: Request): boolean {
  return method === "GET" && headers.get("upgrade")?.toLowerCase() === "websocket" &&
    /\bupgrade\b/i.test(headers.get("connection") ?? "") &&
    /^[A-Za-z0-9+/]{22}==$/.test(headers.get("sec-websocket-key") ?? "") &&
    headers.get("sec-websocket-version") === "13";
}
