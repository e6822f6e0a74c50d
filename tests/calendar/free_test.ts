import assert from "node:assert/strict";
import { type DeskDay, fits } from "#lib/calendar/mod.ts";
import { freeIn } from "#lib/calendar/day.ts";
import { randomFrom } from "#tests/support/fuzz.ts";

const SEED = 20270302;

Deno.test("[P01] many questions about a day are answered as each alone would be, lapsed and own intervals included", () => {
  const now = Temporal.Instant.fromEpochMilliseconds(1_000_000);
  const { integer: below } = randomFrom(SEED);
  for (let round = 0; round < 300; round++) {
    const intervals = Array.from({ length: below(8) }, (_, index) => ({
      start: below(40) * 60_000,
      minutes: 1 + below(6),
      holder: `h${index}`,
      ...(below(3) === 0 ? { until: now.epochMilliseconds + below(3) - 1 } : {}),
    }));
    const day: DeskDay = { desk: "a", date: "2027-03-02", intervals };
    const ignoring = below(2) === 0 ? "h0" : undefined;
    const isFree = freeIn(day, now, ignoring);
    for (let minute = 0; minute < 45; minute++) {
      const wanted = { start: minute * 60_000, minutes: 3 };
      assert.equal(
        isFree(wanted.start, wanted.start + 180_000),
        fits(day, wanted, now, ignoring),
        JSON.stringify({ intervals, ignoring, minute }),
      );
    }
  }
});
