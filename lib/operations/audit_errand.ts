import { Audit, type AuditEntry, verifyChain } from "#lib/audit/mod.ts";
import { TRAIL_FORMAT, type TrailFile } from "#lib/cases/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { Records } from "#lib/records/mod.ts";
import { whoServes } from "./doctor/ports.ts";
import type { Tools } from "./errands.ts";
import { print, printFault } from "./print.ts";

const EXIT_FAULT = 1;
const HEADS_PRINTED = 3;

/** Reads the trails; personal data is not opened for it. */
export const NO_SEAL = {
  seal: () => new Uint8Array(),
  open: <T>(): T => {
    throw new Error("expected nothing to be opened");
  },
  sealBytes: () => new Uint8Array(),
  openBytes: (): Uint8Array => {
    throw new Error("expected nothing to be opened");
  },
};

/** `main.ts audit`: every trail on record against all daily heads, and the latest heads for comparing with printed ones. */
export async function checkTrails(config: Config, tools: Tools): Promise<number> {
  const sql = tools.openSql(config);
  const kv = await liveStore(config, tools);
  try {
    const records = new Records({
      sql,
      seal: NO_SEAL,
      nameKey: new Uint8Array(32),
      timeZone: config.timeZone,
    });
    const audit = kv && new Audit(kv);
    const checked = await records.auditDays.check((caseId) =>
      audit ? audit.read(caseId) : Promise.resolve([])
    );
    const latest = await records.auditDays.latest(HEADS_PRINTED);
    if (!checked.ok || !latest.ok) {
      printFault("expected the records to answer, found them out of reach");
      return EXIT_FAULT;
    }
    const { days, cases, destroyed, gone, dayFault, faults } = checked.check;
    for (const { date, hash } of latest.days) print(`head of ${date}  ${hash}`);
    print(
      `${days} daily heads, ${cases} cases looked at, ${destroyed} destroyed at the end of their retention`,
    );
    if (!audit) {
      print(`${gone} live or gone: the running server looks at live cases, on its page /admin/audit`);
    } else if (gone > 0) print(`${gone} gone: appointments without a visit, whose data were removed`);
    if (dayFault) {
      printFault(`expected the head of ${dayFault.date} to hold, found a wrong ${dayFault.found}`);
    }
    for (const { caseId, found, after, at } of faults) {
      printFault(
        `expected the trail of ${caseId} to hold, found ${found} between entries ${after + 2} and ${at + 1}`,
      );
    }
    return dayFault || faults.length > 0 ? EXIT_FAULT : 0;
  } finally {
    kv?.close();
    await sql.close();
  }
}

/** An embedded store that the server has open is left to it. */
export async function liveStore(config: Config, tools: Tools): Promise<Deno.Kv | undefined> {
  if (config.kvUrl) return await tools.openKv(config);
  return (await whoServes(config)).state === "nobody" ? await tools.openKv(config) : undefined;
}

/** `main.ts audit <file>`: an exported trail, without any installation. */
export async function checkTrailFile(path: string): Promise<number> {
  let file: Partial<TrailFile>;
  try {
    file = JSON.parse(await Deno.readTextFile(path)) as Partial<TrailFile>;
  } catch (fault) {
    printFault(`expected a PDF or an exported trail, found ${fault instanceof Error ? fault.name : "none"}`);
    return EXIT_FAULT;
  }
  const { entries } = file;
  if (file.format !== TRAIL_FORMAT || !Array.isArray(entries) || !entries.every(isEntry)) {
    printFault(`expected a file in the format ${TRAIL_FORMAT}, found something else`);
    return EXIT_FAULT;
  }
  const fault = verifyChain(entries);
  if (fault) {
    printFault(`expected an unbroken chain, found entry ${fault.at + 1} ${fault.found}`);
    return EXIT_FAULT;
  }
  print(`${entries.length} entries of case ${file.caseId}: the chain holds, up to ${entries.at(-1)?.hash}`);
  return 0;
}

function isEntry(entry: Partial<AuditEntry> | null): entry is AuditEntry {
  return typeof entry?.seq === "number" && typeof entry.hash === "string" &&
    typeof entry.facts === "object" &&
    entry.facts !== null && typeof entry.actor === "object" && entry.actor !== null;
}
