/**
 * Credentials for the TURN server, made per person and visit (draft-uberti-behave-turn-rest-00, which coturn calls `use-auth-secret`): the name
 * says until when it holds, the password is the name's HMAC under the secret that both servers share. Nothing is stored, nothing asked for.
 */
import { createHmac } from "node:crypto";
import type { IceServer } from "./media_messages.ts";

export type TurnSettings = {
  /** `turn:` and `turns:` addresses (RFC 7065), as browsers take them. */
  readonly urls: readonly string[];
  readonly secret: string;
};

/**
 * How long a name may be used to ask the TURN server for a relay address. A relay that is in use goes on after it; every new attempt and every
 * restart of ICE gets a new name.
 */
export const TURN_CREDENTIAL_MINUTES = 30;

/** What a browser is told of the TURN server; nothing without one. `holder` tells in the TURN server's log who it was: a visit and a role. */
export function iceServersFor(
  turn: TurnSettings | undefined,
  holder: { readonly visitId: string; readonly role: string },
  now: Temporal.Instant,
): IceServer[] {
  if (!turn) return [];
  const until = Math.floor(now.add({ minutes: TURN_CREDENTIAL_MINUTES }).epochMilliseconds / 1000);
  const username = `${until}:${holder.visitId}.${holder.role}`;
  return [{ urls: turn.urls, username, credential: turnPassword(turn.secret, username) }];
}

/** Base 64 of HMAC-SHA-1: the method's own, and no weakness here (RFC 6151 § 2 on HMAC applies to SHA-1 even more). */
export function turnPassword(secret: string, username: string): string {
  return createHmac("sha1", secret).update(username).digest("base64");
}
