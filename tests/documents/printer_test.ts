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

Deno.test("While documents are set, the event loop goes on: it is never held up for as long as one of them takes", async () => {
  const printer = new Printer();
  try {
    await printer.print(FORM, OPTIONS);
    const held: number[] = [];
    let last = performance.now();
    const beat = setInterval(() => {
      held.push(performance.now() - last);
      last = performance.now();
    }, 2);
    const began = performance.now();
    await Promise.all(Array.from({ length: 4 }, () => printer.print(LONG, OPTIONS)));
    const took = performance.now() - began;
    clearInterval(beat);
    // In the loop itself one such document alone takes a quarter of the time, in one piece.
    assert.ok(
      held.length > 10 && Math.max(...held) < took / 4,
      `held ${Math.max(...held).toFixed()} of ${took.toFixed()} ms`,
    );
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
