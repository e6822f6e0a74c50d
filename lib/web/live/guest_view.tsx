import type { Appointment } from "#lib/booking/mod.ts";
import { type GuestPageData, guestRegions } from "#lib/ui/session/guest_page.tsx";
import { guestTexts } from "#lib/ui/session/guest_texts.ts";
import { nameAndKind } from "#lib/ui/session/guest_words.ts";
import { type FromViewer, type Guest, guestStatus, linkTimeOpen, type ToViewer } from "#lib/visits/mod.ts";
import type { Context } from "../context.ts";
import { Participation } from "./participation.ts";
import type { Line, LiveView, Region, Scope } from "./session.ts";
import { renderRegions, sessionWords } from "./visit_view.tsx";

/** What a third person's page shows right now: never anything of the case; names only once they are admitted. */
export async function readGuestPage(
  ctx: Context,
  appointment: Appointment,
  invited: Guest,
): Promise<GuestPageData> {
  const { house } = ctx;
  const guest = await house.guests.find(appointment.id, invited.id) ?? ctx.notFound();
  const visit = await house.visits.of(appointment);
  const status = guestStatus(guest, visit);
  const people = status === "admitted" ? await peopleBeside(ctx, appointment, guest) : [];
  return {
    ...{ guest, status, people },
    ended: visit.endedAt !== undefined,
    now: house.clock.now(),
    start: appointment.start,
    words: sessionWords(ctx),
    base: `/visits/${ctx.param("token")}`,
  };
}

/** Everybody else in the conversation, as a guest may know them. */
async function peopleBeside(ctx: Context, appointment: Appointment, guest: Guest): Promise<string[]> {
  const { house, t } = ctx;
  const visit = await house.visits.of(appointment);
  const admitted = (await house.guests.of(appointment.id)).filter((other) =>
    other.id !== guest.id && guestStatus(other, visit) === "admitted"
  );
  const clerk = visit.calledBy ? await house.staff.find(visit.calledBy) : undefined;
  return [
    (await house.booking.contact(appointment)).name,
    ...(clerk ? [t(guestTexts.personClerk, { name: clerk.name })] : []),
    ...admitted.map((other) => nameAndKind(other, t)),
  ];
}

/** A third person's side of a visit, live. */
export class GuestVisitView implements LiveView {
  private readonly participation: Participation;
  private admitted = false;

  constructor(
    private readonly ctx: Context,
    private readonly appointment: Appointment,
    private readonly guest: Guest,
  ) {
    const { id, name, kind } = guest;
    this.participation = new Participation(ctx.house, appointment, { id, role: "guest", name, kind });
  }

  async regions(scope: Scope): Promise<readonly Region[]> {
    // The form is none of a guest's business.
    if (scope === "form") return [];
    const data = await readGuestPage(this.ctx, this.appointment, this.guest);
    this.admitted = data.status === "admitted";
    this.participation.admit(this.admitted);
    // What the others wrote before the guest was let in is theirs alone.
    const { admittedAt } = data.guest;
    this.participation.letWrite(
      this.admitted && admittedAt ? Temporal.Instant.from(admittedAt).epochMilliseconds : undefined,
    );
    return renderRegions(this.ctx, guestRegions(data));
  }

  notice(): Promise<Omit<Extract<ToViewer, { type: "notice" }>, "type">> {
    const { ctx } = this;
    const { t } = ctx;
    return Promise.resolve({
      title: ctx.windowTitle(t(this.admitted ? guestTexts.admitted : guestTexts.title)),
      text: this.admitted ? t(guestTexts.calledNotice) : "",
      sound: this.admitted ? "call" : null,
    });
  }

  async receive(message: FromViewer): Promise<void> {
    switch (message.type) {
      case "media":
      case "texts":
      case "text":
      case "figures":
        return await this.participation.receive(message);
      case "field":
      case "focus":
      case "page":
      case "beat":
        // The form is none of a guest's business.
        return;
    }
  }

  /**
   * The appointment has not been cancelled, and the day of the invitation is not over. Who was sent out keeps until then a page that says so, and
   * shows nothing else.
   */
  async allowed(): Promise<boolean> {
    const { house } = this.ctx;
    const { id } = this.appointment;
    const [found, guest] = await Promise.all([house.booking.find(id), house.guests.find(id, this.guest.id)]);
    return guest !== undefined && found !== undefined && found.cancelledAt === undefined &&
      linkTimeOpen(found.start, house.clock.now());
  }

  enter(line: Line): () => void {
    const leave = this.participation.enter(line);
    // Moved or cancelled: this page is opened anew and shows what holds now, or nothing.
    const stopListening = this.ctx.house.booking.onChange(({ appointment: { id } }) =>
      id === this.appointment.id && line.expel()
    );
    return () => {
      stopListening();
      leave();
    };
  }
}
