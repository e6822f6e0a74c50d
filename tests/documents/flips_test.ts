import assert from "node:assert/strict";
import { renderPdf, type Seal, verify } from "#lib/documents/mod.ts";
import { findProgram } from "#tests/support/found.ts";
import { needs } from "#tests/support/needs.ts";
import { SealFiles } from "#tests/support/seal_files.ts";
import { startAuthority } from "#tests/support/tsa.ts";
import { CONFIRMATION, OPTIONS } from "./samples.ts";
import { sealOf } from "./seals.ts";

/** `EVERY_BYTE=1` tries all places of the update, two bits each: some minutes. Otherwise so many, spread evenly from a place by chance. */
const EVERY = Deno.env.get("EVERY_BYTE") === "1";
const PLACES = 900;
const POPPLER_SAMPLES = 8;

/**
 * All places of the update whose bytes carry something: the signature, what stands around it; of the zeros that fill its place up, each hundredth.
 */
function placesOf(sealed: Uint8Array, frozenBytes: number): number[] {
  const text = new TextDecoder("latin1").decode(sealed);
  const zeros = text.indexOf("0".repeat(400), frozenBytes);
  const end = text.indexOf(">", zeros);
  const filled = (at: number) => at >= zeros && at < end;
  const all = Array.from({ length: sealed.length - frozenBytes }, (_, at) => frozenBytes + at);
  if (EVERY) return all;
  const telling = all.filter((at) => !filled(at));
  const step = Math.max(1, Math.floor(telling.length / PLACES));
  const from = Math.floor(Math.random() * step);
  return [
    ...telling.filter((_, at) => at % step === from),
    ...all.filter((at) => filled(at) && at % 997 === 0),
  ];
}

function withBit(bytes: Uint8Array<ArrayBuffer>, at: number, bit: number): Uint8Array<ArrayBuffer> {
  const flipped = bytes.slice();
  flipped[at]! ^= 1 << bit;
  return flipped;
}

async function flipsGoUnnoticed(seal: Seal): Promise<string[]> {
  const frozen = await renderPdf(CONFIRMATION, OPTIONS);
  const { bytes } = await seal.seal(frozen);
  assert.ok(verify(bytes).ok);
  const unnoticed: string[] = [];
  for (const at of placesOf(bytes, frozen.length)) {
    const first = Math.floor(Math.random() * 8);
    for (const bit of [first, (first + 1 + Math.floor(Math.random() * 7)) % 8]) {
      if (verify(withBit(bytes, at, bit)).ok) unnoticed.push(`bit ${bit} of byte ${at} of ${bytes.length}`);
    }
  }
  return unnoticed;
}

for (const kind of ["rsa", "ec"] as const) {
  for (
    const stamped of ["without a timestamp", "with a timestamp", "with a timestamp and its root"] as const
  ) {
    Deno.test({
      name: `[P32] A flipped bit in the seal is noticed, wherever it is: ${kind}, ${stamped}`,
      ...needs("openssl"),
      async fn() {
        await using files = await SealFiles.make();
        const p12 = { SEAL_P12: await files.p12(kind, kind) };
        if (stamped === "without a timestamp") {
          assert.deepEqual(await flipsGoUnnoticed(sealOf(files.file("data"), p12)), []);
          return;
        }
        const beside = stamped === "with a timestamp" ? undefined : files.root;
        await using authority = await startAuthority(files, beside);
        const seal = sealOf(files.file("data"), { ...p12, TSA_URL: authority.url.href });
        assert.deepEqual(await flipsGoUnnoticed(seal), []);
      },
    });
  }
}

Deno.test({
  name:
    "[P32] What a timestamp brings and nothing signs is left out of the seal: other certificates, an unfinished way up",
  ...needs("openssl"),
  async fn() {
    await using files = await SealFiles.make();
    const p12 = { SEAL_P12: await files.p12("ec", "ec") };
    await files.p12("stranger", "rsa");
    await using authority = await startAuthority(files, files.file("stranger.pem"));
    const seal = sealOf(files.file("data"), { ...p12, TSA_URL: authority.url.href });
    const { bytes, timestamped } = await seal.seal(await renderPdf(CONFIRMATION, OPTIONS));
    assert.ok(timestamped);
    const held = verify(bytes);
    assert.ok(held.ok);
    assert.equal(held.seal.timestamp?.authority, "Zeitstempel der Prüfstelle");
    const stranger = (await Deno.readTextFile(files.file("stranger.pem"))).replace(/-----.*?-----|\s/g, "");
    const hex = Array.from(atob(stranger).slice(0, 60), (c) => c.charCodeAt(0).toString(16).padStart(2, "0"))
      .join("");
    assert.equal(new TextDecoder("latin1").decode(bytes).includes(hex), false);
  },
});

Deno.test({
  name: "[P32] pdfsig calls no file valid whose sealed bytes were flipped, in the document or in the update",
  ...needs("openssl", "pdfsig"),
  async fn() {
    await using files = await SealFiles.make();
    const seal = sealOf(files.file("data"), { SEAL_P12: await files.p12("ec", "ec") });
    const frozen = await renderPdf(CONFIRMATION, OPTIONS);
    const { bytes } = await seal.seal(frozen);
    const text = new TextDecoder("latin1").decode(bytes);
    const [from, to] = text.match(/\/ByteRange \[0 (\d+) (\d+)/)!.slice(1).map(Number);
    const inUpdate = (at: number) => at < from! ? at : at - from! + to!;
    const room = bytes.length - to! + from!;
    for (let sample = 0; sample < POPPLER_SAMPLES; sample++) {
      const begin = sample % 2 ? 0 : frozen.length;
      const at = inUpdate(begin + Math.floor(Math.random() * (room - begin)));
      await Deno.writeFile(files.file("flipped.pdf"), withBit(bytes, at, sample));
      const { stdout } = await new Deno.Command(findProgram("pdfsig")!, {
        args: ["-nocert", files.file("flipped.pdf")],
        stdin: "null",
        stderr: "null",
      }).output();
      assert.doesNotMatch(
        new TextDecoder().decode(stdout),
        /Signature is Valid/,
        `byte ${at}, bit ${sample}`,
      );
    }
  },
});
