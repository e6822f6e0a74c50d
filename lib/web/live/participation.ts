import type { Appointment } from "#lib/booking/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { FromViewer, Present, RoomPeer } from "#lib/visits/mod.ts";
import type { MediaFromServer } from "#lib/visits/media_messages.ts";
import type { House } from "../house.ts";
import type { Line } from "./session.ts";

/**
 * One person's open page in a visit, whatever their role: their presence, their place in the call, what they type into the form. Media is only
 * joined while the visit is in conversation (P17): a waiting person is never handed to the rooms.
 */
export class Participation {
  private readonly connection = newId();
  private line: Line | undefined;
  private admitted = false;
  /** the page shows the call: it said hello */
  private calling = false;
  private peer: RoomPeer | undefined;

  /** @param person `id` is stable within the visit: a second window of the same person takes the first one's place in the call */
  constructor(
    private readonly house: House,
    private readonly appointment: Appointment,
    private readonly person: Present,
  ) {}

  /** Present from now on; everything that happens in the visit makes the page be read again. */
  enter(line: Line): () => void {
    const { house, appointment: { id, caseId } } = this;
    this.line = line;
    const refresh = () => void line.refresh();
    const endings = [
      house.live.subscribe(id, refresh),
      house.forms.onChange((event) => event.caseId === caseId && refresh()),
      house.video.onReadiness(refresh),
    ];
    house.presence.enter(id, this.connection, this.person);
    return () => {
      this.line = undefined;
      for (const end of endings) end();
      this.admit(false);
      house.presence.leave(id, this.connection);
    };
  }

  /** Reads the page again, for a reason of this viewer's own. */
  refresh(): void {
    void this.line?.refresh();
  }

  /** Whether this person belongs into the call right now; if not, all of their media ends at once (P17). */
  admit(admitted: boolean): void {
    this.admitted = admitted;
    if (admitted) return this.join();
    this.peer?.leave();
    this.peer = undefined;
  }

  async receive(message: FromViewer): Promise<void> {
    switch (message.type) {
      case "media":
        this.calling = true;
        this.join();
        return this.peer?.receive(message.message);
      case "focus":
        return this.house.presence.focus(this.appointment.id, this.connection, message.field ?? undefined);
      case "field":
        return await this.store(message);
      case "page":
      case "beat":
        return;
    }
  }

  /**
   * Joins the call, but only for a page that asks to: a page whose place another window has taken does not ask again, and its socket, when it
   * comes back after a break, must not take the place back.
   */
  private join(): void {
    const { line, person: { id, role, name } } = this;
    if (!this.admitted || !this.calling || this.peer || !line) return;
    this.peer = this.house.video.join(this.appointment.id, { id, role, name }, (message) => {
      line.send({ type: "media", message: message as MediaFromServer });
    });
  }

  /**
   * The receipt goes out after the fragment that shows the value: whatever comes before it may be older than what is typed, and does not
   * replace it in the browser.
   */
  private async store({ ref, field, raw, seen }: Extract<FromViewer, { type: "field" }>): Promise<void> {
    const { line, person: { role, id } } = this;
    const result = await this.house.forms.setField(this.appointment.caseId, field, raw, { role, id }, seen);
    if (result.ok) return void line?.refresh().then(() => line.send({ type: "stored", ref }));
    // Every attempt lost its race. The fault closes the socket; on the next one the browser sends what has no receipt.
    if (result.reason === "busy") throw new Error("expected to store an answer, found its case busy");
    line?.send({ type: "stored", ref });
    line?.forget(`field-${field}`);
    this.refresh();
  }
}
