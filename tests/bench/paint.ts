import type { Page } from "playwright-core";
import { launchBrowser } from "#tests/support/browser.ts";
import { quantile } from "#tests/support/quantile.ts";
import { planWith, startTown } from "./towns.ts";

export interface PaintFigure {
  readonly name: string;
  readonly first: number;
  readonly largest: number;
  /** compressed bytes of the page and what it needs to be drawn */
  readonly bytes: number;
}

const VISITS = 7;
/** A slow phone on a poor line: processor × 4, 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOWNESS = 4;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const;

/** First and largest paint of the public pages, each visit by somebody who has never been here. Medians. */
export async function measurePaint(): Promise<PaintFigure[]> {
  await using server = await startTown(planWith(20));
  await using browser = await launchBrowser();
  const pages = {
    "start page": "/",
    "service page": "/services/anmeldung",
    "slot page": "/services/anmeldung/slots",
  };
  const figures: PaintFigure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const visits: Omit<PaintFigure, "name">[] = [];
    for (let nth = 0; nth < VISITS; nth++) {
      const person = await browser.person({ viewport: { width: 360, height: 640 } });
      visits.push(await visit(await person.newPage(), server.url + path));
      await person.close();
    }
    const median = (of: (visit: Omit<PaintFigure, "name">) => number) => quantile(visits.map(of), 0.5);
    figures.push({
      name,
      first: median(({ first }) => first),
      largest: median(({ largest }) => largest),
      bytes: median(({ bytes }) => bytes),
    });
  }
  return figures;
}

async function visit(page: Page, url: string): Promise<Omit<PaintFigure, "name">> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWNESS });
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => bytes += encodedDataLength);
  await page.goto(url, { waitUntil: "networkidle" });
  const { first, largest } = await page.evaluate(() =>
    new Promise<{ first: number; largest: number }>((resolve) => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      new PerformanceObserver((list) =>
        resolve({ first: paint?.startTime ?? NaN, largest: list.getEntries().at(-1)!.startTime })
      ).observe({ type: "largest-contentful-paint", buffered: true });
    })
  );
  return { first, largest, bytes };
}
