import type { HashName, SignatureAlgorithm } from './algorithms.ts';

type PssAlgorithm = `rsa-pss-${HashName}`;

/** What X.509 calls the digests (RFC 5754, section 2). */
export const HASH_OIDS = Object.freeze({
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const satisfies Readonly<Record<HashName, string>>);

/** SHA-1, which still names certificates and seals old files, and signs nothing. */
export const SHA1_OID = '1.3.14.3.2.26';

/** What X.509 calls the algorithms that have a name for each hash (RFC 4055, RFC 5758, RFC 8410). */
export const SIGNATURE_OIDS = Object.freeze({
  'rsa-pkcs1-sha256': '1.2.840.113549.1.1.11',
  'rsa-pkcs1-sha384': '1.2.840.113549.1.1.12',
  'rsa-pkcs1-sha512': '1.2.840.113549.1.1.13',
  'ecdsa-sha256': '1.2.840.10045.4.3.2',
  'ecdsa-sha384': '1.2.840.10045.4.3.3',
  'ecdsa-sha512': '1.2.840.10045.4.3.4',
  ed25519: '1.3.101.112',
} as const satisfies Readonly<Record<Exclude<SignatureAlgorithm, PssAlgorithm>, string>>);

/** RSASSA-PSS, whose parameters say the rest, and the mask function in them (RFC 4055, section 3.1). */
export const RSASSA_PSS_OID = '1.2.840.113549.1.1.10';
export const MGF1_OID = '1.2.840.113549.1.1.8';

/** The algorithm by its own OID, `undefined` for any other and for RSASSA-PSS. */
export function algorithmByOid(oid: string): SignatureAlgorithm | undefined {
  return BY_OID.get(oid);
}

/** The digest by its OID, `undefined` for any other. */
export function hashByOid(oid: string): HashName | undefined {
  return HASH_BY_OID.get(oid);
}

const inverted = <Name extends string>(oids: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> =>
  new Map((Object.keys(oids) as Name[]).map((name) => [oids[name], name]));

const BY_OID: ReadonlyMap<string, SignatureAlgorithm> = inverted(SIGNATURE_OIDS);
const HASH_BY_OID: ReadonlyMap<string, HashName> = inverted(HASH_OIDS);
