import { Buffer } from "node:buffer";
import { constants, crc32, deflateRawSync } from "node:zlib";

/** What stands in the holes of a page: each visitor's own. */
export interface Own {
  /** the token that stands in for a missing Origin */
  formToken(): string;
  /** an id that nobody else has; the same hole number gives the same id within one answer */
  id(hole: number): string;
}

type Hole = { readonly id: number } | "formToken";
type Part = { readonly plain: Uint8Array<ArrayBuffer>; readonly packed: Uint8Array<ArrayBuffer> };

/** RFC 1952 § 2.3: deflate, no name, no time, unknown system. */
const GZIP_HEAD = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** RFC 1951 § 3.2.3: an empty last block with fixed codes. */
const DEFLATE_END = new Uint8Array([0x03, 0x00]);
/** What marks the place of the form token while the page is made; control characters stand in no page. */
export const TOKEN_HOLE = "\u0001form-token\u0001";

const encoder = new TextEncoder();

/**
 * A finished page with holes for what is each visitor's own. What lies between the holes is compressed once; the holes are filled as stored
 * blocks, so an answer costs a copy and a checksum (RFC 1951 § 3.2.4, RFC 1952).
 */
export class CutPage {
  private readonly parts: readonly Part[];
  private readonly holes: readonly Hole[];

  /** @param ids the ids in `html` that are made new for everybody */
  constructor(html: string, ids: readonly string[], readonly headers: Readonly<Record<string, string>>) {
    const marks = [TOKEN_HOLE, ...ids];
    const pieces = html.split(new RegExp(`(${marks.join("|")})`));
    this.holes = pieces.filter((_, at) => at % 2 === 1)
      .map((mark) => mark === TOKEN_HOLE ? "formToken" : { id: ids.indexOf(mark) });
    this.parts = pieces.filter((_, at) => at % 2 === 0).map((text) => {
      const plain = encoder.encode(text);
      // A full flush ends on a whole byte and forgets what came before, so that parts can stand behind one another.
      const packed = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
      return { plain, packed: new Uint8Array(packed) };
    });
  }

  plain(own: Own): Uint8Array<ArrayBuffer> {
    return join(this.pieces(own, (part) => [part.plain], (filling) => [filling]));
  }

  gzip(own: Own): Uint8Array<ArrayBuffer> {
    let check = 0;
    let length = 0;
    const count = (bytes: Uint8Array<ArrayBuffer>) => {
      check = crc32(bytes, check);
      length += bytes.length;
    };
    const body = this.pieces(own, (part) => (count(part.plain), [part.packed]), (filling) => {
      count(filling);
      return [storedHead(filling.length), filling];
    });
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(check >>> 0, 0);
    tail.writeUInt32LE(length >>> 0, 4);
    return join([GZIP_HEAD, ...body, DEFLATE_END, tail]);
  }

  private pieces(
    own: Own,
    ofPart: (part: Part) => Uint8Array[],
    ofHole: (filling: Uint8Array<ArrayBuffer>) => Uint8Array[],
  ): Uint8Array[] {
    return this.parts.flatMap((part, at) => {
      const hole = this.holes[at];
      if (hole === undefined) return ofPart(part);
      const filling = encoder.encode(hole === "formToken" ? own.formToken() : own.id(hole.id));
      return [...ofPart(part), ...ofHole(filling)];
    });
  }
}

/** The head of a stored block that is not the last: three bits of zero, padding, the length and its complement. */
function storedHead(length: number): Uint8Array {
  return new Uint8Array([0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255]);
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
