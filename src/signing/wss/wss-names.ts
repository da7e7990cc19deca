import { WSU_NAMESPACE } from '../../wire/xml/xml-names.ts';

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

/** Namespaces of WS-Security 1.0 and 1.1, and of WS-Addressing 1.0. */
export const WSSE = `${WSS}-wssecurity-secext-1.0.xsd`;
export const WSSE11 = 'http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd';
export const WSU = WSU_NAMESPACE;
export const WSA = 'http://www.w3.org/2005/08/addressing';

/** What a BinarySecurityToken says it is: one X.509 version 3 certificate in Base64 (X.509 Token Profile 1.1, section 3.1). */
export const X509_V3 = `${WSS}-x509-token-profile-1.0#X509v3`;
/** A path of certificates, the signer's last, as an ASN.1 PkiPath. */
export const X509_PKI_PATH = `${WSS}-x509-token-profile-1.0#X509PKIPathv1`;
/** Certificates and revocation lists in no order, as PKCS #7. */
export const X509_PKCS7 = `${WSS}-x509-token-profile-1.0#PKCS7`;

/** What a wsse:KeyIdentifier is (X.509 Token Profile 1.1, section 3.2.1; WS-Security 1.1, section 7.3). */
export const SUBJECT_KEY_IDENTIFIER = `${WSS}-x509-token-profile-1.0#X509SubjectKeyIdentifier`;
export const THUMBPRINT_SHA1 = 'http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1';

export const BASE64_BINARY = `${WSS}-soap-message-security-1.0#Base64Binary`;
