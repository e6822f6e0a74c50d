import type { Right } from "#lib/staff/mod.ts";

/**
 * Who may use a route. Every route declares it; the kernel refuses to start with a route that does not.
 * - `anyone`: public
 * - `link`: whoever holds the secret in the address; the route looks the thing up through it, a wrong secret is a 404
 * - `demo`: only in a demo, only from this machine (see {@link isLocal})
 * - `operations`: from this machine (see {@link isLocal}), or staff who may administer; a 404 for everybody else
 * - `bearer`: a program of the town that shows the secret of a setting (RFC 6750) and sends what is no form; a 404 while the setting is unset, a 401
 *   without the secret
 * - a right: staff who have it; others see 404 (signed in) or the sign-in page (not signed in)
 */
export type Access = "anyone" | "link" | "demo" | "operations" | { readonly bearer: "bounces" } | {
  readonly right: Right;
};

/** Staff with this right only. */
export function staffWith(right: Right): Access {
  return { right };
}
