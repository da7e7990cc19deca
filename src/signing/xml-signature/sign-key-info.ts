import type { X509Certificate } from 'node:crypto';
import { contentText, type ByteText } from '../../wire/xml/byte-text.ts';
import type { SigningIdentity } from '../identity.ts';

/** A ds:KeyInfo with the signer's certificate and those that lead from it to an anchor. */
export function certificatesText({ certificate, chain }: SigningIdentity): ByteText {
  const certificates = [certificate, ...chain].map(({ raw }) => `<ds:X509Certificate>${raw.toString('base64')}</ds:X509Certificate>`);
  return `<ds:KeyInfo><ds:X509Data>${certificates.join('')}</ds:X509Data></ds:KeyInfo>`;
}

/** A ds:X509IssuerSerial (XML Signature 1.1, section 4.5.4). */
export function issuerSerialText(certificate: X509Certificate): ByteText {
  const name = contentText(issuerName(certificate), 'ds:X509IssuerName');
  const serial = BigInt(`0x${certificate.serialNumber}`).toString();
  return `<ds:X509IssuerSerial><ds:X509IssuerName>${name}</ds:X509IssuerName><ds:X509SerialNumber>${serial}</ds:X509SerialNumber></ds:X509IssuerSerial>`;
}

/**
 * The issuer as RFC 4514 writes names, most specific first. Node gives one RDN a line, escaped as that RFC asks, attributes of one RDN
 * joined by ` + `; a plus sign in a value is escaped and stays.
 */
function issuerName({ issuer }: X509Certificate): string {
  return issuer
    .split('\n')
    .filter((rdn) => rdn !== '')
    .reverse()
    .map((rdn) => rdn.replaceAll(' + ', '+'))
    .join(',');
}
