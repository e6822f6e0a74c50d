/** Hours over which the bookings of one address range are counted. */
export const RANGE_WINDOW_HOURS = 24;

/**
 * The range that stands for a client: IPv4 /24, IPv6 /56 (what one household or office is usually given), so that changing the last
 * digits does not make a new person.
 * @returns `undefined` for what is no IP address
 */
export function addressRange(address: string): string | undefined {
  const plain = address.trim().replace(/^\[|\]$/g, "").replace(/%.*$/, "").toLowerCase();
  const mapped = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(plain);
  if (mapped) return `${mapped[1]}.${mapped[2]}.${mapped[3]}.0/24`;
  const groups = expand(plain);
  if (!groups) return undefined;
  const bytes = groups.slice(0, 4).map((group) => group.padStart(4, "0")).join("").slice(0, 14);
  return `${bytes}/56`;
}

function expand(address: string): string[] | undefined {
  if (!/^[0-9a-f:]{2,39}$/.test(address)) return undefined;
  const halves = address.split("::");
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => half === "" ? [] : half.split(":"));
  const gap = 8 - head.length - tail.length;
  if (halves.length === 1 ? gap !== 0 : gap < 1) return undefined;
  const groups = [...head, ...Array<string>(gap).fill("0"), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? groups : undefined;
}

/**
 * One spelling per mailbox, for counting only: lower case, without a `+tag`. Mail goes to the address as it was typed.
 */
export function emailForCounting(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, at).replace(/\+.*$/, "")}@${email.slice(at + 1)}`.toLowerCase();
}
