import type { KeyObject, X509Certificate } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { fingerprintOf } from '../../signing/identity.ts';
import { trustFrom, type Trust, type TrustedSigner } from '../../signing/trust.ts';
import { certificateFacts, publicKeyOf, type CertificateFacts } from '../../signing/trust/certificate-facts.ts';
import { heldCertificates } from '../../signing/trust/held-certificates.ts';
import { readOffered } from '../../signing/trust/read-certificate.ts';
import { describeCertificate, describeKey } from '../keys/describe-certificate.ts';

/** What a verifier was told to believe: authorities and signers by certificate, and bare keys; or the key that the message brings. */
export type Believed = { readonly certificates: readonly X509Certificate[]; readonly publicKeys: readonly KeyObject[] } | 'embedded';

/** A certificate as a report names it. */
export interface NamedCertificate {
  readonly subject: string;
  /** SHA-256, lower-case hex. */
  readonly fingerprint: string;
}

/** Who signed, and what vouches for that: an authority or the certificate or key itself, given by the verifier; or nothing but the message. */
export interface SignerReport {
  readonly subject?: string | undefined;
  readonly serialNumber?: string | undefined;
  /** RFC 3339. */
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
  /** Kind and size, such as `EC P-256`. */
  readonly key: string;
  /** SHA-256, lower-case hex: of the certificate, or of SubjectPublicKeyInfo where there is none. */
  readonly fingerprint: string;
  readonly vouchedBy: 'authority' | 'certificate' | 'key' | 'message';
  /** From the signer's issuer to the authority that was given. */
  readonly chain: readonly NamedCertificate[];
}

/** Trust in what one verifier believes. */
export interface VerifierTrust {
  readonly isEmbedded: boolean;
  readonly trust: Trust;
  /** The keys given, and those of the signers’ certificates given: for signatures that do not name their key. */
  readonly keys: readonly KeyObject[];
  /** The keys of the authorities given. They vouch for signers, but one that signs itself, as a self-signed certificate does, is believed too. */
  readonly authorityKeys: readonly KeyObject[];
  /** Reports a signer whom the trust has given. */
  readonly report: (signer: TrustedSigner, at: number) => SignerReport;
  /** Reports the holder of one of `keys`. Throws `auth-certificate-*` where a certificate was given for it that is not in force. */
  readonly reportKey: (key: KeyObject, at: number) => SignerReport;
}

/**
 * Trust in authorities (certificates that may issue others), in signers’ certificates, and in keys. A message that an authority signed
 * with its own certificate is believed where exactly that was given. Where none of what was given could say anything about a signer, it
 * throws `auth-signature-key-unknown` instead of `auth-certificate-not-trusted`. Throws `keys-unusable` for certificates that cannot be
 * read.
 */
export function verifierTrust(believed: Believed): VerifierTrust {
  const isEmbedded = believed === 'embedded';
  const { certificates, publicKeys } = believed === 'embedded' ? { certificates: [], publicKeys: [] } : believed;
  const [signers, authorities] = [certificates.filter(({ ca }) => !ca), certificates.filter(({ ca }) => ca)];
  const pem = (listed: readonly X509Certificate[]): string[] => listed.map((certificate) => certificate.toString());
  const base = trustFrom({ anchors: pem(authorities), pinned: pem(signers) });
  const isOwn = (publicKey: KeyObject): boolean => isEmbedded || publicKeys.some((key) => key.equals(publicKey));
  const authoritiesHeld = heldCertificates(authorities.map(certificateFacts));
  const held = (look: () => TrustedSigner, authority: CertificateFacts | undefined, at: number): TrustedSigner => {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== 'auth-certificate-not-trusted') throw error;
      return authority === undefined ? unknownKey() : authorityItself(authority, at);
    }
  };

  const trust: Trust = {
    ...base,
    certificate(der, at, chain, answers) {
      const certificate = readOffered(der);
      const publicKey = publicKeyOf(certificate);
      const fingerprint = fingerprintOf(der);
      const authority = authoritiesHeld.byFingerprint(fingerprint);
      if (authority !== undefined) return authorityItself(authority, at);
      // A certificate that was given counts as such, with its validity, though its bare key was given as well.
      const isGiven = signers.some(({ raw }) => raw.equals(der));
      if (isOwn(publicKey) && !isGiven) return { certificate, publicKey, fingerprint, chain: [] };
      return certificates.length === 0 ? unknownKey() : base.certificate(der, at, chain, answers);
    },
    fingerprint: (fingerprint, at) => held(() => base.fingerprint(fingerprint, at), authoritiesHeld.byFingerprint(fingerprint), at),
    lookup: (name, at) => held(() => base.lookup(name, at), authoritiesHeld.named(name)[0], at),
    confirm: (signer, at) => (signer.chain.length > 0 ? base.confirm(signer, at) : trust.fingerprint(signer.fingerprint, at)),
  };

  const report = ({ certificate, fingerprint, chain }: TrustedSigner, at: number): SignerReport => {
    const { subject, serialNumber, notBefore, notAfter, kind } = describeCertificate(certificate, at);
    const isGiven = certificates.some(({ raw }) => raw.equals(certificate.raw));
    const vouchedBy = isEmbedded ? 'message' : chain.length > 0 ? 'authority' : isGiven ? 'certificate' : 'key';
    return { subject, serialNumber, notBefore, notAfter, key: kind, fingerprint, vouchedBy, chain: chain.map((one) => named(one, at)) };
  };

  return {
    isEmbedded,
    trust,
    keys: [...publicKeys, ...signers.map(publicKeyOf)],
    authorityKeys: authorities.map(publicKeyOf),
    report,
    reportKey(key, at) {
      const certificate = certificates.find(({ publicKey }) => publicKey.equals(key));
      if (certificate !== undefined) return report(trust.fingerprint(fingerprintOf(certificate.raw), at), at);
      const { kind, publicKey } = describeKey(key);
      return { key: kind, fingerprint: publicKey, vouchedBy: isEmbedded ? 'message' : 'key', chain: [] };
    },
  };
}

/** An authority that signed a message itself, if it is in force. Other rules for signers do not hold for it. */
function authorityItself({ certificate, publicKey, fingerprint, validFrom, validUntil }: CertificateFacts, at: number): TrustedSigner {
  const details = { field: 'certificate', rule: 'x509/validity' };
  if (at < validFrom) throw new GatewayError('auth-certificate-not-yet-valid', details);
  if (at > validUntil) throw new GatewayError('auth-certificate-expired', details);
  return { certificate, publicKey, fingerprint, chain: [] };
}

function named(certificate: X509Certificate, at: number): NamedCertificate {
  const { subject, fingerprint } = describeCertificate(certificate, at);
  return { subject, fingerprint };
}

/** Stops verification where nothing that was given says anything about the key that signed. */
export function unknownKey(): never {
  throw new GatewayError('auth-signature-key-unknown', {
    mend: 'Give the signer’s certificate, its authority or its public key with --trust.',
  });
}
