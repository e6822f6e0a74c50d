import type { Clock } from "#lib/clock/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { type Log, tellAll } from "#lib/log/mod.ts";
import { DEMO_PEOPLE, demoPassword, type DemoSignIn } from "./demo.ts";
import type { PasswordHasher } from "./hasher.ts";
import { type AcceptResult, type Invitation, type LinkInfo, Links } from "./links.ts";
import type { NameFault } from "./names.ts";
import type { NewStaffForm } from "./new_staff_form.ts";
import type { Right, Role } from "./shared.ts";
import { type SignInResult, SignIns } from "./sign_ins.ts";
import { can, type Session, type SessionsEnded, type Staff, type StaffEvent } from "./staff.ts";
import { type StaffEntry, StaffStore } from "./store.ts";

export type ChangeResult = { readonly ok: true; readonly staff: Staff } | {
  readonly ok: false;
  /** `lastAdministrator`: the office would be left without one */
  readonly reason: "unknown" | "lastAdministrator" | "tryAgain";
};

/** Who works here: signing in, sessions, invitations, roles. */
export class StaffDirectory {
  private readonly store: StaffStore;
  private readonly signIns: SignIns;
  private readonly links: Links;
  private readonly listeners = new Set<(ended: SessionsEnded) => void>();
  private readonly clock: Clock;
  private readonly hasher: PasswordHasher;
  private readonly secrets: Secrets;
  private readonly log: Log;

  constructor(parts: { kv: Deno.Kv; clock: Clock; secrets: Secrets; hasher: PasswordHasher; log: Log }) {
    this.store = new StaffStore(parts.kv, parts.secrets);
    this.clock = parts.clock;
    this.hasher = parts.hasher;
    this.secrets = parts.secrets;
    this.log = parts.log.in("staff");
    const shared = { store: this.store, clock: this.clock, hasher: this.hasher, log: this.log };
    this.signIns = new SignIns(shared);
    this.links = new Links(shared, this.signIns);
  }

  /**
   * Signs in with name and password. An unknown name, a wrong password and a blocked person get the same answer after the same work.
   * @param address the client's network address
   * @param previousToken the session token that the browser sent with this request; it is dead after a success
   */
  async signIn(
    name: string,
    password: string,
    address: string,
    previousToken?: string,
  ): Promise<SignInResult> {
    const previous = previousToken ? await this.store.findSession(previousToken) : undefined;
    const result = await this.signIns.signIn(name, password, address, previousToken);
    if (result.ok && previous && previousToken) {
      this.tell({ staffId: previous.value.staffId, sessionId: this.store.sessionId(previousToken) });
    }
    return result;
  }

  /** Whose session `token` is, while it lives. Asking counts as being active. */
  async sessionOf(token: string): Promise<{ staff: Staff; session: Session } | undefined> {
    return await this.signIns.sessionOf(token);
  }

  /** Whether this person may do what needs `right`. */
  may(staff: Staff, right: Right): boolean {
    return can(staff, right);
  }

  /** Ends this session. An unknown token is no fault: it is as signed out as can be. */
  async signOut(token: string): Promise<void> {
    const session = await this.store.findSession(token);
    if (!session) return;
    const { staffId } = session.value;
    const op = this.store.kv.atomic();
    this.store.deleteSession(op, token);
    this.store.addEvent(op, { at: this.clock.now(), event: "staff.signedOut", staffId });
    await op.commit();
    this.tell({ staffId, sessionId: this.store.sessionId(token) });
  }

  /** Ends every session of a person, on every device. */
  async signOutEverywhere(staffId: string, by?: Staff): Promise<ChangeResult> {
    return await this.change(staffId, "staff.signedOutEverywhere", by, (staff) => staff);
  }

  /** Gives another role. All sessions of the person end: the new rights begin with a new sign-in. */
  async setRole(staffId: string, role: Role, by: Staff): Promise<ChangeResult> {
    return await this.change(staffId, "staff.roleChanged", by, (staff) => ({ ...staff, role }));
  }

  /** The person cannot sign in any more, and all sessions end. What they did stays theirs. */
  async block(staffId: string, by: Staff): Promise<ChangeResult> {
    const blockedAt = this.clock.now();
    return await this.change(staffId, "staff.blocked", by, (staff) => ({ blockedAt, ...staff }));
  }

  /** The person can sign in again. */
  async unblock(staffId: string, by: Staff): Promise<ChangeResult> {
    return await this.change(staffId, "staff.unblocked", by, ({ blockedAt: _, ...staff }) => staff);
  }

  async find(staffId: string): Promise<Staff | undefined> {
    return (await this.store.find(staffId))?.staff;
  }

  /** Everybody, by name. */
  async list(): Promise<Staff[]> {
    const collator = new Intl.Collator("de");
    return (await this.store.list()).map(({ staff }) => staff).sort((a, b) =>
      collator.compare(a.name, b.name)
    );
  }

  /** The latest events around signing in, newest first. */
  async events(limit = 200): Promise<StaffEvent[]> {
    return await this.store.events(limit);
  }

  /**
   * The first administrator's one-time link, made anew with every start while there is no administrator. It lives an hour.
   * @returns the token for /setup/:token, or `undefined` when none is needed
   */
  async setupLink(): Promise<string | undefined> {
    return await this.links.makeSetupLink();
  }

  /** Invites a new staff member by a one-time link (/setup/:token) that lives {@link INVITATION_HOURS}. */
  async invite(
    by: Staff,
    invited: { name: string; role: Role },
  ): Promise<{ ok: true; token: string; invitation: Invitation } | { ok: false; fault: NameFault }> {
    return await this.links.invite(by, invited);
  }

  /** Open invitations and links to new passwords; those that `viewer` made come with their token, so that the link can be copied. */
  async invitations(viewer: Staff): Promise<Invitation[]> {
    return await this.links.invitations(viewer);
  }

  /** Makes a one-time link (/setup/:token) by which this person chooses a new password. @returns its token, if there is such a person */
  async makePasswordLink(by: Staff, staffId: string): Promise<string | undefined> {
    return await this.links.makePasswordLink(by, staffId);
  }

  /** @returns whether the invitation was still open */
  async revokeInvitation(by: Staff, id: string): Promise<boolean> {
    return await this.links.revoke(by, id);
  }

  /** What a one-time link is good for; `undefined` when it is used, expired or never was. Looking changes nothing (P07). */
  async lookAtLink(token: string): Promise<LinkInfo | undefined> {
    return await this.links.look(token);
  }

  /**
   * Uses a one-time link: the person is made, or has the new password, and is signed in. Of many at once exactly one succeeds. For a new
   * password the names in `form` do not count.
   */
  async createByLink(token: string, form: NewStaffForm): Promise<AcceptResult> {
    const result = await this.links.accept(token, form);
    if (result.ok) this.tell({ staffId: result.staff.id });
    return result;
  }

  /**
   * Sample staff, one per role, for a demo. Their passwords follow from the demo's master key: the same at every start, and in no source file.
   */
  async demoStaff(): Promise<DemoSignIn[]> {
    const now = this.clock.now();
    const signIns: DemoSignIn[] = [];
    for (const person of DEMO_PEOPLE) {
      const password = demoPassword(this.secrets, person.signInName);
      signIns.push({ ...person, password });
      if (await this.store.isNameTaken(person.signInName)) continue;
      const op = this.store.kv.atomic();
      const staff = { id: newId(), ...person, createdAt: now };
      this.store.insert(op, staff, await this.hasher.hash(password));
      this.store.addEvent(op, { at: now, event: "staff.created", staffId: staff.id, role: staff.role });
      await op.commit();
    }
    return signIns;
  }

  /** Calls `listener` after sessions ended before their time, so that their live connections can close. @returns how to stop it */
  onSessionsEnded(listener: (ended: SessionsEnded) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the password worker. */
  close(): void {
    this.hasher.close();
  }

  /** One change to a person with its event in one commit. Every change ends all sessions of the person. */
  private async change(
    staffId: string,
    event: StaffEvent["event"],
    by: Staff | undefined,
    apply: (staff: Staff) => Staff,
  ): Promise<ChangeResult> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const takeTurn = await this.store.administratorsTurn();
      const entry = await this.store.find(staffId);
      if (!entry) return { ok: false, reason: "unknown" };
      const staff = apply(entry.staff);
      const op = this.store.kv.atomic();
      if (isAdministrator(entry.staff) && !isAdministrator(staff)) {
        if (await this.isLastAdministrator(entry)) return { ok: false, reason: "lastAdministrator" };
        takeTurn(op);
      }
      this.store.update(op, entry, { staff, generation: entry.generation + 1 });
      const byWhom = by && by.id !== staffId ? { byId: by.id } : {};
      this.store.addEvent(op, { at: this.clock.now(), event, staffId, role: staff.role, ...byWhom });
      if (!(await op.commit()).ok) continue;
      this.log.info(event, { staffId });
      this.tell({ staffId });
      return { ok: true, staff };
    }
    return { ok: false, reason: "tryAgain" };
  }

  private async isLastAdministrator(entry: StaffEntry): Promise<boolean> {
    const others = (await this.store.list()).filter(({ staff }) => staff.id !== entry.staff.id);
    return !others.some(({ staff }) => isAdministrator(staff));
  }

  private tell(ended: SessionsEnded): void {
    tellAll(this.listeners, ended, this.log);
  }
}

function isAdministrator(staff: Staff): boolean {
  return staff.role === "admin" && staff.blockedAt === undefined;
}
