import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserKindOf } from "#lib/visits/browser_kind.ts";
import { type DeviceReport, lightOf, readDeviceReport } from "#lib/visits/mod.ts";
import { checkLine } from "#tests/browser/line_check.ts";
import { assertAccessible, book, Clerk, enterWaitingRoom, ZOFIE } from "#tests/browser/people.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { startRelay } from "#tests/support/relay.ts";
import { startCoturn } from "#tests/support/turn/coturn.ts";
import { startServer } from "#tests/support/server.ts";

const THERE = "127.0.0.2";
const WELL: DeviceReport = {
  browser: "able",
  camera: "works",
  microphone: "works",
  sound: "heard",
  network: "udp",
  roundTripMilliseconds: 20,
  lossPercent: 0,
};

Deno.test("the light: a camera and a line are needed, sound can be replaced by writing, what is untried is said", () => {
  const light = (news: Partial<DeviceReport>) => lightOf({ ...WELL, ...news });
  assert.equal(light({}), "good");
  assert.equal(light({ network: "turn" }), "good");
  for (const news of [{ camera: "denied" }, { network: "none" }, { browser: "in-app" }] as const) {
    assert.equal(light(news), "bad", JSON.stringify(news));
  }
  for (
    const news of [{ microphone: "missing" }, { sound: "not-heard" }, { lossPercent: 5 }, {
      roundTripMilliseconds: 400,
    }] as const
  ) {
    assert.equal(light(news), "limited", JSON.stringify(news));
  }
  assert.equal(light({ sound: "untried" }), "open");
  assert.equal(light({ sound: "untried", camera: "busy" }), "bad");
});

Deno.test("a report is taken only in the words that there are", () => {
  const read = (news: Record<string, string>) => {
    const values: Record<string, string> = {
      ...WELL,
      roundTripMilliseconds: "20",
      lossPercent: "0",
      ...news,
    };
    return readDeviceReport((name) => values[name] ?? "");
  };
  assert.deepEqual(read({}), WELL);
  assert.equal(read({ camera: "<b>" }), undefined);
  assert.equal(read({ network: "" }), undefined);
  assert.equal(read({ lossPercent: "101" })?.lossPercent, undefined);
});

Deno.test("a browser is known by its name, its system, and whether an app shows the page", () => {
  const known: [string, number, ReturnType<typeof browserKindOf>][] = [
    [
      "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36",
      5,
      { name: "chrome", system: "android", inApp: true },
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
      5,
      { name: "other", system: "ios", inApp: true },
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
      5,
      { name: "safari", system: "ios", inApp: false },
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15",
      5,
      { name: "safari", system: "ios", inApp: false },
    ],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", 0, {
      name: "firefox",
      system: "computer",
      inApp: false,
    }],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
      0,
      { name: "edge", system: "computer", inApp: false },
    ],
    [
      "Mozilla/5.0 (Linux; Android 13; SM-G991B) AppleWebKit/537.36 Chrome/119.0 Mobile Safari/537.36 Instagram 300.0",
      5,
      { name: "chrome", system: "android", inApp: true },
    ],
  ];
  for (const [userAgent, touches, kind] of known) {
    assert.deepEqual(browserKindOf(userAgent, touches), kind, userAgent);
  }
});

const DENIED = [
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "durchgestrichene Kamera"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "Berechtigungen für diese Website",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
    "Einstellungen des Telefons",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
    "Website-Einstellungen",
  ],
] as const;

const IN_APP = [
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
    "In Safari öffnen",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36",
    "Im Browser öffnen",
  ],
] as const;

/** The state of a part, as the page says it. */
const part = (page: Page, name: string, state: string) =>
  page.locator(`[data-part=${name}][data-state=${state}]`);

Deno.test({
  name:
    "[P17] [P21] [P44] the device check, by keyboard: devices, tone, the line over UDP, then TCP, then the TURN server; the clerk reads what came of it",
  ...needs("chromium", "video", "coturn", "openssl"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const port = freePort();
    await using relay = await startRelay({ port, from: THERE, to: "127.0.0.1" });
    await using coturn = await startCoturn({ mediaAddress: THERE });
    await using server = await startServer({
      env: {
        ...{ DEMO: "1", MEDIA_PORT: String(port), MEDIA_ANNOUNCED_ADDRESS: THERE },
        ...{ TURN_URLS: `turn:127.0.0.1:${coturn.port}?transport=tcp`, TURN_SECRET: coturn.secret },
      },
    });
    await using browser = await launchBrowser();
    const citizen = await (await browser.person()).newPage();
    const appointment = await book(citizen, server);
    await citizen.goto(`${appointment}/device-check`);
    await part(citizen, "browser", "good").waitFor();
    await assertAccessible(citizen, "device check, before");

    const press = (name: string) => citizen.getByRole("button", { name, exact: true }).press("Enter");
    const checkByKeyboard = (words: string, ...lights: ("good" | "limited")[]) =>
      checkLine(citizen, words, { byKeyboard: true, ...(lights.length > 0 ? { lights } : {}) });
    await press("Kamera prüfen");
    await part(citizen, "camera", "good").locator("video").waitFor();
    await press("Mikrofon prüfen");
    await part(citizen, "microphone", "good").waitFor();
    await press("Ton abspielen");
    await citizen.getByText("Haben Sie den Ton gehört?").waitFor();
    await press("Ja");
    await part(citizen, "sound", "good").waitFor();
    await checkByKeyboard("Bild und Ton kommen durch.");
    assert.ok(relay.passed.udp >= 100, `there and back over UDP, found ${relay.passed.udp}`);
    await citizen.getByText("Alles ist bereit für Ihren Termin.").waitFor();
    await assertAccessible(citizen, "device check, everything well");

    relay.admit(({ protocol }) => protocol === "tcp");
    await checkByKeyboard("über TCP");
    relay.admit(({ address }) => address === coturn.relayAddress);
    // On a busy machine the loop through two relays may be slow for longer than somebody would press.
    await checkByKeyboard("durch die Firewall, über unseren Vermittlungsserver", "good", "limited");
    await citizen.getByText(/Hin und zurück \d+ ms, Verlust \d+ %\./).waitFor();
    relay.admit(() => false);
    await press("Noch einmal prüfen");
    await part(citizen, "network", "bad").waitFor({ timeout: 60_000 });
    await citizen.getByText("Rufen Sie uns an, 030 23125 000").waitFor();
    await assertAccessible(citizen, "device check, no line");

    relay.admit(() => true);
    const clerk = await Clerk.signIn(browser, server);
    await clerk.page.getByText("Gerät geprüft: geht nicht").waitFor();
    await citizen.goto(appointment);
    await enterWaitingRoom(citizen);
    await citizen.getByText("Gerät noch einmal prüfen").click();
    await checkByKeyboard("Bild und Ton kommen durch.", "good", "limited");
    const said = await citizen.locator("[data-part=network]").innerText();
    const [, milliseconds, percent] = /Hin und zurück (\d+) ms, Verlust (\d+) %\./.exec(said) ?? [];
    assert.ok(milliseconds && percent, said);
    // In the waiting room everything is checked anew; here only the line was.
    await clerk.page.getByText("Gerät zum Teil geprüft").waitFor();
    await clerk.call(ZOFIE.name);
    await clerk.page.locator("#device-report")
      .getByText(`Leitung: UDP, ${milliseconds} ms, ${percent} % Verlust`).waitFor();
  },
});

Deno.test({
  name:
    "the device check explains what is refused, missing or in an app, and says what it needs without scripts",
  ...needs("chromium"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    await using browser = await launchBrowser();
    const citizen = await (await browser.person()).newPage();
    const address = `${await book(citizen, server)}/device-check`;
    const openAs = async (options: { userAgent?: string; javaScriptEnabled?: boolean }, fault?: string) => {
      const person = await browser.person(options);
      if (fault) {
        await person.addInitScript((name) => {
          // Before a page is there, there are no devices.
          if (!navigator.mediaDevices) return;
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", name));
        }, fault);
      }
      const page = await person.newPage();
      await page.goto(address);
      return page;
    };
    for (
      const [fault, words] of [
        ["NotAllowedError", "Symbol mit den Reglern"],
        ["NotReadableError", "Ein anderes Programm benutzt das Gerät."],
        ["NotFoundError", "Wir finden keines an diesem Gerät."],
      ] as const
    ) {
      const page = await openAs({}, fault);
      await page.getByRole("button", { name: "Kamera prüfen" }).click();
      await part(page, "camera", "bad").getByText(words).waitFor();
      await page.context().close();
    }
    for (const [browserAtHand, words] of DENIED) {
      const page = await openAs({ userAgent: browserAtHand }, "NotAllowedError");
      for (const device of ["Kamera", "Mikrofon"]) {
        await page.getByRole("button", { name: `${device} prüfen` }).click();
      }
      await part(page, "camera", "bad").getByText(words).waitFor();
      await part(page, "microphone", "limited").getByText(words).waitFor();
      await page.context().close();
    }
    // A mail programme shows the page itself: the way out, the link to be copied, and the code for another device.
    for (const [app, words] of IN_APP) {
      const inApp = await openAs({ userAgent: app });
      await inApp.setViewportSize({ width: 360, height: 740 });
      await part(inApp, "browser", "bad").getByText(words).waitFor();
      await inApp.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await inApp.getByRole("button", { name: "Link kopieren" }).click();
      await inApp.getByText("Der Link ist kopiert.").waitFor();
      assert.equal(await inApp.evaluate(() => navigator.clipboard.readText()), address);
      assert.ok(await inApp.locator("svg.af-qr").isVisible());
      await inApp.getByText("So geht es noch nicht.").waitFor();
      await assertAccessible(inApp, "device check in an app");
      await inApp.context().close();
    }
    const plain = await openAs({ javaScriptEnabled: false });
    await plain.getByText("muss JavaScript im Browser eingeschaltet sein").waitFor();
    assert.ok(await plain.locator("svg.af-qr").isVisible());
  },
});
