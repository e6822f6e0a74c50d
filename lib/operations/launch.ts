/**
 * `deno task start`, `demo` and `dev`: checks the settings, builds what browsers get, starts the provider of the video worker in the
 * background and the server in a process of its own with no more permissions than the settings need. This process has the wide ones
 * and serves nobody.
 */
import { unknownNames } from "#lib/config/mod.ts";
import { sourceChanges } from "./launch/changes.ts";
import { isErrand, runErrand } from "./launch/errands.ts";
import { serverPermissions } from "./launch/permissions.ts";
import {
  type Companion,
  type CompanionOptions,
  print,
  printFault,
  startCompanion,
} from "./launch/processes.ts";
import {
  checkoutFolder,
  checkSettings,
  type Command,
  COMMANDS,
  environmentFor,
  isCommand,
  lookAtMachine,
} from "./launch/settings.ts";

/** BSD's sysexits.h: something in the configuration is wrong. */
const EXIT_CONFIGURATION = 78;
/** sysexits.h: the command was used in a wrong way. */
const EXIT_USAGE = 64;

/** Runs until the server ends or a signal comes. @returns the exit code */
async function launch(command: Command): Promise<number> {
  const checkout = checkoutFolder();
  const env = environmentFor(command, checkout, Deno.env.toObject());
  const settings = checkSettings(env, checkout);
  if (!settings.ok) {
    for (const line of settings.lines) printFault(line);
    return EXIT_CONFIGURATION;
  }
  for (const name of unknownNames(checkout)) {
    printFault(`.env: expected settings that README lists, found ${name}, which is none: it has no effect`);
  }
  const crew = new Crew(checkout, env);
  const built = await crew.build();
  if (crew.dismissed || built !== 0) return built;

  const provider = crew.startProvider();
  const permissions = serverPermissions(settings.config, lookAtMachine(env, checkout));
  const server = () => crew.start({ args: ["run", ...permissions, "main.ts"] });
  try {
    return command === "dev" ? await serveAndRestart(crew, server) : await server().exit;
  } finally {
    await provider.end();
  }
}

/** After a change of sources: builds anew and puts a new server in the old one's place. */
async function serveAndRestart(crew: Crew, startServer: () => Companion): Promise<number> {
  const changes = sourceChanges(crew.checkout);
  for (;;) {
    const server = startServer();
    const ended = await Promise.race([changes.next(), server.exit]);
    if (crew.dismissed) return await server.exit;
    if (ended !== undefined) {
      print(`[dev] the server ended with code ${ended}; waiting for a change`);
      await Promise.race([changes.next(), crew.dismissal]);
    }
    if (crew.dismissed) return await server.exit;
    print("[dev] sources changed, restarting");
    await crew.build();
    await server.end();
    if (crew.dismissed) return await server.exit;
  }
}

/** The processes that this one looks after. They are told what it is told, and none of them stays behind. */
class Crew {
  readonly #aboard = new Set<Companion>();
  readonly #leaving = Promise.withResolvers<void>();
  /** Whether a signal has asked the launcher to end. */
  dismissed = false;
  /** Resolves when {@link dismissed} becomes true. */
  readonly dismissal = this.#leaving.promise;

  constructor(readonly checkout: string, private readonly env: Record<string, string>) {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      Deno.addSignalListener(signal, () => {
        this.dismissed = true;
        this.#leaving.resolve();
        for (const companion of this.#aboard) companion.signal(signal);
      });
    }
  }

  start(options: Pick<CompanionOptions, "args" | "onLine" | "background">): Companion {
    const companion = startCompanion({ ...options, cwd: this.checkout, env: this.env });
    this.#aboard.add(companion);
    companion.exit.then(() => this.#aboard.delete(companion));
    return companion;
  }

  /** Makes what browsers get. @returns the exit code; what it says after a dismissal is nobody's concern */
  async build(): Promise<number> {
    const onLine = (line: string) => {
      if (!this.dismissed) print(line);
    };
    return await this.start({ args: ["task", "--quiet", "build"], onLine }).exit;
  }

  /** Gets the video worker, beside everything else. */
  startProvider(): Companion {
    const allowed = ["read", "write", "env", "net", "run", "sys"].map((what) => `--allow-${what}`);
    return this.start({
      args: ["run", "--no-prompt", "--quiet", ...allowed, "media/worker/provide.ts"],
      onLine: (line) => print(`[video] ${line}`),
      background: true,
    });
  }
}

if (import.meta.main) {
  const [word] = Deno.args;
  if (isCommand(word)) Deno.exit(await launch(word));
  if (isErrand(word)) Deno.exit(await runErrand(Deno.args, checkoutFolder(), Deno.env.toObject()));
  printFault(`expected one of ${COMMANDS.join(", ")}, found ${word ?? "nothing"}`);
  Deno.exit(EXIT_USAGE);
}
