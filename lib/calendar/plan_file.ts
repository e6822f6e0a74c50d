import { parsePlan, type Plan, type PlanFault } from "./plan.ts";
import { DEMO_PLAN, STANDARD_PLAN } from "./standard.ts";

/**
 * The plan that `PLAN_FILE` names, or the built-in one (the demo's in a demo).
 * @returns every fault at once; an unreadable file is one fault
 */
export async function loadPlan(
  setting: { readonly planFile?: string; readonly demo: boolean; readonly timeZone: string },
): Promise<{ ok: true; plan: Plan } | { ok: false; faults: PlanFault[] }> {
  if (!setting.planFile) return parsePlan(setting.demo ? DEMO_PLAN : STANDARD_PLAN, setting.timeZone);
  let json: unknown;
  try {
    json = JSON.parse(await Deno.readTextFile(setting.planFile));
  } catch (fault) {
    const expected = `a JSON file that can be read, found ${nameOf(fault)}`;
    return { ok: false, faults: [{ at: setting.planFile, expected }] };
  }
  return parsePlan(json, setting.timeZone);
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}
