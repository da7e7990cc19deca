import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** Kinds of keys that can be made. */
export const KEY_KINDS = ['ec-p256', 'ec-p384', 'ec-p521', 'rsa-2048', 'rsa-3072', 'rsa-4096', 'ed25519'] as const;

/** One of `KEY_KINDS`. */
export type KeyKind = (typeof KEY_KINDS)[number];

const makePair = promisify(generateKeyPair);

/** A new private key from the system's generator, as PEM (PKCS #8). */
export async function newPrivateKey(kind: KeyKind): Promise<string> {
  return (await newKey(kind)).export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The same as a key to work with. */
export async function newKey(kind: KeyKind): Promise<KeyObject> {
  switch (kind) {
    case 'ec-p256':
    case 'ec-p384':
    case 'ec-p521':
      return (await makePair('ec', { namedCurve: `P-${kind.slice(4)}` })).privateKey;
    case 'ed25519':
      return (await makePair('ed25519')).privateKey;
    default:
      return (await makePair('rsa', { modulusLength: Number(kind.slice(4)) })).privateKey;
  }
}
