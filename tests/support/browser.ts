import axe from "axe-core";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "#tests/support/found.ts";

/** Fake camera and microphone, nothing that leaves the machine. `--no-sandbox` because tests also run as root in containers. */
const FLAGS = [
  "--no-sandbox",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--autoplay-policy=no-user-gesture-required",
];

/** How long an action waits for its element, and a page for its load: a safety net against hanging, as for `eventually`. */
const PATIENCE_MILLISECONDS = 60_000;

/** Chromium writes each answer from 400 on as an error; a refused form is nothing unexpected. */
const HARMLESS = [/^Failed to load resource: the server responded with a status of (409|422)\b/];

/** A Chromium with a fresh profile. At its end it fails the test if a page met an error that nobody expected. */
export interface TestBrowser extends AsyncDisposable {
  /** A person's own browser: cookies and storage apart from all others. German, 1280 × 800, camera and microphone allowed. */
  person(options?: PersonOptions): Promise<BrowserContext>;
  /** A page of a person of its own. */
  page(url: string, options?: PersonOptions): Promise<Page>;
  /** Script errors, `console.error` and requests to hosts other than loopback, as they came. */
  readonly errors: readonly string[];
  /** What fits one of these is expected and does not fail the test. */
  expectErrors(...patterns: RegExp[]): void;
  stop(): Promise<void>;
}

export interface PersonOptions extends BrowserContextOptions {
  /** Without camera and microphone permission. */
  readonly withoutMedia?: boolean;
}

/** @param flags further command-line flags, for example `--force-high-contrast` */
export async function launchBrowser(flags: readonly string[] = []): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("expected Chromium (apt-get install chromium), found none");
  }
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
  const errors: string[] = [];
  const expected = [...HARMLESS];
  const person = async ({ withoutMedia, ...options }: PersonOptions = {}) => {
    const context = await browser.newContext({
      locale: "de-DE",
      timezoneId: "Europe/Berlin",
      viewport: { width: 1280, height: 800 },
      ...(withoutMedia ? {} : { permissions: ["camera", "microphone"] }),
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    watchForErrors(context, errors);
    return context;
  };
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await browser.close();
    const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    if (unexpected.length > 0) {
      throw new Error(
        `expected no errors in the browser, found ${unexpected.length}:\n${
          unexpected.slice(0, 10).join("\n")
        }`,
      );
    }
  };
  return {
    person,
    async page(url, options) {
      const page = await (await person(options)).newPage();
      await page.goto(url);
      return page;
    },
    errors,
    expectErrors: (...patterns) => void expected.push(...patterns),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function watchForErrors(context: BrowserContext, errors: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (fault) => errors.push(fault.error().stack ?? fault.error().message));
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const near = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
    if (/^(https?|wss?):$/.test(protocol) && !near) errors.push(`request to a third party: ${request.url()}`);
  });
}

/** WCAG 2.2, levels A and AA. */
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** One broken rule: its name, what axe says, and the elements. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** Of a page that was looked at already: what can differ in other colours, or in another width. */
export type AxePart = "all" | "colours" | "allButColours";

/** The rule that looks at every pixel's colours: half of axe's time. */
const COLOURS = "color-contrast";

/** What axe finds against WCAG 2.2 AA on the page as it stands now (P44). The script goes around the page's CSP, as a debugger does. */
export async function axeViolations(page: Page, part: AxePart = "all"): Promise<Violation[]> {
  if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(axe.source);
  const results = await page.evaluate(
    ({ tags, part, colours }) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: part === "colours" ? { type: "rule", values: [colours] } : { type: "tag", values: tags },
        ...(part === "allButColours" ? { rules: { [colours]: { enabled: false } } } : {}),
        resultTypes: ["violations"],
      }),
    { tags: WCAG_22_AA, part, colours: COLOURS },
  );
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  }));
}
