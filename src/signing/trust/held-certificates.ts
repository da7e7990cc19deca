import { thumbprintSha1, serialOf, type CertificateFacts } from './certificate-facts.ts';
import { isSameName, parseName } from './distinguished-name.ts';

/**
 * How a message may name a certificate that it does not bring (WS-Security X.509 Token Profile 1.1, section 3.2): by the octets of its
 * SubjectKeyIdentifier, by issuer (RFC 4514) and serial number (decimal), or by the octets of its SHA-1 thumbprint.
 */
export type CertificateName =
  { readonly ski: Uint8Array } | { readonly issuer: string; readonly serial: string } | { readonly thumbprintSha1: Uint8Array };

/** Certificates that are there from the start, by their names. */
export interface HeldCertificates {
  readonly all: readonly CertificateFacts[];
  byFingerprint(fingerprint: string): CertificateFacts | undefined;
  /** Those that a name fits, newest first: a renewed certificate may share its key identifier with the old one. */
  named(name: CertificateName): readonly CertificateFacts[];
}

const NONE: readonly CertificateFacts[] = [];

/** Indexes certificates by everything that they may be named by. */
export function heldCertificates(certificates: readonly CertificateFacts[]): HeldCertificates {
  const newestFirst = [...certificates].sort((one, other) => other.validFrom - one.validFrom);
  const byFingerprint = new Map(newestFirst.map((facts) => [facts.fingerprint, facts]));
  const all = [...byFingerprint.values()];
  const byKeyIdentifier = Map.groupBy(all, ({ subjectKeyIdentifier }) => subjectKeyIdentifier ?? '');
  const byThumbprint = Map.groupBy(all, ({ certificate }) => thumbprintSha1(certificate.raw));
  const bySerial = Map.groupBy(all, ({ serial }) => serial);
  const hex = (octets: Uint8Array): string => Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('hex');

  return {
    all,
    byFingerprint: (fingerprint) => byFingerprint.get(fingerprint),
    named(name) {
      if ('ski' in name) return (name.ski.byteLength > 0 ? byKeyIdentifier.get(hex(name.ski)) : undefined) ?? NONE;
      if ('thumbprintSha1' in name) return byThumbprint.get(hex(name.thumbprintSha1)) ?? NONE;
      const issuer = parseName(name.issuer);
      const serial = /^\d{1,64}$/.test(name.serial) ? serialOf(BigInt(name.serial).toString(16)) : undefined;
      if (issuer === undefined || serial === undefined) return NONE;
      return (bySerial.get(serial) ?? NONE).filter((facts) => isSameName(facts.issuer, issuer));
    },
  };
}
