/**
 * Whether a request that changes something comes from one of our own pages.
 * - `own`: the browser says so (Origin, Sec-Fetch-Site, or Referer: Fetch standard, Fetch Metadata)
 * - `foreign`: the browser says it does not
 * - `unsaid`: the client sends none of them, as text browsers do; a form token must stand in (P16)
 */
export function originOf(headers: Headers, ownHosts: readonly string[]): "own" | "foreign" | "unsaid" {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return "foreign";
  const origin = headers.get("origin");
  if (origin !== null) return isOwn(origin, ownHosts) ? "own" : "foreign";
  if (site !== null) return "own";
  const referer = headers.get("referer");
  if (referer !== null) return isOwn(referer, ownHosts) ? "own" : "foreign";
  return "unsaid";
}

function isOwn(address: string, ownHosts: readonly string[]): boolean {
  return URL.canParse(address) && ownHosts.includes(new URL(address).host);
}
