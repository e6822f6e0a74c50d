import assert from "node:assert/strict";
import { renderPdf } from "#lib/documents/mod.ts";
import { FORM, OPTIONS } from "./samples.ts";

Deno.test({
  name: "making a document needs no permission: neither files nor the environment are read",
  permissions: "none",
  async fn() {
    const bytes = await renderPdf(FORM, OPTIONS);
    assert.equal(new TextDecoder().decode(bytes.subarray(0, 8)), "%PDF-1.7");
  },
});
