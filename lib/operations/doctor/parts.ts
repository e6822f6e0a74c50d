import { join } from "node:path";
import type { Config } from "#lib/config/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { createTransport } from "#lib/notices/mod.ts";
import { RECORD_MIGRATIONS } from "#lib/records/mod.ts";
import { exists } from "../backup/files.ts";
import type { Tools } from "../errands.ts";
import { probeKv } from "../store.ts";
import { LATE, within } from "../within.ts";
import { type Finding, nameOf } from "./finding.ts";
import type { Serving } from "./ports.ts";

const KV_TIMEOUT_SECONDS = 10;
const SMTP_TIMEOUT_SECONDS = 15;
const WORKER_TIMEOUT_SECONDS = 15;
const LOOK_AGAIN_MILLISECONDS = 100;

/** Writes, reads and deletes a value. An embedded store that the server has open is the server's to check: two processes would disturb each other. */
export async function checkKv(config: Config, serving: Serving, tools: Tools): Promise<Finding> {
  const facts = { part: "KV", expected: "a value written, read back and deleted" };
  if (!config.kvUrl && serving.state !== "nobody") {
    if (serving.state === "other") {
      return { state: "note", ...facts, found: "not looked at: the port is in use" };
    }
    const { kv } = serving.parts;
    return kv?.state === "up"
      ? { state: "good", ...facts, found: "just that, says the running server" }
      : { state: "wrong", ...facts, found: `${kv?.code ?? "no answer"}, says the running server` };
  }
  if (!config.kvUrl && !(await exists(join(config.dataDir, "live.kv")))) {
    return { state: "note", ...facts, found: "none yet; the first start makes it" };
  }
  try {
    const kv = await tools.openKv(config);
    try {
      const late = await within(KV_TIMEOUT_SECONDS, probeKv(kv));
      return late === LATE
        ? { state: "wrong", ...facts, found: `no answer within ${KV_TIMEOUT_SECONDS} s` }
        : { state: "good", ...facts, found: "just that" };
    } finally {
      kv.close();
    }
  } catch (fault) {
    return {
      state: "wrong",
      ...facts,
      found: nameOf(fault),
      advice: "Look at DATA_DIR or KV_URL, and at the disk.",
    };
  }
}

/** Whether the records answer and their schema is this version's. Changes nothing. */
export async function checkSql(config: Config, tools: Tools): Promise<Finding> {
  const facts = { part: "SQL", expected: `records that answer, schema ${RECORD_MIGRATIONS}` };
  if (!config.databaseUrl && !(await exists(join(config.dataDir, "records.db")))) {
    return { state: "note", ...facts, found: "none yet; the first start makes it" };
  }
  const sql = tools.openSql(config);
  try {
    const health = await sql.health();
    if (health.state === "down") {
      const advice = "Booking and calls go on without it, ended cases wait.";
      return { state: "wrong", ...facts, found: health.reason, advice };
    }
    const applied = await sql.appliedMigrations();
    const found = `${sql.dialect} with schema ${applied}`;
    if (applied > RECORD_MIGRATIONS) {
      return { state: "wrong", ...facts, found, advice: "A newer version has used it: upgrade this one." };
    }
    const advice = "The next start brings it up to date.";
    return applied === RECORD_MIGRATIONS
      ? { state: "good", ...facts, found }
      : { state: "note", ...facts, found, advice };
  } catch (fault) {
    return { state: "wrong", ...facts, found: nameOf(fault) };
  } finally {
    await sql.close();
  }
}

const MAIL_ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^(eauth|smtp_53[0-9])$/, "Look at user and password in SMTP_URL."],
  [
    /^(etls|esocket|.*cert.*)$/,
    "The server's certificate or STARTTLS: is its name the one in SMTP_URL, its authority known here?",
  ],
  [/^(edns|enotfound|eai_again)$/, "Look at the host name in SMTP_URL."],
  [/^(econn|etimedout|ehost|enet)/, "Look at host and port in SMTP_URL, and at the firewall."],
];

/** Connects, greets, encrypts and signs in as a delivery does (RFC 5321, 3207, 4954), and sends nothing. */
export async function checkMail(config: Config): Promise<Finding> {
  const { mail, dataDir, publicUrl, demo } = config;
  if (!mail.smtpUrl) {
    const found = `none: mails become files in ${join(dataDir, "mail")}`;
    if (demo) return { state: "good", part: "mail", expected: "no mail server in a demo", found };
    const advice = "Nobody gets a confirmation until SMTP_URL is set.";
    return { state: "note", part: "mail", expected: "a mail server", found, advice };
  }
  const facts = { part: "mail", expected: "greeting, encryption and sign-in at SMTP_URL" };
  const hostname = publicUrl.hostname;
  const transport = createTransport({ mail, dataDir, hostname, timeoutSeconds: SMTP_TIMEOUT_SECONDS });
  try {
    const checked = await transport.check();
    if (checked.sent) return { state: "good", ...facts, found: "just that; no mail was sent" };
    const advice = MAIL_ADVICE.find(([fault]) => fault.test(checked.fault))?.[1] ??
      "Ask whoever runs the mail server.";
    return { state: "wrong", ...facts, found: checked.fault, advice };
  } finally {
    transport.close();
  }
}

/** Whether anybody hears of mails that come back hours after a server took them. Nothing is sent. */
export function checkBounces({ mail, publicUrl }: Config): Finding[] {
  if (!mail.smtpUrl) return [];
  const facts = {
    part: "bounces",
    expected: "BOUNCE_TOKEN, so that the mail server can pass on what comes back",
  };
  if (mail.bounceToken) {
    return [{ state: "good", ...facts, found: `it is taken at ${new URL("/mail/bounces", publicUrl).href}` }];
  }
  const advice = `Whoever reads ${mail.bounceAddress ?? mail.from} must call people whose mails come back.`;
  return [{ state: "note", ...facts, found: "nothing", advice }];
}

/** Starts one video worker on any free port, as the server would, and ends it. */
export async function checkVideoWorker(config: Config, tools: Tools): Promise<Finding> {
  const facts = { part: "video worker", expected: "a program that starts and listens" };
  const video = tools.startVideo({ ...config, media: { ...config.media, port: 0, workers: 1 } }, silentLog);
  try {
    const until = performance.now() + WORKER_TIMEOUT_SECONDS * 1000;
    for (;;) {
      const readiness = video.readiness();
      if (readiness.state === "ready") return { state: "good", ...facts, found: "just that" };
      const building = readiness.state === "providing" && readiness.step !== "waiting";
      if (building) {
        const done = readiness.step === "compiling"
          ? `${readiness.done} of ${readiness.total}`
          : "installing";
        return { state: "note", ...facts, found: `it is being built: ${done}` };
      }
      if (readiness.state === "unavailable" || performance.now() > until) {
        const found = readiness.state === "unavailable" ? readiness.reason : "none";
        const advice = "`deno task start` provides it and says how; until then everything but video works.";
        return { state: "wrong", ...facts, found, advice };
      }
      await new Promise((look) => setTimeout(look, LOOK_AGAIN_MILLISECONDS));
    }
  } finally {
    video.stop();
  }
}
