import { join } from "node:path";
import { findPostgres } from "#tests/support/found.ts";
import { freePort } from "#tests/support/ports.ts";
import { eventually } from "#tests/support/waiting.ts";

/** A PostgreSQL server that belongs to one test. */
export interface PrivatePostgres extends AsyncDisposable {
  /** As `DATABASE_URL` takes it; TCP on loopback. */
  readonly url: string;
  readonly pid: number;
  /** Makes a fresh, empty database in the same server and gives its URL: cheaper than a server of its own. */
  database(name: string): Promise<string>;
  /** Stops at once, as a power cut would (SIGQUIT: no checkpoint), and stays stopped until {@link start}. */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** It may have a crash to recover from, on a busy machine. */
const START_SECONDS = 60;

const USER = "amtsfenster";
const PASSWORD = "only-for-tests";

/**
 * Brings up Debian's PostgreSQL on a free loopback port with its data in a temporary folder. PostgreSQL refuses to run as root; as root it
 * is run by the `postgres` user of the Debian package.
 * @throws Error when the package `postgresql` is not installed
 */
export async function startPostgres(): Promise<PrivatePostgres> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error("expected PostgreSQL (apt-get install postgresql), found none");
  const folder = await Deno.makeTempDir({ prefix: "amtsfenster-postgres-" });
  const cluster = { bin, folder, data: join(folder, "data"), port: freePort() };
  await createCluster(cluster);
  let server = await startServer(cluster);
  const url = (name: string) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${cluster.port}/${name}`;
  const end = async (signal: Deno.Signal) => {
    // The signal goes to `runuser` or to PostgreSQL itself; the number in postmaster.pid is PostgreSQL's in both cases.
    Deno.kill(await serverPid(cluster), signal);
    await server.status;
  };
  let running = true;
  const stop = async () => {
    if (running) await end("SIGINT");
    running = false;
    await Deno.remove(folder, { recursive: true }).catch(ignoreNotFound);
  };
  return {
    url: url("postgres"),
    get pid() {
      return server.pid;
    },
    async database(name) {
      await run(bin, "psql", [
        "-qX",
        url("postgres"),
        "-c",
        `CREATE DATABASE "${name.replaceAll('"', '""')}"`,
      ]);
      return url(name);
    },
    async crash() {
      await end("SIGQUIT");
      running = false;
    },
    async start() {
      server = await startServer(cluster);
      running = true;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface Cluster {
  bin: string;
  folder: string;
  data: string;
  port: number;
}

async function createCluster({ bin, folder, data }: Cluster): Promise<void> {
  const password = join(folder, "password");
  await Deno.writeTextFile(password, PASSWORD);
  if (Deno.uid() === 0) await run("/usr/bin", "chown", ["-R", "postgres", folder]);
  await run(bin, "initdb", [
    `--pgdata=${data}`,
    `--username=${USER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ], { asPostgres: true });
}

async function startServer({ bin, folder, data, port }: Cluster): Promise<Deno.ChildProcess> {
  const [program, args] = asPostgres(join(bin, "postgres"), [
    "-D",
    data,
    "-h",
    "127.0.0.1",
    "-p",
    String(port),
    "-k",
    folder,
    "-c",
    "log_min_messages=fatal",
  ]);
  const server = new Deno.Command(program, {
    args,
    cwd: folder,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  await eventually("PostgreSQL to answer", async () => {
    const probe = await new Deno.Command(join(bin, "pg_isready"), {
      args: ["-q", "-h", "127.0.0.1", "-p", String(port)],
    }).output();
    return probe.success;
  }, { seconds: START_SECONDS });
  return server;
}

async function serverPid({ data }: Cluster): Promise<number> {
  const first = (await Deno.readTextFile(join(data, "postmaster.pid"))).split("\n")[0];
  return Number(first);
}

/** As root through the package's user; as any other user directly. */
function asPostgres(program: string, args: string[]): [string, string[]] {
  return Deno.uid() === 0
    ? ["/usr/sbin/runuser", ["-u", "postgres", "--", program, ...args]]
    : [program, args];
}

async function run(
  folder: string,
  name: string,
  args: string[],
  how: { asPostgres?: boolean } = {},
): Promise<void> {
  const [program, all] = how.asPostgres ? asPostgres(join(folder, name), args) : [join(folder, name), args];
  const result = await new Deno.Command(program, { args: all, cwd: "/", stdin: "null" }).output();
  if (result.success) return;
  throw new Error(
    `expected ${name} to succeed, found code ${result.code}: ${new TextDecoder().decode(result.stderr)}`,
  );
}

function ignoreNotFound(fault: unknown): void {
  if (!(fault instanceof Deno.errors.NotFound)) throw fault;
}
