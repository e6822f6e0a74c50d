import assert from "node:assert/strict";
import { join } from "node:path";
import { children, commandLine, isRunning, watch, type Watched } from "#tests/support/processes.ts";
import { CHECKOUT, startServer, testSettings } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** Runs what deno.json says for a task, without `deno task` in between. */
async function runTask(name: string, env: Record<string, string>): Promise<Watched> {
  const { tasks } = JSON.parse(await Deno.readTextFile(join(CHECKOUT, "deno.json"))) as {
    tasks: Record<string, string>;
  };
  const [, ...args] = tasks[name]!.split(" ");
  return watch(Deno.execPath(), args, { cwd: CHECKOUT, env, clearEnv: true });
}

/** The build may come before the start, on a machine that builds something else at the same time. */
const BUILD_AND_START_SECONDS = 180;

async function answers(env: Record<string, string>, launcher: Watched): Promise<void> {
  await eventually("the pages to answer", async () => {
    const response = await fetch(`http://${env.HOST}:${env.PORT}/health/live`).catch(() => undefined);
    await response?.body?.cancel();
    return response?.ok;
  }, { seconds: BUILD_AND_START_SECONDS }).catch((fault: Error) => {
    throw new Error(`${fault.message}\n${launcher.lines.slice(-20).join("\n")}`);
  });
}

/** The server among the launcher's processes. */
async function serverOf(launcher: Watched): Promise<number> {
  return await eventually("the server process", async () => {
    for (const pid of await children(launcher.pid)) {
      if ((await commandLine(pid)).at(-1) === "main.ts") return pid;
    }
    return undefined;
  });
}

Deno.test("the running server's command line grants nothing at large", async () => {
  await using server = await startServer();
  const words = await commandLine(server.pid);
  assert.equal(words.at(-1), "main.ts");
  for (const word of words) {
    assert.doesNotMatch(word, /^(-A|--allow-all|--allow-ffi.*|--allow-(run|write|net|read|env|sys))$/);
  }
  assert.ok(words.includes("--no-prompt"));
});

Deno.test("`start` serves, passes SIGTERM on and ends with the server's code, leaving nobody behind", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.file("data"));
  await using launcher = await runTask("start", env);
  await answers(env, launcher);
  const server = await serverOf(launcher);
  launcher.kill("SIGTERM");
  assert.equal(await launcher.exit, 0);
  assert.equal(await isRunning(server), false);
});

Deno.test("when the launcher is killed outright, the server ends too", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.file("data"));
  await using launcher = await runTask("start", env);
  await answers(env, launcher);
  const server = await serverOf(launcher);
  launcher.kill("SIGKILL");
  await launcher.exit;
  await eventually("the server to end", async () => !(await isRunning(server)));
});

Deno.test("a background companion dies with its launcher; its lines carry a prefix", async () => {
  const args = ["run", "-A", "tests/support/companion_host.ts"];
  await using host = watch(Deno.execPath(), args, { cwd: CHECKOUT });
  const pid = await eventually(
    "the companion's id",
    () => Number(host.lines.find((line) => line.startsWith("pid "))?.slice(4)),
  );
  await eventually(
    "its lines",
    () => host.lines.includes("[companion] hello") && host.lines.includes("[companion] world"),
  );
  host.kill("SIGKILL");
  await eventually("the companion to end", async () => !(await isRunning(pid)));
});

Deno.test("[P43] a wrong setting stops the start with one line per fault and code 78", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.file("data"), {
    PORT: "eighty",
    TIME_ZONE: "Middle/Earth",
    DEMO_NOW: "2026-01-01T00:00:00Z",
  });
  await using launcher = await runTask("start", env);
  assert.equal(await launcher.exit, 78);
  const lines = launcher.lines.filter((line) => line !== "");
  assert.equal(lines.length, 3, lines.join("\n"));
  for (const name of ["PORT", "TIME_ZONE", "DEMO_NOW"]) {
    assert.match(lines.find((line) => line.startsWith(name)) ?? "", /: expected .+, found .+/);
  }
  await assert.rejects(Deno.stat(folder.file("data")), Deno.errors.NotFound);
});

Deno.test("a demo does not start on a town's data, nor a town on a demo's", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.path);
  await Deno.writeTextFile(folder.file("live.kv"), "");
  await using demo = await runTask("demo", env);
  assert.equal(await demo.exit, 78);
  assert.match(demo.lines.join("\n"), /^DATA_DIR: expected .*, found /m);
});
