import { openSealed, seal, type Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { Role } from "./shared.ts";
import type { Staff, StaffEvent } from "./staff.ts";
import { KNOWN_ADDRESS_DAYS, SESSION_HOURS_MAX, STAFF_EVENTS_KEPT_DAYS, STAFF_MAX } from "./limits.ts";
import { FAILURE_COUNTS_MINUTES } from "./throttle.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What identifies a person lies sealed; so does the password's hash, which a stolen store alone therefore cannot attack. */
type Personal = { readonly name: string; readonly signInName: string; readonly passwordHash: string };

type StaffRecord = {
  readonly id: string;
  readonly role: Role;
  /** counts up when all sessions end; a session of an older count is dead */
  readonly generation: number;
  readonly createdAt: number;
  readonly blockedAt?: number;
  readonly personal: Uint8Array;
};

/** A staff member as stored, with the version that a commit checks. */
export type StaffEntry = {
  readonly staff: Staff;
  readonly generation: number;
  readonly passwordHash: string;
  readonly version: Deno.AtomicCheck;
};

export type SessionRecord = {
  readonly staffId: string;
  readonly generation: number;
  /** epoch milliseconds */
  readonly startedAt: number;
  readonly seenAt: number;
};

export type LinkRecord = {
  readonly kind: "setup" | "invitation" | "newPassword";
  readonly role: Role;
  /** whose password it renews */
  readonly staffId?: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly byId?: string;
  /** the person's name */
  readonly name?: Uint8Array;
  /** from this and our key the token can be made again, so that its maker can copy it once more */
  readonly nonce?: string;
};

/**
 * The only file that knows how staff lie in KV. Tokens are stored as keyed hashes, names and addresses under keyed hashes. Expiry is decided by dates
 * and the passed clock; `expireIn` only clears away what is dead anyway.
 */
export class StaffStore {
  constructor(readonly kv: Deno.Kv, private readonly secrets: Secrets) {}

  // staff

  async find(id: string): Promise<StaffEntry | undefined> {
    const entry = await this.kv.get<StaffRecord>(["staff", id]);
    return entry.value === null ? undefined : this.open(entry);
  }

  async findByName(signInName: string): Promise<StaffEntry | undefined> {
    const id = (await this.kv.get<string>(this.nameKey(signInName))).value;
    // A name that belongs to nobody costs the same two looks.
    return await this.find(id ?? "nobody");
  }

  async list(): Promise<StaffEntry[]> {
    const entries = await Array.fromAsync(
      this.kv.list<StaffRecord>({ prefix: ["staff"] }, { limit: STAFF_MAX }),
    );
    return entries.map((entry) => this.open(entry));
  }

  /** The commit fails if the sign-in name was taken meanwhile. */
  insert(op: Deno.AtomicOperation, staff: Staff, passwordHash: string): void {
    const key = this.nameKey(staff.signInName);
    op.check({ key, versionstamp: null }).set(key, staff.id);
    op.check({ key: ["staff", staff.id], versionstamp: null });
    op.set(["staff", staff.id], this.close({ staff, passwordHash, generation: 0 }));
  }

  /** The commit fails if the person was changed since `entry` was read. */
  update(
    op: Deno.AtomicOperation,
    entry: StaffEntry,
    change: { staff?: Staff; passwordHash?: string; generation?: number },
  ): void {
    op.check(entry.version).set(["staff", entry.staff.id], this.close({ ...entry, ...change }));
  }

  /** The commit fails if the person was changed since `entry` was read. */
  unchanged(op: Deno.AtomicOperation, entry: StaffEntry): void {
    op.check(entry.version);
  }

  async isNameTaken(signInName: string): Promise<boolean> {
    return (await this.kv.get(this.nameKey(signInName))).value !== null;
  }

  /** Every commit that adds or removes an administrator takes this turn, so that two of them never pass each other. */
  async administratorsTurn(): Promise<(op: Deno.AtomicOperation) => void> {
    const turn = await this.kv.get<number>(["staff_administrators"]);
    return (op) => op.check(turn).set(["staff_administrators"], (turn.value ?? 0) + 1);
  }

  // sessions

  async findSession(token: string): Promise<Deno.KvEntry<SessionRecord> | undefined> {
    const entry = await this.kv.get<SessionRecord>(["staff_session", this.hash(token)]);
    return entry.value === null ? undefined : entry as Deno.KvEntry<SessionRecord>;
  }

  setSession(op: Deno.AtomicOperation, token: string, record: SessionRecord): void {
    op.set(["staff_session", this.hash(token)], record, { expireIn: SESSION_HOURS_MAX * HOUR_MS });
  }

  /** Writes when the session was last used. A lost race means that it was used or signed out elsewhere: then this write is not needed. */
  async touchSession(
    token: string,
    entry: Deno.KvEntry<SessionRecord>,
    touched: SessionRecord,
  ): Promise<void> {
    const op = this.kv.atomic().check(entry);
    this.setSession(op, token, touched);
    await op.commit();
  }

  deleteSession(op: Deno.AtomicOperation, token: string): void {
    op.delete(["staff_session", this.hash(token)]);
  }

  /** A session's name for others: it follows from the token, not the token from it. */
  sessionId(token: string): string {
    return this.hash(token).slice(0, 26);
  }

  // one-time links

  /** An invitation's secret: 160 bits that only our key makes from the nonce; it is never stored. */
  invitationToken(nonce: string): string {
    return this.secrets.token("staff-session", "invitation", nonce);
  }

  linkId(token: string): string {
    return this.hash(token);
  }

  async findLink(id: string): Promise<Deno.KvEntry<LinkRecord> | undefined> {
    const entry = await this.kv.get<LinkRecord>(["staff_link", id]);
    return entry.value === null ? undefined : entry as Deno.KvEntry<LinkRecord>;
  }

  async listLinks(): Promise<{ id: string; link: LinkRecord; name: string | undefined }[]> {
    const entries = await Array.fromAsync(
      this.kv.list<LinkRecord>({ prefix: ["staff_link"] }, { limit: STAFF_MAX }),
    );
    return entries.map(({ key, value }) => ({ id: String(key[1]), link: value, name: this.linkName(value) }));
  }

  insertLink(op: Deno.AtomicOperation, token: string, link: Omit<LinkRecord, "name">, name?: string): void {
    const sealed = name === undefined ? {} : { name: this.sealJson("staff-link", name) };
    op.set(["staff_link", this.hash(token)], { ...link, ...sealed } satisfies LinkRecord, {
      expireIn: link.expiresAt - link.createdAt + DAY_MS,
    });
  }

  linkName(link: LinkRecord): string | undefined {
    return link.name === undefined ? undefined : this.openJson<string>("staff-link", link.name);
  }

  /** The commit fails if somebody else used the link first. */
  useLink(op: Deno.AtomicOperation, entry: Deno.KvEntry<LinkRecord>): void {
    op.check(entry).delete(entry.key);
  }

  deleteLink(op: Deno.AtomicOperation, id: string): void {
    op.delete(["staff_link", id]);
  }

  // throttles

  async attempts(...bucket: string[]): Promise<Deno.KvEntryMaybe<number[]>> {
    return await this.kv.get<number[]>(["staff_attempts", this.hash("attempts", ...bucket)]);
  }

  setAttempts(
    op: Deno.AtomicOperation,
    entry: Deno.KvEntryMaybe<number[]>,
    attempts: readonly number[],
  ): void {
    op.check(entry);
    if (attempts.length === 0) op.delete(entry.key);
    else op.set(entry.key, attempts, { expireIn: FAILURE_COUNTS_MINUTES * MINUTE_MS });
  }

  async isKnownAddress(signInName: string, network: string, now: Temporal.Instant): Promise<boolean> {
    const at = (await this.kv.get<number>(this.knownKey(signInName, network))).value;
    return at !== null && at > now.epochMilliseconds - KNOWN_ADDRESS_DAYS * DAY_MS;
  }

  setKnownAddress(
    op: Deno.AtomicOperation,
    signInName: string,
    network: string,
    now: Temporal.Instant,
  ): void {
    op.set(this.knownKey(signInName, network), now.epochMilliseconds, {
      expireIn: KNOWN_ADDRESS_DAYS * DAY_MS,
    });
  }

  // events

  addEvent(op: Deno.AtomicOperation, event: StaffEvent): void {
    const { at, ...facts } = event;
    op.set(["staff_event", at.epochMilliseconds, newId()], facts, {
      expireIn: STAFF_EVENTS_KEPT_DAYS * DAY_MS,
    });
  }

  /** The latest first. */
  async events(limit: number): Promise<StaffEvent[]> {
    const entries = this.kv.list<Omit<StaffEvent, "at">>({ prefix: ["staff_event"] }, {
      limit,
      reverse: true,
    });
    return await Array.fromAsync(entries, ({ key, value }) => ({
      at: Temporal.Instant.fromEpochMilliseconds(Number(key[1])),
      ...value,
    }));
  }

  private open(entry: Deno.KvEntry<StaffRecord>): StaffEntry {
    const { id, role, createdAt, blockedAt, generation, personal } = entry.value;
    const { name, signInName, passwordHash } = this.openJson<Personal>(`staff:${id}`, personal);
    const blocked = blockedAt === undefined
      ? {}
      : { blockedAt: Temporal.Instant.fromEpochMilliseconds(blockedAt) };
    const created = Temporal.Instant.fromEpochMilliseconds(createdAt);
    return {
      staff: { id, name, signInName, role, createdAt: created, ...blocked },
      generation,
      passwordHash,
      version: { key: entry.key, versionstamp: entry.versionstamp },
    };
  }

  private close({ staff, passwordHash, generation }: Omit<StaffEntry, "version">): StaffRecord {
    const { id, name, signInName, role } = staff;
    return {
      id,
      role,
      generation,
      createdAt: staff.createdAt.epochMilliseconds,
      ...(staff.blockedAt === undefined ? {} : { blockedAt: staff.blockedAt.epochMilliseconds }),
      personal: this.sealJson(`staff:${id}`, { name, signInName, passwordHash } satisfies Personal),
    };
  }

  private nameKey(signInName: string): Deno.KvKey {
    return ["staff_by_name", hex(this.secrets.mac("staff", "name", signInName))];
  }

  private knownKey(signInName: string, network: string): Deno.KvKey {
    return ["staff_known", this.hash("known", signInName, network)];
  }

  /** Tokens have 256 random bits; names and addresses have few, so the hash is keyed. */
  private hash(...parts: string[]): string {
    return hex(this.secrets.mac("staff-session", ...parts));
  }

  private sealJson(context: string, value: unknown): Uint8Array {
    return seal(this.secrets.key("staff"), context, new TextEncoder().encode(JSON.stringify(value)));
  }

  private openJson<T>(context: string, sealed: Uint8Array): T {
    return JSON.parse(new TextDecoder().decode(openSealed(this.secrets.key("staff"), context, sealed))) as T;
  }
}

function hex(bytes: Uint8Array): string {
  return bytes.toHex();
}
