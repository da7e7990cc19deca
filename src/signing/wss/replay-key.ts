import { hash, type KeyObject } from 'node:crypto';
import type { TrustedSigner } from '../trust.ts';

/** SHA-256 of the SubjectPublicKeyInfo of keys seen before, hex. */
const holders = new WeakMap<KeyObject, string>();

/**
 * What a message is remembered by: its MessageID, and the key that signed it. Not the certificate, which a signature need not cover: with
 * another one for the same key, as a renewal may bring, an old message would be new.
 */
export function replayKey({ publicKey }: TrustedSigner, messageId: string): string {
  return `${holders.get(publicKey) ?? remember(publicKey)} ${messageId}`;
}

function remember(publicKey: KeyObject): string {
  const holder = hash('sha256', publicKey.export({ type: 'spki', format: 'der' }));
  holders.set(publicKey, holder);
  return holder;
}
