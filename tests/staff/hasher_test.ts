import assert from "node:assert/strict";
import { argon2id } from "hash-wasm";
import { Argon2Hasher, HasherBusyError } from "#lib/staff/mod.ts";
import { HASHES_WAITING_MAX } from "#lib/staff/hasher.ts";

Deno.test("[P15] passwords are kept as argon2id with OWASP's parameters and a salt of their own", async () => {
  const hasher = new Argon2Hasher();
  const [first, second] = await Promise.all([hasher.hash("Regenschirm"), hasher.hash("Regenschirm")]);
  assert.match(first!, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(first, second);
  assert.equal(await hasher.verify("Regenschirm", second!), true);
  assert.equal(await hasher.verify("regenschirm", second!), false);
  hasher.close();
});

Deno.test("[P15] a hash made with weaker parameters still opens and is known to be outdated", async () => {
  const hasher = new Argon2Hasher();
  const old = await argon2id({
    ...{ password: "Regenschirm", salt: new Uint8Array(16), memorySize: 1024, iterations: 1, parallelism: 1 },
    ...{ hashLength: 32, outputType: "encoded" },
  });
  assert.equal(await hasher.verify("Regenschirm", old), true);
  assert.equal(hasher.isOutdated(old), true);
  assert.equal(hasher.isOutdated(await hasher.hash("Regenschirm")), false);
  hasher.close();
});

Deno.test("[P15] the event loop goes on turning while passwords are hashed", async () => {
  const hasher = new Argon2Hasher();
  await hasher.hash("warm up");
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  await Promise.all(Array.from({ length: 5 }, () => hasher.hash("Regenschirm")));
  clearInterval(timer);
  hasher.close();
  // On this thread the five hashes would run as one block: no more than a tick or two between them.
  assert.ok(ticks > 10, `${ticks} ticks`);
});

Deno.test("[P40] a flood of hashes is refused beyond a limit instead of piling up", async () => {
  const hasher = new Argon2Hasher();
  const asked = Array.from({ length: HASHES_WAITING_MAX + 5 }, () => hasher.hash("Regenschirm"));
  const settled = await Promise.allSettled(asked);
  const refused = settled.filter((result) => result.status === "rejected");
  assert.equal(refused.length, 5);
  assert.ok(refused.every((result) => result.reason instanceof HasherBusyError));
  assert.match(await hasher.hash("and goes on"), /^\$argon2id/);
  hasher.close();
});

Deno.test("[P15] closing the hasher refuses what waits instead of leaving it hanging", async () => {
  const hasher = new Argon2Hasher();
  const waiting = hasher.hash("Regenschirm");
  hasher.close();
  await assert.rejects(waiting, /closed/);
  await assert.rejects(hasher.hash("Regenschirm"), /closed/);
});

Deno.test("[P15] the password worker needs no permission but to read its own source", async () => {
  const root = new URL("../../", import.meta.url).pathname;
  const script = `import { Argon2Hasher } from "${root}lib/staff/mod.ts";
    const hasher = new Argon2Hasher();
    console.log(await hasher.verify("Regenschirm", await hasher.hash("Regenschirm")));
    hasher.close();`;
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(`${folder}/run.ts`, script);
  const child = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", `--config=${root}deno.json`, `--allow-read=${root}`, `${folder}/run.ts`],
    stdout: "piped",
    stderr: "piped",
  }).output();
  await Deno.remove(folder, { recursive: true });
  const errors = new TextDecoder().decode(child.stderr);
  assert.equal(new TextDecoder().decode(child.stdout).trim(), "true", errors);
});
