import assert from "node:assert/strict";
import { openDesk } from "#tests/cases/desk.ts";
import { openTown } from "#tests/cases/house.ts";

const GOOD = {
  ...{ page: "a", joinMilliseconds: 800, seconds: 600, lossPercent: 0.5, roundTripMilliseconds: 40 },
  ...{ freezes: 0, reconnects: 0 },
};

Deno.test("The lead reads how calls went by week, in figures and words, and what can be done; before the first call the page says when there will be some", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house, clock } = town;
  const lead = await desk.signedIn("lea.muster");
  const before = await lead.get("/admin/statistics");
  assert.match(before.text, /Noch keine Gespräche.*sobald das erste Gespräch beendet ist.*deno task doctor/);
  assert.equal(before.all("table").length, 0);

  const keep = (visitId: string, figures: Partial<typeof GOOD>, hoursAgo: number) =>
    house.quality.keep(
      { visitId, personId: "citizen", role: "citizen" },
      { ...GOOD, ...figures },
      clock.now().subtract({ hours: hoursAgo }),
    );
  await keep("this week", { joinMilliseconds: 9_000 }, 0);
  await keep("last week", {}, 24 * 7);
  await keep("long ago", { lossPercent: 9 }, 24 * 60);
  await keep("forgotten", { freezes: 99 }, 24 * 95);
  const page = await lead.get("/admin/statistics");
  const rows = page.all("tbody tr").map((row) => row.structuredText.replace(/\s+/g, " ").trim());
  assert.equal(rows.length, 3, rows.join("\n"));
  for (
    const [at, words] of [/2\. März.*9 s \/ 9 s.*langsamer Aufbau/, /23\. Feb\..*gut/, /viele Verluste/]
      .entries()
  ) {
    assert.match(rows[at]!, words);
  }
  // What was long ago asks for nothing any more.
  assert.match(page.text, /Was Sie tun können.*Langsamer Aufbau:.*UDP/);
  assert.doesNotMatch(page.text, /Viele Verluste:|Häufig Standbilder:/);
});
