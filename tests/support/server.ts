import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "#lib/config/mod.ts";
import { serverPermissions } from "#lib/operations/launch/permissions.ts";
import { lookAtMachine } from "#lib/operations/launch/settings.ts";
import { HttpClient } from "#tests/support/http.ts";
import { freePort } from "#tests/support/ports.ts";
import { readLines, send } from "#tests/support/processes.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** The real server in a process of its own, with the permissions that the launcher gives it. */
export interface RunningServer extends AsyncDisposable {
  /** Origin without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Everything it wrote so far, line by line: JSON log lines and what it prints for people. */
  readonly logs: readonly string[];
  /** A client with its own cookies. */
  client(headers?: Record<string, string>): HttpClient;
  /** Waits for a line of output that fits and gives the match. */
  line(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Errors in the log fail the test at the end, unless they fit one of these. */
  expectErrors(...patterns: RegExp[]): void;
  /** Sends a signal (default SIGKILL) to the server, and only to it, and waits for its end. @returns the exit code */
  kill(signal?: Deno.Signal): Promise<number>;
  /** Starts again on the same data and port; ends it gently first if it runs. */
  restart(env?: Record<string, string>): Promise<void>;
  /** SIGTERM, the end, and the removal of the data. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Settings beside and over the defaults of {@link testSettings}. */
  readonly env?: Readonly<Record<string, string>>;
  /** Data of the test's own; otherwise a temporary folder that goes with the server. */
  readonly dataDir?: string;
}

/** What a process needs from this machine's environment to run Deno and find the video worker. */
const PASSED_ON = [
  ...["PATH", "HOME", "TMPDIR", "DENO_DIR", "XDG_CACHE_HOME", "AMTSFENSTER_CACHE", "MEDIASOUP_WORKER_BIN"],
  ...["DENO_CERT", "NODE_EXTRA_CA_CERTS", "NPM_CONFIG_REGISTRY", "NO_COLOR"],
];

/** How long a server may take to answer; far more than the 10 s promised, because a test machine may be busy. */
const START_SECONDS = 60;

/** A server that has been told to end and does not is killed after this time, and the test fails. */
const STOP_SECONDS = 90;

/** The folder with `main.ts`. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Starts the server and waits until `/health/live` answers. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.dataDir === undefined ? await temporaryFolder("server") : undefined;
  const dataDir = options.dataDir ?? folder!.file("data");
  const env = testSettings(dataDir, options.env);
  const run = { logs: [] as string[], expected: [] as RegExp[], process: undefined as Process | undefined };
  const url = `${env.TLS_CERT ? "https" : "http"}://${env.HOST}:${env.PORT}`;
  const clock = morningClock(env);
  const start = async (more: Record<string, string> = {}) => {
    run.process = spawnServer({ ...env, ...clock(), ...more }, run.logs);
    await untilAlive(run.process, url, run.logs);
  };
  const kill = async (signal: Deno.Signal = "SIGKILL") => await run.process?.end(signal) ?? 0;
  const stop = async () => {
    const hung = setTimeout(() => {
      run.logs.push(`error: expected the server to end within ${STOP_SECONDS} s, found it running`);
      void kill("SIGKILL");
    }, STOP_SECONDS * 1000);
    await kill("SIGTERM");
    clearTimeout(hung);
    run.process = undefined;
    await folder?.[Symbol.asyncDispose]();
    complainAboutErrors(run.logs.splice(0), run.expected);
  };
  try {
    await start();
  } catch (fault) {
    await kill();
    await folder?.[Symbol.asyncDispose]();
    throw fault;
  }
  return {
    url,
    dataDir,
    get pid() {
      return run.process?.pid ?? 0;
    },
    get logs() {
      return run.logs;
    },
    client: (headers = {}) => new HttpClient(url, { "accept-language": "de", ...headers }),
    line: (pattern) =>
      eventually(
        `a line ${pattern} from the server`,
        () => run.logs.map((line) => line.match(pattern)).find((m) => m),
      ),
    expectErrors: (...patterns) => void run.expected.push(...patterns),
    kill,
    async restart(more) {
      await kill("SIGTERM");
      await start(more);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * The clock of a demo whose test names none: it starts today at two minutes past ten, thirteen minutes before the next free time, whenever the test
 * runs, and runs on over restarts. Otherwise a hold ended early, and a day began, by the hour at which somebody ran the tests.
 */
function morningClock(env: Readonly<Record<string, string>>): () => Record<string, string> {
  if (env.DEMO !== "1" || env.DEMO_NOW !== undefined) return () => ({});
  const began = performance.now();
  const morning = Temporal.Now.zonedDateTimeISO("Europe/Berlin").withPlainTime("10:02");
  return () => ({
    DEMO_NOW: morning.add({ milliseconds: Math.round(performance.now() - began) }).toInstant().toString(),
  });
}

/** Settings for a server of a test: loopback, free ports, no system packages, its own data. */
export function testSettings(
  dataDir: string,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = Deno.env.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passed),
    HOST: "127.0.0.1",
    PORT: String(freePort()),
    DATA_DIR: dataDir,
    MEDIA_LISTEN: "127.0.0.1",
    MEDIA_PORT: String(freePort()),
    MEDIA_WORKERS: "1",
    WORKER_SETUP: "never",
    ...own,
  };
}

/** The command line of the server for these settings, as the launcher would make it. */
export function serverArguments(env: Readonly<Record<string, string>>): string[] {
  const read = readConfig(env);
  if (!read.ok) throw new Error(`expected good settings, found faults: ${JSON.stringify(read.faults)}`);
  return ["run", ...serverPermissions(read.config, lookAtMachine(env, CHECKOUT)), "main.ts"];
}

interface Process {
  readonly pid: number;
  readonly ended: boolean;
  end(signal: Deno.Signal): Promise<number>;
}

function spawnServer(env: Record<string, string>, logs: string[]): Process {
  const child = new Deno.Command(Deno.execPath(), {
    args: serverArguments(env),
    cwd: CHECKOUT,
    env,
    clearEnv: true,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const reading = [readLines(child.stdout, logs), readLines(child.stderr, logs)];
  let ended = false;
  const status = child.status.then(async ({ code }) => {
    ended = true;
    await Promise.all(reading);
    return code;
  });
  return {
    pid: child.pid,
    get ended() {
      return ended;
    },
    end(signal) {
      if (!ended) send(child, signal);
      return status;
    },
  };
}

async function untilAlive(process: Process, url: string, logs: readonly string[]): Promise<void> {
  await eventually(`${url}/health/live to answer`, async () => {
    if (process.ended) return true;
    const response = await fetch(`${url}/health/live`).catch(() => undefined);
    await response?.body?.cancel();
    return response?.ok;
  }, { seconds: START_SECONDS });
  if (process.ended) {
    throw new Error(`expected the server to start, found it ended:\n${logs.slice(-30).join("\n")}`);
  }
}

/** An error in the server's log is a failure of the test that caused it, unless the test said that it comes. */
function complainAboutErrors(logs: readonly string[], expected: readonly RegExp[]): void {
  const errors = logs.filter((line) => /"level":"error"|^error:|Uncaught/.test(line));
  const unexpected = errors.filter((line) => !expected.some((pattern) => pattern.test(line)));
  if (unexpected.length === 0) return;
  throw new Error(
    `expected no error in the server's log, found ${unexpected.length}:\n${
      unexpected.slice(0, 5).join("\n")
    }`,
  );
}
