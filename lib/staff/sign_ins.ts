import type { Clock } from "#lib/clock/mod.ts";
import { base32 } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import { HasherBusyError, type PasswordHasher } from "./hasher.ts";
import {
  BUSY_RETRY_SECONDS,
  SESSION_HOURS_MAX,
  SESSION_IDLE_MINUTES,
  SESSION_TOUCH_SECONDS,
  TOKEN_BYTES,
} from "./limits.ts";
import { networkOf, normalizeSignInName } from "./names.ts";
import type { Session, SignedIn, Staff, StaffEventName } from "./staff.ts";
import type { SessionRecord, StaffEntry, StaffStore } from "./store.ts";
import { admit, FAILURES_PER_ADDRESS_MAX, FAILURES_PER_NAME_MAX, forgive } from "./throttle.ts";

export type Parts = {
  readonly store: StaffStore;
  readonly clock: Clock;
  readonly hasher: PasswordHasher;
  readonly log: Log;
};

export type SignInResult =
  | ({ readonly ok: true } & SignedIn)
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "throttled"; readonly retryAfterSeconds: number };

type Admitted = { ok: true; at: Temporal.Instant; full: boolean; buckets: string[][] } | {
  ok: false;
  retryAfterSeconds: number;
};

/** 256 random bits, 52 characters: a session's or a link's secret. */
export function newToken(): string {
  return base32(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
}

/** Signing in and the sessions that follow. */
export class SignIns {
  private decoy: Promise<string> | undefined;

  constructor(private readonly parts: Parts) {}

  async signIn(
    typedName: string,
    password: string,
    address: string,
    previousToken?: string,
  ): Promise<SignInResult> {
    const { store, log } = this.parts;
    const name = normalizeSignInName(typedName);
    const network = networkOf(address);
    const admitted = await this.admit(name, network);
    if (!admitted.ok) {
      log.info("staff.signInThrottled", { retryAfterSeconds: admitted.retryAfterSeconds });
      return { ok: false, reason: "throttled", retryAfterSeconds: admitted.retryAfterSeconds };
    }
    const entry = await store.findByName(name);
    const matches = await this.matches(entry, password);
    if (matches === "busy") {
      await this.forgive(admitted.buckets, admitted.at);
      return { ok: false, reason: "throttled", retryAfterSeconds: BUSY_RETRY_SECONDS };
    }
    const signedIn = entry && matches && !entry.staff.blockedAt
      ? await this.open(entry, password, network, previousToken)
      : undefined;
    if (!signedIn) {
      await this.noteFailure(entry?.staff.id, admitted.full);
      log.info("staff.signInFailed");
      return { ok: false, reason: "wrong" };
    }
    await this.forgive(admitted.buckets, admitted.at, true);
    log.info("staff.signedIn", { staffId: signedIn.staff.id });
    return { ok: true, ...signedIn };
  }

  /** Adds a fresh session to the commit under construction. */
  addSession(op: Deno.AtomicOperation, staff: Staff, generation: number, at: Temporal.Instant): string {
    const token = newToken();
    const nowMs = at.epochMilliseconds;
    this.parts.store.setSession(op, token, {
      staffId: staff.id,
      generation,
      startedAt: nowMs,
      seenAt: nowMs,
    });
    return token;
  }

  /** The session and whose it is, while it lives; asking keeps it from idling out. */
  async sessionOf(token: string): Promise<{ staff: Staff; session: Session } | undefined> {
    const { store, clock } = this.parts;
    const found = await store.findSession(token);
    if (!found) return undefined;
    const now = clock.now();
    const session = describeSession(store.sessionId(token), found.value);
    if (isPast(session.endsAt, now) || isPast(session.idleEndsAt, now)) return undefined;
    const entry = await store.find(found.value.staffId);
    if (!entry || entry.generation !== found.value.generation || entry.staff.blockedAt) return undefined;
    const seenAt = now.epochMilliseconds;
    if (seenAt - found.value.seenAt < SESSION_TOUCH_SECONDS * 1000) return { staff: entry.staff, session };
    const touched = { ...found.value, seenAt };
    await store.touchSession(token, found, touched);
    return { staff: entry.staff, session: describeSession(session.id, touched) };
  }

  /** Whether the password is right. Somebody who is not there costs one hash as well, so that the time tells nothing. */
  private async matches(entry: StaffEntry | undefined, password: string): Promise<boolean | "busy"> {
    const { hasher } = this.parts;
    try {
      this.decoy ??= hasher.hash(newToken());
      const decoy = await this.decoy.catch((fault) => {
        this.decoy = undefined;
        throw fault;
      });
      return await hasher.verify(password, entry?.passwordHash ?? decoy) && entry !== undefined;
    } catch (fault) {
      if (fault instanceof HasherBusyError) return "busy";
      throw fault;
    }
  }

  /** The session, the event and a refreshed hash in one commit. `undefined` if the person was changed or blocked meanwhile. */
  private async open(
    entry: StaffEntry,
    password: string,
    network: string,
    previousToken: string | undefined,
  ): Promise<SignedIn | undefined> {
    const { store, clock, hasher } = this.parts;
    const now = clock.now();
    const op = store.kv.atomic();
    if (hasher.isOutdated(entry.passwordHash)) {
      store.update(op, entry, { passwordHash: await hasher.hash(password) });
    } else store.unchanged(op, entry);
    // A session that this browser already had ends here: no token survives a sign-in (OWASP: session fixation).
    if (previousToken) store.deleteSession(op, previousToken);
    const token = this.addSession(op, entry.staff, entry.generation, now);
    store.setKnownAddress(op, entry.staff.signInName, network, now);
    store.addEvent(op, { at: now, event: "staff.signedIn", staffId: entry.staff.id });
    return (await op.commit()).ok ? { token, staff: entry.staff } : undefined;
  }

  /**
   * Counts this attempt for its name and its network. A name's failures from networks where its owner signed in before count apart from all others, so
   * that somebody guessing elsewhere cannot lock the owner out (OWASP: device cookies, by network instead of a cookie).
   */
  private async admit(name: string, network: string): Promise<Admitted> {
    const { store, clock } = this.parts;
    const from = await store.isKnownAddress(name, network, clock.now()) ? network : "elsewhere";
    const buckets = [["name", name, from], ["network", network]];
    const limits = [FAILURES_PER_NAME_MAX, FAILURES_PER_ADDRESS_MAX];
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entries = await Promise.all(buckets.map((bucket) => store.attempts(...bucket)));
      const at = clock.now();
      const op = store.kv.atomic();
      let wait = 0, full = false;
      for (const [index, entry] of entries.entries()) {
        const admission = admit(entry.value ?? [], limits[index]!, at);
        if (!admission.ok) wait = Math.max(wait, admission.retryAfterSeconds);
        else {
          full ||= admission.attempts.length === limits[index];
          store.setAttempts(op, entry, admission.attempts);
        }
      }
      if (wait > 0) return { ok: false, retryAfterSeconds: wait };
      if ((await op.commit()).ok) return { ok: true, at, full, buckets };
    }
    // So many at once for one name or network are not a person typing.
    return { ok: false, retryAfterSeconds: BUSY_RETRY_SECONDS };
  }

  /** Takes the attempt away again; after a success the name's earlier failures go with it (NIST SP 800-63B-4 § 3.2.2). */
  private async forgive(buckets: string[][], at: Temporal.Instant, clearName = false): Promise<void> {
    const { store } = this.parts;
    for (const [index, bucket] of buckets.entries()) {
      for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
        const entry = await store.attempts(...bucket);
        const left = clearName && index === 0 ? [] : forgive(entry.value ?? [], at);
        const op = store.kv.atomic();
        store.setAttempts(op, entry, left);
        if ((await op.commit()).ok) break;
      }
    }
  }

  private async noteFailure(staffId: string | undefined, full: boolean): Promise<void> {
    const { store, clock } = this.parts;
    const whom = staffId === undefined ? {} : { staffId };
    const events: StaffEventName[] = full
      ? ["staff.signInFailed", "staff.signInThrottled"]
      : ["staff.signInFailed"];
    const op = store.kv.atomic();
    for (const event of events) store.addEvent(op, { at: clock.now(), event, ...whom });
    await op.commit();
  }
}

function describeSession(id: string, record: SessionRecord): Session {
  const startedAt = Temporal.Instant.fromEpochMilliseconds(record.startedAt);
  const seenAt = Temporal.Instant.fromEpochMilliseconds(record.seenAt);
  return {
    id,
    startedAt,
    idleEndsAt: seenAt.add({ minutes: SESSION_IDLE_MINUTES }),
    endsAt: startedAt.add({ hours: SESSION_HOURS_MAX }),
  };
}

function isPast(end: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(end, now) <= 0;
}
