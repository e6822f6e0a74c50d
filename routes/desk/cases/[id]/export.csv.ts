import { exportCsv } from "#lib/cases/mod.ts";
import { type Handlers, staffWith } from "#lib/web/mod.ts";
import { exportOf } from "./_export.ts";

export const access = staffWith("serve");

/** The answers as a table, for the paste into the specialist system. */
export const handler: Handlers = {
  GET: (ctx) =>
    exportOf(ctx, { ending: "csv", type: "text/csv; charset=utf-8; header=present", make: exportCsv }),
};
