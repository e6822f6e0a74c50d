import { openHouse, sampleCase } from "./house.ts";

/**
 * A program that is killed (SIGKILL) in the middle of storing a case: its last audit entry pulls the trigger when it is about to be
 * written, and by then the case and its documents are in the open transaction.
 */
const [dataDir, databaseUrl, caseId] = Deno.args;
const house = openHouse({ dataDir: dataDir!, ...(databaseUrl ? { databaseUrl } : {}) });
const gathered = sampleCase({ id: caseId! });
const last = gathered.audit.at(-1)!;
const trigger = {
  ...last,
  get facts(): never {
    Deno.kill(Deno.pid, "SIGKILL");
    for (;;); // until the signal is here
  },
};
await house.records.store({ ...gathered, audit: [...gathered.audit.slice(0, -1), trigger] });
