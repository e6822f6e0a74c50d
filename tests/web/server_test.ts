import assert from "node:assert/strict";
import { startServer } from "#tests/support/server.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

Deno.test("[P39] Every answer carries the security headers, errors and static files too", async () => {
  await using server = await startServer();
  for (const path of ["/", "/nowhere", "/health/live", "/desk", "/sign-in"]) {
    const response = await fetch(server.url + path, { redirect: "manual" });
    await response.body?.cancel();
    const policy = response.headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'self'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(response.headers.get("referrer-policy"), "same-origin", path);
  }
});

Deno.test("[P16] A POST from a foreign page is refused, one without any sign needs the form token, one of ours passes", async () => {
  await using server = await startServer();
  const post = async (headers: Record<string, string>, body = "") => {
    const response = await fetch(`${server.url}/sign-in`, {
      method: "POST",
      headers: { ...FORM, ...headers },
      body,
      redirect: "manual",
    });
    await response.body?.cancel();
    return response.status;
  };
  assert.equal(await post({ origin: "https://evil.example" }), 403);
  assert.equal(await post({ "sec-fetch-site": "cross-site" }), 403);
  assert.equal(await post({ origin: server.url }), 422);
  assert.equal(await post({}), 403);
  const page = await fetch(`${server.url}/sign-in`);
  const token = (await page.text()).match(/name="_token" value="(\w+)"/)?.[1];
  const cookie = page.headers.get("set-cookie")?.match(/form=[^;]+/)?.[0];
  assert.ok(token && cookie, "the form has a token and the browser a cookie");
  assert.equal(await post({ cookie }, `_token=${token}`), 422);
  assert.equal(
    await post({}, `_token=${token}`),
    403,
    "the token alone, in another browser, is worth nothing",
  );
});

Deno.test("[P16] A WebSocket from a foreign page is refused, and one without sign-in is sent away", async () => {
  await using server = await startServer();
  const open = async (headers: Record<string, string>) => {
    const handshake = {
      connection: "upgrade",
      upgrade: "websocket",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
      "sec-websocket-version": "13",
    };
    const response = await fetch(`${server.url}/live/desk`, {
      headers: { ...handshake, ...headers },
      redirect: "manual",
    });
    await response.body?.cancel();
    return response.status;
  };
  assert.equal(await open({ origin: server.url }), 303);
  assert.equal(await open({ origin: "https://evil.example" }), 303, "who is not signed in learns nothing");
});

Deno.test("HEAD says what GET would say, without a body; an unknown method is told which ones there are", async () => {
  await using server = await startServer();
  const head = await fetch(`${server.url}/health/live`, { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), "");
  const put = await fetch(`${server.url}/health/live`, { method: "PUT", headers: { origin: server.url } });
  await put.body?.cancel();
  assert.equal(put.status, 405);
  assert.equal(put.headers.get("allow"), "GET");
});

Deno.test("Pages that do not exist answer 404 in the person's language", async () => {
  await using server = await startServer();
  for (const [language, words] of [["de", /nicht/], ["en", /not/]] as const) {
    const response = await fetch(`${server.url}/nowhere`, { headers: { "accept-language": language } });
    assert.equal(response.status, 404);
    const html = await response.text();
    assert.match(html, new RegExp(`lang="${language}"`));
    assert.match(html, words);
  }
});

Deno.test("Static files cannot be left for other files", async () => {
  await using server = await startServer();
  for (
    const path of [
      "/built/../../deno.json",
      "/..%2f..%2fdeno.json",
      "/built/%2e%2e/%2e%2e/main.ts",
      "/../main.ts",
    ]
  ) {
    const response = await fetch(server.url + path);
    assert.equal(response.status, 404, path);
    await response.body?.cancel();
  }
});
