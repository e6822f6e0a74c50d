import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { CutPage, TOKEN_HOLE } from "#lib/web/cut_page.ts";
import { SharedPages } from "#lib/web/shared_pages.ts";

const page = (html: string) => new CutPage(html, [], {});
const textOf = (made: CutPage | undefined) =>
  new TextDecoder().decode(made!.plain({ formToken: () => "", id: () => "" }));

Deno.test("A cut page has each visitor's own token and ids in its holes, compressed or plain", () => {
  const html = `<p>Ä&amp;ß ${"viel ".repeat(5000)}</p><i>one</i>${TOKEN_HOLE}<b>two</b><i>one</i> Ende`;
  const cut = new CutPage(html, ["one", "two"], {});
  for (const visitor of ["a", "b"]) {
    const own = { formToken: () => `token-${visitor}`, id: (hole: number) => `${visitor}${hole}` };
    const expected = html.replaceAll("one", `${visitor}0`).replaceAll("two", `${visitor}1`)
      .replace(TOKEN_HOLE, `token-${visitor}`);
    assert.equal(new TextDecoder().decode(cut.plain(own)), expected);
    assert.equal(gunzipSync(cut.gzip(own)).toString(), expected);
    assert.ok(cut.gzip(own).length < 500, `${cut.gzip(own).length} bytes`);
  }
});

Deno.test("A shared page is made once while its state stays the same, and anew after a change", async () => {
  const pages = new SharedPages();
  let state = 1;
  let made = 0;
  const get = () => pages.get("/", () => String(state), () => Promise.resolve(page(`${state} ${++made}`)));
  assert.equal(textOf(await get()), "1 1");
  assert.equal(textOf(await get()), "1 1");
  state = 2;
  assert.equal(textOf(await get()), "2 2");
});

Deno.test("Many who ask at once wait for one page, and none gets a page that was begun before a change they know of", async () => {
  const pages = new SharedPages();
  let state = 1;
  let made = 0;
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const get = () =>
    pages.get("/", () => String(state), async () => {
      const seen = state;
      made++;
      begun.resolve();
      if (made === 1) await gate.promise;
      return page(String(seen));
    });
  const early = get();
  await begun.promise;
  state = 2;
  const late = Array.from({ length: 200 }, get);
  gate.resolve();
  assert.equal(textOf(await early), "1");
  assert.deepEqual(new Set((await Promise.all(late)).map(textOf)), new Set(["2"]));
  assert.equal(made, 2);
});

Deno.test("What is no page is kept for nobody, and a fault reaches those who waited only", async () => {
  const pages = new SharedPages();
  assert.equal(await pages.get("/", () => "1", () => Promise.resolve(undefined)), undefined);
  await assert.rejects(pages.get("/", () => "1", () => Promise.reject(new Error("no"))));
  assert.equal(textOf(await pages.get("/", () => "1", () => Promise.resolve(page("well")))), "well");
});
