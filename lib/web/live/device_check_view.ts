import type { Appointment } from "#lib/booking/mod.ts";
import { type FromViewer, linkOpens, type RoomPeer, type ToViewer } from "#lib/visits/mod.ts";
import type { CheckFromServer } from "#lib/visits/check_messages.ts";
import type { House } from "../house.ts";
import type { Line, LiveView, Region } from "./session.ts";

/** The socket of a device check: signals of a loop that leads back to its own browser. Nothing of the visit is seen or touched here (P17). */
export class DeviceCheckView implements LiveView {
  private test: RoomPeer | undefined;
  private line: Line | undefined;

  constructor(
    private readonly house: House,
    private readonly appointment: Appointment,
    private readonly token: string,
  ) {}

  regions(): Promise<readonly Region[]> {
    return Promise.resolve([]);
  }

  receive(message: FromViewer): Promise<void> {
    if (message.type !== "media") return Promise.resolve();
    if (this.test) this.test.receive(message.message);
    else this.tell({ type: "refused", reason: "busy" });
    return Promise.resolve();
  }

  /** The link, the citizen's or a guest's, still opens something (P13). */
  async allowed(): Promise<boolean> {
    const { booking, guests } = this.house;
    const guest = await guests.byToken(this.token);
    const found = guest ? await booking.find(guest.visitId) : await booking.byToken(this.token);
    if (!found || found.cancelledAt) return false;
    return !guest || linkOpens(guest, found.start, this.house.clock.now());
  }

  enter(line: Line): () => void {
    this.line = line;
    const holder = { visitId: this.appointment.id, role: "check" };
    this.test = this.house.video.selfTest(holder, (message) => this.tell(message as CheckFromServer));
    // Moved or cancelled elsewhere: the link that was checked by is no more.
    const stopListening = this.house.booking.onChange(({ appointment: { id } }) =>
      id === this.appointment.id && line.expel()
    );
    return () => {
      this.line = undefined;
      stopListening();
      this.test?.leave();
    };
  }

  private tell(message: CheckFromServer): void {
    // The outer form is the visit's; what is inside is the check's own.
    this.line?.send({ type: "media", message } as unknown as ToViewer);
  }
}
