import assert from "node:assert/strict";
import { createLog } from "#lib/log/mod.ts";

/** What the log says about whatever `work` throws. */
function logged(work: () => unknown): { line: string; message: string; places: string } {
  let line = "";
  try {
    work();
  } catch (fault) {
    createLog("error", (written) => line = written).error("test.faulted", fault);
  }
  const { message, places } = JSON.parse(line);
  return { line, message, places };
}

const raise = (message: string) => () => {
  throw new Error(message);
};

Deno.test("[P38] What an engine, a store or a mail server quotes in its message does not reach the log", () => {
  const TOKEN = "0123456789abcdefghjkmnpqrstvwxyz";
  const faults: (() => unknown)[] = [
    () => JSON.parse("Zofie Kanarienvogel"),
    () => JSON.parse('{"name": zofie@example.org}'),
    () => new URL(`zofie@example.org/${TOKEN}`),
    () => BigInt("123456 " + "x"),
    () => Temporal.Instant.from("Kanarienvogel 123456"),
    () => Deno.readTextFileSync(`/Kanarienvogel/${TOKEN}`),
    raise("550 5.1.1 <zofie@example.org>: Recipient address rejected"),
    raise("expected a letter for Kanarienvogel, found 123456"),
    raise('duplicate key: Key (name)=(Kanarienvogel) or "kanarienvogel, zofie" already exists'),
    raise("unterminated 'kanarienvogel and so on"),
    raise("dialled +49 30 23125 042 for Žofie Müller-Weiß, „kanarienvogel“"),
    raise(`GET /visits/${TOKEN} failed`),
    raise("refused\n    at kanarienvogel.zofie@example.org (123456)"),
  ];
  for (const fault of faults) {
    const { line } = logged(fault);
    assert.doesNotMatch(line, /zofie|Žofie|kanarienvogel|123456|23125|Weiß/i);
    assert.ok(!line.includes(TOKEN), line);
  }
});

Deno.test("A fault in the log still says what it was and where", () => {
  const ours = logged(raise('expected a built file named "app.css", found none within 10 attempts'));
  assert.equal(ours.message, "expected a built file named … found none within … attempts");
  assert.match(ours.places, /log_test\.ts:\d+/);
  const engines = logged(() => (undefined as unknown as string[]).length);
  assert.match(engines.message, /^Cannot read properties of undefined/);
  assert.match(engines.places, /log_test\.ts:\d+/);
  assert.equal(logged(raise("it's over, can't go on")).message, "it's over, can't go on");
});
