import { isId, newId } from "#lib/ids/mod.ts";
import { isLive, lasting, type Offer } from "#lib/calendar/mod.ts";
import { tellAll } from "#lib/log/mod.ts";
import type { NoticeSubject } from "#lib/notices/mod.ts";
import { BookingAgain } from "./again/again.ts";
import { cancel, type Change, rebook, undoCancel } from "./changing.ts";
import { sealedContact } from "./contacts.ts";
import { BookingContinuing } from "./continuing/continuing.ts";
import { type BookingParts, Core } from "./core.ts";
import { Deadlines } from "./deadlines.ts";
import type { Check } from "./doorkeeper.ts";
import { type CaseFate, forgetPast, type Forgotten } from "./forgetting.ts";
import { holdState } from "./hold_state.ts";
import { extendHold, holdSlot } from "./holding.ts";
import { openedBy } from "./link.ts";
import { bookHold, linkToken } from "./making.ts";
import { OffersState } from "./offers_state.ts";
import { noticeSubject, undoUntil } from "./notice_subject.ts";
import { correctPhone, type PhoneResult } from "./phone.ts";
import { slipToken } from "./slip.ts";
import { toAppointment } from "./store.ts";
import {
  type Acting,
  type Appointment,
  type BookingEvent,
  type BookResult,
  type CancelReason,
  type ChangeResult,
  CITIZEN,
  type Contact,
  type ExtendResult,
  type HoldResult,
  type HoldState,
  type OfferDay,
  type RebookResult,
  type TypedDetails,
  type Wish,
} from "./types.ts";
import { WaitingList } from "./waiting/list.ts";
import { freeAt } from "./waiting/spreading.ts";

/** The longest stretch of days one reading may ask for. */
export const OFFER_DAYS_MAX = 62;

/** Hold, book, cancel, undo, rebook. Every verb is one commit, or nothing. */
export class Booking {
  /** what is free in time, and the proof that nothing was */
  readonly deadlines: Deadlines;
  /** people who want to know when a time is freed */
  readonly waiting: WaitingList;
  /** for whom technical failure sent away */
  readonly again: BookingAgain;
  /** for whose visit by video goes on at the office */
  readonly continuing: BookingContinuing;
  private readonly core: Core;
  private readonly state: OffersState;
  private readonly listeners = new Set<(event: BookingEvent) => void>();

  constructor(parts: BookingParts) {
    this.core = new Core(parts);
    this.state = new OffersState(this.core);
    this.deadlines = new Deadlines(this.core);
    this.waiting = new WaitingList(this.core);
    this.again = new BookingAgain(this.core, (event) => this.tell(event));
    this.continuing = new BookingContinuing(this.core);
  }

  /**
   * What is free on `days` days from `from` on (today's date at the earliest).
   * @param moving an appointment whose own slot counts as free, and which keeps its length
   * @returns `undefined` for a service that is not (yet) offered
   */
  async offers(
    wish: Wish,
    from: Temporal.PlainDate,
    days: number,
    moving?: string,
  ): Promise<OfferDay[] | undefined> {
    const now = this.core.now();
    const wanted = this.core.service(wish, now);
    const moved = moving === undefined ? undefined : await this.find(moving);
    const known = wanted && moved ? lasting(wanted, moved.durationMinutes) : wanted;
    if (!known) return undefined;
    const today = this.core.dateOf(now);
    const first = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
    return await this.core.offerDays(known, first, Math.min(Math.max(days, 1), OFFER_DAYS_MAX), now, moving);
  }

  /** A name for what is on offer now, for those who keep it; see {@link OffersState}. */
  offersState(): string {
    return this.state.name();
  }

  /** The first free times from `from` on (now at the earliest); fewer than `count`, or none, when everything is taken. */
  async firstFree(wish: Wish, count = 1, from?: Temporal.PlainDate): Promise<Offer[]> {
    const now = this.core.now();
    const known = this.core.service(wish, now);
    const today = this.core.dateOf(now);
    const first = from && Temporal.PlainDate.compare(from, today) > 0 ? from : today;
    return known ? await this.core.firstOffers(known, first, count, now) : [];
  }

  /** Minutes that the conversation takes as it is wished for, by the plan that counts now. */
  minutesOf(wish: Wish): number | undefined {
    return this.core.service(wish, this.core.now())?.durationMinutes;
  }

  /** Whether this very time is free now. */
  async isFree(wish: Wish, start: Temporal.Instant): Promise<boolean> {
    return await freeAt(this.core, wish, start);
  }

  /** What a client must pass before {@link hold} while too many ask; `undefined`: nothing (P08). */
  async checkFirst(acting: Acting, answer: { ticket: string; solution: string }): Promise<Check | undefined> {
    return await this.core.doorkeeper.ask(this.core.rangeKey(acting), answer);
  }

  /**
   * Keeps a slot for ten minutes.
   * @param id a hold's id that the page brought along, made by {@link newId}: sent twice, it is one hold (P05)
   */
  async hold(
    wish: Wish,
    start: Temporal.Instant,
    acting: Acting = CITIZEN,
    id: string = newId(),
  ): Promise<HoldResult> {
    return isId(id)
      ? await holdSlot(this.core, wish, start, acting, id)
      : { ok: false, reason: "unknownHold" };
  }

  /** Gives up a hold's slot for another one, under the same link; works for a lapsed hold too. */
  async moveHold(hold: string, start: Temporal.Instant, acting: Acting = CITIZEN): Promise<HoldResult> {
    const stored = isId(hold) ? (await this.core.store.hold(hold)).value : null;
    if (!stored) return { ok: false, reason: "unknownHold" };
    return await holdSlot(this.core, stored, start, acting, hold);
  }

  /** Ten more minutes from now, once. */
  async extend(hold: string): Promise<ExtendResult> {
    return isId(hold) ? await extendHold(this.core, hold) : { ok: false, reason: "unknownHold" };
  }

  /** What a hold's link shows now, to the browser of `acting`. */
  async holdOf(hold: string, acting: Acting = CITIZEN): Promise<HoldState | undefined> {
    return isId(hold) ? await holdState(this.core, hold, acting) : undefined;
  }

  /** The slots to name when a hold has lapsed. */
  async alternatives(wish: Wish, wanted: Temporal.Instant): Promise<Offer[]> {
    const known = this.core.service(wish, this.core.now());
    return known ? await this.core.alternatives(known, wanted, this.core.now()) : [];
  }

  /** Makes a held slot an appointment. The same hold again gives the same appointment (P05). */
  async book(hold: string, details: TypedDetails, acting: Acting = CITIZEN): Promise<BookResult> {
    if (!isId(hold)) return { ok: false, reason: "unknownHold" };
    const result = await bookHold(this.core, hold, details, acting);
    if (result.ok && !result.replayed) {
      const date = this.core.dateOf(result.appointment.start).toString();
      this.tell({ event: "booked", appointment: result.appointment, dates: [date] });
    }
    return result;
  }

  /**
   * The appointment that a citizen's link opens, or `undefined` without a word why: the link is unknown, replaced, expired
   * (`LINK_DAYS_AFTER`), or its cancellation can no longer be undone (P13).
   */
  async byToken(token: string): Promise<Appointment | undefined> {
    return await openedBy(this.core, token);
  }

  /** The secret of the citizen's link, for a mail that is written now. Never goes into a log. */
  tokenOf(appointment: Appointment): string {
    return linkToken(this.core, appointment);
  }

  /**
   * Adds to the commit that the appointment stays as it is, for what depends on it: somebody arriving must not meet its cancellation.
   * @returns false where it has been cancelled or moved since it was read
   */
  async stands(op: Deno.AtomicOperation, { id, start }: Appointment): Promise<boolean> {
    return await this.core.store.stands(op, id, start.epochMilliseconds);
  }

  async find(id: string): Promise<Appointment | undefined> {
    const stored = isId(id) ? (await this.core.store.appointment(id)).value : null;
    return stored ? toAppointment(stored) : undefined;
  }

  /**
   * What the person gave when booking.
   * @throws KeyDestroyedError after the case's retention has ended
   */
  async contact(appointment: Pick<Appointment, "id"> & { readonly caseId?: string }): Promise<Contact> {
    const sealed = sealedContact(appointment);
    if (sealed && appointment.caseId) {
      return this.core.parts.keys.open<Contact>(appointment.caseId, "contact", sealed);
    }
    const { value } = await this.core.store.appointment(appointment.id);
    if (!value) throw new TypeError("expected a stored appointment, found none");
    return this.core.parts.keys.open<Contact>(value.caseId, "contact", value.contact);
  }

  /** What a mail about this appointment says now; `undefined` where there is none. The source of lib/notices. */
  async noticeSubject(id: string): Promise<NoticeSubject | undefined> {
    const appointment = await this.find(id);
    return appointment && noticeSubject(this.core, appointment, await this.contact(appointment));
  }

  /**
   * Cancels; until {@link undoUntil} it can be taken back. Refused once the appointment's time has come.
   * @param reason why staff do it
   */
  async cancel(id: string, acting: Acting = CITIZEN, reason?: CancelReason): Promise<ChangeResult> {
    return this.told(await cancel(this.core, id, acting, reason));
  }

  /** The secret of the citizen's link for a printed slip; who prints it is written down. */
  async slipToken(id: string, acting: Acting): Promise<string | undefined> {
    return isId(id) ? await slipToken(this.core, id, acting) : undefined;
  }

  /** Corrects the phone number and whether a text message is wanted; nothing else of the contact can be changed (P08). */
  async correctPhone(id: string, typed: TypedDetails, acting: Acting = CITIZEN): Promise<PhoneResult> {
    return await correctPhone(this.core, id, typed, acting);
  }

  async undoCancel(id: string, acting: Acting = CITIZEN): Promise<ChangeResult> {
    return this.told(await undoCancel(this.core, id, acting));
  }

  /** Moves to another slot in one commit: there is always exactly one booking (P04). The link stays the same. */
  async rebook(id: string, start: Temporal.Instant, acting: Acting = CITIZEN): Promise<RebookResult> {
    return this.told(await rebook(this.core, id, start, acting));
  }

  /** Until when a cancellation can be undone. */
  undoUntil(appointment: Appointment): Temporal.Instant | undefined {
    return undoUntil(appointment);
  }

  /** The appointments of all desks that stand (not cancelled), on a date or to a last one, by time, then desk. */
  async agenda(date: Temporal.PlainDate, last: Temporal.PlainDate = date): Promise<Appointment[]> {
    const days = await this.core.store.days(date.toString(), last.toString());
    const nowMs = this.core.now().epochMilliseconds;
    const ids = days.flatMap((day) => day.intervals)
      .filter((interval) => isLive(interval, nowMs) && interval.until === undefined)
      .map((interval) => interval.holder);
    const stored = await this.core.store.appointments(ids);
    return stored.filter((one) => one.cancelledAt === undefined)
      .sort((a, b) => a.start - b.start || a.desk.localeCompare(b.desk)).map(toAppointment);
  }

  /** Removes what is past its retention; see {@link forgetPast}. To be run daily. */
  async forget(fateOf: (caseId: string) => Promise<CaseFate>): Promise<Forgotten> {
    return await forgetPast(this.core, fateOf);
  }

  /** Today's date in the town. */
  today(): Temporal.PlainDate {
    return this.core.dateOf(this.core.now());
  }

  /** Tells `listener` of every change after its commit. Returns how to stop. */
  onChange(listener: (event: BookingEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private told<R>(change: Change<R>): R {
    if (change.event) this.tell(change.event);
    return change.result;
  }

  private tell(event: BookingEvent): void {
    this.core.parts.outbox.nudge();
    tellAll(this.listeners, event, this.core.parts.log);
  }
}
