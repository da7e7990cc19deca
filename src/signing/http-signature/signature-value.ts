import { sign, verify } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { algorithmOf, signBytes, type SignatureAlgorithm, type SigningIdentity } from '../identity.ts';
import type { TrustedSigner } from '../trust.ts';

/** The names that RFC 9421 gives to our algorithms (HTTP Signature Algorithms registry). */
export const HTTP_ALGORITHMS: Readonly<Record<SignatureAlgorithm, string>> = Object.freeze({
  'rsa-sha256': 'rsa-v1_5-sha256',
  'ecdsa-p256-sha256': 'ecdsa-p256-sha256',
});

/** Signs a signature base; ECDSA comes as r||s (RFC 9421, section 3.3.4). */
export async function signBase(identity: SigningIdentity, base: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.from(base, 'ascii');
  if (identity.algorithm === 'rsa-sha256') return new Uint8Array(await signBytes(identity, bytes));
  return new Uint8Array(sign('sha256', bytes, { key: identity.privateKey, dsaEncoding: 'ieee-p1363' }));
}

/**
 * Checks a signature base with the signer's key; `stated` must name that key's algorithm. Throws `auth-algorithm-refused` or
 * `auth-signature-invalid`.
 */
export function verifyBase(signer: Pick<TrustedSigner, 'publicKey'>, base: string, value: Uint8Array, stated: string | undefined): void {
  const algorithm = algorithmOf(signer.publicKey);
  if (algorithm === undefined || (stated !== undefined && stated !== HTTP_ALGORITHMS[algorithm])) {
    throw new GatewayError('auth-algorithm-refused', {
      field: 'signature-input',
      mend: 'Name rsa-v1_5-sha256 or ecdsa-p256-sha256, as the certificate’s key demands.',
    });
  }
  if (!verify('sha256', Buffer.from(base, 'ascii'), { key: signer.publicKey, dsaEncoding: 'ieee-p1363' }, value)) {
    throw new GatewayError('auth-signature-invalid', { field: 'signature' });
  }
}
