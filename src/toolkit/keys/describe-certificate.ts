import type { KeyObject, X509Certificate } from 'node:crypto';
import { rfc3339 } from '../../kernel/clock.ts';
import { algorithmOf } from '../../signing/algorithms.ts';
import { fingerprintOf } from '../../signing/identity.ts';

/** What may be told of a key: nothing that helps to use it. */
export interface KeyDescription {
  /** Kind and size: `RSA 3072`, `EC P-256`, `Ed25519`. */
  readonly kind: string;
  /** What the gateway would sign with, `none` when it would not use the key. */
  readonly algorithm: string;
  /** SHA-256 of SubjectPublicKeyInfo, lower-case hex. */
  readonly publicKey: string;
}

/** What a certificate says, and its key. */
export interface CertificateDescription extends KeyDescription {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  /** RFC 3339. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** At the time asked about. */
  readonly standing: 'valid' | 'not yet valid' | 'expired';
  readonly authority: boolean;
  /** SHA-256, lower-case hex: the keyid of RFC 9421 and kid of JWS here. */
  readonly fingerprint: string;
}

const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

/** Describes the public half of a key. */
export function describeKey(publicKey: KeyObject): KeyDescription {
  return {
    kind: kindOf(publicKey),
    algorithm: algorithmOf(publicKey) ?? 'none',
    publicKey: fingerprintOf(publicKey.export({ type: 'spki', format: 'der' })),
  };
}

/** Describes a certificate; `at` (epoch milliseconds) is when its validity is asked about. */
export function describeCertificate(certificate: X509Certificate, at: number): CertificateDescription {
  const [from, until] = [certificate.validFromDate.getTime(), certificate.validToDate.getTime()];
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serialNumber: certificate.serialNumber.toLowerCase(),
    notBefore: rfc3339(from),
    notAfter: rfc3339(until),
    standing: at < from ? 'not yet valid' : at > until ? 'expired' : 'valid',
    authority: certificate.ca,
    fingerprint: fingerprintOf(certificate.raw),
    ...describeKey(certificate.publicKey),
  };
}

function kindOf({ asymmetricKeyType, asymmetricKeyDetails = {} }: KeyObject): string {
  const { modulusLength, namedCurve = '' } = asymmetricKeyDetails;
  if (modulusLength !== undefined) return `${asymmetricKeyType === 'rsa-pss' ? 'RSA-PSS' : 'RSA'} ${modulusLength}`;
  if (asymmetricKeyType === 'ec') return `EC ${CURVES[namedCurve] ?? namedCurve}`;
  return asymmetricKeyType === 'ed25519' ? 'Ed25519' : (asymmetricKeyType ?? 'unknown');
}

/** Node writes a name one attribute a line. */
const oneLine = (name: string | undefined): string => (name ?? '').replaceAll('\n', ', ');
