import { sampleMail } from "#lib/operations/mod.ts";
import type { Access, Handlers } from "#lib/web/mod.ts";

export const access: Access = "demo";

/** A mail's own styles and the pictures it carries apply here and nothing else does; its links open in the window around the frame. */
const POLICY = "sandbox allow-top-navigation-by-user-activation; default-src 'none'; " +
  "style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

export const handler: Handlers = {
  async GET(ctx) {
    const { html } = await sampleMail(ctx.house.config.dataDir, ctx.param("mail")) ?? ctx.notFound();
    if (html === undefined) return ctx.notFound();
    return new Response(html.replace("<head>", '<head><base target="_top">'), {
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
    });
  },
};
