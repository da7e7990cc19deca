import { createPrivateKey, sign } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { MockFault } from '../mock-fault.ts';
import type { SigningIdentity } from '../../signing/identity.ts';

/** Signs with SHA-1 under a server's own key; ECDSA signatures are r and s concatenated. */
export type WeakSigner = (bytes: Uint8Array) => Uint8Array;

/** With what a distorted message is signed anew. */
export interface Resigner {
  readonly identity: SigningIdentity;
  /** Instead of the identity's own algorithm. */
  readonly weak: WeakSigner | undefined;
}

/** What a server needs, besides its identity, to commit the faults that a sound identity cannot commit. */
export interface FaultKeys {
  /** For `weak-signature`. */
  readonly weak?: WeakSigner | undefined;
  /** For `revoked`: a sound key whose certificate its authority lists as revoked. */
  readonly revoked?: SigningIdentity | undefined;
}

/** A signer with SHA-1 (FIPS 180-4, withdrawn for signatures by NIST SP 800-131A) over an RSA or EC key in PEM. Throws `keys-unusable`. */
export function weakSigner(privateKeyPem: string): WeakSigner {
  const key = privateKey(privateKeyPem);
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') throw unusable();
  return (bytes) => sign('sha1', bytes, { key, dsaEncoding: 'ieee-p1363' });
}

/** Why the server cannot commit the fault with these keys, in one imperative sentence; `undefined` when it can. */
export function lackingKey(fault: MockFault, keys: FaultKeys): string | undefined {
  if (fault === 'revoked' && keys.revoked === undefined) return 'Start the mocks with a revoked certificate for this endpoint.';
  if (fault === 'weak-signature' && keys.weak === undefined) return 'Start the mocks with an RSA or EC key file for this endpoint.';
  return undefined;
}

function privateKey(pem: string): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw unusable(cause);
  }
}

const unusable = (cause?: unknown): GatewayError =>
  new GatewayError('keys-unusable', { rule: 'mock-fault/weak-signature', mend: 'Give an RSA or EC private key as PEM.' }, { cause });
