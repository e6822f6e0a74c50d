import assert from "node:assert/strict";
import { Blobs } from "#lib/blobs/mod.ts";
import { clockStartingAt, minutesBetween, townDate } from "#lib/clock/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { base32, isId, newId, randomBelow } from "#lib/ids/mod.ts";
import { createLog } from "#lib/log/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

Deno.test("Identifiers hold 128 random bits, survive being read aloud, and nothing else is one", () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  assert.equal(ids.size, 1000);
  for (const id of ids) assert.ok(isId(id) && id.length === 26, id);
  for (const text of ["", "../../etc/passwd", newId().toUpperCase(), `${newId()}0`, "i".repeat(26)]) {
    assert.equal(isId(text), false, text);
  }
  assert.equal(base32(new Uint8Array([0xff, 0x00])), "zw00");
});

Deno.test("Drawn numbers stay below their bound and reach all of it", () => {
  const drawn = new Set(Array.from({ length: 500 }, () => randomBelow(6)));
  assert.deepEqual([...drawn].sort(), [0, 1, 2, 3, 4, 5]);
});

Deno.test("DEMO_NOW: the product's clock starts where it is told and runs on", () => {
  const machine = new ManualClock("2026-11-24T08:00:00Z");
  const clock = clockStartingAt(Temporal.Instant.from("2030-01-01T00:00:00Z"), machine);
  assert.equal(clock.now().toString(), "2030-01-01T00:00:00Z");
  machine.advance({ minutes: 90 });
  assert.equal(clock.now().toString(), "2030-01-01T01:30:00Z");
});

Deno.test("[P06] The town's date changes at the town's midnight", () => {
  assert.equal(
    townDate(Temporal.Instant.from("2026-06-30T22:30:00Z"), "Europe/Berlin").toString(),
    "2026-07-01",
  );
  assert.equal(
    townDate(Temporal.Instant.from("2026-12-31T22:30:00Z"), "Europe/Berlin").toString(),
    "2026-12-31",
  );
  const early = Temporal.Instant.from("2026-10-25T00:30:00Z");
  assert.equal(
    minutesBetween(early, early.add({ hours: 1 })),
    60,
    "also where the clock on the wall stands still",
  );
});

Deno.test("[P38] A log line holds codes and counts; of a fault its name, message and places, not what it carries", () => {
  const lines: string[] = [];
  const log = createLog("info", (line) => lines.push(line)).in("test");
  log.debug("too.fine");
  log.info("slot.held", { minutes: 10 });
  log.error("mail.failed", Object.assign(new Error("refused"), { recipient: "zofie@example.org" }));
  assert.equal(lines.length, 2);
  const [held, failed] = lines.map((line) => JSON.parse(line));
  assert.deepEqual({ ...held, at: undefined }, {
    at: undefined,
    level: "info",
    room: "test",
    event: "slot.held",
    minutes: 10,
  });
  assert.equal(failed.message, "refused");
  assert.doesNotMatch(lines.join(), /zofie/);
});

async function withBlobs(test: (blobs: Blobs, path: string, caseId: string) => Promise<void>): Promise<void> {
  await using folder = await temporaryFolder("blobs");
  const keys = new CaseKeys(folder.path, new Secrets(new Uint8Array(32)).key("case-keys"));
  const caseId = newId();
  keys.create(caseId);
  try {
    await test(new Blobs(folder.path, keys), folder.path, caseId);
  } finally {
    keys.close();
  }
}

Deno.test("A blob comes back as it went in, and its file shows nothing of it", () =>
  withBlobs(async (blobs, path, caseId) => {
    const id = newId();
    const bytes = new TextEncoder().encode("Žofie Müller-Weiß");
    await blobs.put(caseId, id, bytes);
    assert.deepEqual(await blobs.get(caseId, id), bytes);
    const file = await Deno.readFile(`${path}/blobs/${caseId}/${id}`);
    assert.equal(new TextDecoder().decode(file).includes("Žofie"), false);
    assert.equal(
      (await Deno.stat(`${path}/blobs/${caseId}/${id}`)).mode! & 0o077,
      0,
      "readable by its owner only",
    );
  }));

Deno.test("What is not there is undefined; clearing a case takes all of it and may be repeated", () =>
  withBlobs(async (blobs, _path, caseId) => {
    const id = newId();
    assert.equal(await blobs.get(caseId, id), undefined);
    await blobs.put(caseId, id, new Uint8Array([1]));
    await blobs.clear(caseId);
    await blobs.clear(caseId);
    assert.equal(await blobs.get(caseId, id), undefined);
  }));

Deno.test("A name that is no identifier never becomes a path", () =>
  withBlobs(async (blobs, _path, caseId) => {
    await assert.rejects(blobs.put("../../elsewhere", newId(), new Uint8Array()), TypeError);
    await assert.rejects(blobs.get(caseId, "../master.key"), TypeError);
  }));

Deno.test("A blob moved to another name does not open: it is sealed for its place", () =>
  withBlobs(async (blobs, path, caseId) => {
    const [from, to] = [newId(), newId()];
    await blobs.put(caseId, from, new Uint8Array([1, 2, 3]));
    await Deno.rename(`${path}/blobs/${caseId}/${from}`, `${path}/blobs/${caseId}/${to}`);
    await assert.rejects(blobs.get(caseId, to));
  }));
