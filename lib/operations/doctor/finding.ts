import type { SettingFault } from "#lib/config/mod.ts";
import { print } from "../print.ts";

/**
 * One thing that was looked at. `wrong`: the product will not work as the settings say. `note`: it works, and somebody should know.
 * Never personal data, never a secret's value.
 */
export interface Finding {
  readonly state: "good" | "note" | "wrong";
  readonly part: string;
  readonly expected: string;
  readonly found: string;
  /** what to do next */
  readonly advice?: string;
}

const MARK = { good: "good ", note: "note ", wrong: "WRONG" } as const;
const PART_CHARACTERS = 13;

export function printFinding({ state, part, expected, found, advice }: Finding): void {
  const line = `${MARK[state]}  ${part.padEnd(PART_CHARACTERS)} expected ${expected}, found ${found}`;
  print(advice ? `${line}. ${advice}` : line);
}

/** A fault's code or name, for a line: never its text, which may quote anything. */
export function nameOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const { code } = fault as { code?: unknown };
  return typeof code === "string" ? code : fault.name;
}

/** With wrong settings there is nothing else to look at. */
export function reportSettings(faults: readonly SettingFault[]): number {
  const findings = faults.map(({ name, expected, found }): Finding => (
    { state: "wrong", part: "settings", expected: `${name} to be ${expected}`, found }
  ));
  findings.forEach(printFinding);
  return conclude(findings);
}

/** The last line. @returns the exit code: 1 if anything is wrong */
export function conclude(findings: readonly Finding[]): number {
  const wrong = findings.filter(({ state }) => state === "wrong").length;
  const notes = findings.filter(({ state }) => state === "note").length;
  print(`${findings.length} looked at: ${wrong} wrong, ${notes} to know`);
  return wrong > 0 ? 1 : 0;
}
