/**
 * Brings what is sent in line with what the person has switched on. What the media server does not take is tried again by itself, ever more slowly,
 * for as long as the person has it on; whoever is not heard or seen for longer than a moment is told so.
 */
import type { MediaSource } from "#lib/visits/media_messages.ts";
import type { Devices } from "./devices.ts";
import type { Link } from "./link.ts";
import type { Screen } from "./screen.ts";
import type { SomeTimers } from "./timers.ts";

/** Sound goes before everything else. */
const SOURCES = ["microphone", "camera", "screen"] as const;

/** From one try to the next: twice as long each time, up to the slowest. */
export const AGAIN_FIRST_MS = 500;
export const AGAIN_SLOWEST_MS = 15_000;
/** A single hitch is gone before it could be read; after so many failures in a row the person should know. */
export const TOLD_AFTER_COUNT = 3;

type Options = {
  readonly devices: Pick<Devices, "state" | "track">;
  readonly screen: Pick<Screen, "track">;
  readonly timers: SomeTimers;
  /** Nothing is sent before keys are agreed on, or agreed to be done without. */
  readonly maySend: () => boolean;
  /** What the person should know has changed. */
  readonly changed: () => void;
};

/** What is to be sent of a source. */
type Wish = { readonly track: MediaStreamTrack | undefined; readonly on: boolean };

type Trying = { wish: Wish | undefined; busy: boolean; failures: number };

export class Publishing {
  private readonly tries = new Map<MediaSource, Trying>(
    SOURCES.map((source) => [source, { wish: undefined, busy: false, failures: 0 }]),
  );

  constructor(private readonly link: Pick<Link, "publish" | "over">, private readonly options: Options) {}

  /** Something may have been switched, or may be sent from now on. */
  align(): void {
    for (const [source, trying] of this.tries) {
      // What waits for its next try is not hurried by a change of something else.
      if (trying.failures > 0 && isSame(trying.wish, this.wish(source))) continue;
      void this.bring(source, trying);
    }
  }

  /** What is switched on and does not get through. */
  unsent(): MediaSource[] {
    if (this.link.over) return [];
    const told = [...this.tries].filter(([, { failures }]) => failures >= TOLD_AFTER_COUNT);
    return told.map(([source]) => source).filter((source) => this.wish(source).on);
  }

  private async bring(source: MediaSource, trying: Trying): Promise<void> {
    const { link, options: { timers, changed } } = this;
    // Looked at again when this try is over.
    if (trying.busy || link.over) return;
    timers.cancel(timerOf(source));
    const wish = trying.wish = this.wish(source);
    trying.busy = true;
    const failed = await link.publish(source, wish.track, wish.on).then(() => false, () => true);
    trying.busy = false;
    if (link.over) return;
    const before = trying.failures;
    trying.failures = failed ? before + 1 : 0;
    if (Math.max(before, trying.failures) >= TOLD_AFTER_COUNT) changed();
    // The person has switched it meanwhile: that goes at once.
    if (!isSame(wish, this.wish(source))) return await this.bring(source, trying);
    if (!failed) return;
    const wait = Math.min(AGAIN_FIRST_MS * 2 ** before, AGAIN_SLOWEST_MS);
    timers.after(timerOf(source), wait, () => void this.bring(source, trying));
  }

  private wish(source: MediaSource): Wish {
    const { devices, screen, maySend } = this.options;
    if (source !== "screen") {
      return { track: devices.track(source), on: devices.state(source).on && maySend() };
    }
    const track = screen.track();
    return { track, on: track !== undefined && maySend() };
  }
}

function isSame(one: Wish | undefined, other: Wish): boolean {
  return one?.track === other.track && one?.on === other.on;
}

function timerOf(source: MediaSource): string {
  return `publish-${source}`;
}
