import { SERVICE_SAMPLES } from "#tests/forms/samples/typing.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { needs } from "#tests/support/needs.ts";
import { openDesk } from "./desk.ts";
import { openTown } from "./house.ts";
import { NOW, walk } from "./plain_walk.ts";

for (const sample of SERVICE_SAMPLES) {
  Deno.test({
    name:
      `[P10] ${sample.service} for ${sample.who} by plain POSTs of both sides, from the first question to the PDF`,
    ...needs("pdftotext"),
    async fn() {
      await using town = await openTown({ clock: new ManualClock(NOW) });
      await using desk = await openDesk(town);
      await walk(town, desk, sample);
    },
  });
}
