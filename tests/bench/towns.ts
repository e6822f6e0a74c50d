import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A plan with desks that are open every day from 8 to 18; limits wide enough that a measurement does not meet them. */
export function planWith(desks: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    desks: Array.from({ length: desks }, (_, index) => ({
      id: `schalter-${index + 1}`,
      name: `Schalter ${index + 1}`,
      services: "all",
    })),
    windows: [{ weekdays: EVERY_DAY, hours: [{ from: "08:00", to: "18:00" }] }],
    holidays: "none",
    shortestNoticeMinutes: 0,
    furthestDays: 28,
    ...more,
  };
}

/** The real server on that plan; addresses come from `X-Forwarded-For`, so that every client is a range of its own. */
export async function startTown(plan: unknown): Promise<RunningServer> {
  const folder = await temporaryFolder("plan");
  const file = folder.file("plan.json");
  await Deno.writeTextFile(file, JSON.stringify(plan));
  try {
    return await startServer({ env: { PLAN_FILE: file, TRUST_PROXY: "1", LOG_LEVEL: "warn" } });
  } finally {
    await folder[Symbol.asyncDispose]();
  }
}

/** Processor time that a process has used so far, in milliseconds (Linux counts in hundredths of a second: proc(5)). */
export function processorMilliseconds(pid: number): number {
  const fields = Deno.readTextFileSync(`/proc/${pid}/stat`).split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
