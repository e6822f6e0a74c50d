/** What may happen to a call in its middle, and after how many milliseconds picture and sound are back: for the tests and the benchmarks. */
import type { Page } from "playwright-core";
import { goesOn } from "#tests/browser/conversation.ts";
import { watchedNow } from "#tests/browser/watching.ts";
import { commandLine } from "#tests/support/processes.ts";
import type { Relay } from "#tests/support/relay.ts";

/** What was in a buffer when the line was cut is played by then. */
const BUFFER_MILLISECONDS = 500;

/** From one network into another: the ways that were in use are dead, new ones from other ports get through. */
export async function changeNetwork(relay: Relay, pages: readonly Page[]): Promise<number> {
  const old = (await Promise.all(pages.map(watchedNow))).flatMap(({ localPorts }) => localPorts);
  return await cut(relay, pages, ({ port }) => !old.includes(port));
}

/** From a network into one that lets no UDP through. */
export async function loseUdp(relay: Relay, pages: readonly Page[]): Promise<number> {
  return await cut(relay, pages, ({ protocol }) => protocol === "tcp");
}

async function cut(
  relay: Relay,
  pages: readonly Page[],
  admit: Parameters<Relay["admit"]>[0],
): Promise<number> {
  const began = performance.now();
  relay.admit(admit);
  await new Promise((resolve) => setTimeout(resolve, BUFFER_MILLISECONDS));
  await goesOn(pages, { seconds: 40 });
  return Math.round(performance.now() - began);
}

/** The processes of the browser that `launch` starts, the browser itself first. */
export async function withProcesses<T>(launch: () => Promise<T>): Promise<{ started: T; root: number }> {
  const before = (await parents()).get(Deno.pid) ?? [];
  const started = await launch();
  for (const pid of (await parents()).get(Deno.pid) ?? []) {
    if (!before.includes(pid) && (await commandLine(pid))[0]?.includes("chrom")) {
      return { started, root: pid };
    }
  }
  throw new Error("expected a browser process that was not there before, found none");
}

/** Every process of a device stands still for so long, as of a phone that sleeps; then all go on. @param look called before they do */
export async function sleepWhole(
  root: number,
  seconds: number,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const known = await parents();
  const family = (pid: number): number[] => [pid, ...(known.get(pid) ?? []).flatMap(family)];
  const all = family(root);
  for (const pid of all) Deno.kill(pid, "SIGSTOP");
  try {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    await look();
  } finally {
    for (const pid of all) Deno.kill(pid, "SIGCONT");
  }
}

/** Every process's children, whichever of its threads has started them (proc(5), /proc/pid/stat). */
async function parents(): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await Deno.readTextFile(`/proc/${name}/stat`).catch(() => "");
    const parent = Number(stat.slice(stat.lastIndexOf(")")).split(" ")[2]);
    found.set(parent, [...(found.get(parent) ?? []), Number(name)]);
  }
  return found;
}
