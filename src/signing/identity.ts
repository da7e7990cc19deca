import { createHash, createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';
import { algorithmOf, isKeyFor, signWith, type SignatureAlgorithm } from './algorithms.ts';

/** A private key at work, wherever it lies, with the certificate that names its owner. */
export interface SigningIdentity {
  readonly algorithm: SignatureAlgorithm;
  readonly certificate: X509Certificate;
  /** Certificates between this one and an anchor, the issuer of `certificate` first; empty where an anchor issued it or peers pin it. */
  readonly chain: readonly X509Certificate[];
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
  /** Signs bytes with `algorithm`; ECDSA signatures are r and s concatenated. */
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Set where `sign` gives the values of batches (`batch/`): whoever names the algorithm in a message takes `batchNameOf(algorithm)`. */
  readonly batch?: true;
}

/** SHA-256 of a DER certificate, lower-case hex. */
export function fingerprintOf(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}

/** What an identity is made from besides its key. */
export interface IdentityParts {
  readonly certificate: string | Uint8Array;
  readonly chain?: readonly (string | Uint8Array)[] | undefined;
  /** The algorithm of the key unless told. */
  readonly algorithm?: SignatureAlgorithm | undefined;
}

/** Reads a PKCS#8 or PKCS#1/SEC1 key and its certificate, both PEM. Throws `keys-unusable` for anything else, or when they do not belong together. */
export function loadIdentity(
  privateKeyPem: string,
  certificatePem: string,
  parts: Omit<IdentityParts, 'certificate'> = {},
): SigningIdentity {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(privateKeyPem);
  } catch (cause) {
    return unusable('Give the private key and the certificate as PEM.', cause);
  }
  const identity = identityWith(
    { ...parts, certificate: certificatePem },
    (algorithm) => (bytes) => signWith(algorithm, privateKey, bytes),
  );
  if (!identity.certificate.checkPrivateKey(privateKey)) return unusable('Give the certificate that was issued for this private key.');
  return identity;
}

/** An identity whose key signs by `signer`, which is asked once for its algorithm. Throws `keys-unusable` for a certificate that cannot be used. */
export function identityWith(parts: IdentityParts, signer: (algorithm: SignatureAlgorithm) => SigningIdentity['sign']): SigningIdentity {
  const certificate = read(parts.certificate);
  const algorithm = parts.algorithm ?? algorithmOf(certificate.publicKey);
  if (algorithm === undefined || !isKeyFor(algorithm, certificate.publicKey))
    return unusable('Use RSA of 2048 to 4096 bits, ECDSA on P-256, P-384 or P-521, or Ed25519, with an algorithm of that key.');
  const chain = (parts.chain ?? []).map(read);
  return { algorithm, certificate, chain, fingerprint: fingerprintOf(certificate.raw), sign: signer(algorithm) };
}

function read(certificate: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(certificate);
  } catch (cause) {
    return unusable('Give the private key and the certificate as PEM.', cause);
  }
}

function unusable(mend: string, cause?: unknown): never {
  throw new GatewayError('keys-unusable', { mend }, { cause });
}
