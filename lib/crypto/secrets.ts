import { Buffer } from "node:buffer";
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { base32 } from "#lib/ids/mod.ts";

const MASTER_KEY_BYTES = 32;

/** What each derived key is for. One purpose, one key: a value made for one purpose never fits another. */
export type Purpose =
  | "appointment-link"
  | "backup"
  | "case-keys"
  | "deadline-proof"
  | "feedback"
  | "form-token"
  | "guest-link"
  | "name-index"
  | "rate-limit"
  | "seal"
  | "staff"
  | "staff-session"
  | "tan"
  | "upload-handover"
  | "waiting-list";

/** Keys derived from the master key by HKDF-SHA-256 (RFC 5869), one per purpose. */
export class Secrets {
  private readonly derived = new Map<Purpose, Uint8Array>();

  /** @param master 32 random bytes */
  constructor(private readonly master: Uint8Array) {
    if (master.length !== MASTER_KEY_BYTES) {
      throw new TypeError(`MASTER_KEY: expected ${MASTER_KEY_BYTES} bytes, found ${master.length}`);
    }
  }

  /** 32 bytes for `purpose`. */
  key(purpose: Purpose): Uint8Array {
    let key = this.derived.get(purpose);
    if (!key) {
      key = new Uint8Array(hkdfSync("sha256", this.master, "amtsfenster", purpose, 32));
      this.derived.set(purpose, key);
    }
    return key;
  }

  /** HMAC-SHA-256 over the parts, which are length-framed so that no two lists of parts collide. */
  mac(purpose: Purpose, ...parts: (string | number)[]): Uint8Array {
    const hmac = createHmac("sha256", this.key(purpose));
    for (const part of parts) {
      const bytes = new TextEncoder().encode(String(part));
      hmac.update(`${bytes.length}:`).update(bytes);
    }
    return new Uint8Array(hmac.digest());
  }

  /** A link's token: 160 bits of {@link mac} in base 32, 32 characters. It can be made again, so it need not be stored. */
  token(purpose: Purpose, ...parts: (string | number)[]): string {
    return base32(this.mac(purpose, ...parts).subarray(0, 20));
  }

  /** Compares in constant time whether `given` is the token of these parts. */
  isToken(given: string, purpose: Purpose, ...parts: (string | number)[]): boolean {
    const expected = new TextEncoder().encode(this.token(purpose, ...parts));
    const found = new TextEncoder().encode(given);
    return expected.length === found.length && timingSafeEqual(expected, found);
  }
}

/** Compares two secrets without telling by its time how much of them is the same. */
export function isSameSecret(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * The master key from the setting, or from DATA_DIR/master.key, which is made on the first start.
 * @returns the 32 bytes, and whether they lie beside the data (outside a demo they belong elsewhere)
 * @throws TypeError when the setting or the file is not 32 bytes in base64
 */
export async function loadMasterKey(
  place: { masterKey?: string; dataDir: string },
): Promise<{ bytes: Uint8Array; besideData: boolean }> {
  if (place.masterKey) return { bytes: decode(place.masterKey, "MASTER_KEY"), besideData: false };
  const path = `${place.dataDir}/master.key`;
  await Deno.mkdir(place.dataDir, { recursive: true, mode: 0o700 });
  try {
    await Deno.writeTextFile(path, randomBytes(MASTER_KEY_BYTES).toString("base64") + "\n", {
      createNew: true,
      mode: 0o600,
    });
  } catch (fault) {
    if (!(fault instanceof Deno.errors.AlreadyExists)) throw fault;
  }
  return { bytes: decode(await Deno.readTextFile(path), path), besideData: true };
}

function decode(text: string, where: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text.trim(), "base64"));
  if (bytes.length !== MASTER_KEY_BYTES) {
    throw new TypeError(`${where}: expected ${MASTER_KEY_BYTES} bytes in base64, found ${bytes.length}`);
  }
  return bytes;
}
