import type { TrustedSigner } from '../trust.ts';

/** From whom values of batches are accepted: from everybody who is believed, from those that the function says, or from nobody. */
export type BatchAcceptance = boolean | ((signer: TrustedSigner) => boolean);

/** Whether values of batches are accepted from this signer; not, unless told. */
export function acceptsBatches(acceptance: BatchAcceptance | undefined, signer: TrustedSigner): boolean {
  return typeof acceptance === 'function' ? acceptance(signer) : acceptance === true;
}
