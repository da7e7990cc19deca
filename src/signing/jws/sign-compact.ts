import type { SigningIdentity } from '../identity.ts';
import { nameFor } from '../named-algorithm.ts';
import { JOSE_ALGORITHMS } from './jose-algorithms.ts';

/** A protected header and a signature, both Base64url. */
export interface SignedHeader {
  readonly protected: string;
  readonly signature: string;
}

/**
 * Signs a payload under a protected header (RFC 7515 section 5.1), to which `alg` is added. `payload` is as it stands in the signing
 * input: Base64url, or the bytes themselves where the header says `b64: false` (RFC 7797).
 */
export async function signProtected(
  header: Readonly<Record<string, unknown>>,
  payload: string | Uint8Array,
  identity: Pick<SigningIdentity, 'algorithm' | 'sign' | 'batch'>,
): Promise<SignedHeader> {
  const encoded = Buffer.from(JSON.stringify({ ...header, alg: nameFor(identity, JOSE_ALGORITHMS) })).toString('base64url');
  const input = Buffer.concat([Buffer.from(`${encoded}.`), typeof payload === 'string' ? Buffer.from(payload) : payload]);
  return { protected: encoded, signature: Buffer.from(await identity.sign(input)).toString('base64url') };
}
