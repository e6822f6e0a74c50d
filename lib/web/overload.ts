import { addressRange } from "#lib/booking/mod.ts";
import { LANGUAGES, translator } from "#lib/i18n/mod.ts";
import { asset } from "#lib/ui/mod.ts";
import { errorTexts } from "#lib/ui/page_texts.ts";
import type { Context } from "./context.ts";
import { isLoopback } from "./dispatch.ts";
import { Gate } from "./gate.ts";
import { HANDSHAKES_PER_RANGE_AT_ONCE, HANDSHAKES_PER_RANGE_PER_SECOND, RequestRate } from "./rate.ts";

/** When somebody who was sent away may try again, in seconds. */
const RETRY_AFTER_SECONDS = 15;

/** Answered whatever the load: how the server is, and files, which cost next to nothing. */
const ALWAYS = /^\/(health\/|metrics$|built\/|icons\/)/;
/** Sockets of visits wait in no line, but have a rate of their own. */
const LIVE = /^\/live\//;
/** Never sent away for want of room: people in a visit, and those who serve them. */
const FIRST = /^\/(visits|desk|uploads)(\/|$)/;

/**
 * Sheds load politely (P40): a range that floods us gets 429, and when more people come than can be served, the rest get 503; both with
 * Retry-After and a small page in their language. Visits that are under way go on.
 */
export class Overload {
  private readonly rate = new RequestRate();
  private readonly pages = new Map<string, string>();

  constructor(
    readonly gate = new Gate(),
    private readonly handshakes = new RequestRate(
      HANDSHAKES_PER_RANGE_AT_ONCE,
      HANDSHAKES_PER_RANGE_PER_SECOND,
    ),
  ) {}

  async answer(ctx: Context, work: () => Response | Promise<Response>): Promise<Response> {
    const path = ctx.url.pathname;
    if (ALWAYS.test(path)) return await work();
    const isLive = LIVE.test(path);
    const seconds = this.tooFast(ctx, isLive ? this.handshakes : this.rate);
    if (seconds > 0) return this.refuse(ctx, 429, seconds);
    if (isLive) return await work();
    if (FIRST.test(path)) this.gate.enterAtOnce();
    else if (!await this.gate.enter()) return this.refuse(ctx, 503, RETRY_AFTER_SECONDS);
    ctx.whileReading = async (reading) => {
      this.gate.leave();
      return await reading().finally(() => this.gate.enterAtOnce());
    };
    try {
      return await work();
    } finally {
      this.gate.leave();
    }
  }

  /** Requests of this machine are not counted: a proxy that nobody named (TRUST_PROXY) speaks for everyone behind it. */
  private tooFast({ address }: Context, rate: RequestRate): number {
    const range = isLoopback(address) ? undefined : addressRange(address);
    return range === undefined ? 0 : rate.take(range);
  }

  private refuse(ctx: Context, status: 429 | 503, seconds: number): Response {
    // Whoever has gone already need not be told.
    ctx.request.body?.cancel().catch(() => {});
    return new Response(this.page(ctx, status), {
      status,
      headers: { "content-type": "text/html; charset=utf-8", "retry-after": String(seconds) },
    });
  }

  /** Made once per language: it must cost nothing when there is nothing left to spend. */
  private page({ language, house }: Context, status: 429 | 503): string {
    for (const each of this.pages.size > 0 ? [] : LANGUAGES) {
      const t = translator(each);
      const { phone, office, street } = house.config.town;
      const say = (title: string, text: string) =>
        `<!DOCTYPE html><html lang="${each}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escape(title)}</title><link rel="stylesheet" href="${asset("app.css")}">` +
        `<body><main class="af-main af-wrap"><h1 class="kern-heading-large">${escape(title)}</h1>` +
        `<p class="kern-body">${escape(text)}</p>` +
        `<p class="kern-body">${
          escape(t(errorTexts.inPerson, { phone, office, street }))
        }</p></main></body></html>`;
      this.pages.set(`${each} 429`, say(t(errorTexts.tooManyTitle), t(errorTexts.tooMany)));
      this.pages.set(`${each} 503`, say(t(errorTexts.unavailableTitle), t(errorTexts.unavailable)));
    }
    return this.pages.get(`${language} ${status}`)!;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
