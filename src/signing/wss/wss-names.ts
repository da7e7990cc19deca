import { WSU_NAMESPACE } from '../../wire/xml/xml-names.ts';

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

/** Namespaces of WS-Security 1.1, XML Signature and WS-Addressing 1.0. */
export const WSSE = `${WSS}-wssecurity-secext-1.0.xsd`;
export const WSU = WSU_NAMESPACE;
export const DS = 'http://www.w3.org/2000/09/xmldsig#';
export const WSA = 'http://www.w3.org/2005/08/addressing';

/** Exclusive XML Canonicalization 1.0 without comments: the algorithm, and the namespace of its InclusiveNamespaces. */
export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** The one digest. */
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** The two signature algorithms. */
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
export const ECDSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';

/** What a BinarySecurityToken says it is: one X.509 version 3 certificate in Base64 (X.509 Token Profile 1.1, section 3.1). */
export const X509_V3 = `${WSS}-x509-token-profile-1.0#X509v3`;
export const BASE64_BINARY = `${WSS}-soap-message-security-1.0#Base64Binary`;

/** WS-Addressing 1.0 headers that the gateway reads; the first three are in every message. */
export const ADDRESSING_HEADERS = Object.freeze(['Action', 'To', 'MessageID', 'RelatesTo'] as const);
