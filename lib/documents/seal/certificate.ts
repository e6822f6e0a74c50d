import { Buffer } from "node:buffer";
import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from "node:crypto";
import {
  bits,
  children,
  element,
  expect,
  integer,
  type Node,
  octets,
  oid,
  oidOf,
  read,
  sequence,
  setOf,
  TAG,
  tagged,
  time,
  timeOf,
  truth,
  utf8,
} from "./der.ts";
import { OID, signatureAlgorithm } from "./names.ts";

/** A certificate (RFC 5280), with what seals need of it. */
export interface Certificate {
  /** DER */
  readonly raw: Uint8Array;
  /** the names as they are encoded: they are compared byte by byte */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** the serial number's whole element */
  readonly serial: Uint8Array;
  readonly notBefore: Temporal.Instant;
  readonly notAfter: Temporal.Instant;
  /** the subject's common name, or its organisation */
  readonly name: string;
  readonly issuerName: string;
  readonly publicKey: KeyObject;
}

/** @throws Error when the bytes are no certificate */
export function readCertificate(raw: Uint8Array): Certificate {
  const [body] = children(expect(read(raw), TAG.sequence));
  const parts = children(expect(body, TAG.sequence));
  if (parts[0]?.tag === 0xa0) parts.shift(); // the version
  const [serial, , issuer, validity, subject] = parts;
  const [from, to] = children(expect(validity, TAG.sequence));
  return {
    raw,
    issuer: expect(issuer, TAG.sequence).raw,
    subject: expect(subject, TAG.sequence).raw,
    serial: expect(serial, TAG.integer).raw,
    notBefore: timeOf(from!),
    notAfter: timeOf(to!),
    name: nameIn(subject!),
    issuerName: nameIn(issuer!),
    publicKey: new X509Certificate(Buffer.from(raw)).publicKey,
  };
}

function nameIn(name: Node): string {
  const said = new Map(
    children(name).flatMap((set) => children(set)).map((pair): [string, string] => {
      const [kind, value] = children(pair);
      return [oidOf(kind), value ? textOf(value) : ""];
    }),
  );
  return said.get(OID.commonName) ?? said.get(OID.organization) ?? "";
}

/** BMPString is UTF-16; the other kinds of text are close enough to UTF-8. */
function textOf({ tag, content }: Node): string {
  if (tag !== 0x1e) return new TextDecoder().decode(content);
  return new TextDecoder("utf-16be").decode(content);
}

export function isSelfIssued(certificate: Certificate): boolean {
  return Buffer.compare(certificate.issuer, certificate.subject) === 0;
}

/** Whether `issuer` signed `certificate`. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (Buffer.compare(certificate.issuer, issuer.subject) !== 0) return false;
  return new X509Certificate(Buffer.from(certificate.raw)).verify(issuer.publicKey);
}

/**
 * Whether nothing in it is outside its signature: the algorithm is named within and without alike (RFC 5280 § 4.1.1.2), and the frame is written
 * in the one way.
 */
export function isClosed({ raw }: Certificate): boolean {
  const [body, algorithm, signature] = children(expect(read(raw), TAG.sequence));
  const parts = children(expect(body, TAG.sequence));
  const within = parts[parts[0]?.tag === 0xa0 ? 2 : 1];
  if (!algorithm || !within || Buffer.compare(algorithm.raw, within.raw) !== 0) return false;
  const again = sequence(
    body!.raw,
    algorithm.raw,
    bits(expect(signature, TAG.bitString).content.subarray(1)),
  );
  return Buffer.compare(again, raw) === 0;
}

export interface KeyAndChain {
  readonly key: KeyObject;
  /** the signer's certificate first, then who issued it, and so on */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/** How long a self-made certificate is valid: longer than any case is kept. */
const SELF_MADE_YEARS = 10;
/** Clocks differ; a certificate must not begin after what it signs. */
const BACKDATED_HOURS = 24;

/** A new key (ECDSA, P-256) with a certificate that it signs itself. It shows changes; it proves nobody's identity. */
export function makeSelfSigned(
  names: { readonly organization: string; readonly mark: string; readonly name: string },
  now: Temporal.Instant,
): KeyAndChain {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = new Uint8Array(publicKey.export({ type: "spki", format: "der" }));
  const algorithm = signatureAlgorithm("ec");
  const subject = sequence(
    attribute(OID.organization, names.organization),
    attribute(OID.organizationalUnit, names.mark),
    attribute(OID.commonName, names.name),
  );
  const notAfter = now.toZonedDateTimeISO("UTC").add({ years: SELF_MADE_YEARS }).toInstant();
  const body = sequence(
    tagged(0, integer(2)), // version 3
    integer(Uint8Array.of(0x40, ...randomBytes(15))),
    algorithm,
    subject,
    sequence(time(now.subtract({ hours: BACKDATED_HOURS })), time(notAfter)),
    subject,
    spki,
    tagged(3, sequence(...extensions(spki))),
  );
  const signature = new Uint8Array(sign("sha256", body, privateKey));
  return { key: privateKey, chain: [readCertificate(sequence(body, algorithm, bits(signature)))] };
}

/** A text of at most 64 characters, the most that a name in a certificate may have (X.520). */
function attribute(kind: string, text: string): Uint8Array {
  return setOf(sequence(oid(kind), utf8([...text].slice(0, 64).join(""))));
}

function extensions(spki: Uint8Array): Uint8Array[] {
  const keyId = new Uint8Array(createHash("sha1").update(spki).digest());
  return [
    sequence(oid(OID.basicConstraints), truth(), octets(sequence())),
    // digitalSignature and nonRepudiation (RFC 5280 § 4.2.1.3)
    sequence(
      oid(OID.keyUsage),
      truth(),
      octets(element(TAG.bitString, Uint8Array.of(6, 0b1100_0000))),
    ),
    sequence(oid(OID.subjectKeyId), octets(octets(keyId))),
  ];
}
