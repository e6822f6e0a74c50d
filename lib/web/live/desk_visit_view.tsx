import type { Appointment } from "#lib/booking/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import type { Staff } from "#lib/staff/mod.ts";
import { deskTitle } from "#lib/ui/session/DeskAgenda.tsx";
import { deskTexts } from "#lib/ui/session/desk_texts.ts";
import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import { deskVisitRegions } from "#lib/ui/session/desk_visit_page.tsx";
import { firstPage } from "#lib/ui/session/form_region.tsx";
import { type FromViewer, InHand } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import { page, type PageResult } from "../route.ts";
import { caseOf } from "../visitor.ts";
import { DeskView, readDesk } from "./desk_view.tsx";
import { Participation } from "./participation.ts";
import type { Line, Region, Scope } from "./session.ts";
import { renderRegions, sessionWords } from "./visit_view.tsx";

/** The clerk's page of a visit; with `more` after an act that was refused: why, and what had been typed. */
export async function deskVisitPage(
  ctx: Context,
  appointment: Appointment,
  more: Partial<DeskVisitData> = {},
  status = 200,
): Promise<PageResult<DeskVisitData>> {
  const data = { ...await readDeskVisit(ctx, appointment, more.page), ...more };
  return page(data, { title: deskTitle(data.desk.entries, ctx.t), layout: "desk", status });
}

/** What a clerk's page of a visit shows right now. */
async function readDeskVisit(
  ctx: Context,
  appointment: Appointment,
  formPage: string | undefined = ctx.url.searchParams.get("page") ?? undefined,
): Promise<DeskVisitData> {
  const { clerk, house } = ctx;
  const refused = refusalSentence(ctx, ctx.url.searchParams.get("refused"));
  return {
    view: await caseOf(ctx, appointment, "clerk"),
    words: sessionWords(ctx),
    desk: await readDesk(ctx, clerk),
    clerkId: clerk.id,
    base: `/desk/visits/${appointment.id}`,
    page: formPage,
    guests: await house.guests.of(appointment.id),
    guestLink: (guest) => new URL(`/visits/${house.guests.tokenOf(guest)}`, house.config.publicUrl).href,
    ...(refused ? { refused } : {}),
  };
}

const REFUSALS = {
  early: deskTexts.arrivedTooEarly,
  notHere: deskTexts.notHere,
  ended: deskTexts.visitEnded,
  calledByOther: deskTexts.calledByOther,
  inConversation: deskTexts.inConversation,
} as const;

function refusalSentence(ctx: Context, code: string | null): string | undefined {
  const text = code === null ? undefined : Object.entries(REFUSALS).find(([name]) => name === code)?.[1];
  return text && ctx.t(text);
}

/** What depends on the answers: the form, what stands against closing it, what the clerk may ask, which outcomes fit. */
const OF_FORM: ReadonlySet<string> = new Set(["form", "people", "case", "identity", "ending"]);

/** A clerk's side of a visit, live: the agenda as everywhere at the desk, and the person in hand. */
export class DeskVisitView extends DeskView {
  private readonly participation: Participation;
  private readonly inHand: InHand;
  private page: string | undefined;
  private shown: DeskVisitData | undefined;

  constructor(ctx: Context, clerk: Staff, private readonly appointment: Appointment) {
    super(ctx, clerk);
    const { id, name } = clerk;
    this.participation = new Participation(ctx.house, appointment, { id, role: "clerk", name });
    this.inHand = new InHand(ctx.house, appointment, id);
    this.page = ctx.url.searchParams.get("page") ?? undefined;
  }

  override async regions(scope: Scope = "all"): Promise<readonly Region[]> {
    const { shown } = this;
    const view = scope === "form" && shown && await this.house.cases.formChanged(shown.view);
    if (view) {
      const data = { ...shown, view, page: this.page };
      return renderRegions(this.ctx, deskVisitRegions(data).filter(({ target }) => OF_FORM.has(target)));
    }
    const data = await readDeskVisit(this.ctx, this.appointment, this.page);
    this.shown = data;
    this.shows(data.desk);
    this.page ??= firstPage(data.view.journey);
    // Only who called the citizen in is in the call with them; who has sent them back is so no longer.
    const { visit, status } = data.view;
    const inHand = status === "talking" && visit.calledBy === this.clerk.id;
    this.participation.admit(inHand);
    // Before the call every clerk who has the page open may answer.
    const canWrite = (status === "waiting" || inHand) && !isAtOffice(data.view.service);
    this.participation.letWrite(canWrite ? 0 : undefined);
    return renderRegions(this.ctx, deskVisitRegions(data));
  }

  override async receive(message: FromViewer): Promise<void> {
    if (message.type === "page") {
      this.page = message.page;
      return this.participation.refresh();
    }
    if (message.type === "texts" || message.type === "text") return await this.participation.receive(message);
    if (await this.inHand.held()) await this.participation.receive(message);
  }

  override enter(line: Line): () => void {
    const leaveDesk = super.enter(line);
    // First of all, so that nothing that the page does at a change is done on an old word.
    const forget = this.inHand.watch();
    const leaveVisit = this.participation.enter(line);
    return () => {
      forget();
      leaveVisit();
      leaveDesk();
    };
  }
}
