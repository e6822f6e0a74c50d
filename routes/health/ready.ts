import { readinessOf } from "#lib/operations/mod.ts";
import type { Access, Handlers } from "#lib/web/mod.ts";

/** Whoever balances the load may sit on another machine; states and codes tell nothing about people or load. */
export const access: Access = "anyone";

const RETRY_SECONDS = 5;

/** Names each part and its state. 503 only while citizens cannot be served. */
export const handler: Handlers = {
  async GET(ctx) {
    const readiness = await readinessOf(ctx.house);
    if (readiness.ready) return Response.json(readiness);
    return Response.json(readiness, { status: 503, headers: { "retry-after": String(RETRY_SECONDS) } });
  },
};
