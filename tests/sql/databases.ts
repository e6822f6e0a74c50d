import { needs } from "#tests/support/needs.ts";
import { type PrivatePostgres, startPostgres } from "#tests/support/postgres.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** Where `openSql` finds an empty database that is this test's own. */
export interface Place extends AsyncDisposable {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** a file inside `dataDir` */
  file(name: string): string;
}

let server: PrivatePostgres | undefined;
let made = 0;

/** The server that the PostgreSQL tests of a file share; each has a database of its own in it. */
export async function postgresServer(): Promise<PrivatePostgres> {
  return server ??= await startPostgres();
}

/** For `Deno.test.afterAll` of a file that uses {@link databases}. */
export async function stopPostgresServer(): Promise<void> {
  await server?.stop();
  server = undefined;
}

async function place(databaseUrl?: string): Promise<Place> {
  const folder = await temporaryFolder("sql");
  return {
    dataDir: folder.path,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    file: (name) => folder.file(name),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Both databases. A contract test runs once on each (P35). */
export const databases = [
  { name: "SQLite", options: {}, place: () => place() },
  {
    name: "PostgreSQL",
    options: needs("postgres"),
    place: async () => place(await (await postgresServer()).database(`test_${++made}`)),
  },
];
