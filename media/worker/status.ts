/** How far the video worker is: written by the provider, read by the server and by a second provider. */

export type WorkerStatus =
  | { readonly state: "waiting" }
  | { readonly state: "installing packages"; readonly packages: readonly string[] }
  | { readonly state: "compiling"; readonly done: number; readonly total: number }
  | { readonly state: "ready" }
  | { readonly state: "unavailable"; readonly reason: string };

/** A status with its time, so that a reader notices a provider that died. */
export type WorkerReport = { readonly at: string; readonly status: WorkerStatus };

/** While something is going on, the provider repeats its report this often. */
export const REPORT_EVERY_SECONDS = 5;

/** An unfinished report older than this means: nobody is working on it any more. */
export const REPORT_STALE_SECONDS = 30;

export async function writeReport(path: string, status: WorkerStatus, now: Temporal.Instant): Promise<void> {
  const report: WorkerReport = { at: now.toString(), status };
  const draft = `${path}.${crypto.randomUUID()}`;
  await Deno.writeTextFile(draft, JSON.stringify(report));
  await Deno.rename(draft, path);
}

/**
 * The status as of `now`. No file, or an unfinished report that has gone stale, is "waiting" and "unavailable"
 * respectively; a file that is no report (it is replaced atomically, so someone else wrote it) is "waiting".
 */
export async function readStatus(path: string, now: Temporal.Instant): Promise<WorkerStatus> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return { state: "waiting" };
    throw error;
  }
  const report = parseReport(text);
  if (!report) return { state: "waiting" };
  const { status } = report;
  if (status.state === "ready" || status.state === "unavailable") return status;
  const age = now.since(Temporal.Instant.from(report.at)).total("seconds");
  return age > REPORT_STALE_SECONDS
    ? { state: "unavailable", reason: `providing the worker stopped while ${describe(status)}` }
    : status;
}

/** A line for people who read a terminal (English, as all output of the command line). */
export function describe(status: WorkerStatus): string {
  switch (status.state) {
    case "waiting":
      return "waiting to begin";
    case "installing packages":
      return `installing packages: ${status.packages.join(" ")}`;
    case "compiling":
      return `compiling ${status.done} of ${status.total}`;
    case "ready":
      return "ready";
    case "unavailable":
      return `unavailable: ${status.reason}`;
  }
}

function parseReport(text: string): WorkerReport | undefined {
  try {
    const report = JSON.parse(text) as WorkerReport;
    Temporal.Instant.from(report.at);
    describe(report.status);
    return typeof report.status.state === "string" ? report : undefined;
  } catch {
    return undefined;
  }
}
