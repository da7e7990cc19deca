import { createHash, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';

/** Signature algorithms that the gateway makes and accepts: RSA PKCS#1 v1.5 (2048 bits or more) and ECDSA on P-256, both with SHA-256. */
export type SignatureAlgorithm = 'rsa-sha256' | 'ecdsa-p256-sha256';

/** A private key with the certificate that names its owner. */
export interface SigningIdentity {
  readonly algorithm: SignatureAlgorithm;
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
}

/** SHA-256 of a DER certificate, lower-case hex. */
export function fingerprintOf(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}

/** The algorithm a key signs with, or `undefined` when the key is of a kind or size that is not allowed. */
export function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= 2048) return 'rsa-sha256';
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ecdsa-p256-sha256';
  return undefined;
}

/** Reads a PKCS#8 or PKCS#1/SEC1 key and its certificate, both PEM. Throws `keys-unusable` for anything else, or when they do not belong together. */
export function loadIdentity(privateKeyPem: string, certificatePem: string): SigningIdentity {
  let privateKey: KeyObject;
  let certificate: X509Certificate;
  try {
    privateKey = createPrivateKey(privateKeyPem);
    certificate = new X509Certificate(certificatePem);
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Give the private key and the certificate as PEM.' }, { cause });
  }
  const algorithm = algorithmOf(privateKey);
  if (algorithm === undefined) throw new GatewayError('keys-unusable', { mend: 'Use RSA of 2048 bits or more, or ECDSA on P-256.' });
  if (!certificate.checkPrivateKey(privateKey))
    throw new GatewayError('keys-unusable', { mend: 'Give the certificate that was issued for this private key.' });
  return { algorithm, privateKey, certificate, fingerprint: fingerprintOf(certificate.raw) };
}

/** Signs bytes; ECDSA signatures come back as DER. RSA runs on the thread pool because it takes the better part of a millisecond. */
export function signBytes(identity: SigningIdentity, bytes: Uint8Array): Promise<Uint8Array> {
  if (identity.algorithm === 'ecdsa-p256-sha256') return Promise.resolve(sign('sha256', bytes, identity.privateKey));
  return new Promise((resolve, reject) => {
    sign('sha256', bytes, identity.privateKey, (error, signature) => (error ? reject(error) : resolve(signature)));
  });
}
