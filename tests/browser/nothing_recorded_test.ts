import assert from "node:assert/strict";
import { connectionsOf, goesOn, seeAndHear, sharedTown } from "#tests/browser/conversation.ts";
import { unlessGone } from "#tests/browser/traces.ts";
import { walk } from "#tests/support/files.ts";
import { needs } from "#tests/support/needs.ts";
import { children, commandLine } from "#tests/support/processes.ts";

const town = sharedTown();

/** Bytes of all files below a folder. */
async function size(folder: string): Promise<number> {
  let bytes = 0;
  for (const path of await walk(folder, ".")) {
    bytes += (await unlessGone(Deno.stat(`${folder}/${path}`)))?.size ?? 0;
  }
  return bytes;
}

/** What a process had written to disk so far (proc(5), /proc/pid/io). */
async function writtenBytes(pid: number): Promise<number> {
  return Number(/^write_bytes: (\d+)/m.exec(await Deno.readTextFile(`/proc/${pid}/io`))?.[1]);
}

Deno.test({
  name:
    "[P24] In ten seconds of a call a megabyte of picture and sound is forwarded, the media worker writes nothing to any disk, and the data does not grow",
  ...needs("chromium", "video"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const { server, talk: begin } = await town();
    const talk = await begin("Ada Aufnahme");
    await seeAndHear(talk);
    const pages = [talk.citizen, talk.clerk];
    const workers: number[] = [];
    for (const child of await children(server.pid)) {
      if ((await commandLine(child))[0]?.includes("mediasoup-worker")) workers.push(child);
    }
    assert.equal(workers.length, 1);
    const temporary = Deno.env.get("TMPDIR") ?? "/tmp";
    const kept = await size(server.dataDir);
    const connections = await connectionsOf(pages);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await goesOn(pages);
    assert.deepEqual(await connectionsOf(pages), connections);
    assert.equal(await writtenBytes(workers[0]!), 0, "the media worker wrote to a disk");
    const grown = await size(server.dataDir) - kept;
    assert.ok(grown < 200_000, `the data grew by ${grown} bytes`);
    for (const pid of [server.pid, ...workers]) {
      for await (const { name } of Deno.readDir(`/proc/${pid}/fd`)) {
        const target = await Deno.readLink(`/proc/${pid}/fd/${name}`).catch(() => "");
        assert.ok(
          !target.startsWith(`${temporary}/`) || target.startsWith(server.dataDir),
          `${target} is open`,
        );
      }
    }
    await talk.end();
  },
});
