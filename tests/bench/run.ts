/**
 * `deno task bench [words]`: measures everything, or the parts named. The complete run writes tests/bench/results.md; a part run alone replaces its own sections there. Every figure stands beside a
 * floor of the same run: how fast this machine does it with nothing of ours around it.
 */
import { cpus } from "node:os";
import { measureAvailability, measureThroughput } from "./booking.ts";
import { measureCalls } from "./calls.ts";
import { type Floor, measureFloor } from "./floor.ts";
import { run as measureLive } from "./live_latency.ts";
import { run as measureLines } from "./live_peer.ts";
import { measurePages } from "./pages.ts";
import { measurePaint } from "./paint.ts";
import { NO_PAUSE, type Pauses, QUICK_PEOPLE, rush } from "./rush.ts";
import { planWith, processorMilliseconds, startTown } from "./towns.ts";

const CLIENTS = 500;
const SIZES = [100, 1000, 10_000, 100_000];
const RESULTS = new URL("results.md", import.meta.url);

const PARTS: Readonly<Record<string, () => Promise<string[]>>> = {
  rush: rushPart,
  booking: bookingPart,
  availability: availabilityPart,
  pages: pagesPart,
  paint: paintPart,
  live: livePart,
  calls: callsPart,
};

const asked = Deno.args.length > 0 ? Deno.args : Object.keys(PARTS);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  print(`expected parts of ${Object.keys(PARTS).join(", ")}; found ${unknown.join(", ")}`);
  Deno.exit(2);
}
const report = [
  "# Measurements",
  "",
  `\`deno task bench\`, ${Temporal.Now.plainDateISO()}, Deno ${Deno.version.deno}, ${Deno.build.os} ${Deno.build.arch}, ${cpus().length} cores.`,
  "Milliseconds depend on the machine and on what else it does; the ratios beside the floor of the same run depend on us.",
];
for (const name of asked) {
  print(`… ${name}`);
  const lines = await PARTS[name]!();
  for (const line of lines) print(line);
  report.push("", ...lines);
  if (Deno.args.length > 0) await replaceSection(lines);
}
if (Deno.args.length === 0) await Deno.writeTextFile(RESULTS, report.join("\n") + "\n" + await earlier());
Deno.exit(0);

async function rushPart(): Promise<string[]> {
  const rows: string[] = [];
  for (const [name, pauses] of [["quick people", QUICK_PEOPLE], ["no pause at all", NO_PAUSE]] as const) {
    rows.push(...await oneRush(name, pauses));
  }
  return [
    `## ${CLIENTS} clients at the release of slots (P09)`,
    "",
    "20 desks; all load the slot page at one moment, half press the very first time; each books and sees the appointment. Limit: no 5xx, p99 ≤ 500 ms.",
    "Quick people take 2–5 s to choose and 4–12 s to type. “No pause” presses the next button at once: a bound, not a promise.",
    "Floor: as many clients at one moment at a server that sends one ready page and does nothing else.",
    "",
    "| rush | booked | requests | 5xx | p50 ms | p99 ms | slots | hold | details | book | appointment | server ms per request | floor p99 ms | ratio |",
    "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ...rows,
  ];
}

async function oneRush(name: string, pauses: Pauses): Promise<string[]> {
  // Without the check that a rush of programs would meet: here all are people, however quick.
  await using server = await startTown(planWith(20, { limits: { holdsPerMinuteCalm: 1_000_000 } }));
  const plan = { url: server.url, path: "/services/anmeldung/slots", pauses };
  await rush({ ...plan, clients: 3, pauses: NO_PAUSE });
  const floor = await measureFloor(CLIENTS, 2);
  const before = processorMilliseconds(server.pid);
  const figures = await rush({ ...plan, clients: CLIENTS });
  const processor = (processorMilliseconds(server.pid) - before) / figures.requests;
  const faults = Object.entries(figures.statuses).filter(([status]) => Number(status) >= 500)
    .reduce((sum, [, count]) => sum + count, 0);
  const steps = Object.values(figures.bySteps).map((step) => round(step.p99));
  const cells = [
    name,
    figures.booked,
    figures.requests,
    faults,
    round(figures.p50),
    round(figures.p99),
    ...steps,
  ];
  return [row(...cells, round(processor), round(floor.requestP99), round(figures.p99 / floor.requestP99))];
}

async function bookingPart(): Promise<string[]> {
  const figures = await measureThroughput();
  return [
    "## Bookings beside the bare store",
    "",
    `${figures.bookings} bookings (hold and book: two commits), 12 at once, 20 desks; beside bare commits of as many values in the same file.`,
    "",
    "| | per second | p50 ms | p99 ms |",
    "|---|---|---|---|",
    row("hold and book", round(figures.bookingsPerSecond), round(figures.p50), round(figures.p99)),
    row("bare commit", round(figures.barePerSecond), round(figures.bareP50), round(figures.bareP99)),
    row(
      "ratio",
      round(figures.barePerSecond / figures.bookingsPerSecond),
      round(figures.p50 / figures.bareP50),
      round(figures.p99 / figures.bareP99),
    ),
  ];
}

async function availabilityPart(): Promise<string[]> {
  const figures = await measureAvailability(SIZES);
  return [
    "## A month of 20 desks while bookings grow",
    "",
    "Free times of 31 days at 20 desks, median. Month: by a process that remembers nothing, reading included. Again: by one that has read these days within",
    "the last seconds, as most requests find it. Bare read: the same records read and nothing done with them; own: what is ours of the month.",
    "The month fills up to a half of its 18,600 slots; all further bookings lie before and after it, and cost nothing. With few bookings there is little to read,",
    "and what is left is going through 31 days of 20 desks.",
    "",
    "| bookings | in the month | month ms | beside a full month | again ms | bare read ms | own ms |",
    "|---|---|---|---|---|---|---|",
    ...figures.map((one) =>
      row(
        ...[one.bookings, one.inMonth, round(one.month), round(one.month / figures.at(-1)!.month)],
        ...[round(one.again), round(one.bareRead), round(one.month - one.bareRead)],
      )
    ),
  ];
}

async function pagesPart(): Promise<string[]> {
  const floor: Floor = await measureFloor(1, 400);
  const figures = await measurePages();
  return [
    "## Public pages, one after the other",
    "",
    `Floor: a bare server's ready page, p99 ${round(floor.requestP99)} ms.`,
    "",
    "| page | p50 ms | p99 ms | server processor ms |",
    "|---|---|---|---|",
    ...figures.map((one) => row(one.name, round(one.p50), round(one.p99), round(one.processor))),
  ];
}

async function paintPart(): Promise<string[]> {
  const figures = await measurePaint();
  return [
    "## Public pages on a slow phone: until something, and the most, is seen",
    "",
    "Chromium at 360 × 640, processor × 4, 1.6 Mbit/s, 150 ms there and back, nothing cached; median of seven visits. Budget: largest paint ≤ 1,500 ms.",
    "",
    "| page | first paint ms | largest paint ms | bytes over the line |",
    "|---|---|---|---|",
    ...figures.map((one) => row(one.name, round(one.first), round(one.largest), one.bytes)),
  ];
}

async function livePart(): Promise<string[]> {
  const figures = await measureLive();
  const lines = await measureLines();
  return [
    "## Live form: from one browser's input to the other's document",
    "",
    "| way | changes | p50 ms | p95 ms | p99 ms |",
    "|---|---|---|---|---|",
    ...figures.map(({ name, count, p50, p95, p99 }) => row(name, count, p50, p95, p99)),
    "",
    "From one client's socket to the other's, without browsers: our server stores each change durably with its audit entry and renders it for",
    "whoever sees it; Hocuspocus (npm) hands it on from memory. A process each, one after the other.",
    "",
    "| server | p50 ms | p95 ms | p99 ms |",
    "|---|---|---|---|",
    ...lines.map(({ name, p50, p95, p99 }) => row(name, p50, p95, p99)),
  ];
}

async function callsPart(): Promise<string[]> {
  const { load, joins, steps, scriptBytes, returns, forwarding } = await measureCalls();
  return [
    "## Calls",
    "",
    `Load of the machine when it began: ${
      round(load)
    } on ${cpus().length} cores. Chromium with fake devices, everything on this machine, by turns.`,
    "Late join: from “come in” to the other's first drawn frame; camera and signalling open before, a new sender and joiner in each round. Ours agrees on",
    "keys meanwhile; the others' scripts are in the page, ours was loaded while waiting.",
    "",
    "| late join | rounds | p50 ms | fastest ms | slowest ms |",
    "|---|---|---|---|---|",
    ...joins.map(({ name, runs, p50, least, most }) => row(name, runs, p50, least, most)),
    "",
    "Our call's steps in the same rounds (→ said to the server, ← heard; “key” steps go on to the other person), in the middle:",
    "",
    "| step | ms |",
    "|---|---|",
    ...steps.map(({ step, milliseconds }) => row(step, milliseconds)),
    "",
    `All scripts that a visit can load, from the door to the signature: ${scriptBytes} bytes compressed (goal: 100,000).`,
    "",
    "| until picture and sound are back on both sides | ms |",
    "|---|---|",
    ...returns.map(({ name, milliseconds }) => row(name, milliseconds)),
    "",
    "What one media worker carries: calls of two, each sending sound (50 packets/s) and a picture (125 packets/s, 1.1 Mbit/s), as synthetic RTP",
    "without browsers' encryption. Only the worker's processor time counts; packets that sender or receiver lost for want of time are shown.",
    "",
    "| calls | packets forwarded per second | lost | per processor second | calls per core |",
    "|---|---|---|---|---|",
    ...forwarding.map((one) =>
      row(
        ...[one.calls, one.packetsPerSecond, `${Math.round(Math.max(0, one.lostShare) * 100)} %`],
        ...[one.packetsPerProcessorSecond, one.callsPerCore],
      )
    ),
  ];
}

/** Puts a part's lines in the place of what the file says under the same heading, or before what was written by hand. */
async function replaceSection(lines: readonly string[]): Promise<void> {
  const known = await Deno.readTextFile(RESULTS);
  const sections = known.split(/\n(?=## )/);
  const at = sections.findIndex((section) => section.startsWith(`${lines[0]}\n`));
  const earlier = sections.findIndex((section) => section.startsWith("## Earlier"));
  const place = at >= 0 ? at : earlier >= 0 ? earlier : sections.length;
  sections.splice(place, at >= 0 ? 1 : 0, lines.join("\n") + "\n");
  await Deno.writeTextFile(RESULTS, sections.join("\n"));
}

/** What the file says from its heading "Earlier" on was written by hand, and stays. */
async function earlier(): Promise<string> {
  const known = await Deno.readTextFile(RESULTS).catch(() => "");
  const from = known.indexOf("\n## Earlier");
  return from < 0 ? "" : known.slice(from);
}

function row(...cells: (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function round(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value);
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
