import type { Migration } from "#lib/sql/mod.ts";
import { cases } from "./0001_cases.ts";

/** The records' schema, step by step. Add to the end; never change what was released. */
export const migrations: readonly Migration[] = [cases];
