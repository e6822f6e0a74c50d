import assert from "node:assert/strict";
import { SOCKETS_PER_VIEWER_MAX } from "#lib/web/live/open_sockets.ts";
import { findRouteFiles } from "#lib/web/route_files.ts";
import { demoPassword } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { rawAnswer } from "#tests/support/raw_http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const CANARY = "<script>alert(1)</script>";
/** What may stand in an address or a field that nobody of good will writes there. */
const RUBBISH = [
  "x".repeat(10_000),
  "%00",
  "%ff%fe",
  "%0d%0aset-cookie:%20x=1",
  "..%2f..%2fdeno.json",
  "constructor",
];
const LANGUAGES = ["de", "en", "de-x-leicht"] as const;

async function signedIn(server: RunningServer, role: "clerk" | "admin" | "auditor"): Promise<HttpClient> {
  const client = server.client();
  const { name, password } = await demoPassword(server, role);
  await (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" }).submit({
    name,
    password,
  });
  return client;
}

async function patternsOf(): Promise<string[]> {
  return (await findRouteFiles(new URL("../../routes/", import.meta.url))).map(({ pattern }) => pattern);
}

Deno.test("No rubbish in an address, a header or a form makes the server fault, be it signed in or not", async (t) => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const patterns = await patternsOf();
  const token = (await bookByHttp(server, { name: "Erika Mustermann", email: "erika@example.org" })).slice(
    14,
  );
  const people = [server.client(), await signedIn(server, "clerk"), await signedIn(server, "admin")];

  await t.step("in the address: each parameter of each route, the query, the path", async () => {
    for (const pattern of patterns.filter((each) => each.includes(":"))) {
      for (const rubbish of RUBBISH) {
        const path = pattern.replaceAll(/:\w+/g, rubbish);
        const mixed = pattern.replace(":token", token).replaceAll(/:\w+/g, rubbish);
        for (const client of people) {
          for (const one of new Set([path, mixed])) await unfaulted(client, server, "GET", one);
          await unfaulted(client, server, "POST", path);
        }
      }
    }
    const queries = ["lang", "from", "date", "hold", "page", "refused", "after", "name", "next", "layout"];
    for (const pattern of patterns.filter((each) => !each.includes(":mail"))) {
      const path = pattern.replace(":token", token).replace(":service", "abmeldung-ausland");
      for (const value of ["9999-12-31", "-1", "%00", "%ff", CANARY, "x".repeat(5000)]) {
        const query = queries.map((name) => `${name}=${value}`).join("&");
        for (const client of people) await unfaulted(client, server, "GET", `${path}?${query}`);
      }
    }
    for (
      const path of [`/${"a".repeat(300)}.css`, `/built/${"a".repeat(5000)}.js`, "//", "/desk//", "/%", "/?%"]
    ) {
      await unfaulted(people[0]!, server, "GET", path);
    }
  });

  await t.step("in headers: language, cookies, encodings, addresses", async () => {
    const headers: Record<string, string>[] = [
      { "accept-language": "de;q=x,".repeat(2000) },
      { "accept-language": ";;;,q=,*;q=-1" },
      { cookie: "=;;;=x; staff; __proto__=1; lang=<script>; staff=%00; form=%" },
      { cookie: `staff=${"x".repeat(6000)}; form=${"x".repeat(6000)}` },
      { "accept-encoding": ";;;q=,br;q=abc" },
      { "x-forwarded-for": CANARY, forwarded: "for=x" },
      { "hx-request": "true" },
      { "content-type": "multipart/form-data; boundary=" },
    ];
    for (const sent of headers) {
      const client = server.client(sent);
      for (const path of ["/", "/desk", "/sign-in", `/appointments/${token}`, "/nowhere"]) {
        await unfaulted(client, server, "GET", path);
        await unfaulted(client, server, "HEAD", path);
      }
      await unfaulted(client, server, "POST", "/sign-in");
    }
  });

  await t.step("in the method, the host and the handshake", async () => {
    const { hostname, port } = new URL(server.url);
    const answer = async (method: string, path: string, host: string, ...more: string[]) => {
      const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...more, "", ""];
      return await rawAnswer({ hostname, port: Number(port) }, lines.join("\r\n"));
    };
    for (
      const method of ["toString", "constructor", "hasOwnProperty", "__proto__", "TRACE", "OPTIONS", "get"]
    ) {
      for (const path of ["/", "/sign-in", "/desk", `/visits/${token}`]) {
        assert.match(await answer(method, path, "localhost"), /^HTTP\/1\.1 40[35] /, `${method} ${path}`);
      }
    }
    for (const host of ["a b", "[", "x:y:z", "%"]) {
      assert.match(await answer("GET", "/", host), /^HTTP\/1\.1 400 /, host);
    }
    const upgrade = ["Upgrade: websocket", "Sec-WebSocket-Version: 13"];
    const path = `/live/visits/${token}`;
    assert.match(await answer("GET", path, "localhost", ...upgrade), /^HTTP\/1\.1 400 /, "no key");
    const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
    assert.match(await answer("HEAD", path, "localhost", ...upgrade, key), /^HTTP\/1\.1 400 /, "HEAD");
  });

  await t.step("[P40] in number: a link's sockets have an end, however its address is written", async () => {
    const base = `${server.url.replace("http", "ws")}/live/visits/`;
    const open = async (address: string) => {
      const socket = new WebSocket(base + address);
      await new Promise((done) => socket.onopen = socket.onerror = done);
      return socket;
    };
    const sockets = await Promise.all(
      Array.from({ length: SOCKETS_PER_VIEWER_MAX }, () => open(token)),
    );
    const isOpen = ({ readyState }: WebSocket) => readyState === WebSocket.OPEN;
    assert.ok(sockets.every(isOpen));
    const spelled = `%${token.charCodeAt(0).toString(16)}${token.slice(1)}`;
    for (const address of [token, spelled]) assert.ok(!isOpen(await open(address)), address);
    const closed = sockets.map((socket) => new Promise((done) => socket.onclose = done));
    for (const socket of sockets) socket.close();
    await Promise.all(closed);
    const again = await open(token);
    assert.ok(isOpen(again));
    again.close();
    await new Promise((done) => again.onclose = done);
  });

  await t.step("in a body: too large, no form, no end, binary", async () => {
    for (
      const path of ["/sign-in", "/holds", `/visits/${token}/form`, `/appointments/${token}/cancellation`]
    ) {
      const post = async (body: string, type = "application/x-www-form-urlencoded") => {
        const headers = { origin: server.url, "content-type": type };
        const response = await fetch(server.url + path, {
          method: "POST",
          body,
          headers,
          redirect: "manual",
        });
        await response.body?.cancel();
        return response.status;
      };
      assert.equal(await post("name=" + "x".repeat(1_000_000)), 413, path);
      assert.equal(await post("{}", "application/json"), 400, path);
      assert.equal(await post("--x", "multipart/form-data; boundary=x"), 400, path);
      assert.ok(await post("=&=&%ff=%00&__proto__=1&_method=__proto__&_method=CONNECT") < 500, path);
    }
  });
});

async function unfaulted(client: HttpClient, server: RunningServer, method: string, path: string) {
  const own: Record<string, string> = method === "POST" ? { origin: server.url } : {};
  const page = await client.request(method, new URL(server.url + path), { redirect: "manual", headers: own });
  assert.ok(page.status < 500, `${method} ${path.slice(0, 100)}: ${page.status}`);
  assert.equal(page.response.headers.get("set-cookie")?.includes("x=1") ?? false, false, path.slice(0, 100));
  assert.ok(!page.html.includes(CANARY), `${method} ${path.slice(0, 100)} shows what stands in its address`);
  assert.doesNotMatch(page.html, /TypeError|file:\/\/|lib\/web/, "no page shows a fault's inside");
}

Deno.test("Every page can be read in every language, as a fragment and without one, also where it answers to a POST", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const token = (await bookByHttp(server, { name: "Erika Mustermann", email: "erika@example.org" })).slice(
    14,
  );
  const clerk = await signedIn(server, "clerk");
  const paths = (await patternsOf()).filter((each) =>
    !/:(hold|id|document|mail|upload)|waiting-list\/:|^\/(live|health|mail|metrics|uploads)|(ics|svg)$/.test(
      each,
    )
  )
    .map((each) => each.replace(":token", token).replace(":service", "abmeldung-ausland"));
  for (const path of paths.filter((each) => !/^\/(admin|setup)/.test(each))) {
    for (const language of LANGUAGES) {
      const page = await clerk.get(`${path}?lang=${language}`);
      if (page.status === 405) continue;
      // 409: what it would show is not so right now, and it says that in words.
      assert.ok([200, 409].includes(page.status), `${path}: ${page.status}`);
      assert.equal(page.find("html").getAttribute("lang"), language, path);
      const fragment = await clerk.request("GET", new URL(path, server.url), {
        headers: { "hx-request": "true" },
      });
      if (page.url.pathname === path) assert.doesNotMatch(fragment.html, /<html/, path);
    }
    const rubbish = await server.client({ "accept-language": "en" }).get(`${path}?lang=tlh`);
    assert.match(rubbish.html, /lang="en"/, `${path}: an unknown language leaves the visitor's own`);
  }
});

Deno.test("A clerk whose sign-in has run out is told so, in words, and led to the sign-in", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  for (
    const [language, words] of [["de", "Sie sind nicht angemeldet"], ["en", "You are not signed in"]] as const
  ) {
    const client = server.client({ "accept-language": language });
    const page = await client.post(`/desk/visits/${"0".repeat(26)}/form`, { familyName: "Muster" });
    assert.equal(page.status, 403);
    assert.match(page.text, new RegExp(words));
    const link = page.all("main a").map((a) => a.getAttribute("href")).find((href) =>
      href?.startsWith("/sign-in")
    );
    assert.equal(link, `/sign-in?next=${encodeURIComponent(`/desk/visits/${"0".repeat(26)}/form`)}`);
  }
});
