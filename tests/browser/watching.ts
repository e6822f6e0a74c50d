import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "#tests/support/waiting.ts";

/** What a page has done with devices and connections since it was loaded, and what has come in. */
export interface Watched {
  /** calls of getUserMedia */
  readonly asked: number;
  /** tracks that getUserMedia gave, and how many of them have not ended */
  readonly tracks: number;
  readonly liveTracks: number;
  /** RTCPeerConnections ever made, and those not closed */
  readonly connections: number;
  readonly openConnections: number;
  /** which connection the picture comes in on, by number; -1 without one */
  readonly connection: number;
  readonly framesReceived: number;
  readonly packetsReceived: number;
  /** bytes of pictures that have come in */
  readonly pictureBytes: number;
  /** the page's own ends of the ways in use */
  readonly localPorts: readonly number[];
}

/** From now on every page of this person counts what it does with camera, microphone and connections, and keeps what it announces. */
export async function watchDevices(person: BrowserContext): Promise<void> {
  await person.addInitScript(install);
}

/** @throws when the page was loaded before {@link watchDevices} */
export async function watchedNow(page: Page): Promise<Watched> {
  return await page.evaluate(() => (globalThis as unknown as { watched(): Promise<Watched> }).watched());
}

/** Cuts the page's live socket, as a network does; the page is left to make a new one. */
export async function cutLine(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { cutLines(): void }).cutLines());
}

/** Cuts the line and waits for the new one. That it is lost the page says for a third of a second: too short to be waited for. */
export async function renewLine(page: Page): Promise<void> {
  const before = await linesMade(page);
  await cutLine(page);
  await eventually("a new live socket", async () => await linesMade(page) > before);
  await page.locator("html[data-live=connected]").waitFor();
}

/** Everything that the page has announced to screen readers since it was loaded, one after the other: the next sentence takes the last one's place. */
export async function announcements(page: Page): Promise<string[]> {
  return await page.evaluate(() => (globalThis as unknown as { announcements: string[] }).announcements);
}

/** Waits until the page has announced these words, whatever has been announced after them. */
export async function announced(page: Page, words: string): Promise<void> {
  await eventually(
    `"${words}" to be announced`,
    async () => (await announcements(page)).some((sentence) => sentence.includes(words)),
  );
}

/** How many live sockets the page has made since it was loaded. */
export async function linesMade(page: Page): Promise<number> {
  return await page.evaluate(() => (globalThis as unknown as { linesMade(): number }).linesMade());
}

/** Runs in the page, before its own scripts. */
function install(): void {
  const tracks: MediaStreamTrack[] = [];
  const connections: RTCPeerConnection[] = [];
  let asked = 0;
  const media = navigator.mediaDevices;
  if (media) {
    const getUserMedia = media.getUserMedia.bind(media);
    media.getUserMedia = async (constraints) => {
      asked += 1;
      const stream = await getUserMedia(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
  }
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(...args: ConstructorParameters<typeof Original>) {
      super(...args);
      connections.push(this);
    }
  };
  const watched = async (): Promise<Watched> => {
    let connection = -1;
    let framesReceived = 0;
    let packetsReceived = 0;
    let pictureBytes = 0;
    const localPorts: number[] = [];
    for (const [number, one] of connections.entries()) {
      if (one.connectionState === "closed") continue;
      const reports = await one.getStats();
      for (const report of reports.values()) {
        if (report.type === "candidate-pair" && report.nominated) {
          const local = reports.get(report.localCandidateId);
          // Behind a NAT (the tests' relay is one) the pair shows the outer port; the page's own one is beside it.
          localPorts.push(local?.relatedPort ?? local?.port ?? 0);
        }
        if (report.type !== "inbound-rtp") continue;
        // Of the newest one only: what an older one has counted goes when it is closed.
        if (connection !== number) framesReceived = packetsReceived = pictureBytes = 0;
        connection = number;
        if (report.kind === "video") {
          framesReceived += report.framesDecoded ?? 0;
          pictureBytes += report.bytesReceived ?? 0;
        } else packetsReceived += report.packetsReceived ?? 0;
      }
    }
    return {
      ...{ asked, connection, framesReceived, packetsReceived, pictureBytes, localPorts },
      tracks: tracks.length,
      liveTracks: tracks.filter(({ readyState }) => readyState === "live").length,
      connections: connections.length,
      openConnections: connections.filter(({ connectionState }) => connectionState !== "closed").length,
    };
  };
  const lines: WebSocket[] = [];
  const Line = globalThis.WebSocket;
  globalThis.WebSocket = class extends Line {
    constructor(...args: ConstructorParameters<typeof Line>) {
      super(...args);
      lines.push(this);
    }
  };
  const cutLines = () => lines.forEach((line) => line.close());
  const announcements: string[] = [];
  addEventListener("DOMContentLoaded", () => {
    const place = document.getElementById("announcer");
    if (!place) return;
    new MutationObserver(() => announcements.push(place.textContent ?? "")).observe(place, {
      childList: true,
    });
  });
  Object.assign(globalThis, { watched, cutLines, linesMade: () => lines.length, announcements });
}
