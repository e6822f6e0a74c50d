import type { Appointment } from "#lib/booking/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import { type UploadKind, uploadKind, UPLOADS } from "#lib/services/mod.ts";
import {
  type AgainReason,
  type CaseUploads,
  NO_UPLOADS,
  type PreparedUpload,
  UPLOAD_FILES_AT_ONCE_MAX,
  UPLOAD_FILES_PER_CASE_MAX,
  UPLOAD_FILES_PER_KIND_MAX,
  type UploadRefusal,
} from "#lib/uploads/mod.ts";
import { endOfDay, lastDayOf } from "./following.ts";
import { asRecord, isUpload, papersOnRecord } from "./papers.ts";
import type { CaseParts, CaseSummary } from "./parts.ts";

/** What papers a viewer of the case may see and still send. */
export interface UploadsView extends CaseUploads {
  /** the citizen may send papers now */
  readonly open: boolean;
  /** after a visit that ended with papers to follow: until when, and which were asked for */
  readonly follow?: {
    readonly lastDay: Temporal.PlainDate;
    readonly kinds: readonly UploadKind[];
    /** of `kinds`, those of which nothing has come yet */
    readonly missing: readonly UploadKind[];
  };
}

/** What a posted form sent: files by the names their sender's device gave them. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `refused` says per file why it was not taken; the others are there. */
export interface SentResult {
  readonly added: number;
  readonly refused: readonly UploadRefusal[];
}

/** The papers of a case, wherever it lives by now: live until the visit's end, then in the records. */
export class CaseUploading {
  /** papers that follow into the records: one after the other for each case, so that its limits hold */
  private readonly following = new Map<string, Promise<unknown>>();

  /** @param followed a paper has arrived in the records */
  constructor(private readonly parts: CaseParts, private readonly followed: () => void = () => {}) {}

  async view(appointment: Appointment): Promise<UploadsView> {
    const { uploads, visits, clock, timeZone } = this.parts;
    const visit = await visits.of(appointment);
    if (!visit.endedAt) {
      const live = await uploads.read(appointment.caseId);
      return { ...live, open: !appointment.cancelledAt };
    }
    const found = await this.parts.records.caseAlone(appointment.caseId).find(appointment.caseId);
    if (!found.ok) return { ...await uploads.read(appointment.caseId), closed: true, open: false };
    const files = papersOnRecord(found.case.documents);
    const { outcome, endedAt, answers, summary } = found.case;
    if (outcome !== "documentsToFollow") return { ...NO_UPLOADS, files, closed: true, open: false };
    const lastDay = lastDayOf(endedAt, timeZone);
    const open = Temporal.Instant.compare(clock.now(), endOfDay(lastDay, timeZone)) < 0;
    const kinds = (answers?.papersToFollow ?? []).flatMap((name) => uploadKind(name) ?? []);
    const missing = kinds.filter((kind) => summary?.papers?.missing.includes(kind) ?? true);
    return { ...NO_UPLOADS, files, closed: true, open, follow: { lastDay, kinds, missing } };
  }

  /** Takes the files of one form, each by itself: one that is refused does not keep the others out. */
  async send(
    appointment: Appointment,
    kind: UploadKind,
    files: readonly SentFile[],
    { byHandover = false, replaces }: {
      readonly byHandover?: boolean;
      /** id of the file whose place the first of these takes; what is in the records is never replaced */
      readonly replaces?: string | undefined;
    } = {},
  ): Promise<SentResult> {
    if (!this.asks(appointment, kind)) return { added: 0, refused: ["closed"] };
    if (files.length === 0) return { added: 0, refused: ["noFile"] };
    if (files.length > UPLOAD_FILES_AT_ONCE_MAX) return { added: 0, refused: ["tooManyFiles"] };
    const refused: UploadRefusal[] = [];
    for (const [index, file] of files.entries()) {
      const how = { byHandover, ...(index === 0 && replaces ? { replaces } : {}) };
      const reason = await this.sendOne(appointment, kind, file, how);
      if (reason) refused.push(reason);
    }
    await this.tell(appointment);
    return { added: files.length - refused.length, refused };
  }

  /** The citizen takes a paper back, while the visit has not ended. */
  async remove(appointment: Appointment, id: string): Promise<boolean> {
    const removed = await this.parts.uploads.remove(appointment.caseId, id, { role: "citizen" });
    if (removed) await this.tell(appointment);
    return removed;
  }

  /** The clerk who has the visit in hand turns a picture. */
  async turn(appointment: Appointment, id: string, clerk: { readonly id: string }): Promise<boolean> {
    if (!(await this.hasInHand(appointment, clerk))) return false;
    const { caseId } = appointment;
    const turned = await this.parts.uploads.turn(caseId, id, { role: "clerk", id: clerk.id });
    if (turned) await this.tell(appointment);
    return turned;
  }

  /** The clerk who has the visit in hand asks for a paper; it shows on the citizen's page at once. */
  async ask(
    appointment: Appointment,
    kind: UploadKind,
    clerk: { readonly id: string },
    reason?: AgainReason,
  ): Promise<boolean> {
    if (!this.asks(appointment, kind) || !(await this.hasInHand(appointment, clerk))) return false;
    const actor = { role: "clerk", id: clerk.id } as const;
    const asked = await this.parts.uploads.ask(appointment.caseId, kind, actor, reason);
    if (asked) await this.tell(appointment);
    return asked;
  }

  async withdraw(
    appointment: Appointment,
    kind: UploadKind,
    clerk: { readonly id: string },
  ): Promise<boolean> {
    if (!(await this.hasInHand(appointment, clerk))) return false;
    const actor = { role: "clerk", id: clerk.id } as const;
    const withdrawn = await this.parts.uploads.withdraw(appointment.caseId, kind, actor);
    if (withdrawn) await this.tell(appointment);
    return withdrawn;
  }

  /** Opens the way for the phone; the page that shows it makes its link from what {@link view} says. */
  async openHandover(appointment: Appointment, kind: UploadKind): Promise<boolean> {
    if (!this.asks(appointment, kind) || !(await this.view(appointment)).open) return false;
    const opened = await this.parts.uploads.handovers.open(appointment, kind);
    if (opened) await this.tell(appointment);
    return opened !== undefined;
  }

  async closeHandover(appointment: Appointment): Promise<void> {
    await this.parts.uploads.handovers.close(appointment.caseId);
    await this.tell(appointment);
  }

  /** What a link for the phone opens: the appointment and one kind of paper, while it is good. */
  async byHandover(token: string) {
    const link = await this.parts.uploads.handovers.find(token);
    const appointment = link && await this.parts.booking.find(link.appointmentId);
    return link && appointment && !appointment.cancelledAt ? { appointment, ...link } : undefined;
  }

  /** A paper's bytes, from the live case or from the records. */
  async file(
    { caseId }: Pick<Appointment, "caseId">,
    id: string,
  ): Promise<{ title: string; mediaType: string; bytes: Uint8Array } | undefined> {
    const live = await this.parts.uploads.bytes(caseId, id);
    if (live) {
      const { kind, mediaType } = live.file;
      return { title: translator("de")(UPLOADS[kind].name), mediaType, bytes: live.bytes };
    }
    const filed = await this.parts.records.caseAlone(caseId).document(caseId, id);
    if (!filed.ok || !isUpload(filed.document.kind) || filed.document.withdrawnAt) return undefined;
    const { titleKey, mediaType } = filed.document;
    return { title: titleKey, mediaType, bytes: filed.bytes };
  }

  private async sendOne(
    appointment: Appointment,
    kind: UploadKind,
    file: SentFile,
    how: { readonly byHandover: boolean; readonly replaces?: string },
  ): Promise<UploadRefusal | undefined> {
    const { uploads, visits } = this.parts;
    const prepared = await uploads.prepare(appointment.caseId, file);
    if (!prepared.ok) return prepared.reason;
    // Asked only now: drawing takes its time, and the visit may have ended meanwhile.
    const ended = (await visits.of(appointment)).endedAt !== undefined;
    const actor = { role: "citizen" } as const;
    if (ended) {
      return await this.inTurn(appointment.caseId, () => this.follow(appointment, kind, prepared.upload));
    }
    const added = await uploads.add(appointment.caseId, kind, prepared.upload, { actor, ...how });
    return added.ok ? undefined : added.reason;
  }

  /** A paper that follows goes straight into the records, with its trace. */
  private async follow(
    appointment: Appointment,
    kind: UploadKind,
    { bytes, mediaType, sha256 }: PreparedUpload,
  ): Promise<UploadRefusal | undefined> {
    const view = await this.view(appointment);
    if (!view.follow) return view.open || await this.isOnItsWay(appointment) ? "beingFiled" : "closed";
    if (!view.open) return "closed";
    const ofKind = view.files.filter((one) => one.kind === kind);
    if (ofKind.some((one) => one.sha256 === sha256)) return undefined;
    if (view.files.length >= UPLOAD_FILES_PER_CASE_MAX) return "caseFull";
    if (ofKind.length >= UPLOAD_FILES_PER_KIND_MAX) return "kindFull";
    const id = newId();
    const at = this.parts.clock.now();
    const paper = asRecord(kind, ofKind.length + 1, { id, mediaType, sha256, at });
    const summary = await this.summaryOf(appointment);
    const amended = await this.parts.records.amend(appointment.caseId, {
      onlyWhile: "documentsToFollow",
      ...(summary ? { summary: withPaper(summary, kind, at) } : {}),
      events: [{
        ...{ event: "upload.followed", actor: { role: "citizen" }, at },
        facts: { upload: id, kind, sha256 },
      }],
      documents: [{ ...paper, bytes }],
    });
    if (!amended.ok) return "beingFiled";
    this.followed();
    return amended.amended === "now" ? undefined : "closed";
  }

  private async summaryOf({ caseId }: Appointment): Promise<CaseSummary | undefined> {
    const found = await this.parts.records.caseAlone(caseId).find(caseId);
    return found.ok ? found.case.summary : undefined;
  }

  private async isOnItsWay({ caseId }: Appointment): Promise<boolean> {
    return !(await this.parts.records.caseAlone(caseId).find(caseId)).ok;
  }

  private async inTurn<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.following.get(caseId) ?? Promise.resolve()).then(work);
    const settled = mine.catch(() => {});
    this.following.set(caseId, settled);
    try {
      return await mine;
    } finally {
      if (this.following.get(caseId) === settled) this.following.delete(caseId);
    }
  }

  private asks({ service }: Appointment, kind: UploadKind): boolean {
    return this.parts.catalogue.find(service)?.uploads.some(({ id }) => id === kind) ?? false;
  }

  private async hasInHand(appointment: Appointment, clerk: { readonly id: string }): Promise<boolean> {
    const visit = await this.parts.visits.of(appointment);
    return visit.calledBy === clerk.id && !visit.endedAt;
  }

  /** The form's questions for papers say what is there now; to be called too when a form is opened after papers were sent. */
  async tellForm({ caseId, service }: Appointment): Promise<void> {
    const { files } = await this.parts.uploads.read(caseId);
    for (const { id: kind } of this.parts.catalogue.find(service)?.uploads ?? []) {
      const ids = files.filter((file) => file.kind === kind).map(({ id }) => id);
      await this.parts.forms.setFiles(caseId, kind, ids);
    }
  }

  private async tell(appointment: Appointment): Promise<void> {
    await this.tellForm(appointment);
    const { id } = appointment;
    this.parts.live.publish({ type: "caseChanged", visitId: id });
  }
}

function withPaper(summary: CaseSummary, kind: UploadKind, at: Temporal.Instant): CaseSummary {
  const { papers } = summary;
  const missing = papers?.missing.filter((one) => one !== kind) ?? [];
  return {
    ...summary,
    papersFollowedAt: at.toString(),
    ...(papers ? { papers: { ...papers, missing } } : {}),
  };
}
