import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import { type DocumentContent, renderPdf, verify } from "#lib/documents/mod.ts";
import { needs } from "#tests/support/needs.ts";
import { openssl, SealFiles } from "#tests/support/seal_files.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { startAuthority } from "#tests/support/tsa.ts";
import { CONFIRMATION, FORM, LONG, OPTIONS, PROOF, RECEIPT, SHEET } from "./samples.ts";
import { sealOf } from "./seals.ts";

const ALL: Record<string, DocumentContent> = { FORM, CONFIRMATION, SHEET, RECEIPT, PROOF, LONG };

async function run(program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await new Deno.Command(program, { args, stdin: "null" }).output();
  return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
}

/** What poppler says of the seal in a file. */
async function pdfsig(file: string): Promise<string> {
  return await run("pdfsig", "-nocert", file);
}

/** The signature's bytes and what it is about, cut out without any of our own code. */
function takeApart(sealed: Uint8Array): { cms: Uint8Array; content: Uint8Array } {
  const text = new TextDecoder("latin1").decode(sealed);
  const [, from, to, rest] = text.match(/\/ByteRange \[0 (\d+) (\d+) (\d+)/)!.map(Number);
  const hex = text.slice(from! + 1, to! - 1);
  const cms = Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));
  const length = 4 + (cms[2]! << 8) + cms[3]!;
  const content = new Uint8Array(from! + rest!);
  content.set(sealed.subarray(0, from!));
  content.set(sealed.subarray(to!), from!);
  return { cms: cms.subarray(0, length), content };
}

Deno.test({
  name:
    "[P32] every kind of document is sealed: pdfsig says valid, openssl verifies, qpdf finds no fault, the frozen bytes come first",
  ...needs("openssl", "pdfsig", "qpdf"),
  async fn() {
    await using files = await SealFiles.make();
    const seals = {
      rsa: sealOf(files.file("data"), { SEAL_P12: await files.p12("rsa", "rsa") }),
      ec: sealOf(files.file("data"), { SEAL_P12: await files.p12("ec", "ec") }),
      "rsa, old encryption": sealOf(files.file("data"), {
        SEAL_P12: await files.p12("old", "rsa", { legacy: true }),
      }),
      "ec, old encryption": sealOf(files.file("data"), {
        SEAL_P12: await files.p12("oldec", "ec", { legacy: true }),
      }),
      "self-made": sealOf(files.file("data"), { DEMO: "1" }),
    };
    for (const [number, [kind, content]] of Object.entries(ALL).entries()) {
      // Every document with one seal, and the first with all of them.
      for (const [name, seal] of Object.entries(seals).slice(number === 0 ? 0 : number % 5)) {
        const what = `${kind}, ${name}`;
        assert.equal(await seal.load(), undefined, what);
        const frozen = await renderPdf(content, OPTIONS);
        const sealed = await seal.seal(frozen);
        assert.deepEqual(sealed.bytes.subarray(0, frozen.length), frozen, `${what}: the exact prefix`);
        const file = files.file("sealed.pdf");
        await Deno.writeFile(file, sealed.bytes);
        const said = await pdfsig(file);
        assert.match(said, /Signature Validation: Signature is Valid\./, `${what}: ${said}`);
        assert.match(said, /Signature Type: ETSI\.CAdES\.detached/, what);
        assert.match(said, /Total document signed/, what);
        assert.match(await run("pdfinfo", file), /Tagged: +yes/, what);
        assert.match(await run("qpdf", "--check", file), /No syntax or stream encoding errors/, what);
        const checked = verify(sealed.bytes);
        assert.ok(checked.ok, what);
        assert.equal(checked.seal.frozenBytes, frozen.length, what);
        assert.equal(checked.seal.selfSigned, name === "self-made", what);
        assert.ok(await seal.isOwn(checked.seal.certificate.raw));
        if (number > 0) break;
      }
    }
  },
});

Deno.test({
  name:
    "[P32] openssl verifies the seal by itself, and the signature has what PAdES baseline B asks for and no signing time",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    for (const kind of ["rsa", "ec"] as const) {
      const seal = sealOf(files.file("data"), { SEAL_P12: await files.p12(kind, kind) });
      const { bytes } = await seal.seal(await renderPdf(FORM, OPTIONS));
      const { cms, content } = takeApart(bytes);
      await Deno.writeFile(files.file("cms.der"), cms);
      await Deno.writeFile(files.file("content"), content);
      const said = await openssl(
        ...[
          "cms",
          "-verify",
          "-inform",
          "DER",
          "-in",
          files.file("cms.der"),
          "-content",
          files.file("content"),
        ],
        ...["-binary", "-CAfile", files.root, "-purpose", "any", "-out", "/dev/null"],
      );
      assert.match(said, /successful/i, kind);
      const printed = await openssl(
        "cms",
        "-cmsout",
        "-print",
        "-inform",
        "DER",
        "-in",
        files.file("cms.der"),
      );
      assert.match(printed, /signingCertificateV2|id-smime-aa-signingCertificateV2/, kind);
      assert.match(printed, /object: contentType/, kind);
      assert.match(printed, /object: messageDigest/, kind);
      assert.doesNotMatch(printed, /signingTime/, kind);
      // One byte of the content differs: openssl says so.
      content[1234]! ^= 1;
      await Deno.writeFile(files.file("content"), content);
      await assert.rejects(openssl(
        ...[
          "cms",
          "-verify",
          "-inform",
          "DER",
          "-in",
          files.file("cms.der"),
          "-content",
          files.file("content"),
        ],
        ...["-binary", "-CAfile", files.root, "-purpose", "any", "-out", "/dev/null"],
      ));
    }
  },
});

/** Where bytes are flipped: everywhere by chance, and each part of the seal itself closely. */
function places(sealed: Uint8Array, frozenBytes: number, count: number): number[] {
  const found = Array.from({ length: count }, () => Math.floor(Math.random() * sealed.length));
  const inSeal = sealed.length - frozenBytes;
  return [...found, ...Array.from({ length: count }, () => frozenBytes + Math.floor(Math.random() * inSeal))];
}

Deno.test({
  name:
    "[P32] of 1,200 random flipped bytes every one is noticed, in the document, the seal and the timestamp; pdfsig agrees on a sample",
  ...needs("openssl", "pdfsig"),
  async fn() {
    await using files = await SealFiles.make();
    await using authority = await startAuthority(files);
    const seal = sealOf(files.file("data"), {
      SEAL_P12: await files.p12("ec", "ec"),
      TSA_URL: authority.url.href,
    });
    const frozen = await renderPdf(CONFIRMATION, OPTIONS);
    const sealed = await seal.seal(frozen);
    assert.ok(verify(sealed.bytes).ok);
    for (const at of places(sealed.bytes, frozen.length, 600)) {
      const flipped = sealed.bytes.slice();
      const bit = 1 << Math.floor(Math.random() * 8);
      flipped[at]! ^= bit;
      assert.equal(verify(flipped).ok, false, `bit ${bit} of byte ${at}`);
    }
    // Of what the signature covers, poppler must agree; the place of the signature itself it reads more kindly than we do.
    for (let sample = 0; sample < 12; sample++) {
      const flipped = sealed.bytes.slice();
      flipped[Math.floor(Math.random() * frozen.length)]! ^= 1 << (sample % 8);
      await Deno.writeFile(files.file("flipped.pdf"), flipped);
      assert.doesNotMatch(await pdfsig(files.file("flipped.pdf")), /Signature is Valid/);
    }
  },
});

Deno.test("[P32] what is cut off, added or taken from another seal is noticed; a file without a seal is named as such", async () => {
  await using folder = await temporaryFolder("seal");
  const seal = sealOf(folder.file("data"), { DEMO: "1" });
  const frozen = await renderPdf(FORM, OPTIONS);
  const { bytes } = await seal.seal(frozen);
  const other = await seal.seal(await renderPdf(RECEIPT, OPTIONS));
  const more = new Uint8Array([...bytes, ...new TextEncoder().encode("%%EOF\n")]);
  assert.deepEqual(verify(more), { ok: false, reason: "changed" });
  assert.deepEqual(verify(bytes.subarray(0, bytes.length - 1)), { ok: false, reason: "changed" });
  assert.deepEqual(verify(frozen), { ok: false, reason: "noSeal" });
  assert.deepEqual(verify(new Uint8Array([1, 2, 3])), { ok: false, reason: "noSeal" });
  const [mine, theirs] = [bytes, other.bytes].map((each) => new TextDecoder("latin1").decode(each));
  const contents = /\/Contents <[0-9a-f]+>/;
  const swapped = mine!.replace(contents, theirs!.match(contents)![0]);
  assert.equal(verify(Uint8Array.from(swapped, (c) => c.charCodeAt(0))).ok, false);
});

Deno.test({
  name:
    "A timestamp is added where an authority answers; one that refuses, lies or stalls stops nothing, and is left alone for a minute",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    await using authority = await startAuthority(files);
    const p12 = await files.p12("rsa", "rsa");
    const frozen = await renderPdf(SHEET, OPTIONS);
    const logs: string[] = [];
    const sealWith = () => sealOf(files.file("data"), { SEAL_P12: p12, TSA_URL: authority.url.href }, logs);
    const good = await sealWith().seal(frozen);
    assert.equal(good.timestamped, true);
    const checked = verify(good.bytes);
    assert.ok(checked.ok);
    assert.equal(checked.seal.timestamp?.authority, "Zeitstempel der Prüfstelle");
    assert.ok(checked.seal.timestamp.at.since(good.at).total("seconds") < 60);

    for (const how of ["refuse", "lie"] as const) {
      authority.behave(how);
      const seal = sealWith();
      const without = await seal.seal(frozen);
      assert.equal(without.timestamped, false, how);
      assert.ok(verify(without.bytes).ok, how);
      const before = authority.asked;
      await seal.seal(frozen);
      assert.equal(authority.asked, before, "not asked again so soon");
    }
    authority.behave("stall");
    const stalled = await sealWith().seal(frozen);
    assert.equal(stalled.timestamped, false);
    assert.ok(logs.some((line) => line.includes("seal.withoutTimestamp")));
    // Who may ask as often as they like never reaches the authority.
    authority.behave("answer");
    const before = authority.asked;
    assert.equal((await sealWith().seal(frozen, { stamped: false })).timestamped, false);
    assert.equal(authority.asked, before);
  },
});

Deno.test({
  name:
    "[P43] a key file that is missing, locked, without its certificate's time or no key file at all is named, never its content",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    const good = await files.p12("good", "ec");
    const cases: [Record<string, string>, RegExp][] = [
      [{ SEAL_P12: files.file("none.p12") }, /NotFound/],
      [{ SEAL_P12: good, SEAL_P12_PASSWORD: "falsch" }, /SEAL_P12_PASSWORD does not open/],
      [{ SEAL_P12: files.root }, /no such file/],
      [{ SEAL_P12: await files.p12("over", "ec", { days: 0 }) }, /one until/],
    ];
    for (const [env, found] of cases) {
      const fault = await sealOf(files.file("data"), env).load();
      assert.match(fault?.found ?? "", found);
      assert.doesNotMatch(JSON.stringify(fault), /falsch|geheim/);
    }
  },
});

Deno.test("A self-made seal is kept with the data folder, says what it is, and its key is not readable on disk", async () => {
  await using folder = await temporaryFolder("seal");
  const first = sealOf(folder.file("data"), { DEMO: "1" });
  const facts = await first.facts();
  assert.equal(facts.selfMade, true);
  assert.match(facts.name, /selbst erstelltes Siegel/);
  const again = sealOf(folder.file("data"), { DEMO: "1" });
  const { bytes } = await again.seal(await renderPdf(FORM, OPTIONS));
  const checked = verify(bytes);
  assert.ok(
    checked.ok && await first.isOwn(checked.seal.certificate.raw),
    "the same certificate after a restart",
  );
  const kept = Buffer.from(await Deno.readFile(folder.file("data", "self-made-seal"))).toString("binary");
  // The identifier of P-256 private keys stands in every such key in clear (RFC 5915).
  assert.equal(
    kept.split("\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07").length - 1,
    1,
    "only the public key is there in clear",
  );
  const logs: string[] = [];
  await sealOf(folder.file("data"), {}, logs).load();
  assert.ok(logs.some((line) => line.includes("seal.selfMade")), "outside a demo the log warns");
});
