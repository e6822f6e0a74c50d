import type { Appointment } from "#lib/booking/mod.ts";
import { type AheadPageData, aheadRegions } from "#lib/ui/session/ahead_page.tsx";
import { firstPage } from "#lib/ui/session/form_region.tsx";
import type { FromViewer } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import { HttpRefusal } from "../refusal.ts";
import { readCitizenUploads } from "../upload_answers.ts";
import type { Line, LiveView, Region } from "./session.ts";
import { renderRegions, sessionWords } from "./visit_view.tsx";

const CITIZEN = { role: "citizen", id: "citizen" } as const;

/** What the form's page shows before the visit. @throws HttpRefusal 404 where the service has no form */
export async function readAheadPage(
  ctx: Context,
  appointment: Appointment,
  page: string | undefined = ctx.url.searchParams.get("page") ?? undefined,
): Promise<AheadPageData> {
  const ahead = await ctx.house.cases.ahead(appointment);
  if (!ahead) throw new HttpRefusal(404);
  const token = ctx.param("token");
  return {
    ...{ ahead, appointment, page, words: sessionWords(ctx) },
    appointmentHref: `/appointments/${token}`,
    visitHref: `/visits/${token}`,
    uploads: await readCitizenUploads(ctx, appointment, `/appointments/${token}`),
  };
}

/** The form before the visit, live: saved by every field, the same on every device that has the link open. Nobody is present in it. */
export class AheadView implements LiveView {
  private page: string | undefined;
  private line: Line | undefined;

  constructor(private readonly ctx: Context, private readonly appointment: Appointment) {
    this.page = ctx.url.searchParams.get("page") ?? undefined;
  }

  async regions(): Promise<readonly Region[]> {
    const data = await readAheadPage(this.ctx, this.appointment, this.page);
    // The page does not move on by itself when it becomes complete.
    this.page ??= firstPage(data.ahead.journey);
    return renderRegions(this.ctx, aheadRegions(data));
  }

  async receive(message: FromViewer): Promise<void> {
    switch (message.type) {
      case "page":
        this.page = message.page;
        return void this.line?.refresh();
      case "field":
        return await this.store(message);
      case "focus":
      case "media":
      case "beat":
        return;
    }
  }

  /** As in the visit: the receipt goes out after the fragment that shows the value. */
  private async store({ ref, field, raw, seen }: Extract<FromViewer, { type: "field" }>): Promise<void> {
    const { cases, forms } = this.ctx.house;
    const open = await cases.beginAhead(this.appointment);
    const result = open
      ? await forms.setField(this.appointment.caseId, field, raw, CITIZEN, seen)
      : undefined;
    // Every attempt lost its race. The fault closes the socket; on the next one the browser sends what has no receipt.
    if (result && !result.ok && result.reason === "busy") {
      throw new Error("expected to store an answer, found its case busy");
    }
    if (!result?.ok) this.line?.forget(`field-${field}`);
    await this.line?.refresh();
    this.line?.send({ type: "stored", ref });
  }

  /** The link still opens the appointment (P13). */
  async allowed(): Promise<boolean> {
    const found = await this.ctx.house.booking.byToken(this.ctx.param("token"));
    return found !== undefined && found.cancelledAt === undefined;
  }

  enter(line: Line): () => void {
    const { house } = this.ctx;
    const { id, caseId } = this.appointment;
    this.line = line;
    const refresh = () => void line.refresh();
    const endings = [
      house.live.subscribe(id, refresh),
      house.forms.onChange((event) => event.caseId === caseId && refresh()),
    ];
    return () => {
      this.line = undefined;
      for (const end of endings) end();
    };
  }
}
