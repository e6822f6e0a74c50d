import type { Migration } from "#lib/sql/mod.ts";
import { cases } from "./0001_cases.ts";

/** The records' schema, step by step. Add to the end; never change what was released. */
export const migrations: readonly Migration[] = [cases];

/** The number of the schema that this version works with. */
export const RECORD_MIGRATIONS = migrations.length;
