import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";
import { bookByHttp } from "#tests/support/booking.ts";

const NAME = "Kanarienvogel";
const START = "2027-03-02T09:00:00+01:00";

Deno.test("[P37] With the clock moved on, a past appointment's data and key are gone, and a protocol of counts remains", async () => {
  await using server = await startServer({ env: { DEMO: "1", DEMO_NOW: START } });
  const link = await bookByHttp(server, { name: `Erika ${NAME}`, email: "erika@example.org" });
  assert.equal(await statusOf(server.url + link), 200);
  assert.equal(countKeys(server.dataDir), 1);

  await server.restart({ DEMO_NOW: "2027-03-20T09:00:00+01:00" });
  await eventually("a run that removed it", () => runs(server.logs).find((run) => run.appointments === 1));
  assert.equal(countKeys(server.dataDir), 0, "the case's key is destroyed");
  assert.equal(await statusOf(server.url + link), 404);
  for (const line of server.logs) assert.doesNotMatch(line, new RegExp(NAME), "the protocol names nobody");
});

Deno.test("[P37] Before its time nothing is removed", async () => {
  await using server = await startServer({ env: { DEMO: "1", DEMO_NOW: START } });
  const link = await bookByHttp(server, { name: `Erika ${NAME}`, email: "erika@example.org" });
  await server.restart({ DEMO_NOW: "2027-03-14T09:00:00+01:00" });
  await eventually("a second run", () => runs(server.logs).length >= 2);
  assert.ok(runs(server.logs).every((run) => run.appointments === 0));
  assert.equal(await statusOf(server.url + link), 200);
});

function runs(logs: readonly string[]): { appointments: number }[] {
  return logs.filter((line) => line.includes('"retention.ran"')).map((line) => JSON.parse(line));
}

function countKeys(dataDir: string): number {
  const db = new DatabaseSync(`${dataDir}/case-keys.db`, { readOnly: true });
  try {
    return Number(db.prepare("SELECT count(*) AS keys FROM case_keys").get()?.["keys"]);
  } finally {
    db.close();
  }
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.body?.cancel();
  return response.status;
}
