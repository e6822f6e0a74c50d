import type { Appointment } from "#lib/booking/mod.ts";
import type { FromViewer, RoomPeer, ToViewer } from "#lib/visits/mod.ts";
import type { CheckFromServer } from "#lib/visits/check_messages.ts";
import type { House } from "../house.ts";
import type { Line, LiveView, Region } from "./session.ts";

/** The socket of a device check: signals of a loop that leads back to its own browser. Nothing of the visit is seen or touched here (P17). */
export class DeviceCheckView implements LiveView {
  private test: RoomPeer | undefined;
  private line: Line | undefined;

  constructor(private readonly house: House, private readonly appointment: Appointment) {}

  regions(): Promise<readonly Region[]> {
    return Promise.resolve([]);
  }

  receive(message: FromViewer): Promise<void> {
    if (message.type !== "media") return Promise.resolve();
    if (this.test) this.test.receive(message.message);
    else this.tell({ type: "refused", reason: "busy" });
    return Promise.resolve();
  }

  enter(line: Line): () => void {
    this.line = line;
    const holder = { visitId: this.appointment.id, role: "check" };
    this.test = this.house.video.selfTest(holder, (message) => this.tell(message as CheckFromServer));
    return () => {
      this.line = undefined;
      this.test?.leave();
    };
  }

  private tell(message: CheckFromServer): void {
    // The outer form is the visit's; what is inside is the check's own.
    this.line?.send({ type: "media", message } as unknown as ToViewer);
  }
}
