import { csvFile } from "#lib/records/mod.ts";
import type { CaseAnswers } from "./parts.ts";

/** The first line of the CSV file, in German as the record is. */
const HEAD = ["Feld", "Abschnitt", "Frage", "Antwort", "Wert"];

/** The answers for machines: stable field ids, no language. `undefined` where nothing was answered. */
export function exportFile(answers: CaseAnswers): string | undefined {
  return answers.export && `${JSON.stringify(answers.export, null, 2)}\n`;
}

/**
 * The answers for the clerk's paste into the specialist system: one line per answer with its stable id, in words and as a value; an answer of
 * several parts, such as an address, has a line for each part.
 */
export function exportCsv({ export: values, sections }: CaseAnswers): string | undefined {
  if (!values) return undefined;
  const paths = pathsOf(sections);
  const lines = sections.flatMap(({ title, rows }) =>
    rows.flatMap(({ fieldId, label, value }) => {
      const path = fieldId ? paths.get(fieldId) ?? [fieldId] : [];
      const known = path.reduce<unknown>(
        (at, key) => (at as Record<string | number, unknown>)?.[key],
        values,
      );
      const id = sayPath(path);
      const parts = isRecord(known) ? Object.entries(known) : [];
      return [
        [id, title, label, value, parts.length > 0 ? "" : sayValue(known)],
        ...parts.map(([part, one]) => [`${id}.${part}`, title, label, sayValue(one), sayValue(one)]),
      ];
    })
  );
  return csvFile([HEAD, ...lines]);
}

type Path = readonly (string | number)[];

/** Where each field stands in the export: rows of a group are counted there, as they come. */
function pathsOf(sections: CaseAnswers["sections"]): Map<string, Path> {
  const rowsOf = new Map<string, string[]>();
  const paths = new Map<string, Path>();
  for (const { fieldId } of sections.flatMap(({ rows }) => rows)) {
    const [group = "", row, question] = fieldId?.split(".") ?? [];
    if (!fieldId || row === undefined || question === undefined) continue;
    const rows = rowsOf.get(group) ?? [];
    rowsOf.set(group, rows);
    if (!rows.includes(row)) rows.push(row);
    paths.set(fieldId, [group, rows.indexOf(row), question]);
  }
  return paths;
}

/** "persons[2].familyName": people count from one. */
function sayPath(path: Path): string {
  return path.map((key, at) => typeof key === "number" ? `[${key + 1}]` : at === 0 ? key : `.${key}`).join(
    "",
  );
}

function sayValue(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
