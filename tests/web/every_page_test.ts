import assert from "node:assert/strict";
import type { BrowserContext } from "playwright-core";
import { DEMO_PLAN } from "#lib/calendar/standard.ts";
import { findRouteFiles } from "#lib/web/route_files.ts";
import { demoPassword } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { needs } from "#tests/support/needs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

const ROUTES = new URL("../../routes/", import.meta.url);
/** How long a page's scripts may still ask for something after it has loaded. */
const SETTLING_MILLISECONDS = 150;
/** Files and sockets are no pages; the phone's page for papers has its address in a picture only, and browser tests of its own. */
const NO_PAGE =
  /^\/live\/|\/documents\/:document$|\/uploads\/:upload$|^\/dev\/mail\/:mail\/html$|^\/uploads\/:token$/;
/** Who looks at what, the first that fits; everything else is for anybody who has the address. */
const VISITORS = [
  ["admin", /^\/admin\/staff/],
  ["auditor", /^\/admin\/events/],
  ["lead", /^\/admin\//],
  ["clerk", /^\/desk/],
] as const;
type Visitor = typeof VISITORS[number][0] | "citizen";

/** One of each thing that an address can name. */
interface Things {
  readonly values: Readonly<Record<string, string>>;
  readonly clients: ReadonlyMap<Visitor, HttpClient>;
}

async function prepare(server: RunningServer): Promise<Things> {
  const clients = new Map<Visitor, HttpClient>([["citizen", server.client()]]);
  for (const [role] of VISITORS) {
    const client = server.client();
    const { name, password } = await demoPassword(server, role);
    const signIn = (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" });
    await signIn.submit({ name, password });
    clients.set(role, client);
  }
  const clerk = clients.get("clerk")!;
  const citizen = clients.get("citizen")!;
  const arrived = async (name: string) => {
    const token = (await bookByHttp(server, { name, email: "erika@example.org" })).split("/").at(-1)!;
    await citizen.post(`/visits/${token}/arrival`, {});
    const line = (await clerk.get("/desk")).all("#agenda li").find((li) => li.text.includes(name))!;
    return { token, id: line.outerHTML.match(/\/desk\/visits\/([0-9a-z]{26})/)![1]! };
  };
  const ended = await arrived("Erika Mustermann");
  await clerk.post(`/desk/visits/${ended.id}/call`, {});
  await clerk.post(`/desk/visits/${ended.id}/ending`, { outcome: "technicalFailure" });
  // The link comes when the case is among the records.
  const [, caseId] = await eventually(
    "the way to the case",
    async () => (await clerk.get(`/desk/visits/${ended.id}`)).html.match(/\/desk\/cases\/([0-9a-z]{26})/),
  );
  const visit = await arrived("Max Muster");
  await clerk.post(`/desk/visits/${visit.id}/call`, {});
  const later = await bookByHttp(server, { name: "Kim Muster", email: "kim@example.org" }, "anmeldung");
  const hold = (await (await server.client().get("/services/anmeldung/slots")).submit(/Nächster freier/)).url;
  const forDesk = await clerk.get("/desk/bookings/new?service=anmeldung");
  const held = await forDesk.submit("Diese Zeit nehmen", {
    start: forDesk.find("input[name=start]").getAttribute("value")!,
  });
  const invited = await clients.get("admin")!.get("/admin/staff");
  const invitation = await invited.form({ selector: "form[action='/admin/staff']" }).submit({
    ...{ name: "Neue Kollegin", role: "clerk" },
  });
  await citizen.get("/services/anmeldung/waiting-list").then((page) =>
    page.submit("Auf die Warteliste", { email: "wartend@example.org" })
  );
  const mails = () => citizen.get("/dev/mail");
  const mail = await eventually(
    "a mail",
    async () => /\/dev\/mail\/([^"/]+)"/.exec((await mails()).html)?.[1],
  );
  const waiting = await eventually("the waiting list's mail", async () => {
    for await (const { name } of Deno.readDir(`${server.dataDir}/mail`)) {
      if (!name.endsWith(".eml")) continue;
      const text = (await Deno.readTextFile(`${server.dataDir}/mail/${name}`)).replace(/=\r?\n/g, "");
      const found = /\/waiting-list\/([0-9a-z]{58})/.exec(text);
      if (found) return found[1]!;
    }
  });
  return {
    clients,
    values: {
      ...{ service: "anmeldung", mail, hold: hold.pathname.split("/").at(-1)! },
      "/desk/bookings/holds/:hold": held.url.pathname.split("/").at(-1)!,
      "/desk/cases/:id": caseId!,
      "/desk/:id": visit.id,
      "/visits/:token": visit.token,
      "/appointments/:token": later.split("/").at(-1)!,
      "/setup/:token": /\/setup\/([0-9a-z]+)/.exec(invitation.html)![1]!,
      "/services/:token": waiting,
    },
  };
}

/** An address of the pattern with things that are there. A new kind of thing must be prepared above. */
function addressOf(pattern: string, { values }: Things): string {
  return pattern.replace(/:(\w+)/g, (parameter, name) => {
    const area = `/${pattern.split("/")[1]}/${parameter}`;
    const whole = Object.keys(values).find((key) => key.includes("/:") && pattern.startsWith(key));
    const value = (whole?.endsWith(parameter) ? values[whole] : undefined) ?? values[area] ?? values[name];
    assert.ok(value, `expected something for ${parameter} in ${pattern}: add it to what is prepared`);
    return value;
  });
}

/** Whoever looks, in a browser of their own. Foreign requests are told to `seen`. */
async function open(browser: TestBrowser, server: RunningServer, client: HttpClient, foreign: string[]) {
  const context = await browser.person();
  const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: server.url }));
  await context.addCookies(cookies);
  const own = new URL(server.url).host;
  const look = (address: string) => {
    const url = new URL(address);
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== own) foreign.push(address);
  };
  context.on("request", (request) => look(request.url()));
  context.on("page", (page) => page.on("websocket", (socket) => look(socket.url())));
  return context;
}

/** Looks at one address: as a page if it is one. @returns whether it was */
async function visit(context: BrowserContext, client: HttpClient, server: RunningServer, path: string) {
  const answer = await client.request("GET", new URL(path, server.url), { redirect: "manual" });
  const policy = answer.response.headers.get("content-security-policy") ?? "";
  assert.match(policy, /^default-src 'self'|^sandbox|^default-src 'none'/, path);
  assert.doesNotMatch(policy, /unsafe-|\*|https?:/, path);
  assert.equal(answer.response.headers.get("referrer-policy"), "same-origin", path);
  if (answer.status >= 300 && answer.status < 400) return false;
  // A proof is refused with a page while times are free.
  assert.ok([200, 409].includes(answer.status), `${path}: ${answer.status}`);
  if (!answer.response.headers.get("content-type")?.startsWith("text/html")) return false;
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.waitForTimeout(SETTLING_MILLISECONDS);
  assert.equal(await page.locator("h1").count() > 0, true, `${path} has a heading`);
  await page.close();
  return true;
}

Deno.test(
  "[P39] [P13] Every page of every role asks nobody else for anything, has a strict policy and no error; no secret of an address is in the log",
  needs("chromium"),
  async () => {
    // So many desks that whoever books has a time whose waiting room is open.
    await using folder = await temporaryFolder("every-page");
    const desks = Array.from(
      { length: 4 },
      (_, at) => ({ id: `d-${at}`, name: `Schalter ${at}`, services: "all" }),
    );
    await Deno.writeTextFile(
      folder.file("plan.json"),
      JSON.stringify({ ...DEMO_PLAN, desks: [...DEMO_PLAN.desks, ...desks] }),
    );
    await using server = await startServer({ env: { DEMO: "1", PLAN_FILE: folder.file("plan.json") } });
    await using browser = await launchBrowser();
    const things = await prepare(server);
    const foreign: string[] = [];
    const contexts = new Map<Visitor, BrowserContext>();
    let pages = 0;
    for (const { path, pattern } of await findRouteFiles(ROUTES)) {
      const { handler } = await import(new URL(path, ROUTES).href);
      if (!handler.GET || NO_PAGE.test(pattern)) continue;
      const visitor = VISITORS.find(([, area]) => area.test(pattern))?.[0] ?? "citizen";
      const client = things.clients.get(visitor)!;
      const context = contexts.get(visitor) ?? await open(browser, server, client, foreign);
      contexts.set(visitor, context);
      if (await visit(context, client, server, addressOf(pattern, things))) pages++;
    }
    assert.deepEqual(foreign, []);
    assert.ok(pages >= 45, `expected every page, found ${pages}`);
    const log = server.logs.filter((line) => line.startsWith("{")).join("\n");
    for (const [name, secret] of Object.entries(things.values)) {
      if (/token|hold/.test(name)) assert.ok(!log.includes(secret), `${name} is in the log`);
    }
  },
);
