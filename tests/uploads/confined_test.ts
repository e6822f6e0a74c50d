import assert from "node:assert/strict";
import { bookByHttp } from "#tests/support/booking.ts";
import { startServer } from "#tests/support/server.ts";
import { exif, jpeg, paint, pdf, png, quarters, RED, storedAs } from "./samples.ts";

Deno.test("[P33] The server as it is started, with its narrow permissions, draws pictures anew and looks into PDFs in workers that have none", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const citizen = server.client();
  const path = `${await bookByHttp(server, {
    name: "Erika Mustermann",
    email: "erika@example.org",
  })}/uploads`;
  for (
    const [name, bytes] of [
      ["a.jpg", await jpeg(storedAs(6, quarters()), exif(6))],
      ["b.png", png(paint(30, 20, () => RED))],
      ["c.pdf", pdf()],
    ] as const
  ) {
    const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
    const sent = await citizen.send("POST", `${path}?kind=addressAbroad`, [["file", file]], {
      multipart: true,
    });
    assert.equal(sent.status, 200, sent.text.slice(0, 500));
  }
  const page = await citizen.get(path);
  assert.match(page.text, /3 Dateien da/);
  const picture = await citizen.get(page.all(".af-paper img")[0]!.getAttribute("src")!);
  assert.equal(picture.response.headers.get("content-type"), "image/jpeg");
});
