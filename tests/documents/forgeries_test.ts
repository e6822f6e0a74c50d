import assert from "node:assert/strict";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { type Seal, verify } from "#lib/documents/mod.ts";
import { openTown, readyToEnd } from "#tests/cases/house.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { needs } from "#tests/support/needs.ts";
import { SealFiles } from "#tests/support/seal_files.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { renderPdf } from "#lib/documents/mod.ts";
import { forgeriesOf } from "./forgeries.ts";
import { FORM, OPTIONS } from "./samples.ts";
import { sealOf } from "./seals.ts";

/** What a careful reader asks: unchanged, and by the certificate of this very town. */
async function isOurs(bytes: Uint8Array, seal: Seal): Promise<boolean> {
  const checked = verify(bytes);
  return checked.ok && await seal.isOwn(checked.seal.certificate.raw);
}

Deno.test("[P32] No forged file is taken for ours: shadows, gaps, wrapped, cut, doubled or rewritten signatures", async () => {
  await using folder = await temporaryFolder("forged");
  const seal = sealOf(folder.file("data"), { DEMO: "1" });
  const { bytes } = await seal.seal(await renderPdf(FORM, OPTIONS));
  assert.equal(await isOurs(bytes, seal), true);
  const forgeries = forgeriesOf(bytes);
  assert.ok(forgeries.length > 30);
  for (const forged of forgeries) {
    assert.notDeepEqual(forged.bytes, bytes, `${forged.name}: differs at all`);
    assert.equal(verify(forged.bytes).ok, false, forged.name);
  }
});

Deno.test({
  name: "[P32] Another town's seal, and a self-made one with the very same names, are whole but not ours",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    await using others = await SealFiles.make();
    const ours = sealOf(files.file("data"), { SEAL_P12: await files.p12("ours", "ec") });
    const frozen = await renderPdf(FORM, OPTIONS);
    const strangers = {
      "another authority, the same names": sealOf(files.file("x"), {
        SEAL_P12: await others.p12("theirs", "ec"),
      }),
      "the same authority and names, another key": sealOf(files.file("x"), {
        SEAL_P12: await files.p12("again", "rsa"),
      }),
      "self-made": sealOf(files.file("x"), { TOWN_NAME: "Siegel der Stadt Musterstadt" }),
    };
    for (const [name, seal] of Object.entries(strangers)) {
      const { bytes } = await seal.seal(frozen);
      assert.equal(verify(bytes).ok, true, `${name}: whole`);
      assert.equal(await isOurs(bytes, ours), false, name);
    }
    const own = sealOf(files.file("data1"), { DEMO: "1" });
    const twin = sealOf(files.file("data2"), { DEMO: "1" });
    assert.equal((await own.facts()).name, (await twin.facts()).name);
    assert.equal(await isOurs((await twin.seal(frozen)).bytes, own), false, "a twin of the self-made one");
  },
});

Deno.test("[P32] The check page knows no forged file: not by its bytes, and the number in it tells only of the number", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const appointment = await readyToEnd(town);
  const form = (await house.documents.list(appointment.caseId)).find(({ kind }) => kind === "filledForm")!;
  const { bytes } = (await house.documents.read(appointment.caseId, form.id))!;
  const told = async (file: Uint8Array) => await house.cases.issued({ sha256: sha256Hex(file) });
  assert.equal((await told(bytes)).ok, true);
  for (const forged of forgeriesOf(bytes)) {
    assert.deepEqual(await told(forged.bytes), { ok: false, reason: "unknown" }, forged.name);
  }
  const twin = sealOf(house.config.dataDir + "-twin", { DEMO: "1" });
  const sealedByTwin = await twin.seal(bytes.subarray(0, form.sizeBytes));
  assert.deepEqual(await told(sealedByTwin.bytes), { ok: false, reason: "unknown" });
  await Deno.remove(`${house.config.dataDir}-twin`, { recursive: true });
  const page = await desk.client().get(`/documents/check?sha256=${sealedByTwin.sha256}`);
  assert.match(page.text, /Nicht bekannt oder nicht mehr aufbewahrt/);
  assert.doesNotMatch(page.text, /unverändert\b.*ausgestellt und|Abmeldung ins Ausland/);
});
