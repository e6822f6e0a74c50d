import assert from "node:assert/strict";
import { demoPassword } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import type { HttpClient, Page } from "#tests/support/http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";

async function clerkOf(server: RunningServer, role: "clerk" | "lead" = "clerk"): Promise<HttpClient> {
  const client = server.client();
  const { name, password } = await demoPassword(server, role);
  await (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" }).submit({
    name,
    password,
  });
  return client;
}

/** What the page says of the visit. Whether video workers are ready is no part of that: they may come up between two looks. */
function saidOfVisit(page: Page): string {
  page.find("#video-state").remove();
  return page.text;
}

async function visitOf(clerk: HttpClient): Promise<string> {
  const desk = await clerk.get("/desk");
  return desk.html.match(/\/desk\/visits\/([0-9a-z]{26})/)![0];
}

/** An ended case goes into the records in the background. */
async function isFiled(clerk: HttpClient): Promise<void> {
  await eventually("the case in the records", async () => {
    const list = await clerk.get("/desk/cases");
    return list.all("main a[href^='/desk/cases/']").length > 0;
  });
}

Deno.test("A visit at its edges, over HTTP", async (t) => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const clerk = await clerkOf(server);
  const appointment = await bookByHttp(server, { name: "Erika Mustermann", email: "erika@example.org" });
  const visit = appointment.replace("appointments", "visits");
  const atDesk = await visitOf(clerk);

  await t.step("nobody has failed to appear before the appointment's time", async () => {
    const page = await clerk.post(`${atDesk}/ending`, { outcome: "noShow" });
    assert.equal(page.status, 422);
    assert.match(page.text, /erst ab der Zeit des Termins/);
  });

  await t.step("until the citizen arrives, the appointment can be moved and cancelled", async () => {
    const page = await server.client().get(appointment);
    assert.equal(page.all(`a[href="${appointment}/cancellation"]`).length, 1);
  });

  const WORDS = [["de", "Sie sind schon da"], ["en", "You are already here"], [
    "de-x-leicht",
    "Sie sind schon da",
  ]];
  for (const state of ["in the waiting room", "in conversation", "after the end"]) {
    await t.step(`${state} the link neither cancels nor moves, and says whom to ask`, async () => {
      if (state === "in the waiting room") await server.client().post(`${visit}/arrival`, {});
      if (state === "in conversation") assert.equal((await clerk.post(`${atDesk}/call`, {})).status, 200);
      if (state === "after the end") {
        await clerk.post(`${atDesk}/ending`, { outcome: "technicalFailure" });
      }
      // After the end it may be filed by now or not: the page is the same.
      const before = saidOfVisit(await clerk.get(atDesk));
      assert.equal((await server.client().get(appointment)).all(`a[href$="/cancellation"]`).length, 0);
      for (const [language, words] of WORDS) {
        const citizen = server.client();
        await citizen.get(`${appointment}?lang=${language}`);
        for (const page of ["cancellation", "rebooking"]) {
          const shown = await citizen.get(`${appointment}/${page}`);
          assert.equal(shown.status, 200);
          assert.ok(shown.text.includes(words!), `${language} ${page}`);
        }
        const cancelled = await citizen.post(`${appointment}/cancellation`, { decision: "cancel" });
        const start = Temporal.Now.instant().add({ hours: 48 }).round({ smallestUnit: "hour" });
        const moved = await citizen.post(`${appointment}/rebooking`, {
          start: start.toString({ smallestUnit: "minute" }),
        });
        for (const refused of [cancelled, moved]) {
          assert.equal(refused.status, 409, `${language}`);
          assert.ok(refused.text.includes(words!), `${language}`);
        }
      }
      if (state === "after the end") await isFiled(clerk);
      const after = saidOfVisit(await clerk.get(atDesk));
      assert.equal(after, before, "the desk sees the same visit");
      assert.equal(after.includes("Quittung"), state === "after the end", "filed or not");
    });
  }
});

Deno.test("Who sends an answer after the end is led to the visit's page, which says how it ended", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const clerk = await clerkOf(server);
  const appointment = await bookByHttp(server, { name: "Erika Mustermann", email: "erika@example.org" });
  const visit = appointment.replace("appointments", "visits");
  await server.client().post(`${visit}/arrival`, {});
  const atDesk = await visitOf(clerk);
  await clerk.post(`${atDesk}/call`, {});
  await clerk.post(`${atDesk}/ending`, { outcome: "technicalFailure" });
  for (const path of ["form", "signature", "signature/tan", "signature/extension", "arrival"]) {
    for (const _go of ["", "next"]) {
      const page = await server.client().post(`${visit}/${path}`, { _page: "move", _go, method: "typed" });
      assert.equal(page.status, 200, path);
      assert.equal(page.url.pathname, visit);
    }
  }
  const changed = await server.client().post(`${visit}/form`, { _page: "move", newHomeInGermany: "no" });
  assert.equal(changed.status, 409, "told that the change is not in it");
});

Deno.test("What the desk refuses is said in words, in the part of the page where it was pressed", async (t) => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const clerk = await clerkOf(server);
  const appointment = await bookByHttp(server, { name: "Erika Mustermann", email: "erika@example.org" });
  await server.client().post(`${appointment.replace("appointments", "visits")}/arrival`, {});
  const atDesk = await visitOf(clerk);
  await clerk.post(`${atDesk}/call`, {});

  await t.step("a step of the identity check out of its order, or without a check", async () => {
    const unbegun = await clerk.post(`${atDesk}/identity`, { step: "conclude" });
    assert.equal(unbegun.status, 409);
    assert.match(unbegun.find("#identity").text, /Es läuft gerade keine Prüfung/);
    await clerk.post(`${atDesk}/identity`, { step: "start" });
    const early = await clerk.post(`${atDesk}/identity`, { step: "face", matches: "yes" });
    assert.equal(early.status, 409);
    assert.match(early.find("#identity").text, /Ein früherer Schritt fehlt noch/);
  });

  await t.step("closing a form that is not complete, and a confirmation before its time", async () => {
    const unclosed = await clerk.post(`${atDesk}/freeze`, {});
    assert.equal(unclosed.status, 409);
    assert.match(unclosed.find("#case").text, /Bitte prüfen Sie sie und schließen Sie dann ab/);
    const unissued = await clerk.post(`${atDesk}/confirmation`, {});
    assert.equal(unissued.status, 409);
    assert.match(unissued.find("#case").text, /erst, wenn die Identität festgestellt/);
  });

  await t.step("[P14] another clerk neither ends, fills, checks, closes, issues nor sends back", async () => {
    const lead = await clerkOf(server, "lead");
    const before = saidOfVisit(await clerk.get(atDesk));
    for (
      const [path, values] of Object.entries({
        "/ending": { outcome: "technicalFailure" },
        "/form": { familyName: "Fremd" },
        "/identity": { step: "start" },
        "/freeze": {},
        "/confirmation": {},
        "/call": { _method: "delete" },
      })
    ) {
      const page = await lead.post(atDesk + path, values);
      assert.ok([200, 404, 422].includes(page.status), `${path}: ${page.status}`);
      assert.equal(
        page.all("#identity form, #form form, #case form").length,
        0,
        `${path}: nothing of the case is shown`,
      );
    }
    const called = await lead.post(`${atDesk}/call`, {});
    assert.match(called.text, /Diese Person ist schon im Gespräch/);
    assert.equal(saidOfVisit(await clerk.get(atDesk)), before);
  });
});
