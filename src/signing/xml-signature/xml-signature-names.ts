import type { HashName, SignatureAlgorithm } from '../algorithms.ts';
import type { BatchAlgorithm } from '../batch/batch-name.ts';

/** XML Signature and XML Encryption, their versions 1.1, and the namespaces of further algorithms (RFC 9231 section 1.2). */
export const DS = 'http://www.w3.org/2000/09/xmldsig#';
export const DSIG11 = 'http://www.w3.org/2009/xmldsig11#';
export const XENC = 'http://www.w3.org/2001/04/xmlenc#';
export const XENC11 = 'http://www.w3.org/2009/xmlenc11#';
const DSIG_MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const DSIG_MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const DSIG_MORE_2021 = 'http://www.w3.org/2021/04/xmldsig-more#';

/** Exclusive XML Canonicalization 1.0 without comments: the algorithm, and the namespace of its InclusiveNamespaces. */
export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
/** Canonical XML 1.0 and 1.1 without comments. */
export const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const C14N11 = 'http://www.w3.org/2006/12/xml-c14n11';

/** The transform that leaves the signature itself out (XML Signature 1.1 section 6.6.4). */
export const ENVELOPED_SIGNATURE = `${DS}enveloped-signature`;
/** The transform that decodes Base64 (section 6.6.2). */
export const BASE64_TRANSFORM = `${DS}base64`;

/** The transform that stands for the content of an attachment, its transfer encoding undone (WS-Security SwA Profile 1.1, section 5.4.3). */
export const ATTACHMENT_CONTENT = 'http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Content-Signature-Transform';

/** The `Type` of a reference to a manifest (XML Signature 1.1 section 5.1). */
export const MANIFEST_TYPE = `${DS}Manifest`;

/** The algorithm URI of each signature algorithm (RFC 9231 sections 2.3.2 to 2.3.13). */
export const SIGNATURE_URIS: Readonly<Record<SignatureAlgorithm, string>> = Object.freeze({
  'rsa-pkcs1-sha256': `${DSIG_MORE}rsa-sha256`,
  'rsa-pkcs1-sha384': `${DSIG_MORE}rsa-sha384`,
  'rsa-pkcs1-sha512': `${DSIG_MORE}rsa-sha512`,
  'rsa-pss-sha256': `${DSIG_MORE_2007}sha256-rsa-MGF1`,
  'rsa-pss-sha384': `${DSIG_MORE_2007}sha384-rsa-MGF1`,
  'rsa-pss-sha512': `${DSIG_MORE_2007}sha512-rsa-MGF1`,
  'ecdsa-sha256': `${DSIG_MORE}ecdsa-sha256`,
  'ecdsa-sha384': `${DSIG_MORE}ecdsa-sha384`,
  'ecdsa-sha512': `${DSIG_MORE}ecdsa-sha512`,
  ed25519: `${DSIG_MORE_2021}eddsa-ed25519`,
});

/** The algorithm URI of each digest (XML Encryption 1.1 section 5.8; RFC 9231 section 2.1.3 for SHA-384). */
export const DIGEST_URIS: Readonly<Record<HashName, string>> = Object.freeze({
  sha256: `${XENC}sha256`,
  sha384: `${DSIG_MORE}sha384`,
  sha512: `${XENC}sha512`,
});

/** Algorithms that only the verification of other people's test vectors offers; the gateway neither makes nor believes them. */
type LegacySignatureAlgorithm = 'rsa-pkcs1-sha1' | 'dsa-sha1' | 'dsa-sha256' | 'ecdsa-sha1' | 'ed448';
type LegacyHashName = 'sha1';

/** Every signature algorithm and digest that this reading of XML Signature can compute. Which of them count, a policy says. */
export type XmlSignatureAlgorithm = SignatureAlgorithm | BatchAlgorithm | LegacySignatureAlgorithm;
export type XmlDigest = HashName | LegacyHashName;

/** A way to write an element as bytes; `withComments` is part of the algorithm's name. */
export interface CanonicalizationMethod {
  readonly method: 'exclusive' | 'inclusive' | 'inclusive-1.1';
  readonly withComments: boolean;
}

/**
 * Algorithms by URI. Short lists are compared faster than a string that was just read is hashed, and a signature names a dozen
 * algorithms.
 */
export type ByUri<Value> = readonly (readonly [uri: string, value: Value])[];

/** What a URI stands for in a list, `undefined` when it is not there. */
export function byUri<Value>(list: ByUri<Value>, uri: string): Value | undefined {
  for (const entry of list) if (entry[0] === uri) return entry[1];
  return undefined;
}

/** Signature algorithms by URI. */
export const SIGNATURE_ALGORITHMS_BY_URI: ByUri<XmlSignatureAlgorithm> = Object.freeze([
  ...Object.entries(SIGNATURE_URIS).map(([algorithm, uri]) => [uri, algorithm as SignatureAlgorithm] as const),
  [`${DS}rsa-sha1`, 'rsa-pkcs1-sha1'],
  [`${DS}dsa-sha1`, 'dsa-sha1'],
  [`${DSIG11}dsa-sha256`, 'dsa-sha256'],
  [`${DSIG_MORE}ecdsa-sha1`, 'ecdsa-sha1'],
  [`${DSIG_MORE_2021}eddsa-ed448`, 'ed448'],
]);

/** Digests by URI. */
export const DIGESTS_BY_URI: ByUri<XmlDigest> = Object.freeze([
  ...Object.entries(DIGEST_URIS).map(([digest, uri]) => [uri, digest as HashName] as const),
  [`${DS}sha1`, 'sha1'],
]);

/** Canonicalisation methods by URI. */
export const CANONICALIZATIONS_BY_URI: ByUri<CanonicalizationMethod> = Object.freeze([
  [EXC_C14N, { method: 'exclusive', withComments: false }],
  [`${EXC_C14N}WithComments`, { method: 'exclusive', withComments: true }],
  [C14N, { method: 'inclusive', withComments: false }],
  [`${C14N}#WithComments`, { method: 'inclusive', withComments: true }],
  [C14N11, { method: 'inclusive-1.1', withComments: false }],
  [`${C14N11}#WithComments`, { method: 'inclusive-1.1', withComments: true }],
]);
