import type { X509Certificate } from 'node:crypto';

const SEQUENCE = 0x30;
const LONG_FORM = 0x80;

/**
 * The DER of a PkiPath (ITU-T X.509, section 7.7; X.509 Token Profile 1.1, section 3.1): the certificate nearest to the anchor first,
 * the signer's last. `chain` runs the other way, the issuer of the certificate first.
 */
export function pkiPath(certificate: X509Certificate, chain: readonly X509Certificate[]): Buffer {
  const content = Buffer.concat([...chain.toReversed(), certificate].map(({ raw }) => raw));
  return Buffer.concat([Buffer.from([SEQUENCE, ...lengthOctets(content.length)]), content]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < LONG_FORM) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 0x100)) octets.unshift(rest % 0x100);
  return [LONG_FORM + octets.length, ...octets];
}
