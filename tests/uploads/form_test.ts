import assert from "node:assert/strict";
import { UPLOAD_KINDS, type UploadAsked, uploadKind } from "#lib/services/mod.ts";
import { FILES_READ_PER_ADDRESS_MAX, readFormWithFiles } from "#lib/web/form_files.ts";
import { assertWithin } from "#tests/support/waiting.ts";

const LIMITS = { bytesMax: 1000, partsMax: 5 };

function request(body: BodyInit, type = "multipart/form-data; boundary=x"): Request {
  return new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } });
}

async function status(promise: Promise<unknown>): Promise<number> {
  return await promise.then(() => 200, (fault) => fault.status ?? 500);
}

Deno.test("[P28] An identity document cannot be expressed as a paper to be sent", () => {
  // @ts-expect-error -- the list of kinds is closed: this does not compile
  const card: UploadAsked = { id: "identityCard" };
  // @ts-expect-error -- nor does this
  const passport: UploadAsked = { id: "passport" };
  // @ts-expect-error -- nor something that could be anything
  const other: UploadAsked = { id: "other" };
  for (const { id } of [card, passport, other]) assert.equal(uploadKind(id), undefined);
  for (const kind of UPLOAD_KINDS) assert.doesNotMatch(kind, /identi|passport|ausweisdokument|other/i);
});

Deno.test("[P33] A body that comes too slowly is given up", async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  void writer.write(new TextEncoder().encode("--x\r\n")).catch(() => {});
  assert.equal(await status(readFormWithFiles(request(readable), { ...LIMITS, secondsMax: 0.05 })), 408);
  void writer.abort().catch(() => {});
});

Deno.test("[P33] A form is bounded in bytes and parts before it is taken apart", async () => {
  const part = (name: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const large = await readFormWithFiles(request(part("a", "y".repeat(2000)) + "--x--"), LIMITS);
  assert.equal(large.refused, "tooLarge");
  const many = await readFormWithFiles(request(part("a", "").repeat(6) + "--x--"), LIMITS);
  assert.equal(many.refused, "tooManyParts");
  const right = await readFormWithFiles(request(part("a", "1").repeat(5) + "--x--"), LIMITS);
  assert.deepEqual([right.refused, right.all("a").length], [undefined, 5]);
  assert.equal(
    await status(readFormWithFiles(request("a=1", "application/x-www-form-urlencoded"), LIMITS)),
    400,
  );
});

Deno.test("[P40] A body that looks like its boundary at every place is no more work than any other", async () => {
  const limits = { bytesMax: 4 * 1024 * 1024, partsMax: 30 };
  const millisecondsFor = async (character: string) => {
    const type = `multipart/form-data; boundary=${"-".repeat(69)}x`;
    const begun = performance.now();
    await status(readFormWithFiles(request(character.repeat(limits.bytesMax), type), limits));
    return performance.now() - begun;
  };
  const plain = await millisecondsFor("y");
  // Looked at anew from each place it took a hundred times as long, and all others waited.
  await assertWithin(20 * plain + 100, `about ${Math.round(plain)} ms`, () => millisecondsFor("-"));
});

Deno.test("[P33] Nobody alone can keep all others from sending", async () => {
  const hold = { ...LIMITS, secondsMax: 0.2 };
  const stalled = () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    void writable.getWriter().write(new TextEncoder().encode("--x\r\n")).catch(() => {});
    return request(readable);
  };
  const held = Array.from(
    { length: FILES_READ_PER_ADDRESS_MAX },
    () => status(readFormWithFiles(stalled(), hold, "a")),
  );
  const small = () => request(`--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--`);
  assert.equal(await status(readFormWithFiles(small(), LIMITS, "a")), 503);
  assert.equal(await status(readFormWithFiles(small(), LIMITS, "b")), 200);
  assert.deepEqual(await Promise.all(held), held.map(() => 408));
  assert.equal(await status(readFormWithFiles(small(), LIMITS, "a")), 200, "and then it may again");
});
