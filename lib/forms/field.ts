import type { Finding, FormRole, RawValue, SentenceValues } from "#lib/services/shared.ts";
import type { Text } from "#lib/i18n/mod.ts";

/** Who changes a field. `id` is a staff id or a participant's id, for the audit trail. */
export interface Actor {
  readonly role: FormRole;
  readonly id?: string;
}

/** One field as it is stored: what was typed, by whom, when, and whether the citizen has confirmed what another entered (P27). */
export interface Field {
  readonly raw: RawValue;
  readonly by: FormRole;
  /** RFC 3339 */
  readonly at: string;
  /** 1, 2, 3 … with every change of this field, confirming included */
  readonly version: number;
  /** RFC 3339; only where someone other than the citizen entered the value */
  readonly confirmedAt?: string;
  /** What another person had typed here before; it can be taken back. */
  readonly previous?: { readonly raw: RawValue; readonly by: FormRole; readonly at: string };
}

/** The rows of a repeated group as they are stored: who was added or left out is an entry like any other (P27). */
export interface Rows {
  readonly ids: readonly string[];
  /** rows that were taken out and can be brought back, latest last */
  readonly removed: readonly string[];
  readonly by: FormRole;
  readonly at: string;
  readonly version: number;
  readonly confirmedAt?: string;
}

/** Everything typed into one form. What is faulty or no longer asked is in here too: nothing typed is lost. */
export interface Filled {
  readonly fields: Readonly<Record<string, Field>>;
  /** by group id; a group nobody has changed has its first rows */
  readonly rows: Readonly<Record<string, Rows>>;
}

export const NOTHING_FILLED: Filled = { fields: {}, rows: {} };

/** Why a typed value is not understood, in words. */
export interface Fault {
  readonly text: Text;
  readonly values?: SentenceValues;
  /** the control it belongs to, where a question has several */
  readonly part?: string;
  /** nothing is wrong, something is only not there yet */
  readonly missing?: true;
}

/** What a typed value means; `undefined` where nothing was typed and nothing need be. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly fault: Fault };

export type { Finding };
