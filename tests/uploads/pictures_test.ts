import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { confined, ConfinedWork } from "#lib/uploads/confined_work.ts";
import { readPdf } from "#lib/uploads/files/pdf.ts";
import {
  PdfWorkers,
  PICTURE_KEPT_SIDE_MAX,
  PictureWorkers,
  type UploadRefusal,
  Uploads,
} from "#lib/uploads/mod.ts";
import { assertWithin } from "#tests/support/waiting.ts";
import {
  BLUE,
  bytesOf,
  chunk,
  colourAt,
  exif,
  GREEN,
  join,
  jpeg,
  nearest,
  objectStream,
  paint,
  pdf,
  png,
  pngOf,
  quarters,
  readJpeg,
  RED,
  segment,
  storedAs,
  YELLOW,
} from "./samples.ts";

/** Far more than the product gives them: only tests of that limit are about it. */
const PATIENCE_SECONDS = 120;
const pictures = new PictureWorkers(PATIENCE_SECONDS), pdfs = new PdfWorkers(PATIENCE_SECONDS);
/** Nothing but looking at files is asked of it here. */
const uploads = new Uploads({ pictures, pdfs } as unknown as ConstructorParameters<typeof Uploads>[0]);

async function taken(bytes: Uint8Array, name = "scan") {
  const result = await uploads.prepare("case", { name, bytes });
  assert.ok(result.ok, JSON.stringify(result));
  return result.upload;
}

async function refusal(bytes: Uint8Array, name = "scan"): Promise<UploadRefusal | "taken"> {
  const result = await uploads.prepare("case", { name, bytes });
  return result.ok ? "taken" : result.reason;
}

Deno.test("[P33] A photo of any of the eight orientations stands upright, and nothing of its metadata is left", async () => {
  for (let orientation = 1; orientation <= 8; orientation++) {
    const photo = await jpeg(
      storedAs(orientation, quarters()),
      exif(orientation, undefined, orientation % 2 === 0),
    );
    assert.match(latin1(photo), /GPS 51/, "the sample has what is to go");
    const kept = await taken(photo, "IMG_0815.JPG");
    assert.equal(kept.mediaType, "image/jpeg");
    assert.doesNotMatch(latin1(kept.bytes), /Exif|GPS|51\.4439/);
    const shown = await readJpeg(kept.bytes);
    assert.deepEqual([shown.width, shown.height], [96, 64], `orientation ${orientation}`);
    const corners = [[20, 15], [76, 15], [20, 48], [76, 48]].map(([x, y]) =>
      nearest(colourAt(shown, x!, y!))
    );
    assert.deepEqual(corners, [RED, GREEN, BLUE, YELLOW], `orientation ${orientation}`);
  }
});

Deno.test("[P33] A PNG becomes a JPEG on white; what its other chunks hold is gone before anything decodes it", async () => {
  const bomb = chunk(
    "zTXt",
    join(bytesOf("Comment\0\0"), new Uint8Array(deflateSync(new Uint8Array(40_000_000)))),
  );
  const secret = chunk("tEXt", bytesOf("Author\0Erika Mustermann"));
  const half = paint(40, 30, () => BLUE);
  half.data.fill(0, 0, 40 * 15 * 4);
  const kept = await taken(png(half, secret, bomb), "scan.png");
  assert.doesNotMatch(latin1(kept.bytes), /Mustermann/);
  const shown = await readJpeg(kept.bytes);
  assert.ok(colourAt(shown, 20, 4).every((part) => part > 245), "transparent is white");
  assert.deepEqual(nearest(colourAt(shown, 20, 25)), BLUE);
});

Deno.test("[P33] Data that unpack to far more than the picture needs harm nobody", async () => {
  const bytes = pngOf(64, 64, bomb());
  const before = Deno.memoryUsage().rss;
  const answer = await uploads.prepare("case", { name: "bomb.png", bytes });
  assert.ok(answer.ok || answer.reason === "damaged", JSON.stringify(answer));
  assert.ok(Deno.memoryUsage().rss - before < 90_000_000, "it was not unpacked");
});

Deno.test("[P33] A large photo is kept at a size in which a page of A4 is well legible", async () => {
  const kept = await taken(png(paint(4200, 900, (x) => x < 2100 ? RED : GREEN)));
  const shown = await readJpeg(kept.bytes);
  assert.equal(shown.width, PICTURE_KEPT_SIDE_MAX);
  assert.equal(shown.height, Math.floor(900 / (4200 / PICTURE_KEPT_SIDE_MAX)));
  assert.deepEqual(nearest(colourAt(shown, 100, 100)), RED);
  assert.deepEqual(nearest(colourAt(shown, 3400, 100)), GREEN);
});

Deno.test("[P33] Hostile pictures are refused with their reason, or are harmless once they are made anew", async (t) => {
  const photo = await jpeg(quarters());
  const cases: [string, Uint8Array, UploadRefusal][] = [
    ["zero bytes", new Uint8Array(), "empty"],
    [
      "200 megapixels in a PNG's head",
      pngOf(16_000, 12_500, deflateSync(new Uint8Array(100))),
      "tooManyPixels",
    ],
    [
      "a tiny file of huge dimensions",
      pngOf(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(new Uint8Array(9))),
      "tooManyPixels",
    ],
    ["a head of no size", pngOf(0, 40, deflateSync(new Uint8Array(9))), "damaged"],
    ["a PNG whose data are too few", pngOf(4000, 4000, deflateSync(new Uint8Array(90))), "damaged"],
    [
      "a PNG that is no PNG further on",
      join(png(quarters()).subarray(0, 40), bytesOf("x".repeat(900))),
      "damaged",
    ],
    ["a photo that was cut off", photo.subarray(0, photo.length - 200), "damaged"],
    ["a photo's head alone", photo.subarray(0, 20), "damaged"],
    ["200 megapixels in a JPEG's head", withSize(photo, 12_500, 16_000), "tooManyPixels"],
    [
      "SVG",
      bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "webPage",
    ],
    ["SVG without a head", bytesOf("  <svg onload=alert(1)>"), "webPage"],
    ["HTML", bytesOf("\xef\xbb\xbf<!DOCTYPE html><script>alert(1)</script>"), "webPage"],
    ["a GIF that is a script", bytesOf("GIF89a/*\0\0\0\0*/=1;alert(1)//"), "pictureFormat"],
    ["WebP", bytesOf("RIFF\0\0\0\0WEBPVP8 "), "pictureFormat"],
    ["HEIC", bytesOf("\0\0\0\x18ftypheic\0\0\0\0"), "heic"],
    ["a Windows program", bytesOf("MZ\x90\0\x03"), "program"],
    ["a Linux program", bytesOf("\x7fELF\x02\x01"), "program"],
    ["a shell script", bytesOf("#!/bin/sh\nrm -rf /\n"), "program"],
    ["a ZIP archive", bytesOf("PK\x03\x04\x14\0\0\0"), "archive"],
    ["a text document", bytesOf("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0word/document.xml"), "office"],
    ["anything else", bytesOf("Sehr geehrte Damen und Herren"), "unknownType"],
    ["a photo behind other bytes", join(bytesOf("<script>1</script>"), photo), "webPage"],
  ];
  for (const [name, bytes, reason] of cases) {
    await t.step(`${name}: ${reason}`, async () => assert.equal(await refusal(bytes), reason));
  }
  await t.step("a name that says something else", async () => {
    for (const name of ["foto.exe", "foto.jpg.html", "foto.svg", "foto.pdf", "foto.jpg.com "]) {
      assert.equal(await refusal(photo, name), "wrongExtension", name);
    }
    assert.equal(await refusal(pdf(), "scan.jpg"), "wrongExtension");
    for (
      const name of [
        "",
        "blob",
        "IMG.20240101",
        "foto.png",
        "\u202egpj.exe.jpg",
        "x".repeat(10_000),
        "a\r\nb: c.jpg",
      ]
    ) {
      assert.equal(await refusal(photo, name), "taken", name.slice(0, 30));
    }
  });
  await t.step("a photo with a web page and an archive in it: neither is left", async () => {
    const page = segment(0xfe, bytesOf("<script>alert(1)</script><svg onload=alert(1)>"));
    const kept = await taken(
      join(await jpeg(quarters(), page), bytesOf("PK\x05\x06<?php system($_GET[0]); ?>")),
    );
    assert.doesNotMatch(latin1(kept.bytes), /script|svg|php/);
    assert.ok(!latin1(kept.bytes).includes("PK\x05\x06"));
  });
});

Deno.test("[P33] A picture that takes too long is given up, and the next one is drawn", async () => {
  const hurried = new PictureWorkers(0.001);
  const slow = { type: "png", bytes: png(paint(900, 900, () => RED)), orientation: 1 } as const;
  assert.deepEqual(await hurried.draw(slow, "case"), { ok: false, reason: "damaged" });
  hurried.close();
  assert.ok((await pictures.draw({ ...slow, bytes: png(quarters()) }, "case")).ok);
});

Deno.test("[P33] More pictures than can be drawn soon are sent away for a moment", async () => {
  const line = new PictureWorkers();
  const picture = { type: "png", bytes: png(paint(8, 8, () => RED)), orientation: 1 } as const;
  const all = await Promise.all(
    Array.from({ length: 16 }, (_, index) => line.draw(picture, `case ${index}`)),
  );
  assert.ok(all.some((one) => one.ok) && all.some((one) => !one.ok && one.reason === "busy"));
  line.close();
});

Deno.test("[P33] [P40] Who sends many pictures at once is asked to wait; everybody else is not", async () => {
  const line = new PictureWorkers();
  const picture = { type: "png", bytes: png(paint(8, 8, () => RED)), orientation: 1 } as const;
  const many = Array.from({ length: 9 }, () => line.draw(picture, "many at once"));
  const other = line.draw(picture, "another");
  assert.equal((await Promise.all(many)).filter((one) => one.ok).length, 3);
  assert.ok((await other).ok, "another sender has a place");
  assert.ok((await line.draw(picture, "many at once")).ok, "and so has the first one, later");
  line.close();
});

Deno.test("[P33] A worker that never answers, or dies, is a refusal in words, and the next file has its turn", async () => {
  const saying = (script: string) => confined(new URL(`data:text/javascript,${encodeURIComponent(script)}`));
  const hangs = new ConfinedWork<string, { said: string }>(
    () => saying("onmessage = () => { for (;;); }"),
    0.2,
  );
  assert.equal(await hangs.ask("", "case"), "failed");
  const scripts = [
    "onmessage = () => { throw new Error('dies') }",
    "onmessage = ({ data }) => postMessage({ said: data })",
  ];
  const dies = new ConfinedWork<string, { said: string }>(() => saying(scripts.shift()!), 30);
  const [first, second] = await Promise.all([dies.ask("one", "case"), dies.ask("two", "case")]);
  assert.deepEqual([first, second], ["failed", { said: "two" }]);
  const hurried = new PdfWorkers(0.001);
  assert.deepEqual(await hurried.read(pdf(), "case"), { ok: false, reason: "pdfUnusual" });
});

Deno.test("[P33] [P40] While a PDF made to be slow is looked at, everything else goes on", async () => {
  const object = "9 0 obj\n<< /Type /ObjStm /N 1 /First 4 >>\nstream\nx\nendstream\nendobj\n";
  const slow = pdf(object.repeat(Math.floor(14_000_000 / object.length)));
  const begun = performance.now();
  const expected = readPdf(slow);
  const alone = performance.now() - begun;
  await assertWithin(
    alone / 2,
    `no stop of half the ${Math.round(alone)} ms that it takes here`,
    async () => {
      let last = performance.now(), longest = 0;
      const ticking = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 1);
      assert.deepEqual(await pdfs.read(slow, "case"), expected);
      clearInterval(ticking);
      return longest;
    },
  );
});

Deno.test("[P33] A PDF is taken as it is when it is a plain paper, and its pages are counted", async () => {
  const plain = pdf("4 0 obj\n<< /Length 12 >>\nstream\nBT (JS) Tj ET\nendstream\nendobj");
  const kept = await taken(plain, "Vollmacht.PDF");
  assert.deepEqual(kept.bytes, plain);
  assert.deepEqual([kept.mediaType, kept.pages], ["application/pdf", 1]);
  const packed = await taken(pdf(objectStream("10 0 << /Type /Page >>")));
  assert.equal(packed.pages, 2, "pages in object streams count too");
});

Deno.test("[P33] PDFs that act, hide or cannot be looked into are refused with their reason", async (t) => {
  const action = "<< /S /JavaScript /JS (app.alert(1)) >>";
  const cases: [string, Uint8Array, UploadRefusal][] = [
    ["a script", pdf(`4 0 obj\n${action}\nendobj`), "pdfActive"],
    ["a script spelled in codes", pdf("4 0 obj\n<< /S /J#61vaScr#69pt /JS (1) >>\nendobj"), "pdfActive"],
    ["a script in an object stream", pdf(objectStream(`10 0 ${action}`)), "pdfActive"],
    ["a script in an object stream that is not packed", pdf(objectStream(`10 0 ${action}`, "")), "pdfActive"],
    ["a program to be started", pdf("4 0 obj\n<< /S /Launch /F (calc.exe) >>\nendobj"), "pdfActive"],
    ["a file inside", pdf("4 0 obj\n<< /Type /EmbeddedFile >>\nendobj"), "pdfActive"],
    [
      "a form that sends itself",
      pdf("4 0 obj\n<< /S /SubmitForm /F (http://example.org) >>\nendobj"),
      "pdfActive",
    ],
    ["a lock", join(pdf().subarray(0, -6), bytesOf("<< /Encrypt 5 0 R >>\n%%EOF\n")), "pdfEncrypted"],
    [
      "an object stream in another packing",
      pdf(objectStream("10 0 x", "/Filter [/ASCIIHexDecode /FlateDecode]")),
      "pdfUnusual",
    ],
    [
      "an object stream whose packing is told elsewhere",
      pdf(objectStream("10 0 x", "/Filter 7 0 R")),
      "pdfUnusual",
    ],
    ["a bomb in an object stream", pdf(objectStream(" ".repeat(20_000_000))), "pdfUnusual"],
    [
      "an archive around it",
      join(pdf(), bytesOf("PK\x05\x06"), new Uint8Array(18), bytesOf("\n%%EOF\n")),
      "pdfUnusual",
    ],
    [
      "a web page in its head",
      join(bytesOf("%PDF-1.4\n%<html><script>alert(1)</script>\n"), pdf()),
      "pdfUnusual",
    ],
    ["streams that begin in one another", pdf(withinEachOther(40)), "pdfUnusual"],
    ["more names in codes than any paper has", pdf("/#41 ".repeat(10_001)), "pdfUnusual"],
    ["something behind its end", join(pdf(), bytesOf("MZ program")), "pdfUnusual"],
    ["one that was cut off", pdf().subarray(0, 120), "damaged"],
    ["one behind other bytes", join(bytesOf("xx"), pdf()), "unknownType"],
  ];
  for (const [name, bytes, reason] of cases) {
    await t.step(`${name}: ${reason}`, async () => assert.equal(await refusal(bytes), reason));
  }
});

/** So many object streams that only the last one's end ends: each of them packed, and behind it all that follows. */
function withinEachOther(count: number): Uint8Array {
  const whole = latin1(objectStream("10 0 x"));
  return bytesOf(`${whole.slice(0, whole.indexOf("\nendstream"))} `.repeat(count) + whole);
}

/** A hundred megabytes of nothing in some ten thousand bytes. */
function bomb(): Uint8Array {
  return new Uint8Array(deflateSync(new Uint8Array(100_000_000)));
}

/** The photo with another size in its frame header. */
function withSize(photo: Uint8Array, width: number, height: number): Uint8Array {
  const other = photo.slice();
  const at = other.findIndex((byte, index) => byte === 0xff && [0xc0, 0xc2].includes(other[index + 1]!));
  new DataView(other.buffer).setUint16(at + 5, height);
  new DataView(other.buffer).setUint16(at + 7, width);
  return other;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
