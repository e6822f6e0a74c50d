import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkDigit } from "#lib/identity/mod.ts";
import { openTown, type Town } from "#tests/browser/conversation.ts";
import { assertAccessible, switchOn } from "#tests/browser/people.ts";
import { mediaBelow, placesOf, rawPlacesOf } from "#tests/browser/traces.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** The document that is shown: its number is in no form. */
const NUMBER = "KX7Z9Q2W4";
/** What the fake camera films, byte by byte in its brightness: no other file has it. */
const MARKER = "AMTSFENSTER-AUSWEIS-MARKE-7F3A";
/** Beginnings of pictures and films that would be found in the middle of a database too. */
const INSIDE = ["JFIF", "DKIF", "YUV4MPEG2", "IHDR", "WEBPVP8"];
const WIDTH = 320;
const HEIGHT = 240;

Deno.test({
  name:
    "[P24][P28] Of an identity document before the camera nothing stays: neither its number, nor the zone that was typed, nor a picture; then the citizen books a time at the office and comes",
  ...needs("chromium", "video"),
  async fn(test) {
    await using folder = await temporaryFolder("camera");
    await Deno.writeFile(folder.file("marker.y4m"), film());
    await using town = await openTown([`--use-file-for-fake-video-capture=${folder.file("marker.y4m")}`]);
    const step = async (name: string, walk: () => Promise<void>) => {
      if (!(await test.step(name, walk))) throw new Error(`the walk ends here: ${name}`);
    };
    const conversation = await town.talk("Žofie Anna Müller-Weiß");
    const { citizen, clerk } = conversation;

    await step("the clerk sees what the camera films and types the zone", async () => {
      for (const page of [citizen, clerk]) await switchOn(page);
      await clerk.waitForFunction(showsRed);
      await town.clerk.establishIdentity(async (shown) => {
        if (shown !== "features") return;
        await typeZone(clerk);
        await switchesCamera(citizen);
      });
      await clerk.locator("#identity").getByText(/festgestellt/).first().waitFor();
    });

    await step(
      "it ends with 'must come in': nothing of the document is in data, pages, export or log",
      async () => {
        await town.clerk.end("Präsenz nötig");
        await citizen.locator("#ended").waitFor();
        await recordOf(clerk);
        const seen = [await clerk.content(), await citizen.content(), town.server.logs.join("\n")];
        const id = new URL(clerk.url()).pathname.split("/").at(-1)!;
        for (const file of ["export.json", "export.csv", "trail.json"]) {
          const answer = await clerk.request.get(`${town.server.url}/desk/cases/${id}/${file}`);
          assert.equal(answer.status(), 200, file);
          seen.push(await answer.text());
        }
        assert.ok(seen.some((text) => text.includes("31.12.2031")), "the protocol itself is there");
        for (const text of seen) assert.ok(!text.includes(NUMBER) && !text.includes(MARKER));
        const { dataDir } = town.server;
        assert.ok(
          (await rawPlacesOf("abmeldung-ausland", dataDir)).length > 0,
          "the search finds what is there",
        );
        for (const trace of [NUMBER, zone().slice(0, 14), MARKER, ...INSIDE]) {
          assert.deepEqual(await placesOf(trace, dataDir), [], trace);
        }
        assert.deepEqual(await mediaBelow(dataDir), []);
        assert.ok(
          (await placesOf(MARKER, folder.path)).length > 0,
          "it would be found in the camera's own film",
        );
      },
    );

    await step(
      "the ended page leads to a time at the office, and the desk notes who came",
      () => comesIn(town, citizen),
    );
  },
});

/** A phone's rear camera shows the document, with advice; beside what the check asks for, and back again. */
async function switchesCamera(citizen: Page): Promise<void> {
  const other = citizen.locator("#step").getByRole("button", { name: "Kamera wechseln" });
  await other.click();
  await citizen.locator("[data-coach]").waitFor();
  await other.click();
  await citizen.locator("[data-coach]").waitFor({ state: "detached" });
}

async function comesIn(town: Town, citizen: Page): Promise<void> {
  const clerk = town.clerk.page;
  await citizen.getByText("Als Nächstes ist frei").waitFor();
  await assertAccessible(citizen, "ended, with times at the office");
  await citizen.getByRole("button", { name: "Termin vor Ort aussuchen" }).click();
  await citizen.getByRole("button", { name: /Nächster freier Termin/ }).click();
  await citizen.waitForURL(/\/holds\//);
  await citizen.getByText("Ihre Angaben aus dem Videotermin sind schon eingetragen").waitFor();
  assert.equal(await citizen.getByLabel("Vor- und Nachname").inputValue(), "Žofie Anna Müller-Weiß");
  assert.match(await citizen.getByLabel("E-Mail-Adresse").inputValue(), /@example\.org$/);
  await assertAccessible(citizen, "details that are filled in");
  await citizen.getByRole("button", { name: "Termin verbindlich buchen" }).click();
  await citizen.waitForURL(/\/appointments\//);
  await citizen.getByText("Hierher kommen Sie").waitFor();
  await assertAccessible(citizen, "an appointment at the office");
  assert.equal(await citizen.getByText(/Warteraum|Gerät jetzt prüfen/).count(), 0);

  await clerk.goto(`${town.server.url}/desk`);
  const line = clerk.locator("#agenda li", { hasText: "kommt ins Haus" });
  await line.getByRole("link").click();
  await clerk.getByRole("button", { name: "Ist da" }).click();
  await clerk.locator("#agenda li", { hasText: "ist im Haus" }).waitFor();
  const earlier = clerk.locator("#earlier");
  await earlier.getByText("Präsenz nötig").waitFor();
  await earlier.getByText(/Festgestellt am/).waitFor();
  await earlier.getByRole("link", { name: "Ihren Vorgang dazu öffnen" }).waitFor();
  await assertAccessible(clerk, "the desk with somebody at the office");
  await clerk.locator("#ending").getByLabel("erledigt").check();
  await clerk.getByRole("button", { name: "Termin abschließen" }).click();
  await clerk.locator("#ending").getByText("Beendet um").waitFor();
}

/** A second of the marker: its brightness is the marker's bytes, its colour a red that no other fake camera has. */
function film(): Uint8Array {
  const text = new TextEncoder();
  const frame = new Uint8Array(WIDTH * HEIGHT * 3 / 2);
  const marker = text.encode(MARKER);
  for (let at = 0; at < WIDTH * HEIGHT; at++) frame[at] = marker[at % marker.length]!;
  frame.fill(90, WIDTH * HEIGHT, WIDTH * HEIGHT * 5 / 4);
  frame.fill(220, WIDTH * HEIGHT * 5 / 4);
  const parts = [text.encode(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420mpeg2\n`)];
  for (let number = 0; number < 30; number++) parts.push(text.encode("FRAME\n"), frame);
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** Whether a video that comes from the other side shows the marker's red. */
function showsRed(): boolean {
  return Array.from(document.querySelectorAll("video")).some((video) => {
    if (video.videoWidth === 0) return false;
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [8, 8];
    const context = canvas.getContext("2d")!;
    context.drawImage(video, 0, 0, 8, 8);
    const [red = 0, green = 0, blue = 0] = context.getImageData(4, 4, 1, 1).data;
    return red > 100 && green < 90 && blue < 90;
  });
}

/** The zone of a German-style card with {@link NUMBER}, valid until 31 December 2031 (ICAO Doc 9303-5). */
function zone(): string {
  const upper = `I<UTO${NUMBER}${checkDigit(NUMBER)}`.padEnd(30, "<");
  const dates = ["920229", "311231"].map((date) => `${date}${checkDigit(date)}`);
  const middle = `${dates[0]}F${dates[1]}UTO`.padEnd(29, "<");
  const whole = checkDigit(upper.slice(5) + middle.slice(0, 7) + middle.slice(8, 15) + middle.slice(18));
  return [upper, `${middle}${whole}`, "MUELLER<WEISS<<ZOFIE<ANNA".padEnd(30, "<")].join("\n");
}

async function typeZone(clerk: Page): Promise<void> {
  const wizard = clerk.locator("#identity");
  await wizard.locator("summary", { hasText: /maschinenlesbar/i }).click();
  await wizard.locator("#identity-mrz").fill(zone());
  await wizard.locator("form:has(#identity-mrz) button[type=submit]:visible").click();
  await wizard.getByText(/Alle Prüfziffern stimmen/).first().waitFor();
}

/** The clerk's page of the case, once it is in the records. */
async function recordOf(clerk: Page): Promise<void> {
  await clerk.locator("#ending").getByRole("link", { name: "Zum Vorgang" }).click();
  await clerk.waitForURL(/\/desk\/cases\//);
  for (let tries = 0; tries < 50 && await clerk.getByText("Vorgangsnummer").count() === 0; tries++) {
    await clerk.waitForTimeout(200);
    await clerk.reload();
  }
  await clerk.getByText("Vorgangsnummer").first().waitFor();
}
