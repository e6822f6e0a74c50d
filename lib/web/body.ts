/** How the body of a request arrives, whatever is made of it. */
import { HttpRefusal } from "./refusal.ts";

/** @throws HttpRefusal 408 when the body takes longer than `seconds`, 400 when it does not arrive */
export async function hear(
  request: Request,
  seconds: number,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  let late = false;
  const reader = request.body?.getReader();
  const timer = setTimeout(() => {
    late = true;
    reader?.cancel().catch(() => {});
  }, seconds * 1000);
  try {
    for (;;) {
      const { done, value } = await reader?.read() ?? { done: true, value: undefined };
      if (done) break;
      take(value);
    }
  } catch (fault) {
    // The sender hung up in the middle, or was cut off because the server ends: nobody's fault here.
    if (!late) throw fault instanceof HttpRefusal ? fault : new HttpRefusal(400);
  } finally {
    clearTimeout(timer);
  }
  if (late) throw new HttpRefusal(408);
}

/** The chunks of a body as one piece. @param length of all of them together, in bytes */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
