import { basename, dirname, join } from "node:path";
import type { Config, Environment, readConfig } from "#lib/config/mod.ts";
import { loadMasterKey, Secrets } from "#lib/crypto/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import type { Sql } from "#lib/sql/mod.ts";
import type { VideoRooms } from "#lib/visits/mod.ts";
import { checkDocuments, isPdf } from "./audit_document.ts";
import { checkTrailFile, checkTrails } from "./audit_errand.ts";
import { exists } from "./backup/files.ts";
import { makeBackup } from "./backup/make.ts";
import { restoreBackup } from "./backup/restore.ts";
import { doctor } from "./doctor/doctor.ts";
import { print, printFault } from "./print.ts";
import { writeTurnConfiguration } from "./turn/write.ts";

/** What main.ts can open for an errand. Nothing is open yet. */
export interface Tools {
  readonly reading: ReturnType<typeof readConfig>;
  readonly environment: Environment;
  openKv(config: Config): Promise<Deno.Kv>;
  openSql(config: Config): Sql;
  startVideo(config: Config, log: Log): VideoRooms & { stop(): void };
}

/** sysexits.h: the command was used in a wrong way; the configuration is wrong. */
const EXIT_USAGE = 64;
const EXIT_CONFIG = 78;
const EXIT_REFUSED = 1;

const USAGE = `expected one of:
  deno task doctor                        check this installation
  deno task audit [file]                  check all audit trails, or one that was exported
  deno task audit <file.pdf> [sheet.pdf]  check a document's seal, and its signature sheet beside it
  deno task turn-config [file]            write the configuration of the TURN server (coturn)
  deno task backup <place>                copy everything into a new folder below <place>
  deno task restore <place>/<backup>      put a backup into the empty DATA_DIR`;

/** `main.ts doctor|audit|turn-config|backup|restore`. @returns the exit code */
export async function runErrand(words: readonly string[], tools: Tools): Promise<number> {
  const [errand, place, ...more] = words;
  if (errand === "doctor" && place === undefined) return await doctor(tools);
  if (errand === "audit" && place !== undefined && more.length <= 1) {
    const files = [place, ...more];
    const { reading } = tools;
    if ((await isPdf(place)) || more.length > 0) {
      return await checkDocuments(files, reading.ok ? reading.config : undefined, tools);
    }
    return await checkTrailFile(place);
  }
  const takes = errand === "turn-config" || errand === "audit" ||
    ((errand === "backup" || errand === "restore") && place !== undefined);
  if (!takes || more.length > 0) {
    printFault(USAGE);
    return EXIT_USAGE;
  }
  const { reading } = tools;
  if (!reading.ok) {
    for (const { name, expected, found } of reading.faults) {
      printFault(`${name}: expected ${expected}, found ${found}`);
    }
    return EXIT_CONFIG;
  }
  const { config } = reading;
  if (errand === "audit") return await checkTrails(config, tools);
  if (errand === "turn-config") return await writeTurnConfiguration(config, place);
  // Here and not by `loadMasterKey` alone: an errand must never make a key.
  if (!config.masterKey && !(await exists(join(config.dataDir, "master.key")))) {
    return refused("MASTER_KEY to be set (the key of the installation that was backed up)", "nothing");
  }
  const secrets = new Secrets((await loadMasterKey(config)).bytes);
  return errand === "backup"
    ? await backup(config, secrets, place ?? "")
    : await restore(config, secrets, place ?? "");
}

async function backup(config: Config, secrets: Secrets, place: string): Promise<number> {
  const made = await makeBackup({ config, secrets, now: Temporal.Now.instant() }, place);
  if (!made.ok) return refused(made.expected, made.found);
  const { folder, manifest } = made;
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  print(`copied ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, to ${folder}`);
  print(`the case keys, in one copy for all backups, to ${join(place, "case-keys")}`);
  print("not copied: the master key. Keep it elsewhere: without it nobody can read this backup.");
  if (manifest.live === "elsewhere") {
    print("not copied: the store that KV_URL names. Back it up where it runs.");
  }
  if (manifest.records === "elsewhere") {
    print("not copied: the records in PostgreSQL. Now, after this backup and not before it, run");
    print(`  pg_dump --format=custom --file=${folder}.records.dump "$DATABASE_URL"`);
  }
  return 0;
}

async function restore(config: Config, secrets: Secrets, folder: string): Promise<number> {
  const restored = await restoreBackup({ config, secrets }, folder);
  if (!restored.ok) return refused(restored.expected, restored.found);
  const { manifest } = restored;
  print(`restored ${manifest.files.length} files of ${manifest.takenAt} into ${config.dataDir}`);
  if (manifest.live === "elsewhere") print("not restored: the store that KV_URL names. Do that first.");
  if (manifest.records === "elsewhere") {
    const dump = join(dirname(folder), `${basename(folder)}.records.dump`);
    print("not restored: the records in PostgreSQL. Before the start, into an empty database, run");
    print(`  pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${dump}`);
  }
  if (manifest.files.some(({ path }) => path === "plan.json")) {
    print(`the desks and windows of that day: ${join(folder, "plan.json")} (for PLAN_FILE)`);
  }
  return 0;
}

function refused(expected: string, found: string): number {
  printFault(`expected ${expected}, found ${found}`);
  return EXIT_REFUSED;
}
