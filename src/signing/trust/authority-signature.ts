import { constants, verify, type KeyObject, type VerifyKeyObjectInput } from 'node:crypto';
import { AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import { partsOf, type HashName, type SignatureAlgorithm } from '../algorithms.ts';

/** How certificates, revocation lists and OCSP answers may be signed (RFC 4055, RFC 5758, RFC 8410): SHA-2 or Ed25519, nothing older. */
const ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map<string, SignatureAlgorithm>([
  ['1.2.840.113549.1.1.11', 'rsa-pkcs1-sha256'],
  ['1.2.840.113549.1.1.12', 'rsa-pkcs1-sha384'],
  ['1.2.840.113549.1.1.13', 'rsa-pkcs1-sha512'],
  ['1.2.840.10045.4.3.2', 'ecdsa-sha256'],
  ['1.2.840.10045.4.3.3', 'ecdsa-sha384'],
  ['1.2.840.10045.4.3.4', 'ecdsa-sha512'],
  ['1.3.101.112', 'ed25519'],
]);

const RSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

const HASHES: ReadonlyMap<string, HashName> = new Map<string, HashName>([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** Whether certificates may be signed so, as far as the identifier tells: for RSASSA-PSS the parameters have the last word. */
export function mayAuthoritySignWith(oid: string): boolean {
  return oid === RSA_PSS || ALGORITHMS.has(oid);
}

/** The algorithm that an AlgorithmIdentifier names, `undefined` for one that no authority may use. */
export function authorityAlgorithm(identifier: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  return identifier.algorithmId === RSA_PSS ? pssAlgorithm(identifier) : ALGORITHMS.get(identifier.algorithmId);
}

/** Absent parameters mean SHA-1 (RFC 4055, section 3.1); the mask must use the hash of the message. */
function pssAlgorithm({ algorithmParams }: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  try {
    const { hashAlgorithm, maskGenAlgorithm } = new RSASSAPSSParams({ schema: algorithmParams });
    const mask = new AlgorithmIdentifier({ schema: maskGenAlgorithm.algorithmParams });
    const hash = HASHES.get(hashAlgorithm.algorithmId);
    const isSound = maskGenAlgorithm.algorithmId === MGF1 && mask.algorithmId === hashAlgorithm.algorithmId;
    return hash !== undefined && isSound ? `rsa-pss-${hash}` : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the signature of an authority, ECDSA in DER, holds over the bytes. Runs on the thread pool: a revocation list may be large. */
export function verifyAuthority(algorithm: SignatureAlgorithm, key: KeyObject, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const { scheme, hash } = partsOf(algorithm);
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  const input: KeyObject | VerifyKeyObjectInput = scheme === 'rsa-pss' ? { key, ...pss } : key;
  const kind = scheme === 'ecdsa' ? 'ec' : scheme === 'ed25519' ? 'ed25519' : 'rsa';
  if (key.asymmetricKeyType !== kind && !(scheme === 'rsa-pss' && key.asymmetricKeyType === 'rsa-pss')) return Promise.resolve(false);
  return new Promise((resolve) => {
    verify(hash, bytes, input, signature, (error, holds) => resolve(error === null && holds));
  });
}
