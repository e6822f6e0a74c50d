import type { AuditEntry } from "#lib/audit/mod.ts";
import type { Appointment, CaseFate } from "#lib/booking/mod.ts";
import { issuedHash, type IssuedQuery } from "#lib/documents/mod.ts";
import type { UploadKind } from "#lib/services/mod.ts";
import type { Arrival, Calling, Outcome, Role, VisitStatus } from "#lib/visits/mod.ts";
import { CaseAgain } from "./again.ts";
import { type AgendaEntry, readAgenda } from "./agenda.ts";
import { type AheadView, beginAhead, readAhead } from "./ahead.ts";
import { CASE_MOVE, clearLive, type EndResult, endVisit, moveCase } from "./ending.ts";
import { CaseFollowing } from "./following.ts";
import { freeze, type FreezeResult, unfreeze } from "./freezing.ts";
import { findIssued, type IssuedAnswer } from "./issued.ts";
import { ComingIn } from "./coming_in.ts";
import { LostVisits } from "./lost.ts";
import type { CaseParts } from "./parts.ts";
import { sendSmsTan, type SmsTanAnswer } from "./sms_tan.ts";
import { ensureSignatureSheet, issueConfirmation, type IssueResult } from "./signing.ts";
import { isUpload } from "./papers.ts";
import { CaseUploading } from "./uploading.ts";
import { CASE_TRACE, writeTrace } from "./tracing.ts";
import { readTrail } from "./trail.ts";
import { type CaseDocument, type CaseView, readCase, rereadForm } from "./view.ts";

type Clerk = { readonly id: string };

/** Text messages on their way, and what ends the trying. */
class Deliveries {
  private readonly underWay = new Set<Promise<void>>();
  private readonly ending = new AbortController();

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  add(delivered: Promise<void>): void {
    this.underWay.add(delivered);
    void delivered.finally(() => this.underWay.delete(delivered));
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.underWay);
  }
}

/** The thread through a visit: who arrives, is called, fills, is checked, signs, and what stays of it. */
export class Cases {
  /** the papers that citizens send over */
  readonly uploads: CaseUploading;

  /** ended cases whose papers are to follow */
  readonly following: CaseFollowing;

  /** people who come to the office */
  readonly comingIn: ComingIn;

  /** another appointment after technical failure */
  readonly again: CaseAgain;

  /** conversations that one side never comes back to */
  readonly lost: LostVisits;

  private readonly deliveries = new Deliveries();

  constructor(private readonly parts: CaseParts) {
    this.again = new CaseAgain(parts);
    this.lost = new LostVisits(parts);
    this.comingIn = new ComingIn(parts);
    this.following = new CaseFollowing(parts);
    this.uploads = new CaseUploading(parts, () => this.following.changed());
    parts.outbox.handle(CASE_MOVE, async (record) => {
      const moved = await moveCase(parts, record);
      this.following.changed();
      return moved;
    });
    parts.outbox.handle(CASE_TRACE, (record) => writeTrace(parts, record));
  }

  /** The day as the desk sees it. */
  async agenda(date: Temporal.PlainDate): Promise<AgendaEntry[]> {
    return await readAgenda(this.parts, date, this.parts.clock.now());
  }

  async view(appointment: Appointment, viewer: Role): Promise<CaseView | undefined> {
    return await readCase(this.parts, appointment, viewer);
  }

  /** @returns the view after answers of its form have changed; `undefined` where it has to be read as a whole */
  async formChanged(view: CaseView): Promise<CaseView | undefined> {
    return await rereadForm(this.parts, view);
  }

  /** The citizen enters the waiting room; the form of the service, if it has one, is there to be filled from now on. */
  async arrive(appointment: Appointment): Promise<Arrival> {
    const { booking, forms, visits, catalogue } = this.parts;
    // Who comes to the office is seen there.
    if (this.comingIn.isFor(appointment)) return { ok: false, reason: "over" };
    const arrival = await visits.arrive(appointment, async (op) => {
      if (!await booking.stands(op, appointment)) return false;
      const service = catalogue.find(appointment.service);
      if (service?.form && !(await forms.read(appointment.caseId, "clerk"))) {
        forms.open(op, appointment.caseId, service.id, { visit: false });
      }
      return true;
    });
    // Papers may have come before there was a form to say so.
    if (arrival.ok) await this.uploads.tellForm(appointment);
    return arrival;
  }

  /** The form as the citizen finds it before the visit; looking changes nothing (P07). `undefined` where the service has none. */
  async ahead(appointment: Appointment, seen?: VisitStatus): Promise<AheadView | undefined> {
    return await readAhead(this.parts, appointment, seen);
  }

  /** The citizen fills something before the visit: from now on there is a form. @returns `false` where it can no longer be filled from home */
  async beginAhead(appointment: Appointment): Promise<boolean> {
    const begun = await beginAhead(this.parts, appointment);
    if (begun) await this.uploads.tellForm(appointment);
    return begun;
  }

  /** A clerk calls the citizen in; from now on both sit at the form. */
  async call(appointment: Appointment, clerk: Clerk): Promise<Calling> {
    if (this.comingIn.isFor(appointment)) return { ok: false, reason: "notHere" };
    return await this.parts.visits.call(appointment, clerk.id, async (op) => {
      await this.parts.forms.beginVisit(op, appointment.caseId);
    });
  }

  /** @param coSigners ids of those who sign as well, of `CaseView.coSigners` */
  async freeze(
    appointment: Appointment,
    clerk: Clerk,
    coSigners: readonly string[] = [],
  ): Promise<FreezeResult> {
    return await freeze(this.parts, appointment, clerk, coSigners);
  }

  /** A Handy-TAN for the person whose turn it is, by the clerk's click. */
  async sendSmsTan(appointment: Appointment, clerk: Clerk, typedNumber: string): Promise<SmsTanAnswer> {
    const { deliveries } = this;
    const answer = await sendSmsTan(this.parts, appointment, clerk, {
      typedNumber,
      ending: deliveries.signal,
    });
    if (answer.ok) deliveries.add(answer.delivered);
    return answer;
  }

  /** The process begins: text messages that a killed one left on their way are noted as cut off. @returns how many */
  async pickUp(): Promise<number> {
    return await this.parts.signatures.closeCutOffSms();
  }

  /** The process ends: what was not taken is not tried again. Resolves when it is noted what became of each message. */
  async stop(): Promise<void> {
    await this.deliveries.stop();
  }

  async unfreeze(appointment: Appointment, clerk: Clerk): Promise<boolean> {
    const opened = await unfreeze(this.parts, appointment, clerk);
    if (opened) await this.uploads.tellForm(appointment);
    return opened;
  }

  /** To be called after each signature. */
  async signed(appointment: Appointment): Promise<void> {
    await ensureSignatureSheet(this.parts, appointment);
    this.parts.live.publish({ type: "caseChanged", visitId: appointment.id });
  }

  async issueConfirmation(appointment: Appointment, clerk: Clerk): Promise<IssueResult> {
    return await issueConfirmation(this.parts, appointment, clerk);
  }

  /** @param missing the papers that are to follow; without it, what was asked for and has not come */
  async end(
    appointment: Appointment,
    clerk: Clerk,
    outcome: Outcome,
    missing?: readonly UploadKind[],
  ): Promise<EndResult> {
    return await endVisit(this.parts, appointment, { role: "clerk", id: clerk.id }, outcome, missing);
  }

  /** The citizen ends a visit that their form says is not needed, waiting or in conversation; nobody has to be asked. */
  async endByCitizen(appointment: Appointment): Promise<EndResult> {
    return await endVisit(this.parts, appointment, { role: "citizen" }, "nothingToReport");
  }

  /**
   * What has become of the case of an appointment that is long past: whether its retention is the records' affair now.
   * @throws Error when the records cannot be asked: then nothing may be decided
   */
  async fateOf(caseId: string): Promise<CaseFate> {
    const filed = await this.parts.records.caseAlone(caseId).find(caseId);
    if (filed.ok) {
      // A way for the phone that was opened after the visit.
      await this.parts.uploads.clear(caseId);
      return "recorded";
    }
    if (filed.reason === "recordsUnavailable") throw new Error(`expected the records, found ${filed.detail}`);
    const trail = await this.parts.audit.read(caseId);
    if (trail.some(({ event }) => event === "visit.ended")) return "live";
    // Nobody came, or nobody ended it: what was filled goes with the appointment.
    await clearLive(this.parts, caseId);
    return "none";
  }

  /** A document's very bytes, from the live case or from the records. Withdrawn ones are not given out. */
  async document(
    appointment: Pick<Appointment, "caseId">,
    documentId: string,
  ): Promise<{ document: CaseDocument; bytes: Uint8Array } | undefined> {
    const { caseId } = appointment;
    const live = await this.liveDocument(caseId, documentId);
    if (live) {
      const { id, kind, title, withdrawnAt } = live.info;
      const document = { id, kind, title, sha256: issuedHash(live.info) };
      return withdrawnAt ? undefined : { document, bytes: live.bytes };
    }
    const filed = await this.parts.records.caseAlone(caseId).document(caseId, documentId);
    if (!filed.ok || filed.document.withdrawnAt || isUpload(filed.document.kind)) return undefined;
    const { id, kind, titleKey, sha256 } = filed.document;
    return { document: { id, kind, title: titleKey, sha256 }, bytes: filed.bytes };
  }

  /** What has happened in a case, for its own people. */
  async trail({ caseId }: Pick<Appointment, "caseId">): Promise<readonly AuditEntry[]> {
    return await readTrail(this.parts, caseId);
  }

  /** For the public check page: what was issued with a printed code or with these very bytes, if it is still kept. */
  async issued(query: IssuedQuery): Promise<IssuedAnswer> {
    return await findIssued(this.parts, query);
  }

  /** `undefined` also for a document that moves into the records in this very moment. */
  private async liveDocument(caseId: string, documentId: string) {
    const { documents } = this.parts;
    try {
      return await documents.read(caseId, documentId);
    } catch (fault) {
      if (await documents.find(caseId, documentId)) throw fault;
      return undefined;
    }
  }
}
