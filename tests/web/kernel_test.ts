import assert from "node:assert/strict";
import { FORM_BODY_BYTES_MAX, readForm } from "#lib/web/form_entries.ts";
import { Cookies } from "#lib/web/cookies.ts";
import { patternOf } from "#lib/web/route_files.ts";
import { HttpRefusal } from "#lib/web/mod.ts";

Deno.test("A file's path is its address", () => {
  assert.equal(patternOf("index.tsx"), "/");
  assert.equal(patternOf("services/[service]/slots.tsx"), "/services/:service/slots");
  assert.equal(patternOf("services/[service]/index.tsx"), "/services/:service");
  assert.equal(patternOf("appointments/[token]/calendar.ics.ts"), "/appointments/:token/calendar.ics");
});

Deno.test("What is no address answers nothing", () => {
  for (const path of ["_app.tsx", "desk/_parts.tsx", "legal_texts.ts", "texts.ts", "notes.md"]) {
    assert.equal(patternOf(path), undefined, path);
  }
});

const post = (body: BodyInit, type?: string) =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    ...(type ? { headers: { "content-type": type } } : {}),
  });

Deno.test("A form is read as it was typed, umlauts, line ends and doubled names included", async () => {
  const form = await readForm(
    post(new URLSearchParams([["name", " Zoë Müller "], ["needs", "a"], ["needs", "b"], ["_token", "x"]])),
  );
  assert.equal(form.text("name"), " Zoë Müller ");
  assert.equal(form.text("needs"), "b");
  assert.deepEqual(form.all("needs"), ["a", "b"]);
  assert.equal(form.text("absent"), "");
  assert.deepEqual(form.list().map(([name]) => name), ["name", "needs", "needs"]);
});

Deno.test("A multipart form of texts is read too", async () => {
  const data = new FormData();
  data.set("name", "Erika");
  assert.equal((await readForm(post(data))).text("name"), "Erika");
});

Deno.test("[P23] A body that is too large, or no form, is refused before it is kept", async () => {
  const status = async (request: Request) => {
    const fault = await readForm(request).then(() => undefined, (f) => f);
    return fault instanceof HttpRefusal ? fault.status : undefined;
  };
  assert.equal(
    await status(post("x=" + "y".repeat(FORM_BODY_BYTES_MAX), "application/x-www-form-urlencoded")),
    413,
  );
  assert.equal(await status(post("{}", "application/json")), 400);
  assert.equal(await status(post("nonsense", "multipart/form-data")), 400);
});

Deno.test("Cookies bear the __Host- name under TLS, and nothing else is read there", () => {
  const cookies = new Cookies("staff=forged; __Host-staff=real", true);
  assert.equal(cookies.get("staff"), "real");
  const headers = new Headers();
  cookies.set("staff", "next");
  cookies.applyTo(headers);
  assert.equal(headers.get("set-cookie"), "__Host-staff=next; Path=/; HttpOnly; SameSite=Lax; Secure");
});
