import type { JSX } from "preact";
import { UPLOADS } from "#lib/services/mod.ts";
import { PhonePage, type PhonePageProps } from "#lib/ui/uploads/mod.ts";
import { uploadTexts } from "#lib/uploads/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  takeUploads,
  UPLOAD_FORM,
} from "#lib/web/mod.ts";

export const access: Access = "link";
export const takesFiles = UPLOAD_FORM;

/** Whether the narrow link is good, before its file is read. */
export const beforeFiles = async (ctx: Context): Promise<void> => void await opened(ctx);

/** The phone's page: one paper, some minutes, nothing of the case. */
export const handler: Handlers<PhonePageProps> = {
  GET: async (ctx) => show(ctx, await read(ctx)),

  async POST(ctx) {
    const { appointment, kind } = await opened(ctx);
    // The link is for one kind of paper, whatever the form says.
    ctx.url.searchParams.set("kind", kind);
    const answer = await takeUploads(ctx, appointment, { byHandover: true });
    if (!answer && !ctx.isFragment) return ctx.seeOther(ctx.url.pathname);
    return show(ctx, { ...await read(ctx), ...(answer ? { answer } : {}) }, answer ? 422 : 200);
  },
};

async function opened(ctx: Context) {
  return await ctx.house.cases.uploads.byHandover(ctx.param("token")) ?? ctx.notFound();
}

async function read(ctx: Context): Promise<PhonePageProps> {
  const { appointment, kind } = await opened(ctx);
  const { files, handover } = await ctx.house.cases.uploads.view(appointment);
  const sent = files.filter((file) => file.kind === kind && file.byHandover).length;
  const { t, formats } = ctx;
  const action = `/uploads/${ctx.param("token")}`;
  return { t, formats, kind, action, sent, until: handover?.until ?? ctx.now };
}

function show(ctx: Context, data: PhonePageProps, status = 200): PageResult<PhonePageProps> {
  const name = ctx.t(UPLOADS[data.kind].name);
  const title = ctx.t(uploadTexts.phoneTitle, { name });
  return page(data, { title, styles: ["visit.css"], islands: true, status });
}

export default function Phone({ data }: PageProps<PhonePageProps>): JSX.Element {
  return <PhonePage {...data} />;
}
