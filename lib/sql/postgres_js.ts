import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import postgres from "postgres";
import { asUnavailable, SqlUnavailable } from "./availability.ts";
import { checkedValue } from "./values.ts";

const POOL_CONNECTIONS_MAX = 8;
const CONNECT_TIMEOUT_SECONDS = 5;
/** How long a query waits for one of the connections to be free. */
const ACQUIRE_TIMEOUT_SECONDS = 15;
/** After this a query counts as lost: the network swallows it, or somebody holds a lock. */
const QUERY_TIMEOUT_SECONDS = 30;

/** Kysely on postgres.js. Connects at the first query, and anew after the server was away. */
export function postgresJs(url: string): Dialect {
  return {
    createDriver: () => new PostgresJsDriver(url),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/**
 * A pool of clients with one connection each. postgres.js has a pool of its own, but it reconnects silently: after a loss in the middle
 * of a transaction the rest would run outside of it. Here a connection that was lost once is never used again.
 */
class PostgresJsDriver implements Driver {
  private readonly idle: PostgresJsConnection[] = [];
  private readonly waiting = new Set<PromiseWithResolvers<PostgresJsConnection>>();
  private readonly open = new Set<PostgresJsConnection>();

  constructor(private readonly url: string) {}

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    for (let known = this.idle.pop(); known; known = this.idle.pop()) {
      if (!known.lost) return known;
      this.discard(known);
    }
    if (this.open.size < POOL_CONNECTIONS_MAX) return this.connect();
    const turn = Promise.withResolvers<PostgresJsConnection>();
    this.waiting.add(turn);
    const timer = setTimeout(() => {
      this.waiting.delete(turn); // first, so that nobody hands a connection to who has left
      turn.reject(new SqlUnavailable("busy", "ACQUIRE_TIMEOUT"));
    }, ACQUIRE_TIMEOUT_SECONDS * 1000);
    try {
      return await turn.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : "";
    const access = settings.accessMode ? ` ${settings.accessMode}` : "";
    await connection.executeQuery(CompiledQuery.raw(`start transaction${isolation}${access}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const command = await (connection as PostgresJsConnection).command("commit");
    // PostgreSQL answers a COMMIT of a failed transaction with ROLLBACK and no error.
    if (command !== "COMMIT") throw new Error(`expected the transaction to commit, found ${command}`);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const own = connection as PostgresJsConnection;
    if (own.lost) return; // The server has rolled back by itself.
    try {
      await own.command("rollback");
    } catch (fault) {
      own.lost = true;
      throw fault;
    }
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    let own = connection as PostgresJsConnection;
    const [next] = this.waiting;
    if (next) this.waiting.delete(next);
    if (own.lost) {
      this.discard(own);
      if (!next) return Promise.resolve();
      own = this.connect();
    }
    if (next) next.resolve(own);
    else this.idle.push(own);
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    for (const turn of this.waiting) turn.reject(new SqlUnavailable("closed", "CONNECTION_ENDED"));
    this.waiting.clear();
    const all = [...this.open];
    this.open.clear();
    this.idle.length = 0;
    await Promise.all(all.map((connection) => connection.end()));
  }

  private connect(): PostgresJsConnection {
    const connection = new PostgresJsConnection(this.url);
    this.open.add(connection);
    return connection;
  }

  private discard(connection: PostgresJsConnection): void {
    this.open.delete(connection);
    connection.end().catch(() => {}); // It is lost; that it does not end politely either is no news.
  }
}

class PostgresJsConnection implements DatabaseConnection {
  /** Set once, never cleared: whatever the server remembered of this connection is gone. */
  lost = false;
  private readonly client: postgres.Sql<{ int8: number; bytea: Uint8Array }>;
  private readonly prepare: boolean;

  constructor(url: string) {
    // A pooler between us and the server may not know prepared statements: `?prepare=false` in DATABASE_URL.
    this.prepare = new URL(url).searchParams.get("prepare") !== "false";
    this.client = postgres(url, {
      max: 1,
      connect_timeout: CONNECT_TIMEOUT_SECONDS,
      idle_timeout: 0,
      max_lifetime: null,
      backoff: false,
      fetch_types: false,
      prepare: this.prepare,
      connection: { application_name: "amtsfenster" },
      types: EDGE_TYPES,
      onnotice: () => {},
      onclose: () => this.lost = true,
    });
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.run(query.sql, query.parameters);
    const rows = result.map((row) => ({ ...row }) as Row);
    const changes = result.columns === undefined || result.columns.length === 0;
    return changes ? { rows, numAffectedRows: BigInt(result.count ?? 0) } : { rows };
  }

  /** Runs a statement without parameters or rows and returns the tag that the server answers with. */
  async command(text: string): Promise<string> {
    return (await this.run(text, [])).command;
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkRows: number): AsyncIterableIterator<QueryResult<Row>> {
    this.refuseIfLost();
    try {
      const cursor = this.client.unsafe(query.sql, toPostgres(query.parameters)).cursor(chunkRows);
      for await (const rows of cursor) yield { rows: rows.map((row) => ({ ...row }) as Row) };
    } catch (fault) {
      throw asUnavailable(fault);
    }
  }

  /** Ends the connection now, without waiting for a query under way. */
  end(): Promise<void> {
    this.lost = true;
    return this.client.end({ timeout: 0 });
  }

  private async run(text: string, parameters: readonly unknown[]) {
    this.refuseIfLost();
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      this.lost = true;
      late.reject(new SqlUnavailable("timeout", "QUERY_TIMEOUT"));
    }, QUERY_TIMEOUT_SECONDS * 1000);
    try {
      const query = this.client.unsafe(text, toPostgres(parameters), { prepare: this.prepare });
      return await Promise.race([query, late.promise]);
    } catch (fault) {
      throw asUnavailable(fault);
    } finally {
      clearTimeout(timer);
    }
  }

  private refuseIfLost(): void {
    if (this.lost) throw new SqlUnavailable("lost", "CONNECTION_CLOSED");
  }
}

function toPostgres(parameters: readonly unknown[]): postgres.ParameterOrJSON<never>[] {
  return parameters.map((value) => checkedValue(value) as postgres.ParameterOrJSON<never>);
}

/** The store's edge: what SQLite gives as number and Uint8Array comes from PostgreSQL the same way. */
const EDGE_TYPES = {
  int8: { to: 20, from: [20], serialize: String, parse: toSafeNumber },
  bytea: {
    to: 17,
    from: [17],
    serialize: (value: Uint8Array) => `\\x${value.toHex()}`,
    parse: (text: string): Uint8Array => Uint8Array.fromHex(text.slice(2)),
  },
};

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError("expected an integer below 2^53, found a larger one");
  }
  return value;
}
