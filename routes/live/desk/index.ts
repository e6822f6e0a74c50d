import { DeskView, type Handlers, staffWith, upgradeToLive } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** The socket of the desk's agenda. */
export const handler: Handlers = { GET: (ctx) => upgradeToLive(ctx, new DeskView(ctx, ctx.clerk)) };
