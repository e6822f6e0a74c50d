import type { Migration } from "#lib/sql/mod.ts";
import { cases } from "./0001_cases.ts";
import { proof } from "./0002_proof.ts";
import { timestamps } from "./0003_timestamps.ts";

/** The records' schema, step by step. Add to the end; never change what was released. */
export const migrations: readonly Migration[] = [cases, proof, timestamps];

/** The number of the schema that this version works with. */
export const RECORD_MIGRATIONS = migrations.length;
