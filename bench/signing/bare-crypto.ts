import { hash, sign, verify } from 'node:crypto';
import type { BenchParty } from './parties.ts';

/** What has to be hashed and signed for one message, as bytes that are there already. */
export interface BareWork {
  readonly party: BenchParty;
  /** The canonical bytes of every covered part. */
  readonly parts: readonly Uint8Array[];
  /** The canonical bytes of SignedInfo. */
  readonly signedInfo: Uint8Array;
  /** Its signature in the form that `node:crypto` is fastest with (DER for ECDSA). */
  readonly signature: Uint8Array;
}

const digest = (parts: readonly Uint8Array[]): void => {
  for (const part of parts) hash('sha256', part, 'buffer');
};

/** One SHA-256 a covered part and one signature: the least that signing this message can cost. Token bytes that never change may be left out of `parts`. */
export const bareSign =
  ({ party, parts, signedInfo }: BareWork): (() => void) =>
  () => {
    digest(parts);
    sign('sha256', signedInfo, party.privateKey);
  };

/** One SHA-256 a covered part and one verification: the least that verifying this message can cost. */
export const bareVerify =
  ({ party, parts, signedInfo, signature }: BareWork): (() => void) =>
  () => {
    digest(parts);
    if (!verify('sha256', signedInfo, party.publicKey, signature)) throw new Error('the signature does not verify');
  };
