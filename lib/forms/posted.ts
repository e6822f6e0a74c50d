import type { FormDefinition, RawValue } from "#lib/services/shared.ts";
import { TYPED_CHARACTERS_MAX } from "./limits.ts";
import { findPlace } from "./places.ts";
import { kindOf } from "./reading.ts";

/**
 * Reads a posted form: input names are field ids, with the part behind it where a question has several controls ("moveOutDate.day"). Names that
 * are no field of this form are left out. Of a text that is far too long only the beginning is kept, for the page to say so. Of two values with one name the later counts, so that a hidden empty input before a checkbox says "not ticked".
 */
export function rawFromForm(
  definition: FormDefinition,
  entries: Iterable<readonly [name: string, value: unknown]>,
): Map<string, RawValue> {
  const raws = new Map<string, Record<string, string>>();
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue;
    const found = fieldAndPart(definition, name);
    if (!found) continue;
    const raw = raws.get(found.fieldId) ?? {};
    raw[found.part] = beginning(value);
    raws.set(found.fieldId, raw);
  }
  return raws;
}

/** Never half a character. */
function beginning(text: string): string {
  if (text.length <= TYPED_CHARACTERS_MAX) return text;
  return text.slice(0, TYPED_CHARACTERS_MAX).replace(/[\uD800-\uDBFF]$/, "");
}

/** What is posted beside a field: which version the page showed, and a mark of what it showed. */
const SHOWN = "_shown.";

/** The name of the hidden input that carries {@link shownMark}. */
export function shownName(fieldId: string): string {
  return SHOWN + fieldId;
}

/** The hidden value that goes with a field, so that a page posted as a whole writes only what was changed on it. */
export function shownMark(version: number, raw: RawValue): string {
  return `${version}-${markOf(raw)}`;
}

/** One field that a person changed on a posted page. */
export interface PostedChange {
  readonly fieldId: string;
  readonly raw: RawValue;
  /** the version the page showed; `undefined` where the page said nothing of it */
  readonly seenVersion?: number;
}

/**
 * The fields of a posted page that differ from what the page showed. What the other side changed meanwhile, and this person did not touch, is
 * not written back.
 */
export function changesFromForm(
  definition: FormDefinition,
  entries: Iterable<readonly [name: string, value: unknown]>,
): PostedChange[] {
  const list = [...entries];
  const shown = new Map(list.filter(([name]) => name.startsWith(SHOWN)));
  const changes: PostedChange[] = [];
  for (const [fieldId, raw] of rawFromForm(definition, list)) {
    const match = /^(\d{1,9})-([0-9a-f]{1,8})$/.exec(String(shown.get(shownName(fieldId)) ?? ""));
    if (!match) changes.push({ fieldId, raw });
    else if (match[2] !== markOf(raw)) changes.push({ fieldId, raw, seenVersion: Number(match[1]) });
  }
  return changes;
}

/** A mark that two different values hardly share (FNV-1a, 32 bits). It guards against clobbering, not against an attacker. */
function markOf(raw: RawValue): string {
  let hash = 0x811c9dc5;
  // Browsers post line ends as CRLF.
  const parts = Object.entries(raw).filter(([, part]) => part !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(parts.map(([name, part]) => [name, part.replace(/\r\n?/g, "\n")]));
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The name of the input for one part of a field. */
export function inputName(fieldId: string, parts: readonly string[], part: string): string {
  return parts.length === 1 ? fieldId : `${fieldId}.${part}`;
}

function fieldAndPart(
  definition: FormDefinition,
  name: string,
): { fieldId: string; part: string } | undefined {
  const whole = findPlace(definition, name);
  if (whole) {
    const { parts } = kindOf(whole.question);
    return parts.length === 1 ? { fieldId: name, part: parts[0]! } : undefined;
  }
  const dot = name.lastIndexOf(".");
  const place = dot < 0 ? undefined : findPlace(definition, name.slice(0, dot));
  const part = name.slice(dot + 1);
  return place && kindOf(place.question).parts.includes(part) ? { fieldId: place.fieldId, part } : undefined;
}

/** Whether `raw` has only parts that the question has. */
export function hasOnlyKnownParts(parts: readonly string[], raw: RawValue): boolean {
  return Object.entries(raw).every(([part, value]) => parts.includes(part) && typeof value === "string");
}

/** What a field weighs as typed, in bytes of UTF-8. */
export function rawBytes(raw: RawValue): number {
  const encoder = new TextEncoder();
  return Object.values(raw).reduce((sum, part) => sum + encoder.encode(part).length, 0);
}

/** Whether two values were typed alike; a part that is not there is an empty one. */
export function sameRaw(a: RawValue, b: RawValue): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((part) =>
    (a[part] ?? "") === (b[part] ?? "")
  );
}
