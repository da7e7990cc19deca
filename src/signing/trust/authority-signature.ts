import { constants, verify, type KeyObject, type VerifyKeyObjectInput } from 'node:crypto';
import { AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import { algorithmByOid, hashByOid, MGF1_OID, RSASSA_PSS_OID } from '../algorithm-oids.ts';
import { partsOf, type SignatureAlgorithm } from '../algorithms.ts';

/**
 * Whether certificates may be signed so (RFC 4055, RFC 5758, RFC 8410), SHA-2 or Ed25519 and nothing older, as far as the identifier tells:
 * for RSASSA-PSS the parameters have the last word.
 */
export function mayAuthoritySignWith(oid: string): boolean {
  return oid === RSASSA_PSS_OID || algorithmByOid(oid) !== undefined;
}

/** The algorithm that an AlgorithmIdentifier of a certificate, revocation list or OCSP answer names, `undefined` for one that no authority may use. */
export function authorityAlgorithm(identifier: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  return identifier.algorithmId === RSASSA_PSS_OID ? pssAlgorithm(identifier) : algorithmByOid(identifier.algorithmId);
}

/** Absent parameters mean SHA-1 (RFC 4055, section 3.1); the mask must use the hash of the message. */
function pssAlgorithm({ algorithmParams }: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  try {
    const { hashAlgorithm, maskGenAlgorithm } = new RSASSAPSSParams({ schema: algorithmParams });
    const mask = new AlgorithmIdentifier({ schema: maskGenAlgorithm.algorithmParams });
    const hash = hashByOid(hashAlgorithm.algorithmId);
    const isSound = maskGenAlgorithm.algorithmId === MGF1_OID && mask.algorithmId === hashAlgorithm.algorithmId;
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
