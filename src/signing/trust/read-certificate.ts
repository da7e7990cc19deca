import { X509Certificate } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';

const MAX_CERTIFICATE_BYTES = 16_384;
const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The first certificate of a PEM text. Throws `keys-unusable` when there is none. */
export function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Give certificates as PEM.' }, { cause });
  }
}

/** Every certificate of a PEM text. Throws `keys-unusable` when there is none. */
export function readBundle(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(PEM_CERTIFICATE) ?? [pem];
  return blocks.map(readCertificate);
}

/** Throws `auth-certificate-not-trusted` for bytes that are too many to be a certificate. */
export function requireOrdinarySize(der: Uint8Array): void {
  if (der.byteLength > MAX_CERTIFICATE_BYTES) refuse('Send one X.509 certificate of ordinary size.');
}

/** A certificate out of a message, DER. Throws `auth-certificate-not-trusted` for anything else. */
export function readOffered(der: Uint8Array): X509Certificate {
  requireOrdinarySize(der);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(der);
  } catch (cause) {
    return refuse('Send the certificate as DER in Base64.', cause);
  }
  // The reader also takes PEM, and DER with anything behind it: then one certificate would have many fingerprints.
  return certificate.raw.equals(der) ? certificate : refuse('Send the certificate as DER in Base64, and nothing else.');
}

function refuse(mend: string, cause?: unknown): never {
  throw new GatewayError('auth-certificate-not-trusted', { mend }, { cause });
}
