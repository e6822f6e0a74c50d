import type { Context } from "./context.ts";

/**
 * Headers of every answer. The Content-Security-Policy names only this host: no third party, nothing inline (P39). `connect-src` names the
 * WebSocket address too, because Safari before 15.4 does not count it as 'self'.
 */
export function applySecurityHeaders(ctx: Context, headers: Headers): void {
  const secure = ctx.house.config.publicUrl.protocol === "https:";
  const socket = `${secure ? "wss" : "ws"}://${ctx.url.host}`;
  const policy = [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self' ${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  // A route may say something narrower of its own: what it shows is not a page of ours (a mail in its frame).
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", policy.join("; "));
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set(
    "permissions-policy",
    "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=()",
  );
  if (secure) headers.set("strict-transport-security", "max-age=31536000");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
}
