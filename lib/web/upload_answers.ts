import type { Appointment } from "#lib/booking/mod.ts";
import { uploadKind } from "#lib/services/mod.ts";
import type { CitizenUploadsProps, HomeUploadsData, UploadAnswer } from "#lib/ui/uploads/mod.ts";
import { UPLOAD_FILES_AT_ONCE_MAX, UPLOAD_FORM_BYTES_MAX } from "#lib/uploads/mod.ts";
import { managingTexts } from "#lib/booking/mod.ts";
import type { Context } from "./context.ts";
import type { TakesFiles } from "./form_files.ts";
import { HttpRefusal } from "./refusal.ts";
import { appointmentByLink } from "./visitor.ts";

/** What a form that sends papers may bring: some more parts than files, so that one file too many is answered in words. */
export const UPLOAD_FORM: TakesFiles = {
  bytesMax: UPLOAD_FORM_BYTES_MAX,
  partsMax: 3 * UPLOAD_FILES_AT_ONCE_MAX,
};

/** For `beforeFiles` of routes by the appointment's link. @throws HttpRefusal 404 */
export async function linkIsGood(ctx: Context): Promise<void> {
  await appointmentByLink(ctx);
}

/** What a citizen's pages show of their papers. */
export async function readCitizenUploads(
  ctx: Context,
  appointment: Appointment,
  base: string,
): Promise<CitizenUploadsProps> {
  const { house, t, formats } = ctx;
  const view = await house.cases.uploads.view(appointment);
  const papers = house.catalogue.find(appointment.service)?.uploads ?? [];
  const phoneLink = view.handover &&
    new URL(`/uploads/${house.uploads.handovers.tokenOf(view.handover)}`, house.config.publicUrl).href;
  return { t, formats, view, papers, base, ...(phoneLink ? { phoneLink } : {}) };
}

/** The page of an appointment's papers. */
export async function readHomeUploads(ctx: Context, appointment: Appointment): Promise<HomeUploadsData> {
  const base = `/appointments/${ctx.param("token")}`;
  const back = { href: base, label: ctx.t(managingTexts.back) };
  return { ...await readCitizenUploads(ctx, appointment, base), back };
}

/** Takes the files of a posted form. @returns what to say, or `undefined` where everything has arrived. @throws HttpRefusal 400 */
export async function takeUploads(
  ctx: Context,
  appointment: Appointment,
  { byHandover = false }: { readonly byHandover?: boolean } = {},
): Promise<UploadAnswer | undefined> {
  const kind = uploadKind(ctx.url.searchParams.get("kind") ?? ctx.form.text("kind"));
  if (!kind) throw new HttpRefusal(400);
  if (ctx.form.refused) {
    return { kind, added: 0, refused: [ctx.form.refused === "tooLarge" ? "tooLarge" : "tooManyFiles"] };
  }
  const replaces = byHandover ? undefined : ctx.url.searchParams.get("replaces") ?? undefined;
  const { added, refused } = await ctx.house.cases.uploads.send(appointment, kind, ctx.form.files("file"), {
    byHandover,
    replaces,
  });
  return refused.length > 0 ? { kind, added, refused, ...(replaces ? { replaces } : {}) } : undefined;
}

/** The answer after a form that is done: what changed comes over the socket where a script posted it. */
export function uploadsDone(ctx: Context, place: string): Response {
  return ctx.isFragment ? new Response(null, { status: 204 }) : ctx.seeOther(place);
}

/** RFC 6266: our own words and no sender's, in plain letters. */
function fileName(title: string, mediaType: string): string {
  const plain = title.replace(/ß/g, "ss").replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue")
    .normalize("NFD").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "") || "Unterlage";
  return `${plain}.${mediaType === "image/jpeg" ? "jpg" : "pdf"}`;
}

/**
 * A paper's bytes. A picture was made anew and may be shown; a PDF is only ever handed out to be saved. Neither may do anything in our name,
 * whatever a browser takes it for (P33).
 */
export function uploadResponse(
  ctx: Context,
  { title, mediaType, bytes }: {
    readonly title: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  },
): Response {
  const shown = mediaType === "image/jpeg" && !ctx.url.searchParams.has("download");
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": mediaType === "image/jpeg" ? "image/jpeg" : "application/pdf",
      "content-disposition": `${shown ? "inline" : "attachment"}; filename="${fileName(title, mediaType)}"`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    },
  });
}
