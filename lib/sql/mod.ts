export { type SqlDownReason, SqlUnavailable } from "./availability.ts";
export type { Migration, SqlDialect } from "./migrations.ts";
export { checkSqlite, copySqlite } from "./snapshot.ts";
export { openSql, type Sql, type SqlHealth } from "./sql.ts";
