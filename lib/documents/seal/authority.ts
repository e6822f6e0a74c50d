import { timestampRequest, tokenIn } from "./timestamp.ts";

export type TimestampResult =
  | { readonly ok: true; readonly token: Uint8Array }
  | { readonly ok: false; readonly fault: string };

/** A visit waits at the most so long for a timestamp. */
const TIMESTAMP_TIMEOUT_SECONDS = 4;
/** After a failure nobody is kept waiting again for so long. */
const AUTHORITY_REST_SECONDS = 60;
/** The most that a token may have; what is reserved for it in a document. */
export const TOKEN_BYTES_MAX = 16_384;

/** A time-stamping authority over HTTP (RFC 3161 § 3.4). Only the hash of a signature is sent. */
export class TimestampAuthority {
  private restsUntil = 0;

  constructor(private readonly url: URL, private readonly nowMs: () => number = () => performance.now()) {}

  /** A token over `bytes`, or why there is none. Never throws, never takes longer than {@link TIMESTAMP_TIMEOUT_SECONDS}. */
  async stamp(bytes: Uint8Array): Promise<TimestampResult> {
    if (this.nowMs() < this.restsUntil) return { ok: false, fault: "resting" };
    try {
      const { request, nonce } = timestampRequest(bytes);
      const token = tokenIn(await this.ask(request), bytes, nonce);
      if (token.length > TOKEN_BYTES_MAX) throw new Error("expected a shorter token");
      return { ok: true, token };
    } catch (fault) {
      this.restsUntil = this.nowMs() + AUTHORITY_REST_SECONDS * 1000;
      return { ok: false, fault: fault instanceof Error ? fault.name : "fault" };
    }
  }

  private async ask(request: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const response = await fetch(this.url, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
      body: request,
      redirect: "error",
      signal: AbortSignal.timeout(TIMESTAMP_TIMEOUT_SECONDS * 1000),
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new Error("expected an answer with status 200");
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > 2 * TOKEN_BYTES_MAX) throw new Error("expected a short answer");
      chunks.push(chunk);
    }
    const whole = new Uint8Array(length);
    chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
    return whole;
  }
}
