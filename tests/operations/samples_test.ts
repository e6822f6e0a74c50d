import assert from "node:assert/strict";
import { startServer } from "#tests/support/server.ts";

Deno.test("A demo's desk has sample appointments for the day, booked once, and the next slots stay free", async () => {
  const env = { DEMO: "1", DEMO_SAMPLES: "1", DEMO_NOW: "2027-03-02T09:00:00+01:00" };
  await using server = await startServer({ env });
  const booked = () =>
    server.logs.filter((line) => line.includes('"demo.samplesBooked"')).map((line) =>
      JSON.parse(line).booked
    );
  await server.line(/"demo\.samplesBooked"/);
  assert.deepEqual(booked(), [4]);
  const [, name = "", password = ""] = await server.line(/^\s+clerk\s+(\S+)\s+(\S+)/);
  const clerk = server.client();
  const desk = await (await clerk.get("/sign-in?next=/desk")).submit("Anmelden", { name, password });
  for (const person of ["Max Beispiel", "Erika Mustermann", "Şirin Probe", "Paul Muster", "kommt ins Haus"]) {
    assert.ok(desk.text.includes(person), person);
  }
  const slots = await server.client().get("/services/anmeldung/slots");
  assert.match(slots.text, /Nächster freier Termin: [^]*09:\d\d/);
  await server.restart();
  assert.deepEqual(booked(), [4], "a day that has appointments is left as it is");
});
