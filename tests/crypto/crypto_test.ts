import assert from "node:assert/strict";
import { CaseKeys, KeyDestroyedError, loadMasterKey, openSealed, seal, Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const key = new Uint8Array(32).fill(7);
const text = new TextEncoder().encode("Erika Mustermann");

Deno.test("A sealed value opens only with its key, in its place, and unchanged", () => {
  const sealed = seal(key, "case 1", text);
  assert.deepEqual(openSealed(key, "case 1", sealed), text);
  assert.throws(() => openSealed(key, "case 2", sealed));
  assert.throws(() => openSealed(new Uint8Array(32), "case 1", sealed));
  for (let at = 0; at < sealed.length; at++) {
    const flipped = sealed.slice();
    flipped[at]! ^= 1;
    assert.throws(() => openSealed(key, "case 1", flipped), `byte ${at}`);
  }
});

Deno.test("Sealing twice never gives the same bytes", () => {
  assert.notDeepEqual(seal(key, "x", text), seal(key, "x", text));
});

Deno.test("[P37] Destroying a case's key makes everything sealed for it unreadable, also for a fresh start", async () => {
  await using folder = await temporaryFolder();
  const caseId = newId();
  const keys = new CaseKeys(folder.path, key);
  keys.create(caseId);
  const sealed = keys.seal(caseId, "contact", { name: "Erika Mustermann" });
  assert.deepEqual(keys.open(caseId, "contact", sealed), { name: "Erika Mustermann" });
  keys.destroy(caseId);
  assert.throws(() => keys.open(caseId, "contact", sealed), KeyDestroyedError);
  keys.close();
  const again = new CaseKeys(folder.path, key);
  assert.throws(() => again.open(caseId, "contact", sealed), KeyDestroyedError);
  again.close();
});

Deno.test("[P37] An erased key leaves no trace in the store's file", async () => {
  await using folder = await temporaryFolder();
  const caseId = newId();
  const keys = new CaseKeys(folder.path, key);
  keys.create(caseId);
  const holds = async () =>
    new TextDecoder("latin1").decode(await Deno.readFile(`${folder.path}/case-keys.db`)).includes(caseId);
  assert.equal(await holds(), true);
  keys.destroy(caseId);
  assert.equal(await holds(), false);
  keys.close();
});

Deno.test("[P13] A link's token carries 160 bits and fits only what it was made for", () => {
  const secrets = new Secrets(key);
  const token = secrets.token("appointment-link", "a", 1);
  assert.match(token, /^[0-9a-z]{32}$/);
  assert.equal(secrets.isToken(token, "appointment-link", "a", 1), true);
  assert.equal(secrets.isToken(token, "appointment-link", "a", 2), false);
  assert.equal(secrets.isToken(token, "guest-link", "a", 1), false);
  assert.equal(secrets.isToken(`${token}x`, "appointment-link", "a", 1), false);
});

Deno.test("Parts of a token do not run into each other", () => {
  const secrets = new Secrets(key);
  assert.notEqual(secrets.token("guest-link", "ab", "c"), secrets.token("guest-link", "a", "bc"));
});

Deno.test("The master key is made once and stays, readable by its owner only", async () => {
  await using folder = await temporaryFolder();
  const first = await loadMasterKey({ dataDir: folder.path });
  const second = await loadMasterKey({ dataDir: folder.path });
  assert.deepEqual(first.bytes, second.bytes);
  assert.equal(first.besideData, true);
  assert.equal((await Deno.stat(`${folder.path}/master.key`)).mode! & 0o077, 0);
});

Deno.test("[P43] A master key of the wrong length is refused in words", async () => {
  await using folder = await temporaryFolder();
  await assert.rejects(
    loadMasterKey({ dataDir: folder.path, masterKey: "a2V5" }),
    /MASTER_KEY: expected 32 bytes/,
  );
});
