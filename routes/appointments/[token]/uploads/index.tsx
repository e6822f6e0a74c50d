import type { JSX } from "preact";
import { type HomeUploadsData, HomeUploadsPage } from "#lib/ui/uploads/mod.ts";
import { uploadTexts } from "#lib/uploads/mod.ts";
import {
  type Access,
  appointmentByLink,
  type Context,
  type Handlers,
  linkIsGood,
  page,
  type PageProps,
  type PageResult,
  readHomeUploads,
  takeUploads,
  UPLOAD_FORM,
  uploadsDone,
} from "#lib/web/mod.ts";

export const access: Access = "link";
export const takesFiles = UPLOAD_FORM;
export const beforeFiles = linkIsGood;

/** Papers sent from home, before the visit or after it. Opening the page changes nothing (P07). */
export const handler: Handlers<HomeUploadsData> = {
  async GET(ctx) {
    return show(ctx, await readHomeUploads(ctx, await appointmentByLink(ctx)));
  },

  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const answer = await takeUploads(ctx, appointment);
    if (!answer) return uploadsDone(ctx, `/appointments/${ctx.param("token")}/uploads`);
    return show(ctx, { ...await readHomeUploads(ctx, appointment), answer }, 422);
  },
};

function show(ctx: Context, data: HomeUploadsData, status = 200): PageResult<HomeUploadsData> {
  return page(data, { title: ctx.t(uploadTexts.send), styles: ["visit.css"], islands: true, status });
}

export default function HomeUploads({ data, ctx }: PageProps<HomeUploadsData>): JSX.Element {
  return <HomeUploadsPage data={data} socket={`/live/appointments/${ctx.param("token")}/uploads`} />;
}
