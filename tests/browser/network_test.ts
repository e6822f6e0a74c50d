import assert from "node:assert/strict";
import { createHash, X509Certificate } from "node:crypto";
import type { Page } from "playwright-core";
import { translator } from "#lib/i18n/mod.ts";
import { callStrings } from "#lib/visits/call_texts.ts";
import { changeNetwork, loseUdp } from "#tests/browser/coming_back.ts";
import { assertWithin, connectionsOf, goesOn } from "#tests/browser/conversation.ts";
import { switchOn } from "#tests/browser/people.ts";
import { watchDevices, watchedNow } from "#tests/browser/watching.ts";
import { type Harness, startHarness } from "#tests/media/harness.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { type Relay, startRelay } from "#tests/support/relay.ts";
import { startCoturn } from "#tests/support/turn/coturn.ts";
import { eventually } from "#tests/support/waiting.ts";

/** The media server listens here, and browsers are told of there; between the two is the relay. */
const HERE = "127.0.0.1", THERE = "127.0.0.2";

const CITIZEN = { id: "citizen-1", role: "citizen", name: "Ayşe Öztürk" } as const;
const CLERK = { id: "clerk-1", role: "clerk", name: "Bernd Schalter" } as const;

/** Chromium's policy for networks whose proxy lets no UDP out. */
const NO_UDP = "--webrtc-ip-handling-policy=disable_non_proxied_udp";

/** The promises' own limits (P19, P20). */
const BLACKOUT_SECONDS = 10;
const BACK_MILLISECONDS_MAX = 3_000;
const CHANGED_MILLISECONDS_MAX = 5_000;
const POOR_LINE = { lossShare: 0.05, delayMilliseconds: 150, bitsPerSecond: 300_000 };
const POOR_SECONDS = 15;
/** It takes three good seconds in a row, which a busy machine does not give at once. */
const WELL_AGAIN_MILLISECONDS = 180_000;
/** Opus sends a packet every 20 ms: this many of them must arrive on a line that loses one of twenty. */
const SOUND_PACKETS_PER_SECOND = 50 * 0.8;

const texts = callStrings(translator("de"));
const network = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

/** What stands between the browsers and the media server. */
interface Net extends AsyncDisposable {
  readonly relay: Relay;
  /** the media port, as browsers are told it */
  readonly port: number;
  readonly harness: Harness;
}

async function openNet(turn?: { urls: string[]; secret: string }): Promise<Net> {
  await using stack = new AsyncDisposableStack();
  const port = freePort();
  const relay = stack.use(await startRelay({ port, from: THERE, to: HERE }));
  const media = { listen: HERE, port, announcedAddress: THERE };
  const harness = stack.use(await startHarness(turn ? { ...media, turn } : media));
  const kept = stack.move();
  return { relay, port, harness, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Citizen and clerk in the call, seeing and hearing each other. */
async function call({ harness }: Net, browser: TestBrowser): Promise<{ citizen: Page; clerk: Page }> {
  const [citizen, clerk] = await Promise.all([CITIZEN, CLERK].map(async (person) => {
    const context = await browser.person();
    await watchDevices(context);
    const page = await context.newPage();
    await page.goto(harness.url(person));
    // As large as at a desk: what is shown small is sent small.
    await page.addStyleTag({ content: "video { width: 640px; height: 360px; }" });
    await switchOn(page);
    return page;
  }));
  harness.admit(CITIZEN.id);
  harness.admit(CLERK.id);
  await goesOn([citizen!, clerk!], { seconds: 30 });
  for (const page of [citizen!, clerk!]) await page.getByText(texts.connected, { exact: true }).waitFor();
  return { citizen: citizen!, clerk: clerk! };
}

/** Bits of pictures per second that come in. */
async function pictureRate(page: Page, seconds: number): Promise<number> {
  const before = await watchedNow(page);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return ((await watchedNow(page)).pictureBytes - before.pictureBytes) * 8 / seconds;
}

Deno.test({
  name: "[P21] a browser that may not use UDP sees and hears over TCP at the same port",
  ...network,
  async fn() {
    await using net = await openNet();
    await using browser = await launchBrowser([NO_UDP]);
    await call(net, browser);
    // A piece may hold many packets.
    await eventually("a hundred pieces over TCP", () => net.relay.passed.tcp > 100);
    assert.equal(net.relay.passed.udp, 0);
  },
});

Deno.test({
  name: "[P21] with the media port blocked altogether, for UDP and TCP, the call goes through TURN over TLS",
  ...needs("chromium", "video", "coturn", "openssl"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using coturn = await startCoturn({ mediaAddress: THERE });
    const urls = [`turns:${HERE}:${coturn.tlsPort}?transport=tcp`];
    await using net = await openNet({ urls, secret: coturn.secret });
    const refused: string[] = [];
    net.relay.admit(({ protocol, address }) => {
      if (address !== coturn.relayAddress) refused.push(protocol);
      return address === coturn.relayAddress;
    });
    // Chromium takes a certificate by its key (RFC 5280's SubjectPublicKeyInfo), with the rest of TLS as always.
    const key = new X509Certificate(coturn.certificate).publicKey.export({ type: "spki", format: "der" });
    const pin = createHash("sha256").update(key).digest("base64");
    await using browser = await launchBrowser([NO_UDP, `--ignore-certificate-errors-spki-list=${pin}`]);
    const { citizen, clerk } = await call(net, browser);
    await eventually("the packets to go on from the TURN server over UDP", () => net.relay.passed.udp > 100);
    assert.equal(net.relay.passed.tcp, 0);
    // Whether or not a browser had the time to try it: the media port is blocked.
    (await Deno.connect({ hostname: THERE, port: net.port })).close();
    await eventually("the media port to be refused", () => refused.includes("tcp"));
    assert.ok(!refused.includes("udp"), "no browser used UDP");
    for (const page of [citizen, clerk]) {
      await eventually("two connections", async () => (await watchedNow(page)).openConnections === 2);
    }
  },
});

Deno.test({
  name:
    "[P20] 5 % loss, 300 ms and 300 kbit/s: sound goes on, the picture steps down, both are told so, and later that it is well again",
  ...network,
  async fn() {
    await using net = await openNet();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(net, browser);
    const goodRate = await eventually("a picture that this line could not carry", async () => {
      const rate = await pictureRate(clerk, 2);
      return rate > POOR_LINE.bitsPerSecond * 1.2 && rate;
    }, { seconds: 60 });
    const { localPorts } = await watchedNow(clerk);
    net.relay.shape(({ port }) => localPorts.includes(port) ? undefined : POOR_LINE);
    for (const page of [citizen, clerk]) await page.getByText(texts.weak).waitFor();

    const began = await watchedNow(clerk);
    await new Promise((resolve) => setTimeout(resolve, POOR_SECONDS * 1000));
    const poor = await watchedNow(clerk);
    assert.equal(poor.connection, began.connection, "it is the same connection");
    const sound = (poor.packetsReceived - began.packetsReceived) / POOR_SECONDS;
    assert.ok(sound > SOUND_PACKETS_PER_SECOND, `found ${sound} packets of sound per second`);
    assert.ok(poor.framesReceived > began.framesReceived + POOR_SECONDS, "at least a frame per second");
    const rate = (poor.pictureBytes - began.pictureBytes) * 8 / POOR_SECONDS;
    assert.ok(rate < POOR_LINE.bitsPerSecond && rate < goodRate / 2, `found ${rate} bit/s after ${goodRate}`);

    net.relay.shape(() => undefined);
    for (const page of [citizen, clerk]) {
      await page.getByText(texts.connected, { exact: true }).waitFor({ timeout: WELL_AGAIN_MILLISECONDS });
    }
  },
});

Deno.test({
  name:
    "[P19] ten seconds without network: said in words, back within 3 s of the network's return; a changed network and UDP that stays away are found out by the silence",
  ...network,
  async fn() {
    await using net = await openNet();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(net, browser);
    await assertWithin(BACK_MILLISECONDS_MAX, "pictures and sound after the blackout", async () => {
      const cut = await connectionsOf([citizen, clerk]);
      net.relay.admit(() => false);
      for (const page of [citizen, clerk]) await page.getByText(texts.reconnecting).waitFor();
      await new Promise((resolve) => setTimeout(resolve, BLACKOUT_SECONDS * 1000));
      net.relay.admit(() => true);
      const returned = performance.now();
      await goesOn([citizen, clerk], { seconds: 20 });
      assert.ok(cut.every((connection) => connection >= 0));
      return performance.now() - returned;
    });
    for (const page of [citizen, clerk]) await page.getByText(texts.connected, { exact: true }).waitFor();

    // Into another network and back again: each time the way in use dies, and another one is found.
    await assertWithin(CHANGED_MILLISECONDS_MAX, "pictures and sound in the other network", async () => {
      const milliseconds = await changeNetwork(net.relay, [citizen, clerk]);
      net.relay.admit(() => true);
      return milliseconds;
    });
    for (const page of [citizen, clerk]) await page.getByText(texts.connected, { exact: true }).waitFor();

    // From here on UDP stays away.
    const { tcp } = net.relay.passed;
    await loseUdp(net.relay, [citizen, clerk]);
    await eventually("the packets to go over TCP", () => net.relay.passed.tcp > tcp + 50);
  },
});
