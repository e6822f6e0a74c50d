import type { Access, Handlers } from "#lib/web/mod.ts";

export const access: Access = "anyone";

/** The process answers. Nothing else is said here; `/health/ready` names the parts. */
export const handler: Handlers = {
  GET: () => new Response("ok\n", { headers: { "content-type": "text/plain; charset=utf-8" } }),
};
