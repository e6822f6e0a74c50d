import assert from "node:assert/strict";
import { exportCsv, exportFile } from "#lib/cases/mod.ts";
import { content, exportJson } from "#lib/forms/mod.ts";
import { csvFile } from "#lib/records/mod.ts";
import { filledFrom } from "#tests/forms/samples/filling.ts";
import { definitionOf, SERVICE_SAMPLES } from "#tests/forms/samples/typing.ts";
import { openDesk } from "./desk.ts";
import { openTown, readyToEnd } from "./house.ts";

const CONTEXT = { today: Temporal.PlainDate.from("2026-11-24"), isHoliday: () => false };

/** The cells of a file as a spreadsheet reads them. */
function cellsOf(csv: string): string[][] {
  assert.ok(csv.startsWith("\uFEFF") && csv.endsWith("\r\n"));
  return csv.slice(2, -3).split('"\r\n"').map((line) =>
    line.split('";"').map((cell) => cell.replaceAll('""', '"'))
  );
}

Deno.test("Every answer of every service is in the table under its stable id, in words and as a value, rows and parts one by one", () => {
  for (const sample of SERVICE_SAMPLES) {
    const definition = definitionOf(sample);
    const filled = filledFrom(sample.answers, sample.clerk);
    const { sections } = content(definition, filled, CONTEXT, "clerk", "de");
    const exported = exportJson(sample.service, definition, filled, CONTEXT);
    const answers = {
      contact: {} as never,
      identity: [],
      export: exported,
      sections: sections.map(({ title, rows }) => ({
        title,
        rows: rows.map(({ fieldId, label, value }) => ({ fieldId, label, value: value ?? "" })),
      })),
    };
    assert.deepEqual(JSON.parse(exportFile(answers)!), exported);
    const cells = cellsOf(exportCsv(answers)!);
    const ids = cells.map(([id]) => id);
    assert.equal(new Set(ids).size, ids.length, "no id twice");
    assert.equal(cells.every((line) => line.length === 5), true);
    for (const { rows } of sections) {
      for (const { value, label } of rows) {
        const said = (value ?? "").replace(/^\+/, "00");
        assert.ok(cells.some(([, , question, answer]) => question === label && answer === said), label);
      }
    }
    if (sample.service === "anmeldung") {
      const line = (id: string) => cells.find(([one]) => one === id)?.slice(3);
      assert.deepEqual(line("newAddress.postcode"), ["58452", "58452"]);
      assert.deepEqual(line("persons[4].firstNames.usual"), ["Emil", "Emil"]);
      assert.deepEqual(line("persons[2].maritalStatus"), ["verheiratet", "married"]);
      assert.deepEqual(line("landlordChecked"), ["Ja", "true"]);
    }
  }
});

Deno.test("Nothing typed becomes a formula in a spreadsheet, and no quote or line end breaks a cell", () => {
  const typed = [
    "=1+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "\r=1",
    "＝1",
    '"=1"',
    "a\r\nb;c",
    "+493023125000",
    "-",
  ];
  const csv = csvFile(typed.map((one) => ["feld", one]));
  const cells = cellsOf(csv);
  for (const [at, one] of typed.entries()) {
    const cell = cells[at]![1]!;
    assert.doesNotMatch(cell, /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u, one);
    assert.equal(cell.replace(/^'/, "").replace(/^00(?=49)/, "+"), one, "what was typed is still there");
  }
});

Deno.test("The clerk of a case gets its answers as files; nobody else does, and there is no name in the file's name", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const clerk = { id: await desk.idOf("clara.muster") };
  const appointment = await readyToEnd(town, clerk);
  assert.deepEqual(await town.house.cases.end(appointment, clerk, "done"), { ok: true });
  await town.house.outbox.deliverDue();
  const { caseId } = appointment;
  const clara = await desk.signedIn("clara.muster");
  const page = await clara.get(`/desk/cases/${caseId}`);
  const csv = await page.follow("Tabelle (CSV)");
  assert.match(
    csv.response.headers.get("content-disposition")!,
    /^attachment; filename="vorgang-[0-9a-z]{26}\.csv"$/,
  );
  assert.ok(csv.html.includes('"addressAbroad.city";'), csv.html.slice(0, 300));
  const json = await page.follow("Datensatz (JSON)");
  assert.equal(JSON.parse(json.html).stateAbroad, "CH");
  const lea = await desk.signedIn("lea.muster");
  for (const ending of ["csv", "json"]) {
    assert.equal((await lea.get(`/desk/cases/${caseId}/export.${ending}`)).status, 404);
    assert.equal((await clara.get(`/desk/cases/${"0".repeat(26)}/export.${ending}`)).status, 404);
  }
});
