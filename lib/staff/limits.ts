/** A sign-in ends when nothing was done with it for so long. A call keeps it alive: the live connection touches it. */
export const SESSION_IDLE_MINUTES = 60;
/** A sign-in ends after a working day, whatever was done with it (NIST SP 800-63B-4 § 2.2.3 asks for at most 24 hours). */
export const SESSION_HOURS_MAX = 12;
/** How exactly the idle time is kept: a session is written at most this often. */
export const SESSION_TOUCH_SECONDS = 60;
/** The administrator's first link is dead after this, or with the next start. */
export const SETUP_LINK_MINUTES = 60;
/** An invitation waits over a weekend. */
export const INVITATION_HOURS = 72;
/** A link to a new password is for somebody who is waiting for it. */
export const PASSWORD_LINK_HOURS = 24;
/** How long an address from which somebody signed in counts as theirs, so that guessing elsewhere cannot lock them out. */
export const KNOWN_ADDRESS_DAYS = 30;
/** How long events around signing in are kept (practice of municipal logging concepts; with the retention settings it becomes one). */
export const STAFF_EVENTS_KEPT_DAYS = 90;
/** When the hasher is full, come back after this. */
export const BUSY_RETRY_SECONDS = 5;
/** Random bytes of a session's or link's token. */
export const TOKEN_BYTES = 32;
/** Staff are a list on one page: a town with more sign-ins has another problem. */
export const STAFF_MAX = 2000;
export const NAME_CHARACTERS_MAX = 100;
export const SIGN_IN_NAME_CHARACTERS_MIN = 3;
export const SIGN_IN_NAME_CHARACTERS_MAX = 64;
