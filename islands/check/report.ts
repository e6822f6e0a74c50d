import type { DeviceReport } from "#lib/visits/shared.ts";

let last: Promise<unknown> = Promise.resolve();

/** Tells the appointment what was found, one report after the other; a report that is lost is followed by the next. */
export function sendReport(address: string, report: DeviceReport): Promise<unknown> {
  const values = Object.entries(report).map(([name, value]): [string, string] => [name, String(value)]);
  const send = () =>
    fetch(address, { method: "POST", body: new URLSearchParams(values), redirect: "manual" }).catch(() => {});
  return last = last.then(send);
}
