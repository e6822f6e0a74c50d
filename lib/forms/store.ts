import type { CaseKeys } from "#lib/crypto/mod.ts";
import type { Field, Filled, Rows } from "./field.ts";
import { Snapshots } from "./snapshots.ts";

/** What is known of a form beside its fields. Dated facts; the phase is computed from them. */
export interface FormFacts {
  readonly serviceId: string;
  /** RFC 3339, as all dates here */
  readonly openedAt: string;
  /** when both sides sat down at it */
  readonly visitAt?: string;
  readonly frozenAt?: string;
  readonly closedAt?: string;
  /** Rises with every change of anything in the form, so that a reader can say what they have seen. */
  readonly revision: number;
}

type StoredField = { readonly sealed: Uint8Array };

export type FactsEntry = Deno.KvEntryMaybe<FormFacts>;

const factsKey = (caseId: string): Deno.KvKey => ["form", caseId];
const fieldKey = (caseId: string, fieldId: string): Deno.KvKey => ["form_field", caseId, fieldId];
const rowsKey = (caseId: string, groupId: string): Deno.KvKey => ["form_rows", caseId, groupId];

/** Forms of live cases in KV. Every field is a value of its own, sealed with the case's key. */
export class FormStore {
  private readonly snapshots: Snapshots;

  constructor(private readonly kv: Deno.Kv, private readonly keys: CaseKeys) {
    this.snapshots = new Snapshots(keys);
  }

  /** Facts that say no form is there yet: setting them makes one, unless another was faster. */
  none(caseId: string): FactsEntry {
    return { key: factsKey(caseId), value: null, versionstamp: null };
  }

  atomic(): Deno.AtomicOperation {
    return this.kv.atomic();
  }

  async facts(caseId: string): Promise<FactsEntry> {
    return await this.kv.get<FormFacts>(factsKey(caseId));
  }

  /** Facts, one field and the rows of its group, all from one moment. */
  async forChange(
    caseId: string,
    fieldId: string,
  ): Promise<{ facts: FactsEntry; field: Field | undefined; rows: Rows | undefined }> {
    const [groupId = ""] = fieldId.split(".");
    const [facts, field, rows] = await this.kv.getMany<[FormFacts, StoredField, Rows]>([
      factsKey(caseId),
      fieldKey(caseId, fieldId),
      rowsKey(caseId, groupId),
    ]);
    return {
      facts,
      field: field.value ? this.open(caseId, fieldId, field.value) : undefined,
      rows: rows.value ?? undefined,
    };
  }

  /**
   * The whole form. Every change of anything in it changes its facts, so what was read with these very facts is still so: everybody who looks
   * after a change is served by one reading, and by none where the change was made here.
   */
  async read(caseId: string): Promise<{ facts: FactsEntry; filled: Filled }> {
    for (;;) {
      const facts = await this.facts(caseId);
      if (facts.value === null) return { facts, filled: { fields: {}, rows: {} } };
      const known = this.snapshots.find(caseId, facts.versionstamp);
      const filled = await (known ?? this.snapshots.keep(caseId, facts.versionstamp, this.readAll(facts)));
      if (filled) return { facts, filled };
      this.snapshots.forget(caseId);
    }
  }

  /** Everything typed into the form with these facts; `undefined` when something changed between the first and the last key. */
  private async readAll(facts: FactsEntry): Promise<Filled | undefined> {
    const caseId = String(facts.key[1]);
    const fields: Record<string, Field> = {};
    const rows: Record<string, Rows> = {};
    for await (const { key, value } of this.kv.list<StoredField>({ prefix: ["form_field", caseId] })) {
      const fieldId = String(key[2]);
      fields[fieldId] = this.open(caseId, fieldId, value);
    }
    for await (const { key, value } of this.kv.list<Rows>({ prefix: ["form_rows", caseId] })) {
      rows[String(key[2])] = value;
    }
    const after = await this.facts(caseId);
    return after.versionstamp === facts.versionstamp ? { fields, rows } : undefined;
  }

  /** A commit has set this field and nothing else: whoever looks next need not read the whole form. */
  fieldCommitted(
    { facts, fieldId, field }: {
      readonly facts: FactsEntry;
      readonly fieldId: string;
      readonly field: Field;
    },
    versionstamp: string,
  ): void {
    const caseId = String(facts.key[1]);
    const before = this.snapshots.find(caseId, facts.versionstamp);
    if (!before) return;
    const after = before.then((filled) =>
      filled && { ...filled, fields: { ...filled.fields, [fieldId]: field } }
    );
    void this.snapshots.keep(caseId, versionstamp, after);
  }

  /** Every change goes through here: whoever read older facts loses the race and tries again. */
  setFacts(op: Deno.AtomicOperation, caseId: string, seen: FactsEntry, next: FormFacts): void {
    op.check(seen).set(factsKey(caseId), next);
  }

  setField(op: Deno.AtomicOperation, caseId: string, fieldId: string, field: Field): void {
    const sealed = this.keys.seal(caseId, context(fieldId), field);
    op.set(fieldKey(caseId, fieldId), { sealed } satisfies StoredField);
  }

  setRows(op: Deno.AtomicOperation, caseId: string, groupId: string, rows: Rows): void {
    op.set(rowsKey(caseId, groupId), rows);
  }

  /** Removes the form: it is in the records now, or its retention has ended. */
  async clear(caseId: string): Promise<void> {
    this.snapshots.forget(caseId);
    for (const prefix of [["form_field", caseId], ["form_rows", caseId]]) {
      for await (const { key } of this.kv.list({ prefix })) await this.kv.delete(key);
    }
    await this.kv.delete(factsKey(caseId));
  }

  private open(caseId: string, fieldId: string, { sealed }: StoredField): Field {
    return this.keys.open<Field>(caseId, context(fieldId), sealed);
  }
}

/** Sealed for its place: a value moved to another field does not open. */
function context(fieldId: string): string {
  return `form:${fieldId}`;
}
