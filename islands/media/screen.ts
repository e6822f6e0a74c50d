/** A window, a tab or a whole screen that this person shows to the others, while they show it. */
import { leaveWord, takeWord } from "./kept.ts";

/** Under which a page that shows something leaves word for the page after a reload. */
const SHOWED_KEY = "call-screen";

export type Screen = {
  track(): MediaStreamTrack | undefined;
  /** To be called from a click: the browser asks what is to be shown. Refusing is no fault. */
  start(): Promise<void>;
  stop(): void;
  /** It was shown until this page was reloaded. No browser gives it a second time without asking the person. */
  lostByReload(): boolean;
  onChange(listener: () => void): () => void;
};

/** Phones have no such thing; the button is not offered there. */
export function canShowScreen(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === "function";
}

class PageScreen implements Screen {
  private shown: MediaStreamTrack | undefined;
  private lost = takeWord(SHOWED_KEY) === true;
  private readonly listeners = new Set<() => void>();

  constructor() {
    addEventListener("pagehide", () => {
      if (this.shown) leaveWord(SHOWED_KEY, true);
    });
  }

  lostByReload(): boolean {
    return this.lost;
  }

  track(): MediaStreamTrack | undefined {
    return this.shown;
  }

  async start(): Promise<void> {
    if (this.shown) return;
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 10 } } });
      const track = stream.getVideoTracks()[0];
      if (!track) return;
      track.contentHint = "detail";
      // The browser has a button of its own to end it.
      track.addEventListener("ended", () => this.stop());
      this.become(track);
    } catch {
      // Whoever decides against it shows nothing, as before.
    }
  }

  stop(): void {
    this.shown?.stop();
    this.become(undefined);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private become(track: MediaStreamTrack | undefined): void {
    this.shown = track;
    this.lost = false;
    for (const listener of this.listeners) listener();
  }
}

let page: Screen | undefined;

/** What the page shows. */
export function screen(): Screen {
  return page ??= new PageScreen();
}
