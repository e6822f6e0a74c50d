import { Buffer } from "node:buffer";
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
// @ts-types="@types/node-forge"
import forge from "node-forge";
import {
  type Certificate,
  isIssuedBy,
  isSelfIssued,
  type KeyAndChain,
  readCertificate,
} from "./certificate.ts";

export type KeyFileResult =
  | { readonly ok: true; readonly found: KeyAndChain }
  | { readonly ok: false; readonly expected: string; readonly found: string };

const BAG = { key: forge.pki.oids["keyBag"]!, shrouded: forge.pki.oids["pkcs8ShroudedKeyBag"]! };

/**
 * Key and certificates from a PKCS #12 file (RFC 7292), encrypted in the present way (PBES2 with AES) or in the old ones (3DES, RC2). RSA and
 * ECDSA keys. Says what is wrong with it, never what is in it.
 */
export function readKeyFile(bytes: Uint8Array, password: string): KeyFileResult {
  const expected = "a PKCS #12 file with a key and its certificate";
  const der = Buffer.from(bytes).toString("binary");
  let file: forge.pkcs12.Pkcs12Pfx | undefined;
  try {
    file = opened(forge.asn1.fromDer(forge.util.createBuffer(der)), password);
  } catch {
    return { ok: false, expected, found: "no such file" };
  }
  if (!file) return { ok: false, expected, found: "one that SEAL_P12_PASSWORD does not open" };
  const keys = [BAG.shrouded, BAG.key].flatMap((bagType) => file.getBags({ bagType })[bagType] ?? [])
    .flatMap((bag) => keyOf(bag) ?? []);
  const certificates =
    (file.getBags({ bagType: forge.pki.oids["certBag"]! })[forge.pki.oids["certBag"]!] ?? [])
      .flatMap((bag) => certificateOf(bag) ?? []);
  const key = keys[0];
  if (!key || keys.length > 1) return { ok: false, expected: "one key in it", found: `${keys.length}` };
  if (key.asymmetricKeyType !== "rsa" && key.asymmetricKeyType !== "ec") {
    return { ok: false, expected: "an RSA or ECDSA key", found: key.asymmetricKeyType ?? "another kind" };
  }
  const own = certificates.find((certificate) => belongs(key, certificate));
  if (!own) return { ok: false, expected: "the certificate of its key in it", found: "none" };
  return { ok: true, found: { key, chain: [own, ...issuersOf(own, certificates)] } };
}

/**
 * The old ways of encrypting and the file's checksum take a password's letters as UTF-16, the present one as UTF-8 (RFC 7292 § B.1, RFC 8018 § 3).
 * forge hands on what it gets: letters beyond ASCII are tried in both ways, the second without the checksum.
 */
function opened(asn1: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx | undefined {
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, password);
  } catch {
    if (!Array.isArray(asn1.value)) throw new Error("expected a list");
  }
  try {
    const unchecked = { ...asn1, value: asn1.value.slice(0, 2) };
    return forge.pkcs12.pkcs12FromAsn1(unchecked, forge.util.encodeUtf8(password));
  } catch {
    return undefined;
  }
}

/** forge reads RSA keys itself and leaves others as they are; both go over to node's own cryptography. */
function keyOf(bag: forge.pkcs12.Bag): KeyObject | undefined {
  try {
    const info = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
    return createPrivateKey({ key: derOf(info), format: "der", type: "pkcs8" });
  } catch {
    return undefined;
  }
}

function certificateOf(bag: forge.pkcs12.Bag): Certificate | undefined {
  try {
    return readCertificate(derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1));
  } catch {
    return undefined;
  }
}

function derOf(asn1: forge.asn1.Asn1): Buffer<ArrayBuffer> {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), "binary");
}

function belongs(key: KeyObject, { publicKey }: Certificate): boolean {
  // A public key is part of the private one; equal encodings mean the same key.
  const own = createPublic(key);
  return Buffer.compare(own, publicKey.export({ type: "spki", format: "der" })) === 0;
}

function createPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: "spki", format: "der" });
}

/** Who issued it, as far as the file has them, up to the root. */
function issuersOf(certificate: Certificate, known: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  let last = certificate;
  while (!isSelfIssued(last)) {
    const next = known.find((one) => !chain.includes(one) && one !== last && isIssuedBy(last, one));
    if (!next) break;
    chain.push(next);
    last = next;
  }
  return chain;
}
