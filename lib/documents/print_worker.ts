/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
// Runs in a Web Worker of its own without any permission, so that setting a document (up to half a second of one core) never stops the calls
// and forms that the server's event loop carries.
import { fromMessage, type PrintAnswer, type PrintRequest } from "./print_messages.ts";
import { renderPdf } from "./render.ts";

self.onmessage = async ({ data }: MessageEvent<PrintRequest>) => {
  self.postMessage(await answer(data));
};

async function answer(request: PrintRequest): Promise<PrintAnswer> {
  const { id } = request;
  try {
    const { content, options } = fromMessage(request);
    return { id, ok: true, bytes: await renderPdf(content, options) };
  } catch (fault) {
    // The message of a fault may quote what was to be printed; its kind does not.
    return { id, ok: false, fault: fault instanceof Error ? fault.name : "unknown" };
  }
}
