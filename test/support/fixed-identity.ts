import type { SigningIdentity } from '../../src/signing/identity.ts';
import type { IdentitySource } from '../../src/signing/keys/identity-source.ts';

/** An identity that never changes. */
export function fixedIdentity(identity: SigningIdentity): IdentitySource {
  return { current: () => identity };
}
