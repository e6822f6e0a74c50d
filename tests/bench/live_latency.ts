import { measureBlinks } from "#tests/browser/blinks.ts";
import { openTown, turnTo } from "#tests/browser/conversation.ts";
import { quantile } from "#tests/support/quantile.ts";

const CHANGES_COUNT = 300;

/** One measured thing: quantiles in milliseconds. */
export interface LatencyFigure {
  readonly name: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * How long a change in the shared form takes from the input event in one browser to the document of the other, through the real server: stored
 * durably, read again, rendered for the other one, sent and put in place. Both browsers and the server are on this machine.
 */
export async function run(): Promise<LatencyFigure[]> {
  await using town = await openTown();
  const { citizen, clerk, end } = await town.talk("Zofie Malá");
  for (const page of [citizen, clerk]) await turnTo(page, "contact");
  const figures = [
    figure("shared form, citizen to clerk", await measureBlinks(citizen, clerk, CHANGES_COUNT)),
    figure("shared form, clerk to citizen", await measureBlinks(clerk, citizen, CHANGES_COUNT)),
  ];
  await end();
  return figures;
}

function figure(name: string, milliseconds: readonly number[]): LatencyFigure {
  const at = (q: number) => Math.round(quantile(milliseconds, q) * 10) / 10;
  return { name, count: milliseconds.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

if (import.meta.main) {
  for (const { name, count, p50, p95, p99 } of await run()) {
    // deno-lint-ignore no-console -- a command-line tool prints its figures
    console.log(`${name} (${count} changes): p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
  }
}
