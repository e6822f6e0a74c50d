import assert from "node:assert/strict";
import { mailFileTo } from "#tests/support/mail_files.ts";
import { needs } from "#tests/support/needs.ts";
import { startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";

/** w3m on a terminal of its own (util-linux' `script`), typed into as a person would. */
class TextBrowser implements AsyncDisposable {
  private readonly process: Deno.ChildProcess;
  private readonly keys: WritableStreamDefaultWriter<Uint8Array>;
  private readonly reading: Promise<void>;
  private shown = "";

  constructor(url: string) {
    this.process = new Deno.Command("script", {
      args: ["-qfc", `stty rows 70 cols 100; exec w3m -cookie -I UTF-8 -O UTF-8 '${url}'`, "/dev/null"],
      env: { TERM: "vt100", LANG: "C.UTF-8", HOME: "/nonexistent" },
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    this.keys = this.process.stdin.getWriter();
    this.reading = this.read();
  }

  /** Waits until the screen has shown `text` since the last call. */
  async sees(text: string): Promise<void> {
    await eventually(`w3m to show "${text}"`, () => this.shown.includes(text)).catch((fault) => {
      throw new Error(`${fault.message}: ${this.shown.slice(-1500)}`);
    });
    this.shown = "";
  }

  async type(keys: string): Promise<void> {
    await this.keys.write(new TextEncoder().encode(keys));
    // A terminal has no answer to wait for: w3m reads keys as it gets to them.
    await new Promise((resolve) => setTimeout(resolve, 150));
  }

  /** Searches for a text, which puts the cursor there. */
  async goTo(text: string): Promise<void> {
    await this.type(`/`);
    await this.type(`${text}\r`);
  }

  /** Fills the field that follows a text. */
  async fill(label: string, value: string): Promise<void> {
    await this.goTo(label);
    await this.type("\t");
    await this.type("\r");
    await this.type(`${value}\r`);
  }

  async [Symbol.asyncDispose]() {
    this.process.kill("SIGKILL");
    await this.process.status;
    await this.reading;
    await this.keys.close().catch(() => {});
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of this.process.stdout) this.shown += decoder.decode(chunk, { stream: true });
  }
}

Deno.test({
  name: "[P10] [P16] a booking in a text browser, with a date for the period and an interpreter",
  ...needs("w3m"),
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    await using browser = new TextBrowser(`${server.url}/services/abmeldung-ausland/slots?lang=en`);
    await browser.sees("Choose a time");
    // The question before the times: a date in three fields, somebody who interprets.
    const { day, month, year } = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 3 });
    await browser.goTo("When do you move out");
    for (const part of [day, month, year]) await browser.type(`\t\r${part}\r`);
    await browser.type("\t\r");
    await browser.goTo("Show times that fit");
    await browser.type("\r");
    await browser.sees("Your period");
    await browser.goTo("Next free");
    await browser.type("\r");
    await browser.sees("Your details");
    await browser.fill("First and last name", "Erika Mustermann");
    await browser.fill("E-mail address", "w3m@example.org");
    await browser.goTo("Book the appointment");
    await browser.type("\r");
    await browser.sees("Your appointment");
    const mail = await mailFileTo(server.dataDir, "w3m@example.org");
    assert.match(mail, /^To: .*<w3m@example\.org>\r$/m);
    assert.match(mail.replace(/=\r\n/g, ""), /30 minutes/, "longer, because somebody interprets");
  },
});
