import { render } from "preact-render-to-string";
import type { AgendaEntry } from "#lib/cases/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import { can, type Staff } from "#lib/staff/mod.ts";
import { DeskAgenda, type DeskAgendaProps, deskTitle } from "#lib/ui/session/DeskAgenda.tsx";
import { deskTexts } from "#lib/ui/session/desk_texts.ts";
import { FollowedPanel } from "#lib/ui/uploads/mod.ts";
import type { FromViewer, ToViewer } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import type { House } from "../house.ts";
import type { Line, LiveView, Region } from "./session.ts";

/** How often "waiting for 3 minutes" is counted on, in seconds. */
const COUNT_ON_SECONDS = 20;

/** Everything the agenda shows right now. */
export async function readDesk(
  ctx: Pick<Context, "house" | "t" | "formats">,
  clerk: Staff,
): Promise<DeskAgendaProps> {
  const { house, t } = ctx;
  const now = house.clock.now();
  const entries = await house.cases.agenda(house.booking.today());
  // Who needs a little longer may say so from the door, before they have come in.
  const waiting = entries.filter(({ status }) => status === "waiting" || status === "expected")
    .map(({ appointment }) => appointment.id);
  const written = new Map(waiting.flatMap((id) => {
    const line = house.talk.unanswered(id);
    return line ? [[id, line.text] as const] : [];
  }));
  return {
    t,
    formats: ctx.formats,
    timeZone: house.config.timeZone,
    now,
    ...{ entries, written },
    clerkId: clerk.id,
    inHand: await house.visits.conversationOf(clerk.id),
  };
}

/** What services are called, the known ones. */
export function serviceNames({ house, t }: Pick<Context, "house" | "t">): (id: string) => string {
  return (id) => {
    const service = house.catalogue.find(id);
    return service ? t(service.name) : id;
  };
}

/** The live desk: the agenda, and a sound and the tab's title when somebody arrives. */
export class DeskView implements LiveView {
  protected readonly t: Translator;
  private heard = new Set<string>();
  private entries: readonly AgendaEntry[] = [];
  private showing: ReadonlyMap<string, string> = new Map();
  private written: ReadonlyMap<string, string> = new Map();

  constructor(protected readonly ctx: Context, protected readonly clerk: Staff) {
    this.t = ctx.t;
  }

  protected get house(): House {
    return this.ctx.house;
  }

  async regions(): Promise<readonly Region[]> {
    const desk = await readDesk(this.ctx, this.clerk);
    this.shows(desk);
    const cases = await this.house.cases.following.ofClerk(this.clerk.id);
    const followed = (
      <FollowedPanel
        {...{ t: this.t, formats: this.ctx.formats, cases }}
        serviceName={serviceNames(this.ctx)}
      />
    );
    return [
      { target: "agenda", html: this.html(<DeskAgenda {...desk} />) },
      { target: "followed", html: this.html(followed) },
    ];
  }

  /** The title always says who waits; the sound comes once per arrival. */
  notice(): Promise<Omit<Extract<ToViewer, { type: "notice" }>, "type">> {
    const waiting = this.entries.filter((entry) => entry.status === "waiting" && entry.present);
    const news = waiting.filter((entry) => !this.heard.has(entry.appointment.id));
    this.heard = new Set(waiting.map((entry) => entry.appointment.id));
    const heard = this.written;
    this.written = this.showing;
    const letters = [...this.written].filter(([id, text]) => heard.get(id) !== text).flatMap(([id, text]) => {
      const entry = this.entries.find(({ appointment }) => appointment.id === id);
      return entry ? [`${entry.contact.name} ${this.t(deskTexts.writes, { text })}`] : [];
    });
    const said = news.map((entry) =>
      this.t(deskTexts.arrived, { name: entry.contact.name, service: this.t(entry.service.name) })
    );
    return Promise.resolve({
      title: this.ctx.windowTitle(deskTitle(this.entries, this.t)),
      text: [...said, ...letters].join(" "),
      sound: news.length + letters.length > 0 ? "arrival" : null,
    });
  }

  /** The desk itself takes no messages; the page of a visit does. */
  async receive(_message: FromViewer): Promise<void> {}

  /** The sign-in goes on; an open page keeps it from idling out, as a clerk in a long call must not be sent away. */
  async allowed(): Promise<boolean> {
    const token = this.ctx.staffToken;
    const session = token === undefined ? undefined : await this.house.staff.sessionOf(token);
    return session !== undefined && can(session.staff, "serve");
  }

  enter(line: Line): () => void {
    const { house } = this;
    const refresh = () => void line.refresh();
    const endings = [
      house.live.subscribeAll((event) =>
        event.type !== "focusChanged" && event.type !== "formChanged" && refresh()
      ),
      house.booking.onChange(refresh),
      house.staff.onSessionsEnded(({ staffId }) => {
        if (staffId !== this.clerk.id) return;
        void this.allowed().catch(() => false).then((allowed) => allowed || line.expel());
      }),
    ];
    const counting = setInterval(refresh, COUNT_ON_SECONDS * 1000);
    return () => {
      clearInterval(counting);
      for (const end of endings) end();
    };
  }

  protected shows({ entries, written }: Pick<DeskAgendaProps, "entries" | "written">): void {
    this.entries = entries;
    this.showing = written;
  }

  protected html(element: Parameters<typeof render>[0]): string {
    return this.ctx.withFormToken(render(element));
  }
}
