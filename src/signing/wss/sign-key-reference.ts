import type { X509Certificate } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ByteText } from '../../wire/xml/byte-text.ts';
import type { SigningIdentity } from '../identity.ts';
import { certificateFacts, thumbprintSha1 } from '../trust/certificate-facts.ts';
import { issuerSerialText } from '../xml-signature/sign-key-info.ts';
import { pkiPath } from './pki-path.ts';
import { asciiPart, type PartRule, type SignedPart } from './sign-parts.ts';
import { BASE64_BINARY, SUBJECT_KEY_IDENTIFIER, THUMBPRINT_SHA1, WSSE, WSU, X509_PKI_PATH, X509_V3 } from './wss-names.ts';

/**
 * How a signature names its certificate (X.509 Token Profile 1.1, sections 3.2.1 to 3.2.3; WS-Security 1.1, section 7.3, for the
 * thumbprint). `token` sends it along, with its chain as a PKIPath where the identity has one; the others go to receivers that hold it.
 */
export type KeyReferenceForm = 'token' | 'subject-key-identifier' | 'issuer-serial' | 'thumbprint';

/** A reference to the signing certificate. */
export interface KeyReference {
  /** The BinarySecurityToken, where the certificate is sent along. */
  readonly token: SignedPart | undefined;
  /** The ds:KeyInfo, to stand in ds:Signature. */
  readonly keyInfo: ByteText;
}

/** Refers to the identity's certificate. Throws `keys-unusable` for a SubjectKeyIdentifier that the certificate does not have. */
export function keyReference(identity: SigningIdentity, form: KeyReferenceForm, rule: PartRule): KeyReference {
  if (form !== 'token') return { token: undefined, keyInfo: keyInfo(certificateText(identity.certificate, form)) };
  const { certificate, chain } = identity;
  const tokenId = `${rule.mark}Token`;
  const [type, value] = chain.length === 0 ? [X509_V3, certificate.raw] : [X509_PKI_PATH, pkiPath(certificate, chain)];
  return {
    token: asciiPart(tokenId, tokenText(tokenId, type, value), rule.hash),
    keyInfo: keyInfo(`<wsse:Reference URI="#${tokenId}" ValueType="${type}"></wsse:Reference>`),
  };
}

const keyInfo = (reference: ByteText): ByteText =>
  `<ds:KeyInfo><wsse:SecurityTokenReference>${reference}</wsse:SecurityTokenReference></ds:KeyInfo>`;

/** A wsse:BinarySecurityToken in canonical form. */
export function tokenText(id: string, type: string, value: Buffer): ByteText {
  return (
    `<wsse:BinarySecurityToken xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}" EncodingType="${BASE64_BINARY}" ValueType="${type}" wsu:Id="${id}">` +
    `${value.toString('base64')}</wsse:BinarySecurityToken>`
  );
}

/** What names a certificate in a wsse:SecurityTokenReference. Throws as `keyReference` does. */
export function certificateText(certificate: X509Certificate, form: Exclude<KeyReferenceForm, 'token'>): ByteText {
  switch (form) {
    case 'issuer-serial':
      return `<ds:X509Data>${issuerSerialText(certificate)}</ds:X509Data>`;
    case 'thumbprint':
      // The profile knows no thumbprint but SHA-1. It finds a certificate that the receiver trusts already, and proves nothing.
      return keyIdentifier(THUMBPRINT_SHA1, thumbprintSha1(certificate.raw));
    case 'subject-key-identifier':
      return keyIdentifier(SUBJECT_KEY_IDENTIFIER, certificateFacts(certificate).subjectKeyIdentifier ?? withoutIdentifier());
  }
}

const keyIdentifier = (type: string, hex: string): ByteText =>
  `<wsse:KeyIdentifier EncodingType="${BASE64_BINARY}" ValueType="${type}">${Buffer.from(hex, 'hex').toString('base64')}</wsse:KeyIdentifier>`;

function withoutIdentifier(): never {
  throw new GatewayError('keys-unusable', { mend: 'This certificate has no SubjectKeyIdentifier; refer to it in another form.' });
}
