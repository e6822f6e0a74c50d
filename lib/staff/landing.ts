import { type Role, roleHas } from "./shared.ts";

/** Where a person begins to work. */
export function landingPath(role: Role): string {
  if (roleHas(role, "serve")) return "/desk";
  return roleHas(role, "administer") ? "/admin/staff" : "/admin/events";
}

/**
 * The path to go to after signing in, if it is one of ours: a path of this site, never another host however it is spelled
 * (`//host`, `/\host`, tabs that browsers drop).
 */
export function sameSitePath(next: string): string | undefined {
  // deno-lint-ignore no-control-regex -- control characters are exactly what must not be in there
  if (!next.startsWith("/") || /[\\\u0000-\u001f\u007f]/.test(next)) return undefined;
  const home = "https://home.invalid";
  if (!URL.canParse(next, home)) return undefined;
  const url = new URL(next, home);
  return url.origin === home ? url.pathname + url.search : undefined;
}
