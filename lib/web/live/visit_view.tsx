import { render } from "preact-render-to-string";
import type { JSX } from "preact";
import type { Appointment } from "#lib/booking/mod.ts";
import { goesOnAtOffice } from "#lib/cases/mod.ts";
import { type VisitPageData, visitRegions } from "#lib/ui/session/visit_page.tsx";
import { firstPage } from "#lib/ui/session/form_region.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import type { LiveRegion } from "#lib/ui/session/regions.ts";
import type { SessionWords } from "#lib/ui/session/words.ts";
import { type FromViewer, type PlaceInLine, placeInLine, type ToViewer } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import { readCitizenUploads } from "../upload_answers.ts";
import { caseOf } from "../visitor.ts";
import type { Line, LiveView, Region, Scope } from "./session.ts";
import { Participation } from "./participation.ts";

/** How often the place in the line is counted on, in seconds. */
const COUNT_ON_SECONDS = 30;

/** The words, town and time of a request, for the pages of a visit. */
export function sessionWords(ctx: Context): SessionWords {
  const { config, video } = ctx.house;
  const { t, language, formats } = ctx;
  return { t, language, formats, town: config.town, timeZone: config.timeZone, video: video.readiness() };
}

/** What the citizen's page shows right now. */
export async function readVisitPage(
  ctx: Context,
  appointment: Appointment,
  page: string | undefined = ctx.url.searchParams.get("page") ?? undefined,
): Promise<VisitPageData> {
  const view = await caseOf(ctx, appointment, "citizen");
  const token = ctx.param("token");
  const place = view.status === "waiting" ? await placeOf(ctx, appointment) : undefined;
  const tanCode = view.intent && ctx.house.shownTans.get(view.intent.id, view.now);
  return {
    view,
    ...(view.visit.outcome === "technicalFailure" ? await againOf(ctx, appointment) : {}),
    ...(goesOnAtOffice(view.visit.outcome) ? await comingInOf(ctx, appointment) : {}),
    ...(view.status === "expected" ? saidAtDoor(ctx, appointment) : {}),
    words: sessionWords(ctx),
    base: `/visits/${token}`,
    appointmentHref: `/appointments/${token}`,
    page,
    guests: await ctx.house.guests.of(appointment.id),
    uploads: await readCitizenUploads(ctx, appointment, `/visits/${token}`),
    ...(place ? { place } : {}),
    ...(tanCode ? { tanCode } : {}),
  };
}

function saidAtDoor({ house }: Context, { id }: Appointment): Pick<VisitPageData, "saidAtDoor"> {
  const said = house.talk.unanswered(id)?.text;
  return said === undefined ? {} : { saidAtDoor: said };
}

/** After technical failure: what is offered instead, and the way to what was booked already. */
async function againOf(
  { house }: Context,
  appointment: Appointment,
): Promise<Pick<VisitPageData, "again" | "againHref">> {
  const again = await house.cases.again.of(appointment);
  return {
    ...(again ? { again } : {}),
    ...(again?.booked ? { againHref: `/appointments/${house.booking.tokenOf(again.booked)}` } : {}),
  };
}

/** Where it goes on at the office: the next times there, or the appointment that they have booked. */
async function comingInOf(
  { house }: Context,
  { id }: Appointment,
): Promise<Pick<VisitPageData, "comingIn" | "officeBooked">> {
  const continuedBy = (await house.booking.find(id))?.continuedBy;
  const booked = continuedBy === undefined ? undefined : await house.booking.find(continuedBy);
  if (!booked || booked.cancelledAt) return { comingIn: await house.cases.comingIn.times() };
  return {
    officeBooked: { start: booked.start, href: `/appointments/${house.booking.tokenOf(booked)}` },
  };
}

/** Further away than this, appointments have nothing to do with who is called next. */
const LINE_REACHES_HOURS = 3;

async function placeOf({ house }: Context, appointment: Appointment): Promise<PlaceInLine> {
  const near = (await house.booking.agenda(house.booking.today())).filter(({ start }) =>
    Math.abs(start.until(appointment.start).total("hours")) < LINE_REACHES_HOURS
  ).filter((one) => !house.cases.comingIn.isFor(one));
  const day = await Promise.all(near.map(async (one) => ({ ...one, visit: await house.visits.of(one) })));
  const own = { ...appointment, visit: await house.visits.of(appointment) };
  return placeInLine(own, day, house.clock.now());
}

/** Renders live regions for sending. Every form in them carries the viewer's form token. */
export function renderRegions(ctx: Context, regions: readonly LiveRegion[]): Region[] {
  const html = (element: JSX.Element) => ctx.withFormToken(render(element));
  return regions.map(({ target, element, parts }) => ({
    target,
    get html() {
      return html(element);
    },
    ...(parts
      ? {
        parts: {
          shape: parts.shape,
          html: new Map([...parts.elements].map(([id, part]) => [id, html(part)])),
        },
      }
      : {}),
  }));
}

/** What depends on the form and on who is in which question. */
const OF_FORM: ReadonlySet<string> = new Set(["step", "people"]);

/** How long being called is told as news; who comes back to the page later is in conversation. */
const CALL_IS_NEWS_SECONDS = 60;

/** The citizen's side of a visit, live. */
export class VisitView implements LiveView {
  private readonly participation: Participation;
  private page: string | undefined;
  private clerkName: string | undefined;
  private justCalled = false;
  private waiting = false;
  private shown: VisitPageData | undefined;

  constructor(private readonly ctx: Context, private readonly appointment: Appointment, name: string) {
    this.participation = new Participation(ctx.house, appointment, { id: "citizen", role: "citizen", name });
    this.page = ctx.url.searchParams.get("page") ?? undefined;
  }

  async regions(scope: Scope): Promise<readonly Region[]> {
    const { shown } = this;
    const view = scope === "form" && shown && await this.ctx.house.cases.formChanged(shown.view);
    if (view) {
      const data = { ...shown, view, page: this.page };
      return renderRegions(this.ctx, visitRegions(data).filter(({ target }) => OF_FORM.has(target)));
    }
    const data = await readVisitPage(this.ctx, this.appointment, this.page);
    this.shown = data;
    // The page does not move on by itself when it becomes complete.
    this.page ??= firstPage(data.view.journey);
    const { status, clerkName, visit, now } = data.view;
    this.clerkName = status === "talking" ? clerkName : undefined;
    const newsUntil = visit.calledAt &&
      Temporal.Instant.from(visit.calledAt).add({ seconds: CALL_IS_NEWS_SECONDS });
    this.justCalled = newsUntil !== undefined && Temporal.Instant.compare(now, newsUntil) < 0;
    this.waiting = status === "waiting";
    this.participation.admit(status === "talking");
    this.participation.letWrite(status === "talking" || status === "waiting" ? 0 : undefined);
    return renderRegions(this.ctx, visitRegions(data));
  }

  /** Being called is heard and read, also when the tab is in the background. */
  notice(): Promise<Omit<Extract<ToViewer, { type: "notice" }>, "type">> {
    const { clerkName, ctx } = this;
    const { t } = ctx;
    if (clerkName === undefined) {
      return Promise.resolve({ title: ctx.windowTitle(t(visitTexts.title)), text: "", sound: null });
    }
    if (!this.justCalled) {
      return Promise.resolve({
        title: ctx.windowTitle(t(visitTexts.inConversation, { name: clerkName })),
        text: "",
        sound: null,
      });
    }
    return Promise.resolve({
      title: ctx.windowTitle(t(visitTexts.called)),
      text: t(visitTexts.calledNotice, { clerk: clerkName }),
      sound: "call",
    });
  }

  async receive(message: FromViewer): Promise<void> {
    if (message.type === "page") {
      this.page = message.page;
      this.participation.refresh();
    } else await this.participation.receive(message);
  }

  /** The link still opens the visit: it has been neither cancelled nor replaced since the page was opened (P13). */
  async allowed(): Promise<boolean> {
    const found = await this.ctx.house.booking.byToken(this.ctx.param("token"));
    return found !== undefined && found.cancelledAt === undefined;
  }

  /** While waiting the place in the line changes with what happens in other visits, and with time. */
  enter(line: Line): () => void {
    const leave = this.participation.enter(line);
    const refresh = () => this.waiting && void line.refresh();
    const unsubscribe = this.ctx.house.live.subscribeAll(({ type }) =>
      (type === "called" || type === "arrived" || type === "ended") && refresh()
    );
    // Moved, cancelled or taken back in another tab or by the office: this page is opened anew and shows what holds now.
    const stopListening = this.ctx.house.booking.onChange(({ appointment: { id } }) =>
      id === this.appointment.id && line.expel()
    );
    const counting = setInterval(refresh, COUNT_ON_SECONDS * 1000);
    return () => {
      clearInterval(counting);
      unsubscribe();
      stopListening();
      leave();
    };
  }
}
