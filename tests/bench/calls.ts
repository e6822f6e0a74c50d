import { changeNetwork, loseUdp } from "#tests/browser/coming_back.ts";
import { goesOn } from "#tests/browser/conversation.ts";
import { switchOn } from "#tests/browser/people.ts";
import { watchDevices } from "#tests/browser/watching.ts";
import { startHarness } from "#tests/media/harness.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { freePort } from "#tests/support/ports.ts";
import { startRelay } from "#tests/support/relay.ts";
import { visitScripts } from "#tests/support/visit_scripts.ts";
import { type ForwardingFigure, measureForwarding } from "./forwarding.ts";
import { type JoinFigure, type JoinStep, measureLateJoin } from "./late_join.ts";

const CALLS = [5, 20];
const HERE = "127.0.0.1", THERE = "127.0.0.2";
const PEOPLE = [
  { id: "citizen", role: "citizen", name: "Ayşe Öztürk" },
  { id: "clerk", role: "clerk", name: "Bernd Schalter" },
] as const;

export interface CallFigures {
  readonly joins: readonly JoinFigure[];
  readonly steps: readonly JoinStep[];
  /** of all scripts that a visit can load, compressed */
  readonly scriptBytes: number;
  readonly forwarding: readonly ForwardingFigure[];
  readonly returns: readonly { readonly name: string; readonly milliseconds: number }[];
  /** of the machine, over the last minute, before it began */
  readonly load: number;
}

/** The call beside its peers, how soon it comes back, and what one media worker carries; one after the other. */
export async function measureCalls(): Promise<CallFigures> {
  const [load = 0] = Deno.loadavg();
  const forwarding: ForwardingFigure[] = [];
  for (const calls of CALLS) forwarding.push(await measureForwarding(calls));
  const { joins, steps } = await measureLateJoin();
  const scriptBytes = (await visitScripts()).reduce((sum, { bytes }) => sum + bytes, 0);
  return { load, forwarding, joins, steps, scriptBytes, returns: await measureReturns() };
}

async function measureReturns(): Promise<CallFigures["returns"]> {
  const port = freePort();
  await using relay = await startRelay({ port, from: THERE, to: HERE });
  await using harness = await startHarness({ listen: HERE, port, announcedAddress: THERE });
  await using browser = await launchBrowser();
  const pages = await Promise.all(PEOPLE.map(async (person) => {
    const context = await browser.person();
    await watchDevices(context);
    const page = await context.newPage();
    await page.goto(harness.url(person));
    await switchOn(page);
    return page;
  }));
  for (const { id } of PEOPLE) harness.admit(id);
  await goesOn(pages, { seconds: 40 });
  return [
    {
      name: "another network: the old ways dead, new ones open",
      milliseconds: await changeNetwork(relay, pages),
    },
    { name: "UDP lost, TCP open", milliseconds: await loseUdp(relay, pages) },
  ];
}
