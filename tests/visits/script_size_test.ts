import assert from "node:assert/strict";
import { visitScripts } from "#tests/support/visit_scripts.ts";

/** What experience.md allows for the page of a visit, in bytes. */
const VISIT_SCRIPT_BYTES_MAX = 100_000;

/** Builds once for all tests; does nothing when it is up to date. */
const share = { sanitizeOps: false, sanitizeResources: false };

Deno.test({
  name: "All scripts that a visit can load, from the door to the signature, have at most 100 kB compressed",
  ...share,
  async fn() {
    const scripts = await visitScripts();
    assert.ok(scripts.some(({ name }) => name === "islands/VideoCall.js"));
    const sum = scripts.reduce((total, { bytes }) => total + bytes, 0);
    assert.ok(sum <= VISIT_SCRIPT_BYTES_MAX, `${sum} bytes: ${JSON.stringify(scripts)}`);
  },
});
