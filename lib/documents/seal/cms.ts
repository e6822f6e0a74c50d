import { createHash, sign } from "node:crypto";
import type { Certificate, KeyAndChain } from "./certificate.ts";
import { element, integer, octets, oid, sequence, setOf, tagged } from "./der.ts";
import { OID, SHA256, signatureAlgorithm } from "./names.ts";

/** The parts of a seal's signature: everything else of it follows from these. */
export interface SealParts {
  readonly chain: readonly Certificate[];
  /** SHA-256 of what is sealed */
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  /** a timestamp over the signature (RFC 3161), if there is one */
  readonly timestamp?: Uint8Array;
}

/**
 * What the signature is made over: a SET OF the signed attributes of PAdES baseline (ETSI EN 319 142-1 § 6.3): content type, digest, and which
 * certificates are meant (RFC 5035), the whole chain, so that none can be exchanged. No signing time: the PDF's own entry M has it.
 */
export function signedAttributes(chain: readonly Certificate[], digest: Uint8Array): Uint8Array<ArrayBuffer> {
  return setOf(
    sequence(oid(OID.contentType), setOf(oid(OID.data))),
    sequence(oid(OID.messageDigest), setOf(octets(digest))),
    sequence(
      oid(OID.signingCertificateV2),
      setOf(sequence(sequence(...chain.map(meantCertificate)))),
    ),
  );
}

/** ESSCertIDv2; SHA-256 is its default and so not named (X.690 § 11.5). */
function meantCertificate({ raw, issuer, serial }: Certificate): Uint8Array {
  const hash = new Uint8Array(createHash("sha256").update(raw).digest());
  return sequence(octets(hash), sequence(sequence(tagged(4, issuer)), serial));
}

/** Signs a document's digest. RSA: PKCS #1 v1.5, ECDSA: as in X9.62, both over SHA-256. */
export function signDigest({ key, chain }: KeyAndChain, digest: Uint8Array): Promise<Uint8Array> {
  const attributes = signedAttributes(chain, digest);
  return new Promise((resolve, reject) => {
    sign(
      "sha256",
      attributes,
      key,
      (fault, signature) => fault ? reject(fault) : resolve(new Uint8Array(signature)),
    );
  });
}

/** The detached signature as CMS SignedData (RFC 5652). The same parts always give the same bytes, so that a check can make them again. */
export function signedData(parts: SealParts): Uint8Array<ArrayBuffer> {
  const { chain, digest, signature, timestamp } = parts;
  const own = chain[0]!;
  const attributes = signedAttributes(chain, digest);
  const signer = sequence(
    integer(1),
    sequence(own.issuer, own.serial),
    SHA256,
    element(0xa0, contentOf(attributes)),
    signatureAlgorithm(own.publicKey.asymmetricKeyType),
    octets(signature),
    ...(timestamp ? [element(0xa1, sequence(oid(OID.timestampToken), setOf(timestamp)))] : []),
  );
  return sequence(
    oid(OID.signedData),
    tagged(
      0,
      sequence(
        integer(1),
        setOf(SHA256),
        sequence(oid(OID.data)),
        element(0xa0, ...chain.map(({ raw }) => raw)),
        setOf(signer),
      ),
    ),
  );
}

/** What a set holds, without its frame: the attributes are signed as a SET and stored as `[0]` (RFC 5652 § 5.4). */
function contentOf(set: Uint8Array): Uint8Array {
  const long = set[1]! & 0x80 ? set[1]! & 0x7f : 0;
  return set.subarray(2 + long);
}
