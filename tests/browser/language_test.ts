import assert from "node:assert/strict";
import { sharedTown } from "#tests/browser/conversation.ts";
import { cookieHeader, lineAddress } from "#tests/browser/by_hand.ts";
import { openLine } from "#tests/support/line.ts";
import { needs } from "#tests/support/needs.ts";

const town = sharedTown();

Deno.test({
  name: "A page stays in its language on the live line, whatever the browser's handshake or another tab says",
  ...needs("chromium"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const { arrive, clerk, server } = await town();
    const socket = clerk.page.waitForEvent("websocket");
    await clerk.page.goto(`${server.url}/desk`);
    assert.equal(new URL((await socket).url()).searchParams.get("lang"), "de");
    await clerk.page.locator("html[data-live=connected]").waitFor();

    const other = await clerk.page.context().newPage();
    await other.goto(`${server.url}/desk?lang=en`);
    await other.locator("html[lang=en][data-live=connected]").waitFor();
    await arrive("Wanda Wort");
    await clerk.page.getByRole("button", { name: "Aufrufen" }).waitFor();
    await other.getByRole("button", { name: "Call" }).waitFor();

    const headers = { cookie: await cookieHeader(clerk.page), "accept-language": "en" };
    await using line = await openLine(`${await lineAddress(clerk.page)}?lang=de`, headers);
    await line.until((message) =>
      message.type === "fragment" && JSON.stringify(message).includes("Aufrufen")
    );
    await other.close();
  },
});
