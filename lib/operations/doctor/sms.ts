import type { Config } from "#lib/config/mod.ts";
import { type Finding, nameOf } from "./finding.ts";

const ANSWER_TIMEOUT_SECONDS = 10;
/** RFC 9110 § 15.5: what a gateway says of a wrong token, and of a wrong address. */
const TOKEN_REFUSED = [401, 403];
const NOT_FOUND = [404, 410];
const SERVER_FAULT_FROM = 500;

/** Asks the SMS gateway what it takes (OPTIONS, RFC 9110 § 9.3.7), with our token: no message is sent and nobody is charged. */
export async function checkSms({ sms, demo }: Config): Promise<Finding> {
  if (!sms) {
    const facts = { part: "SMS", expected: "a gateway for text messages", found: "none" };
    if (demo) return { state: "good", ...facts };
    return { state: "note", ...facts, advice: "Without it no TAN by phone and no reminder by SMS: SMS_URL." };
  }
  const facts = { part: "SMS", expected: "an answer at SMS_URL that does not refuse our token" };
  try {
    const response = await fetch(sms.url, {
      method: "OPTIONS",
      headers: sms.token ? { authorization: `Bearer ${sms.token}` } : {},
      // The token goes to this address and no other.
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_SECONDS * 1000),
    });
    await response.body?.cancel();
    const { status } = response;
    const wrong = (advice: string): Finding => ({ state: "wrong", ...facts, found: String(status), advice });
    if (TOKEN_REFUSED.includes(status)) return wrong("Look at SMS_TOKEN.");
    if (NOT_FOUND.includes(status)) return wrong("Look at the path in SMS_URL.");
    if (status >= SERVER_FAULT_FROM) return wrong("Ask whoever runs the gateway.");
    if (status >= 300 && status < 400) {
      return wrong("It leads elsewhere: put the final address into SMS_URL.");
    }
    return { state: "good", ...facts, found: "just that; no message was sent" };
  } catch (fault) {
    const advice = "Look at host and port in SMS_URL, and at the firewall.";
    return { state: "wrong", ...facts, found: nameOf(fault), advice };
  }
}
