import { acceptsBatches, type BatchAcceptance } from '../batch/batch-acceptance.ts';
import { batchedAlgorithm, rootAlgorithm } from '../batch/batch-name.ts';
import type { TrustedSigner } from '../trust.ts';
import { refuse, type SignatureRule } from './signature-rules.ts';
import {
  byUri,
  BASE64_TRANSFORM,
  CANONICALIZATIONS_BY_URI,
  ENVELOPED_SIGNATURE,
  SIGNATURE_ALGORITHMS_BY_URI,
  type XmlSignatureAlgorithm,
} from './xml-signature-names.ts';

/** Families of algorithms that no policy but the legacy one offers, by what their URI says; the first that fits is named. */
const FAMILIES: readonly (readonly [pattern: RegExp, rule: SignatureRule])[] = [
  [/#hmac-/, 'xmldsig/no-hmac'],
  [/#(?:hmac|poly1305|siphash)/, 'xmldsig/no-hmac'],
  [/#dsa-/, 'xmldsig/no-dsa'],
  [/sha1(?:[^0-9]|$)/, 'xmldsig/no-sha1'],
  [/md2|md5|sha224|ripemd|whirlpool/, 'xmldsig/no-weak-hash'],
];

const familyOf = (uri: string): SignatureRule | undefined => FAMILIES.find(([pattern]) => pattern.test(uri))?.[1];

/** Algorithms of the registries (RFC 9231) that are sound or nearly so, but not offered here. */
const OTHER_SIGNATURES = /#(?:sha3-|rsa-pss|esign-|ecdsa-sha3|eddsa-|xmss|hss|sphincs|.*-rsa-MGF1)/;

/** Algorithm URIs are short; a longer one is no algorithm and is not searched. */
const MAX_URI = 256;

const shortened = (uri: string): string => (uri.length > MAX_URI ? '' : uri);

/** Refuses a SignatureMethod that the policy does not list, naming the reason as far as its URI is known. */
export function refuseSignatureMethod(uri: string): never {
  const name = shortened(uri);
  if (batchedAlgorithm(name) !== undefined) return refuse('xmldsig/no-batch', 'ds:SignatureMethod');
  const isKnown = byUri(SIGNATURE_ALGORITHMS_BY_URI, name) !== undefined || OTHER_SIGNATURES.test(name);
  return refuse(familyOf(name) ?? (isKnown ? 'xmldsig/signature-method' : 'xmldsig/known-signature-method'), 'ds:SignatureMethod');
}

/** Refuses a batch from a signer with whom none was agreed: the policy, which offers batches to all, is asked before the signer is known. */
export function requireAgreedBatch(algorithm: XmlSignatureAlgorithm, agreed: BatchAcceptance, signer: TrustedSigner): void {
  if (rootAlgorithm(algorithm) !== undefined && !acceptsBatches(agreed, signer)) refuse('xmldsig/no-batch', 'ds:SignatureMethod');
}

/** Refuses a DigestMethod that the policy does not list. */
export function refuseDigestMethod(uri: string, field: string): never {
  return refuse(familyOf(shortened(uri)) ?? 'xmldsig/digest-method', field);
}

const TRANSFORM_RULES: ReadonlyMap<string, SignatureRule> = new Map<string, SignatureRule>([
  ['http://www.w3.org/TR/1999/REC-xpath-19991116', 'xmldsig/no-xpath'],
  ['http://www.w3.org/2002/06/xmldsig-filter2', 'xmldsig/no-xpath'],
  ['http://www.w3.org/TR/2001/WD-xptr-20010108', 'xmldsig/no-xpath'],
  ['http://www.w3.org/TR/1999/REC-xslt-19991116', 'xmldsig/no-xslt'],
]);

/** The transform of WS-Security that signs a token through the element that refers to it (SOAP Message Security 1.1, section 8.3). */
const STR_TRANSFORM = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform';

/** Refuses a Transform that is not allowed in its place: XPath and XSLT by name, then canonicalisations, then everything else. */
export function refuseTransform(uri: string, field: string): never {
  const name = shortened(uri);
  const rule = TRANSFORM_RULES.get(name);
  if (rule !== undefined) return refuse(rule, field);
  if (byUri(CANONICALIZATIONS_BY_URI, name) !== undefined) return refuse('xmldsig/canonicalization', field);
  return refuse('xmldsig/transforms', field, MENDS.get(name));
}

const MENDS: ReadonlyMap<string, string> = new Map([
  [ENVELOPED_SIGNATURE, 'Use enveloped-signature once, as the first transform.'],
  [BASE64_TRANSFORM, 'Sign the Base64 text as it stands.'],
  [STR_TRANSFORM, 'Refer to the security token itself by its identifier.'],
]);
