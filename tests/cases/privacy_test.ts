import assert from "node:assert/strict";
import type { Appointment } from "#lib/booking/mod.ts";
import { openDesk } from "./desk.ts";
import { book, CITIZEN, CLARA, filed, fill, freeze, identify, openTown, type Town } from "./house.ts";

/** A zone as ICAO Doc 9303-5 shows it, check digits right; nobody's document. */
const ZONE = [
  "I<UTOD231458907<<<<<<<<<<<<<<<",
  "7408122F1204159UTO<<<<<<<<<<<6",
  "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
].join("\n");
const NUMBER = "D23145890";
const ZONE_NAME = "ERIKSSON";
const ANSWER = "PapageiAntwort42";

const CANARY = {
  name: "Kanaria Vögelchen-Sonderbar",
  email: "kanaria.voegelchen@example.org",
  phone: "+49 30 23125 042",
};

/** Paths of all files below the data folder that hold one of these texts in clear; mails are for their reader and left out. */
async function filesWith({ dataDir }: Town, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.map((text) => new TextEncoder().encode(text).toHex());
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for await (const entry of Deno.readDir(folder)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) {
        if (path !== `${dataDir}/mail`) await walk(path);
      } else {
        const bytes = (await Deno.readFile(path)).toHex();
        if (wanted.some((text) => bytes.includes(text))) found.push(path);
      }
    }
  };
  await walk(dataDir);
  return found;
}

/** Everything that KV holds, sealed values opened as far as the rooms give them out. */
async function everythingLive(town: Town, { caseId }: Appointment): Promise<string> {
  const { house, kv } = town;
  const entries = await Array.fromAsync(kv.list({ prefix: [] }));
  const opened = [
    await house.identity.read(caseId),
    await house.forms.read(caseId, "clerk"),
    await house.audit.read(caseId),
  ];
  return JSON.stringify(
    [entries.map(({ key, value }) => [key, value]), opened],
    (_, part) => typeof part === "bigint" ? String(part) : part,
  );
}

Deno.test("[P28] A zone typed for its check digits and answers to plausibility questions stay nowhere", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const clara = { id: await desk.idOf("clara.muster") };
  const client = await desk.signedIn("clara.muster");
  const appointment = await book(town);
  assert.ok((await house.cases.arrive(appointment)).ok);
  assert.ok((await house.cases.call(appointment, clara)).ok);
  assert.ok((await house.identity.start(appointment.caseId, clara)).ok);
  const address = `/desk/visits/${appointment.id}/identity`;
  await client.post(address, { step: "document", kind: "idCard", issuingState: "DE", number: NUMBER });
  const typed = [ZONE, ZONE.replace("D231458907", "D231458908")]; // right, and with a wrong check digit
  for (const mrz of typed) {
    const page = await client.post(address, { step: "mrz", mrz });
    assert.equal(page.status, 200);
    assert.match(page.text, /Prüfziffern stimmen|Diese Zone stimmt nicht: Nummer/);
    assert.doesNotMatch(page.html, new RegExp(`${NUMBER}|${ZONE_NAME}`), "it is not shown again either");
  }
  const answers = { plausible: "yes", answer: ANSWER, note: ANSWER, number: NUMBER };
  await client.post(address, { step: "front", "validUntil-day": "31", ...answers });
  await client.post(address, { step: "plausibility", ...answers });
  const live = await everythingLive(town, appointment);
  assert.match(live, /idCard/, "the check itself is kept");
  for (const canary of [NUMBER, ZONE_NAME, ANSWER]) assert.ok(!live.includes(canary), canary);

  await identify(town, appointment, clara);
  assert.deepEqual(await house.cases.end(appointment, clara, "mustComeIn"), { ok: true });
  await house.outbox.deliverDue();
  const file = await filed(town, appointment.caseId);
  assert.equal(file.answers?.identity.length, 1);
  const after = JSON.stringify(file) + await everythingLive(town, appointment) + town.logs.join("\n");
  for (const canary of [NUMBER, ZONE_NAME, ANSWER]) assert.ok(!after.includes(canary), canary);
  assert.deepEqual(await filesWith(town, [NUMBER, ZONE_NAME, ANSWER]), []);
});

Deno.test("[P38] Name, mail, phone, link and TAN appear in no log line and in no file in clear, whatever goes wrong", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house, clock } = town;
  await Deno.mkdir(`${town.dataDir}/records.db`); // SQLite cannot open a folder
  const appointment = await book(town, { ...CANARY, language: "de", needs: [] });
  const { caseId } = appointment;
  const token = house.booking.tokenOf(appointment);
  const citizen = await desk.signedIn("pia.muster");
  citizen.cookies.clear();
  for (const path of [`/appointments/${token}`, `/visits/${token}`, `/visits/${token}x`]) {
    await citizen.get(path);
  }
  await citizen.post(`/visits/${token}/arrival`, {});
  await house.cases.arrive(appointment);
  assert.ok((await house.cases.call(appointment, CLARA)).ok);
  await fill(town, appointment, {
    "persons.1.familyName": { value: "Vögelchen-Sonderbar" },
    "persons.1.firstNames": { names: "Kanaria", usual: "Kanaria" },
  });
  await identify(town, appointment);
  await freeze(town, appointment);
  const [intent] = await house.signatures.list(caseId);
  const ref = { caseId, intentId: intent!.id };
  const tan = await house.signatures.requestTan(ref, CITIZEN);
  assert.ok(tan.ok);
  const wrong = tan.code === "123456" ? "654321" : "123456";
  assert.ok(!(await house.signatures.signWithTan(ref, { code: wrong, affirmed: true }, CITIZEN)).ok);
  const misspelt = { typedName: CANARY.name.replace("Kanaria", "Kanari"), affirmed: true };
  assert.ok(!(await house.signatures.signTyped(ref, misspelt, CITIZEN)).ok);
  assert.ok((await house.signatures.signWithTan(ref, { code: tan.code, affirmed: true }, CITIZEN)).ok);
  await house.cases.signed(appointment);
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: true });

  // Things go wrong on the way: records that cannot be reached, then a fault in the store.
  await house.outbox.deliverDue();
  clock.advance({ hours: 1 });
  await Deno.remove(`${town.dataDir}/records.db`);
  const store = house.records.store.bind(house.records);
  house.records.store = () => Promise.reject(new Error("expected a database, found none"));
  await house.outbox.deliverDue();
  house.records.store = store;
  clock.advance({ hours: 1 });
  await house.outbox.deliverDue();
  await filed(town, caseId);

  const logged = town.logs.join("\n");
  assert.match(logged, /outbox\.handlerFaulted/, "faults are logged");
  assert.match(logged, /outbox\.postponed/);
  const personal = [
    ...["Kanaria", "Vögelchen", "Sonderbar", CANARY.email, "kanaria.voegelchen", "23125 042", "23125042"],
    ...["Bahnhofstrasse", token],
  ];
  for (const canary of [...personal, tan.code]) {
    assert.ok(!logged.includes(canary), `${canary} in ${town.logs.find((line) => line.includes(canary))}`);
  }
  assert.ok(
    (await filesWith(town, ["abmeldung-ausland"])).length > 1,
    "what is no secret is found in the files",
  );
  assert.deepEqual(await filesWith(town, personal), [], "sealed or hashed wherever it lies");
});
