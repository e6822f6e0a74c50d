/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
// Runs in a Web Worker without any permission, one for each PDF.
import { readPdf } from "./pdf.ts";

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  self.postMessage(readPdf(data));
};
