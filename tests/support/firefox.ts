import puppeteer, { type Page } from "puppeteer-core";
import { findProgram } from "#tests/support/found.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** A Firefox with a profile of its own, driven over WebDriver BiDi. */
export interface TestFirefox extends AsyncDisposable {
  page(url: string): Promise<Page>;
}

/** A camera and a microphone that are made up, no question for them, and calls on loopback; nothing that leaves the machine. */
const PREFERENCES = {
  "media.navigator.streams.fake": true,
  "media.navigator.permission.disabled": true,
  "media.peerconnection.ice.loopback": true,
  "media.peerconnection.ice.default_address_only": false,
  "media.peerconnection.ice.obfuscate_host_addresses": false,
  "media.autoplay.default": 0,
  "intl.accept_languages": "de",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
};

export async function launchFirefox(): Promise<TestFirefox> {
  const executablePath = findProgram("firefox-esr", "firefox");
  if (executablePath === undefined) {
    throw new Error("expected Firefox (apt-get install firefox-esr), found none");
  }
  const folder = await temporaryFolder("firefox");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    // Its first start on a busy machine takes long.
    timeout: 90_000,
    userDataDir: folder.path,
    extraPrefsFirefox: PREFERENCES,
    env: { ...Deno.env.toObject(), HOME: folder.path, LANG: "de_DE.UTF-8" },
  });
  return {
    async page(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(url);
      return page;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
