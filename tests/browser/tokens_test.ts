import assert from "node:assert/strict";
import { connectionsOf, goesOn, seeAndHear, sharedTown } from "#tests/browser/conversation.ts";
import { demoPassword } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { walk } from "#tests/support/files.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { openLine } from "#tests/support/line.ts";
import { needs } from "#tests/support/needs.ts";
import { children, commandLine } from "#tests/support/processes.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const ROLES = ["anonymous", "clerk", "lead", "admin", "auditor"] as const;
type Role = typeof ROLES[number];
/** Whose link: the visit's own, another visit's, a cancelled one's, one that a moved appointment has left behind, and none of ours. */
const LINKS = ["own", "other", "cancelled", "unknown"] as const;
const TIMES = ["waiting", "talking", "ended"] as const;

/** What asking to be in the call is answered with. */
type Answer = "in the call" | "no media" | "refused";

/** How long an answer to a hello may take: it is sent at once or never. A sign of life comes after it. */
async function hello(address: string, cookie?: string): Promise<Answer> {
  const line = await openLine(address, cookie ? { cookie } : {}).catch(() => undefined);
  if (!line) return "refused";
  try {
    // The page is read, then the hello is worked on, then the sign of life.
    await line.until(({ type }) => type === "fragment").catch(() => {});
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      line.send({ type: "media", message: { type: "hello", attempt } });
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return line.received.some(({ type, message }) => type === "media" && message?.type === "room")
      ? "in the call"
      : "no media";
  } finally {
    await line[Symbol.asyncDispose]();
  }
}

async function signIn(server: RunningServer, role: Exclude<Role, "anonymous">): Promise<HttpClient> {
  const client = server.client();
  const { name, password } = await demoPassword(server, role);
  const page = await client.get("/sign-in");
  await page.form({ selector: "form[action='/sign-in']" }).submit({ name, password });
  return client;
}

const cookieOf = (client: HttpClient) =>
  [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

Deno.test({
  name:
    "[P14] [P17] link × visit × role × time: exactly the invited are in the call, every other cell is 403, 404 or without media",
  ...needs("video"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    const people = new Map<Role, HttpClient>([["anonymous", server.client()]]);
    for (const role of ROLES) if (role !== "anonymous") people.set(role, await signIn(server, role));
    const clerk = people.get("clerk")!;
    const book = async (name: string) =>
      (await bookByHttp(server, { name, email: `${name.toLowerCase()}@example.org` })).split("/").at(-1)!;
    const tokens: Record<typeof LINKS[number], string> = {
      own: await book("Eigen"),
      other: await book("Anders"),
      cancelled: await book("Abgesagt"),
      unknown: "0".repeat(32),
    };
    await server.client().post(`/appointments/${tokens.cancelled}/cancellation`, { decision: "cancel" });
    for (const link of ["own", "other"] as const) {
      await server.client().post(`/visits/${tokens[link]}/arrival`, {});
    }
    const agenda = await clerk.get("/desk");
    const idOf = (name: string) =>
      agenda.all("#agenda li").find((li) => li.text.includes(name))!.outerHTML
        .match(/\/desk\/visits\/([0-9a-z]{26})/)![1]!;
    const ids = { own: idOf("Eigen"), other: idOf("Anders") };
    const ws = server.url.replace(/^http/, "ws");

    for (const time of TIMES) {
      if (time === "talking") await clerk.post(`/desk/visits/${ids.own}/call`, {});
      if (time === "ended") {
        await clerk.post(`/desk/visits/${ids.own}/ending`, { outcome: "technicalFailure" });
      }
      // A link's holder is who they are, whoever is signed in beside.
      for (const link of LINKS) {
        const found = await hello(`${ws}/live/visits/${tokens[link]}`);
        const wanted = link === "unknown" || link === "cancelled"
          ? "refused"
          : link === "own" && time === "talking"
          ? "in the call"
          : "no media";
        assert.equal(found, wanted, `${link} link, ${time}`);
        const page = await server.client().get(`/visits/${tokens[link]}`);
        // Who cancelled is told so at the appointment, where it can be undone; the visit is not opened.
        assert.equal(page.status, link === "unknown" ? 404 : 200, `page of the ${link} link, ${time}`);
        const opened = page.all("[data-socket^='/live/visits/']").length > 0;
        assert.equal(opened, wanted !== "refused", `page of the ${link} link, ${time}`);
      }
      for (const [role, client] of people) {
        for (const visit of ["own", "other"] as const) {
          const found = await hello(`${ws}/live/desk/visits/${ids[visit]}`, cookieOf(client));
          const wanted = role !== "clerk" && role !== "lead"
            ? "refused"
            : role === "clerk" && visit === "own" && time === "talking"
            ? "in the call"
            : "no media";
          assert.equal(found, wanted, `${role} at the desk, ${visit} visit, ${time}`);
        }
        // A staff session opens no citizen's socket, and a citizen's token no visit at the desk.
        assert.equal(await hello(`${ws}/live/visits/${ids.own}`, cookieOf(client)), "refused");
        assert.equal(await hello(`${ws}/live/desk/visits/${tokens.own}`, cookieOf(client)), "refused");
      }
    }
    for (const link of LINKS) {
      const line = await openLine(`${ws}/live/device-checks/${tokens[link]}`).catch(() => undefined);
      await line?.[Symbol.asyncDispose]();
      assert.equal(line !== undefined, link === "own" || link === "other", `device check, ${link} link`);
    }
  },
});

const town = sharedTown();

/** Bytes of all files below a folder. */
async function size(folder: string): Promise<number> {
  let bytes = 0;
  for (const path of await walk(folder, ".")) bytes += (await Deno.stat(`${folder}/${path}`)).size;
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
