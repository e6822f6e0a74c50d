import assert from "node:assert/strict";
import type { HttpClient, Page } from "#tests/support/http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { PASSWORD } from "./house.ts";

const NEW_STAFF = { password: PASSWORD, passwordAgain: PASSWORD };

/** A server with an administrator, who is signed in with the returned client. */
async function serverWithAdministrator(
  env: Record<string, string> = {},
): Promise<{ server: RunningServer; admin: HttpClient; link: string }> {
  const server = await startServer({ env });
  const [link = ""] = await server.line(/\/setup\/[0-9a-z]+/);
  const admin = server.client();
  const done = await (await admin.get(link)).submit("Anlegen und anmelden", {
    name: "Adam Muster",
    signInName: "adam.muster",
    ...NEW_STAFF,
  });
  assert.equal(done.url.pathname, "/admin/staff");
  return { server, admin, link };
}

async function signIn(client: HttpClient, password: string, path = "/sign-in"): Promise<Page> {
  return await (await client.get(path)).form({ selector: "form[action='/sign-in']" })
    .submit({ name: "adam.muster", password });
}

Deno.test("[P15] the first link, an invitation and signing in, as people do it, under the server's own permissions", async () => {
  const { server, admin, link } = await serverWithAdministrator();
  await using _ = server;
  assert.equal((await server.client().get(link)).status, 404, "the first link works once");

  const invited = await (await admin.get("/admin/staff")).submit("Einladen", {
    name: "Clara Muster",
    role: "clerk",
  });
  assert.equal(invited.status, 200);
  const place = new URL(invited.find("#links input[readonly]").getAttribute("value")!).pathname;
  const clara = server.client();
  const welcome = await clara.get(place);
  assert.match(welcome.text, /Sie sind als Sachbearbeitung eingeladen/);
  assert.equal(welcome.find("input[name=name]").getAttribute("value"), "Clara Muster");
  const faulty = await welcome.submit("Anlegen", {
    signInName: "adam.muster",
    password: "passwort1234",
    passwordAgain: "passwort1234",
  });
  assert.equal(faulty.status, 422);
  assert.match(faulty.text, /Diesen Anmeldenamen hat schon jemand/);
  assert.match(faulty.text, /Dieses Passwort ist leicht zu erraten/);
  assert.equal(faulty.find("input[name=signInName]").getAttribute("value"), "adam.muster");
  assert.ok(!faulty.html.includes("passwort1234"), "no page shows a password");
  const desk = await faulty.submit("Anlegen", { signInName: "clara.muster", ...NEW_STAFF });
  assert.equal(desk.url.pathname, "/desk");
  assert.equal((await clara.get("/admin/staff")).status, 404, "a clerk does not administer");

  const out = await clara.post("/sign-out", {});
  assert.match(out.text, /Sie sind abgemeldet/);
  const asked = await clara.get("/desk");
  assert.equal(asked.url.pathname + asked.url.search, "/sign-in?next=%2Fdesk");
});

Deno.test("[P15] somebody who forgot their password gets a link to a new one from the administrator", async () => {
  const { server, admin } = await serverWithAdministrator();
  await using _ = server;
  const list = await (await admin.get("/admin/staff")).submit("Neues Passwort");
  const place = new URL(list.find("#links input[readonly]").getAttribute("value")!).pathname;
  const page = await server.client().get(place);
  const again = "Drei grüne Enten tanzen";
  const done = await page.submit("Speichern", { password: again, passwordAgain: again });
  assert.equal(done.url.pathname, "/admin/staff");
  assert.equal((await admin.get("/admin/staff")).url.pathname, "/sign-in", "the old sign-in has ended");
  assert.equal((await server.client().get(place)).status, 404);
  assert.equal((await signIn(server.client(), PASSWORD)).status, 422);
  assert.equal((await signIn(server.client(), again)).status, 200);
});

Deno.test("[P15] wrong and unknown get the same page but for the typed name; too many attempts are 429 with Retry-After", async () => {
  const { server } = await serverWithAdministrator();
  await using _ = server;
  const client = server.client();
  await client.get("/sign-in");
  const pages = await Promise.all(["adam.muster", "nobody.here"].map(async (name) => {
    const page = await client.post("/sign-in", { name, password: "Regenschirm am Montag", next: "" });
    assert.equal(page.status, 422);
    assert.ok(page.html.includes(`value="${name}"`));
    assert.ok(!page.html.includes("Regenschirm"));
    return page.html.replaceAll(name, "NAME");
  }));
  assert.equal(pages[0], pages[1]);
  for (let n = 0; n < 4; n++) await signIn(client, "falsch");
  const throttled = await signIn(client, PASSWORD);
  assert.equal(throttled.status, 429);
  const wait = Number(throttled.response.headers.get("retry-after"));
  assert.ok(wait > 0 && wait <= 900, `Retry-After ${wait}`);
  assert.match(throttled.text, /zu viele Versuche/);
  assert.equal(throttled.find("input[name=name]").getAttribute("value"), "adam.muster");
});

Deno.test("[P15] signing in leads on to a page of this site and never elsewhere", async () => {
  const { server } = await serverWithAdministrator();
  await using _ = server;
  const elsewhere = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:1",
  ];
  for (const next of ["/admin/staff?a=1", ...elsewhere]) {
    const page = await signIn(server.client(), PASSWORD, `/sign-in?next=${encodeURIComponent(next)}`);
    assert.equal(page.url.origin, server.url, next);
    assert.equal(page.url.pathname, "/admin/staff", next);
  }
});

Deno.test("[P15] signing in gives a new cookie that scripts cannot read, and the old one is worth nothing", async () => {
  const { server, admin } = await serverWithAdministrator();
  await using _ = server;
  const before = admin.cookies.get("staff") ?? "";
  const again = server.client();
  again.cookies.set("staff", before);
  const url = new URL("/sign-in", server.url);
  const answer = await again.request("POST", url, {
    body: new URLSearchParams({ name: "adam.muster", password: PASSWORD }),
    headers: { origin: server.url },
    redirect: "manual",
  });
  assert.equal(answer.status, 303);
  const cookie = answer.response.headers.getSetCookie().find((c) => c.startsWith("staff="));
  assert.match(cookie ?? "", /HttpOnly; SameSite=Lax/);
  assert.notEqual(again.cookies.get("staff"), before);
  assert.equal((await admin.get("/admin/staff")).url.pathname, "/sign-in");
});

Deno.test("[P16] nobody is signed out, invited or blocked by a page of another site", async () => {
  const { server, admin } = await serverWithAdministrator();
  await using _ = server;
  for (const path of ["/sign-out", "/sign-in", "/admin/staff"]) {
    const foreign = await admin.request("POST", new URL(path, server.url), {
      body: new URLSearchParams({ name: "Eva Muster", role: "admin" }),
      headers: { origin: "https://evil.example" },
    });
    assert.equal(foreign.status, 403, path);
  }
  const list = await admin.get("/admin/staff");
  assert.equal(list.status, 200);
  assert.equal(list.all("#links").length, 0);
});

Deno.test("an invitation without name and role names both faults; the last administrator cannot be blocked", async () => {
  const { server, admin } = await serverWithAdministrator();
  await using _ = server;
  const faulty = await (await admin.get("/admin/staff")).submit("Einladen", { name: "" });
  assert.equal(faulty.status, 422);
  assert.match(faulty.text, /Bitte geben Sie einen Namen ein/);
  assert.match(faulty.text, /Bitte wählen Sie eine Aufgabe/);
  const kept = await faulty.submit("Einladen", { name: "x".repeat(10_000), role: "auditor" });
  assert.equal(kept.status, 422);
  assert.equal(kept.find("input[value=auditor]").hasAttribute("checked"), true);
  const refused = await (await admin.get("/admin/staff")).submit("Sperren");
  assert.match(refused.text, /Ohne diese Person gäbe es keine Administration mehr/);
});

Deno.test("a link that nobody made, and a tampered one, are told kindly with 404", async () => {
  const { server } = await serverWithAdministrator();
  await using _ = server;
  for (const token of ["x".repeat(5000), "../etc", "%00", "null"]) {
    const page = await server.client().get(`/setup/${encodeURIComponent(token)}`);
    assert.equal(page.status, 404);
    assert.match(page.text, /gilt nicht mehr/);
  }
});
