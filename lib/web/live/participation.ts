import type { Appointment } from "#lib/booking/mod.ts";
import type { FormEvent } from "#lib/forms/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { FromViewer, Present, RoomPeer, SaidFigures, TextLine } from "#lib/visits/mod.ts";
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
  /** how the call has gone for this person, as their browser said last */
  private figures: SaidFigures | undefined;
  /** from when on this person may read what was written, in milliseconds since 1970; undefined: not at all */
  private readsSince: number | undefined;
  /** the last change of the form on its way to the page */
  private showing: Promise<void> | undefined;
  /** the page shows the text: it asked for it */
  private reading = false;

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
      house.live.subscribe(id, ({ type }) => {
        // A line of text is on the page already; reading all of it anew would hold up the next keystroke (P25).
        if (type === "textWritten") return;
        void line.refresh(type === "focusChanged" || type === "formChanged" ? "form" : "all");
      }),
      house.forms.onChange((event) => event.caseId === caseId && this.formChanged(line, event.type)),
      house.video.onReadiness(refresh),
      house.talk.subscribe(id, (written) => this.tellText(written), this.nowMs()),
    ];
    house.presence.enter(id, this.connection, this.person);
    return () => {
      this.line = undefined;
      for (const end of endings) end();
      this.admit(false);
      house.presence.leave(id, this.connection);
    };
  }

  private formChanged(line: Line, type: FormEvent["type"]): void {
    this.showing = line.refresh(type === "formFrozen" || type === "formUnfrozen" ? "all" : "form");
  }

  /** Reads the form again, for a reason of this viewer's own. */
  refresh(): void {
    void this.line?.refresh("form");
  }

  /** Whether this person belongs into the call right now; if not, all of their media ends at once (P17). */
  admit(admitted: boolean): void {
    this.admitted = admitted;
    if (admitted) return this.join();
    this.peer?.leave();
    this.peer = undefined;
    this.keepFigures();
  }

  /** Whether this person may read and write beside the voice right now, and from when on they may read. */
  letWrite(sinceMs: number | undefined): void {
    if (sinceMs === this.readsSince) return;
    this.readsSince = sinceMs;
    this.tellTexts();
  }

  async receive(message: FromViewer): Promise<void> {
    switch (message.type) {
      case "media":
        this.calling = true;
        this.join();
        return this.peer?.receive(message.message);
      case "texts":
        this.reading = true;
        return this.tellTexts();
      case "text":
        if (this.readsSince === undefined) return;
        return this.house.talk.write(this.appointment.id, this.person, message, this.nowMs());
      case "figures":
        if (this.admitted) this.figures = message.figures;
        return;
      case "focus":
        return this.house.presence.focus(this.appointment.id, this.connection, message.field ?? undefined);
      case "field":
        return await this.store(message);
      case "page":
      case "beat":
        return;
    }
  }

  /** When the call or the connection is over; what cannot be stored is no reason to disturb anybody. */
  private keepFigures(): void {
    const { figures, house, person: { id, role } } = this;
    this.figures = undefined;
    if (!figures) return;
    house.quality.keep({ visitId: this.appointment.id, personId: id, role }, figures, house.clock.now())
      .catch((fault) => house.log.in("live").error("live.figuresFaulted", fault));
  }

  private tellText(line: TextLine): void {
    if (this.readsSince !== undefined && this.reading) this.line?.send({ type: "text", line });
  }

  private tellTexts(): void {
    if (!this.reading || this.readsSince === undefined) return;
    this.line?.send({ type: "texts", lines: this.house.talk.of(this.appointment.id, this.readsSince) });
  }

  private nowMs(): number {
    return this.house.clock.now().epochMilliseconds;
  }

  /**
   * Joins the call, but only for a page that asks to: a page whose place another window has taken does not ask again, and its socket, when it
   * comes back after a break, must not take the place back.
   */
  private join(): void {
    const { line, person: { id, role, name, kind } } = this;
    if (!this.admitted || !this.calling || this.peer || !line) return;
    const who = { id, role, name, ...(kind ? { kind } : {}) };
    this.peer = this.house.video.join(this.appointment.id, who, (message) => {
      line.send({ type: "media", message: message as MediaFromServer });
    });
  }

  /**
   * The receipt goes out after the fragment that shows the value: whatever comes before it may be older than what is typed, and does not
   * replace it in the browser.
   */
  private async store({ ref, field, raw, seen }: Extract<FromViewer, { type: "field" }>): Promise<void> {
    const { line, person: { role, id } } = this;
    this.showing = undefined;
    const result = await this.house.forms.setField(this.appointment.caseId, field, raw, { role, id }, seen);
    if (result.ok) {
      return void (this.showing ?? line?.refresh("form"))?.then(() => line?.send({ type: "stored", ref }));
    }
    // Every attempt lost its race. The fault closes the socket; on the next one the browser sends what has no receipt.
    if (result.reason === "busy") throw new Error("expected to store an answer, found its case busy");
    line?.send({ type: "stored", ref });
    line?.forget(`field-${field}`);
    this.refresh();
  }
}
