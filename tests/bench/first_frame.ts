/** In a page: when the first frame of somebody else is drawn, and what came before it. */
import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "#tests/support/waiting.ts";

type Noted = { began?: number; first?: number; marks?: Record<string, number> };

/** In every page of this person: notes the first frame of somebody else, when our call's part of the page has come, and each step between them. */
export async function watchFrames(person: BrowserContext): Promise<void> {
  await person.addInitScript(() => {
    const noted = globalThis as unknown as Noted;
    const marks: Record<string, number> = noted.marks = {};
    const mark = (what: string) => marks[what] ??= performance.now();
    const Original = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(...args: ConstructorParameters<typeof Original>) {
        super(...args);
        this.addEventListener("connectionstatechange", () => {
          const receives = this.getReceivers().length > 0 && this.getSenders().every(({ track }) => !track);
          if (this.connectionState === "connected") mark(receives ? "way in open" : "way out open");
        });
        this.addEventListener("track", ({ track }) => {
          if (track.kind !== "video") return;
          mark("track");
          const video = Object.assign(document.createElement("video"), { muted: true, playsInline: true });
          video.srcObject = new MediaStream([track]);
          video.requestVideoFrameCallback(() => noted.first ??= performance.now());
          document.body.append(video);
          void video.play();
        });
      }
    };
    const stepOf = (data: unknown): string | undefined => {
      const { message } = JSON.parse(String(data)) as { message?: { type: string; payload?: string } };
      if (message?.type !== "relay") return message?.type;
      return `key: ${(JSON.parse(message.payload ?? "{}") as { say?: string }).say ?? "note"}`;
    };
    const Line = globalThis.WebSocket;
    globalThis.WebSocket = class extends Line {
      constructor(...args: ConstructorParameters<typeof Line>) {
        super(...args);
        this.addEventListener("message", ({ data }) => {
          if (String(data).includes("VideoCall")) noted.began ??= performance.now();
          const step = stepOf(data);
          if (step) mark(`← ${step}`);
        });
      }
      override send(data: Parameters<WebSocket["send"]>[0]): void {
        const step = stepOf(data);
        if (step) mark(`→ ${step}`);
        super.send(data);
      }
    };
  });
}

/** @returns milliseconds from the beginning to the first frame */
export async function firstFrame(page: Page): Promise<number> {
  return await eventually("the other's first frame", () =>
    page.evaluate(() => {
      const { began, first } = globalThis as unknown as Noted;
      return began !== undefined && first !== undefined && first - began;
    }), { seconds: 30 });
}

/** Milliseconds from the beginning to each step of our call. */
export async function stepsOf(page: Page): Promise<Record<string, number>> {
  return await page.evaluate(() => {
    const { began = 0, marks = {} } = globalThis as unknown as Noted;
    return Object.fromEntries(Object.entries(marks).map(([step, at]) => [step, at - began]));
  });
}
