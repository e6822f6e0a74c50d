import assert from "node:assert/strict";
import { needs } from "#tests/support/needs.ts";
import { HttpClient } from "#tests/support/http.ts";
import { watch } from "#tests/support/processes.ts";
import { CHECKOUT, serverArguments, testSettings } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** From its first moment the server is refused what goes beyond a limit (EFBIG), instead of being ended by the signal. `exec` keeps the id. */
const REFUSED_NOT_ENDED = `trap '' XFSZ; exec "$@"`;
const ERIKA = { name: "Erika Mustermann", email: "erika.mustermann@example.org" };

Deno.test(
  "[P41] When nothing can be written any more, a booking ends in a 503 with words and Retry-After and is not half there; pages go on, and with room again so does everything, without a restart",
  needs("prlimit"),
  async () => {
    await using folder = await temporaryFolder("full-disk");
    const env = testSettings(folder.file("data"), {
      DEMO: "1",
      DEMO_NOW: "2026-03-03T10:02:00+01:00[Europe/Berlin]",
    });
    const url = `http://${env["HOST"]}:${env["PORT"]}`;
    const line = ["-c", REFUSED_NOT_ENDED, "sh", Deno.execPath(), ...serverArguments(env)];
    await using server = watch("sh", line, { cwd: CHECKOUT, env, clearEnv: true });
    // What the start itself writes is not what this is about.
    await eventually("the server to be up and its first runs to be over", () => {
      const events = server.lines.map((one) => one.match(/"event":"([\w.]+)"/)?.[1]);
      return ["serving", "retention.ran", "audit.dayClosed"].every((event) => events.includes(event));
    }, { seconds: 60 });
    /** How far into a file the server may write, in bytes. */
    const limit = async (bytes: string) => {
      const set = new Deno.Command("prlimit", { args: ["--pid", String(server.pid), `--fsize=${bytes}:`] });
      assert.ok((await set.output()).success, "prlimit");
    };
    const citizen = new HttpClient(url, { "accept-language": "de" });
    const slots = await citizen.get("/services/abmeldung-ausland/slots");
    const held = await slots.submit(/Nächster freier Termin/);

    await limit("0");
    for (let attempt = 0; attempt < 3; attempt++) {
      const refused = await held.submit("Termin verbindlich buchen", ERIKA);
      assert.equal(refused.status, 503, refused.text);
      assert.equal(refused.response.headers.get("retry-after"), "60");
      assert.match(
        refused.text,
        /Wir können gerade nichts speichern.*nicht gespeichert.*in ein paar Minuten noch/,
      );
    }
    const other = new HttpClient(url, { "accept-language": "en" });
    const times = await other.get("/services/anmeldung/slots");
    assert.equal(times.status, 200, "pages go on");
    const unheld = await times.submit(/Next free appointment/);
    assert.equal(unheld.status, 503);
    assert.match(unheld.text, /We cannot store anything right now/);
    const ready = await fetch(`${url}/health/ready`);
    assert.equal(ready.status, 503);
    assert.match(await ready.text(), /notWritable/);

    await limit("unlimited");
    const booked = await held.submit("Termin verbindlich buchen", ERIKA);
    assert.match(booked.url.pathname, /^\/appointments\//, booked.text);
    await eventually("the confirmation to go out", async () => {
      const mails = await Array.fromAsync(Deno.readDir(`${env["DATA_DIR"]}/mail`)).catch(() => []);
      return mails.some(({ name }) => name.endsWith(".eml"));
    }, { seconds: 60 });
    server.kill("SIGTERM");
    assert.equal(await server.exit, 0, "the same process ends gently");
    const errors = server.lines.filter((one) => one.includes('"level":"error"'));
    assert.deepEqual(errors.filter((one) => !/"event":"(web\.notStored|outbox\.\w+)"/.test(one)), []);

    const kv = await Deno.openKv(`${env["DATA_DIR"]}/live.kv`);
    const count = async (...prefix: string[]) => (await Array.fromAsync(kv.list({ prefix }))).length;
    assert.deepEqual(
      [
        await count("appointment"),
        await count("appointment_link"),
        await count("audit_head"),
        await count("audit"),
      ],
      [1, 1, 1, 1],
    );
    kv.close();
  },
);
