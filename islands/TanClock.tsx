/**
 * How long a TAN is still valid, second by second. Screen readers are told of an extension, a minute before the end and at the end, not each
 * second; what stands there from the beginning would not be read out, so an extension is said with the first tick. Where the
 * code comes by text message, a browser that can read it with the person's consent (WebOTP) puts it into its field.
 */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

export type TanClockProps = {
  /** milliseconds since 1970, by the server's clock */
  readonly until: number;
  /** with %time% for minutes and seconds */
  readonly left: string;
  readonly lastMinute: string;
  readonly over: string;
  /** that there is more time now, where it was given */
  readonly extended?: string;
  /** the id of the field that takes a code from a text message */
  readonly fills?: string;
};

declare global {
  interface Islands {
    TanClock: TanClockProps;
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let ahead: number | undefined;

/** The server's time: a clock that is wrong in the browser does no harm. The page says what it was when it was made. */
function serverNow(): number {
  if (ahead === undefined) {
    const told = Number(document.querySelector<HTMLElement>("[data-now]")?.dataset["now"]);
    const [loading] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    // From when it was asked for: rather a moment too little is shown than too much.
    const since = performance.now() - (loading?.requestStart ?? 0);
    ahead = told > 0 ? told + since - Date.now() : 0;
  }
  return Date.now() + ahead;
}

export default function TanClock(
  { until, left, lastMinute, over, extended = "", fills }: TanClockProps,
): JSX.Element {
  const [began] = useState(serverNow);
  const [now, tick] = useState(began);
  const remaining = Math.max(0, until - now);
  useEffect(() => {
    const timer = setInterval(() => tick(serverNow()), SECOND);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => fills === undefined ? undefined : readMessage(fills), [fills]);
  const seconds = Math.ceil(remaining / SECOND);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <>
      <p class="af-tan-clock" aria-hidden="true" data-seconds={seconds}>
        {remaining === 0 ? over : left.replace("%time%", time)}
      </p>
      <p class="kern-sr-only" role="status">
        {remaining === 0 ? over : remaining <= MINUTE ? lastMinute : now > began ? extended : ""}
      </p>
    </>
  );
}

/** Chrome on Android asks the person whether the page may have the code (WebOTP). Safari offers it above the keyboard by itself. */
function readMessage(field: string): () => void {
  const asking = new AbortController();
  if ("OTPCredential" in window) {
    const wanted = { otp: { transport: ["sms"] }, signal: asking.signal } as CredentialRequestOptions;
    navigator.credentials.get(wanted).then((found) => {
      const input = document.getElementById(field);
      const code = (found as { code?: string } | null)?.code;
      if (code && input instanceof HTMLInputElement) input.value = code;
    }).catch(() => {
      // Not wanted, or no message came: the person types it.
    });
  }
  return () => asking.abort();
}
