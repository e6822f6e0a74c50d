import type { Log } from "#lib/log/mod.ts";

/** Ends a connection on purpose; no fault of anybody's. */
class LineCut extends Error {
  override name = "LineCut";
}

/** How long the answer has to get through before the line is closed behind it. */
const LINGER_MILLISECONDS = 200;

/**
 * The answer to somebody who still sends: then the line is closed. The server would go on to hear them out, `Connection: close` or not; what makes
 * it hang up is an answer that breaks off one byte before its announced end.
 */
export async function cutAfter(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set("content-length", String(bytes.length + 1));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return void setTimeout(() => controller.error(new LineCut()), LINGER_MILLISECONDS);
      sent = true;
      controller.enqueue(bytes);
    },
  });
  return new Response(body, { status: response.status, headers });
}

/**
 * For `Deno.serve`: what even the app does not answer. It must not be printed as it is, because a fault's message can quote a value (P38).
 */
export function answerServeFault(log: Log): (fault: unknown) => Response {
  return (fault) => {
    if (!(fault instanceof LineCut)) log.error("serve.faulted", fault);
    return new Response(null, { status: 500 });
  };
}
