import { openSql } from "#lib/sql/mod.ts";

// A program that says whether it reaches a database: for what only a process of its own can be given, such as a trusted root.
const handle = openSql({ dataDir: Deno.args[0]!, databaseUrl: Deno.args[1]! });
Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(await handle.health())));
await handle.close();
