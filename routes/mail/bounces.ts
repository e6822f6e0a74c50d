import { REPORT_BYTES_MAX } from "#lib/notices/mod.ts";
import { type Access, type Handlers, readBeginning } from "#lib/web/mod.ts";

export const access: Access = { bearer: "bounces" };

export const handler: Handlers = {
  /** The town's mail server passes on a mail that came back. Whatever it is about, the answer is the same. */
  async POST(ctx) {
    const raw = await ctx.whileReading(() => readBeginning(ctx.request, REPORT_BYTES_MAX));
    await ctx.house.notices.hearReport(raw);
    return new Response(null, { status: 204 });
  },
};
