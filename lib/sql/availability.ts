/** Why the records' database cannot be worked with at the moment; a word for health pages, logs and retries. */
export type SqlDownReason =
  | "refused"
  | "timeout"
  | "unknownHost"
  | "lost"
  | "signIn"
  | "certificate"
  | "databaseMissing"
  | "diskFull"
  | "busy"
  | "readOnly"
  | "cannotOpen"
  | "newerVersion"
  | "damaged"
  | "closed";

/**
 * The database cannot be worked with at the moment; the same work may succeed later. Whatever else goes wrong (a wrong query, a broken
 * constraint) is a fault of the program and stays the error it is. Carries no parameters, so no personal data.
 */
export class SqlUnavailable extends Error {
  override name = "SqlUnavailable";

  /** @param code the driver's own code, for whoever repairs it */
  constructor(readonly reason: SqlDownReason, code: string) {
    super(`expected a working SQL database, found: ${reason} (${code})`);
  }
}

/** Codes of sockets and of postgres.js. */
const BY_CONNECTION_CODE: Readonly<Record<string, SqlDownReason>> = {
  ECONNREFUSED: "refused",
  EACCES: "refused",
  ENOENT: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ENOTFOUND: "unknownHost",
  EAI_AGAIN: "unknownHost",
  ETIMEDOUT: "timeout",
  CONNECT_TIMEOUT: "timeout",
  QUERY_TIMEOUT: "timeout",
  ECONNRESET: "lost",
  EPIPE: "lost",
  CONNECTION_CLOSED: "lost",
  CONNECTION_DESTROYED: "lost",
  CONNECTION_ENDED: "closed",
  CERT_HAS_EXPIRED: "certificate",
  CERT_NOT_YET_VALID: "certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate",
  UNABLE_TO_GET_ISSUER_CERT: "certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate",
};

/** PostgreSQL's SQLSTATE (appendix A of its manual): whole codes first, then classes by their first two characters. */
const BY_SQLSTATE: Readonly<Record<string, SqlDownReason>> = {
  "25006": "readOnly", // read_only_sql_transaction: a standby answers
  "3D000": "databaseMissing",
  "53100": "diskFull",
  "40001": "busy", // serialization_failure
  "40P01": "busy", // deadlock_detected
  "55P03": "busy", // lock_not_available
  "57014": "timeout", // query_canceled
  "57P01": "lost", // admin_shutdown
  "57P02": "lost", // crash_shutdown
  "57P03": "refused", // cannot_connect_now: starting up or shutting down
  "57P04": "databaseMissing", // database_dropped
  "58030": "damaged", // io_error
  "08": "lost",
  "28": "signIn",
  "53": "busy",
  "XX": "damaged",
};

/** SQLite's primary result codes (sqlite.org/rescode.html); an extended code carries the primary one in its low byte. */
const BY_SQLITE_CODE: Readonly<Record<number, SqlDownReason>> = {
  5: "busy",
  6: "busy",
  8: "readOnly",
  10: "damaged", // IOERR
  11: "damaged", // CORRUPT
  13: "diskFull",
  14: "cannotOpen",
  23: "cannotOpen", // AUTH
  26: "damaged", // NOTADB
};

/** SQLite's IOERR family is mostly a damaged disk, but writing or extending a file also fails this way on a full one. */
const SQLITE_IOERR_WRITE = 778;

/** The same fault as {@link SqlUnavailable} if that is what it means, else the fault as it is. */
export function asUnavailable(fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof SqlUnavailable) return fault;
  const { code, errcode } = fault as { code?: unknown; errcode?: unknown };
  if (typeof errcode === "number") {
    const reason = errcode === SQLITE_IOERR_WRITE ? "diskFull" : BY_SQLITE_CODE[errcode & 0xff];
    return reason ? new SqlUnavailable(reason, `SQLite ${errcode}`) : fault;
  }
  if (typeof code !== "string") return fault;
  const isSqlState = /^[0-9A-Z]{5}$/.test(code);
  const reason = BY_CONNECTION_CODE[code] ??
    (isSqlState ? BY_SQLSTATE[code] ?? BY_SQLSTATE[code.slice(0, 2)] : undefined);
  return reason ? new SqlUnavailable(reason, code) : fault;
}
