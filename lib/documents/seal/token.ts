import { type Certificate, isClosed, isIssuedBy, isSelfIssued, readCertificate } from "./certificate.ts";
import {
  children,
  DerError,
  element,
  expect,
  integer,
  type Node,
  nothing,
  octets,
  oid,
  oidOf,
  read,
  sameBytes,
  sequence,
  setOf,
  TAG,
  tagged,
} from "./der.ts";
import { DIGESTS, OID } from "./names.ts";

type Digest = "sha256" | "sha384" | "sha512";

/** What a timestamp token (CMS SignedData around TSTInfo, RFC 3161 § 2.4.2) is made of. */
export interface TokenParts {
  /** TSTInfo */
  readonly body: Uint8Array;
  /** the authority's certificate first, then who issued it up to the root: all of them, or none */
  readonly chain: readonly [Certificate, ...Certificate[]];
  readonly digest: Digest;
  /** the signed attributes, without their frame */
  readonly attributes: Uint8Array;
  readonly said: ReadonlyMap<string, Node>;
  readonly signature: Uint8Array;
  /** as the authority wrote them, where its signature says which they are (RFC 6211) */
  readonly algorithms?: { readonly digest: Uint8Array; readonly signature: Uint8Array };
}

/**
 * Reads a token.
 * @throws DerError when it is none, or not one signer's with its certificate
 */
export function readToken(token: Uint8Array): TokenParts {
  const [kind, wrapped] = children(expect(read(token), TAG.sequence));
  need(oidOf(kind) === OID.signedData, "signed data");
  const parts = children(expect(children(expect(wrapped, 0xa0))[0], TAG.sequence));
  const [, , content, certificates] = parts;
  const [contentKind, inner] = children(expect(content, TAG.sequence));
  need(oidOf(contentKind) === OID.timestampInfo, "a timestamp");
  const body = expect(children(expect(inner, 0xa0))[0], TAG.octetString).content;
  const signers = children(expect(parts.at(-1), TAG.set));
  need(signers.length === 1, "one signer");
  const [, name, digestKind, attributes, signatureKind, signature] = children(
    expect(signers[0], TAG.sequence),
  );
  const known = children(expect(certificates, 0xa0)).map(({ raw }) => certificateIn(raw));
  const [issuer, serial] = children(expect(name, TAG.sequence));
  const own = known.find((one) => sameBytes(one.issuer, issuer!.raw) && sameBytes(one.serial, serial!.raw));
  if (!own) throw new DerError("expected the signer's certificate, found others");
  const digest = digestOf(digestKind);
  const kinds = SIGNATURES[own.publicKey.asymmetricKeyType ?? ""]?.[digest] ?? [];
  need(kinds.includes(oidOf(children(expect(signatureKind, TAG.sequence))[0])), "a signature of its key");
  const said = attributesIn(expect(attributes, 0xa0));
  const algorithms = said.has(OID.algorithmProtection)
    ? { algorithms: { digest: digestKind!.raw, signature: signatureKind!.raw } }
    : {};
  return {
    body,
    chain: [own, ...upTo(own, known)],
    digest,
    attributes: attributes!.content,
    said,
    signature: expect(signature, TAG.octetString).content,
    ...algorithms,
  };
}

/**
 * The one way to write a token with these parts. What an authority sends may say the same in other ways, and may hold what no signature covers:
 * certificates of an unfinished way up, revocation lists, unsigned attributes. Written like this nothing in it is free to differ, so that a
 * check can make it again and compare.
 */
export function writeToken(parts: TokenParts): Uint8Array<ArrayBuffer> {
  const { body, chain, digest, attributes, signature, algorithms } = parts;
  const own = chain[0];
  const key = own.publicKey.asymmetricKeyType ?? "";
  const [signatureKind] = SIGNATURES[key]![digest]!;
  const digestAlgorithm = algorithms?.digest ?? sequence(oid(DIGEST_OIDS[digest]));
  const signer = sequence(
    integer(1),
    sequence(own.issuer, own.serial),
    digestAlgorithm,
    element(0xa0, attributes),
    algorithms?.signature ?? sequence(oid(signatureKind!), ...(key === "rsa" ? [nothing()] : [])),
    octets(signature),
  );
  return sequence(
    oid(OID.signedData),
    tagged(
      0,
      sequence(
        integer(3), // RFC 5652 § 5.1: the content is no plain data
        setOf(digestAlgorithm),
        sequence(oid(OID.timestampInfo), tagged(0, octets(body))),
        element(0xa0, ...chain.map(({ raw }) => raw)),
        setOf(signer),
      ),
    ),
  );
}

/** Which digest an algorithm names; SHA-1 is none. */
export function digestOf(algorithm: Node | undefined): Digest {
  const [kind, parameters, more] = children(expect(algorithm, TAG.sequence));
  const digest = DIGESTS[oidOf(kind)];
  if (!digest) throw new DerError("expected SHA-256 or more, found another digest");
  need(!more && (!parameters || sameBytes(parameters.raw, nothing())), "a digest without parameters");
  return digest;
}

/**
 * By kind of key and digest, the one to write first; RSA may leave the digest to the field beside (RFC 3370 § 3.2), which says the same.
 */
const SIGNATURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  rsa: {
    sha256: [OID.rsaSha256, OID.rsa],
    sha384: [OID.rsaSha384, OID.rsa],
    sha512: [OID.rsaSha512, OID.rsa],
  },
  ec: { sha256: [OID.ecdsaSha256], sha384: [OID.ecdsaSha384], sha512: [OID.ecdsaSha512] },
};

const DIGEST_OIDS = { sha256: OID.sha256, sha384: OID.sha384, sha512: OID.sha512 } as const;

/** Who issued it up to a root that signs itself: each is then covered by a signature, the last by its own. */
function upTo(own: Certificate, known: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  for (let last = own; !isSelfIssued(last);) {
    const next = known.find((one) => one !== own && !chain.includes(one) && isIssuedBy(last, one));
    if (!next || !isClosed(next)) return [];
    chain.push(next);
    if (isSelfIssued(next) && !isIssuedBy(next, next)) return [];
    last = next;
  }
  return chain;
}

function certificateIn(raw: Uint8Array): Certificate {
  try {
    return readCertificate(raw);
  } catch {
    throw new DerError("expected a certificate, found something else");
  }
}

function attributesIn(set: Node): Map<string, Node> {
  const pairs = children(set).map((attribute): [string, Node] => {
    const [kind, values] = children(attribute);
    return [oidOf(kind), children(expect(values, TAG.set))[0]!];
  });
  need(new Set(pairs.map(([kind]) => kind)).size === pairs.length, "each attribute once");
  return new Map(pairs);
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new DerError(`expected ${what}, found something else`);
}
