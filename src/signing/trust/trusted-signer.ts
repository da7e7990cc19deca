import type { KeyObject, X509Certificate } from 'node:crypto';

/** A certificate that was found trustworthy at the time asked about. */
export interface TrustedSigner {
  readonly certificate: X509Certificate;
  readonly publicKey: KeyObject;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
  /** What vouches for the certificate, its issuer first, an anchor last; empty for one that is believed by itself. */
  readonly chain: readonly X509Certificate[];
}
