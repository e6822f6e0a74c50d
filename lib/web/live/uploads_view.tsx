import type { Appointment } from "#lib/booking/mod.ts";
import { homeUploadRegions } from "#lib/ui/uploads/mod.ts";
import type { FromViewer } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import { readHomeUploads } from "../upload_answers.ts";
import type { Line, LiveView, Region } from "./session.ts";
import { renderRegions } from "./visit_view.tsx";

/** The page of an appointment's papers, live: what a phone sends shows here at once. Nobody is present in it. */
export class HomeUploadsView implements LiveView {
  constructor(private readonly ctx: Context, private readonly appointment: Appointment) {}

  async regions(): Promise<readonly Region[]> {
    return renderRegions(this.ctx, homeUploadRegions(await readHomeUploads(this.ctx, this.appointment)));
  }

  /** Nothing is typed here. */
  async receive(_message: FromViewer): Promise<void> {}

  /** The link still opens the appointment (P13). */
  async allowed(): Promise<boolean> {
    const found = await this.ctx.house.booking.byToken(this.ctx.param("token"));
    return found !== undefined && found.cancelledAt === undefined;
  }

  enter(line: Line): () => void {
    return this.ctx.house.live.subscribe(this.appointment.id, () => void line.refresh());
  }
}
