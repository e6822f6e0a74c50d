import { exportFile } from "#lib/cases/mod.ts";
import { type Handlers, staffWith } from "#lib/web/mod.ts";
import { exportOf } from "./_export.ts";

export const access = staffWith("serve");

/** The answers for machines. */
export const handler: Handlers = {
  GET: (ctx) => exportOf(ctx, { ending: "json", type: "application/json; charset=utf-8", make: exportFile }),
};
