import assert from "node:assert/strict";
import { observer, type types } from "mediasoup";
import type { Page } from "playwright-core";
import { silentLog } from "#lib/log/mod.ts";
import { startMediaRooms, workerPaths } from "#media/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { goesOn } from "#tests/browser/conversation.ts";
import { switchOn } from "#tests/browser/people.ts";
import { watchDevices } from "#tests/browser/watching.ts";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { openLine } from "#tests/support/line.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";

/** What the media server has open, and what it has counted of picture and sound on all it ever had open. */
interface Counted {
  readonly transports: number;
  readonly producers: number;
  readonly consumers: number;
  /** bytes of RTP, in from and out to browsers */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

const NOTHING: Counted = { transports: 0, producers: 0, consumers: 0, bytesIn: 0, bytesOut: 0 };
/** One direction each, sound and picture each. */
const OF_TWO = { transports: 4, producers: 4, consumers: 4 };
const OF_THREE = { transports: 6, producers: 6, consumers: 12 };

/** Counts in the media server itself, from here on. */
function countMedia() {
  const transports: types.Transport[] = [];
  const open = { producers: 0, consumers: 0 };
  const note = (kind: keyof typeof open) => {
    open[kind] += 1;
    return () => void (open[kind] -= 1);
  };
  const onWorker = (worker: types.Worker) =>
    worker.observer.on("newrouter", (router) =>
      router.observer.on("newtransport", (transport) => {
        transports.push(transport);
        transport.observer.on("newproducer", ({ observer }) => observer.once("close", note("producers")));
        transport.observer.on("newconsumer", ({ observer }) => observer.once("close", note("consumers")));
      }));
  observer.on("newworker", onWorker);
  return {
    /** since the transport number `from` was opened */
    async read(from = 0): Promise<Counted> {
      const standing = transports.slice(from).filter(({ closed }) => !closed);
      let bytesIn = 0, bytesOut = 0;
      for (const transport of standing) {
        for (const stat of await transport.getStats()) {
          const { rtpBytesReceived, rtpBytesSent } = stat as types.WebRtcTransportStat;
          bytesIn += rtpBytesReceived;
          bytesOut += rtpBytesSent;
        }
      }
      return { transports: standing.length, ...open, bytesIn, bytesOut };
    },
    get made() {
      return transports.length;
    },
    [Symbol.dispose]: () => observer.off("newworker", onWorker),
  };
}

async function openPage(browser: TestBrowser, desk: Desk, path: string, cookie?: string): Promise<Page> {
  const person = await browser.person();
  await watchDevices(person);
  if (cookie) await person.addCookies([{ name: "staff", value: cookie, url: desk.origin }]);
  const page = await person.newPage();
  await page.goto(desk.origin + path);
  await page.locator("html[data-live=connected]").waitFor();
  return page;
}

/** Asks for the call as a program would, past the page. */
async function askByHand(page: Page): Promise<void> {
  const path = await page.locator("[data-socket]").first().getAttribute("data-socket");
  await using line = await openLine(new URL(path ?? "", page.url()).href.replace("http", "ws"));
  await line.until(({ type }) => type === "fragment");
  line.send({ type: "media", message: { type: "hello", attempt: 1 } });
  line.send({ type: "beat" });
  await line.until(({ type }) => type === "beat");
}

const sizes = ({ transports, producers, consumers }: Omit<Counted, "bytesIn" | "bytesOut">) => ({
  transports,
  producers,
  consumers,
});

Deno.test({
  name:
    "[P17] The media server's own counters: no byte of who waits, citizen or guest, comes in or goes out before they are admitted, nor after they are sent out",
  ...needs("chromium", "video"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    using media = countMedia();
    const video = startMediaRooms({
      settings: { listen: "127.0.0.1", port: 0, workers: 1 },
      paths: workerPaths(Deno.env.toObject()),
      log: silentLog,
    });
    using _ending = { [Symbol.dispose]: () => video.stop() };
    await using town = await openTown({ video });
    const { house } = town;
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const clara = { id: await desk.idOf("clara.muster") };
    const cookie = (await desk.signedIn("clara.muster")).cookies.get("staff")!;
    const appointment = await book(town, { ...ERIKA, name: "Wanda Wartend" });
    const link = `/visits/${house.booking.tokenOf(appointment)}`;
    await desk.client().post(`${link}/arrival`, {});

    const citizen = await openPage(browser, desk, link);
    const clerk = await openPage(browser, desk, `/desk/visits/${appointment.id}`, cookie);
    await switchOn(citizen);
    await citizen.locator("#stage video").waitFor();
    await askByHand(citizen);
    assert.deepEqual(await media.read(), NOTHING, "the citizen waits, with camera and microphone on");

    assert.ok((await house.cases.call(appointment, clara)).ok);
    await switchOn(clerk);
    await goesOn([citizen, clerk], { seconds: 40 });
    await eventually("both to send and receive", async () => {
      const { bytesIn, bytesOut, ...found } = await media.read();
      assert.deepEqual(sizes(found), OF_TWO);
      return bytesIn > 20_000 && bytesOut > 20_000;
    });

    const invited = await house.guests.invite(appointment, clara.id, { kind: "interpreter", name: "Ana" });
    assert.ok(invited.ok);
    const guestLink = `/visits/${house.guests.tokenOf(invited.guest)}`;
    await desk.client().post(`${guestLink}/arrival`, {});
    const guest = await openPage(browser, desk, guestLink);
    await switchOn(guest);
    const before = media.made;
    await askByHand(guest);
    await goesOn([citizen, clerk]);
    assert.deepEqual(
      [media.made, sizes(await media.read())],
      [before, OF_TWO],
      "the guest waits at the door",
    );

    assert.ok((await house.guests.admit(appointment, invited.guest.id, clara.id)).ok);
    await goesOn([guest], { seconds: 40 });
    await eventually("all three to send and receive", async () => {
      const { bytesIn, bytesOut, ...found } = await media.read(before);
      return found.producers === OF_THREE.producers && found.consumers === OF_THREE.consumers &&
        bytesIn > 20_000 && bytesOut > 20_000;
    });

    assert.ok(await house.guests.remove(appointment, invited.guest.id, clara.id));
    await eventually("nothing of the guest to be open", async () => {
      const found = await media.read();
      return JSON.stringify(sizes(found)) === JSON.stringify(OF_TWO);
    });
    assert.deepEqual(await media.read(before), { ...NOTHING, ...OF_TWO, transports: 0 }, "sent out");
    assert.ok(await house.visits.sendBack(appointment, clara.id));
    await eventually("nothing to be open", async () => (await media.read()).transports === 0);
    await askByHand(citizen);
    assert.deepEqual(await media.read(), NOTHING, "waiting again");
  },
});
