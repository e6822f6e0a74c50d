import { Kysely, sql } from "kysely";
import { asUnavailable, SqlUnavailable } from "./availability.ts";
import { applyMigrations, type Migration, type SqlDialect } from "./migrations.ts";
import { nodeSqlite } from "./node_sqlite.ts";
import { postgresJs } from "./postgres_js.ts";

export type SqlHealth = { readonly state: "up" } | { readonly state: "down"; readonly reason: string };

const HEALTH_TIMEOUT_SECONDS = 3;
const RECORDS_FILE = "records.db";

/**
 * The records' database: embedded SQLite under `dataDir`, or PostgreSQL where `databaseUrl` is given. Nothing is opened yet when this
 * returns: the product starts with the database down and finds it when it is back.
 */
export function openSql(place: { dataDir: string; databaseUrl?: string }): Sql {
  return new Sql(place.dataDir, place.databaseUrl);
}

/** One database, whichever of the two it is. Closed once, by who opened it. */
export class Sql {
  readonly dialect: SqlDialect;
  private readonly db: Kysely<unknown>;
  private prepared: Promise<void> | undefined;
  private closed = false;
  private preparedFor: readonly Migration[] | undefined;

  constructor(private readonly dataDir: string, databaseUrl: string | undefined) {
    this.dialect = databaseUrl ? "postgres" : "sqlite";
    this.db = new Kysely({
      dialect: databaseUrl ? postgresJs(databaseUrl) : nodeSqlite(`${dataDir}/${RECORDS_FILE}`),
    });
  }

  /**
   * The database with its schema up to date. The first contact that succeeds migrates; the later ones cost nothing.
   * @throws SqlUnavailable when it cannot be reached at the moment
   */
  async contact<Tables>(migrations: readonly Migration[]): Promise<Kysely<Tables>> {
    if (this.closed) throw new SqlUnavailable("closed", "close");
    if (this.preparedFor !== undefined && this.preparedFor !== migrations) {
      throw new Error("expected one list of migrations per database, found a second");
    }
    this.preparedFor = migrations;
    this.prepared ??= this.prepare(migrations).catch((fault) => {
      this.prepared = undefined; // so that the next contact tries again
      throw fault;
    });
    await this.prepared;
    return this.db as unknown as Kysely<Tables>;
  }

  /** Whether the database answers a question right now. Never throws, and never takes longer than three seconds. */
  async health(): Promise<SqlHealth> {
    const late = Promise.withResolvers<SqlHealth>();
    const timer = setTimeout(
      () => late.resolve({ state: "down", reason: "timeout" }),
      HEALTH_TIMEOUT_SECONDS * 1000,
    );
    try {
      return await Promise.race([this.ask(), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** How many steps of the schema were applied so far; applies none. @throws SqlUnavailable when it cannot be asked */
  async appliedMigrations(): Promise<number> {
    const tables = await this.db.introspection.getTables();
    if (!tables.some(({ name }) => name === "applied_migrations")) return 0;
    const { rows } = await sql<{ number: number }>`select number from applied_migrations`.execute(this.db);
    return rows.length;
  }

  /**
   * Overwrites what was deleted. SQLite zeroes deleted content in the pages themselves (`secure_delete`), but older copies of a page
   * wait in the write-ahead log: it is written back and cut to nothing. On PostgreSQL vacuum does this in its own time; what is left
   * in its files until then is sealed under a key that is gone.
   */
  async wipeDeleted(): Promise<void> {
    if (this.dialect === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(this.db);
  }

  /** Ends every connection. Who comes later is told that it is closed. */
  async close(): Promise<void> {
    this.closed = true;
    await this.db.destroy();
  }

  private async ask(): Promise<SqlHealth> {
    if (this.closed) return { state: "down", reason: "closed" };
    try {
      await this.makeFolder();
      await sql`select 1`.execute(this.db);
      return { state: "up" };
    } catch (fault) {
      const known = asUnavailable(fault);
      return { state: "down", reason: known instanceof SqlUnavailable ? known.reason : "fault" };
    }
  }

  private async prepare(migrations: readonly Migration[]): Promise<void> {
    await this.makeFolder();
    await applyMigrations(this.db, this.dialect, migrations);
  }

  private async makeFolder(): Promise<void> {
    if (this.dialect === "postgres") return;
    try {
      await Deno.mkdir(this.dataDir, { recursive: true, mode: 0o700 });
    } catch (fault) {
      throw new SqlUnavailable("cannotOpen", fault instanceof Error ? fault.name : "mkdir");
    }
  }
}
