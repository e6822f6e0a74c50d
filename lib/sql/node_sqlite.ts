import { DatabaseSync, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { asUnavailable, SqlUnavailable } from "./availability.ts";
import { checkedValue } from "./values.ts";

/** How long a statement waits for another process (a backup) that holds the file. It waits on the main thread, so: short. */
const BUSY_TIMEOUT_MILLISECONDS = 2000;
const CACHED_STATEMENTS_MAX = 200;
const PRAGMAS = [
  "journal_mode = wal",
  "synchronous = full",
  "foreign_keys = on",
  "secure_delete = on",
  "temp_store = memory",
];

/**
 * Kysely on node:sqlite. Durable (every commit is synced) and forgetful (`secure_delete` overwrites what is deleted).
 * The file is opened at the first query, so that a full or missing disk is an answer and not a failed start.
 */
export function nodeSqlite(path: string): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(path),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    // It tells Kysely that there is one connection, which Kysely then lends to one user at a time.
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class NodeSqliteDriver implements Driver {
  private connection: NodeSqliteConnection | undefined;

  constructor(private readonly path: string) {}

  /**
   * Opens the file. Here and not in {@link acquireConnection}: Kysely repeats an `init` that failed, but never frees the one connection
   * when acquiring it fails.
   */
  // deno-lint-ignore require-await -- Kysely expects a rejected promise, not a throw
  async init(): Promise<void> {
    this.connection = new NodeSqliteConnection(this.path);
  }

  // deno-lint-ignore require-await -- as above
  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.connection) throw new SqlUnavailable("closed", "destroy");
    return this.connection;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    // Taking the write lock at once avoids "busy" in the middle, when a reader turns writer.
    const begin = settings.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // After some faults (disk full) SQLite has rolled back already and would refuse a second time.
    if (this.connection?.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  // deno-lint-ignore require-await -- as above
  async destroy(): Promise<void> {
    this.connection?.close();
    this.connection = undefined;
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  private readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /** @throws SqlUnavailable when the file cannot be opened or is no database */
  constructor(path: string) {
    try {
      this.db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MILLISECONDS });
    } catch (fault) {
      // This fault comes without SQLite's code; whatever it is, the file cannot be opened.
      throw new SqlUnavailable("cannotOpen", fault instanceof Error ? fault.name : "open");
    }
    try {
      // Not `exec`: its faults come without SQLite's code.
      for (const pragma of PRAGMAS) this.db.prepare(`pragma ${pragma}`).all();
    } catch (fault) {
      this.db.close();
      throw asUnavailable(fault);
    }
  }

  get inTransaction(): boolean {
    return this.db.isTransaction;
  }

  close(): void {
    this.statements.clear();
    this.db.close();
  }

  // deno-lint-ignore require-await -- as above
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.prepare(query.sql);
      const parameters = query.parameters.map(checkedValue);
      if (statement.columns().length > 0) {
        return { rows: statement.all(...parameters).map((row) => ({ ...row }) as Row) };
      }
      return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
    } catch (fault) {
      throw asUnavailable(fault);
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    // A statement of its own: a cached one would be reset by the next user of the same text.
    try {
      for (const row of this.db.prepare(query.sql).iterate(...query.parameters.map(checkedValue))) {
        yield { rows: [{ ...row } as Row] };
      }
    } catch (fault) {
      throw asUnavailable(fault);
    }
  }

  private prepare(text: string): StatementSync {
    const known = this.statements.get(text);
    if (known) return known;
    if (this.statements.size >= CACHED_STATEMENTS_MAX) this.statements.clear();
    const statement = this.db.prepare(text);
    this.statements.set(text, statement);
    return statement;
  }
}
