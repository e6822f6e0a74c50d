import type { Context } from "../context.ts";
import { ownHosts } from "../dispatch.ts";
import { originOf } from "../origin.ts";
import { HttpRefusal } from "../refusal.ts";
import { type LiveView, serveSocket } from "./session.ts";

/**
 * Turns the request into a viewer's socket. Authorise before calling this (P14).
 * @throws HttpRefusal 403 when a foreign page opens it (P16), 400 when it is no WebSocket handshake
 */
export function upgradeToLive(ctx: Context, view: LiveView): Response {
  if (originOf(ctx.request.headers, ownHosts(ctx)) === "foreign") throw new HttpRefusal(403);
  if (ctx.request.headers.get("upgrade")?.toLowerCase() !== "websocket") throw new HttpRefusal(400);
  const { socket, response } = Deno.upgradeWebSocket(ctx.request);
  ctx.house.sockets.add(socket);
  serveSocket(socket, view, ctx.house.log.in("live"));
  return response;
}
