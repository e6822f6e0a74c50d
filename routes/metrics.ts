import { METRICS_TYPE, metricsText } from "#lib/operations/mod.ts";
import type { Access, Handlers } from "#lib/web/mod.ts";

/** How busy the town is, when, and with what, is not for the world: a collector runs on this machine, or an administrator looks. */
export const access: Access = "operations";

export const handler: Handlers = {
  async GET({ house }) {
    return new Response(await metricsText(house), { headers: { "content-type": METRICS_TYPE } });
  },
};
