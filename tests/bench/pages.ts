import { newId } from "#lib/ids/mod.ts";
import { quantile } from "#tests/support/quantile.ts";
import { timeAll } from "./floor.ts";
import { planWith, processorMilliseconds, startTown } from "./towns.ts";

export interface PageFigure {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
  /** milliseconds of the server's processor time per request */
  readonly processor: number;
}

const REQUESTS = 400;

/** What public pages cost, asked one after the other: from the shared pages, and made for one person (a hold to move). */
export async function measurePages(): Promise<PageFigure[]> {
  await using server = await startTown(planWith(20));
  const pages: [string, () => string][] = [
    ["alive (no page)", () => "/health/live"],
    ["start page, shared", () => "/"],
    ["service page, shared", () => "/services/anmeldung"],
    ["slot page, shared", () => "/services/anmeldung/slots"],
    ["slot page, made for one person", () => `/services/anmeldung/slots?hold=${newId()}`],
    ["imprint, made for one person", () => "/imprint"],
  ];
  const figures: PageFigure[] = [];
  for (const [name, path] of pages) {
    const ask = async () => {
      const response = await fetch(server.url + path(), { headers: { "accept-language": "de" } });
      await response.text();
      if (response.status !== 200) throw new Error(`expected 200 for ${name}, found ${response.status}`);
    };
    await timeAll(1, 30, ask);
    const before = processorMilliseconds(server.pid);
    const [times] = await timeAll(1, REQUESTS, ask);
    const processor = (processorMilliseconds(server.pid) - before) / REQUESTS;
    figures.push({ name, p50: quantile(times, 0.5), p99: quantile(times, 0.99), processor });
  }
  return figures;
}
