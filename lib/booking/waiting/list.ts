import type { Need } from "#lib/calendar/mod.ts";
import { openSealed, seal } from "#lib/crypto/mod.ts";
import type { Language } from "#lib/i18n/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { addWaitingNotice, type WaitingSubject } from "#lib/notices/mod.ts";
import type { OutboxRecord } from "#lib/outbox/mod.ts";
import type { Core } from "../core.ts";
import { checkDetails } from "../details.ts";
import { readTypedDate } from "../guard.ts";
import { emailForCounting } from "../limits.ts";
import type { Acting } from "../types.ts";
import { lookForOpened, OPENED_RECORD, RELEASE_RECORD, spreadOpened } from "./opening.ts";
import { freeAt, FREED_RECORD, spreadFreed } from "./spreading.ts";
import { checkMailbox, putEntry, putRange, removeEntry, type StoredWaiting, WaitingStore } from "./store.ts";
import {
  CONFIRM_HOURS,
  type JoinResult,
  type TypedWaiting,
  type Waiting,
  WAITING_DAYS,
  WAITING_PER_RANGE,
  WAITING_REMAIL_MINUTES,
  type WaitingFault,
} from "./types.ts";

const HOUR_MS = 3_600_000;
const TOKEN_CHARACTERS = 32;

type Person = { readonly email: string; readonly language: Language };
type Wanted = { readonly service: string; readonly needs: readonly Need[] };

/** People who want a mail when a time of a service is freed. Only who has confirmed an address by its link is written to. */
export class WaitingList {
  private readonly store: WaitingStore;

  constructor(private readonly core: Core) {
    this.store = new WaitingStore(core.parts.kv);
  }

  /**
   * Puts an address down and mails it the link to confirm. A mailbox waits once for a service: asked for again, it gets the same link again,
   * so that the answer is the same whoever waits already.
   */
  async join(wanted: Wanted, typed: TypedWaiting, acting: Acting): Promise<JoinResult> {
    const now = this.core.now();
    if (!this.core.service(wanted, now)) return { ok: false, reason: "unknownService" };
    const read = readWaiting(typed, this.core.dateOf(now));
    if (!read.ok) return { ok: false, reason: "faulty", faults: read.faults };
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const tried = await this.tryJoin(wanted, read, acting);
      if (tried !== "lost") return tried;
    }
    throw new Error("expected to put an address down within the attempts, found it changed each time");
  }

  private async tryJoin(wanted: Wanted, read: ReadWaiting, acting: Acting): Promise<JoinResult | "lost"> {
    const { core, store } = this;
    const nowMs = core.now().epochMilliseconds;
    const mailbox = core.emailKey(emailForCounting(read.email));
    const known = await store.idOf(wanted.service, mailbox);
    const id = known.value ?? newId();
    const entry = await store.entry(id);
    const old = entry.value && entry.value.until > nowMs ? entry.value : undefined;
    if (old && old.mailedAt > nowMs - WAITING_REMAIL_MINUTES * 60_000) return { ok: true };
    const op = store.begin();
    const refusal = await this.countRange(op, acting, nowMs);
    if (refusal) return refusal;
    const person: Person = { email: read.email, language: read.language };
    const asked: StoredWaiting = {
      id,
      service: wanted.service,
      needs: wanted.needs,
      ...(read.latestDay ? { latestDay: read.latestDay.toString() } : {}),
      mailedAt: nowMs,
      until: nowMs + CONFIRM_HOURS * HOUR_MS,
      mailbox,
      sealed: seal(this.key, id, new TextEncoder().encode(JSON.stringify(person))),
    };
    // What somebody has confirmed is only changed through their link.
    const next = old?.confirmedAt === undefined ? asked : { ...old, mailedAt: nowMs };
    checkMailbox(op, known);
    putEntry(op, entry, next, nowMs);
    addWaitingNotice(core.parts.outbox, op, { notice: "confirm", entry: id });
    if (!(await op.commit()).ok) return "lost";
    core.parts.outbox.nudge();
    return { ok: true };
  }

  /** The entry that a link opens, or `undefined` without a word why. */
  async byToken(token: string): Promise<Waiting | undefined> {
    const stored = await this.storedByToken(token);
    return stored && toWaiting(stored);
  }

  /** Says that the address is one's own. From now on it waits; asked again, nothing changes. */
  async confirm(token: string): Promise<Waiting | undefined> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const seen = await this.storedByToken(token);
      if (!seen || seen.confirmedAt !== undefined) return seen && toWaiting(seen);
      const entry = await this.store.entry(seen.id);
      if (!entry.value) return undefined;
      const nowMs = this.core.now().epochMilliseconds;
      const next = { ...entry.value, confirmedAt: nowMs, until: this.endOf(entry.value, nowMs) };
      const op = this.store.begin();
      putEntry(op, entry, next, nowMs);
      if ((await op.commit()).ok) return toWaiting(next);
    }
    throw new Error("expected to confirm an entry within the attempts, found it changed each time");
  }

  /** Takes the entry off the list, with its address. */
  async leave(token: string): Promise<void> {
    const stored = await this.storedByToken(token);
    if (stored) await this.remove(stored);
  }

  /** A lead takes off whom no mail reaches. @returns whether they were on the list */
  async takeOff(id: string, staffId: string): Promise<boolean> {
    const stored = isId(id) ? (await this.store.entry(id)).value : null;
    if (!stored) return false;
    await this.remove(stored);
    this.core.parts.log.info("waiting.takenOff", { entry: id, staffId });
    return true;
  }

  private async remove(stored: StoredWaiting): Promise<void> {
    const op = this.store.begin();
    removeEntry(op, stored);
    await op.commit();
  }

  /** Tells the next people of a freed time; the outbox's handler of `FREED_RECORD`. */
  async spread(record: OutboxRecord): Promise<{ done: true }> {
    await spreadFreed(this.core, this.store, record);
    return { done: true };
  }

  /** Looks whether a release or a wider plan has opened times, and tells those who wait; see {@link lookForOpened}. */
  async look(): Promise<void> {
    await lookForOpened(this.core, this.store);
  }

  /** Takes on the outbox's records of this list. */
  serve(): void {
    const { core, store } = this;
    const { outbox } = core.parts;
    const done = async (work: Promise<void>): Promise<{ done: true }> => (await work, { done: true });
    outbox.handle(FREED_RECORD, (record) => this.spread(record));
    outbox.handle(RELEASE_RECORD, ({ subject }) => done(lookForOpened(core, store, Number(subject["at"]))));
    outbox.handle(OPENED_RECORD, (record) => done(spreadOpened(core, store, record)));
  }

  /**
   * What a mail to somebody on the list says now; `undefined` where it is not to be sent any more. The source of lib/notices.
   * @param orOther of newly opened times another one will do where this one is taken
   */
  async noticeSubject(
    id: string,
    startMs: number | undefined,
    orOther = false,
  ): Promise<WaitingSubject | undefined> {
    const { core } = this;
    const now = core.now();
    const stored = isId(id) ? (await this.store.entry(id)).value : null;
    if (!stored || stored.until <= now.epochMilliseconds) return undefined;
    const service = core.parts.catalogue.find(stored.service);
    if (!service) return undefined;
    const named = startMs === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(startMs);
    const start = named && (await freeAt(core, stored, named) || !orOther ? named : await this.other(stored));
    if (named && !(start && await freeAt(core, stored, start))) return undefined;
    const plain = new TextDecoder().decode(openSealed(this.key, id, stored.sealed));
    const { email, language } = JSON.parse(plain) as Person;
    return {
      ...{ service, email, language, needs: stored.needs, token: this.tokenOf(id) },
      ...(start ? { start, opened: orOther } : {}),
    };
  }

  /** The first time that is free now and of use. */
  private async other(stored: StoredWaiting): Promise<Temporal.Instant | undefined> {
    const now = this.core.now();
    const service = this.core.service(stored, now);
    const [first] = service ? await this.core.firstOffers(service, this.core.dateOf(now), 1, now) : [];
    if (!first) return undefined;
    const { latestDay } = stored;
    return latestDay === undefined || this.core.dateOf(first.start).toString() <= latestDay
      ? first.start
      : undefined;
  }

  /** The secret of an entry's link: it names the entry and proves itself, so nothing of it is stored. */
  private tokenOf(id: string): string {
    return id + this.core.parts.secrets.token("waiting-list", id);
  }

  private async storedByToken(token: string): Promise<StoredWaiting | undefined> {
    const id = token.slice(0, -TOKEN_CHARACTERS);
    if (!isId(id)) return undefined;
    if (!this.core.parts.secrets.isToken(token.slice(-TOKEN_CHARACTERS), "waiting-list", id)) {
      return undefined;
    }
    const { value } = await this.store.entry(id);
    return value && value.until > this.core.now().epochMilliseconds ? value : undefined;
  }

  /** The end of the latest day that is of use, and {@link WAITING_DAYS} from now at most. */
  private endOf({ latestDay }: StoredWaiting, nowMs: number): number {
    const longest = nowMs + WAITING_DAYS * 24 * HOUR_MS;
    if (latestDay === undefined) return longest;
    const { timeZone } = this.core.parts.plan;
    const end = Temporal.PlainDate.from(latestDay).add({ days: 1 }).toZonedDateTime(timeZone);
    return Math.min(longest, end.epochMilliseconds);
  }

  /** Counts an entry against its address range (P08): nobody can have many strangers mailed. */
  private async countRange(
    op: Deno.AtomicOperation,
    acting: Acting,
    nowMs: number,
  ): Promise<JoinResult | undefined> {
    const key = this.core.rangeKey(acting);
    if (key === undefined) return undefined;
    const windowMs = CONFIRM_HOURS * HOUR_MS;
    const read = await this.store.range(key);
    const recent = (read.value ?? []).filter((at) => at > nowMs - windowMs);
    if (recent.length >= WAITING_PER_RANGE) {
      const seconds = Math.ceil((Math.min(...recent) + windowMs - nowMs) / 1000);
      return { ok: false, reason: "tooMany", retryAfterSeconds: seconds };
    }
    putRange(op, read, [...recent, nowMs], windowMs);
    return undefined;
  }

  private get key(): Uint8Array {
    return this.core.parts.secrets.key("waiting-list");
  }
}

type ReadWaiting = Person & { readonly ok: true; readonly latestDay?: Temporal.PlainDate };

function readWaiting(
  typed: TypedWaiting,
  today: Temporal.PlainDate,
): ReadWaiting | { readonly ok: false; readonly faults: readonly WaitingFault[] } {
  const faults: WaitingFault[] = [];
  // The same rules as for a booking's address; the name stands in for what is not asked here.
  const checked = checkDetails({ name: "A", email: typed.email, language: typed.language });
  if (!checked.ok) {
    const fault = checked.faults.find(({ field }) => field === "email")?.fault;
    faults.push({
      field: "email",
      fault: fault === "missing" || fault === "tooLong" || fault === "controlCharacters" ||
          fault === "notDeliverable"
        ? fault
        : "notAnEmail",
    });
  }
  const { day, month, year } = typed.latestDay;
  const empty = [day, month, year].every((part) => part.trim() === "");
  const latestDay = empty ? undefined : readTypedDate(typed.latestDay);
  if (!empty && !latestDay) faults.push({ field: "latestDay", fault: "notADate" });
  if (latestDay && Temporal.PlainDate.compare(latestDay, today) < 0) {
    faults.push({ field: "latestDay", fault: "past" });
  }
  if (!checked.ok || faults.length > 0) return { ok: false, faults };
  const { email, language } = checked.contact;
  return { ok: true, email, language, ...(latestDay ? { latestDay } : {}) };
}

function toWaiting(stored: StoredWaiting): Waiting {
  return {
    id: stored.id,
    service: stored.service,
    needs: stored.needs,
    ...(stored.latestDay === undefined ? {} : { latestDay: Temporal.PlainDate.from(stored.latestDay) }),
    confirmed: stored.confirmedAt !== undefined,
    until: Temporal.Instant.fromEpochMilliseconds(stored.until),
  };
}
