/** A window, a tab or a whole screen that this person shows to the others, while they show it. */

export type Screen = {
  track(): MediaStreamTrack | undefined;
  /** To be called from a click: the browser asks what is to be shown. Refusing is no fault. */
  start(): Promise<void>;
  stop(): void;
  onChange(listener: () => void): () => void;
};

/** Phones have no such thing; the button is not offered there. */
export function canShowScreen(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === "function";
}

class PageScreen implements Screen {
  private shown: MediaStreamTrack | undefined;
  private readonly listeners = new Set<() => void>();

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
      this.become(undefined);
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
    for (const listener of this.listeners) listener();
  }
}

let page: Screen | undefined;

/** What the page shows. */
export function screen(): Screen {
  return page ??= new PageScreen();
}
