import assert from "node:assert/strict";
import { join } from "node:path";
import { readConfig } from "#lib/config/mod.ts";
import { Secrets } from "#lib/crypto/mod.ts";
import { renderPdf, verify } from "#lib/documents/mod.ts";
import { closeAuditDay } from "#lib/operations/audit_days.ts";
import { checkTrailFile, checkTrails } from "#lib/operations/audit_errand.ts";
import { makeBackup } from "#lib/operations/backup/make.ts";
import { restoreBackup } from "#lib/operations/backup/restore.ts";
import { checkSeal } from "#lib/operations/doctor/seal.ts";
import type { Tools } from "#lib/operations/errands.ts";
import { migrations } from "#lib/records/migrations/mod.ts";
import { openKv } from "#lib/kv/mod.ts";
import { openSql } from "#lib/sql/mod.ts";
import { CLARA, openTown, readyToEnd } from "#tests/cases/house.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { FORM, OPTIONS } from "#tests/documents/samples.ts";
import { sealOf } from "#tests/documents/seals.ts";
import { needs } from "#tests/support/needs.ts";
import { SEAL_PASSWORD, SealFiles } from "#tests/support/seal_files.ts";
import { freePort } from "#tests/support/ports.ts";

const now = () => Temporal.Now.instant();
const inDays = (days: number) => now().add({ hours: 24 * days });

function configOf(env: Record<string, string>) {
  const read = readConfig({ SEAL_P12_PASSWORD: SEAL_PASSWORD, ...env });
  assert.ok(read.ok, JSON.stringify(read));
  return read.config;
}

Deno.test({
  name:
    "doctor's seal line: self-made, good, soon over, over, not begun, locked; the password is in none of them",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    const p12 = await files.p12("seal", "ec", { days: 90 });
    const line = async (env: Record<string, string>, at = now()) => {
      const { state, expected, found } = await checkSeal(
        configOf({ DATA_DIR: files.file("data"), ...env }),
        at,
      );
      const text = `${state}: expected ${expected}, found ${found}`;
      assert.ok(!text.includes(SEAL_PASSWORD) && !text.includes("falsch"));
      return text;
    };
    assert.match(await line({}), /^note: .*SEAL_P12, found a self-made one/);
    assert.match(await line({ DEMO: "1" }), /^good: /);
    assert.match(await line({ SEAL_P12: p12 }), /^good: .*found 89 days left|^good: .*found 90 days left/);
    assert.match(await line({ SEAL_P12: p12 }, inDays(40)), /^note: .*found (49|50) days left/);
    assert.match(await line({ SEAL_P12: p12 }, inDays(91)), /^wrong: .*valid now, found one until/);
    assert.match(await line({ SEAL_P12: p12 }, inDays(-2)), /^wrong: .*valid now, found one from/);
    assert.match(await line({ SEAL_P12: p12, SEAL_P12_PASSWORD: "falsch" }), /^wrong: .*does not open/);
  },
});

Deno.test({
  name:
    "[P43] A key that is over or has not begun refuses the start in words; one that ends while the server runs goes on sealing, and the log says so",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    const p12 = { SEAL_P12: await files.p12("seal", "ec", { days: 10 }) };
    const early = await sealOf(files.file("data"), p12, [], () => inDays(-3)).load();
    assert.match(
      `${early?.name}: ${early?.expected}, ${early?.found}`,
      /^SEAL_P12: a certificate that is valid now, one from/,
    );
    const late = await sealOf(files.file("data"), p12, [], () => inDays(11)).load();
    assert.match(late?.found ?? "", /^one until/);
    const logs: string[] = [];
    const clock = { at: now() };
    const seal = sealOf(files.file("data"), p12, logs, () => clock.at);
    assert.equal(await seal.load(), undefined);
    assert.ok(seal.endsSoon(clock.at), "ten days are soon");
    clock.at = inDays(11);
    const checked = verify((await seal.seal(await renderPdf(FORM, OPTIONS))).bytes);
    assert.ok(checked.ok);
    assert.equal(checked.seal.inTime, false);
    assert.equal(logs.filter((line) => line.includes("seal.certificateOver")).length, 1);
  },
});

Deno.test({
  name:
    "Sixty days before the seal's certificate ends, those who run the office read it on their pages; clerks and citizens do not",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    for (const [days, told] of [[59, true], [70, false]] as const) {
      const p12 = await files.p12(`seal${days}`, "ec", { days });
      const clock = { now, advance: () => {} };
      await using town = await openTown({
        env: { SEAL_P12: p12, SEAL_P12_PASSWORD: SEAL_PASSWORD },
        clock: clock as never,
      });
      assert.equal(await town.house.seal.load(), undefined);
      await using desk = await openDesk(town);
      const named = (role: string) => desk.staff.find((one) => one.role === role)!.signInName;
      for (const [role, path] of [["admin", "/admin/staff"], ["lead", "/admin/calendar"]] as const) {
        const page = await (await desk.signedIn(named(role))).get(path);
        assert.equal(page.status, 200);
        assert.equal(
          page.text.includes("Das Zertifikat des Siegels gilt nur noch bis"),
          told,
          `${days} ${path}`,
        );
      }
      assert.doesNotMatch((await (await desk.signedIn(named("clerk"))).get("/desk")).text, /Zertifikat/);
      assert.doesNotMatch((await desk.client().get("/")).text, /Zertifikat/);
    }
  },
});

Deno.test("[P42] A self-made seal is in the backup, readable by its owner only, wrapped by the master key, and seals on after a restore", async () => {
  await using town = await openTown();
  const { house, dataDir } = town;
  await house.seal.load();
  const facts = await house.seal.facts();
  assert.equal(facts.selfMade, true);
  const kept = join(dataDir, "self-made-seal");
  assert.equal((await Deno.stat(kept)).mode! & 0o777, 0o600);
  const secrets = new Secrets(new Uint8Array(32).fill(7));
  const made = await makeBackup({ config: house.config, secrets, now: now() }, `${dataDir}-backups`);
  assert.ok(made.ok, JSON.stringify(made));
  const copy = join(made.folder, "self-made-seal");
  assert.equal((await Deno.stat(copy)).mode! & 0o777, 0o600);
  assert.deepEqual(await Deno.readFile(copy), await Deno.readFile(kept));
  const into = `${dataDir}-again`;
  assert.ok((await restoreBackup({ config: { dataDir: into, demo: false }, secrets }, made.folder)).ok);
  const again = await openTownAt(into);
  assert.deepEqual(await again.facts(), facts);
  const { bytes } = await again.seal(await renderPdf(FORM, OPTIONS));
  const checked = verify(bytes);
  assert.ok(checked.ok && await house.seal.isOwn(checked.seal.certificate.raw), "the same certificate");
  for (const folder of [`${dataDir}-backups`, into]) await Deno.remove(folder, { recursive: true });
});

/** The seal of a data folder under the same master key. */
async function openTownAt(dataDir: string) {
  const { Seal } = await import("#lib/documents/mod.ts");
  const { silentLog } = await import("#lib/log/mod.ts");
  return new Seal({
    config: configOf({ DATA_DIR: dataDir }),
    clock: { now },
    log: silentLog,
    wrappingKey: new Secrets(new Uint8Array(32).fill(7)).key("seal"),
  });
}

Deno.test("[P36] `deno task audit` looks through an installation: sound it ends well, rewritten it names case and entry; an exported trail likewise", async () => {
  await using town = await openTown({ env: { PORT: String(freePort()) } });
  const { house, clock, sql } = town;
  const appointment = await readyToEnd(town);
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: true });
  await house.outbox.deliverDue();
  clock.advance({ days: 1 });
  assert.equal(await closeAuditDay(house), "now");
  const tools = { openSql, openKv: () => openKv(house.config) } as unknown as Tools;
  assert.equal(await checkTrails(house.config, tools), 0);
  const db = await sql.contact<{ case_audit: { case_id: string; seq: number; event: string } }>(migrations);
  await db.updateTable("case_audit").set({ event: "visit.forged" }).where("case_id", "=", appointment.caseId)
    .where("seq", "=", 3).execute();
  assert.equal(await checkTrails(house.config, tools), 1);
  assert.equal(await checkTrailFile(join(town.dataDir, "there-is-none.json")), 1);
});
