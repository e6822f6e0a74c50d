import type { Appointment } from "#lib/booking/mod.ts";
import { LINK_DAYS_AFTER } from "#lib/booking/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import { addFollowNotice, type FollowNotice, type FollowSubject } from "#lib/notices/mod.ts";
import { type UploadKind, uploadKind, UPLOADS } from "#lib/services/mod.ts";
import { FOLLOW_DAYS } from "#lib/uploads/mod.ts";
import { type CloseAs, closeFiled, type CloseResult } from "./closing_later.ts";
import type { CaseParts, CaseSummary } from "./parts.ts";

/** How long before the last day people are reminded, in days, and at which hour of the town's day. */
const REMINDER_DAYS_BEFORE = 2;
const REMINDER_HOUR = 9;
/** How soon a mail is looked at again whose case is between the live stores and the records, in seconds. */
const LOOK_AGAIN_SECONDS = 30;
/** The most that the desk lists. */
const LISTED_MAX = 50;
/** A list that is not known to have changed is read again after so many seconds; a page waits for it no longer than so. */
const LIST_SECONDS = 60;
const LIST_WAIT_MILLISECONDS = 1000;
/** After a list did not come in time, pages do not wait for it again for so long: they show what was known before. */
const LATE_LIST_SECONDS = 5;

/** An ended case whose papers are to follow, as its clerk's desk lists it. */
export interface FollowedCase {
  readonly caseId: string;
  readonly name: string;
  readonly service: string;
  readonly lastDay: Temporal.PlainDate;
  readonly missing: readonly UploadKind[];
  readonly followedAt?: Temporal.Instant;
  /** `complete`: all came; `overdue`: the last day has passed; `some`: something came; `none`: nothing yet */
  readonly state: "complete" | "overdue" | "some" | "none";
}

/** The last day on which papers of a visit that ended at `endedAt` are taken: all of it. */
export function lastDayOf(endedAt: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return endedAt.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: FOLLOW_DAYS });
}

/** From when on nothing is taken any more. */
export function endOfDay(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** Adds the mails of a visit that ends with papers to follow to the commit of its end: what is missing, and the reminder. */
export function addFollowMails(
  { outbox, clock, timeZone }: Pick<CaseParts, "outbox" | "clock" | "timeZone">,
  op: Deno.AtomicOperation,
  appointment: string,
): void {
  const remindedAt = lastDayOf(clock.now(), timeZone).subtract({ days: REMINDER_DAYS_BEFORE })
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: REMINDER_HOUR }) }).toInstant();
  addFollowNotice(outbox, op, { notice: "asked", appointment });
  addFollowNotice(outbox, op, { notice: "reminder", appointment }, remindedAt);
}

/** How a listed case stands. Pure: `today` is the town's. */
export function stateOf(
  { papers, papersFollowedAt }: Pick<CaseSummary, "papers" | "papersFollowedAt">,
  today: Temporal.PlainDate,
): FollowedCase["state"] {
  if (papers && papers.missing.length === 0) return "complete";
  if (papers && Temporal.PlainDate.compare(today, Temporal.PlainDate.from(papers.lastDay)) > 0) {
    return "overdue";
  }
  return papersFollowedAt ? "some" : "none";
}

const URGENCY: readonly FollowedCase["state"][] = ["complete", "overdue", "some", "none"];

/** Ended cases that wait for papers: their mails, their place on the desk, and how they are closed. */
export class CaseFollowing {
  private lists = new Map<
    string,
    { readonly cases: readonly FollowedCase[]; readonly until: Temporal.Instant }
  >();

  constructor(private readonly parts: CaseParts) {}

  /** What a mail says when it is due: see `FollowSource`. */
  async noticeSubject(
    id: string,
    notice: FollowNotice,
  ): Promise<FollowSubject | Temporal.Instant | undefined> {
    const { booking, clock, timeZone } = this.parts;
    const appointment = await booking.find(id);
    const about = appointment && await this.contactOf(id);
    if (!appointment || !about || about.email === "") return undefined;
    const { name, email, language, token } = about;
    const subject = { name, email, language, token, service: about.service.name };
    const stands = await this.standing(appointment);
    if (!stands) return clock.now().add({ seconds: LOOK_AGAIN_SECONDS });
    if (notice === "closed") {
      const { outcome } = stands;
      if (outcome !== "done" && outcome !== "mustComeIn") return undefined;
      const lastDay = appointment.start.toZonedDateTimeISO(timeZone).toPlainDate()
        .add({ days: LINK_DAYS_AFTER - 1 });
      return { ...subject, missing: [], lastDay, closedAs: outcome };
    }
    const { missing, lastDay } = stands;
    const over = Temporal.Instant.compare(clock.now(), endOfDay(lastDay, timeZone)) >= 0;
    if (stands.outcome !== "documentsToFollow" || missing.length === 0 || over) return undefined;
    return { ...subject, missing: missing.map((kind) => UPLOADS[kind].name), lastDay };
  }

  /** The clerk's cases that wait for papers, those that ask for something first. What is not known in time is left out, and asked for again soon. */
  async ofClerk(clerkId: string): Promise<readonly FollowedCase[]> {
    const now = this.parts.clock.now();
    const { lists } = this;
    const known = lists.get(clerkId);
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.cases;
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => late.resolve(undefined), LIST_WAIT_MILLISECONDS);
    // What comes late is good for the next look, unless something has changed since.
    const reading = this.read(clerkId).then((cases) => {
      if (cases) lists.set(clerkId, { cases, until: now.add({ seconds: LIST_SECONDS }) });
      return cases;
    });
    try {
      const cases = await Promise.race([reading, late.promise]);
      if (cases) return cases;
      const before = known?.cases ?? [];
      lists.set(clerkId, { cases: before, until: now.add({ seconds: LATE_LIST_SECONDS }) });
      return before;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Something has changed in a case: the desks read anew, and what is being read is not kept. */
  changed(): void {
    this.lists = new Map();
  }

  /**
   * The clerk closes a case whose papers were to follow, and issues the confirmation with it if it is due.
   * @returns why not, where identity or signature are missing from the visit
   */
  async close(
    caseId: string,
    clerk: { readonly id: string },
    how: { readonly outcome: CloseAs; readonly issue: boolean },
  ): Promise<CloseResult> {
    const closed = await closeFiled(this.parts, caseId, clerk, how);
    if (closed.ok) this.changed();
    return closed;
  }

  private async read(clerkId: string): Promise<FollowedCase[] | undefined> {
    const { records, clock, timeZone } = this.parts;
    const found = await records.casesOf(clerkId).list({ outcome: "documentsToFollow" }, {
      limit: LISTED_MAX,
    });
    if (!found.ok) return undefined;
    const today = clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
    const cases = found.cases.flatMap(({ id, service, summary }): FollowedCase[] => {
      if (!summary?.papers) return [];
      const { papers, papersFollowedAt, name } = summary;
      return [{
        ...{ caseId: id, name, service, state: stateOf(summary, today) },
        lastDay: Temporal.PlainDate.from(papers.lastDay),
        missing: papers.missing.flatMap((kind) => uploadKind(kind) ?? []),
        ...(papersFollowedAt ? { followedAt: Temporal.Instant.from(papersFollowedAt) } : {}),
      }];
    });
    return cases.sort((a, b) =>
      URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
      Temporal.PlainDate.compare(a.lastDay, b.lastDay)
    );
  }

  /** How the case stands, live or filed; `undefined` in the moment between. */
  private async standing(appointment: Appointment) {
    const { visits, uploads, records, timeZone } = this.parts;
    const { caseId } = appointment;
    const visit = await visits.of(appointment);
    const filed = await records.caseAlone(caseId).find(caseId);
    if (filed.ok) {
      const missing = (filed.case.summary?.papers?.missing ?? []).flatMap((kind) => uploadKind(kind) ?? []);
      return { outcome: filed.case.outcome, missing, lastDay: lastDayOf(filed.case.endedAt, timeZone) };
    }
    const live = await uploads.read(caseId);
    if (!visit.endedAt || !live.closed) return undefined;
    const missing = live.requests.filter(({ fulfilled }) => !fulfilled).map(({ kind }) => kind);
    const lastDay = lastDayOf(Temporal.Instant.from(visit.endedAt), timeZone);
    return { outcome: visit.outcome ?? "", missing, lastDay };
  }

  private async contactOf(id: string) {
    try {
      return await this.parts.booking.noticeSubject(id);
    } catch (fault) {
      if (fault instanceof KeyDestroyedError) return undefined;
      throw fault;
    }
  }
}
