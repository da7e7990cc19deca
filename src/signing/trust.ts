import { X509Certificate, type KeyObject } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';
import { algorithmOf, fingerprintOf } from './identity.ts';

/** A certificate that was found trustworthy at the time asked about. */
export interface TrustedSigner {
  readonly certificate: X509Certificate;
  readonly publicKey: KeyObject;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
}

/** Whom a receiver believes. Both look-ups throw `auth-certificate-not-trusted`. */
export interface Trust {
  /** A certificate that came with a message: pinned, or issued by an anchor; valid at `at` (epoch milliseconds). */
  certificate(der: Uint8Array, at: number): TrustedSigner;
  /** A pinned certificate named by its SHA-256 fingerprint (lower-case hex); valid at `at`. */
  fingerprint(fingerprint: string, at: number): TrustedSigner;
}

const MAX_CERTIFICATE_BYTES = 16_384;
const CACHE_ENTRIES = 1_024;

const refuse = (mend: string, cause?: unknown): never => {
  throw new GatewayError('auth-certificate-not-trusted', { mend }, { cause });
};

function parse(source: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(source);
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Give certificates as PEM.' }, { cause });
  }
}

/**
 * Trust in the given PEM certificates: `anchors` may issue signing certificates (one level, as the first users' PKIs do);
 * `pinned` are signing certificates themselves. Parsed certificates are cached by fingerprint; validity is checked on every use.
 */
export function trustFrom(sources: { readonly anchors: readonly string[]; readonly pinned: readonly string[] }): Trust {
  const anchors = sources.anchors.map(parse).filter((anchor) => anchor.ca);
  const pinned = new Map(sources.pinned.map(parse).map((certificate) => [fingerprintOf(certificate.raw), certificate]));
  const accepted = new Map<string, Accepted>();

  const accept = (certificate: X509Certificate, fingerprint: string, anchor: X509Certificate | undefined): Accepted => {
    const publicKey = certificate.publicKey;
    if (algorithmOf(publicKey) === undefined) refuse('Use a certificate for RSA of 2048 bits or more, or ECDSA on P-256.');
    const entry = { signer: { certificate, publicKey, fingerprint }, anchor };
    if (accepted.size >= CACHE_ENTRIES) accepted.clear();
    accepted.set(fingerprint, entry);
    return entry;
  };

  const vouched = (certificate: X509Certificate, fingerprint: string): Accepted => {
    if (pinned.has(fingerprint)) return accept(certificate, fingerprint, undefined);
    const anchor = certificate.ca ? undefined : anchors.find((candidate) => isIssuedBy(certificate, candidate));
    return anchor ? accept(certificate, fingerprint, anchor) : refuse('Use a certificate that a configured anchor issued.');
  };

  return {
    certificate(der, at) {
      if (der.byteLength > MAX_CERTIFICATE_BYTES) return refuse('Send one X.509 certificate of ordinary size.');
      const fingerprint = fingerprintOf(der);
      return current(accepted.get(fingerprint) ?? vouched(read(der), fingerprint), at);
    },
    fingerprint(fingerprint, at) {
      const certificate = pinned.get(fingerprint);
      if (!certificate) return refuse('Use a certificate that is registered here.');
      return current(accepted.get(fingerprint) ?? accept(certificate, fingerprint, undefined), at);
    },
  };
}

/** A signer that was found genuine once; whether it is valid is asked of it, and of the anchor that vouches for it, at every use. */
interface Accepted {
  readonly signer: TrustedSigner;
  readonly anchor: X509Certificate | undefined;
}

function current({ signer, anchor }: Accepted, at: number): TrustedSigner {
  const valid = withinValidity(signer.certificate, at) && (anchor === undefined || withinValidity(anchor, at));
  return valid ? signer : refuse('Use a certificate that is valid at the time of the message.');
}

function read(der: Uint8Array): X509Certificate {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(der);
  } catch (cause) {
    return refuse('Send the certificate as DER in Base64.', cause);
  }
  // The reader also takes PEM, and DER with anything behind it: then one certificate would have many fingerprints.
  return certificate.raw.equals(der) ? certificate : refuse('Send the certificate as DER in Base64, and nothing else.');
}

function isIssuedBy(certificate: X509Certificate, anchor: X509Certificate): boolean {
  return certificate.checkIssued(anchor) && certificate.verify(anchor.publicKey);
}

function withinValidity(certificate: X509Certificate, at: number): boolean {
  return at >= certificate.validFromDate.getTime() && at <= certificate.validToDate.getTime();
}
