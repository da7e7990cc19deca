import type { SigningIdentity } from '../identity.ts';

/** Which identity signs, by the time of signing (epoch milliseconds). Asked for every message, so that a roll-over needs no restart. */
export interface IdentitySource {
  current(at: number): SigningIdentity;
}
