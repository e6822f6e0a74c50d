/**
 * Which frames of a picture go out after some of it were dropped for want of a key. Pure.
 *
 * It goes on with a key frame: nobody could make anything of what comes before it, and a media server that sees that first asks for a key frame too
 * many, so that browsers take the next request for a repeated one (Chromium, within 300 ms) and a second goes by until it is asked for again.
 */

/** A browser that makes no key frame when asked goes on without. */
const KEY_FRAME_WITHIN_MS = 500;

export class PictureGaps {
  /** sizes of pictures of which something was dropped since their last key frame */
  private readonly interrupted = new Set<number | undefined>();
  private askedAtMs = -Infinity;

  /** Key frames were asked for. */
  asked(nowMs: number): void {
    this.askedAtMs = nowMs;
  }

  /**
   * Whether a frame may go out.
   * @param size tells the sizes of one picture from each other
   * @param open there is a key, or none is needed
   */
  passes(
    { size, isKey, open }: {
      readonly size: number | undefined;
      readonly isKey: boolean;
      readonly open: boolean;
    },
    nowMs: number,
  ): boolean {
    const late = nowMs - this.askedAtMs > KEY_FRAME_WITHIN_MS;
    if (!open) this.interrupted.add(size);
    else if (isKey || late) this.interrupted.delete(size);
    return open && !this.interrupted.has(size);
  }
}
