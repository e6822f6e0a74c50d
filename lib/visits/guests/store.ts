import { type CaseKeys, KeyDestroyedError } from "#lib/crypto/mod.ts";
import type { Guest } from "./guest.ts";

/** The facts in clear; who it is, sealed with the case's key. */
interface StoredGuest extends Omit<Guest, "name" | "email"> {
  readonly caseId: string;
  /** SHA-256 of the link's token (P13) */
  readonly linkHash: string;
  readonly sealed: Uint8Array;
}

export interface GuestEntry {
  readonly guest: Guest;
  readonly caseId: string;
  readonly linkHash: string;
  readonly version: Deno.AtomicCheck;
}

const PREFIX = "visit-guest";
const LINK = "visit-guest-link";
const key = (visitId: string, id: string): Deno.KvKey => [PREFIX, visitId, id];
const contextOf = (id: string) => `visit-guest/${id}`;

/** The only file that knows how guests lie in KV. */
export class GuestStore {
  constructor(readonly kv: Deno.Kv, private readonly keys: CaseKeys) {}

  async list(visitId: string): Promise<GuestEntry[]> {
    const entries = await Array.fromAsync(this.kv.list<StoredGuest>({ prefix: [PREFIX, visitId] }));
    return entries.map((entry) => this.read(entry)).filter((entry) => entry !== undefined)
      .sort((a, b) => a.guest.invitedAt < b.guest.invitedAt ? -1 : 1);
  }

  async find(visitId: string, id: string): Promise<GuestEntry | undefined> {
    const entry = await this.kv.get<StoredGuest>(key(visitId, id));
    return entry.value ? this.read({ ...entry, value: entry.value }) : undefined;
  }

  /** Whose link has this hash. */
  async byLink(linkHash: string): Promise<{ visitId: string; id: string } | undefined> {
    return (await this.kv.get<{ visitId: string; id: string }>([LINK, linkHash])).value ?? undefined;
  }

  /** Writes a guest; the commit fails when somebody else wrote since `before` was read. */
  put(
    op: Deno.AtomicOperation,
    guest: Guest,
    about: { readonly caseId: string; readonly linkHash: string; readonly version?: Deno.AtomicCheck },
  ): void {
    const { name, email, ...facts } = guest;
    const { caseId, linkHash, version } = about;
    const place = key(guest.visitId, guest.id);
    const sealed = this.keys.seal(caseId, contextOf(guest.id), { name, ...(email ? { email } : {}) });
    op.check(version ?? { key: place, versionstamp: null })
      .set(place, { ...facts, caseId, linkHash, sealed } satisfies StoredGuest);
    if (guest.removedAt) op.delete([LINK, linkHash]);
    else op.set([LINK, linkHash], { visitId: guest.visitId, id: guest.id });
  }

  /** Removes the guests of visits that `isOver` names. */
  async forget(isOver: (visitId: string) => Promise<boolean>): Promise<void> {
    for await (const { key: place, value } of this.kv.list<StoredGuest>({ prefix: [PREFIX] })) {
      if (await isOver(value.visitId)) {
        await this.kv.atomic().delete(place).delete([LINK, value.linkHash]).commit();
      }
    }
  }

  /** Nobody, once the case's key is destroyed. */
  private read({ key: place, value, versionstamp }: Deno.KvEntry<StoredGuest>): GuestEntry | undefined {
    const { caseId, linkHash, sealed, ...facts } = value;
    try {
      const who = this.keys.open<{ name: string; email?: string }>(caseId, contextOf(value.id), sealed);
      return { guest: { ...facts, ...who }, caseId, linkHash, version: { key: place, versionstamp } };
    } catch (fault) {
      if (fault instanceof KeyDestroyedError) return undefined;
      throw fault;
    }
  }
}
