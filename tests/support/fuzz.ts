/** Rubbish from a seed, so that a failure can be repeated. */
export interface Random {
  /** 0 to 1 */
  next(): number;
  /** a whole number below `below` */
  integer(below: number): number;
  pick<T>(values: readonly T[]): T;
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** Mulberry32: small, fast, good enough for rubbish. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return {
    next,
    integer,
    pick: (values) => values[integer(values.length)]!,
    bytes: (length) => Uint8Array.from({ length }, () => integer(256)),
  };
}

const STUN_COOKIE = [0x21, 0x12, 0xa4, 0x42];

/** A packet that begins as STUN, DTLS, RTP or RTCP does (RFC 7983 tells them apart by the first byte), and goes on as it likes. */
export function datagram(random: Random): Uint8Array<ArrayBuffer> {
  const packet = random.bytes(random.integer(1400));
  const begin = (...bytes: number[]) => packet.set(bytes.slice(0, packet.length));
  switch (random.integer(6)) {
    case 0: // STUN with a length that may lie
      begin(0, random.pick([1, 3, 17]), random.integer(256), random.integer(256), ...STUN_COOKIE);
      break;
    case 1: // a STUN request with a name and a wrong signature, as if it were somebody's
      begin(0, 1, 0, packet.length - 20 & 0xff, ...STUN_COOKIE, ...random.bytes(12), 0, 6, 0, 8);
      break;
    case 2: // a DTLS record: ClientHello, alert, or none
      begin(
        random.pick([20, 21, 22, 23, 63]),
        254,
        random.pick([253, 255]),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        random.integer(256),
      );
      break;
    case 3: // RTP with header extensions and padding that may lie
      begin(0x80 | random.integer(64), random.integer(128));
      break;
    case 4: // RTCP: reports, feedback, XR
      begin(0x80 | random.integer(32), 192 + random.integer(32), random.integer(256), random.integer(256));
      break;
  }
  return packet;
}

/** Something of JSON, deep or flat. */
export function rubbish(random: Random, depth = 0): unknown {
  switch (random.integer(depth > 4 ? 6 : 8)) {
    case 0:
      return null;
    case 1:
      return random.next() * 1e9 - 5e8;
    case 2:
      return random.pick([
        "",
        "__proto__",
        "constructor",
        "send",
        "x".repeat(random.integer(5000)),
        "\u0000",
      ]);
    case 3:
      return random.integer(2) === 0;
    case 4:
      return -1;
    case 5:
      return [];
    case 6:
      return Array.from({ length: random.integer(6) }, () => rubbish(random, depth + 1));
    default:
      return Object.fromEntries(
        Array.from(
          { length: random.integer(6) },
          () => [random.pick(["type", "id", "codecs", "toString", "ssrc"]), rubbish(random, depth + 1)],
        ),
      );
  }
}

/** The message with one thing in it, anywhere, replaced, removed or added. */
export function mutated(random: Random, message: unknown): unknown {
  if (typeof message !== "object" || message === null) return rubbish(random);
  const copy: Record<string, unknown> = structuredClone(message) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const key = random.pick(keys.length > 0 ? keys : ["x"]);
  switch (random.integer(5)) {
    case 0:
      delete copy[key];
      break;
    case 1:
      copy[key] = rubbish(random);
      break;
    case 2:
      copy[random.pick(["participantId", "transportId", "producerId", "__proto__x"])] = rubbish(random);
      break;
    default:
      copy[key] = key === "type" && random.integer(4) > 0 ? copy[key] : mutated(random, copy[key]);
  }
  return copy;
}
