/**
 * Run in the server's place, with exactly its permissions: tries each thing that is named on the command line and prints, as one JSON
 * object, "done" or why not.
 */
import { createTransport } from "#lib/notices/transport.ts";

const attempts: Record<string, (argument: string) => unknown> = {
  run: (program) => new Deno.Command(program).outputSync(),
  read: (path) => Deno.readFileSync(path),
  write: (path) => Deno.writeTextFileSync(path, "x"),
  connect: async (address) => {
    const { hostname, port } = new URL(`tcp://${address}`);
    (await Deno.connect({ hostname, port: Number(port) })).close();
  },
  env: (name) => {
    if (Deno.env.get(name) === undefined) throw new Error("reads as unset");
  },
  ffi: (path) => Deno.dlopen(path, {}),
  kill: (pid) => Deno.kill(Number(pid), "SIGTERM"),
  mail: async (smtpUrl) => {
    const transport = createTransport({
      mail: { smtpUrl, from: "office@example.org" },
      dataDir: "/nowhere",
      hostname: "localhost",
      timeoutSeconds: 30,
    });
    const outcome = await transport.check();
    transport.close();
    if (!outcome.sent) throw new Error(outcome.fault);
  },
};

const outcomes: Record<string, string> = {};
for (const word of Deno.args) {
  const [what, argument] = [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)];
  const attempt = attempts[what];
  if (attempt === undefined) throw new Error(`expected one of ${Object.keys(attempts)}, found ${what}`);
  try {
    await attempt(argument);
    outcomes[word] = "done";
  } catch (fault) {
    outcomes[word] = fault instanceof Error && fault.name === "NotCapable" ? "not allowed" : String(fault);
  }
}
Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(outcomes) + "\n"));
Deno.exit(0);
