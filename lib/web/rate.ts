/**
 * Requests that one address range (IPv4 /24, IPv6 /56) may make: so many at once, and so many a second for as long as it likes. A page with
 * its pictures takes about ten, and a town hall's or a provider's range has many people in it.
 */
export const REQUESTS_PER_RANGE_AT_ONCE = 1000;
export const REQUESTS_PER_RANGE_PER_SECOND = 50;
/**
 * Handshakes of live sockets from one range. A restarted server is met by all pages of a town hall at once, each of them up to once a second until it is
 * in; what is refused costs nothing of what is left, so that they all come in within seconds.
 */
export const HANDSHAKES_PER_RANGE_AT_ONCE = 300;
export const HANDSHAKES_PER_RANGE_PER_SECOND = 20;
/** Ranges remembered; the one not heard of longest is forgotten first, which forgives it. */
const RANGES_MAX = 20_000;

type Bucket = { left: number; at: number };

/** A bucket of requests per address range, filled again as time goes by. Kept in memory only: addresses are written nowhere. */
export class RequestRate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly atOnce = REQUESTS_PER_RANGE_AT_ONCE,
    private readonly perSecond = REQUESTS_PER_RANGE_PER_SECOND,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Takes one request. @returns 0 if it may be answered, else after how many seconds the next one may */
  take(range: string): number {
    const now = this.nowMs();
    const known = this.buckets.get(range);
    if (known) this.buckets.delete(range);
    const filled = known ? known.left + (now - known.at) / 1000 * this.perSecond : this.atOnce;
    const bucket = { left: Math.min(filled, this.atOnce), at: now };
    this.buckets.set(range, bucket);
    if (this.buckets.size > RANGES_MAX) this.buckets.delete(this.buckets.keys().next().value!);
    if (bucket.left >= 1) {
      bucket.left--;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.left) / this.perSecond));
  }
}
