import { hash } from 'node:crypto';
import { partsOf, type HashName, type SignatureAlgorithm } from '../algorithms.ts';
import type { Mechanism } from './cryptoki.ts';

/** A mechanism and what it is given to sign. */
export interface TokenSigning {
  readonly mechanism: Mechanism;
  /** What goes to the token for these bytes. */
  readonly input: (bytes: Uint8Array) => Uint8Array;
}

interface HashConstants {
  /** CKM of the digest, CKG of MGF1 over it, CKM of RSA PKCS #1 and PSS that hash in the token. */
  readonly digest: number;
  readonly mgf: number;
  readonly rsaPkcs: number;
  readonly rsaPss: number;
  readonly bytes: number;
  /** DigestInfo before the digest (RFC 8017, section 9.2, note 1). */
  readonly digestInfo: Buffer;
}

const info = (bytes: number, oid: number): Buffer =>
  Buffer.from([0x30, bytes + 17, 0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, oid, 5, 0, 4, bytes]);

const HASHES: Readonly<Record<HashName, HashConstants>> = {
  sha256: { digest: 0x250, mgf: 2, rsaPkcs: 0x40, rsaPss: 0x43, bytes: 32, digestInfo: info(32, 1) },
  sha384: { digest: 0x260, mgf: 3, rsaPkcs: 0x41, rsaPss: 0x44, bytes: 48, digestInfo: info(48, 2) },
  sha512: { digest: 0x270, mgf: 4, rsaPkcs: 0x42, rsaPss: 0x45, bytes: 64, digestInfo: info(64, 3) },
};

const CKM_RSA_PKCS = 0x1;
const CKM_RSA_PKCS_PSS = 0xd;
const CKM_ECDSA = 0x1041;
const CKM_EDDSA = 0x1057;
/** How the binding marks the parameters of RSASSA-PSS. */
const PSS_PARAMETERS = 5;

/**
 * How a token that has these mechanisms signs with an algorithm, `undefined` when it cannot. The digest is made here where the token lets
 * us, so that a message of any size costs it 64 bytes. `coordinate` is that of an EC key's curve, in bytes: a longer digest is cut to it.
 */
export function tokenSigning(algorithm: SignatureAlgorithm, available: ReadonlySet<number>, coordinate = 66): TokenSigning | undefined {
  return candidates(algorithm, coordinate).find(({ mechanism }) => available.has(mechanism.mechanism));
}

function candidates(algorithm: SignatureAlgorithm, coordinate: number): readonly TokenSigning[] {
  const { scheme, hash: name } = partsOf(algorithm);
  if (name === undefined) return [{ mechanism: { mechanism: CKM_EDDSA, parameter: null }, input: whole }];
  const digest = (bytes: Uint8Array): Buffer => hash(name, bytes, 'buffer');
  const { digestInfo, rsaPkcs, rsaPss, bytes: saltLen, digest: hashAlg, mgf } = HASHES[name];
  if (scheme === 'ecdsa')
    return [{ mechanism: { mechanism: CKM_ECDSA, parameter: null }, input: (bytes) => digest(bytes).subarray(0, coordinate) }];
  if (scheme === 'rsa-pss') {
    const parameter = { type: PSS_PARAMETERS, hashAlg, mgf, saltLen };
    return [
      { mechanism: { mechanism: CKM_RSA_PKCS_PSS, parameter }, input: digest },
      { mechanism: { mechanism: rsaPss, parameter }, input: whole },
    ];
  }
  return [
    { mechanism: { mechanism: CKM_RSA_PKCS, parameter: null }, input: (bytes) => Buffer.concat([digestInfo, digest(bytes)]) },
    { mechanism: { mechanism: rsaPkcs, parameter: null }, input: whole },
  ];
}

const whole = (bytes: Uint8Array): Uint8Array => bytes;
