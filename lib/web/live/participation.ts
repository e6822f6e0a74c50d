import type { Appointment } from "#lib/booking/mod.ts";
import type { CaseView } from "#lib/cases/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { FromViewer, Present, RoomPeer, ToViewer } from "#lib/visits/mod.ts";
import type { MediaFromServer } from "#lib/visits/media_messages.ts";
import type { House } from "../house.ts";

/**
 * One person's open page in a visit, whatever their role: their presence, their place in the call, what they type into the form. Media is only
 * joined while the visit is in conversation (P17): a waiting person is never handed to the rooms.
 */
export class Participation {
  private readonly connection = newId();
  private peer: RoomPeer | undefined;
  private send: ((message: ToViewer) => void) | undefined;
  private refreshNow: () => void = () => {};

  /** @param person `id` is stable within the visit: a second window of the same person takes the first one's place in the call */
  constructor(
    private readonly house: House,
    private readonly appointment: Appointment,
    private readonly person: Present,
  ) {}

  /** Present from now on; everything that happens in the visit makes the page be read again. */
  enter(refresh: () => void, send: (message: ToViewer) => void): () => void {
    const { house, appointment: { id, caseId } } = this;
    this.refreshNow = refresh;
    this.send = send;
    const endings = [
      house.live.subscribe(id, () => refresh()),
      house.forms.onChange((event) => event.caseId === caseId && refresh()),
      house.video.onReadiness(() => refresh()),
    ];
    house.presence.enter(id, this.connection, this.person);
    return () => {
      this.send = undefined;
      for (const end of endings) end();
      this.leaveCall();
      house.presence.leave(id, this.connection);
    };
  }

  /** Reads the page again, for a reason of this viewer's own. */
  refresh(): void {
    this.refreshNow();
  }

  /** Joins the call when the visit comes into conversation and leaves it when that ends. */
  follow(view: CaseView): void {
    const send = this.send;
    if (view.status !== "talking") return this.leaveCall();
    if (this.peer || !send) return;
    const { id, role, name } = this.person;
    this.peer = this.house.video.join(this.appointment.id, { id, role, name }, (message) => {
      send({ type: "media", message: message as MediaFromServer });
    });
  }

  async receive(message: FromViewer, send: (message: ToViewer) => void): Promise<void> {
    switch (message.type) {
      case "media":
        return this.peer?.receive(message.message);
      case "focus":
        return this.house.presence.focus(this.appointment.id, this.connection, message.field ?? undefined);
      case "field": {
        const { caseId } = this.appointment;
        const { role, id } = this.person;
        const by = { role, id };
        const result = await this.house.forms.setField(caseId, message.field, message.raw, by, message.seen);
        // A value that lost every race is not stored: the browser keeps it and sends it again.
        if (result.ok || result.reason !== "busy") send({ type: "stored", ref: message.ref });
        if (!result.ok) this.refreshNow();
        return;
      }
      case "page":
      case "beat":
        return;
    }
  }

  private leaveCall(): void {
    this.peer?.leave();
    this.peer = undefined;
  }
}
