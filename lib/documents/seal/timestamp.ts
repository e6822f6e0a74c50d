import { createHash, randomBytes, verify } from "node:crypto";
import type { Certificate } from "./certificate.ts";
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
import { OID, SHA256 } from "./names.ts";
import { digestOf, readToken, type TokenParts, writeToken } from "./token.ts";

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
 * The token in a TimeStampResp (§ 2.4.2), checked against what was asked and written as {@link writeToken} does.
 * @throws DerError when it was not granted or does not fit
 */
export function tokenIn(
  response: Uint8Array,
  bytes: Uint8Array,
  nonce: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [status, sent] = children(expect(read(response), TAG.sequence));
  const granted = expect(children(expect(status, TAG.sequence))[0], TAG.integer).content;
  // 0: granted, 1: granted with modifications
  if (granted.length !== 1 || granted[0]! > 1 || !sent) {
    throw new DerError("expected a token, found a refusal");
  }
  const parts = readToken(sent.raw);
  if (!infoOf(parts).some((part) => sameBytes(part.raw, nonce))) {
    throw new DerError("expected our nonce, found another or none");
  }
  const token = writeToken(parts);
  checkTimestamp(token, bytes);
  return token;
}

/**
 * Checks a token against the bytes it is about: imprint, signature, the certificate it names, and that it is written as {@link writeToken} does, so
 * that no byte of it is free. Whether its authority is to be trusted is the reader's judgement.
 * @throws DerError when anything does not hold
 */
export function checkTimestamp(token: Uint8Array, bytes: Uint8Array): Timestamp {
  const parts = readToken(token);
  need(sameBytes(writeToken(parts), token), "a token written in our way");
  const info = infoOf(parts);
  const [algorithm, imprint] = children(expect(info[2], TAG.sequence));
  const expected = new Uint8Array(createHash(digestOf(algorithm)).update(bytes).digest());
  need(sameBytes(expect(imprint, TAG.octetString).content, expected), "the imprint of these bytes");
  checkSignature(parts);
  return { at: timeOf(expect(info[4], TAG.generalizedTime)), authority: parts.chain[0].name };
}

/** TSTInfo: version, policy, imprint, serial number, time, and what may follow. */
function infoOf({ body }: TokenParts): Node[] {
  return children(expect(read(body), TAG.sequence));
}

function checkSignature({ body, chain: [own], digest, attributes, said, signature, algorithms }: TokenParts) {
  need(oidOf(said.get(OID.contentType)) === OID.timestampInfo, "the content's kind among the attributes");
  const hash = new Uint8Array(createHash(digest).update(body).digest());
  need(sameBytes(expect(said.get(OID.messageDigest), TAG.octetString).content, hash), "the content's digest");
  need(namesCertificate(said, own), "the certificate that the signer meant (RFC 5035)");
  if (algorithms) {
    const meant = children(expect(said.get(OID.algorithmProtection), TAG.sequence));
    const named = sequence(algorithms.digest, element(0xa1, contentOf(algorithms.signature)));
    need(
      meant.length === 2 && sameBytes(said.get(OID.algorithmProtection)!.raw, named),
      "the algorithms meant",
    );
  }
  need(verify(digest, element(TAG.set, attributes), own.publicKey, signature), "a signature that holds");
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

function contentOf(raw: Uint8Array): Uint8Array {
  return read(raw).content;
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new DerError(`expected ${what}, found something else`);
}
