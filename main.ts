import { clockStartingAt, systemClock } from "#lib/clock/mod.ts";
import { type Config, readConfig, readEnvironment } from "#lib/config/mod.ts";
import { loadMasterKey } from "#lib/crypto/mod.ts";
import { openKv } from "#lib/kv/mod.ts";
import { createLog } from "#lib/log/mod.ts";
import { openSql } from "#lib/sql/mod.ts";
import { welcome } from "#lib/operations/welcome.ts";
import { composeHouse, createWebApp } from "#lib/web/mod.ts";
import { startMediaRooms, workerPaths } from "#media/mod.ts";

/** Exit code for a wrong configuration (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;

const environment = readEnvironment(".");
const reading = readConfig(environment);
if (!reading.ok) {
  for (const { name, expected, found } of reading.faults) {
    // deno-lint-ignore no-console -- the log's level is itself a setting; a fault of configuration goes to the terminal
    console.error(`${name}: expected ${expected}, found ${found}`);
  }
  Deno.exit(EXIT_CONFIG);
}
await serve(reading.config);

async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const clock = config.demoNow ? clockStartingAt(config.demoNow) : systemClock;
  const masterKey = await loadMasterKey(config);
  if (masterKey.besideData && !config.demo) {
    log.warn("masterKey.besideData", { expected: "MASTER_KEY set from outside DATA_DIR" });
  }
  const kv = await openKv(config);
  const sql = openSql(config);
  const video = startMediaRooms({
    settings: config.media,
    paths: workerPaths(environment),
    log: log.in("media"),
  });
  const house = composeHouse({ config, clock, log, kv, sql, masterKey: masterKey.bytes, video });
  const app = await createWebApp(house);
  house.outbox.start();

  const tls = config.tls && {
    cert: await Deno.readTextFile(config.tls.certFile),
    key: await Deno.readTextFile(config.tls.keyFile),
  };
  const server = Deno.serve({
    hostname: config.host,
    port: config.port,
    automaticCompression: true,
    onListen: () => void welcome(house),
    ...tls,
  }, app);

  const stop = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, stop.resolve);
  await stop.promise;
  await server.shutdown();
  await house.close();
  await video.stop();
  await sql.close();
  kv.close();
  Deno.exit(0);
}
