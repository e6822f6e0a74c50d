import assert from "node:assert/strict";
import { originOf } from "#lib/web/mod.ts";

const OWN = ["termine.musterstadt.example"];
const said = (headers: Record<string, string>) => originOf(new Headers(headers), OWN);

Deno.test("[P16] A page of ours is recognised by Origin, by Fetch Metadata, or by Referer", () => {
  assert.equal(said({ origin: "https://termine.musterstadt.example" }), "own");
  assert.equal(said({ "sec-fetch-site": "same-origin" }), "own");
  assert.equal(said({ referer: "https://termine.musterstadt.example/services" }), "own");
});

Deno.test("[P16] A foreign page is refused by whichever header tells, also where another one looks like ours", () => {
  assert.equal(said({ origin: "https://evil.example" }), "foreign");
  assert.equal(said({ origin: "null" }), "foreign");
  assert.equal(said({ origin: "https://termine.musterstadt.example.evil.example" }), "foreign");
  assert.equal(said({ origin: "https://termine.musterstadt.example:8443" }), "foreign");
  assert.equal(
    said({ "sec-fetch-site": "cross-site", origin: "https://termine.musterstadt.example" }),
    "foreign",
  );
  assert.equal(said({ "sec-fetch-site": "same-site" }), "foreign");
  assert.equal(said({ referer: "https://evil.example/?termine.musterstadt.example" }), "foreign");
});

Deno.test("[P16] A client that sends none of them, as text browsers do, has said nothing", () => {
  assert.equal(said({ "user-agent": "w3m/0.5.3" }), "unsaid");
});
