import { qrFile } from "#lib/ui/qr.tsx";
import type { Access, Handlers } from "#lib/web/mod.ts";
import { found } from "./_found.ts";

export const access: Access = "link";

export const handler: Handlers = {
  /** The appointment's link as a picture for a phone's camera; asked for when somebody opens its place on the page. */
  async GET(ctx) {
    await found(ctx);
    const link = new URL(`/appointments/${ctx.param("token")}`, ctx.house.config.publicUrl).href;
    return new Response(qrFile(link), { headers: { "content-type": "image/svg+xml" } });
  },
};
