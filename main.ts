import { loadPlan, type Plan } from "#lib/calendar/mod.ts";
import { clockStartingAt, systemClock } from "#lib/clock/mod.ts";
import { type Config, readConfig, readEnvironment } from "#lib/config/mod.ts";
import { loadMasterKey } from "#lib/crypto/mod.ts";
import { openKv } from "#lib/kv/mod.ts";
import { createLog, type Log } from "#lib/log/mod.ts";
import { openSql } from "#lib/sql/mod.ts";
import { claimDataFolder } from "#lib/operations/demo_folder.ts";
import { openDoor } from "#lib/operations/door.ts";
import { scheduleAuditDays } from "#lib/operations/audit_days.ts";
import { runErrand } from "#lib/operations/errands.ts";
import { watchLostVisits } from "#lib/operations/lost_visits.ts";
import { hearStop, stopGently, takeUp } from "#lib/operations/stopping.ts";
import { scheduleRetention } from "#lib/operations/retention.ts";
import { bookSamples } from "#lib/operations/samples.ts";
import { welcome } from "#lib/operations/welcome.ts";
import { answerServeFault, composeHouse, createWebApp } from "#lib/web/mod.ts";
import { startMediaRooms, workerPaths } from "#media/mod.ts";

/** Exit code for a wrong configuration (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;

const environment = readEnvironment(".");
const paths = workerPaths(environment);
const startVideo = ({ media, turn }: Config, log: Log) =>
  startMediaRooms({ settings: { ...media, ...turn && { turn } }, paths, log: log.in("media") });

const reading = readConfig(environment);
if (Deno.args.length > 0) {
  Deno.exit(await runErrand(Deno.args, { reading, environment, openKv, openSql, startVideo }));
}
if (!reading.ok) refuse(reading.faults.map((f) => `${f.name}: expected ${f.expected}, found ${f.found}`));
const planning = await loadPlan(reading.config);
if (!planning.ok) refuse(planning.faults.map((f) => `PLAN_FILE, ${f.at}: expected ${f.expected}`));
const folderFault = claimDataFolder(reading.config);
if (folderFault) refuse([folderFault]);
await serve(reading.config, planning.plan);
Deno.exit(0);

/** A wrong configuration stops the start with one line per fault (P43). */
function refuse(lines: readonly string[]): never {
  // deno-lint-ignore no-console -- how much is logged is itself a setting; this goes to the terminal whatever it says
  for (const line of lines) console.error(line);
  Deno.exit(EXIT_CONFIG);
}

/** Serves until the process is asked to stop. */
async function serve(config: Config, plan: Plan): Promise<void> {
  const [askedToStop, log] = [hearStop(), createLog(config.logLevel)];
  const clock = config.demoNow ? clockStartingAt(config.demoNow) : systemClock;
  const masterKey = await loadMasterKey(config);
  if (masterKey.besideData && !config.demo) {
    log.warn("masterKey.besideData", { expected: "MASTER_KEY set from outside DATA_DIR" });
  }
  const kv = await openKv(config);
  const sql = openSql(config);
  const video = startVideo(config, log);
  const house = composeHouse({ config, clock, log, kv, sql, masterKey: masterKey.bytes, video, plan });
  const sealFault = await house.seal.load();
  if (sealFault) refuse([`${sealFault.name}: expected ${sealFault.expected}, found ${sealFault.found}`]);
  const app = await createWebApp(house);
  await takeUp(house);
  if (config.demoSamples) await bookSamples(house);
  const [retention, auditDays] = [scheduleRetention(house), scheduleAuditDays(house)];
  const lostVisits = watchLostVisits(house);

  let stopping = false;
  const door = await openDoor(config, app, {
    onListen: () =>
      void welcome(house).catch((fault) => {
        // A demo's first start makes its sign-ins for a second. What the end cuts off of that is made by the next start.
        if (!stopping) throw fault;
      }),
    onError: answerServeFault(log),
  });
  if (!door.ok) refuse([door.fault]);
  await askedToStop();
  stopping = true;
  await stopGently({ house, server: door.server, video, retention, auditDays, lostVisits });
}
