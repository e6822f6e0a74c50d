/** What this browser and the media server have in common: found out once for the page, before the room is there, and told with every hello. */
import { detectDevice, Device, type types } from "mediasoup-client";
import type { MediaFromClient, Opaque } from "#lib/visits/media_messages.ts";

/** One device for the page: the server's codecs are the same in every attempt. */
let device: Promise<Device> | undefined;
let known: Opaque | undefined;

export function loadedDevice(rtpCapabilities: Opaque): Promise<Device> {
  const load = async () => {
    // Firefox 102 to 119 is not recognised but behaves like 120 as long as there is one encoding per picture.
    const made = new Device({ handlerName: detectDevice() ?? "Firefox120" });
    await made.load({ routerRtpCapabilities: rtpCapabilities as unknown as types.RtpCapabilities });
    known = { ...made.recvRtpCapabilities };
    return made;
  };
  // What failed once is tried again with the next attempt.
  return device ??= load().catch((fault) => {
    device = undefined;
    throw fault;
  });
}

export class Capabilities {
  constructor(private readonly send: (message: MediaFromClient) => void) {}

  /** Where they are known: said with the hello, the others' pictures come with the room. */
  tell(): void {
    if (known) this.send({ type: "capabilities", rtpCapabilities: known });
  }

  /** The server has said what it can; nothing to do where that was known. */
  async learn(rtpCapabilities: Opaque | undefined): Promise<void> {
    if (known || !rtpCapabilities) return;
    await loadedDevice(rtpCapabilities);
    this.tell();
  }
}
