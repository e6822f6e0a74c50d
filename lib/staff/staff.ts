import { type Right, type Role, roleHas } from "./shared.ts";

/** A person who works here and may sign in. */
export interface Staff {
  readonly id: string;
  /** as the citizen sees it beside the picture: "Clara Muster" */
  readonly name: string;
  readonly signInName: string;
  readonly role: Role;
  readonly createdAt: Temporal.Instant;
  /** From then on this person cannot sign in any more. */
  readonly blockedAt?: Temporal.Instant;
}

/** Whether this person may do what needs `right`. */
export function can(staff: Staff, right: Right): boolean {
  return staff.blockedAt === undefined && roleHas(staff.role, right);
}

/** A sign-in, from the password to its end. */
export interface Session {
  /** names the session to others (live connections, logs); it is not the token and cannot be turned into it */
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  /** Ends here if nothing is done with it before. */
  readonly idleEndsAt: Temporal.Instant;
  /** Ends here whatever is done with it. */
  readonly endsAt: Temporal.Instant;
}

/** Who signed in, with what. `token` goes into the cookie and nowhere else. */
export interface SignedIn {
  readonly token: string;
  readonly staff: Staff;
}

/** One or all sessions of a person ended (signed out, blocked, role changed): their live connections must close. */
export interface SessionsEnded {
  readonly staffId: string;
  /** absent: all of them */
  readonly sessionId?: string;
}

/** Something that happened around signing in. No names, no passwords, no addresses. */
export interface StaffEvent {
  readonly at: Temporal.Instant;
  readonly event: StaffEventName;
  /** whom it concerns; absent where the typed name belongs to nobody */
  readonly staffId?: string;
  /** who did it, where it was not the person */
  readonly byId?: string;
  readonly role?: Role;
}

export type StaffEventName =
  | "staff.signedIn"
  | "staff.signInFailed"
  | "staff.signInThrottled"
  | "staff.signedOut"
  | "staff.signedOutEverywhere"
  | "staff.invited"
  | "staff.invitationRevoked"
  | "staff.created"
  | "staff.passwordLinkMade"
  | "staff.passwordChanged"
  | "staff.roleChanged"
  | "staff.blocked"
  | "staff.unblocked";
