import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** What a throw-away certificate says. Times are epoch milliseconds; `issuer` is absent for an authority that signs itself. */
export interface CertificateRequest {
  /** Lower and upper case letters, digits, spaces and hyphens, so that every library writes it alike (PrintableString). */
  readonly commonName: string;
  /** The subject's private key; only its public half is certified. */
  readonly key: KeyObject;
  /** Its key is of the same kind as the subject's. */
  readonly issuer?: { readonly commonName: string; readonly key: KeyObject };
  readonly notBefore: number;
  readonly notAfter: number;
  /** At least eight unpredictable bytes; the first twenty count. */
  readonly serial: Uint8Array;
}

/** The organisation that every throw-away certificate names. */
export const ORGANISATION = 'TEST ONLY';

/** The names under which a leaf serves TLS (SubjectAltName, RFC 5280, section 4.2.1.6). */
export const LOCAL_NAMES = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
] as const;

/**
 * The serial number as hex, fit for a DER INTEGER: positive and without leading zeros (RFC 5280, section 4.1.2.2), since the top bits of its
 * first byte are 01.
 */
export function serialHex({ serial }: Pick<CertificateRequest, 'serial'>): string {
  return Buffer.from([((serial[0] ?? 0) & 0x7f) | 0x40, ...serial.subarray(1, 20)]).toString('hex');
}

/** SubjectPublicKeyInfo (DER) of a private key's public half. */
export const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

/** Key identifier after RFC 7093, section 2, method 4: SHA-256 of the public key structure, cut to 160 bits. Both libraries default to SHA-1. */
export const keyIdentifier = (key: KeyObject): Buffer => createHash('sha256').update(publicKeyOf(key)).digest().subarray(0, 20);
