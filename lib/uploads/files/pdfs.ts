import { confined, ConfinedWork } from "../confined_work.ts";
import { PDF_SECONDS_MAX } from "../shared.ts";
import type { PdfReading } from "./pdf.ts";

/** Looks into PDFs, each in a worker of its own: what is large and folded on purpose costs seconds, and nobody else's. */
export class PdfWorkers {
  private readonly work: ConfinedWork<Uint8Array, PdfReading>;

  constructor(secondsMax = PDF_SECONDS_MAX) {
    this.work = new ConfinedWork(() => confined(new URL("./pdf_worker.ts", import.meta.url)), secondsMax);
  }

  async read(bytes: Uint8Array, caseId: string): Promise<PdfReading> {
    const answer = await this.work.ask(bytes, caseId);
    if (answer === "busy") return { ok: false, reason: "busy" };
    return answer === "failed" ? { ok: false, reason: "pdfUnusual" } : answer;
  }

  close(): void {
    this.work.close();
  }
}
