import { loadPlan } from "#lib/calendar/mod.ts";
import { type Config, unknownNames } from "#lib/config/mod.ts";
import type { Tools } from "../errands.ts";
import { checkCall } from "./call.ts";
import { conclude, type Finding, nameOf, printFinding, reportSettings } from "./finding.ts";
import { checkClock, checkDataFolder, checkMasterKey, checkTls } from "./machine.ts";
import { checkBounces, checkKv, checkMail, checkSql, checkVideoWorker } from "./parts.ts";
import { checkSms } from "./sms.ts";
import { checkTurn } from "./turn.ts";
import { checkSeal } from "./seal.ts";
import { checkAnnounced, checkMediaPorts, describeServing, whoServes } from "./ports.ts";

/**
 * Looks at a real installation, running or not, and prints one line per finding: what was expected, what was found, what to do.
 * @returns the exit code: 1 if anything is wrong
 */
export async function doctor(tools: Tools): Promise<number> {
  const { reading } = tools;
  if (!reading.ok) return reportSettings(reading.faults);
  const findings: Finding[] = [];
  const look = async (part: string, looking: () => Finding | Finding[] | Promise<Finding | Finding[]>) => {
    // One broken part must not hide the others.
    const found = await Promise.resolve().then(looking).catch((fault): Finding => (
      { state: "wrong", part, expected: "to be able to look", found: nameOf(fault) }
    ));
    for (const finding of [found].flat()) {
      printFinding(finding);
      findings.push(finding);
    }
  };
  const { config } = reading;
  const now = Temporal.Now.instant();
  await look("settings", checkSettings);
  await look("plan", () => checkPlan(config));
  await look("clock", () => checkClock(config, now));
  await look("data folder", () => checkDataFolder(config));
  await look("master key", () => checkMasterKey(config));
  const serving = await whoServes(config);
  await look("web port", () => describeServing(config, serving));
  await look("TLS", () => checkTls(config, now));
  await look("seal", () => checkSeal(config, now));
  await look("KV", () => checkKv(config, serving, tools));
  await look("SQL", () => checkSql(config, tools));
  await look("mail", () => checkMail(config));
  await look("bounces", () => checkBounces(config));
  await look("SMS", () => checkSms(config));
  await look("video worker", () => checkVideoWorker(config, tools));
  await look("media ports", () => checkMediaPorts(config, serving));
  await look("media address", () => checkAnnounced(config));
  await look("TURN", () => checkTurn(config));
  await look("call", () => checkCall(config, serving, tools));
  return conclude(findings);
}

/** Their values are sound, or doctor would have ended before; their names may still be slips. */
function checkSettings(): Finding {
  const unknown = unknownNames(".");
  const facts = { part: "settings", expected: "every setting sound" };
  if (unknown.length === 0) return { state: "good", ...facts, found: "just that" };
  const found = `names in .env that no setting has: ${unknown.join(", ")}`;
  return { state: "note", ...facts, found, advice: "They have no effect; README lists all settings." };
}

async function checkPlan(config: Config): Promise<Finding | Finding[]> {
  const facts = { part: "plan", expected: "desks and windows that can be read" };
  const planning = await loadPlan(config);
  if (planning.ok) {
    return { state: "good", ...facts, found: config.planFile ?? "the built-in ones" };
  }
  return planning.faults.map(({ at, expected }) => (
    { state: "wrong", part: "plan", expected: `${at} to be ${expected}`, found: "something else" }
  ));
}
