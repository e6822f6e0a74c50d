import { newId } from "#lib/ids/mod.ts";
import { HasherBusyError } from "./hasher.ts";
import { BUSY_RETRY_SECONDS, INVITATION_HOURS, PASSWORD_LINK_HOURS, SETUP_LINK_MINUTES } from "./limits.ts";
import { type NameFault, nameFault, normalizeSignInName } from "./names.ts";
import { nameFaultsOf, type NewStaffFault, type NewStaffForm, passwordFaultsOf } from "./new_staff_form.ts";
import type { Role } from "./shared.ts";
import type { SignedIn, Staff } from "./staff.ts";
import type { LinkRecord, StaffEntry } from "./store.ts";
import { newToken, type Parts, type SignIns } from "./sign_ins.ts";

/** What a one-time link is good for. */
export type LinkInfo = {
  readonly kind: LinkRecord["kind"];
  readonly role: Role;
  /** the person's name, as the administrator wrote it */
  readonly name?: string;
  /** for a new password: whose */
  readonly signInName?: string;
  readonly expiresAt: Temporal.Instant;
};

export type Invitation = {
  readonly id: string;
  readonly kind: "invitation" | "newPassword";
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Temporal.Instant;
  /** for the link, and only for whoever made the invitation */
  readonly token?: string;
};

export type AcceptResult =
  | ({ readonly ok: true } & SignedIn)
  | { readonly ok: false; readonly reason: "gone" }
  | { readonly ok: false; readonly reason: "invalid"; readonly faults: readonly NewStaffFault[] }
  | { readonly ok: false; readonly reason: "busy"; readonly retryAfterSeconds: number };

const BUSY: AcceptResult = { ok: false, reason: "busy", retryAfterSeconds: BUSY_RETRY_SECONDS };

/** One-time links by which people become staff. */
export class Links {
  constructor(private readonly parts: Parts, private readonly signIns: SignIns) {}

  /**
   * A new link for the first administrator; every earlier one is dead from now on.
   * @returns its token, or `undefined` when there is an administrator already
   */
  async makeSetupLink(): Promise<string | undefined> {
    const { store, clock } = this.parts;
    const op = store.kv.atomic();
    for (const { id, link } of await store.listLinks()) {
      if (link.kind === "setup") store.deleteLink(op, id);
    }
    if (await this.hasAdministrator()) {
      await op.commit();
      return undefined;
    }
    const now = clock.now();
    const expiresAt = now.add({ minutes: SETUP_LINK_MINUTES });
    const token = newToken();
    store.insertLink(op, token, { kind: "setup", role: "admin", ...dates(now, expiresAt) });
    await op.commit();
    return token;
  }

  /** A one-time link for a new staff member. */
  async invite(
    by: Staff,
    invited: { name: string; role: Role },
  ): Promise<{ ok: true; token: string; invitation: Invitation } | { ok: false; fault: NameFault }> {
    const fault = nameFault(invited.name);
    if (fault) return { ok: false, fault };
    const { store, clock } = this.parts;
    const now = clock.now();
    const expiresAt = now.add({ hours: INVITATION_HOURS });
    const name = invited.name.trim().normalize("NFC");
    const { role } = invited;
    const op = store.kv.atomic();
    const token = this.addLink(op, { kind: "invitation", role, byId: by.id, ...dates(now, expiresAt) }, name);
    store.addEvent(op, { at: now, event: "staff.invited", byId: by.id, role: invited.role });
    await op.commit();
    const invitation = { id: store.linkId(token), kind: "invitation" as const, name, role, expiresAt };
    return { ok: true, token, invitation };
  }

  /**
   * A one-time link by which a person chooses a new password; earlier ones of the same person are dead.
   * @returns `undefined` where there is no such person
   */
  async makePasswordLink(by: Staff, staffId: string): Promise<string | undefined> {
    const { store, clock } = this.parts;
    const person = (await store.find(staffId))?.staff;
    if (!person) return undefined;
    const op = store.kv.atomic();
    for (const { id, link } of await store.listLinks()) {
      if (link.staffId === staffId) store.deleteLink(op, id);
    }
    const now = clock.now();
    const { role, name } = person;
    const period = dates(now, now.add({ hours: PASSWORD_LINK_HOURS }));
    const token = this.addLink(op, { kind: "newPassword", role, staffId, byId: by.id, ...period }, name);
    store.addEvent(op, { at: now, event: "staff.passwordLinkMade", staffId, byId: by.id });
    await op.commit();
    return token;
  }

  private addLink(op: Deno.AtomicOperation, link: Omit<LinkRecord, "name" | "nonce">, name: string): string {
    const nonce = newId();
    const token = this.parts.store.invitationToken(nonce);
    this.parts.store.insertLink(op, token, { ...link, nonce }, name);
    return token;
  }

  /** Invitations that nobody has used yet, each with its token for whoever made it. */
  async invitations(viewer: Staff): Promise<Invitation[]> {
    const { store, clock } = this.parts;
    const now = clock.now();
    const links = await store.listLinks();
    return links
      .filter(({ link }) => link.kind !== "setup" && isOpen(link, now))
      .map(({ id, link, name }) => ({
        id,
        kind: link.kind === "newPassword" ? "newPassword" as const : "invitation" as const,
        name: name ?? "",
        role: link.role,
        expiresAt: expiry(link),
        ...(link.nonce && link.byId === viewer.id ? { token: store.invitationToken(link.nonce) } : {}),
      }))
      .sort((a, b) => Temporal.Instant.compare(b.expiresAt, a.expiresAt));
  }

  /** Kills an unused link. @returns whether it was still there */
  async revoke(by: Staff, id: string): Promise<boolean> {
    const { store, clock } = this.parts;
    const entry = await store.findLink(id);
    if (!entry || entry.value.kind === "setup") return false;
    const op = store.kv.atomic();
    store.useLink(op, entry);
    store.addEvent(op, {
      at: clock.now(),
      event: "staff.invitationRevoked",
      byId: by.id,
      role: entry.value.role,
    });
    return (await op.commit()).ok;
  }

  /** What a link is good for. Looking changes nothing. */
  async look(token: string): Promise<LinkInfo | undefined> {
    const { store, clock } = this.parts;
    const link = (await store.findLink(store.linkId(token)))?.value;
    if (!link || !isOpen(link, clock.now())) return undefined;
    const name = store.linkName(link);
    const person = link.staffId === undefined ? undefined : (await store.find(link.staffId))?.staff;
    return {
      kind: link.kind,
      role: link.role,
      expiresAt: expiry(link),
      ...(name ? { name } : {}),
      ...(person ? { signInName: person.signInName } : {}),
    };
  }

  /** Makes the person, uses up the link and signs in, in one commit. Of many at once one succeeds. */
  async accept(token: string, form: NewStaffForm): Promise<AcceptResult> {
    const { store, clock, hasher } = this.parts;
    const entry = await store.findLink(store.linkId(token));
    if (!entry || !isOpen(entry.value, clock.now())) return { ok: false, reason: "gone" };
    const { staffId } = entry.value;
    const person = staffId === undefined ? undefined : await store.find(staffId);
    if (staffId !== undefined && (!person || person.staff.blockedAt)) return { ok: false, reason: "gone" };
    const faults = person
      ? passwordFaultsOf({ ...form, ...person.staff })
      : [...nameFaultsOf(form, await this.isNameTaken(form)), ...passwordFaultsOf(form)];
    if (faults.length > 0) return { ok: false, reason: "invalid", faults };
    try {
      const passwordHash = await hasher.hash(form.password);
      const made = person
        ? await this.renew(entry, person, passwordHash)
        : await this.create(entry, form, passwordHash);
      return made ?? await this.whyLost(token, form);
    } catch (fault) {
      if (fault instanceof HasherBusyError) return BUSY;
      throw fault;
    }
  }

  /** @returns `undefined` when the commit lost a race */
  private async create(
    entry: Deno.KvEntry<LinkRecord>,
    form: NewStaffForm,
    passwordHash: string,
  ): Promise<AcceptResult | undefined> {
    const { store, clock, log } = this.parts;
    const { kind, role, byId } = entry.value;
    const takeTurn = await store.administratorsTurn();
    if (kind === "setup" && await this.hasAdministrator()) return { ok: false, reason: "gone" };
    const createdAt = clock.now();
    const name = form.name.trim().normalize("NFC");
    const staff: Staff = {
      id: newId(),
      name,
      signInName: normalizeSignInName(form.signInName),
      role,
      createdAt,
    };
    const op = store.kv.atomic();
    store.useLink(op, entry);
    if (role === "admin") takeTurn(op);
    store.insert(op, staff, passwordHash);
    const byWhom = byId ? { byId } : {};
    store.addEvent(op, { at: createdAt, event: "staff.created", staffId: staff.id, role, ...byWhom });
    const token = this.signIns.addSession(op, staff, 0, createdAt);
    if (!(await op.commit()).ok) return undefined;
    log.info("staff.created", { staffId: staff.id, role });
    return { ok: true, token, staff };
  }

  /** The new password, with an end to all sessions that the old one began. @returns `undefined` when the commit lost a race */
  private async renew(
    link: Deno.KvEntry<LinkRecord>,
    person: StaffEntry,
    passwordHash: string,
  ): Promise<AcceptResult | undefined> {
    const { store, clock } = this.parts;
    const { staff } = person;
    const at = clock.now();
    const generation = person.generation + 1;
    const op = store.kv.atomic();
    store.useLink(op, link);
    store.update(op, person, { passwordHash, generation });
    store.addEvent(op, { at, event: "staff.passwordChanged", staffId: staff.id });
    const token = this.signIns.addSession(op, staff, generation, at);
    return (await op.commit()).ok ? { ok: true, token, staff } : undefined;
  }

  private async whyLost(token: string, form: NewStaffForm): Promise<AcceptResult> {
    if (!await this.look(token)) return { ok: false, reason: "gone" };
    if (!await this.isNameTaken(form)) return BUSY;
    return { ok: false, reason: "invalid", faults: [{ field: "signInName", fault: "taken" }] };
  }

  private async isNameTaken(form: NewStaffForm): Promise<boolean> {
    return await this.parts.store.isNameTaken(normalizeSignInName(form.signInName));
  }

  private async hasAdministrator(): Promise<boolean> {
    return (await this.parts.store.list()).some(({ staff }) => staff.role === "admin" && !staff.blockedAt);
  }
}

function dates(now: Temporal.Instant, expiresAt: Temporal.Instant): { createdAt: number; expiresAt: number } {
  return { createdAt: now.epochMilliseconds, expiresAt: expiresAt.epochMilliseconds };
}

function expiry(link: LinkRecord): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(link.expiresAt);
}

function isOpen(link: LinkRecord, now: Temporal.Instant): boolean {
  return now.epochMilliseconds < link.expiresAt;
}
