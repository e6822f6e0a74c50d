import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { filesBelow, ROOT } from "#lib/web/build/places.ts";
import { buildIslands, stopBundler } from "#lib/web/build/scripts.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";

const ISLANDS = fileURLToPath(new URL("islands", import.meta.url));

Deno.test("Every island names itself and its props for <Island>", async () => {
  const files = (await filesBelow(join(ROOT, "islands"), [".tsx"]))
    .filter((file) => join(ROOT, "islands", basename(file)) === file && /^[A-Z]/.test(basename(file)));
  assert.ok(files.length > 0);
  for (const file of files) {
    const name = basename(file, ".tsx");
    const source = await Deno.readTextFile(file);
    assert.match(
      source,
      new RegExp(`interface Islands \\{\\s*(readonly )?${name}:`),
      `${name} adds itself to Islands`,
    );
    assert.match(source, /export default function/, `${name} has a default export`);
  }
});

Deno.test({
  name:
    "An island takes the place of its fallback, keeps state, is found when swapped in, and cleans up when removed",
  ...needs("chromium"),
  async fn() {
    const scripts = await buildIslands(ISLANDS);
    await stopBundler();
    const island = scripts.names.get("tests/build/islands/Counter.js");
    const boot = scripts.names.get("islands/boot.js");
    assert.ok(island && boot, [...scripts.names.keys()].join(", "));
    const place = (from: number) =>
      `<div class="place" data-island="Counter" data-src="/${island}" data-props='{"from":${from}}'>Einen Augenblick …</div>`;
    const html = `<!DOCTYPE html><html lang="de"><title>Inseln</title><main>${place(3)}</main>` +
      `<script type="module" src="/${boot}"></script></html>`;
    await using server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, (request) => {
      const { pathname } = new URL(request.url);
      const script = scripts.files.get(pathname.slice(1));
      const headers = { "content-security-policy": "default-src 'self'" };
      if (script) return new Response(script, { headers: { "content-type": "text/javascript" } });
      return new Response(html, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
    });
    await using browser = await launchBrowser();
    browser.expectErrors(/favicon/);
    const page = await browser.page(`http://127.0.0.1:${server.addr.port}/`);
    const button = page.locator(".place button");
    await button.click();
    await button.click();
    const shows = (place: Locator, text: string) =>
      eventually(`the island to show ${text}`, async () => await place.innerText() === text);
    await shows(page.locator(".place"), "5");
    await page.evaluate(
      (more) => document.querySelector("main")?.insertAdjacentHTML("beforeend", more),
      place(8),
    );
    await page.locator(".place button", { hasText: "8" }).click();
    await shows(page.locator(".place").last(), "9");
    await page.evaluate(() => document.querySelector(".place")?.remove());
    await page.waitForFunction(() => document.title === "gone at 5");
  },
});
