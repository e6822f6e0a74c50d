import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createPrivateKey, type KeyObject } from "node:crypto";
import { join } from "node:path";
import { Secrets } from "#lib/crypto/mod.ts";
import { loadSelfMade } from "#lib/documents/seal/self_made.ts";
import { makeBackup } from "#lib/operations/backup/make.ts";
import { filesBelow } from "#lib/operations/backup/files.ts";
import { renderPdf, verify } from "#lib/documents/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { book, openTown, type Town } from "#tests/cases/house.ts";
import { OPTIONS, RECEIPT } from "./samples.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { needs } from "#tests/support/needs.ts";
import { SEAL_PASSWORD, SealFiles } from "#tests/support/seal_files.ts";

const SECRETS = new Secrets(new Uint8Array(32).fill(7));

/** A secret in the ways in which it could be written somewhere. */
function waysOf(secret: Uint8Array): Buffer[] {
  const bytes = Buffer.from(secret);
  const texts = [
    bytes.toString("hex"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
  return [bytes, ...texts.map((text) => Buffer.from(text))];
}

/** The numbers that make up a private key. */
function numbersOf(key: KeyObject): Uint8Array[] {
  const { d, p, q } = key.export({ format: "jwk" }) as { d?: string; p?: string; q?: string };
  return [d, p, q].flatMap((text) => text ? [Buffer.from(text, "base64url")] : []);
}

/** A whole case with everything that it leaves: data folder, a backup of it, logs, pages. */
async function everythingLeftBy(town: Town): Promise<Map<string, Buffer>> {
  const { house, dataDir, logs } = town;
  assert.equal(await house.seal.load(), undefined);
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const { caseId } = appointment;
  const bytes = await renderPdf(RECEIPT, OPTIONS);
  const staged = await house.documents.stage(caseId, {
    id: newId(),
    kind: "receipt",
    title: "Quittung",
    bytes,
  });
  const op = town.kv.atomic();
  await house.documents.put(op, staged, { role: "system" });
  assert.ok((await op.commit()).ok);
  assert.equal(verify((await house.documents.read(caseId, staged.id))!.bytes).ok, true, "sealed by the key");
  const place = `${dataDir}-backups`;
  const made = await makeBackup(
    { config: house.config, secrets: SECRETS, now: Temporal.Now.instant() },
    place,
  );
  assert.ok(made.ok);
  const left = new Map<string, Buffer>([["logs", Buffer.from(logs.join("\n"))]]);
  for (const folder of [dataDir, place]) {
    for (const path of await filesBelow(folder)) {
      left.set(`${folder}/${path}`, Buffer.from(await Deno.readFile(join(folder, path))));
    }
  }
  for (const path of ["/", "/health/ready", "/documents/check"]) {
    left.set(path, Buffer.from((await desk.client().get(path)).html));
  }
  await Deno.remove(place, { recursive: true });
  assert.ok(left.size > 8, "there is something to look through");
  return left;
}

function assertNowhere(left: ReadonlyMap<string, Buffer>, secrets: readonly Uint8Array[]): void {
  for (const [place, bytes] of left) {
    for (const way of secrets.flatMap(waysOf)) assert.equal(bytes.includes(way), false, place);
  }
}

for (const kind of ["rsa", "ec"] as const) {
  Deno.test({
    name:
      `[P32] The seal's private key and its password are in no log, store, file, page or backup: ${kind} from a key file`,
    ...needs("openssl"),
    async fn() {
      await using files = await SealFiles.make();
      const p12 = await files.p12("seal", kind);
      // Certificates are made for the real time.
      const clock = new ManualClock(Temporal.Now.instant().round("minute").add({ minutes: 1 }));
      await using town = await openTown({
        env: { SEAL_P12: p12, SEAL_P12_PASSWORD: SEAL_PASSWORD },
        clock,
      });
      const key = createPrivateKey(await Deno.readTextFile(files.file("seal.key")));
      const secrets = [...numbersOf(key), new TextEncoder().encode(SEAL_PASSWORD)];
      assert.ok(secrets.length >= 2);
      assertNowhere(await everythingLeftBy(town), secrets);
    },
  });
}

Deno.test("[P32] The private key of a self-made seal is nowhere in clear, in its own file and the backup neither", async () => {
  await using town = await openTown();
  const left = await everythingLeftBy(town);
  const facts = await town.house.seal.facts();
  const path = join(town.dataDir, "self-made-seal");
  const organization = town.house.config.town.name;
  const names = { organization, mark: "", name: facts.name };
  const kept = await loadSelfMade(path, SECRETS.key("seal"), names, town.clock.now());
  assert.ok(await town.house.seal.isOwn(kept.chain[0].raw), "the key that sealed");
  assertNowhere(left, numbersOf(kept.key));
});
