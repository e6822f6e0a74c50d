import { CutPage } from "./cut_page.ts";

/** Pages remembered at one time; the one not asked for longest goes first. */
const PAGES_MAX = 400;
/** After a page was made, so many times as long is left to everybody else before it is made again. */
const REST_SHARE = 2;
const REST_MILLISECONDS_MAX = 250;

/** A page as it was made: `undefined` when it is no page that others may share. */
export type Made = CutPage | undefined;

/**
 * Pages that are the same for everybody who asks. A page is used again only while its state is the one it was made from; when many
 * ask at once for a state that is new, one of them makes it for all. Nobody ever gets a page that was begun before they asked and has since
 * gone stale: whoever comes while one is being made waits for the next.
 */
export class SharedPages {
  private readonly places = new Map<string, Place>();

  /**
   * @param key what the page depends on besides its state: address, language, frame
   * @param state names what it shows; read again when the making begins
   */
  async get(key: string, state: () => string, make: () => Promise<Made>): Promise<Made> {
    let place = this.places.get(key);
    if (place) this.places.delete(key);
    else place = new Place();
    this.places.set(key, place);
    if (this.places.size > PAGES_MAX) this.places.delete(this.places.keys().next().value!);
    return await place.get(state, make);
  }
}

/** The newest making of one page, and the one that waits for its turn. */
class Place {
  private kept: { readonly state: string; readonly page: CutPage } | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<Made> | undefined;
  private restUntil = 0;

  async get(state: () => string, make: () => Promise<Made>): Promise<Made> {
    if (this.kept?.state === state()) return this.kept.page;
    this.next ??= this.makeNext(state, make);
    return await this.next;
  }

  private makeNext(state: () => string, make: () => Promise<Made>): Promise<Made> {
    const mine = this.running.then(() => this.rest()).then(async () => {
      this.next = undefined;
      const known = state();
      if (this.kept?.state === known) return this.kept.page;
      const startedAt = performance.now();
      try {
        const page = await make();
        this.kept = page && { state: known, page };
        return page;
      } finally {
        const took = performance.now() - startedAt;
        this.restUntil = performance.now() + Math.min(took * REST_SHARE, REST_MILLISECONDS_MAX);
      }
    });
    this.running = mine.catch(() => {});
    return mine;
  }

  private async rest(): Promise<void> {
    const milliseconds = this.restUntil - performance.now();
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
