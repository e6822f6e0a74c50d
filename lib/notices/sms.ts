import type { Config } from "#lib/config/mod.ts";
import type { Sending } from "./transport.ts";

const TIMEOUT_SECONDS = 15;
/** Answers that speak of this message and not of the gateway: another attempt would get the same one. */
const REFUSALS: readonly number[] = [400, 404, 410, 413, 415, 422];

/** A generic HTTP gateway: `POST {to, text}` as JSON with a bearer token; any 2xx means taken. */
export class SmsGateway {
  constructor(
    private readonly settings: NonNullable<Config["sms"]>,
    private readonly timeoutSeconds: number = TIMEOUT_SECONDS,
  ) {}

  /**
   * @param to E.164, see `smsNumber`
   * @param id the same for every attempt at the same message, for gateways that know `Idempotency-Key`
   */
  async send(to: string, text: string, id: string): Promise<Sending> {
    const { url, token } = this.settings;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": id,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ to, text }),
        // The token goes to this address and no other.
        redirect: "manual",
        signal: AbortSignal.timeout(this.timeoutSeconds * 1000),
      });
      await response.body?.cancel();
      if (response.ok) return { sent: true };
      const refused = REFUSALS.includes(response.status);
      return { sent: false, fault: `sms_${response.status}`, ...(refused ? { refused } : {}) };
    } catch (fault) {
      const late = fault instanceof DOMException && fault.name === "TimeoutError";
      return { sent: false, fault: late ? "sms_timeout" : "sms_unreachable" };
    }
  }
}
