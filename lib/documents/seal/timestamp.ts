import { createHash, randomBytes, verify } from "node:crypto";
import { type Certificate, isIssuedBy, readCertificate } from "./certificate.ts";
import {
  children,
  DerError,
  element,
  expect,
  integer,
  type Node,
  octets,
  oidOf,
  read,
  sameBytes,
  sequence,
  TAG,
  timeOf,
  truth,
} from "./der.ts";
import { DIGESTS, OID, SHA256 } from "./names.ts";

/** A timestamp that holds: when, and by whose word. */
export interface Timestamp {
  readonly at: Temporal.Instant;
  readonly authority: string;
}

const NONCE_BYTES = 16;

/** TimeStampReq (RFC 3161 § 2.4.1) over `bytes`, asking for the authority's certificate. */
export function timestampRequest(bytes: Uint8Array): { request: Uint8Array<ArrayBuffer>; nonce: Uint8Array } {
  const hash = new Uint8Array(createHash("sha256").update(bytes).digest());
  const nonce = integer(new Uint8Array(randomBytes(NONCE_BYTES)));
  return { request: sequence(integer(1), sequence(SHA256, octets(hash)), nonce, truth()), nonce };
}

/**
 * The token in a TimeStampResp (§ 2.4.2), checked against what was asked.
 * @throws DerError when it was not granted or does not fit
 */
export function tokenIn(response: Uint8Array, bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const [status, token] = children(expect(read(response), TAG.sequence));
  const granted = expect(children(expect(status, TAG.sequence))[0], TAG.integer).content;
  // 0: granted, 1: granted with modifications
  if (granted.length !== 1 || granted[0]! > 1 || !token) {
    throw new DerError("expected a token, found a refusal");
  }
  checkTimestamp(token.raw, bytes);
  if (!infoOf(token.raw).some((part) => sameBytes(part.raw, nonce))) {
    throw new DerError("expected our nonce, found another or none");
  }
  return token.raw;
}

/**
 * Checks a token against the bytes it is about: imprint, signature, the certificate it names. Whether its authority is to be trusted is the
 * reader's judgement.
 * @throws DerError when anything does not hold
 */
export function checkTimestamp(token: Uint8Array, bytes: Uint8Array): Timestamp {
  const info = infoOf(token);
  const [algorithm, imprint] = children(expect(info[2], TAG.sequence));
  const digest = digestOf(algorithm);
  const expected = new Uint8Array(createHash(digest).update(bytes).digest());
  need(sameBytes(expect(imprint, TAG.octetString).content, expected), "the imprint of these bytes");
  return { at: timeOf(expect(info[4], TAG.generalizedTime)), authority: checkSigner(token).name };
}

/** The parts of SignedData: content, certificates, the one signer. */
function partsOf(token: Uint8Array) {
  const [kind, wrapped] = children(expect(read(token), TAG.sequence));
  need(oidOf(kind) === OID.signedData, "signed data");
  const parts = children(expect(children(expect(wrapped, 0xa0))[0], TAG.sequence));
  const [version, digests, content, certificates] = parts;
  need(sameBytes(expect(version, TAG.integer).content, Uint8Array.of(3)), "version 3 (RFC 5652 § 5.1)");
  const named = children(expect(digests, TAG.set)).map(digestOf);
  const [contentKind, inner] = children(expect(content, TAG.sequence));
  need(oidOf(contentKind) === OID.timestampInfo, "a timestamp");
  const body = expect(children(expect(inner, 0xa0))[0], TAG.octetString).content;
  const signers = children(expect(parts.at(-1), TAG.set));
  need(signers.length === 1, "one signer");
  const known = children(expect(certificates, 0xa0)).map(({ raw }) => certificateIn(raw));
  return { body, signer: children(expect(signers[0], TAG.sequence)), known, named };
}

function certificateIn(raw: Uint8Array): Certificate {
  try {
    return readCertificate(raw);
  } catch {
    throw new DerError("expected a certificate, found something else");
  }
}

/** TSTInfo: version, policy, imprint, serial number, time, and what may follow. */
function infoOf(token: Uint8Array): Node[] {
  return children(expect(read(partsOf(token).body), TAG.sequence));
}

function checkSigner(token: Uint8Array): Certificate {
  const { body, signer, known, named } = partsOf(token);
  const [version, name, digestAlgorithm, attributes, signatureKind, signature] = signer;
  need(sameBytes(expect(version, TAG.integer).content, Uint8Array.of(1)), "version 1 of the signer");
  const [issuer, serial] = children(expect(name, TAG.sequence));
  const own = known.find((one) => sameBytes(one.issuer, issuer!.raw) && sameBytes(one.serial, serial!.raw));
  if (!own) throw new DerError("expected the signer's certificate, found others");
  // Flipping a byte in a certificate on the way up must be noticed too.
  for (const one of known) {
    const issuers = known.filter((other) => sameBytes(other.subject, one.issuer));
    need(
      issuers.length === 0 || issuers.some((other) => isIssuedBy(one, other)),
      "certificates of one chain",
    );
  }
  const digest = digestOf(digestAlgorithm);
  need(named.length === 1 && named[0] === digest, "the signer's digest named before");
  const said = attributesIn(expect(attributes, 0xa0));
  need(oidOf(said.get(OID.contentType)) === OID.timestampInfo, "the content's kind among the attributes");
  const hash = new Uint8Array(createHash(digest).update(body).digest());
  need(sameBytes(expect(said.get(OID.messageDigest), TAG.octetString).content, hash), "the content's digest");
  need(namesCertificate(said, own), "the certificate that the signer meant (RFC 5035)");
  const [algorithm, parameters] = children(expect(signatureKind, TAG.sequence));
  need(!parameters || isNull(parameters), "a signature without parameters");
  const kind = oidOf(algorithm);
  need(
    (SIGNATURES[own.publicKey.asymmetricKeyType ?? ""]?.[digest] ?? []).includes(kind),
    "a signature of its key",
  );
  const signed = element(TAG.set, attributes!.content);
  const value = expect(signature, TAG.octetString).content;
  need(verify(digest, signed, own.publicKey, value), "a signature that holds");
  return own;
}

/** By kind of key and digest; RSA may leave the digest to the field beside (RFC 3370 § 3.2). */
const SIGNATURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  rsa: {
    sha256: [OID.rsa, OID.rsaSha256],
    sha384: [OID.rsa, OID.rsaSha384],
    sha512: [OID.rsa, OID.rsaSha512],
  },
  ec: { sha256: [OID.ecdsaSha256], sha384: [OID.ecdsaSha384], sha512: [OID.ecdsaSha512] },
};

function attributesIn(set: Node): Map<string, Node> {
  return new Map(
    children(set).map((attribute) => {
      const [kind, values] = children(attribute);
      return [oidOf(kind), children(expect(values, TAG.set))[0]!];
    }),
  );
}

/** The first certificate that the attribute means is the signer's (RFC 5035 § 5.4); SHA-1 is all that its first version knows. */
function namesCertificate(said: ReadonlyMap<string, Node>, { raw }: Certificate): boolean {
  const second = said.get(OID.signingCertificateV2);
  const attribute = second ?? said.get(OID.signingCertificate);
  if (!attribute) return false;
  const [meant] = children(children(attribute)[0]!);
  const parts = children(meant!);
  const named = parts[0]?.tag === TAG.sequence ? parts.shift() : undefined;
  const digest = second ? named ? digestOf(named) : "sha256" : "sha1";
  const hash = new Uint8Array(createHash(digest).update(raw).digest());
  return sameBytes(expect(parts[0], TAG.octetString).content, hash);
}

function digestOf(algorithm: Node | undefined): "sha256" | "sha384" | "sha512" {
  const [kind, parameters] = children(expect(algorithm, TAG.sequence));
  const digest = DIGESTS[oidOf(kind)];
  if (!digest) throw new DerError("expected SHA-256 or more, found another digest");
  need(!parameters || isNull(parameters), "a digest without parameters");
  return digest;
}

function isNull({ raw }: Node): boolean {
  return sameBytes(raw, Uint8Array.of(TAG.null, 0));
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new DerError(`expected ${what}, found something else`);
}
