export { type SqlDownReason, SqlUnavailable } from "./availability.ts";
export type { Migration, SqlDialect } from "./migrations.ts";
export { openSql, type Sql, type SqlHealth } from "./sql.ts";
