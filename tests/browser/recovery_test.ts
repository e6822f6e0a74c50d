import assert from "node:assert/strict";
import { goesOn, openTown, seeAndHear } from "#tests/browser/conversation.ts";
import { needs } from "#tests/support/needs.ts";
import { children, commandLine } from "#tests/support/processes.ts";

Deno.test({
  name: "try",
  ...needs("chromium", "video"),
  async fn() {
    await using town = await openTown();
    const t0 = performance.now();
    const talk = await town.talk("Zofie Malá");
    console.log("talk", performance.now() - t0);
    await seeAndHear(talk);
    console.log("media", performance.now() - t0);
    for (const pid of await children(town.server.pid)) console.log(pid, await commandLine(pid));
    console.log(await goesOn([talk.citizen, talk.clerk]));
    assert.ok(true);
    await talk.end();
  },
});
