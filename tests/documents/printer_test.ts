import assert from "node:assert/strict";
import { Printer, renderPdf } from "#lib/documents/mod.ts";
import { CONFIRMATION, FORM, LONG, OPTIONS, SHEET } from "./samples.ts";

Deno.test("The printing worker gives the very bytes that the renderer gives, whatever is printed beside it", async () => {
  const printer = new Printer();
  try {
    const contents = [FORM, CONFIRMATION, SHEET, LONG, FORM];
    const printed = await Promise.all(contents.map((content) => printer.print(content, OPTIONS)));
    for (const [at, content] of contents.entries()) {
      assert.deepEqual(printed[at], await renderPdf(content, OPTIONS), String(at));
    }
  } finally {
    printer.close();
  }
});

/** Something else on the machine may hold up one round. */
const ROUNDS_MAX = 4;

/** For how long the event loop did nothing at a stretch while four documents were set, in milliseconds. */
async function longestPause(printer: Printer): Promise<{ held: number; took: number }> {
  let [held, last] = [0, performance.now()];
  const look = () => {
    held = Math.max(held, performance.now() - last);
    last = performance.now();
  };
  const beat = setInterval(look, 2);
  const began = last;
  await Promise.all(Array.from({ length: 4 }, () => printer.print(LONG, OPTIONS)));
  clearInterval(beat);
  look();
  return { held, took: last - began };
}

Deno.test("While documents are set, the event loop goes on: it is never held up for as long as one of them takes", async () => {
  const printer = new Printer();
  try {
    await printer.print(FORM, OPTIONS);
    // In the loop itself one such document alone takes a quarter of the time, in one piece, and in every round.
    const rounds: { held: number; took: number }[] = [];
    const isFree = ({ held, took }: { held: number; took: number }) => held < took / 4;
    while (rounds.length < ROUNDS_MAX && !rounds.some(isFree)) rounds.push(await longestPause(printer));
    const said = rounds.map(({ held, took }) => `${held.toFixed()} of ${took.toFixed()} ms`);
    assert.ok(rounds.some(isFree), `held up for ${said.join(", ")}`);
  } finally {
    printer.close();
  }
});

Deno.test("A fault in one document is an error without its content, and the next is printed", async () => {
  const printer = new Printer();
  try {
    const broken = {
      ...FORM,
      sections: [{ title: "KANARIE", rows: [{ label: "KANARIE", value: null as never }] }],
    };
    await assert.rejects(
      printer.print(broken as never, OPTIONS),
      (fault: Error) => !fault.message.includes("KANARIE"),
    );
    assert.ok((await printer.print(FORM, OPTIONS)).length > 1000);
  } finally {
    printer.close();
  }
  await assert.rejects(printer.print(FORM, OPTIONS), /closed/);
});
