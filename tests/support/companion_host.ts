/** Stands in for the launcher: starts a companion that would run for ever, prints its id, and waits to be killed. */
import { print, startCompanion } from "#lib/operations/launch/processes.ts";

const companion = startCompanion({
  args: [
    "eval",
    "Deno.stdout.writeSync(new TextEncoder().encode('hello\\rworld\\n')); setInterval(() => {}, 1000);",
  ],
  cwd: ".",
  onLine: (line) => print(`[companion] ${line}`),
  background: true,
});
print(`pid ${companion.pid}`);
await companion.exit;
