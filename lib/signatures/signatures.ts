import type { Audit, AuditEntry } from "#lib/audit/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import type { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { type Decision, guess, issue, lookAt, moreTime, smsBecame } from "./decisions.ts";
import { CURRENT_DECLARATION } from "./declarations.ts";
import { nameDifference } from "./names.ts";
import { readDrawing } from "./read_drawing.ts";
import type {
  Closed,
  DrawnResult,
  GivenForm,
  Join,
  Signed,
  SigningResult,
  SmsTanResult,
  TanExtensionResult,
  TanRequestResult,
  TanResult,
  TypedResult,
} from "./results.ts";
import {
  type IntentRef,
  type SignatureDetail,
  type SignatureRecord,
  type Signer,
  SIGNING_METHODS,
  type SigningIntent,
  type SmsFate,
  type VoidReason,
} from "./shared.ts";
import { type FoundIntent, IntentStore } from "./store.ts";
import type { StoredSms } from "./tan.ts";

type Actor = AuditEntry["actor"];

/**
 * Signing intents and what is given on them. An intent binds one person to one document hash; everything that happens to it is one
 * compare-and-set commit with its audit entry, so of a thousand simultaneous guesses no more than `TAN_TRIES` are ever heard.
 */
export class Signatures {
  private readonly store: IntentStore;

  constructor(
    private readonly parts: {
      readonly kv: Deno.Kv;
      readonly keys: CaseKeys;
      readonly secrets: Secrets;
      readonly audit: Audit;
      readonly clock: Clock;
    },
  ) {
    this.store = new IntentStore(parts.kv, parts.keys);
  }

  /**
   * Adds one intent per signer on exactly this document to the commit under construction. The caller's commit must also check that
   * nothing changed since the freeze.
   * @returns the new intents, in the order of `signers`
   */
  async prepare(
    op: Deno.AtomicOperation,
    caseId: string,
    on: { documentId: string; sha256: string; signers: readonly Signer[] },
    actor: Actor,
  ): Promise<IntentRef[]> {
    const now = this.parts.clock.now();
    const head = await this.store.head(op, caseId);
    this.store.setHead(op, caseId, head, head);
    const refs = on.signers.map((signer, place) => {
      const ref = { caseId, intentId: newId() };
      this.store.insert(op, ref, {
        documentId: on.documentId,
        sha256: on.sha256,
        signer: this.store.sealSigner(ref, signer),
        place,
        declaration: CURRENT_DECLARATION,
        madeAt: now.toString(),
      });
      return ref;
    });
    const { id: declaration, version } = CURRENT_DECLARATION;
    await this.parts.audit.append(
      op,
      caseId,
      ...refs.map(({ intentId }) => ({
        event: "signature.intended",
        actor,
        at: now,
        facts: { intent: intentId, document: on.documentId, sha256: on.sha256, declaration, version },
      })),
    );
    return refs;
  }

  /**
   * Voids every intent of the case, signed ones too, and with it every TAN, in the commit under construction: to be joined to ANY change
   * after the freeze (P29).
   * @returns how many were voided
   */
  async void(op: Deno.AtomicOperation, caseId: string, reason: VoidReason, actor: Actor): Promise<number> {
    const now = this.parts.clock.now();
    const head = await this.store.head(op, caseId);
    const living = (await this.store.list(caseId)).filter(({ entry }) => !entry.value.voidedAt);
    this.store.setHead(op, caseId, head, head);
    for (const found of living) {
      const { tan: _gone, ...rest } = found.entry.value;
      this.store.replace(op, found, { ...rest, voidedAt: now.toString(), voidedBecause: reason });
    }
    await this.parts.audit.append(
      op,
      caseId,
      ...living.map(({ ref, entry }) => ({
        event: "signature.voided",
        actor,
        at: now,
        facts: { intent: ref.intentId, reason, wasSigned: entry.value.signedAt !== undefined },
      })),
    );
    return living.length;
  }

  async find(ref: IntentRef): Promise<SigningIntent | undefined> {
    if (!isId(ref.caseId) || !isId(ref.intentId)) return undefined;
    const found = await this.store.find(ref);
    return found && this.store.intentOf(found);
  }

  /** All intents of a case, the voided ones among them, oldest first. */
  async list(caseId: string): Promise<SigningIntent[]> {
    return (await this.store.list(caseId)).map((found) => this.store.intentOf(found));
  }

  /** The signatures of a case that count. */
  async given(caseId: string): Promise<SignatureRecord[]> {
    const all = (await this.store.list(caseId)).map((found) => this.store.recordOf(found, found.entry.value));
    return all.filter((record) => record !== undefined);
  }

  /** Signs the way the signer chose: one verb for the page's one form. */
  async sign(ref: IntentRef, given: GivenForm, actor: Actor, join?: Join): Promise<SigningResult> {
    switch (SIGNING_METHODS.find((method) => method === given.method)) {
      case "typed":
        return await this.signTyped(ref, given, actor, join);
      case "drawn":
        return await this.signDrawn(ref, given, actor, join);
      case "hidden-tan":
        return await this.signWithTan(ref, given, actor, join);
      case "sms-tan":
        return await this.signWithTan(ref, { ...given, code: given.smsCode, bySms: true }, actor, join);
      case undefined:
        return { ok: false, reason: "noWayChosen" };
    }
  }

  /** Signs by the person's own name. The name may be typed loosely; what differs is told. */
  signTyped(
    ref: IntentRef,
    given: { typedName: string; affirmed: boolean },
    actor: Actor,
    join?: Join,
  ): Promise<TypedResult> {
    const typedName = given.typedName.slice(0, 400).normalize("NFC").trim();
    return this.change<TypedResult>(ref, actor, (found, now) => {
      if (!given.affirmed) return { answer: { ok: false, reason: "notAffirmed" } };
      const difference = nameDifference(typedName, this.store.openSigner(found));
      if (difference) return { answer: { ok: false, reason: "nameDiffers", difference } };
      return this.give(found, { method: "typed", typedName }, now);
    }, join);
  }

  /** Signs by a drawing. It is kept as strokes, sealed with the case, and printed on the signature sheet. */
  signDrawn(
    ref: IntentRef,
    given: { drawing: string; affirmed: boolean },
    actor: Actor,
    join?: Join,
  ): Promise<DrawnResult> {
    const read = readDrawing(given.drawing);
    return this.change<DrawnResult>(ref, actor, (found, now) => {
      if (!given.affirmed) return { answer: { ok: false, reason: "notAffirmed" } };
      if (!read.ok) return { answer: { ok: false, reason: "drawing", fault: read.fault } };
      return this.give(found, { method: "drawn", drawing: read.drawing }, now);
    }, join);
  }

  /**
   * A new code for the signer's own page (Hidden-TAN). Any earlier one is dead from now on. The code is in the answer and nowhere else: it
   * is not stored, not logged, and cannot be read again.
   */
  requestTan(ref: IntentRef, actor: Actor, join?: Join): Promise<TanRequestResult> {
    return this.issue(ref, actor, undefined, join);
  }

  /**
   * A new code for the signer's telephone (Handy-TAN); the caller sends it and says by {@link noteSms} what became of it. As with
   * {@link requestTan}, any earlier code is dead and this one is nowhere but in the answer.
   * @param endsOn the last digits of the telephone's number
   */
  requestSmsTan(ref: IntentRef, endsOn: string, actor: Actor, join?: Join): Promise<SmsTanResult> {
    return this.issue(ref, actor, { endsOn }, join);
  }

  /** What became of a text message. Nothing happens where another TAN has taken its place, or the intent is closed. */
  async noteSms(ref: IntentRef, tanId: string, became: SmsFate, actor: Actor): Promise<void> {
    await this.change<{ ok: boolean }>(
      ref,
      actor,
      (found, now) => smsBecame(lookAt(found, now), tanId, became),
    );
  }

  /**
   * At the start: text messages that a killed process left on their way are noted as cut off. Their codes are nowhere any more, so none is sent
   * again; one that has arrived still signs. @returns how many there were
   */
  async closeCutOffSms(): Promise<number> {
    const left = await this.store.smsUnderWay();
    for (const { ref, tanId } of left) await this.noteSms(ref, tanId, "cutOff", { role: "system" });
    return left.length;
  }

  private issue(
    ref: IntentRef,
    actor: Actor,
    sms: StoredSms | undefined,
    join?: Join,
  ): Promise<SmsTanResult> {
    return this.change<SmsTanResult>(ref, actor, (found, now, issuedAt) => {
      return issue(lookAt(found, now), this.parts.secrets, issuedAt, sms);
    }, join);
  }

  /** Five more minutes, once. */
  extendTan(ref: IntentRef, actor: Actor, join?: Join): Promise<TanExtensionResult> {
    return this.change<TanExtensionResult>(ref, actor, (found, now) => moreTime(lookAt(found, now)), join);
  }

  /**
   * Signs by TAN. A wrong code is counted in the same commit before the answer leaves; a forgotten declaration or something that cannot
   * be a TAN costs no try. A code from the page is none from a telephone, and the other way round.
   */
  signWithTan(
    ref: IntentRef,
    given: { code: string; affirmed: boolean; bySms?: boolean },
    actor: Actor,
    join?: Join,
  ): Promise<TanResult> {
    return this.change<TanResult>(ref, actor, (found, now) => {
      if (!given.affirmed) return { answer: { ok: false, reason: "notAffirmed" } };
      const guessed = guess(lookAt(found, now), this.parts.secrets, given);
      return "right" in guessed ? this.give(found, guessed.right, now) : guessed.wrong;
    }, join);
  }

  /** Removes a case's intents from KV: they are in the records now, or their retention has ended. */
  async clear(caseId: string): Promise<void> {
    await this.store.clear(caseId);
  }

  private give(found: FoundIntent, detail: SignatureDetail, now: Temporal.Instant): Decision<Signed> {
    const { tan: _used, ...rest } = found.entry.value;
    const next = { ...rest, signedAt: now.toString(), detail: this.store.sealDetail(found.ref, detail) };
    const signature = this.store.recordOf(found, next);
    if (!signature) throw new Error("expected a signature that counts, found a void one");
    const facts = { method: detail.method, document: next.documentId, sha256: next.sha256 };
    return { next, event: "signature.given", facts, answer: { ok: true, signature } };
  }

  /** One compare-and-set of one open intent with its audit entry; a lost race looks again. */
  private async change<R>(
    ref: IntentRef,
    actor: Actor,
    decide: (found: FoundIntent, now: Temporal.Instant, tansIssuedAt: readonly number[]) => Decision<R>,
    join: Join = () => {},
  ): Promise<R | Closed> {
    if (!isId(ref.caseId) || !isId(ref.intentId)) return { ok: false, reason: "unknown" };
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const now = this.parts.clock.now();
      const op = this.parts.kv.atomic();
      const head = await this.store.head(op, ref.caseId);
      const found = await this.store.find(ref);
      if (!found) return { ok: false, reason: "unknown" };
      if (found.entry.value.voidedAt) return { ok: false, reason: "voided" };
      if (found.entry.value.signedAt) return { ok: false, reason: "alreadySigned" };
      const decision = decide(found, now, head.tansIssuedAt);
      if (!("next" in decision)) return decision.answer;
      this.store.replace(op, found, decision.next);
      const { event, facts, tanIssuedAt } = decision;
      if (tanIssuedAt) this.store.setHead(op, ref.caseId, { tansIssuedAt: tanIssuedAt }, head);
      const traced = { intent: ref.intentId, ...facts };
      await this.parts.audit.append(op, ref.caseId, { event, actor, at: now, facts: traced });
      await join(op);
      if ((await op.commit()).ok) return decision.answer;
    }
    return { ok: false, reason: "busy" };
  }
}
