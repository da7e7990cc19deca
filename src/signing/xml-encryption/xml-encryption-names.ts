import type { HashName } from '../algorithms.ts';
import { DIGEST_URIS, XENC, XENC11 } from '../xml-signature/xml-signature-names.ts';

/** The `Type` of encrypted element content (XML Encryption 1.1, section 3.1). */
export const CONTENT_TYPE = `${XENC}Content`;

/** What a wsse:Reference to an xenc:EncryptedKey says that it points at (WS-Security 1.1, section 7.7). */
export const ENCRYPTED_KEY_TYPE = 'http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#EncryptedKey';

/** Key agreement and key derivation (XML Encryption 1.1, sections 5.6.4 and 5.4.1). */
export const ECDH_ES = `${XENC11}ECDH-ES`;
export const CONCAT_KDF = `${XENC11}ConcatKDF`;

/** Ciphers of content: AES in Galois/Counter Mode (section 5.2.4). */
export type ContentCipher = 'aes128-gcm' | 'aes256-gcm';

/** Wrapping of keys: AES Key Wrap (section 5.7.2; RFC 3394). */
export type KeyWrap = 'kw-aes128' | 'kw-aes256';

/**
 * Key transport by RSAES-OAEP (section 5.5.2): the hash of the padding, which its mask takes as well; `oaep-mgf1p-sha256` has a mask by
 * SHA-1, the only one that the older name allows and stacks of WS-Security write.
 */
export type KeyTransport = 'oaep-sha256' | 'oaep-sha384' | 'oaep-sha512' | 'oaep-mgf1p-sha256';

/** The algorithm URI and the key octets of each cipher. */
export const CONTENT_CIPHERS: Readonly<Record<ContentCipher, { readonly uri: string; readonly keyBytes: 16 | 32 }>> = Object.freeze({
  'aes128-gcm': { uri: `${XENC11}aes128-gcm`, keyBytes: 16 },
  'aes256-gcm': { uri: `${XENC11}aes256-gcm`, keyBytes: 32 },
});

/** The algorithm URI and the octets of the wrapping key. */
export const KEY_WRAPS: Readonly<Record<KeyWrap, { readonly uri: string; readonly keyBytes: 16 | 32 }>> = Object.freeze({
  'kw-aes128': { uri: `${XENC}kw-aes128`, keyBytes: 16 },
  'kw-aes256': { uri: `${XENC}kw-aes256`, keyBytes: 32 },
});

/** How a key transport is written. `mask` is the MGF element that goes with it, `undefined` where the algorithm's name fixes it. */
export interface TransportNames {
  readonly uri: string;
  readonly digest: string;
  readonly mask: string | undefined;
}

const oaep = (hash: HashName): TransportNames => ({ uri: `${XENC11}rsa-oaep`, digest: DIGEST_URIS[hash], mask: `${XENC11}mgf1${hash}` });

/** The names of each key transport. */
export const KEY_TRANSPORTS: Readonly<Record<KeyTransport, TransportNames>> = Object.freeze({
  'oaep-sha256': oaep('sha256'),
  'oaep-sha384': oaep('sha384'),
  'oaep-sha512': oaep('sha512'),
  'oaep-mgf1p-sha256': { uri: `${XENC}rsa-oaep-mgf1p`, digest: DIGEST_URIS.sha256, mask: undefined },
});

/** The named curves (RFC 5480) as node and as ECKeyValue name them. */
export const AGREEMENT_CURVES: Readonly<Record<string, string>> = Object.freeze({
  prime256v1: 'urn:oid:1.2.840.10045.3.1.7',
  secp384r1: 'urn:oid:1.3.132.0.34',
  secp521r1: 'urn:oid:1.3.132.0.35',
});
