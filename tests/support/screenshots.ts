/**
 * `deno task screenshots`: a citizen and a clerk walk a visit on the running product, and the README's four pictures are taken on the way. All
 * people, places and pictures are invented; the town's clock stands on a Tuesday in 2027, so that the same pictures come again.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { Clerk, enterWaitingRoom, switchOn } from "#tests/browser/people.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { CHECKOUT, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const PLACE = join(CHECKOUT, "static/screenshots");
const NOW = "2027-03-02T09:51:00+01:00[Europe/Berlin]";
const PHONE = {
  viewport: { width: 360, height: 780 },
  deviceScaleFactor: 1,
  reducedMotion: "reduce",
} as const;

/** The standard plan, but one may come at once. */
const PLAN = {
  desks: [1, 2].map((number) => ({ id: `schalter-${number}`, name: `Schalter ${number}`, services: "all" })),
  windows: [{ weekdays: [2, 3], hours: [{ from: "08:30", to: "12:00" }, { from: "13:30", to: "16:00" }] }],
  shortestNoticeMinutes: 0,
};

const ERIKA = { name: "Erika Mustermann", email: "erika.mustermann@example.org" };
const OTHERS = [
  { service: "anmeldung", name: "Max Beispiel", email: "max@example.org" },
  { service: "schwerbehindertenparkausweis", name: "Şirin Probe", email: "sirin@example.org" },
  { service: "anmeldung", name: "Jan und Eva Musterpaar", email: "musterpaar@example.org" },
];

await ready();
await using folder = await temporaryFolder("screenshots");
await Deno.writeTextFile(folder.file("plan.json"), JSON.stringify(PLAN));
await Deno.mkdir(PLACE, { recursive: true });
await using server = await startServer({
  env: { DEMO: "1", DEMO_NOW: NOW, PLAN_FILE: folder.file("plan.json") },
});
await using citizens = await launchBrowser(await camera("citizen"));
await using clerks = await launchBrowser(await camera("clerk"));

const citizen = await (await citizens.person(PHONE)).newPage();
await citizen.goto(`${server.url}/services/abmeldung-ausland/slots`);
await shoot(citizen, "booking");
await book(citizen, "abmeldung-ausland", ERIKA);
for (const { service, ...person } of OTHERS) {
  const page = await (await citizens.person()).newPage();
  await book(page, service, person);
  await page.context().close();
}

await enterWaitingRoom(citizen);
await switchOn(citizen);
await picture(citizen);
await scrollToTop(citizen);
await shoot(citizen, "waiting-room");

const clerk = await Clerk.signIn(clerks, server);
await clerk.call(ERIKA.name);
await switchOn(clerk.page);
for (const page of [citizen, clerk.page]) await picture(page);
await clerk.establishIdentity();
await fillBegin(citizen, clerk.page);
await clerk.page.setViewportSize({ width: 1280, height: 760 });
await scrollToTop(clerk.page);
await shoot(clerk.page, "desk");

await fillRest(citizen, clerk.page);
await clerk.page.locator("#case").getByRole("button", { name: "Formular abschließen" }).click();
await citizen.locator("#signing-form").waitFor();
await citizen.locator("[name=affirmed]").check();
await citizen.locator("[name=method][value=typed]").check();
await citizen.locator("[name=typedName]").fill(ERIKA.name);
await citizen.locator("[name=method][value=typed]").evaluate((way) => way.scrollIntoView());
await shoot(citizen, "signing");

/** What browsers get is built, and the video worker is there. */
async function ready(): Promise<void> {
  for (const args of [["task", "--quiet", "build"], ["run", "-A", "--quiet", "media/worker/provide.ts"]]) {
    const { success } = await new Deno.Command(Deno.execPath(), { args, cwd: CHECKOUT }).spawn().status;
    if (!success) throw new Error(`expected \`deno ${args.join(" ")}\` to end well`);
  }
}

/** A drawn person in front of the camera, instead of the browser's test picture. @returns Chromium's flags for it */
async function camera(who: "citizen" | "clerk"): Promise<string[]> {
  const file = folder.file(`${who}.mjpeg`);
  await using browser: TestBrowser = await launchBrowser();
  const page = await (await browser.person({ viewport: { width: 640, height: 480 } })).newPage();
  await page.setContent(`<body style="margin:0">${drawnPerson(who)}</body>`);
  const frame = await page.screenshot({ type: "jpeg", quality: 90 });
  await Deno.writeFile(file, new Uint8Array(Buffer.concat(Array(30).fill(frame))));
  return [`--use-file-for-fake-video-capture=${file}`];
}

function drawnPerson(who: "citizen" | "clerk"): string {
  const [wall, coat, hair, skin, long] = who === "citizen"
    ? ["#d9e4ec", "#b4533c", "#4a3226", "#e6b795", true]
    : ["#e8e4da", "#2f5d7c", "#2b2b2f", "#c98f68", false];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
    <rect width="640" height="480" fill="${wall}"/>
    <rect x="40" y="40" width="150" height="190" fill="#fff" opacity=".55"/>
    <path d="M150 480c0-110 75-160 170-160s170 50 170 160z" fill="${coat}"/>
    ${long ? `<path d="M210 190c0-160 220-160 220 0v150h-220z" fill="${hair}"/>` : ""}
    <rect x="286" y="270" width="68" height="80" rx="34" fill="${skin}"/>
    <ellipse cx="320" cy="205" rx="84" ry="104" fill="${skin}"/>
    <path d="M232 200c-8-130 184-130 176 0-20-50-60-62-88-62s-68 12-88 62z" fill="${hair}"/>
    <circle cx="288" cy="205" r="8" fill="#222"/><circle cx="352" cy="205" r="8" fill="#222"/>
    <path d="M286 252q34 30 68 0" fill="none" stroke="#7a3b2e" stroke-width="7" stroke-linecap="round"/>
  </svg>`;
}

async function book(page: Page, service: string, person: { name: string; email: string }): Promise<void> {
  await page.goto(`${server.url}/services/${service}/slots`);
  await page.getByRole("button", { name: /Nächster freier Termin/ }).click();
  await page.getByLabel("Vor- und Nachname").fill(person.name);
  await page.getByLabel("E-Mail-Adresse").fill(person.email);
  await page.getByRole("button", { name: "Termin verbindlich buchen" }).click();
  await page.waitForURL(/\/appointments\//);
}

/** The first page of the form, filled by both; what the clerk entered waits for its confirmation. */
async function fillBegin(citizen: Page, clerk: Page): Promise<void> {
  await citizen.locator('[name="newHomeInGermany"][value="no"]').check();
  await type(citizen, { "moveOutDate.day": "5", "moveOutDate.month": "3", "moveOutDate.year": "2027" });
  await citizen.locator('[name="stateAbroad"]').selectOption("AT");
  await citizen.locator('[name="addressAbroadKnown"][value="yes"]').check();
  await clerk.locator('[name="addressAbroad.city"]').waitFor();
  await type(clerk, {
    "addressAbroad.street": "Beispielgasse 5",
    "addressAbroad.postcode": "1010",
    "addressAbroad.city": "Wien",
  });
  await clerk.locator("#case").getByText("noch nicht bestätigt").waitFor();
}

async function fillRest(citizen: Page, clerk: Page): Promise<void> {
  await goOn(citizen, "persons");
  await type(citizen, {
    "persons.1.familyName": "Mustermann",
    "persons.1.firstNames.names": "Erika",
    "persons.1.birthDate.day": "12",
    "persons.1.birthDate.month": "8",
    "persons.1.birthDate.year": "1964",
  });
  await goOn(citizen, "homes");
  await type(citizen, {
    "homes.1.address.street": "Musterweg",
    "homes.1.address.houseNumber": "7a",
    "homes.1.address.postcode": "58452",
    "homes.1.address.city": "Musterstadt",
  });
  await citizen.locator('[name="homes.1.status"][value="sole"]').check();
  await citizen.locator('[name="otherHomes"][value="no"]').check();
  await goOn(citizen, "contact");
  await goOn(citizen, "acting");
  await citizen.locator('[name="actingAs"][value="self"]').check();
  await goOn(citizen, "affirmation");
  await citizen.locator('[name="affirmCorrect"]:not([type=hidden])').check();
  await citizen.getByRole("button", { name: "Speichern und weiter" }).click();
  await citizen.locator("#review").getByRole("button", { name: /bestätigen/ }).click();
  await clerk.locator("#case button:enabled", { hasText: "Formular abschließen" }).waitFor();
}

async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`[name="${name}"]:not([type=hidden])`);
    await control.fill(value);
    await control.blur();
  }
}

async function goOn(page: Page, to: string): Promise<void> {
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
  await page.locator(`#page-${to}`).waitFor();
}

/** Waits until every camera that is on shows. */
async function picture(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const videos = Array.from(document.querySelectorAll("video"));
    return videos.length > 0 && videos.every((video) => video.videoWidth > 0 && video.currentTime > 0);
  });
}

/** The page and each of its columns. */
async function scrollToTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("*")) element.scrollTop = 0;
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  const bytes = await page.screenshot({ path: join(PLACE, `${name}.png`), animations: "disabled" });
  Deno.stdout.writeSync(new TextEncoder().encode(`static/screenshots/${name}.png  ${bytes.length} bytes\n`));
}
