import assert from "node:assert/strict";
import { folderEntries } from "#lib/operations/demo_folder.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { watch, type Watched } from "#tests/support/processes.ts";
import { CHECKOUT, type RunningServer, startServer, testSettings } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

const BOOKERS = 4;
const DEMO = { DEMO: "1", TRUST_PROXY: "1" };

/** Runs an errand as `deno task` does. @returns its exit code and what it said */
async function errand(words: string[], env: Record<string, string>): Promise<{ code: number; text: string }> {
  const { tasks } = JSON.parse(await Deno.readTextFile(`${CHECKOUT}/deno.json`)) as {
    tasks: Record<string, string>;
  };
  const [, ...args] = tasks[words[0]!]!.split(" ");
  const run: Watched = watch(Deno.execPath(), [...args, ...words.slice(1)], {
    cwd: CHECKOUT,
    env,
    clearEnv: true,
  });
  const code = await run.exit;
  return { code, text: run.lines.join("\n") };
}

let people = 0;
/** The day on which the servers' clocks start; that of this machine may have come to its end since. */
const TODAY = Temporal.Now.plainDateISO("Europe/Berlin");

/** Books through the pages; `undefined` when somebody else was first, or the server had no time. */
async function book(
  server: RunningServer,
  day = 0,
): Promise<{ client: HttpClient; path: string } | undefined> {
  const number = ++people;
  const client = server.client({ "x-forwarded-for": `10.${number >> 8}.${number & 255}.1` });
  const from = day === 0 ? "" : `?from=${TODAY.add({ days: day })}`;
  const times = (await client.get(`/services/anmeldung/slots${from}`)).all("button.af-time");
  const start = times[day === 0 ? 0 : number * 7 % times.length]?.getAttribute("value");
  if (start === undefined) return undefined;
  const held = await client.post("/holds", { service: "anmeldung", start });
  if (!held.url.pathname.startsWith("/holds/")) return undefined;
  const booked = await held.submit("Termin verbindlich buchen", {
    name: `Erika Muster ${"ABCDEFGHIJ"[number % 10]}`,
    email: `p${number}@example.org`,
  });
  return booked.url.pathname.startsWith("/appointments/") ? { client, path: booked.url.pathname } : undefined;
}

async function signedIn(server: RunningServer): Promise<HttpClient> {
  const client = server.client();
  const desk = await (await client.get("/dev/sign-in-as")).submit("Clara Muster");
  assert.equal(desk.url.pathname, "/desk");
  return client;
}

/** A citizen comes, the clerk calls and ends: the case goes into the records. @returns the case's page */
async function endedCase(server: RunningServer, clara: HttpClient): Promise<string> {
  const booked = await book(server);
  assert.ok(booked);
  const waiting = await (await (await booked.client.get(booked.path)).follow("Zum Warteraum")).submit(
    "Warteraum betreten",
  );
  assert.equal(waiting.status, 200);
  const visit = await (await clara.get("/desk")).submit("Aufrufen");
  assert.match(visit.url.pathname, /^\/desk\/visits\//);
  const outcome = visit.all("input[name=outcome]").find((input) =>
    input.getAttribute("value") === "technicalFailure"
  );
  assert.ok(outcome);
  await visit.submit("Gespräch beenden", { outcome: "technicalFailure" });
  return await eventually("the case in the records", async () => {
    const list = await clara.get("/desk/cases");
    return list.all("main a[href^='/desk/cases/']")[0]?.getAttribute("href");
  });
}

Deno.test("[P42] backed up while bookings go on and restored elsewhere: what was acknowledged is there, links work, the case can be read", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.file("data"), DEMO);
  await using server = await startServer({ dataDir: folder.file("data"), env });
  const clara = await signedIn(server);
  const casePath = await endedCase(server, clara);
  const before = await clara.get(casePath);
  assert.match(before.text, /Erika Muster/);

  const acknowledged: string[] = [];
  let running = true;
  const work = Promise.all(Array.from({ length: BOOKERS }, async (_, booker) => {
    for (let day = 1 + booker; running; day = 1 + (day + BOOKERS) % 12) {
      const booked = await book(server, day);
      if (booked) acknowledged.push(booked.path);
    }
  }));
  await eventually("some bookings", () => acknowledged.length >= 8);
  const promised = [...acknowledged];
  const backup = await errand(["backup", folder.file("backups")], env);
  assert.equal(backup.code, 0, backup.text);
  assert.ok(acknowledged.length > promised.length, "bookings went on meanwhile");
  running = false;
  await work;
  const generation = backup.text.match(/ to (\S+backups\/2\S+)$/m)?.[1];
  assert.ok(generation, backup.text);
  await server.kill("SIGKILL");

  await Deno.mkdir(folder.file("elsewhere"));
  await Deno.copyFile(folder.file("data", "master.key"), folder.file("elsewhere", "master.key"));
  const elsewhere = testSettings(folder.file("elsewhere"), DEMO);
  const restored = await errand(["restore", generation], elsewhere);
  assert.equal(restored.code, 0, restored.text);
  await using again = await startServer({ dataDir: folder.file("elsewhere"), env: elsewhere });
  for (const path of promised) {
    const page = await again.client().get(path);
    assert.equal(page.status, 200);
    assert.match(page.text, /Wohnung anmelden/);
  }
  const found = await (await signedIn(again)).get(casePath);
  assert.equal(found.status, 200);
  const main = (page: typeof found) => page.find("main").text;
  assert.equal(main(found), main(before));
  assert.ok(await book(again, 13), "and people go on booking");
  const second = await errand(["restore", generation], elsewhere);
  assert.equal(second.code, 1);
  assert.match(second.text, /to be empty/);
});

Deno.test("[P42] the data of a server that was killed and does not run can be backed up; a wrong use is refused", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.file("data"), DEMO);
  await using server = await startServer({ dataDir: folder.file("data"), env });
  const booked = await book(server, 1);
  await server.kill("SIGKILL");
  const backup = await errand(["backup", folder.file("backups")], env);
  assert.equal(backup.code, 0, backup.text);
  assert.ok(!backup.text.includes("error"), backup.text);
  assert.equal(folderEntries(folder.file("backups")).length, 2, "one generation and the keys");
  await server.restart();
  assert.equal((await server.client().get(booked!.path)).status, 200);

  assert.equal((await errand(["backup"], env)).code, 64);
  assert.equal((await errand(["restore"], env)).code, 64);
  const nothing = testSettings(folder.file("nothing"), DEMO);
  const keyless = await errand(["restore", folder.file("backups", "x")], nothing);
  assert.equal(keyless.code, 1);
  assert.match(keyless.text, /expected MASTER_KEY to be set/);
  assert.deepEqual(folderEntries(folder.file("nothing")), []);
});
