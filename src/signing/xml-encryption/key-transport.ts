import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';
import type { RandomSource } from '../../kernel/clock.ts';
import { oaepDecode, oaepEncode } from './oaep-padding.ts';
import type { KeyTransport } from './xml-encryption-names.ts';

/** The hash where padding and mask have the same, which OpenSSL does itself; `undefined` for the older form, which it is not offered for. */
const ONE_HASH: Readonly<Record<KeyTransport, string | undefined>> = Object.freeze({
  'oaep-sha256': 'sha256',
  'oaep-sha384': 'sha384',
  'oaep-sha512': 'sha512',
  'oaep-mgf1p-sha256': undefined,
});

const MGF1P = { padding: 'sha256', mask: 'sha1' } as const;
const SEED_BYTES = 32;

/** The key, encrypted to an RSA key of 2048 bits or more (XML Encryption 1.1, section 5.5.2). */
export function transportKey(contentKey: Uint8Array, publicKey: KeyObject, transport: KeyTransport, random: RandomSource): Buffer {
  const oaepHash = ONE_HASH[transport];
  if (oaepHash !== undefined) return publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, contentKey);
  const size = Math.ceil((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  const block = oaepEncode(contentKey, size, random.bytes(SEED_BYTES), MGF1P);
  return publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, block);
}

/** The key that `transportKey` encrypted; `undefined` for any other octets, whatever is wrong with them. */
export function receiveKey(octets: Uint8Array, privateKey: KeyObject, transport: KeyTransport): Buffer | undefined {
  const oaepHash = ONE_HASH[transport];
  try {
    if (oaepHash !== undefined) return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, octets);
    return oaepDecode(privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, octets), MGF1P);
  } catch {
    return undefined;
  }
}
