import { switchOn } from "#tests/browser/people.ts";
import { type Harness, startHarness } from "#tests/media/harness.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { quantile } from "#tests/support/quantile.ts";
import { firstFrame, stepsOf, watchFrames } from "./first_frame.ts";
import { direct, janus, janusIsThere, type Joining } from "./late_join_peers.ts";

export interface JoinFigure {
  readonly name: string;
  readonly runs: number;
  readonly p50: number;
  readonly least: number;
  readonly most: number;
}

/** A step of our call while somebody joins: at how many milliseconds, in the middle. */
export interface JoinStep {
  readonly step: string;
  readonly milliseconds: number;
}

/** Each is measured so often, by turns: what else the machine does hits all of them alike. */
const ROUNDS = 11;

/**
 * Somebody sends picture and sound; another person, whose camera and microphone are on already, comes in: milliseconds from the word "come in" to
 * the first frame of the other that is drawn. A new sender and a new joiner in each round, and nobody else in the browser.
 */
export async function measureLateJoin(rounds = ROUNDS): Promise<{ joins: JoinFigure[]; steps: JoinStep[] }> {
  await using browser = await launchBrowser();
  await using stack = new AsyncDisposableStack();
  const steps = new Map<string, number[]>();
  const own = stack.use(await ours(browser, steps));
  const other = await janusIsThere() ? stack.use(await janus(browser)) : undefined;
  const plain = stack.use(direct(browser));
  const all = [
    ...[own.sending, ...(other ? [other.sending] : []), plain],
    ...[own.watching, ...(other ? [other.watching] : [])],
  ];
  const times = new Map<Joining, number[]>(all.map((one) => [one, []]));
  // The first round of each warms the browser up, and does not count.
  for (let round = -1; round < rounds; round += 1) {
    for (const one of round % 2 === 0 ? all : all.toReversed()) {
      const milliseconds = await one.round();
      if (round >= 0) times.get(one)!.push(milliseconds);
      else steps.clear();
    }
  }
  return {
    joins: all.map((one) => figure(one.name, times.get(one)!)),
    steps: [...steps].map(([step, found]) => ({ step, milliseconds: Math.round(quantile(found, 0.5)) }))
      .sort((a, b) => a.milliseconds - b.milliseconds),
  };
}

function figure(name: string, times: readonly number[]): JoinFigure {
  return {
    name,
    runs: times.length,
    p50: Math.round(quantile(times, 0.5)),
    least: Math.round(Math.min(...times)),
    most: Math.round(Math.max(...times)),
  };
}

/** Our call; its page waits, as people do, with its socket open. */
async function ours(
  browser: TestBrowser,
  steps: Map<string, number[]>,
): Promise<{ sending: Joining; watching: Joining } & AsyncDisposable> {
  const harness = await startHarness();
  let joined = 0;
  const joining = (name: string, sends: boolean): Joining => ({
    name,
    async round() {
      const { sender, late, milliseconds } = await joinLate(harness, browser, joined += 1, sends);
      if (sends) {
        for (const [step, at] of Object.entries(await stepsOf(late))) {
          steps.set(step, [...steps.get(step) ?? [], at]);
        }
        steps.set("first frame", [...steps.get("first frame") ?? [], milliseconds]);
      }
      for (const page of [late, sender]) await page.context().close();
      return milliseconds;
    },
  });
  return {
    sending: joining("our call, end-to-end encrypted, both send", true),
    watching: joining("our call, who joins only watches", false),
    [Symbol.asyncDispose]: () => harness[Symbol.asyncDispose](),
  };
}

async function joinLate(harness: Harness, browser: TestBrowser, number: number, sends: boolean) {
  const sending = { id: `sender-${number}`, role: "clerk", name: "Bernd Schalter" } as const;
  const joining = { id: `late-${number}`, role: "citizen", name: "Ayşe Öztürk" } as const;
  const sender = await (await browser.person()).newPage();
  await sender.goto(harness.url(sending));
  await switchOn(sender);
  harness.admit(sending.id);
  await sender.locator("[data-connection=connected]").waitFor();
  const person = await browser.person();
  await watchFrames(person);
  const late = await person.newPage();
  await late.goto(harness.url(joining));
  await late.locator("html[data-live=connected]").waitFor();
  if (sends) await switchOn(late);
  harness.admit(joining.id);
  return { sender, late, milliseconds: await firstFrame(late) };
}
