/**
 * `deno task start`, `demo` and `dev`: checks the settings, builds what browsers get, starts the provider of the video worker in the
 * background and the server in a process of its own with no more permissions than the settings need. This process has the wide ones
 * and serves nobody.
 */
import { sourceChanges } from "./launch/changes.ts";
import { serverPermissions } from "./launch/permissions.ts";
import { type Companion, print, printFault, startCompanion } from "./launch/processes.ts";
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
  const farewell = watchSignals();
  const built = await farewell.follow(
    startCompanion({ args: ["task", "--quiet", "build"], cwd: checkout, env }),
  ).exit;
  if (farewell.said || built !== 0) return built;

  const provider = farewell.follow(startProvider(checkout, env));
  const permissions = serverPermissions(settings.config, lookAtMachine(env, checkout));
  const startServer = () =>
    farewell.follow(startCompanion({ args: ["run", ...permissions, "main.ts"], cwd: checkout, env }));
  try {
    return command === "dev" ? await serveAndRestart(startServer, checkout, env) : await startServer().exit;
  } finally {
    await provider.end();
  }
}

function startProvider(checkout: string, env: Record<string, string>): Companion {
  const allowed = ["read", "write", "env", "net", "run", "sys"].map((what) => `--allow-${what}`);
  return startCompanion({
    args: ["run", "--no-prompt", "--quiet", ...allowed, "media/worker/provide.ts"],
    cwd: checkout,
    env,
    prefix: "[video] ",
    background: true,
  });
}

/** After a change of sources: builds anew and, if that went well, puts a new server in the old one's place. */
async function serveAndRestart(
  startServer: () => Companion,
  checkout: string,
  env: Record<string, string>,
): Promise<number> {
  const changes = sourceChanges(checkout);
  for (let server = startServer();; server = startServer()) {
    // A server that broke waits for the next change; one that was told to end takes the launcher with it.
    const next = await Promise.race([changes.next(), server.exit]);
    if (typeof next === "number") {
      if (next === 0 || next >= 128) return next;
      print(`[dev] the server ended with code ${next}; waiting for a change`);
      await changes.next();
    }
    print("[dev] sources changed, restarting");
    await startCompanion({ args: ["task", "--quiet", "build"], cwd: checkout, env }).exit;
    await server.end();
  }
}

/** Passes on what the launcher is told, and leaves nobody behind. */
function watchSignals() {
  const companions = new Set<Companion>();
  const farewell = {
    said: false,
    follow(companion: Companion): Companion {
      companions.add(companion);
      companion.exit.then(() => companions.delete(companion));
      return companion;
    },
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    Deno.addSignalListener(signal, () => {
      farewell.said = true;
      for (const companion of companions) companion.signal(signal);
    });
  }
  return farewell;
}

if (import.meta.main) {
  const [word] = Deno.args;
  if (isCommand(word)) Deno.exit(await launch(word));
  printFault(`expected one of ${COMMANDS.join(", ")}, found ${word ?? "nothing"}`);
  Deno.exit(EXIT_USAGE);
}
