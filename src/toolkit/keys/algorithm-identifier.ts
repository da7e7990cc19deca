import { Constructed, Integer, Null, ObjectIdentifier, Sequence } from 'asn1js';
import { partsOf, type HashName, type SignatureAlgorithm } from '../../signing/algorithms.ts';

const HASHES: Readonly<
  Record<HashName, { readonly oid: string; readonly rsaPkcs1: string; readonly ecdsa: string; readonly bytes: number }>
> = {
  sha256: { oid: '2.16.840.1.101.3.4.2.1', rsaPkcs1: '1.2.840.113549.1.1.11', ecdsa: '1.2.840.10045.4.3.2', bytes: 32 },
  sha384: { oid: '2.16.840.1.101.3.4.2.2', rsaPkcs1: '1.2.840.113549.1.1.12', ecdsa: '1.2.840.10045.4.3.3', bytes: 48 },
  sha512: { oid: '2.16.840.1.101.3.4.2.3', rsaPkcs1: '1.2.840.113549.1.1.13', ecdsa: '1.2.840.10045.4.3.4', bytes: 64 },
};
const ED25519 = '1.3.101.112';
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

/** The AlgorithmIdentifier of a signature in X.509 (RFC 4055, RFC 5758, RFC 8410). */
export function algorithmIdentifier(algorithm: SignatureAlgorithm): Sequence {
  const { scheme, hash } = partsOf(algorithm);
  if (hash === undefined) return identifier(ED25519);
  const { oid, rsaPkcs1, ecdsa, bytes } = HASHES[hash];
  if (scheme === 'ecdsa') return identifier(ecdsa);
  if (scheme === 'rsa-pkcs1') return identifier(rsaPkcs1, new Null());
  const digest = (): Sequence => identifier(oid, new Null());
  return identifier(
    RSASSA_PSS,
    new Sequence({ value: [tagged(0, digest()), tagged(1, identifier(MGF1, digest())), tagged(2, new Integer({ value: bytes }))] }),
  );
}

/** An AlgorithmIdentifier (RFC 5280, section 4.1.1.2). */
export function identifier(oid: string, parameters?: Sequence | Null): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: oid }), ...(parameters ? [parameters] : [])] });
}

/** A value with an explicit context-specific tag. */
export function tagged(tagNumber: number, value: Sequence | Integer): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
}
