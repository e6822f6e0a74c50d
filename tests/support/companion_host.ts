/** Stands in for the launcher: starts a companion that would run for ever, prints its id, and waits to be killed. */
import { startCompanion } from "#lib/operations/launch/processes.ts";

const companion = startCompanion({
  args: [
    "eval",
    "Deno.stdout.writeSync(new TextEncoder().encode('hello\\rworld\\n')); setInterval(() => {}, 1000);",
  ],
  cwd: ".",
  prefix: "[companion] ",
  background: true,
});
Deno.stdout.writeSync(new TextEncoder().encode(`pid ${companion.pid}\n`));
await companion.exit;
