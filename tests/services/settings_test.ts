import assert from "node:assert/strict";
import { catalogue, TownServices } from "#lib/services/mod.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { book, fill, freeze, identify, inConversation, openTown, sign } from "#tests/cases/house.ts";
import { ManualClock } from "#tests/support/clock.ts";

const ID = "abmeldung-ausland";
const SECTION = "§ 126 BGB";
const WRITTEN = { signatureLevel: "written", section: SECTION, claims: "complete" } as const;

Deno.test("A town's decision on a service counts at once and after a restart; two people do not overwrite each other", async () => {
  using kv = await Deno.openKv(":memory:");
  const clock = new ManualClock();
  const town = new TownServices(kv, catalogue, clock);
  const other = new TownServices(kv, catalogue, clock);
  assert.equal(town.find(ID)?.signatureLevel, "simple");
  assert.deepEqual(await town.save(ID, WRITTEN, 0, "adam"), { ok: true });
  assert.equal(town.find(ID)?.signatureLevel, "written");
  assert.equal(town.all.length, catalogue.all.length);
  assert.deepEqual(await other.save(ID, { ...WRITTEN, section: "anders" }, 0, "lea"), {
    ok: false,
    reason: "changed",
  });
  assert.equal(other.find(ID)?.signatureSection, SECTION, "what the other one saved is read at the refusal");
  const started = new TownServices(kv, catalogue, clock);
  await started.load();
  assert.equal(started.find(ID)?.signatureSection, SECTION);
  assert.equal(catalogue.find(ID)?.signatureLevel, "simple", "the product's own catalogue stays as it is");
  const [change, ...more] = await started.history(10);
  assert.deepEqual(
    [change?.savedBy, change?.before.signatureLevel, change?.now.signatureLevel, more.length],
    [
      ...["adam", "simple", "written"],
      0,
    ],
  );
});

Deno.test("Written form needs its section, and an unknown service is refused", async () => {
  using kv = await Deno.openKv(":memory:");
  const town = new TownServices(kv, catalogue, new ManualClock());
  const refused = await town.save(ID, { ...WRITTEN, section: "  " }, 0, "adam");
  assert.deepEqual(refused, { ok: false, reason: "noSection" });
  assert.deepEqual(await town.save("nichts", WRITTEN, 0, "adam"), { ok: false, reason: "unknown" });
  assert.equal(town.number, 0);
});

Deno.test("Where the law asks for more, the form is not closed and 'done' is refused with the section; 'must come in' is possible", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const clara = { id: await desk.idOf("clara.muster") };
  const client = await desk.signedIn("clara.muster");
  const adam = await desk.signedIn("adam.muster");
  const signed = await inConversation(town, clara);
  await fill(town, signed);
  await identify(town, signed, clara);
  await freeze(town, signed, clara);
  await sign(town, signed);

  assert.match((await adam.get("/admin/services")).text, /Einfache elektronische Erklärung genügt/);
  const version = String(house.catalogue.number);
  const noSection = await adam.post("/admin/services", {
    service: ID,
    version,
    level: "written",
    section: "",
  });
  assert.equal(noSection.status, 422);
  assert.match(noSection.text, /nennen Sie die Vorschrift/);
  const saved = await adam.post("/admin/services", {
    service: ID,
    version,
    level: "written",
    section: SECTION,
  });
  assert.match(saved.text, /Gespeichert/);
  assert.match(saved.text, /Adam Muster.*Schriftform.*§ 126 BGB/s);

  const about = await desk.client().get(`/services/${ID}`);
  assert.match(
    about.text,
    /eigenhändige Unterschrift \(§ 126 BGB\).*Per Video geht das nicht/s,
    "before anybody books",
  );
  assert.doesNotMatch((await desk.client().get("/services/anmeldung")).text, /eigenhändige Unterschrift/);

  // Raised after the signature: it cannot be completed on that signature any more.
  const ending = await client.post(`/desk/visits/${signed.id}/ending`, { outcome: "done" });
  assert.equal(ending.status, 422);
  assert.match(ending.text, /Das Gesetz verlangt die Schriftform \(§ 126 BGB\)/);
  assert.deepEqual(await house.cases.end(signed, clara, "mustComeIn"), { ok: true });

  const next = await book(town, {
    name: "Max Muster",
    email: "max@example.org",
    phone: "",
    language: "de",
    needs: [],
  });
  assert.ok((await house.cases.arrive(next)).ok);
  assert.ok((await house.cases.call(next, clara)).ok);
  await fill(town, next);
  const blocked = await house.cases.freeze(next, clara);
  assert.deepEqual(!blocked.ok && blocked.reason === "blocked" && blocked.blockers.lawAsksForMore, SECTION);
  const page = await client.get(`/desk/visits/${next.id}`);
  assert.match(page.text, /Das Gesetz verlangt hier die Schriftform \(§ 126 BGB\)/);
  const citizen = await desk.client().get(`/visits/${house.booking.tokenOf(next)}`);
  assert.match(citizen.text, /Unterschrift auf Papier \(§ 126 BGB\)/);
});
