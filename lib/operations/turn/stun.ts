/** As much of STUN (RFC 8489) and TURN (RFC 8656) as it takes to ask a TURN server whom it lets in and where to. */
import { Buffer } from "node:buffer";
import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Socket } from "node:dgram";
import { crc32 } from "node:zlib";

const METHOD = { binding: 1, allocate: 3, createPermission: 8 } as const;
const ATTRIBUTE = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  peer: 0x0012,
  realm: 0x0014,
  nonce: 0x0015,
  transport: 0x0019,
  priority: 0x0024,
  useCandidate: 0x0025,
  fingerprint: 0x8028,
  controlling: 0x802a,
} as const;
const COOKIE = 0x2112a442;
const HEADER_BYTES = 20;
const INTEGRITY_BYTES = 24;
const UDP = 17;
const FINGERPRINT_BYTES = 8;
const FINGERPRINT_MASK = 0x5354554e;
/** RFC 8445 § 5.1.2.1, of a host's own address. */
const HOST_PRIORITY = 2_130_706_431;

export type Credentials = { readonly username: string; readonly password: string };
export type Answer = {
  readonly ok: boolean;
  readonly code: number;
  readonly realm: string;
  readonly nonce: string;
};

/** Sends one message and gives the next one that comes. */
export type Exchange = (message: Buffer) => Promise<Buffer>;

/** RFC 8489 § 6.2.1: a datagram that gets no answer is sent again. */
const AGAIN_MILLISECONDS = 500;

/** Messages in datagrams. What is lost on its way is sent again for as long as the socket is open; an answer is known by its transaction. */
export function overDatagrams(socket: Socket, port: number, host: string): Exchange {
  return async (asked) => {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const take = (answer: Uint8Array) => {
      if (transactionOf(answer).equals(transactionOf(asked))) resolve(Buffer.from(answer));
    };
    const send = () => socket.send(asked, port, host);
    const closed = () => reject(new Error("expected an answer, found the socket closed"));
    socket.on("message", take).on("error", reject).on("close", closed);
    let again: ReturnType<typeof setInterval> | undefined;
    try {
      send();
      again = setInterval(send, AGAIN_MILLISECONDS);
      return await promise;
    } finally {
      clearInterval(again);
      socket.off("message", take).off("error", reject).off("close", closed);
    }
  };
}

function transactionOf(message: Uint8Array): Buffer {
  return Buffer.from(message.subarray(8, HEADER_BYTES));
}

/** A client of a TURN server: every request is answered with what the server says of it. */
export class TurnClient {
  private realm = "";
  private nonce = "";

  constructor(private readonly exchange: Exchange, private readonly credentials: Credentials) {}

  /** Asks for a relay over UDP, first without credentials to learn realm and nonce. */
  async allocate(): Promise<Answer> {
    const attributes = [attribute(ATTRIBUTE.transport, Buffer.from([UDP, 0, 0, 0]))];
    const first = read(await this.exchange(message(METHOD.allocate, attributes)));
    if (first.code !== 401) return first;
    this.realm = first.realm;
    this.nonce = first.nonce;
    return await this.ask(METHOD.allocate, attributes);
  }

  /** Asks to exchange packets with `address`. */
  async permit(address: string): Promise<Answer> {
    return await this.ask(METHOD.createPermission, [attribute(ATTRIBUTE.peer, xorAddress(address, 9))]);
  }

  private async ask(method: number, attributes: readonly Buffer[]): Promise<Answer> {
    const { username, password } = this.credentials;
    const signed = [
      ...attributes,
      attribute(ATTRIBUTE.username, Buffer.from(username)),
      attribute(ATTRIBUTE.realm, Buffer.from(this.realm)),
      attribute(ATTRIBUTE.nonce, Buffer.from(this.nonce)),
    ];
    const key = createHash("md5").update(`${username}:${this.realm}:${password}`).digest();
    return read(await this.exchange(message(method, signed, key)));
  }
}

/** A browser's question whether a way is open, which also chooses it (RFC 8445 § 7.2.2, 8.1.1). */
export function iceCheck(there: Credentials, ownName: string): Buffer {
  const priority = Buffer.alloc(4);
  priority.writeUInt32BE(HOST_PRIORITY);
  const signed = message(METHOD.binding, [
    attribute(ATTRIBUTE.username, Buffer.from(`${there.username}:${ownName}`)),
    attribute(ATTRIBUTE.priority, priority),
    attribute(ATTRIBUTE.controlling, randomBytes(8)),
    attribute(ATTRIBUTE.useCandidate, Buffer.alloc(0)),
  ], Buffer.from(there.password));
  // RFC 8489 § 14.7: over everything before it, with a length that counts it in.
  signed.writeUInt16BE(signed.length - HEADER_BYTES + FINGERPRINT_BYTES, 2);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc32(signed) ^ FINGERPRINT_MASK) >>> 0);
  return Buffer.concat([signed, attribute(ATTRIBUTE.fingerprint, sum)]);
}

/** Whether an answer says that the way is open. */
export function isOpen(answer: Buffer): boolean {
  return answer.length >= HEADER_BYTES && answer.readUInt16BE(0) === (METHOD.binding | 0x0100);
}

function message(method: number, attributes: readonly Buffer[], key?: Buffer): Buffer {
  const body = Buffer.concat(attributes);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(method, 0);
  header.writeUInt16BE(body.length + (key ? INTEGRITY_BYTES : 0), 2);
  header.writeUInt32BE(COOKIE, 4);
  randomBytes(12).copy(header, 8);
  const unsigned = Buffer.concat([header, body]);
  if (!key) return unsigned;
  const mac = createHmac("sha1", key).update(unsigned).digest();
  return Buffer.concat([unsigned, attribute(ATTRIBUTE.integrity, mac)]);
}

function attribute(type: number, value: Buffer): Buffer {
  const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
}

function xorAddress(address: string, port: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt8(1, 1);
  bytes.writeUInt16BE(port ^ (COOKIE >>> 16), 2);
  const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  bytes.writeUInt32BE((number ^ COOKIE) >>> 0, 4);
  return bytes;
}

/** The class and the attributes that matter. */
function read(answer: Buffer): Answer {
  const kind = answer.readUInt16BE(0) & 0x0110;
  const found = new Map<number, Buffer>();
  for (let at = HEADER_BYTES; at + 4 <= answer.length;) {
    const length = answer.readUInt16BE(at + 2);
    found.set(answer.readUInt16BE(at), answer.subarray(at + 4, at + 4 + length));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  const error = found.get(ATTRIBUTE.error);
  return {
    ok: kind === 0x0100,
    code: error ? (error.readUInt8(2) & 7) * 100 + error.readUInt8(3) : 0,
    realm: found.get(ATTRIBUTE.realm)?.toString() ?? "",
    nonce: found.get(ATTRIBUTE.nonce)?.toString() ?? "",
  };
}
