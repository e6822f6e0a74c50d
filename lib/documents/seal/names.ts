import { nothing, oid, sequence } from "./der.ts";

/** The object identifiers that seals and timestamps use. */
export const OID = {
  /** RFC 5652 */
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  /** RFC 5035: which certificate the signer meant */
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  /** RFC 6211: which algorithms the signer meant */
  algorithmProtection: "1.2.840.113549.1.9.52",
  /** RFC 3161 */
  timestampToken: "1.2.840.113549.1.9.16.2.14",
  timestampInfo: "1.2.840.113549.1.9.16.1.4",
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
  rsa: "1.2.840.113549.1.1.1",
  rsaSha256: "1.2.840.113549.1.1.11",
  rsaSha384: "1.2.840.113549.1.1.12",
  rsaSha512: "1.2.840.113549.1.1.13",
  ecdsaSha256: "1.2.840.10045.4.3.2",
  ecdsaSha384: "1.2.840.10045.4.3.3",
  ecdsaSha512: "1.2.840.10045.4.3.4",
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
  organizationalUnit: "2.5.4.11",
  country: "2.5.4.6",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  subjectKeyId: "2.5.29.14",
} as const;

/** Digests we accept, as node:crypto calls them. SHA-1 is none of them. */
export const DIGESTS: Readonly<Record<string, "sha256" | "sha384" | "sha512">> = {
  [OID.sha256]: "sha256",
  [OID.sha384]: "sha384",
  [OID.sha512]: "sha512",
};

/** SHA-256 with absent parameters (RFC 5754 § 2). */
export const SHA256 = sequence(oid(OID.sha256));

/** What a signature value of ours is: RSA with PKCS #1 v1.5 padding or ECDSA, both over SHA-256. */
export function signatureAlgorithm(keyType: string | undefined): Uint8Array<ArrayBuffer> {
  return keyType === "ec" ? sequence(oid(OID.ecdsaSha256)) : sequence(oid(OID.rsaSha256), nothing());
}
