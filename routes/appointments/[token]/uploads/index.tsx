import type { JSX } from "preact";
import { type Appointment, mailTexts } from "#lib/booking/mod.ts";
import { Alert } from "#lib/ui/mod.ts";
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

type Data = HomeUploadsData & {
  /** the address that the mails about papers to follow do not get to */
  readonly refused?: string;
};

/** Papers sent from home, before the visit or after it. Opening the page changes nothing (P07). */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const appointment = await appointmentByLink(ctx);
    return show(ctx, await read(ctx, appointment));
  },

  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const answer = await takeUploads(ctx, appointment);
    if (!answer) return uploadsDone(ctx, `/appointments/${ctx.param("token")}/uploads`);
    return show(ctx, { ...await read(ctx, appointment), answer }, 422);
  },
};

async function read(ctx: Context, appointment: Appointment): Promise<Data> {
  const data = await readHomeUploads(ctx, appointment);
  const { booking, notices } = ctx.house;
  const refused = data.view.follow && await notices.mailState(appointment.id) === "refused";
  return refused ? { ...data, refused: (await booking.contact(appointment)).email } : data;
}

function show(ctx: Context, data: Data, status = 200): PageResult<Data> {
  return page(data, { title: ctx.t(uploadTexts.send), styles: ["visit.css"], islands: true, status });
}

export default function HomeUploads({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t, house } = ctx;
  const said = data.refused && (
    <Alert tone="warning" title={t(mailTexts.mailRefused, { email: data.refused })} level={2}>
      <p>{t(mailTexts.mailRefusedPapers, { phone: house.config.town.phone })}</p>
    </Alert>
  );
  const socket = `/live/appointments/${ctx.param("token")}/uploads`;
  return <HomeUploadsPage data={data} socket={socket} said={said || undefined} />;
}
