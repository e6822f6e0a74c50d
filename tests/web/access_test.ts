import assert from "node:assert/strict";
import { findRouteFiles } from "#lib/web/route_files.ts";
import { ROLES } from "#lib/staff/mod.ts";
import { demoPassword } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";

const VISITORS = ["anonymous", ...ROLES] as const;
type Visitor = typeof VISITORS[number];
const everybody: readonly Visitor[] = VISITORS;
const desk: readonly Visitor[] = ["clerk", "lead"];
const planning: readonly Visitor[] = ["lead", "admin"];
const administration: readonly Visitor[] = ["admin"];
const audit: readonly Visitor[] = ["auditor"];
const attesting: readonly Visitor[] = ["lead", "auditor"];
/** Cases and documents are their own clerk's: the one who called. */
const ownClerk: readonly Visitor[] = ["clerk"];

/**
 * Who may use which address. A new route is missing here until somebody has decided. `/dev` is everybody's on the machine of a demo itself;
 * `link` means: whoever has the secret in the address, signed in or not.
 */
const MATRIX: Readonly<Record<string, readonly Visitor[]>> = {
  "/": everybody,
  "/accessibility": everybody,
  "/admin/calendar": planning,
  "/admin/calendar/clashes/:id": planning,
  "/admin/calendar/exceptions": planning,
  "/admin/calendar/rules": planning,
  "/admin/calendar/windows": planning,
  "/admin/desks": planning,
  "/admin/audit": attesting,
  "/admin/events": audit,
  "/admin/notices": planning,
  "/admin/notices/:id/attempts": planning,
  "/admin/notices/:id/call": planning,
  "/admin/services": planning,
  "/admin/statistics": planning,
  "/admin/staff": administration,
  "/admin/staff/:id/block": administration,
  "/admin/staff/:id/password-link": administration,
  "/admin/staff/invitations/:id": administration,
  "/admin/waiting/:entry": planning,
  "/admin/waiting/:entry/attempts": planning,
  "/appointments": everybody,
  "/appointments/:token": everybody,
  "/appointments/:token/again": everybody,
  "/appointments/:token/calendar.ics": everybody,
  "/appointments/:token/qr.svg": everybody,
  "/appointments/:token/cancellation": everybody,
  "/appointments/:token/contact": everybody,
  "/appointments/:token/device-check": everybody,
  "/appointments/:token/form": everybody,
  "/appointments/:token/rebooking": everybody,
  "/appointments/:token/uploads": everybody,
  "/appointments/:token/uploads/:upload": [],
  "/appointments/:token/upload-handover": everybody,
  "/desk": desk,
  "/desk/bookings": desk,
  "/desk/bookings/:id": desk,
  "/desk/bookings/:id/cancellation": desk,
  "/desk/bookings/:id/mail": desk,
  "/desk/bookings/:id/rebooking": desk,
  "/desk/bookings/:id/slip": desk,
  "/desk/bookings/holds/:hold": desk,
  "/desk/bookings/new": desk,
  "/desk/cases": desk,
  "/desk/cases/:id": ownClerk,
  "/desk/cases/:id/closing": ownClerk,
  "/desk/cases/:id/trail.json": ownClerk,
  "/desk/cases/:id/documents/:document": [],
  "/desk/cases/:id/export.csv": ownClerk,
  "/desk/cases/:id/export.json": ownClerk,
  "/desk/visits/:id": desk,
  "/desk/visits/:id/arrival": desk,
  "/desk/visits/:id/call": desk,
  "/desk/visits/:id/confirmation": desk,
  "/desk/visits/:id/documents/:document": [],
  "/desk/visits/:id/ending": desk,
  "/desk/visits/:id/form": desk,
  "/desk/visits/:id/freeze": desk,
  "/desk/visits/:id/guests": desk,
  "/desk/visits/:id/guests/:guest": desk,
  "/desk/visits/:id/guests/:guest/admission": desk,
  "/desk/visits/:id/identity": desk,
  "/desk/visits/:id/trail": [],
  "/desk/visits/:id/uploads/:upload": [],
  "/desk/visits/:id/upload-requests": desk,
  "/desk/visits/:id/sms-tan": desk,
  "/dev": everybody,
  "/dev/mail": everybody,
  "/dev/mail/:mail": [],
  "/dev/mail/:mail/html": [],
  "/dev/sign-in-as": everybody,
  "/dev/sms": everybody,
  "/documents/check": everybody,
  "/health/live": everybody,
  "/health/ready": everybody,
  "/holds": everybody,
  "/holds/:hold": everybody,
  "/holds/:hold/appointment": everybody,
  "/holds/:hold/extension": everybody,
  "/imprint": everybody,
  "/live/appointments/:token": everybody,
  "/live/appointments/:token/uploads": everybody,
  "/live/desk": desk,
  "/live/desk/visits/:id": desk,
  "/live/device-checks/:token": everybody,
  "/live/visits/:token": everybody,
  "/mail/bounces": [],
  "/metrics": everybody,
  "/privacy": everybody,
  "/services/:service": everybody,
  "/services/:service/proof": everybody,
  "/services/:service/proof/check": everybody,
  "/services/:service/slots": everybody,
  "/services/:service/waiting-list": everybody,
  "/services/:service/waiting-list/:token": [],
  "/services/:service/waiting-list/sent": everybody,
  "/setup/:token": [],
  "/sign-in": everybody,
  "/sign-out": everybody,
  "/uploads/:token": [],
  "/visits/:token": everybody,
  "/visits/:token/arrival": everybody,
  "/visits/:token/device-check": everybody,
  "/visits/:token/documents/:document": [],
  "/visits/:token/ending": everybody,
  "/visits/:token/form": everybody,
  "/visits/:token/messages": everybody,
  "/visits/:token/office": everybody,
  "/visits/:token/trail": everybody,
  "/visits/:token/signature": everybody,
  "/visits/:token/signature/extension": everybody,
  "/visits/:token/signature/tan": everybody,
  "/visits/:token/uploads": everybody,
  "/visits/:token/uploads/:upload": [],
  "/visits/:token/upload-handover": everybody,
};

/** Addresses that are only posted to: asked for by GET they lead to the page they belong to, right secret or not. */
async function leadingBack(): Promise<Set<string>> {
  const routes = new URL("../../routes/", import.meta.url);
  const found = (await findRouteFiles(routes)).map(async ({ path, pattern }) => {
    const route = await import(new URL(path, routes).href) as { leadsBackTo?: string };
    return route.leadsBackTo ? [pattern] : [];
  });
  return new Set((await Promise.all(found)).flat());
}

/** What only its address opens; a hold at the desk is opened by the right to serve. */
const SECRET = /:(token|document|mail|upload)\b|^\/holds\/:hold/;

/** Staff see the sign-in page instead while nobody is signed in. */
const STAFF_ONLY = /^\/(admin|desk|live\/desk)(\/|$)/;

/** A demo town with a visit that its clerk has ended, another one that is waiting, and somebody of every role. */
async function town() {
  const server = await startServer({ env: { DEMO: "1" } });
  const people = new Map<Visitor, HttpClient>([["anonymous", server.client()]]);
  for (const role of ROLES) people.set(role, await signedIn(server, role));
  const clerk = people.get("clerk")!;
  const ended = await waitingVisit(server, clerk, { name: "Erika Mustermann", email: "erika@example.org" });
  await clerk.post(`/desk/visits/${ended.id}/call`, {});
  await clerk.post(`/desk/visits/${ended.id}/ending`, { outcome: "technicalFailure" });
  const caseId = await eventually(
    "the case among the records",
    async () =>
      (await clerk.get(`/desk/visits/${ended.id}`)).html.match(/\/desk\/cases\/([0-9a-z]{26})/)?.[1],
  );
  const waiting = await waitingVisit(server, clerk, { name: "Max Muster", email: "max@example.org" });
  const slots = await server.client().get("/services/abmeldung-ausland/slots");
  const held = await slots.submit(/Nächster freier Termin/);
  const hold = held.url.pathname.split("/").at(-1)!;
  return { server, people, ids: { visit: waiting.id, token: waiting.token, caseId, hold } };
}

async function signedIn(server: RunningServer, role: typeof ROLES[number]): Promise<HttpClient> {
  const client = server.client();
  const { name, password } = await demoPassword(server, role);
  await (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" }).submit({
    name,
    password,
  });
  assert.ok(client.cookies.has("staff"), role);
  return client;
}

async function waitingVisit(server: RunningServer, clerk: HttpClient, who: { name: string; email: string }) {
  const token = (await bookByHttp(server, who)).split("/").at(-1)!;
  await server.client().post(`/visits/${token}/arrival`, {});
  const agenda = await clerk.get("/desk");
  const line = agenda.all("#agenda li").find((li) => li.text.includes(who.name))!;
  const id = line.outerHTML.match(/\/desk\/visits\/([0-9a-z]{26})/)![1]!;
  return { token, id };
}

type Ids = Awaited<ReturnType<typeof town>>["ids"];

/** An address of the pattern with things that are there. */
function addressOf(pattern: string, ids: Ids): string {
  return pattern
    .replace("/desk/cases/:id", `/desk/cases/${ids.caseId}`)
    .replace(":id", ids.visit).replace(":token", ids.token).replace(":hold", ids.hold)
    .replace(":service", "abmeldung-ausland").replace(":document", "0".repeat(26)).replace(
      ":upload",
      "0".repeat(26),
    )
    .replace(":mail", "none");
}

/** An address of the pattern with a secret or a name that nobody has. */
function wrongAddressOf(pattern: string): string {
  return pattern.replaceAll(/:(\w+)/g, (_, name) => "0".repeat(name === "token" ? 32 : 26));
}

/** `405`: the thing is not said to be there either, the method is nowhere. */
type Answer = "may" | "404" | "405" | "sign-in" | "403";

async function ask(client: HttpClient, server: RunningServer, path: string, method: string): Promise<Answer> {
  const page = await client.request(method, new URL(path, server.url), {
    redirect: "manual",
    ...(method === "GET" || method === "HEAD" ? {} : { headers: { origin: server.url } }),
  });
  assert.ok(page.status < 500, `${method} ${path}: ${page.status}`);
  if (page.status === 403 || page.status === 404 || page.status === 405) return `${page.status}`;
  return page.status === 303 && page.response.headers.get("location")!.startsWith("/sign-in?next=")
    ? "sign-in"
    : "may";
}

Deno.test("[P15] Every route is open to exactly those whom the matrix names, for every role", async (t) => {
  const { server, people, ids } = await town();
  await using _ = server;
  const patterns = (await findRouteFiles(new URL("../../routes/", import.meta.url))).map((r) => r.pattern);
  const backward = await leadingBack();

  await t.step("the matrix names every route, and no other", () => {
    assert.deepEqual(Object.keys(MATRIX).toSorted(), patterns.toSorted());
  });

  await t.step("GET and HEAD", async () => {
    for (const pattern of patterns) {
      for (const [visitor, client] of people) {
        const may = MATRIX[pattern]!.includes(visitor);
        const refused = visitor === "anonymous" && STAFF_ONLY.test(pattern) ? "sign-in" : "404";
        for (const method of ["GET", "HEAD"]) {
          const answer = await ask(client, server, addressOf(pattern, ids), method);
          // Where an address that is only posted to leads is a page with a row of its own.
          if (answer === "may" && backward.has(pattern) && visitor !== "anonymous") continue;
          const expected = may && answer === "405" ? "405" : may ? "may" : refused;
          assert.equal(answer, expected, `${visitor}: ${method} ${pattern}`);
        }
      }
    }
  });

  await t.step("[P13] [P14] a wrong secret in the address opens nothing for anybody", async () => {
    for (const pattern of patterns.filter((each) => SECRET.test(each))) {
      for (const [visitor, client] of people) {
        for (const method of ["GET", "POST"]) {
          const answer = await ask(client, server, wrongAddressOf(pattern), method);
          if (method === "GET" && backward.has(pattern)) continue;
          const refused = visitor !== "anonymous" || !STAFF_ONLY.test(pattern);
          const expected = refused ? "404" : method === "GET" ? "sign-in" : "403";
          assert.ok([expected, "405"].includes(answer), `${visitor}: ${method} ${pattern}: ${answer}`);
        }
      }
    }
  });

  await t.step("whatever changes something is refused to those who may not, also by _method", async () => {
    for (const pattern of patterns.filter((each) => STAFF_ONLY.test(each))) {
      for (const [visitor, client] of people) {
        if (MATRIX[pattern]!.includes(visitor)) continue;
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const answer = await ask(client, server, addressOf(pattern, ids), method);
          const expected = visitor === "anonymous" ? "403" : "404";
          assert.ok([expected, "405"].includes(answer), `${visitor}: ${method} ${pattern}: ${answer}`);
        }
        const hidden = await client.post(addressOf(pattern, ids), { _method: "DELETE" });
        assert.ok([403, 404, 405].includes(hidden.status), `${visitor}: _method=DELETE ${pattern}`);
      }
    }
    const agenda = await people.get("clerk")!.get("/desk");
    assert.match(agenda.text, /Max Muster/, "nobody's refused attempt has changed the day");
  });
});

Deno.test("[P15] The numbers of operation and the demo's pages are not for whoever comes through a proxy", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const through = server.client({ "x-forwarded-for": "203.0.113.5" });
  for (const path of ["/metrics", "/dev", "/dev/mail", "/dev/sms", "/dev/sign-in-as"]) {
    assert.equal((await through.get(path)).status, 404, path);
    assert.equal((await server.client().get(path)).status, 200, path);
  }
  const admin = await signedIn(server, "admin");
  assert.equal(
    (await admin.request("GET", new URL("/metrics", server.url), {
      headers: { "x-forwarded-for": "203.0.113.5" },
    })).status,
    200,
    "an administrator may look from anywhere",
  );
});
