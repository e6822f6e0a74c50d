import { actsFromForm, type FormAct } from "./acts.ts";
import type { FormDefinition, FormRole, RawValue, RuleContext, UploadKind } from "#lib/services/mod.ts";
import { type Confirmed, type Seen, tryConfirm } from "./confirming.ts";
import { copyForm } from "./copying.ts";
import { factsOf, FormCore, type FormParts, type FormRefusal, phaseOf, refused } from "./core.ts";
import type { FormEvent } from "./events.ts";
import { type Actor, type Filled, NOTHING_FILLED } from "./field.ts";
import { type FieldSet, trySetField } from "./filling.ts";
import { findPlace } from "./places.ts";
import { changesFromForm, type PostedChange } from "./posted.ts";
import { kindOf } from "./reading.ts";
import { maySee, type Phase } from "./rights.ts";
import { type RowChange, type RowChanged, tryChangeRows } from "./rows.ts";
import type { FormFacts } from "./store.ts";

/** A form as one viewer is sent it: what they may not see is not in it. */
export interface FormView {
  readonly caseId: string;
  readonly serviceId: string;
  readonly definition: FormDefinition;
  readonly viewer: FormRole;
  readonly phase: Phase;
  /** rises with every change; a freeze names the one that was reviewed */
  readonly revision: number;
  readonly frozenAt?: string;
  readonly filled: Filled;
  /** the town's date and holidays, for the rules */
  readonly context: RuleContext;
}

type Done = { readonly ok: true } | FormRefusal;

/**
 * Forms that two people fill at the same time, with who set what. The later change wins; what was there before stays beside the field and can
 * be taken back.
 */
export class Forms {
  private readonly core: FormCore;

  constructor(parts: FormParts) {
    this.core = new FormCore(parts);
  }

  /**
   * Begins the form of a case in the caller's commit, which fails when the case has one already. The case's key must exist.
   * @param visit whether both sides sit at it from now on; else the citizen fills it at home first
   * @throws TypeError for a service without a form
   */
  open(op: Deno.AtomicOperation, caseId: string, serviceId: string, { visit }: { visit: boolean }): void {
    this.core.definitionOf(serviceId);
    const openedAt = this.core.now();
    const facts = { serviceId, openedAt, revision: 0, ...(visit ? { visitAt: openedAt } : {}) };
    this.core.store.setFacts(op, caseId, this.core.store.none(caseId), facts);
  }

  /**
   * Begins the form of another case with what was filled here, in the caller's commit: as the citizen may see it, with who entered what. Papers and
   * what the office noted for itself stay with their case.
   * @returns whether there was a form
   */
  async copy(op: Deno.AtomicOperation, caseId: string, toCaseId: string): Promise<boolean> {
    return await copyForm(this.core, op, caseId, toCaseId);
  }

  /** Both sides sit at the form from now on; in the caller's commit. */
  async beginVisit(op: Deno.AtomicOperation, caseId: string): Promise<Done> {
    return await this.setFact(
      op,
      caseId,
      (facts) => facts.visitAt ? facts : { ...facts, visitAt: this.core.now() },
    );
  }

  /** The form as it would be if it were opened now: nothing is written. For a page that is only looked at. */
  blank(caseId: string, serviceId: string, viewer: FormRole): FormView {
    const definition = this.core.definitionOf(serviceId);
    const context = this.core.context();
    return {
      ...{ caseId, serviceId, definition, viewer, context },
      ...{ phase: "prefill", revision: 0, filled: NOTHING_FILLED },
    };
  }

  /** The form as this viewer is sent it, or `undefined` where there is none. */
  async read(caseId: string, viewer: FormRole): Promise<FormView | undefined> {
    const { facts: { value: facts }, filled } = await this.core.store.read(caseId);
    if (!facts) return undefined;
    const definition = this.core.definitionOf(facts.serviceId);
    const fields = Object.fromEntries(
      Object.entries(filled.fields).filter(([fieldId]) => {
        const place = findPlace(definition, fieldId);
        return place !== undefined && maySee(definition, place.question, viewer);
      }),
    );
    return {
      caseId,
      serviceId: facts.serviceId,
      definition,
      viewer,
      phase: phaseOf(facts),
      revision: facts.revision,
      ...(facts.frozenAt ? { frozenAt: facts.frozenAt } : {}),
      filled: { fields, rows: filled.rows },
      context: this.core.context(),
    };
  }

  /**
   * Sets the parts given in `raw`; parts that are not in it stay. Values that are not understood are kept as typed: what is wrong with them is
   * for the page to say.
   * @param seenVersion the field's version the writer had before them
   */
  async setField(
    caseId: string,
    fieldId: string,
    raw: RawValue,
    by: Actor,
    seenVersion?: number,
  ): Promise<FieldSet> {
    const change = { caseId, fieldId, raw, by, seenVersion };
    return await this.core.inTurn(caseId, () => trySetField(this.core, change));
  }

  /**
   * The files of a paper are these now: every question for that paper says so, as the citizen's answer. A form that is frozen or closed stays as
   * it is. Saying the same again changes nothing.
   */
  async setFiles(caseId: string, upload: UploadKind, ids: readonly string[]): Promise<void> {
    const facts = factsOf(await this.core.store.facts(caseId));
    if (!facts) return;
    const items = this.core.definitionOf(facts.value.serviceId).pages.flatMap((page) => page.items);
    for (const question of items) {
      if (question.type !== "upload" || question.upload !== upload) continue;
      const change = {
        caseId,
        fieldId: question.id,
        raw: { value: ids.join(" ") },
        by: { role: "citizen" },
      } as const;
      await this.core.inTurn(caseId, () => trySetField(this.core, { ...change, ofFiles: true }));
    }
  }

  /** Sets what a posted page changed, one after the other; each is a commit of its own. */
  async setFields(
    caseId: string,
    changes: readonly PostedChange[],
    by: Actor,
  ): Promise<ReadonlyMap<string, FieldSet>> {
    const results = new Map<string, FieldSet>();
    for (const { fieldId, raw, seenVersion } of changes) {
      results.set(fieldId, await this.setField(caseId, fieldId, raw, by, seenVersion));
    }
    return results;
  }

  /** Puts back what another person's change replaced. It is a change like any other, so that one can be taken back as well. */
  async takeBack(caseId: string, fieldId: string, by: Actor): Promise<FieldSet> {
    const view = await this.read(caseId, by.role);
    const field = view?.filled.fields[fieldId];
    const place = view && findPlace(view.definition, fieldId);
    if (!field || !place) return refused("unknownField");
    if (!field.previous) return refused("changedMeanwhile");
    const empty = Object.fromEntries(kindOf(place.question).parts.map((part) => [part, ""]));
    return await this.setField(caseId, fieldId, { ...empty, ...field.previous.raw }, by, field.version);
  }

  /**
   * The citizen confirms what another entered (P27): fields, or by a group's id its rows, each in the version they saw. If one has changed
   * since, none is confirmed.
   */
  async confirm(caseId: string, seen: readonly Seen[], by: Actor): Promise<Confirmed> {
    return await this.core.inTurn(caseId, () => tryConfirm(this.core, caseId, seen, by));
  }

  /** Adds a row to a repeated group; with `removedRowId` brings that one back with everything that was in it. */
  async addRow(caseId: string, groupId: string, by: Actor, removedRowId?: string): Promise<RowChanged> {
    const change: RowChange = removedRowId ? { kind: "restore", rowId: removedRowId } : { kind: "add" };
    return await this.core.inTurn(caseId, () => tryChangeRows(this.core, caseId, groupId, change, by));
  }

  /** Removes a row. What was typed into it is kept until the case is cleared, so that {@link addRow} can bring it back. */
  async removeRow(caseId: string, groupId: string, rowId: string, by: Actor): Promise<RowChanged> {
    const change: RowChange = { kind: "remove", rowId };
    return await this.core.inTurn(caseId, () => tryChangeRows(this.core, caseId, groupId, change, by));
  }

  /**
   * Everything that a posted page asks for: first what was typed on it, then the button that was pressed. Each is a commit of its own.
   * @returns the refusals, if any; what was not refused is done
   */
  async post(
    caseId: string,
    entries: Iterable<readonly [name: string, value: unknown]>,
    by: Actor,
  ): Promise<readonly FormRefusal[]> {
    const facts = factsOf(await this.core.store.facts(caseId));
    if (!facts) return [refused("unknownForm")];
    const list = [...entries];
    const changes = changesFromForm(this.core.definitionOf(facts.value.serviceId), list);
    const results: ({ ok: true } | FormRefusal)[] = [...(await this.setFields(caseId, changes, by)).values()];
    for (const act of actsFromForm(list)) results.push(await this.act(caseId, act, by));
    return results.filter((result) => !result.ok);
  }

  /** What a button beside a field or a row asks for. */
  async act(caseId: string, act: FormAct, by: Actor): Promise<Done> {
    switch (act.kind) {
      case "confirm":
        return await this.confirm(caseId, act.seen, by);
      case "takeBack":
        return await this.takeBack(caseId, act.fieldId, by);
      case "addRow":
        return await this.addRow(caseId, act.groupId, by);
      case "removeRow":
        return await this.removeRow(caseId, act.groupId, act.rowId, by);
      case "restoreRow":
        return await this.addRow(caseId, act.groupId, by, act.rowId);
    }
  }

  /**
   * Freezes the form in the caller's commit: from then on nothing that is signed changes. The audit entry is the caller's, who knows the
   * document. After the commit the caller tells it with {@link told}.
   * @param revision what was read and found complete; if anything changed since, the freeze is refused or its commit fails
   */
  async freeze(op: Deno.AtomicOperation, caseId: string, revision: number): Promise<Done> {
    const facts = factsOf(await this.core.store.facts(caseId));
    if (!facts) return refused("unknownForm");
    if (facts.value.frozenAt || facts.value.closedAt) return refused("frozen");
    if (facts.value.revision !== revision) return refused("changedMeanwhile");
    return await this.setFact(op, caseId, (now) => ({ ...now, frozenAt: this.core.now() }), revision);
  }

  /** Opens a frozen form again, in the caller's commit, which voids the signing intent in the same breath (P29). */
  async unfreeze(op: Deno.AtomicOperation, caseId: string): Promise<Done> {
    const facts = factsOf(await this.core.store.facts(caseId));
    if (!facts) return refused("unknownForm");
    if (facts.value.closedAt) return refused("frozen");
    if (!facts.value.frozenAt) return refused("notAllowed");
    return await this.setFact(op, caseId, ({ frozenAt: _, ...open }) => open);
  }

  /** The case has ended and nothing changes any more; in the caller's commit. */
  async close(op: Deno.AtomicOperation, caseId: string): Promise<Done> {
    return await this.setFact(op, caseId, (facts) => ({ ...facts, closedAt: this.core.now() }));
  }

  /** Removes the form from KV: it is in the records, or its retention has ended. */
  async clear(caseId: string): Promise<void> {
    await this.core.store.clear(caseId);
  }

  /** Calls `listener` after every commit that changed a form. @returns a function that ends it */
  onChange(listener: (event: FormEvent) => void): () => void {
    this.core.listeners.add(listener);
    return () => this.core.listeners.delete(listener);
  }

  /** Tells the listeners what the caller's own commit did: frozen, unfrozen. */
  told(event: FormEvent): void {
    this.core.tell(event);
  }

  private async setFact(
    op: Deno.AtomicOperation,
    caseId: string,
    next: (facts: FormFacts) => FormFacts,
    revision?: number,
  ): Promise<Done> {
    const facts = factsOf(await this.core.store.facts(caseId));
    if (!facts) return refused("unknownForm");
    if (revision !== undefined && facts.value.revision !== revision) return refused("changedMeanwhile");
    const changed = next(facts.value);
    this.core.store.setFacts(op, caseId, facts, { ...changed, revision: facts.value.revision + 1 });
    return { ok: true };
  }
}
