import assert from "node:assert/strict";
import {
  connectionsOf,
  goesOn,
  isSamePage,
  markPage,
  seeAndHear,
  sharedTown,
  shows,
  turnTo,
} from "#tests/browser/conversation.ts";
import { atDesk, cookieHeader, lineAddress, openEnding } from "#tests/browser/by_hand.ts";
import { switchOn } from "#tests/browser/people.ts";
import { linesMade, renewLine, watchedNow } from "#tests/browser/watching.ts";
import { openLine } from "#tests/support/line.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";

const town = sharedTown();

/** Server and browser outlive the single test. */
const SHARED = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

Deno.test({
  name:
    "[P17][P18] In the waiting room nothing is asked for until it is switched on, and nothing is sent; after the visit everything is released",
  ...SHARED,
  async fn() {
    const { arrive, clerk } = await town();
    const citizen = await arrive("Wanda Wartend");
    assert.equal((await watchedNow(citizen)).asked, 0, "nobody was asked for camera or microphone");
    await switchOn(citizen);
    await citizen.locator("#stage video").waitFor();
    let seen = await watchedNow(citizen);
    assert.deepEqual(
      [seen.liveTracks, seen.connections],
      [2, 0],
      "own picture, and no connection to anybody",
    );
    assert.equal((await watchedNow(clerk.page)).connections, 0);

    // Whoever asks for the room by hand gets no answer either.
    await using line = await openLine(await lineAddress(citizen));
    line.send({ type: "media", message: { type: "hello", attempt: 1 } });
    line.send({ type: "beat" });
    await line.until(({ type }) => type === "beat");
    assert.deepEqual(line.received.filter(({ type }) => type === "media"), []);

    await clerk.call("Wanda Wartend");
    await citizen.locator("[data-frames-received]").waitFor();
    seen = await watchedNow(citizen);
    assert.equal(seen.liveTracks, 2, "what was on in the waiting room is on in the call");
    assert.equal((await watchedNow(clerk.page)).asked, 0, "the clerk's devices are off as well");
    await switchOn(clerk.page);
    await goesOn([citizen, clerk.page]);

    await clerk.end("abgebrochen: Technik");
    await citizen.locator("#ended").waitFor();
    for (const page of [citizen, clerk.page]) {
      await eventually("everything to be released", async () => {
        const { liveTracks, openConnections } = await watchedNow(page);
        return liveTracks === 0 && openConnections === 0;
      });
    }
    assert.ok((await watchedNow(citizen)).tracks >= 2);
    await citizen.context().close();
    await clerk.page.goto(`${(await town()).server.url}/desk`);
  },
});

Deno.test({
  name:
    "[P14] A second window of the citizen takes the call over, the first one says so and leaves it there, even when its line breaks",
  ...SHARED,
  async fn() {
    const talk = await (await town()).talk("Zwenja Zweifach");
    await seeAndHear(talk);
    const second = await talk.citizen.context().newPage();
    await second.goto(talk.citizen.url());
    await switchOn(second);
    await goesOn([second, talk.clerk]);
    await talk.citizen.getByText("in einem anderen Fenster").first().waitFor();
    await eventually("the first window to let go", async () => {
      const { liveTracks, openConnections } = await watchedNow(talk.citizen);
      return liveTracks === 0 && openConnections === 0;
    });
    const connections = await connectionsOf([second, talk.clerk]);
    await renewLine(talk.citizen);
    await turnTo(talk.citizen, "contact");
    await talk.citizen.locator("[name=contactEmail]").fill("still@example.org");
    await turnTo(second, "contact");
    await shows(second, "contactEmail", "still@example.org");
    assert.deepEqual(await connectionsOf([second, talk.clerk]), connections, "the call was not touched");
    await goesOn([second, talk.clerk]);
    await second.close();
    await talk.end();
  },
});

Deno.test({
  name: "[P14] A wrong token gets 404 for the page and for the socket",
  ...SHARED,
  async fn() {
    const { arrive, server } = await town();
    const citizen = await arrive("Tilda Token");
    const token = new URL(citizen.url()).pathname.split("/").at(-1)!;
    const wrong = [...token].reverse().join("");
    for (const path of [`/visits/${wrong}`, `/live/visits/${wrong}`, "/visits/x", "/live/visits/x"]) {
      const page = await server.client().request("GET", new URL(path, server.url));
      assert.equal(page.status, 404, path);
      assert.ok(!page.text.includes("Tilda"), path);
    }
    await using line = await openLine((await lineAddress(citizen)).replace(token, wrong)).catch(() =>
      undefined
    );
    assert.equal(line, undefined, "the handshake is refused");
    // The desk's sockets are not for those who are not signed in.
    for (const path of ["/live/desk", "/live/desk/visits/x"]) {
      const refused = await openLine(server.url.replace(/^http/, "ws") + path).catch(() => undefined);
      assert.equal(refused, undefined, path);
    }
    await citizen.context().close();
  },
});

Deno.test({
  name: "[P14][P17] A clerk who did not call sees no form and no stage, and gets no media, also by hand",
  ...SHARED,
  async fn() {
    const talk = await (await town()).talk("Frieda Fremd");
    await seeAndHear(talk);
    await turnTo(talk.citizen, "contact");
    await talk.citizen.locator("[name=contactEmail]").fill("secret@example.org");
    const other = await atDesk(await town(), "lead", new URL(talk.clerk.url()).pathname);
    assert.equal(await other.locator("#form").innerText(), "");
    assert.equal(await other.locator("#stage").innerHTML(), "");
    assert.ok(!(await other.content()).includes("secret@example.org"));
    assert.equal((await watchedNow(other)).connections, 0);

    await using line = await openLine(await lineAddress(other), { cookie: await cookieHeader(other) });
    line.send({ type: "media", message: { type: "hello", attempt: 1 } });
    line.send({ type: "field", ref: 7, field: "contactEmail", raw: { value: "taken@example.org" }, seen: 0 });
    line.send({ type: "page", page: "contact" });
    line.send({ type: "beat" });
    await line.until(({ type }) => type === "beat");
    await talk.citizen.locator("[name=contactEmail]").fill("later@example.org");
    await shows(talk.citizen, "contactEmail", "later@example.org");
    assert.deepEqual(line.received.filter(({ type }) => type === "media" || type === "stored"), []);
    assert.ok(!JSON.stringify(line.received).includes("@example.org"));
    await other.context().close();
    await talk.end();
  },
});

Deno.test({
  name:
    "[P17] A clerk who sends the citizen back is out of the call at once, and stays out when another calls",
  ...SHARED,
  async fn() {
    const talk = await (await town()).talk("Rosa Rückkehr");
    await seeAndHear(talk);
    const path = new URL(talk.clerk.url()).pathname;
    await using line = await openLine(await lineAddress(talk.clerk), {
      cookie: await cookieHeader(talk.clerk),
    });
    line.send({ type: "media", message: { type: "hello", attempt: 1 } });
    await line.until(({ message }) => message?.type === "welcome");
    line.send({ type: "media", message: { type: "hello", attempt: 2 } });
    await line.until(({ message }) => message?.type === "room");
    await openEnding(talk.clerk);
    await talk.clerk.getByRole("button", { name: "Zurück in den Warteraum" }).click();
    await talk.citizen.locator("#waiting").waitFor();
    await eventually(
      "no connection in the waiting room",
      async () => (await watchedNow(talk.citizen)).openConnections === 0,
    );
    const other = await atDesk(await town(), "lead", path);
    line.received.splice(0);
    await other.locator("#person").getByRole("button", { name: "Aufrufen" }).click();
    await talk.citizen.locator("[data-frames-received]").waitFor();
    await switchOn(other);
    await goesOn([talk.citizen, other]);
    line.send({ type: "media", message: { type: "hello", attempt: 3 } });
    line.send({ type: "beat" });
    await line.until(({ type }) => type === "beat");
    assert.deepEqual(line.received.filter(({ type }) => type === "media"), []);
    await openEnding(other);
    await other.locator("#ending").getByLabel("abgebrochen: Technik", { exact: true }).check();
    await other.locator("#ending").getByRole("button", { name: "Gespräch beenden" }).click();
    await talk.citizen.locator("#ended").waitFor();
    await other.context().close();
    await talk.citizen.context().close();
    await talk.clerk.goto(`${(await town()).server.url}/desk`);
  },
});

Deno.test({
  name:
    "[P14][P15] Who signs out at the desk loses the live socket at once, and every open page leads to the sign-in",
  ...SHARED,
  async fn() {
    const page = await atDesk(await town(), "lead", "/desk");
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.locator("html[data-live=connected]").waitFor();
    await using line = await openLine(await lineAddress(page), { cookie: await cookieHeader(page) });
    await second.getByRole("button", { name: "Abmelden" }).click();
    await second.waitForURL((url) => url.pathname !== "/desk");
    await page.waitForURL(/\/sign-in/);
    assert.equal(await line.closed, 4401);
    await page.context().close();
  },
});

Deno.test({
  name: "[P23] Malformed, oversized and too many messages hurt only the sender",
  ...SHARED,
  async fn() {
    const { arrive } = await town();
    const talk = await (await town()).talk("Greta Geduld");
    await seeAndHear(talk);
    for (const page of [talk.citizen, talk.clerk]) {
      await turnTo(page, "contact");
      await markPage(page);
    }
    const connections = await connectionsOf([talk.citizen, talk.clerk]);
    const sender = await arrive("Störenfried");
    const address = await lineAddress(sender);

    const malformed = [
      ...'{,[],null,1,"x",{},\u0000'.split(","),
      '{"type":"constructor"}',
      '{"type":"field"}',
      '{"type":"field","ref":1,"field":"contactEmail","raw":{"value":7},"seen":0}',
      `{"type":"focus","field":"${"x".repeat(1000)}"}`,
      `{"type":"page","page":${"[".repeat(5000)}${"]".repeat(5000)}}`,
      '{"type":"media"}',
    ];
    for (const text of malformed) {
      await using line = await openLine(address);
      line.sendText(text);
      assert.equal(await line.closed, 1008, text.slice(0, 60));
    }
    for (const frame of ["x".repeat(1_000_000), new Uint8Array(1_000_000)]) {
      await using line = await openLine(address);
      line.sendText(frame);
      assert.equal(await line.closed, 1009);
    }
    // A thousand a second, of each kind, on a new socket whenever one is closed.
    const kinds = [
      () => ({ type: "focus", field: `field-${Math.random()}` }),
      () => ({ type: "page", page: `${Math.random()}` }),
      () => ({ type: "field", ref: 1, field: "contactEmail", raw: { value: `${Math.random()}` }, seen: 0 }),
      () => ({ type: "media", message: { type: "hello", attempt: 1 } }),
    ];
    for (const kind of kinds) {
      await using line = await openLine(address);
      for (let count = 0; count < 1000; count++) line.send(kind());
      // A sender who does not listen does not hear why either: then the connection is just gone.
      const code = await line.closed;
      assert.ok([1008, 1006, 0].includes(code), `expected the sender to be cut off, found code ${code}`);
    }
    await talk.citizen.locator("[name=contactEmail]").fill("unharmed@example.org");
    await shows(talk.clerk, "contactEmail", "unharmed@example.org");
    await goesOn([talk.citizen, talk.clerk]);
    assert.deepEqual(
      await connectionsOf([talk.citizen, talk.clerk]),
      connections,
      "the call was not touched",
    );
    for (const page of [talk.citizen, talk.clerk]) {
      assert.ok(await isSamePage(page));
      assert.equal(await linesMade(page), 1, "its socket has stayed");
    }
    await sender.context().close();
    await talk.end();
  },
});
